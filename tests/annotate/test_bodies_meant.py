"""Which body a bare noun means, which body is "hers", and who is not the "he" that tells."""

from __future__ import annotations

from annotate.test_chains import Read

LIND = "Karl/PROPN/3/nsubj Lind/PROPN/1/flat spoke/VERB/0/root"
STERN = (
    "Hugo/PROPN/4/nsubj Stern/PROPN/2/flat stayed/VERB/8/ccomp away/ADV/4/advmod ,/PUNCT/8/punct"
)
MEN = ("Karl Lind", "Hugo Stern")
HALE = "Ann/PROPN/9/nsubj Hale/PROPN/1/flat ,/PUNCT/4/punct president/NOUN/1/appos of/ADP/8/case"
REED = "Canal/PROPN/8/compound Watch/PROPN/4/nmod spoke/VERB/0/root"
SAYS = "The/DET/2/det {}/NOUN/3/nsubj waits/VERB/0/root"
ROWERS = "Norland/PROPN/3/compound Rowers/PROPN/3/compound {}/PROPN/4/nsubj paid/VERB/0/root"


def test_he_who_tells_is_not_whom_he_names() -> None:
    """ "Stern stayed away, he said" is said by another."""
    read = Read(
        LIND,
        "Because/SCONJ/4/mark " + STERN + " he/PRON/8/nsubj said/VERB/0/root",
        persons=MEN,
    )
    assert read.meant("he") == read.meant("Lind")


def test_he_who_gives_his_reason_is_he_who_acts() -> None:
    """ "Stern stayed because, he said, nobody listened": the report's own words name him."""
    read = Read(
        LIND,
        "Hugo/PROPN/3/nsubj Stern/PROPN/1/flat stayed/VERB/0/root because/SCONJ/10/mark ,/PUNCT/7/punct"
        " he/PRON/7/nsubj said/VERB/3/advcl ,/PUNCT/7/punct nobody/PRON/10/nsubj listened/VERB/7/ccomp",
        persons=MEN,
    )  # fmt: skip
    assert read.meant("he") == read.meant("Stern")


def told(deed: str, speech: str) -> Read:
    """ "Stern DEED, and SPEECH, he said", once Lind has spoken."""
    text = f"Hugo/PROPN/3/nsubj Stern/PROPN/1/flat {deed} ,/PUNCT/9/punct and/CCONJ/9/cc {speech}"
    said = "he/PRON/12/nsubj said/VERB/0/root"
    return Read(LIND, f"{text} ,/PUNCT/12/punct {said}", persons=MEN)


def test_he_who_acts_in_the_reports_words_goes_on_to_tell() -> None:
    """ "Stern urged calm, and votes would be counted, he said": he is Stern, of whom only the report tells."""
    read = told(
        "urged/VERB/12/ccomp calm/NOUN/3/obj",
        "votes/NOUN/9/nsubj:pass would/AUX/9/aux counted/VERB/3/conj again/ADV/9/advmod",
    )
    assert read.meant("he") == read.meant("Stern")


def test_whom_the_told_words_have_act_is_not_he_who_tells() -> None:
    """ "Stern had hidden papers, and votes would be counted, he said": Stern is told of by another."""
    read = told(
        "had/AUX/4/aux hidden/VERB/12/ccomp",
        "votes/NOUN/9/nsubj:pass would/AUX/9/aux counted/VERB/4/conj again/ADV/9/advmod",
    )
    assert read.meant("he") == read.meant("Lind")


def test_what_she_leads_is_her_group() -> None:
    """ "Her group" is the body whose president she is told to be."""
    read = Read(
        f"{HALE} the/DET/8/det {REED}",
        "Her/PRON/2/nmod:poss group/NOUN/3/nsubj waits/VERB/0/root",
        persons=("Ann Hale",),
        bodies=("Canal Watch",),
    )
    assert read.meant("group") == read.meant("Watch")


def test_what_she_founds_anew_is_not() -> None:
    """ "Her new group" is another than that of which she is president."""
    read = Read(
        f"{HALE} the/DET/8/det {REED}",
        "Her/PRON/3/nmod:poss new/ADJ/3/amod group/NOUN/4/nsubj waits/VERB/0/root",
        persons=("Ann Hale",),
        bodies=("Canal Watch",),
    )
    assert read.meant("group") != read.meant("Watch")


def test_a_brotherhood_is_the_union() -> None:
    """A body that is called a brotherhood goes by "the union"."""
    read = Read(
        ROWERS.format("Brotherhood"), SAYS.format("union"), bodies=("Norland Rowers Brotherhood",)
    )
    assert read.meant("union") == read.meant("Brotherhood")


def test_employers_are_no_union() -> None:
    """A federation of employers does not."""
    read = Read(
        "Norland/PROPN/3/compound Employers/PROPN/3/compound Federation/PROPN/4/nsubj paid/VERB/0/root",
        SAYS.format("union"),
        bodies=("Norland Employers Federation",),
    )
    assert read.meant("union") != read.meant("Federation")


def test_a_company_is_no_union() -> None:
    """ "The union" behind the name of a firm alone is some other body."""
    read = Read("Norlex/PROPN/2/nsubj paid/VERB/0/root", SAYS.format("union"), bodies=("Norlex",))
    assert read.meant("union") != read.meant("Norlex")


def test_the_group_of_a_land_is_the_firm() -> None:
    """ "The Swiss group" is the one firm just named; of two firms it is neither."""
    group = "The/DET/3/det Swiss/ADJ/3/amod group/NOUN/4/nsubj waits/VERB/0/root"
    paid = "{}/PROPN/2/nsubj paid/VERB/0/root"
    one = Read(paid.format("Norlex"), group, bodies=("Norlex",))
    assert one.meant("group") == one.meant("Norlex")
    two = Read(paid.format("Norlex"), paid.format("Sundal"), group, bodies=("Norlex", "Sundal"))
    assert two.meant("group") not in (two.meant("Norlex"), two.meant("Sundal"))
