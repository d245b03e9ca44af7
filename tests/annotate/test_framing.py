"""Scores of frames → anchors and their parts."""

from __future__ import annotations

import numpy as np

from whipcount.annotate.decode import Floats
from whipcount.annotate.framing import HINTED, frames, hints
from whipcount.annotate.labels import BONDS, HEADS
from whipcount.annotate.linking import Links

WORDS = 6


def scores(head: str, **spans: tuple[int, int]) -> Floats:
    """Sure scores of a head: ``label=(first, past)``; a class where the head has no BIO tags."""
    names = HEADS[head]
    made = np.zeros((WORDS, len(names)), dtype=np.float32)
    made[:, 0] = 3  # far above what a tag gains on it
    for label, (start, end) in spans.items():
        for word in range(start, end):
            tag = label if label in names else f"{'B' if word == start else 'I'}-{label}"
            made[word, names.index(tag)] = 9
    return made


def columns(**given: Floats) -> dict[str, Floats]:
    """The scores of every frame head, empty but for those given."""
    heads = ("stance", "pledge", "condition", "holder", "issue", "waits", "act", "status")
    return {name: given.get(name, scores(name)) for name in heads}


def pointing(anchor: tuple[int, int], target: int, start: int = 0) -> Links:
    """One window in which the words of an anchor point to a word."""
    chances = np.full((WORDS - start, WORDS), 0.01, dtype=np.float32)
    chances[slice(*anchor), target] = 0.9
    return Links(start, 0, chances)


def bound(**given: list[Links]) -> dict[str, list[Links]]:
    """What every bond saw, nothing but for those given."""
    return {name: given.get(name, []) for name in BONDS}


def test_a_stance_takes_the_holder_that_its_words_point_to() -> None:
    """Of two holders the one that the anchor's words point to is the stance's, wherever the other stands."""
    given = columns(
        stance=scores("stance", declined=(3, 5)), holder=scores("holder", Holder=(0, 1))
    )
    given["holder"][2, HEADS["holder"].index("B-Holder")] = 9
    (found,) = frames(given, HEADS, bound(stance_holder=[pointing((3, 5), 0)]))
    assert (found.kind, found.value, found.anchor[:2]) == ("stance", "declined", (3, 5))
    assert found.parts["holder"][:2] == (0, 1)


def test_an_anchor_that_points_to_itself_has_no_such_part() -> None:
    """Where the words of an anchor point to its own start, the part is missing."""
    given = columns(stance=scores("stance", opposed=(3, 4)), issue=scores("issue", Issue=(0, 2)))
    (found,) = frames(given, HEADS, bound(stance_issue=[pointing((3, 4), 3)]))
    assert found.parts == {}


def test_a_pledge_has_the_act_and_status_its_words_agree_on() -> None:
    """The act and the status of a pledge are those with the greatest chance over all its words."""
    given = columns(
        pledge=scores("pledge", Pledge=(1, 4)),
        act=scores("act", loan=(1, 3), vote=(3, 4)),
        status=scores("status", withdrawn=(1, 4)),
    )
    (found,) = frames(given, HEADS, bound())
    assert (found.value, found.status) == ("loan", "withdrawn")


def test_an_anchor_across_two_windows_hears_both() -> None:
    """The words of an anchor that is cut by a window's end vote in the windows they stand in."""
    given = columns(
        condition=scores("condition", until=(2, 5)), waits=scores("waits", Waits=(5, 6))
    )
    windows = [pointing((2, 4), 5), pointing((0, 1), 5, 4)]
    (found,) = frames(given, HEADS, bound(condition_waits=windows))
    assert found.parts["waits"][:2] == (5, 6)


def test_hints_are_stretches_of_one_chance() -> None:
    """Words as likely to be of a kind make one hint; those that are nothing make none."""
    given = columns(stance=scores("stance", declined=(3, 5)))
    for head in HINTED:
        given[head][:3, 0] = given[head][5:, 0] = 12  # "nothing here", beyond doubt
    given["holder"][3:5, 0] = given["issue"][3:5, 0] = given["pledge"][3:5, 0] = given["condition"][
        3:5, 0
    ] = 12
    ((kind, start, end, chance),) = hints(given)
    assert (kind, start, end) == ("stance", 3, 5)
    assert chance > 0.9


def test_hints_are_told_below_any_anchor() -> None:
    """Words with some chance of an anchor are a hint of its kind, though no frame is read there."""
    faint = scores("pledge")
    faint[:, 0] = 9
    faint[2:4, 1] = 6.5  # some hundredths, far from a pledge
    ((kind, start, end, _),) = hints(columns(pledge=faint), ["pledge"])
    assert (kind, start, end) == ("pledge", 2, 4)
    assert not list(frames(columns(pledge=faint), HEADS, bound()))
