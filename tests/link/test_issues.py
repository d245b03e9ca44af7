"""Wordings become issues; what a person pinned, or said of two issues, is kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims import joined, position, report
from whipcount.errors import InputError
from whipcount.link.codebook import read_codebook, write_codebook
from whipcount.link.issues.linked import content, link_issues, shown, stem
from whipcount.link.wordings import wording
from whipcount.model import Document, Issue, Judgement, Position

WORDINGS = (
    "join the harbour force", "joining the harbour force", "the harbour force",
    "end the ferry tax", "the ferry tax", "send engineers to the bridge",
)  # fmt: skip
PAGE = report("\n".join(WORDINGS))


def about(words: str, **more: str) -> Position:
    """A position about these words."""
    return position(
        PAGE, words, "Orvia", "offered", issue_text=words, id=f"{words[:16]:_<16}", **more
    )


def groups(claims: list[Position], *judgements: Judgement) -> set[frozenset[str]]:
    """The wordings of each issue."""
    issues, _ = link_issues(claims, judgements)
    return {frozenset(i.aliases) for i in issues}


def of(words: str, issues: tuple[Issue, ...]) -> Issue:
    """The one issue that has this wording."""
    (found,) = [i for i in issues if words in i.aliases]
    return found


@given(st.permutations([about(w) for w in WORDINGS]))
def test_order(claims: list[Position]) -> None:
    """The order of claims changes neither the issues nor which claim has which."""
    issues, linked = link_issues(claims)
    plain, plainly = link_issues([about(w) for w in WORDINGS])
    assert issues == plain
    assert set(linked) == set(plainly)


def test_wordings_of_one_question() -> None:
    """Wordings of one question are one issue, and of two questions two."""
    found = groups([about(w) for w in WORDINGS])
    assert any({WORDINGS[0], WORDINGS[1]} <= g for g in found)
    assert not any({WORDINGS[0], WORDINGS[3]} <= g for g in found)


def test_every_position_has_its_issue() -> None:
    """Every position leads to an issue that is there and asks what the issue asks."""
    issues, linked = link_issues([about(w) for w in WORDINGS])
    known = {i.id: i for i in issues}
    assert all(isinstance(c, Position) and known[c.issue or ""].asks == c.asks for c in linked)


def test_a_pin() -> None:
    """An issue that a person named is one of its own, however like another it sounds."""
    pinned = replace(about(WORDINGS[3]), issue="join the harbour force now", standing="amended")
    issues, linked = link_issues([about(WORDINGS[0]), pinned])
    assert of("join the harbour force now", issues).id in {
        c.issue for c in linked if isinstance(c, Position)
    }
    twice = replace(about(WORDINGS[4]), issue="joining the harbour force now", standing="amended")
    issues, _ = link_issues([pinned, twice])
    assert len(issues) == 2


def test_a_pin_to_an_issue_that_is_there() -> None:
    """A claim pinned to another's wording is of that issue."""
    claims = [about(WORDINGS[0]), replace(about(WORDINGS[3]), issue=WORDINGS[0])]
    issues, _ = link_issues(claims)
    assert len(issues) == 1


def test_same() -> None:
    """What a person calls the same is one issue, under the first one's name."""
    told = joined("same", [WORDINGS[0]], [WORDINGS[3]], kind="issue")
    claims = [about(WORDINGS[0]), about(WORDINGS[3])]
    assert len(groups(claims)) == 2
    issues, linked = link_issues(claims, [told])
    assert [i.name for i in issues] == ["joining the harbour force"]
    assert {c.issue for c in linked if isinstance(c, Position)} == {issues[0].id}


def test_different() -> None:
    """What a person calls different is two issues."""
    told = joined("different", [WORDINGS[0]], [WORDINGS[1]], kind="issue")
    claims = [about(WORDINGS[0]), about(WORDINGS[1])]
    assert len(groups(claims)) == 1
    assert len(groups(claims, told)) == 2


def test_the_last_word() -> None:
    """Of what a person said of two issues, the last counts; what they said of actors does not."""
    claims = [about(WORDINGS[0]), about(WORDINGS[3])]
    same = joined("same", [WORDINGS[0]], [WORDINGS[3]], kind="issue")
    different = joined("different", [WORDINGS[0]], [WORDINGS[3]], kind="issue", when=2)
    actors = joined("same", [WORDINGS[0]], [WORDINGS[3]], kind="actor", when=3)
    assert len(groups(claims, same, different)) == 2
    assert len(groups(claims, different, same)) == 1
    assert len(groups(claims, different, actors)) == 2


def test_content() -> None:
    """Small words and endings say nothing of what a wording is about."""
    assert content("to join the forces") == content("joining a force")
    assert content("of the") == frozenset()
    assert stem("obligations") == stem("obligation")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("to join the harbour force", "contributing to the harbour force"),
        ("ratifying Norland's membership", "the northern state's accession"),
        ("send troops", "putting boots on the ground"),
        ("a rent rise of 7 percent", "the rent rise of 9 percent"),
        ("output cuts of 3.7 million tonnes", "to cut steel production"),
        ("to vote on the pension reform", "the reform of pensions"),
        ("lower the toll if the harbour is safe", "the toll"),
        ("its resistance to the tax on ferries", "a tax on ferries"),
        ("the support of more than 30 countries for the tax on ferries", "a tax on ferries"),
        ("delaying the launch of the port", "an extension of the launch of the port"),
        ("send a unit of the army", "send troops"),
        ("give jets", "about sending older planes"),
        ("Ana Torvik", "Torvik"),
        ("a ceiling on herring catches", "limits on herring catches"),
        ("sign the accord with Kestland", "to ratify a pact with Kestland"),
        ("to end the hostilities", "a truce in the south"),
        ("monitors in the harbour", "harbour observers"),
        ("send a frigate", "its warships"),
    ],
)
def test_one_question_in_other_words(one: str, other: str) -> None:
    """Other words for the same act on the same thing are one issue, whatever sum or day stands in them."""
    page = report(f"{one}\n{other}")
    assert len({i.id for i in link_issues([on(page, one), on(page, other)])[0]}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("contributing to the harbour force", "attending a meeting about the harbour force"),
        ("joining the fisheries treaty", "joining the tax on ferries"),
        ("a peace treaty", "peace talks"),
        ("lower the toll if the harbour is safe", "a safe harbour"),
        ("sanctions on Kestland", "tariffs on Kestland"),
        ("sign the accord with Kestland", "sign the lease of the port"),
        ("raise coal output", "voluntary cuts"),
    ],
)
def test_near_questions_stay_apart(one: str, other: str) -> None:
    """To act on a thing is not to talk of it, and a name or a light word in common makes nothing one."""
    page = report(f"{one}\n{other}")
    assert len({i.id for i in link_issues([on(page, one), on(page, other)])[0]}) == 2


def on(page: Document, words: str, **more: str) -> Position:
    """A position about words of a page."""
    return position(page, words, "Orvia", "offered", issue_text=words, **more)


def test_a_wording_that_points_back() -> None:
    """ "The plan" and a bare sum are about what was spoken of before them in the same report."""
    page = report("the reform of pensions … the plan … aid for the valley … 20 million crowns")
    told = ("the reform of pensions", "the plan", "aid for the valley", "20 million crowns")
    _, linked = link_issues([on(page, words) for words in told])
    of_words = {c.issue_text: c.issue for c in linked if isinstance(c, Position)}
    assert of_words["the plan"] == of_words["the reform of pensions"]
    assert of_words["20 million crowns"] == of_words["aid for the valley"]
    assert of_words["the plan"] != of_words["aid for the valley"]


@pytest.mark.parametrize(
    "own", ["gave way", "were opposed", "the backers", "has since said Yes", "its objections", "has not budged", "voted against", "took his side", "wait and see"]
)  # fmt: skip
def test_ways_to_take_a_stance_point_back(own: str) -> None:
    """Where a wording has only the stance's own words, it is about what was spoken of last."""
    page = report(f"aid for the valley … the reform of pensions … {own}")
    told = ("aid for the valley", "the reform of pensions", own)
    _, linked = link_issues([on(page, words) for words in told])
    of_words = {c.issue_text: c.issue for c in linked if isinstance(c, Position)}
    assert of_words[own] == of_words["the reform of pensions"]
    assert of_words[own] != of_words["aid for the valley"]


def test_the_nearest_is_pointed_to() -> None:
    """What points back points to the nearest wording, whichever of the two questions that asks."""
    page = report("the reform of pensions … aid for the valley … gave way")
    claims = [
        on(page, "the reform of pensions", asks="happen"), on(page, "aid for the valley", asks="part"),
        on(page, "gave way", asks="happen"),
    ]  # fmt: skip
    _, linked = link_issues(claims)
    of_words = {c.issue_text: c.issue for c in linked if isinstance(c, Position)}
    assert of_words["gave way"] == of_words["aid for the valley"]


def test_a_bare_vote_is_on_what_is_voted_on() -> None:
    """A bare vote is on the thing near by that is put to a vote, not on the last thing that was spoken of."""
    page = report(
        "the harbour budget\nthe harbour budget of May\na visit of the envoys\nwill vote no\nabstained"
    )
    claims = [on(page, words) for words in page.text.split("\n")]
    assert groups(claims) == {
        frozenset({"the harbour budget", "the harbour budget of May", "will vote no", "abstained"}),
        frozenset({"a visit of the envoys"}),
    }


def test_nothing_to_point_to() -> None:
    """A wording that points back in one report does not reach into another."""
    first, second = report("the reform of pensions"), report("the plan", source="in/002.txt")
    issues, _ = link_issues([on(first, "the reform of pensions"), on(second, "the plan")])
    assert len(issues) == 2


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("to send troops to the border if needed", "sending troops to the border"),
        ("to cut output, by 3.7 million tonnes a year", "cutting output"),
        ("Norland's accession after the vote", "Norland's accession"),
        ("a wider tax on ferries on Friday", "wider tax on ferries"),
        ("a 35 million euro flood package", "flood package"),
        ("to deploy what some call a “harbour force” of engineers", "deploying a harbour force of engineers"),
        ("to membership of the league", "membership of the league"),
        ("would campaign for a ban on nets", "campaigning for a ban on nets"),
        ("has shelved its ferry plan", "shelving its ferry plan"),
        ("rip up the fishing pact", "ripping up the fishing pact"),
        ("to found a league of ports", "founding a league of ports"),
        ("a bridge loan of up to 8 million crowns", "bridge loan"),
        ("a new levy of 4 percent", "new levy"),
        ("a referendum on the levy", "referendum on the levy"),
        ("a historic step", "historic step"),
        ("the", "the"),
    ],
)  # fmt: skip
def test_names(words: str, name: str) -> None:
    """A heading is a short phrase: no leading word, sum or day, nothing behind an aside."""
    assert shown(words) == name


def test_the_clearest_wording_names_the_issue() -> None:
    """Of several wordings the short whole phrase that is used most names the issue."""
    told = (
        "that parliament vote on Friday to ratify the harbour treaty", "the harbour treaty",
        "ratifying the harbour treaty", "its harbour treaty",
    )  # fmt: skip
    page = report("\n".join(told))
    (issue,) = link_issues([on(page, words) for words in told])[0]
    assert issue.name in {"ratifying the harbour treaty", "harbour treaty"}


def test_a_title_names_the_issue() -> None:
    """What is told by its title is called so; what only one wording adds, or "every", does not name it."""
    told = (
        "read the amended Fisheries Bill", "every fisheries bill", "the Fisheries Bill", "the bill",
        "passing the Fisheries Bill", "a bill",
    )  # fmt: skip
    page = report("\n".join(told))
    (issue,) = link_issues([on(page, words) for words in told])[0]
    assert issue.name in {"Fisheries Bill", "passing the Fisheries Bill"}


def test_a_new_name() -> None:
    """A person may give an issue a new name; its wordings stay."""
    told = joined("same", ["The harbour question"], [WORDINGS[0], WORDINGS[1]], kind="issue")
    issues, _ = link_issues([about(WORDINGS[0]), about(WORDINGS[1]), about(WORDINGS[3])], [told])
    assert of(WORDINGS[0], issues).name == "The harbour question"
    assert of(WORDINGS[3], issues).name != "The harbour question"


BOOK = """
[[issue]]
id = "force"
question = "Will it take part in the harbour force?"
asks = "part"
examples = ["joining the harbour force"]

[[issue]]
id = "ferries"
question = "Should the ferry tax end?"
asks = "happen"
examples = ["end the ferry tax"]
"""


def test_a_codebook() -> None:
    """Wordings like a codebook's are coded to its questions, by its ids; the rest is found as ever."""
    claims = [about(w) for w in WORDINGS]
    issues, linked = link_issues(claims, codebook=read_codebook(BOOK))
    of_words = {c.issue_text: (c.issue, c.asks) for c in linked if isinstance(c, Position)}
    assert of_words[WORDINGS[1]] == ("force", "part")
    assert of_words[WORDINGS[4]] == ("ferries", "happen")
    assert of_words[WORDINGS[5]][0] not in {"force", "ferries"}
    assert of("end the ferry tax", issues).name == "Should the ferry tax end?"


def test_a_codebook_and_back() -> None:
    """A codebook that is written reads back the same."""
    book = read_codebook(BOOK)
    assert read_codebook(write_codebook(book.questions)) == book


@pytest.mark.parametrize(
    "words",
    [
        "issue = 3", "[[issue]]\nid = 'a b'\nquestion = 'x?'\nasks = 'part'",
        "[[issue]]\nid = 'a'\nquestion = 'x?'\nasks = 'maybe'", "[[question]]\nid = 'a'",
        "[[issue]]\nid = 'a'\nquestion = 'x?'\nasks = 'part'\ncolour = 'red'", "[",
        "[[issue]]\nid = 'a'\nquestion = 'x?'\nasks = 'part'\n" * 2,
    ],
)  # fmt: skip
def test_a_bad_codebook(words: str) -> None:
    """A codebook that cannot be meant is refused by name."""
    with pytest.raises(InputError, match=r"issues\.toml"):
        read_codebook(words)


def test_a_name_alone_takes_the_act_before_it() -> None:
    """An issue whose wording is only a name is headed by the act that the report has before it."""
    page = report("Orvia joined the Greens")
    told = position(page, "Orvia joined the Greens", "Orvia", "committed", issue_text="the Greens")
    (issue,) = link_issues([told])[0]
    assert issue.name == "joining the Greens"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("named a date", "naming a date"),
        ("need more ships", "needing more ships"),
        ("scrap the levy altogether", "scrapping the levy"),
        ("harbour fund as well", "harbour fund"),
    ],
)
def test_a_heading_has_one_ing_and_no_trailing_adverb(words: str, name: str) -> None:
    """A form in -ed takes its own base form before -ing; "altogether" and "as well" end no heading."""
    assert shown(words, verbal=not words.startswith("harbour")) == name


def test_clause_is_about_its_act() -> None:
    """What a clause asks somebody to do is its head, not the last thing that it names."""
    asked = "that as part of a truce Orvia would limit its call-up, the drill of engineers"
    page = report(f"{asked}\nsend engineers\nengineers on the ground")
    claims = [
        position(page, w, "Mirren", "supports", issue_text=w, id=f"{w[:16]:_<16}")
        for w in page.text.splitlines()
    ]
    assert frozenset({asked}) in groups(claims)


def test_a_thing_is_no_act() -> None:
    """What somebody is open to, or comes round to, is headed as the thing that it is."""
    page = report("Orvia is open to money from the fund\nMirren came round to merger")
    claims = [
        position(page, quote, "Orvia", "supports", issue_text=words, id=f"{words[:16]:_<16}")
        for quote, words in zip(
            page.text.splitlines(), ("money from the fund", "merger"), strict=True
        )
    ]
    assert {i.name for i in link_issues(claims)[0]} == {"money from the fund", "merger"}


def test_words_of_a_name() -> None:
    """Other operations are no part of a question about one that is named Operation something."""
    apart, one = (
        ("join Operation Sea Guard", "review their operations"),
        ("the Velm Accord", "the accord"),
    )
    page = report("\n".join((*apart, *one)))
    claims = [
        position(page, w, "Orvia", "offered", issue_text=w, id=f"{w[:16]:_<16}")
        for w in (*apart, *one)
    ]
    assert groups(claims) == {*(frozenset({w}) for w in apart), frozenset(one)}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("the fog horns", "a ban on fog horns", True),
        ("expanding the reef park", "the expansion of the reef park", True),
        ("dissolving the diet", "the dissolution of the diet", True),
        ("extraditing the broker", "the broker's extradition", True),
        ("joining the salt union", "membership of the salt union", True),
        ("to step down", "his resignation", True),
        ("pulling back from the ridge", "the withdrawal from the ridge", True),
        ("to be bound by the truce", "honouring the ceasefire", True),
        ("to go ahead with the weir", "building the weir", True),
        ("an inquiry into the weir", "to investigate the weir", True),
        ("the fog horns", "an inquiry into the fog horns", False),
        ("membership of the salt union", "the ratification of the reef treaty", False),
        ("the sale of the weir", "the sale of the ferry", False),
        ("a mission to the ridge", "the omission of the ridge", False),
    ],
)  # fmt: skip
def test_acts_as_nouns_and_verbs(one: str, other: str, same: bool) -> None:
    """An act is one question as a verb and as a noun, of the same object alone."""
    page = report(f"{one}. {other}.")
    claims = [
        position(page, t, "Orvia", "supports", issue_text=t, id=f"{n}{t[:15]:_<15}")
        for n, t in enumerate((one, other))
    ]
    assert (len(link_issues(claims)[0]) == 1) is same


def test_it_is_no_question() -> None:
    """ "To sign it" says nothing of what is signed; "to sign the accord" does."""
    assert wording("sign it next spring", frozenset()).points
    assert not wording("to sign the accord", frozenset()).points
