"""A subject before a clause is that clause's, not that of the verb of saying behind it."""

from __future__ import annotations

from annotate.parses import tree
from whipcount.annotate.astray import with_own_subjects
from whipcount.annotate.reader import Reading


def heads(sentence: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    """Heads and relations of a sentence once its subjects are put right."""
    parse = tree(sentence)
    none = ("",) * len(parse.tokens)
    reading = Reading(
        tuple(parse.tokens), tuple(parse.sentences), tuple(parse.upos), tuple(parse.heads),
        tuple(parse.deprels), none, (), (),
    )  # fmt: skip
    return with_own_subjects(parse.text, reading)


def test_the_first_of_two_subjects_goes_to_the_clause_behind_it() -> None:
    """ "Lind urged calm, she said": Lind urged, and she said."""
    found, _ = heads("Lind/PROPN/6/nsubj urged/VERB/6/ccomp calm/NOUN/2/obj ,/PUNCT/6/punct she/PRON/6/nsubj said/VERB/0/root")  # fmt: skip
    assert found == (1, 5, 1, 5, 5, -1)


def test_a_clause_with_its_own_subject_takes_no_other() -> None:
    """ "Lind, he left, she said": what has a subject is left alone."""
    found, _ = heads("Lind/PROPN/5/nsubj he/PRON/3/nsubj left/VERB/5/ccomp she/PRON/5/nsubj said/VERB/0/root")  # fmt: skip
    assert found == (4, 2, 4, 4, -1)


def test_a_noun_that_a_preposition_leads_is_no_subject() -> None:
    """ "An aide to President Lind said": the aide said it."""
    found, relations = heads(
        "An/DET/2/det aide/NOUN/6/nsubj to/ADP/4/case President/PROPN/5/nmod:desc Lind/PROPN/6/nsubj said/VERB/0/root"
    )
    assert (found[4], relations[4]) == (1, "nmod")


def test_the_first_of_two_subjects_goes_to_the_bare_verb_of_saying_before_the_clause() -> None:
    """ "They report Lind said nobody left": Lind said it, nobody left."""
    found, _ = heads(
        "They/PRON/2/nsubj report/VERB/0/root Lind/PROPN/6/nsubj said/VERB/2/ccomp nobody/PRON/6/nsubj left/VERB/2/ccomp"
    )
    assert found == (1, -1, 3, 1, 5, 3)


def test_two_who_say_it_stay_two() -> None:
    """ "The Post, the Herald said": without a preposition both stay."""
    found, _ = heads("Post/PROPN/4/nsubj ,/PUNCT/4/punct Herald/PROPN/4/nsubj said/VERB/0/root")
    assert found == (3, 3, 3, -1)


def test_a_body_with_its_short_form_is_no_second_subject() -> None:
    """ "The Green Party (GP) leader said": the leader said it; "the Post (a paper) Lind said" is none."""
    found, relations = heads(
        "Party/PROPN/6/nsubj (/PUNCT/3/punct GP/PROPN/1/appos )/PUNCT/3/punct leader/NOUN/6/nsubj said/VERB/0/root"
    )
    assert (found[0], relations[0], found[2], relations[2]) == (4, "compound", 4, "compound")
    found, _ = heads(
        "Party/PROPN/7/nsubj (/PUNCT/4/punct now/ADV/4/advmod five/NUM/1/appos )/PUNCT/4/punct"
        " leader/NOUN/7/nsubj said/VERB/0/root"
    )
    assert found[0] == 6


def test_what_is_told_of_around_a_saying_is_the_subject_of_what_is_said() -> None:
    """ "The tax, she said, had failed": the tax failed; "Ann, the minister said there" keeps both."""
    found, _ = heads(
        "tax/NOUN/4/nsubj ,/PUNCT/4/punct she/PRON/4/nsubj said/VERB/0/root ,/PUNCT/4/punct failed/VERB/4/ccomp"
    )
    assert (found[0], found[2]) == (5, 3)
    found, _ = heads("Ann/PROPN/3/nsubj Lind/PROPN/3/nsubj said/VERB/0/root it/PRON/3/obj")
    assert found[0] == 2
