"""Makes a Judgement from a person's words: finds what is meant, and stores it as it was seen.

The linked record says what a reference means; the claims before linking are what is stored, so that
nothing that ``link`` worked out is pinned unless the person pins it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from whipcount.codec import CLAIM_TYPES, claim_id, convert, digest, plain
from whipcount.errors import InputError
from whipcount.judge.anchor import actor_names, anchor_of
from whipcount.judge.fields import typed
from whipcount.judge.fold import BY_HAND, standing_judgements
from whipcount.judge.lists import VERB, Listed, as_rows
from whipcount.link.names import bare, fold
from whipcount.model import Actor, Claim, Document, Issue, Judgement, Record
from whipcount.pipeline import cite
from whipcount.views import refer
from whipcount.views.labels import Labels

VERBS = ("accept", "reject", "amend", "add", "same", "different", "dismiss")
SHORTEST = 4  # characters of an id that may stand for the whole
Signed = tuple[str, str, str]  # by whom, when, why


@dataclass(frozen=True)
class _Asked:
    """The record that a person looks at, and its claims as they were before linking."""

    record: Record
    claims: Sequence[Claim]


def make(
    record: Record,
    claims: Sequence[Claim],
    verb: str,
    target: Sequence[str],
    stands: Mapping[str, object],
    signed: Signed,
) -> Judgement:
    """The judgement that these words mean.

    Raises:
        InputError: an unknown verb, target or field, or nothing to amend.
    """
    if verb not in VERBS:
        raise InputError(f"there is no judgement {verb!r}; there are {', '.join(VERBS)}")
    if not target:
        raise InputError(f"say what to {verb}: FILE:LINE, an id or a name")
    if verb == "add":
        return _added(record, target[0], stands, signed)
    if verb in {"same", "different"}:
        return _joined(record, verb, target, signed)
    if verb == "dismiss":
        return _dismissed(record, target[0], signed)
    return _on_claim(_Asked(record, claims), verb, target[0], stands, signed)


def rename(record: Record, issue: str, name: str, signed: Signed) -> Judgement:
    """The judgement that an issue goes by a new name: the name is the same as all its wordings.

    Raises:
        InputError: no issue is called that, or the name is empty or that of another.
    """
    known = _issue(record, issue)
    if known is None:
        raise InputError(f"{issue!r} is no issue; whipcount issues lists them with their ids")
    new = " ".join(name.split())
    if not new or _issue(record, new):
        raise InputError(f"{new!r} cannot be its name: it is empty, or an issue is called that")
    seen = {"kind": "issue", "names": [[new], sorted({known.name, *known.aliases})]}
    return _judgement("same", [new, known.id], signed, seen)


def _judgement(
    verb: str,
    target: Sequence[str],
    signed: Signed,
    seen: Mapping[str, object],
    stands: Mapping[str, object] | None = None,
) -> Judgement:
    by, when, why = signed
    given = dict(stands or {})
    ident = digest("judgement", verb, list(target), by, when, why, given)
    return Judgement(
        id=ident,
        verb=verb,
        target=tuple(target),
        by=by,
        when=when,
        why=why,
        seen=seen,
        stands=given,
    )


def of_list(listed: Sequence[Listed], source: str, signed: Signed) -> Judgement:
    """The judgement that keeps a user's own list of actors."""
    seen = {"kind": "actors", "names": [[one.name] for one in listed], "source": source}
    return _judgement(VERB, [source], signed, seen, {"actors": as_rows(listed)})


def _seen(claim: Claim) -> dict[str, object]:
    return {"kind": claim.kind, "claim": plain(claim)}


def _on_claim(
    asked: _Asked, verb: str, target: str, stands: Mapping[str, object], signed: Signed
) -> Judgement:
    record, claims = asked.record, asked.claims
    earlier = [j for j in record.judgements if j.id.startswith(target) and len(target) >= SHORTEST]
    if verb == "reject" and len(earlier) == 1:
        return _judgement(
            verb, [earlier[0].id], signed, {"kind": "judgement", "verb": earlier[0].verb}
        )
    raw = _put_away(record, target)
    if raw is None:
        meant = refer.one_claim(record, target)
        raw = next((c for c in claims if c.id == meant.id), meant)
    if verb == "amend":
        if not stands:
            raise InputError("say what stands instead: FIELD=VALUE, for example stance=declined")
        stands = _with_issue_name(record, stands)
        typed(raw.kind, stands)
    whole = _merged(record, raw.id) if verb == "reject" else []
    return _judgement(verb, [raw.id, *whole], signed, _seen(raw), stands)


def _merged(record: Record, claim: str) -> list[str]:
    """The other claims of a meeting that is one row: to reject the row is to reject them all."""
    entry = next((e for e in record.entries if e.of == "meeting" and claim in e.claims), None)
    return [i for i in entry.claims if i != claim] if entry else []


def _put_away(record: Record, target: str) -> Claim | None:
    """The claim that a person rejected before, by the beginning of its id."""
    here = {c.id for c in record.claims}
    for judgement in reversed(standing_judgements(record.judgements)):
        gone = judgement.verb == "reject" and judgement.target[0] not in here
        if gone and judgement.target[0].startswith(target) and len(target) >= SHORTEST:
            anchor = anchor_of(judgement)
            return anchor.seen if anchor else None
    return None


def _with_issue_name(record: Record, stands: Mapping[str, object]) -> Mapping[str, object]:
    """An issue given by its id, name or one of its wordings, under the wording that it goes by."""
    given = stands.get("issue")
    known = _issue(record, given) if isinstance(given, str) else None
    meant = [known] if known else []
    leading = [a for i in meant for a in i.aliases if digest("issue", a) == i.id]
    return {**stands, "issue": leading[0]} if len(leading) == 1 else stands


def _added(record: Record, place: str, stands: Mapping[str, object], signed: Signed) -> Judgement:
    """A claim that the machine missed: a kind, the words it rests on, and its fields."""
    given = dict(stands)
    kind, words = str(given.pop("kind", "")), str(given.pop("words", ""))
    if kind not in CLAIM_TYPES or not words:
        raise InputError("to add a claim give kind=… and words=…, the exact words it rests on")
    document, start = _find_words(record, place, words)
    evidence = (cite(document, start, start + len(words)),)
    fields = typed(kind, given)
    try:
        claim = CLAIM_TYPES[kind](
            id="", document=document.id, evidence=evidence, made_by=BY_HAND, **fields
        )
    except TypeError as error:
        lacking = str(error).rpartition(":")[2].strip()
        raise InputError(f"a {kind} also needs {lacking}: give each as FIELD=VALUE") from error
    claim = replace(claim, id=claim_id(kind, evidence, "added", *actor_names(claim)))
    checked: Claim = convert(plain(claim), CLAIM_TYPES[kind])
    return _judgement("add", [claim.id], signed, _seen(checked))


def _find_words(record: Record, place: str, words: str) -> tuple[Document, int]:
    """The document and offset of the words, on the line given if FILE:LINE is."""
    file, _, line = place.rpartition(":")
    name, wanted = (file, int(line)) if line.isdigit() and file else (place, 0)
    labels = Labels(record)
    for document in refer.documents_named(name, record.documents):
        start = document.text.find(words)
        while start >= 0:
            if not wanted or labels.line(document.id, start) == wanted:
                return document, start
            start = document.text.find(words, start + 1)
    raise InputError(
        f"the words {words!r} do not stand at {place}: copy them exactly as printed there"
    )


def _joined(record: Record, verb: str, target: Sequence[str], signed: Signed) -> Judgement:
    """Two or more actors, or two issues, that are one or are not."""
    if len(target) < 2:
        raise InputError(f"name at least two to call them {verb}")
    found = [_issue(record, words) for words in target]
    issues = [i for i in found if i is not None]
    if len(issues) == len(target):
        wordings = [_wordings(i, t, issues) for i, t in zip(issues, target, strict=True)]
        seen = {"kind": "issue", "names": wordings}
        return _judgement(verb, [i.id for i in issues], signed, seen)
    if issues:
        other = next(t for t, i in zip(target, found, strict=True) if i is None)
        raise InputError(f"{other!r} is no issue; whipcount issues lists them with their ids")
    actors = [_one_actor(record, words) for words in target]
    sides = [_sides_of(record, a, t, actors) for a, t in zip(actors, target, strict=True)]
    return _judgement(verb, [a.id for a in actors], signed, {"kind": "actor", "names": sides})


def _issue(record: Record, words: str) -> Issue | None:
    """The one issue of that id, name or wording, or whose id begins so; actors go before these."""
    called = [i for i in record.issues if fold(words) in {fold(n) for n in (i.name, *i.aliases)}]
    begun = [i for i in record.issues if _begins(i.id, words)]
    found = called or begun
    return found[0] if len(found) == 1 else None


def _begins(ident: str, words: str) -> bool:
    return len(words) >= SHORTEST and ident.startswith(words)


def _wordings(issue: Issue, words: str, issues: Sequence[Issue]) -> list[str]:
    """All wordings of an issue, or of two that are one so far, the one that was given."""
    whole = issues.count(issue) == 1 or issue.id.startswith(words)
    return sorted({issue.name, *issue.aliases}) if whole else [words]


def _one_actor(record: Record, words: str) -> Actor:
    """The one actor of that name; one that is called so before one that is also called so."""
    found = refer.named(record, words)
    called = [a for a in found if fold(a.name) == fold(words) or _begins(a.id, words)]
    if len(called or found) == 1:
        return (called or found)[0]
    shown = ", ".join(f"{a.name} ({Labels(record).short(a.id)})" for a in found[:6])
    raise InputError(f"{words!r} means {len(found)} actors; give a full name or an id: {shown}")


def _sides_of(record: Record, actor: Actor, words: str, actors: Sequence[Actor]) -> list[str]:
    """The names that are an actor's own: nobody else's, and of a person no bare surname.

    Of two that are one so far, each has the name it was given.
    """
    if actors.count(actor) > 1:
        given = [n for n in actor.aliases if fold(n) == fold(words)]
        return sorted(given) or [words]
    others = {fold(n) for a in record.actors if a.id != actor.id for n in (a.name, *a.aliases)}
    own = {n for n in (actor.name, *actor.aliases) if fold(n) not in others}
    if actor.type == "person":
        own = {n for n in own if len(bare(n)) > 1} or own
    return sorted(own or {actor.name})


def _dismissed(record: Record, target: str, signed: Signed) -> Judgement:
    found = [c for c in record.contradictions if _begins(c.id, target)]
    if len(found) != 1:
        shown = ", ".join(Labels(record).short(c.id) for c in record.contradictions) or "none"
        raise InputError(
            f"{target} is not one contradiction; whipcount disputed lists them: {shown}"
        )
    return _judgement(
        "dismiss", [found[0].id], signed, {"kind": "contradiction", "about": found[0].about}
    )
