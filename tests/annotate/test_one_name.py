"""Names that the parse tore are one again, with the office before them, and the tree stays a tree."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from whipcount.annotate.one_name import with_whole_names
from whipcount.annotate.reader import Reading
from whipcount.layers import Span


def read(rows: str, *names: Span) -> tuple[str, Reading]:
    """Words as ``word/head/relation``, heads from 1 on; names by their first and last words, from 0 on."""
    told = [row.split("/") for row in rows.split()]
    text = " ".join(word for word, _, _ in told)
    ends, tokens = 0, []
    for word, _, _ in told:
        tokens.append((ends, ends + len(word)))
        ends += len(word) + 1
    return text, Reading(
        tokens=tuple(tokens), upos=tuple("PROPN" for _ in told), heads=tuple(int(h) - 1 for _, h, _ in told),
        deprels=tuple(r for _, _, r in told), sentences=((0, len(text)),), modality=(), attributions=(),
        entities=tuple((tokens[a][0], tokens[b][1], "Person") for a, b in names),
    )  # fmt: skip


def tree(rows: str, *names: Span) -> Sequence[tuple[int, str]]:
    """The heads, from 1 on, and relations after names are made whole."""
    heads, deprels = with_whole_names(*read(rows, *names))
    return [(h + 1, r) for h, r in zip(heads, deprels, strict=True)]


def test_two_subjects_of_one_name() -> None:
    """ "Ann | Lee thinks": the first part is the head, the second hangs on it."""
    told = tree("Ann/3/nsubj Lee/3/nsubj thinks/0/root", (0, 1))
    assert told[:2] == [(3, "nsubj"), (1, "flat")]


def test_an_office_beside_its_holder() -> None:
    """ "Senator | Ann Lee": the office hangs on who has it; so does what it is of, taken for a subject."""
    told = tree("Senator/4/nsubj Ann/4/nsubj Lee/2/flat spoke/0/root", (1, 2))
    assert told[:3] == [(2, "nmod:desc"), (4, "nsubj"), (2, "flat")]
    told = tree("Norland/5/nsubj President/3/nmod:desc Ann/5/nsubj Lee/3/flat spoke/0/root", (2, 3))
    assert told[0] == (3, "compound")


def test_an_office_is_not_taken_from_who_has_it() -> None:
    """An office that governs the name, as in "the president, Ann Lee", keeps it."""
    rows = "the/2/det president/5/nsubj Ann/2/appos Lee/3/flat spoke/0/root"
    assert tree(rows, (2, 3))[1:3] == [(5, "nsubj"), (2, "appos")]


LINK = st.tuples(st.integers(0, 9), st.sampled_from(["nsubj", "flat", "nmod"]))


@given(st.permutations(range(10)), st.lists(LINK, min_size=10, max_size=10))
def test_a_tree_stays_a_tree(order: list[int], links: list[tuple[int, str]]) -> None:
    """Whatever tree comes in, the way up from every token ends at a root."""
    heads = {
        t: order[link % at] + 1 if at else 0
        for at, (t, (link, _)) in enumerate(zip(order, links, strict=True))
    }
    words = ["Senator" if t in {0, 5} else "Word" for t in range(10)]
    rows = " ".join(f"{words[t]}/{heads[t]}/{links[t][1]}" for t in range(10))
    told, _ = with_whole_names(*read(rows, (1, 3), (6, 8)))
    assert all(_ends(told, t) for t in range(10))


def _ends(heads: Sequence[int], token: int) -> bool:
    for _ in heads:
        token = heads[token] if token >= 0 else -1
    return token < 0
