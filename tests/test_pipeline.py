"""Stages fit together or are refused; a failing one is a Problem; every quote is checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from importlib.metadata import EntryPoint

import pytest

from claims import cite, position, report
from whipcount import stages
from whipcount.errors import AssemblyError
from whipcount.layers import Annotation, Sentence
from whipcount.model import Claim, Condition, Evidence, Party, TimeRef
from whipcount.pipeline import Layers, Stage, assemble, run
from whipcount.pipeline import cite as cited
from whipcount.settings import Settings

PAGE = report("Orvia will join. ")
JOINS = position(PAGE, "Orvia will join", "Orvia", "offered")


@dataclass(frozen=True)
class Gives:
    """A stage that gives what it is told to give, or fails."""

    name: str = "gives"
    version: str = "1"
    requires: tuple[str, ...] = ()
    provides: tuple[str, ...] = ("position",)
    rows: tuple[Annotation | Claim, ...] = ()
    error: Exception | None = None
    met: dict[str, object] = field(default_factory=dict)

    def __call__(self, document: object, layers: Layers) -> Iterable[Annotation | Claim]:
        """Give the rows; keep what was there before."""
        del document
        self.met.update(layers)
        if self.error:
            raise self.error
        return self.rows


def test_assembly() -> None:
    """Stages whose layers are laid by those before them are assembled as given."""
    first, second = Gives("a", provides=("sentence",)), Gives("b", requires=("sentence",))
    assert assemble([first, second]).stages == (first, second)


@pytest.mark.parametrize(
    ("chosen", "sentence"),
    [
        (
            [Gives("a", requires=("chain",))],
            r"'a' requires \['chain'\], which none before provides",
        ),
        ([Gives("b", requires=("position",)), Gives("a")], "'b' requires"),
        ([Gives("a"), Gives("a")], "two stages are called 'a'"),
    ],
)
def test_what_does_not_fit(chosen: list[Stage], sentence: str) -> None:
    """A layer that none before lays, or a name used twice, is refused before anything runs."""
    with pytest.raises(AssemblyError, match=sentence):
        assemble(chosen)


def test_the_digest() -> None:
    """The pipeline's digest is of its stages' names and versions in order, and of nothing else."""
    base = assemble([Gives("a"), Gives("b")]).digest
    assert base == assemble([Gives("a", rows=(JOINS,)), Gives("b")], strict=True).digest
    assert base != assemble([Gives("b"), Gives("a")]).digest
    assert base != assemble([Gives("a", version="2"), Gives("b")]).digest


def test_layers_are_there() -> None:
    """A stage meets the layers of those before it, an empty one for what a failed stage provides."""
    sentence = Sentence(0, 16)
    lays = Gives("a", provides=("sentence", "clause"), rows=(sentence,))
    fails = Gives("b", provides=("chain",), error=ValueError("no"))
    last = Gives("c", requires=("sentence", "clause", "chain"))
    run(assemble([lays, fails, last]), PAGE)
    assert last.met == {"sentence": (sentence,), "clause": (), "chain": (), "position": ()}


def test_a_failing_stage() -> None:
    """A stage that fails is a Problem of its document, and the others go on."""
    claims, problems = run(
        assemble([Gives("a", error=ValueError("bad luck")), Gives(rows=(JOINS,))]), PAGE
    )
    assert claims == (JOINS,)
    assert [(p.document, p.stage) for p in problems] == [(PAGE.id, "a")]
    assert "ValueError: bad luck" in problems[0].message


def test_strict() -> None:
    """Under ``strict`` a failing stage stops the run with its own error."""
    with pytest.raises(ValueError, match="bad luck"):
        run(assemble([Gives(error=ValueError("bad luck"))], strict=True), PAGE)


BAD = Evidence(PAGE.id, 0, 5, "Mirren")
REF = TimeRef(JOINS.evidence[0], "day")
HELD = Condition(id="c", document=PAGE.id, evidence=(cite(PAGE, "will join"),), made_by="test/1",
                 holder=Party("Orvia"), act="join", polarity="if", trigger="x")  # fmt: skip


@pytest.mark.parametrize(
    "claim",
    [
        replace(JOINS, evidence=()),
        replace(JOINS, evidence=(BAD,)),
        replace(JOINS, evidence=(*JOINS.evidence, BAD)),
        replace(JOINS, evidence=(Evidence("another", 0, 5, "Orvia"),)),
        replace(JOINS, evidence=(Evidence(PAGE.id, 3, 3, ""),)),
        replace(JOINS, evidence=(Evidence(PAGE.id, -7, -2, PAGE.text[-7:-2]),)),
        replace(JOINS, time_ref=replace(REF, evidence=BAD)),
        replace(JOINS, time_ref=replace(REF, until=replace(REF, base=replace(REF, evidence=BAD)))),
        replace(JOINS, time_evidence=(BAD,)),
        replace(HELD, status_evidence=(BAD,)),
    ],
)
def test_evidence_is_checked(claim: Claim) -> None:
    """No claim passes without evidence, nor with a quote that is not at its place, wherever it is."""
    stage = Gives(provides=("position", "condition"), rows=(JOINS, claim))
    claims, problems = run(assemble([stage]), PAGE)
    assert claims == ()
    assert len(problems) == 1
    assert "AssemblyError" in problems[0].message


def test_good_evidence_passes() -> None:
    """A claim whose quotes all stand at their places passes."""
    whole = replace(JOINS, time_ref=replace(REF, until=REF, base=REF), time_evidence=JOINS.evidence)
    assert run(assemble([Gives(rows=(whole,))]), PAGE) == ((whole,), ())


def test_an_unannounced_layer() -> None:
    """A stage that gives what it does not announce is left out with a Problem."""
    claims, problems = run(assemble([Gives(provides=("chain",), rows=(JOINS,))]), PAGE)
    assert claims == ()
    assert "does not announce" in problems[0].message


def test_cite() -> None:
    """Evidence is cited without the white space at its edges."""
    assert cited(PAGE, 5, 17) == Evidence(PAGE.id, 6, 16, "will join.")


def test_the_built_in_stages() -> None:
    """The registry's names and what each requires and provides are a contract with other packages."""
    found = {s.name: (s.requires, s.provides) for s in stages.pipeline(Settings()).stages}
    base = ("sentence", "mention", "chain", "clause", "attribution", "reference", "frame", "hint")
    assert tuple(found) == tuple(stages.BUILT_IN)
    assert found["read"] == ((), base)
    assert {name: provides for name, (_, provides) in found.items() if name != "read"} == {
        "times": ("time",), "statements": ("statement",), "conditions": ("condition",),
        "positions": ("position",), "pledges": ("pledge",), "meetings": ("meeting",),
        "events": ("event",), "needs": ("need",),
    }  # fmt: skip
    for requires, _ in found.values():
        assert set(requires) <= {*base, *(p for _, made in found.values() for p in made)}


def test_the_built_in_stages_are_stages() -> None:
    """Every built-in stage keeps the protocol, with a version that is a number."""
    for name, make in stages.BUILT_IN.items():
        stage = make()
        assert isinstance(stage, Stage)
        assert stage.name == name
        assert stage.version.isdigit()


def fake_needs() -> Stage:
    """A stage of another package, called as a built-in one."""
    return Gives("needs", version="9", provides=("need",))


def fake_extra() -> Stage:
    """A stage of another package, with a name of its own."""
    return Gives("extra", requires=("position",), provides=("event",))


def test_entry_points(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installed stage takes the place of the built-in one of its name; others come after."""
    group = stages.ENTRY_POINT
    points = [
        EntryPoint("needs", f"{__name__}:fake_needs", group),
        EntryPoint("extra", f"{__name__}:fake_extra", group),
    ]
    plain = stages.pipeline(Settings())
    monkeypatch.setattr(
        stages, "entry_points", lambda group: [p for p in points if p.group == group]
    )
    made = stages.pipeline(Settings(strict=True))
    assert [s.name for s in made.stages] == [*stages.BUILT_IN, "extra"]
    assert {s.name: s.version for s in made.stages}["needs"] == "9"
    assert made.strict
    assert made.digest != plain.digest


def test_the_data_digest() -> None:
    """The digest of lexicon and weights is the same whenever it is asked for."""
    first = stages.data_digest()
    stages.data_digest.cache_clear()
    assert stages.data_digest() == first
