"""A speaker named once serves the attributions that follow in the same sentence."""

from __future__ import annotations

from whipcount.annotate.chains.subjects import Tree, with_subjects
from whipcount.annotate.linking import Group

# Minister praised deal and refused delay
HEADS = (1, -1, 1, 4, 1, 4)
DEPRELS = ("nsubj", "root", "obj", "cc", "conj", "obj")
UPOS = ("NOUN", "VERB", "NOUN", "CCONJ", "VERB", "NOUN")
TREE = Tree.of(HEADS, DEPRELS, UPOS)
SOURCE = (0, 1, "Source")
FIRST = Group((SOURCE,), ((1, 2, "Cue"),), ((2, 3, "Content"),))
SECOND = Group((), ((4, 5, "Cue"),), ((5, 6, "Content"),))


def test_a_cue_takes_the_source_that_is_its_subject() -> None:
    """The second of two verbs has no source of its own: it gets the first one's."""
    assert with_subjects([FIRST, SECOND], TREE)[1].source == (SOURCE,)


def test_only_words_that_the_model_found_to_be_a_source_serve() -> None:
    """A subject that speaks nowhere is not made a speaker."""
    assert with_subjects([SECOND], TREE) == [SECOND]


def test_what_is_whole_or_has_no_content_stays_as_it_is() -> None:
    """Sources that are there are kept, and a cue alone is lent nothing."""
    bare = Group((), ((4, 5, "Cue"),), ())
    assert with_subjects([FIRST, bare], TREE) == [FIRST, bare]


def test_an_infinitive_has_the_subject_above_it() -> None:
    """ "Minister wants to deny it": the one who wants is the one who denies."""
    tree = Tree.of((1, -1, 3, 1, 3), ("nsubj", "root", "mark", "xcomp", "obj"), ("NOUN",) * 5)
    assert tree.subject(3) == 0
