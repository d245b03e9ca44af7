"""Idioms whose words sound like another stance, and those that look alike."""

from __future__ import annotations

import pytest

from extract.test_positions import read
from whipcount.model import Position


def told(text: str) -> set[str]:
    """The stances of a text."""
    return {p.stance for p in read(text) if isinstance(p, Position)}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The Finnish union has no preference between the two pay models.", "undecided"),
        ("Portugal has no position on the fishing quota so far, its ministry said.", "undecided"),
        ("Chile's president promised an answer on the tram tax by Friday.", "undecided"),
        ("The Danish council will take its decision on the bridge in May.", "undecided"),
        ("The Irish senate is ready to look at the request for a tram tax.", "considering"),
        ("The auditor, Petra Kovanen, has yet to accept the airport plan.", "undecided"),
    ],
)
def test_left_open(text: str, stance: str) -> None:
    """Who has no preference, has yet to accept or only promises an answer has taken no side."""
    assert told(text) == {stance}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The growers' union is not convinced by the tram tax.", "opposed"),
        ("Uruguay has not budged on the fishing quota.", "opposed"),
        ("The Irish farmers' union is cool on the new tram tax.", "opposed"),
        ("Petra Kovanen, who runs the league, is not rooting for a merger.", "opposed"),
        ("Iceland will sign no treaty drawn up in secret.", "declined"),
    ],
)
def test_against(text: str, stance: str) -> None:
    """Who is not convinced, does not budge or will have none of it is against it."""
    assert told(text) == {stance}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Petra Kovanen did not regret backing the tram tax.", "supports"),
        ("Belgium is contributing two frigates to the patrol.", "committed"),
        ("Belgium is considering a frigate for the patrol.", "considering"),
        ("Iceland has no objection to the tram tax.", "supports"),
        ("Uruguay will send no fewer than 200 engineers.", "committed"),
        ("The Danish council took the decision to leave the fishing pact.", "committed"),
    ],
)
def test_willing(text: str, stance: str) -> None:
    """What is done already is no question left open, and nothing is refused by "no fewer" or "no objection"."""
    assert stance in told(text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Belgium ruled out supporting the tram tax.", "opposed"),
        ("Chile opposed backing the fishing pact.", "opposed"),
        ("Chile keeps supporting the fishing pact.", "supports"),
        ("He would not be drawn on whether Chile favours a tram tax.", "undecided"),
    ],
)
def test_one_stance(text: str, stance: str) -> None:
    """What a stance is on holds no stance of its own: neither "ruled out backing it" nor "on whether it favours it"."""
    assert told(text) <= {stance}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Members adopted an amendment written by Petra Kovanen, a Green senator in Chile.",
            ("Petra Kovanen", "supports"),
        ),
        ("Chile rejected a truce proposed by Peru.", ("Peru", "supports")),
        (
            "The court will hear a complaint against the tram tax lodged this week by the Dockers' Union.",
            ("the Dockers' Union", "opposed"),
        ),
    ],
)
def test_authors(text: str, who: tuple[str, str]) -> None:
    """Whoever drafts a bill is for it, and whoever lodges a complaint is against what it is of."""
    assert who in {(p.actor.text.removeprefix("The "), p.stance) for p in read(text) if isinstance(p, Position)}  # fmt: skip


def test_nobody_wrote_it() -> None:
    """A plan that a day or a vote closes has no author."""
    text = "The levy was started by mistake, and the plan was introduced by decree."
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Peru's foreign minister left the talks. His Chilean counterpart, Ana Soto, said Chile would not sign the pact.",
            {"Chile", "His Chilean counterpart"},
        ),
        (
            "Water minister Ana Soto said Chile could live with the tram tax.",
            {"Chile", "Water minister Ana Soto"},
        ),
        (
            "Peru's foreign minister left the talks. His Chilean counterpart, Ana Soto, said Brazil would not sign the pact.",
            {"Brazil"},
        ),
    ],
)
def test_who_speaks_for_it(text: str, names: set[str]) -> None:
    """A state's "counterpart" of another's minister, and a minister of no state named, speak for the state they tell of."""
    assert {p.actor.text for p in read(text) if isinstance(p, Position)} == names


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Her Green neighbour, Petra Kovanen, who sits for Porto, favours the tram tax.",
            "Petra Kovanen",
        ),
        (
            "The mayor's spokesman praised the tram tax, and Petra Kovanen, a Green senator, opposes it.",
            "Petra Kovanen",
        ),
    ],
)
def test_named_beside(text: str, who: str) -> None:
    """A description gives way to the name that it stands by."""
    assert who in {p.actor.text for p in read(text) if isinstance(p, Position)}


def test_not_beside() -> None:
    """A name in a clause of its own is nobody's other name."""
    text = "The dockers' union rejected the tram tax, Petra Kovanen, a senator, said."
    assert "Petra Kovanen" not in {
        p.actor.text for p in read(text) if isinstance(p, Position) and p.basis == "reporter"
    }


@pytest.mark.parametrize(
    ("text", "stance", "issue"),
    [
        (
            "Petra Kovanen, an economist, doubted that the stadium would pay for itself.",
            "opposed",
            "the stadium",
        ),
        ("Petra Kovanen does not believe that the tram tax will help.", "opposed", "the tram tax"),
        ('"A referendum is the only option left," Petra Kovanen said.', "supports", "A referendum"),
        (
            '"The only way out is a ceasefire," Petra Kovanen told parliament.',
            "supports",
            "a ceasefire",
        ),
        (
            "The doctor, Petra Kovanen, thinks leaving the vaccine fund is a mistake.",
            "opposed",
            "leaving the vaccine fund",
        ),
    ],
)
def test_beliefs(text: str, stance: str, issue: str) -> None:
    """Who expects no good of a thing is against it, and who sees no other way is for it."""
    assert (stance, issue) in {
        (p.stance, p.issue_text) for p in read(text) if isinstance(p, Position)
    }


@pytest.mark.parametrize(
    "text",
    [
        "Petra Kovanen doubted that Chile would come.",
        "Petra Kovanen does not believe that the trains ran late.",
        "The train is the only way to the island.",
    ],
)
def test_no_beliefs(text: str) -> None:
    """What others do, what was and how one travels are no matter of stance."""
    assert not told(text) & {"supports", "opposed"} or "come" in text


def test_all_options() -> None:
    """If no option is off the table, all of them are open."""
    assert told("Chile said no option was off the table.") == {"considering"}


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The Greens would file a no-confidence motion against the Danish cabinet.", "supports"),
        ('"The government has to vote no on the tram tax," Petra Kovanen said.', "opposed"),
        ("Petra Kovanen said the offer of support for a tram tax no longer stood.", "declined"),
        ("Kenya put its own deployment to the port on hold.", "declined"),
        ("Peru called the tram tax a shambles.", "opposed"),
    ],
)
def test_undone(text: str, stance: str) -> None:
    """A vote against, an offer that has lapsed and a plan on hold are no support; a "no-" before a noun denies nothing."""
    assert told(text) == {stance}


@pytest.mark.parametrize(
    "text",
    [
        '"We did not fly to Lima to count the chairs," Petra Kovanen said.',
        'Petra Kovanen called the tram tax "a mistake we will pay for".',
    ],
)
def test_void(text: str) -> None:
    """What somebody did not come for and what will cost dearly are no promise and no refusal."""
    assert not told(text) & {"committed", "declined"}


def test_all_but_two() -> None:
    """Of all but two of a party's deputies it is the party that votes so."""
    found = read("All but two of the Greens' deputies voted against the tram tax.")
    assert {(p.actor.text, p.stance) for p in found if isinstance(p, Position)} == {
        ("Greens", "opposed")
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Peru will get the money only if it keeps the tram tax, the Andean Bank said.",
            ("the Andean Bank", "supports"),
        ),
        (
            "Chile met Brazil on Monday. On Friday Peru cut its offer of loans.",
            ("Peru", "offered"),
        ),
        (
            "Chile would have no objection to the tram tax, Petra Kovanen said.",
            ("Chile", "supports"),
        ),
    ],
)
def test_givers(text: str, who: tuple[str, str]) -> None:
    """What others are to get is for its giver to say, and "its" is the subject's; who has no objection holds that himself."""
    assert who in {(p.actor.text, p.stance) for p in read(text) if isinstance(p, Position)}


def test_mouthpiece() -> None:
    """An aide who tells what "he" would do tells of whoever is served."""
    found = read("Petra Kovanen is less strict. She would back the tram tax, an aide said.")
    assert {(p.actor.text, p.stance) for p in found if isinstance(p, Position)} == {
        ("She", "supports")
    }


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Petra Kovanen spoke for an hour, and her vote stays a no.", ("her", "opposed")),
        ("The dockers' vote stays a no, and Brazil's answer is a yes.", ("Brazil", "supports")),
        ("Peru insists that the matter be settled in court.", ("Peru", "supports")),
        ("Chile meant to leave the fishing pact by June.", ("Chile", "committed")),
    ],
)
def test_plain_words(text: str, who: tuple[str, str]) -> None:
    """A vote that stays a no, a matter that is to be settled so, and what somebody means to do."""
    assert who in {(p.actor.text, p.stance) for p in read(text) if isinstance(p, Position)}


@pytest.mark.parametrize(
    "text",
    [
        "Brazil's answer is no secret.",
        "Peru insists that the matter was settled in court.",
        "The tram tax was meant to help the poor.",
    ],
)
def test_plain_facts(text: str) -> None:
    """No secret is no "no", and what was so is no demand."""
    assert not told(text)


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Kuwait was the first to speak against the fishing pact.", "opposed"),
        ("The Greens are furious about the tram tax.", "opposed"),
    ],
)
def test_first(text: str, stance: str) -> None:
    """Who is first to object objects, and who is furious about it as well."""
    assert told(text) == {stance}
