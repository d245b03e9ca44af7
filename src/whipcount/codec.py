"""Canonical JSON, content ids and the one sort order. The only module that uses msgspec.

The same value always gives the same bytes: fields in the model's order, keys of mappings sorted, no
spaces, days as ISO 8601.
"""

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

import msgspec

from whipcount.errors import InputError
from whipcount.model import (
    Chain,
    Claim,
    Condition,
    Document,
    Event,
    Evidence,
    Judgement,
    Meeting,
    Need,
    Pledge,
    Position,
    Statement,
    TimeMention,
)

T = TypeVar("T")
C = TypeVar("C", bound=Claim)

CLAIM_TYPES: Mapping[str, type[Claim]] = {
    cls.kind: cls
    for cls in (
        Chain, TimeMention, Statement, Position, Pledge, Condition, Meeting, Event, Need,
    )
}  # fmt: skip
ID_LENGTH = 16  # hex digits: 64 bits, enough for a million rows of one story

_encoder = msgspec.json.Encoder(order="deterministic")


def encode(value: object) -> bytes:
    """Canonical JSON of a model object or of plain data."""
    return _encoder.encode(value)


def decode(raw: bytes | str, cls: type[T]) -> T:
    """The model object that ``encode`` wrote.

    Raises:
        InputError: the bytes are not JSON of that type.
    """
    try:
        return msgspec.json.decode(raw, type=cls)
    except msgspec.MsgspecError as error:
        raise InputError(
            f"not a {getattr(cls, '__name__', 'row')} as Whipcount writes it: {error}"
        ) from error


def plain(value: object) -> Any:  # noqa: ANN401  # JSON data has no narrower type
    """The value as dicts, lists, strings, numbers: what JSON can say."""
    return msgspec.to_builtins(value)


def convert(value: object, cls: Any) -> Any:  # noqa: ANN401  # any type a dataclass field may have
    """Plain data as a value of the given type.

    Raises:
        InputError: the data does not fit the type.
    """
    try:
        return msgspec.convert(value, type=cls, strict=False)
    except msgspec.MsgspecError as error:
        raise InputError(f"{value!r} does not fit: {error}") from error


def encode_claim(claim: Claim) -> bytes:
    """A claim with its kind, for the cache."""
    return encode([claim.kind, claim])


def decode_claim(raw: bytes) -> Claim:
    """The claim that ``encode_claim`` wrote.

    Raises:
        InputError: the bytes are not a claim.
    """
    kind, body = decode(raw, tuple[str, msgspec.Raw])
    if kind not in CLAIM_TYPES:
        raise InputError(f"there is no claim of kind {kind!r}")
    return decode(bytes(body), CLAIM_TYPES[kind])


def digest(*parts: object) -> str:
    """Content id: the first hex digits of the SHA-256 over the parts as canonical JSON."""
    return hashlib.sha256(encode(parts)).hexdigest()[:ID_LENGTH]


def claim_id(kind: str, evidence: Iterable[Evidence], *words: str) -> str:
    """Id of a claim: kind, document, span and the words as read; never a resolved field."""
    return digest(kind, [(e.document, e.start, e.end) for e in evidence], words)


def document_key(document: Document) -> tuple[str, int, str]:
    """Documents sort by source, then by place on the page, then by id."""
    return (document.source, document.lines[0] if document.lines else 0, document.id)


def claim_key(claim: Claim) -> tuple[str, str, int, int, str]:
    """Claims sort by kind, then document, then place, then id."""
    first = min(claim.evidence) if claim.evidence else Evidence(claim.document, 0, 0, "")
    return (claim.kind, claim.document, first.start, first.end, claim.id)


def judgement_key(judgement: Judgement) -> tuple[str, str]:
    """Judgements fold by when they were made, then by id."""
    return (judgement.when, judgement.id)


def sort_claims(claims: Iterable[C]) -> tuple[C, ...]:
    """The claims in the one order, each id once."""
    return tuple(sorted({c.id: c for c in claims}.values(), key=claim_key))


def iso(day: date | None) -> str | None:
    """A day as ISO 8601, unknown as None."""
    return day.isoformat() if day else None
