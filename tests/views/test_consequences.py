"""What an act would remove: the graph against brute force, and the rows against an invented dispute."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from records import Story
from whipcount.errors import InputError
from whipcount.model import Condition, Member, Party, Record, Statement
from whipcount.views.chain import Obstacle, waves
from whipcount.views.consequences import Consequences, consequences
from whipcount.views.index import Index
from whipcount.views.loops import LONGEST_LOOP, Edge, circles
from whipcount.views.waits import waits

ACTS = "abcdef"
obstacles = st.lists(
    st.tuples(st.sampled_from(ACTS), st.frozensets(st.sampled_from(ACTS), min_size=1, max_size=3), st.booleans()),
    max_size=9,
).map(lambda rows: [Obstacle(str(n), act, by, any_of) for n, (act, by, any_of) in enumerate(rows)])  # fmt: skip


def open_to(act: str, rows: list[Obstacle], done: set[str]) -> bool:
    """Whether nothing stands before an act, by the words of the rule alone."""
    here = [o for o in rows if o.act == act]
    lifted = {o.id for o in here if o.lifted_by & done}
    some = [o for o in here if o.any_of]
    every = all(o.id in lifted for o in here if not o.any_of)
    return bool(here) and every and (not some or any(o.id in lifted for o in some))


def by_force(rows: list[Obstacle], supposed: str) -> tuple[set[str], set[str]]:
    """The least set of acts that holds the supposed one and every act that it leaves free; what falls."""
    sets = [
        {a for a, on in zip(ACTS, bits, strict=True) if on}
        for bits in ([bool(n >> i & 1) for i in range(len(ACTS))] for n in range(2 ** len(ACTS)))
    ]
    closed = [
        s
        for s in sets
        if supposed in s
        and all(a in s for a in ACTS if open_to(a, rows, s) and touched(a, rows, s))
    ]
    done = set.intersection(*closed)
    return done, {o.id for o in rows if o.lifted_by & done}


def touched(act: str, rows: list[Obstacle], done: set[str]) -> bool:
    """Whether any obstacle of an act falls at all."""
    return any(o.lifted_by & done for o in rows if o.act == act)


@given(obstacles, st.sampled_from(ACTS))
def test_waves_equal_brute_force(rows: list[Obstacle], supposed: str) -> None:
    """On any graph of conditions what falls and what is free equals the least closed set."""
    found = waves(rows, [supposed])
    done, fallen = by_force(rows, supposed)
    assert {o for w in found for o in w.removed} == fallen
    assert {supposed} | {a for w in found for a in w.freed} == done


@given(obstacles, st.sampled_from(ACTS))
def test_each_wave_follows_from_those_before(rows: list[Obstacle], supposed: str) -> None:
    """An obstacle falls in the first wave in which an act that removes it is supposed done, and once."""
    done = {supposed}
    gone: set[str] = set()
    for wave in waves(rows, [supposed]):
        assert set(wave.removed) == {o.id for o in rows if o.lifted_by & done} - gone
        gone |= set(wave.removed)
        done |= set(wave.freed)


@given(st.lists(st.tuples(st.sampled_from("VWXYZ"), st.sampled_from("VWXYZ")), max_size=12))
def test_loops_equal_brute_force(pairs: list[tuple[str, str]]) -> None:
    """On any graph of waits the circles found are all there are, up to the longest that is read."""
    edges = {(a, b) for a, b in pairs if a != b}
    found = circles(
        Index(Story().record()), [Edge(Party(a), Party(b), f"{a}{b}") for a, b in sorted(edges)]
    )
    wanted = {
        turn
        for size in range(2, LONGEST_LOOP + 1)
        for turn in permutations("VWXYZ", size)
        if turn[0] == min(turn)
        and all((a, b) in edges for a, b in zip(turn, (*turn[1:], turn[0]), strict=True))
    }
    assert {c.parties for c in found} == wanted
    assert all(len(c.rows) == len(c.parties) for c in found)


TEXT = """Orvia will not ratify the fishing treaty until Kestland opens its ports.
Orvia will not ratify the fishing treaty unless Mirren lifts the toll.
Kestland will not open its ports until Norland grants the loan.
Dalmark will pay for the harbour if either Orvia ratifies the treaty or Mirren signs the lease.
The dockers will strike unless Norland raises their pay.
The lighthouse waits for the Sund League to send engineers.
Sarnia will not sell grain until Norland grants the loan, officials said.
"""


def dispute() -> Record:
    """Who waits for whom in a treaty, a harbour and a strike."""
    story = Story()
    page = story.report("in/001.txt", TEXT, "2031-05-01")
    name = {
        n: story.actor(n) for n in ("Orvia", "Kestland", "Mirren", "Norland", "Dalmark", "Sarnia")
    }
    dockers = story.actor("dockers", "group")
    league = story.actor("Sund League", "group", members=(Member(name["Mirren"].actor or ""),))
    light = story.actor("lighthouse", "organization")
    officials = story.actor("officials", "group", named=False)

    def wait(
        words: str, holder: Party, act: str, waits_for: Party, trigger: str, **more: str
    ) -> None:
        story.claim(Condition, page, words, holder=holder, act=act, waits_for=waits_for,
                    trigger=trigger, **{"polarity": "until", **more})  # fmt: skip

    wait(
        "until Kestland opens its ports",
        name["Orvia"],
        "ratify the fishing treaty",
        name["Kestland"],
        "opens its ports",
    )
    wait(
        "unless Mirren lifts the toll",
        name["Orvia"],
        "ratify the fishing treaty",
        name["Mirren"],
        "lifts the toll",
        polarity="unless",
    )
    wait(
        "until Norland grants the loan.",
        name["Kestland"],
        "open its ports",
        name["Norland"],
        "grants the loan",
    )
    wait(
        "if either Orvia ratifies the treaty",
        name["Dalmark"],
        "pay for the harbour",
        name["Orvia"],
        "ratifies the treaty",
        polarity="if",
        gates="any",
    )
    wait(
        "Mirren signs the lease",
        name["Dalmark"],
        "pay for the harbour",
        name["Mirren"],
        "signs the lease",
        polarity="if",
        gates="any",
    )
    wait(
        "unless Norland raises their pay",
        dockers,
        "strike",
        name["Norland"],
        "raises their pay",
        polarity="unless",
    )
    wait(
        "for the Sund League to send engineers",
        light,
        "be repaired",
        league,
        "send engineers",
        polarity="after",
    )
    wait(
        "until Norland grants the loan, officials",
        name["Sarnia"],
        "sell grain",
        name["Norland"],
        "grants the loan",
        status="unknown",
    )
    story.claim(Statement, page, "Sarnia will not sell grain until Norland grants the loan, officials said", speaker=officials,
                cue="said", content="it", mode="indirect", act="asserts")  # fmt: skip
    return story.record()


RECORD = dispute()


def ask(words: str) -> Consequences:
    """What an act would remove in the dispute."""
    return consequences(RECORD, words)


def test_step_by_step() -> None:
    """A loan frees the ports, opened ports one of two obstacles to the treaty; then it ends."""
    found = ask("Norland: grant the loan")
    assert [[f.removed[0].holder for f in s.acts] for s in found.steps] == [
        ["Kestland", "Sarnia"],
        ["Orvia"],
    ]
    (treaty,) = found.steps[1].acts
    assert not treaty.free
    assert [w.told for w in treaty.left] == ["unless Mirren lifts the toll"]


def test_unknown_state_is_said() -> None:
    """An obstacle of which nobody knows whether it still stands is named as such."""
    assert [w.holder for w in ask("Norland: grant the loan").unknown] == ["Sarnia"]


def test_alternatives() -> None:
    """Where one of several is enough, the others are no longer needed."""
    (step,) = ask("Mirren: sign the lease").steps
    assert step.acts[0].free
    assert [w.trigger for w in step.acts[0].others] == ["ratifies the treaty"]


def test_a_threat_is_no_obstacle() -> None:
    """An act announced unless something is done is not freed by it; the announcement loses its reason."""
    found = ask("Norland: raise the pay")
    assert found.steps == ()
    assert [w.holder for w in found.averted] == ["dockers"]


def test_a_part_of_a_group() -> None:
    """What waits for a group is not removed by one of its members, and that is said."""
    found = ask("Mirren: send engineers")
    assert found.steps == ()
    assert [w.holder for w in found.partly] == ["lighthouse"]
    assert ask("Sund League: send engineers").steps[0].acts[0].free


def test_one_unnamed_source() -> None:
    """A wait that only somebody without a name tells of is marked, with the source."""
    rows = {w.holder: w for w in waits(RECORD).edges}
    assert (rows["Sarnia"].unnamed, rows["Sarnia"].source) == (True, "officials")
    assert (rows["Kestland"].unnamed, rows["Kestland"].source) == (False, None)


@pytest.mark.parametrize(
    ("words", "told"),
    [("Norland", "ACTOR: ACT"), ("Nobody: sign", "nobody is called"), ("Norland: build a zoo", "grants the loan"),
     ("Sarnia: sign", "nothing here waits for Sarnia")],
)  # fmt: skip
def test_asked_in_vain(words: str, told: str) -> None:
    """A question that nothing answers says what there is."""
    with pytest.raises(InputError, match=told):
        ask(words)
