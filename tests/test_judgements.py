"""A person's words at the command line become the judgement they mean, as it was seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TypeVar

import pytest

from records import Story, harbour
from whipcount.codec import CLAIM_TYPES, convert
from whipcount.errors import InputError
from whipcount.judge import judge
from whipcount.judgements import VERBS, make
from whipcount.model import Actor, Claim, Issue, Judgement, Need, Position, Record, When

C = TypeVar("C", bound=Claim)
SIGNED = ("tester", "2031-05-09T00:00:00.000000+00:00", "a test")


@pytest.fixture
def story() -> Story:
    """The small story of the bridge."""
    return harbour()


def said(record: Record, verb: str, *target: str, **stands: object) -> Judgement:
    """The judgement that these words mean."""
    return make(record, record.claims, verb, target, stands, SIGNED)


def first(record: Record, kind: type[C]) -> C:
    """The first claim of a kind."""
    return next(c for c in record.claims if isinstance(c, kind))


def seen(judgement: Judgement) -> Claim:
    """The claim that a judgement saw."""
    made: Claim = convert(judgement.seen["claim"], CLAIM_TYPES[str(judgement.seen["kind"])])
    return made


def test_accept(story: Story) -> None:
    """A claim is meant by its id, by the beginning of it, or by its place; it is kept as it was seen."""
    record = story.record()
    need = first(record, Need)
    for reference in (need.id, need.id[:8], "001_wire:4"):
        made = said(record, "accept", reference)
        assert made.target == (need.id,)
        assert seen(made) == need
        assert (made.by, made.when, made.why) == SIGNED


def test_what_is_seen_is_unlinked(story: Story) -> None:
    """What linking worked out is not stored as what the person saw."""
    record = story.record()
    need = first(record, Need)
    raw = replace(need, offered_by=(), time=None)
    linked = replace(record, claims=tuple(replace(c, time=When()) for c in record.claims))
    assert seen(make(linked, [raw], "accept", [need.id], {}, SIGNED)) == raw


def test_amend(story: Story) -> None:
    """An amendment needs a field and a value that fit."""
    record = story.record()
    stance = first(record, Position)
    assert said(record, "amend", stance.id, stance="offered").stands == {"stance": "offered"}
    with pytest.raises(InputError, match="say what stands instead"):
        said(record, "amend", stance.id)
    with pytest.raises(InputError, match="it is one of"):
        said(record, "amend", stance.id, stance="keen")


def test_an_issue_by_any_of_its_names(story: Story) -> None:
    """An issue given by its id or by a wording is stored under the wording it goes by."""
    story.issues["joining the bridge"] = replace(
        story.issues["joining the bridge"], aliases=("joining the bridge", "to join it")
    )
    record = story.record()
    stance = first(record, Position)
    issue = story.issues["joining the bridge"]
    for words in (issue.id, "to join it", "joining the bridge"):
        assert said(record, "amend", stance.id, issue=words).stands == {
            "issue": "joining the bridge"
        }
    assert said(record, "amend", stance.id, issue="the toll").stands == {"issue": "the toll"}


def test_undo(story: Story) -> None:
    """To reject a judgement's id takes that judgement back; the claim it was on is another thing."""
    need = first(story.record(), Need)
    story.judgements.append(said(story.record(), "accept", need.id))
    made = said(story.record(), "reject", story.judgements[0].id[:8])
    assert made.target == (story.judgements[0].id,)
    assert made.seen["kind"] == "judgement"
    assert said(story.record(), "reject", need.id).target == (need.id,)


def test_a_rejected_claim_can_be_meant_again(story: Story) -> None:
    """A claim that was rejected, and is in no list any more, can be accepted by its id."""
    record = story.record()
    need = first(record, Need)
    rejected = said(record, "reject", need.id)
    story.judgements.append(rejected)
    settled = judge(record.claims, story.judgements, record.documents)
    gone = replace(story.record(), claims=settled.claims)
    made = make(gone, settled.claims, "accept", [need.id[:8]], {}, SIGNED)
    assert made.target == (need.id,)
    assert seen(made) == need


def test_add(story: Story) -> None:
    """A claim that was missed is added by its exact words, on the line that was meant."""
    record = story.record()
    made = said(record, "add", "002_ledger:3", kind="need", words="the bridge", what="a bridge")
    claim = seen(made)
    assert [e.quote for e in claim.evidence] == ["the bridge"]
    assert claim.made_by == "person"
    text = next(d.text for d in record.documents if d.id == claim.document)
    assert text[: claim.evidence[0].start].count("\n") == 2
    again = said(record, "add", "002_ledger:3", kind="need", words="the bridge", what="a toll")
    assert again.target == made.target


@pytest.mark.parametrize(
    ("place", "stands", "sentence"),
    [
        (
            "002_ledger",
            {"kind": "need", "words": "a bridge too far", "what": "x"},
            "do not stand at",
        ),
        (
            "002_ledger:1",
            {"kind": "need", "words": "Talks took place", "what": "x"},
            "do not stand at",
        ),
        ("002_ledger", {"kind": "need", "what": "x"}, "give kind=… and words=…"),
        ("002_ledger", {"kind": "rumour", "words": "Talks"}, "give kind=… and words=…"),
        ("002_ledger", {"kind": "need", "words": "Talks"}, "also needs 'what'"),
        ("009", {"kind": "need", "words": "Talks", "what": "x"}, "no report is called"),
    ],
)
def test_nothing_to_add(story: Story, place: str, stands: dict[str, object], sentence: str) -> None:
    """What cannot be added is refused with what is lacking."""
    with pytest.raises(InputError, match=sentence):
        said(story.record(), "add", place, **stands)


def test_same_actors(story: Story) -> None:
    """Two actors are meant by name; each side has the names that are that actor's alone."""
    story.actors["Ada Lind"] = replace(story.actors["Ada Lind"], aliases=("Ada Lind", "Lind"))
    story.actor("A. Linde", "person", aliases=("A. Linde", "Lind"))
    made = said(story.record(), "same", "ada lind", "A. Linde")
    assert made.seen == {"kind": "actor", "names": [["Ada Lind"], ["A. Linde"]]}
    assert set(made.target) == {story.actors["Ada Lind"].id, story.actors["A. Linde"].id}


def test_one_actor_that_is_two(story: Story) -> None:
    """Two names of one actor can be called different, each side under its own name."""
    story.actors["Orvia"] = replace(story.actors["Orvia"], aliases=("Orvia", "Port Sund"))
    made = said(story.record(), "different", "Orvia", "port sund")
    assert made.seen["names"] == [["Orvia"], ["Port Sund"]]


def test_a_name_of_two(story: Story) -> None:
    """A name that several actors go by is refused, with their full names."""
    for name in ("Tom Bray", "Sam Bray"):
        story.actors[name] = Actor(id=name, name=name, type="person", aliases=("Bray",))
    with pytest.raises(InputError, match=r"Sam Bray .*Tom Bray|Tom Bray .*Sam Bray"):
        said(story.record(), "same", "Bray", "Orvia")


def test_issues(story: Story) -> None:
    """Two issues are meant by name or by id, and kept with all their wordings."""
    for name in ("the toll", "a ferry"):
        story.issues[name] = Issue(
            id=f"id of {name}", name=name, asks="happen", aliases=(name, name + " now")
        )
    made = said(story.record(), "same", "the toll now", "id of a ferry")
    assert made.seen == {
        "kind": "issue",
        "names": [["the toll", "the toll now"], ["a ferry", "a ferry now"]],
    }
    split = said(story.record(), "different", "the toll", "the toll now")
    assert split.seen["names"] == [["the toll"], ["the toll now"]]


def test_a_merged_meeting_is_rejected_whole(story: Story) -> None:
    """To reject a meeting told by several claims is to reject each of them."""
    record = story.record()
    entry = next(e for e in record.entries if e.of == "meeting")
    rejected = said(record, "reject", entry.claims[0])
    assert set(rejected.target) == set(entry.claims)
    settled = judge(record.claims, [rejected], record.documents)
    assert not {c.id for c in settled.claims} & set(entry.claims)


def test_dismiss(story: Story) -> None:
    """A contradiction is meant by the beginning of its id."""
    row = story.contradictions[0]
    assert said(story.record(), "dismiss", row.id[:6]).target == (row.id,)
    with pytest.raises(InputError, match=f"is not one contradiction.*{row.id[:4]}"):
        said(story.record(), "dismiss", "nothing")


@pytest.mark.parametrize(
    ("verb", "target", "sentence"),
    [
        ("doubt", ("x",), "there is no judgement 'doubt'"),
        ("accept", (), "say what to accept"),
        ("accept", ("zzzz",), "is neither FILE:LINE nor"),
        ("same", ("Orvia",), "name at least two"),
        ("same", ("Orvia", "Atlantis"), "nobody is called 'Atlantis'"),
    ],
)
def test_refused(story: Story, verb: str, target: tuple[str, ...], sentence: str) -> None:
    """What means nothing is refused with what would."""
    with pytest.raises(InputError, match=sentence):
        said(story.record(), verb, *target)


def test_ids(story: Story) -> None:
    """The same judgement at another moment or for another person is another judgement."""
    record, need = story.record(), first(story.record(), Need)
    ids = {
        make(record, record.claims, "accept", [need.id], {}, (by, when, "why")).id
        for by in ("a", "b") for when in ("2031-05-01", "2031-05-02")
    }  # fmt: skip
    assert len(ids) == 4
    assert len(VERBS) == len(set(VERBS))
