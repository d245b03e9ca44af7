"""Builds single claims by hand, by the words they rest on: an invented report and its readings."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from whipcount.codec import claim_id, digest, plain
from whipcount.model import (
    Chain,
    Claim,
    Document,
    Evidence,
    Judgement,
    Party,
    Position,
    Role,
)

C = TypeVar("C", bound=Claim)


def report(text: str, source: str = "in/001.txt", **more: Any) -> Document:
    """A document of these words."""
    lines = tuple(range(1, text.count("\n") + 2))
    more.setdefault("id", digest("document", source, text))
    return Document(source=source, text=text, lines=lines, **more)


def cite(document: Document, words: str) -> Evidence:
    """The evidence for words of a document."""
    start = document.text.index(words)
    return Evidence(document.id, start, start + len(words), words)


def claim(kind: type[C], document: Document, words: str, **more: Any) -> C:
    """A claim of the machine's that rests on the words."""
    evidence = (cite(document, words),)
    named = [v.text for v in more.values() if isinstance(v, Party)]
    return kind(
        id=more.pop("id", claim_id(kind.kind, evidence, *named)), document=document.id,
        evidence=evidence, made_by="test/1", **more,
    )  # fmt: skip


def position(document: Document, words: str, actor: str, stance: str, **more: Any) -> Position:
    """Where an actor stands on joining the bridge, unless another issue is given."""
    more = {"issue_text": "joining the bridge", "asks": "part", **more}
    return claim(Position, document, words, actor=Party(actor), stance=stance, **more)


def chain(document: str, name: str, kind: str = "person", **more: Any) -> Chain:
    """A chain of one mention, of that document's id; ``of`` is what its office is an office of."""
    evidence = Evidence(document, 0, len(name), name)
    if of := more.pop("of", None):
        more["roles"] = (Role("minister", of),)
    more.setdefault("names", (name,))
    return Chain(
        id=digest("chain", document, name, kind), document=document, evidence=(evidence,),
        made_by="test/1", name=name, type=kind, **more,
    )  # fmt: skip


def keyed_chains(text: str, types: Mapping[str, str]) -> tuple[Chain, ...]:
    """A chain for each key, of that id, name and type, for scenes whose mentions are laid by hand."""
    evidence = (Evidence("d", 0, 1, text[:1]),)
    return tuple(
        Chain(id=key, document="d", evidence=evidence, made_by="test", name=key, type=kind)
        for key, kind in types.items()
    )


def judgement(
    verb: str, on: Claim | None, stands: dict[str, object] | None = None, **more: Any
) -> Judgement:
    """A person's judgement on a claim as it was seen; ``when`` is the hour of an invented day."""
    when = f"2031-05-01T{more.pop('when', 1):02}:00:00.000000+00:00"
    kept = {"kind": on.kind, "claim": plain(on)} if on else {}
    target = more.pop("target", (on.id,) if on else ())
    given = stands or {}
    return Judgement(
        id=more.pop("id", digest("judgement", verb, target, when, given)), verb=verb,
        target=tuple(target), by="tester", when=when, why="a test", seen=more.pop("seen", kept),
        stands=given,
    )  # fmt: skip


def joined(verb: str, *names: Sequence[str], kind: str = "actor", when: int = 1) -> Judgement:
    """A person's word that these are the same, or different."""
    seen = {"kind": kind, "names": [list(side) for side in names]}
    return judgement(verb, None, target=["x", "y"], seen=seen, when=when)
