"""How far the model goes along with a reading."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from whipcount.annotate.reading import Read
from whipcount.annotate.times.stage import Times
from whipcount.extract.conditions.stage import Conditions
from whipcount.extract.pledges.stage import Pledges
from whipcount.extract.positions.stage import Positions
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.extract.statements.stage import Statements
from whipcount.extract.trust import BY_MODEL, BY_RULE, believed, trust
from whipcount.layers import Annotation, Clause, Hint, Sentence
from whipcount.model import Claim, Document, Party
from whipcount.pipeline import Layers, assemble, run

TEXT = "The forward blocked six shots."
WHOLE = (0, len(TEXT))


def scene(**chances: int) -> Scene:
    """The sentence with the same chance for every one of its words, kind by kind."""
    hints = tuple(Hint(0, len(TEXT), kind, chance) for kind, chance in chances.items())
    document = Document(id="d", source="d.txt", text=TEXT, lines=(1,))
    return Scene(document, {"sentence": (Sentence(*WHOLE),), "hint": hints})


def reading(*, by_model: bool) -> Reading:
    """A stance read off the sentence."""
    clause = Clause(*WHOLE, head=(12, 19), lemma="block")
    actors = (Party("The forward", None),)
    return Reading(clause, "blocking", "happen", (20, 29), WHOLE, actors, by_model)


def test_without_a_hint_neither_is_believed() -> None:
    """What the model holds for no stance of nobody is no position, whoever read it."""
    assert not believed(scene(), reading(by_model=False))
    assert not believed(scene(), reading(by_model=True))


def test_with_sure_hints_both_are_believed() -> None:
    """What the model is sure of stands."""
    sure = scene(stance=95, holder=95, issue=95)
    assert believed(sure, reading(by_model=False))
    assert believed(sure, reading(by_model=True))


def test_a_rule_needs_less_than_the_model_alone() -> None:
    """Half-hearted hints carry what a rule found, not what nothing but the model found."""
    some = scene(stance=40, holder=15, issue=20)
    assert BY_RULE <= trust(some, WHOLE, WHOLE) < BY_MODEL
    assert believed(some, reading(by_model=False))
    assert not believed(some, reading(by_model=True))


@dataclass(frozen=True)
class Unhinted:
    """An annotator that reads as ours does and says nothing of how likely anything is."""

    name: str = "read"
    version: str = "unhinted-1"
    requires: tuple[str, ...] = ()
    provides: tuple[str, ...] = tuple(n for n in Read().provides if n != "hint")

    def __call__(self, document: Document, layers: Layers) -> Iterable[Annotation | Claim]:
        """All layers but the hints."""
        return (item for item in Read()(document, layers) if not isinstance(item, Hint))


def test_without_hints_nothing_is_doubted() -> None:
    """An annotator without hints fits the pipeline, and the rules keep their word."""
    text = "Norway will send two ships to Chad. Peru refused to sign the treaty."
    stages = assemble([Unhinted(), Times(), Statements(), Conditions(), Positions(), Pledges()])
    claims, problems = run(stages, Document(id="d", source="d.txt", text=text, lines=(1,)))
    assert not problems
    assert {"position", "pledge"} <= {claim.kind for claim in claims}
