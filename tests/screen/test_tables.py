"""Tables for people, and claims in their text."""

from __future__ import annotations

import io

import pytest

from records import Story, day, harbour
from whipcount import views
from whipcount.model import (
    Amount,
    Condition,
    Meeting,
    Pledge,
    Position,
    Quantity,
    Record,
    Role,
    Statement,
)
from whipcount.screen import console, show
from whipcount.screen.waiting import act_beside
from whipcount.views.sheet import sheets

RECORD = harbour().record()
QUESTIONS = ("count", "pledges", "needs", "waits", "meetings", "timeline", "disputed", "said", "who",
             "issues", "documents")  # fmt: skip


def shown(question: str, record: Record, width: int = 110, reference: str = "") -> str:
    """What the question prints."""
    out = io.StringIO()
    made = console(out)
    made.width = width
    ask = getattr(getattr(views, question), question)
    show(question, ask(record, reference) if reference else ask(record), made)
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80, 110])
@pytest.mark.parametrize("question", QUESTIONS)
def test_tables_keep_to_the_width(question: str, width: int) -> None:
    """No table is wider than the terminal, from 60 columns on."""
    assert max(map(len, shown(question, RECORD, width).splitlines())) <= width


@pytest.mark.parametrize("question", QUESTIONS)
def test_empty_answers_say_why(question: str) -> None:
    """An empty answer is one sentence, not an empty table."""
    text = shown(question, Record(digest="x"))
    assert text.strip().endswith((".", "FOLDER"))
    assert "─" not in text


@pytest.mark.parametrize(
    ("question", "words"),
    [("count", "considering"), ("pledges", "30 million crowns"), ("needs", "40 barges"), ("waits", "LOOP"),
     ("meetings", "Port Sund"), ("timeline", "from 4 May 2031"), ("disputed", "nearly four hours"),
     ("said", "“We cannot build alone”"), ("who", "premier of Orvia"), ("issues", "joining the bridge"),
     ("documents", "a copy of 001")],
)  # fmt: skip
def test_tables_hold_the_answer(question: str, words: str) -> None:
    """Each table holds what was asked for."""
    assert words in shown(question, RECORD)


@pytest.mark.parametrize("width", [60, 80, 110])
def test_the_sheet_and_what_follows_keep_to_the_width(width: int) -> None:
    """The whip's sheet, what an act would remove, and what was not said are no wider than the terminal."""
    answers = {
        "count": views.sheet.sheets(RECORD, None, views.sheet.Options(threshold="majority of 31")),
        "waits": views.consequences.consequences(RECORD, "Orvia: open its market"),
        "said": views.unsaid.unsaid(RECORD),
    }
    for question, answer in answers.items():
        out = io.StringIO()
        made = console(out)
        made.width = width
        show(question, answer, made)
        assert out.getvalue().strip()
        assert max(map(len, out.getvalue().splitlines())) <= width, question


def test_explained_marks_the_evidence() -> None:
    """The words of a claim stand in their text between brackets, with the reasons below."""
    text = shown("explain", RECORD, 90, "003:9")
    assert "003:9         ⟦The talks in Port Sund lasted nearly four hours⟧." in text
    assert "read by       hand" in text
    assert "disputed      contradiction" in text


def test_text_is_shown_once() -> None:
    """Several claims at one place share the text they stand in."""
    text = shown("explain", RECORD, 90, "002:1")
    assert text.count("002:1         ⟦") == 1
    assert "condition" in text
    assert "position" in text


def test_line_without_claims() -> None:
    """A line in which nothing was read is shown, and said to hold nothing."""
    story = harbour()
    story.claims.clear()
    text = shown("explain", story.record(), 90, "001:1")
    assert "No claim was read in these words." in text
    assert "Orvia will send" in text


def test_narrow_pages_have_no_columns() -> None:
    """Below 76 columns each row is a few lines, its place beside its first cells."""
    lines = shown("meetings", RECORD, 60).splitlines()
    assert not any("─" in line for line in lines)
    assert lines[0].startswith("Fri 2 May 2031 · held")
    assert lines[0].endswith("002:5, 003:9")


def test_issues_of_one_party_share_a_table() -> None:
    """Many issues with one party each are rows of one table, not tables of one row."""
    story = Story()
    text = story.report(
        "001.txt", "\n".join(f"Orvia backs plan {i}" for i in range(5)), "2031-05-01"
    )
    for i in range(5):
        name = f"plan {i}"
        story.claim(Position, text, f"Orvia backs {name}", actor=story.actor("Orvia"), asks="happen",
                    stance="supports", issue_text=name, issue=story.issue(name, "happen"))  # fmt: skip
    printed = shown("count", story.record())
    assert printed.count("in whose words") == 1
    assert "one party each" in printed


def test_an_unsure_row_says_so() -> None:
    """A stance that is less likely than not to be right says how sure it is; one that is likely does not."""
    story = Story()
    text = story.report("001.txt", "Orvia backs the plan\nMirren backs the plan", "2031-05-01")
    issue = story.issue("the plan", "happen")
    for name, sure in (("Orvia", 22), ("Mirren", 80)):
        story.claim(Position, text, f"{name} backs the plan", actor=story.actor(name), asks="happen",
                    stance="supports", issue_text="the plan", issue=issue, sure=sure)  # fmt: skip
    printed = shown("count", story.record())
    assert printed.count("22% sure") == 1
    assert "80% sure" not in printed


@pytest.mark.parametrize("question", ["count", "pledges", "waits", "meetings", "who"])
def test_words_stay_whole(question: str) -> None:
    """On 80 columns no name is broken inside a word, and what matters least gives way."""
    story = Story()
    text = story.report("001.txt", "Representatives of Westmarkington promised it.", "2031-05-01")
    party = story.actor("Representatives of Westmarkington")
    story.claim(Position, text, text.text, actor=party, asks="part", stance="committed",
                issue_text="joining", issue=story.issue("joining the reconstruction", "part"))  # fmt: skip
    story.claim(
        Pledge, text, text.text, actor=party, act="funding", what=text.text, status="pledged"
    )
    story.claim(Condition, text, text.text, holder=party, act="join", polarity="until",
                trigger="until somebody else has promised it as well", waits_for=party)  # fmt: skip
    story.claim(Meeting, text, text.text, name="the reconstruction conference of all of them",
                status="planned", start=day("2031-02-03"), participants=(party,) * 2)  # fmt: skip
    printed = shown(question, story.record(), 80)
    assert "Westmarkington" in printed
    assert "Representatives" in printed
    assert "reports" not in printed or question == "who"


def test_the_same_is_said_once() -> None:
    """A stance that stands above is not said again, and what somebody held before stands beside its name."""
    lines = [x.split() for x in shown("count", RECORD).splitlines()]
    assert [x[0] for x in lines if x[:1] == ["committed"]] == ["committed"]
    assert any(x[:2] == ["before", "considering:"] for x in lines)


def test_a_host_is_not_left_out() -> None:
    """Who hosts a meeting is said once; whom one report has there is not said to be left out of it."""
    story = Story()
    text = story.report("001.txt", "Orvia hosts talks with Kestland.", "2031-05-01")
    orvia, kestland = story.actor("Orvia"), story.actor("Kestland")
    story.claim(Meeting, text, text.text, name="talks", status="planned", hosts=(orvia,),
                participants=(orvia, kestland), excluded=(orvia, story.actor("Mirren")))  # fmt: skip
    assert "Kestland; hosted by Orvia; left out: Mirren" in shown("meetings", story.record())


def test_those_who_are_only_named_are_counted() -> None:
    """Somebody of whom nothing is told is not listed among those who matter."""
    story = Story()
    text = story.report("001.txt", "Orvia backs the plan.", "2031-05-01")
    story.actor("Lind and Sons")
    story.claim(Position, text, text.text, actor=story.actor("Orvia"), asks="happen",
                stance="supports", issue_text="plan", issue=story.issue("the plan", "happen"))  # fmt: skip
    printed = shown("who", story.record())
    assert "Lind" not in printed
    assert "1 more of whom only the name was read" in printed


def test_a_quotation_in_pieces_keeps_its_marks() -> None:
    """Direct words in several pieces are not quoted twice."""
    story = Story()
    text = story.report("001.txt", '"We will," she said, "not go."', "2031-05-01")
    story.claim(Statement, text, text.text, speaker=story.actor("Ada Lind"), cue="said", mode="direct",
                content='"We will," … "not go."', act="asserts")  # fmt: skip
    assert " “We will,” … “not go.” " in shown("said", story.record())


def test_scraps_are_only_counted() -> None:
    """Of issues with one party each, those of one word or of few words are counted; a party's stand together."""
    story = Story()
    lines = [f"{who} does back plan {i}" for i, who in enumerate(("Orvia", "Mirren", "Orvia"))]
    text = story.report("001.txt", "\n".join((*lines, "Orvia wants it")), "2031-05-01")
    for words, name in (*((x, x[-6:]) for x in lines), ("Orvia wants it", "wanting")):
        story.claim(Position, text, words, actor=story.actor(words.split()[0]), asks="happen",
                    stance="supports", issue_text=name, issue=story.issue(name, "happen"))  # fmt: skip
    printed = shown("count", story.record())
    assert "… and 1 more of few words" in printed
    assert printed.count("Orvia  ") == printed.count("Mirren  ") == 1


@pytest.mark.parametrize(
    ("act", "told", "kept"),
    [("open its market", "if Orvia pays", "open its market"), ("host it", 'host it "for as long', ""),
     ("sign on Monday, when the high court", "… the high court rules", "sign on Monday"),
     ("do so", "if Orvia pays", ""), ("be up", "be up to Orvia", ""), ("sign", "if Orvia pays", ""),
     ("be game", "if Orvia pays", "be game"), ("pay the fee if", "if all sign", "pay the fee"),
     ("hand over a ship", "once a ship is built", "hand over a ship")],
)  # fmt: skip
def test_an_act_is_told_once(act: str, told: str, kept: str) -> None:
    """Beside a condition stands what of the act its words leave out, if that says anything."""
    assert act_beside(act, told) == kept


def stood(*rows: tuple[str, str]) -> Record:
    """Stances on the pact, each of a name, told by all the words."""
    story = Story()
    words = "Orvia and Mirren will sign"
    page = story.report("1.txt", words, "2031-05-01")
    issue = story.issue("the pact", "part")
    seen: list[str] = []
    for name, stance in rows:
        told = words.removesuffix(" sign") if name in seen else words
        seen.append(name)
        story.claim(Position, page, told, actor=story.actor(name), stance=stance, basis="own",
                    issue=issue, issue_text="the pact", asks="part")  # fmt: skip
    return story.record()


def test_one_sentence_is_one_row() -> None:
    """Parties of whom the same words tell the same are one row with all the names."""
    lines = shown("count", stood(("Orvia", "committed"), ("Mirren", "committed"))).splitlines()
    assert sum("will sign" in line for line in lines) == 1
    assert any("Mirren," in line for line in lines)
    assert any("Orvia" in line for line in lines)


def test_one_sentence_read_twice_says_so() -> None:
    """Another stance that the very same words were read as is not said to be told elsewhere."""
    text = shown("count", stood(("Orvia", "committed"), ("Orvia", "declined")))
    assert "also read as" in text
    assert "elsewhere" not in text


def test_a_sum_alone_has_no_total() -> None:
    """What one pledge gives is not told again as a total, and things are counted in their plural."""
    story = Story()
    page = story.report("1.txt", "Orvia gives 9 francs and 4 ships. Mirren gives 5 ships.")
    for name, words, much in (("Orvia", "9 francs", {"amount": Amount(9, "CHF")}),
                              ("Orvia", "4 ships", {"quantity": Quantity(4, "ships")}),
                              ("Mirren", "5 ships", {"quantity": Quantity(5, "ships")})):  # fmt: skip
        story.claim(
            Pledge,
            page,
            words,
            actor=story.actor(name),
            act="other",
            what=words,
            status="pledged",
            **much,
        )
    text = shown("pledges", story.record())
    assert "in all, ships: 9 promised  (2 promises)" in text
    assert "CHF" not in text


def test_a_premier_is_named_with_her_words() -> None:
    """A pledge under a country's name says who of its government promised it, unless the words do."""
    story = Story()
    page = story.report(
        "1.txt", "Orvia gives salt. She gives grain. Mirren gives coal. Kestland gives oil."
    )
    orvia = story.actor("Orvia")
    lind = story.actor("Ada Lind", "person", roles=(Role("prime minister", "Orvia", orvia.actor),))
    for actor, words in ((orvia, "Orvia gives salt"), (lind, "She gives grain"), (story.actor("Mirren"), "Mirren gives coal"),
                         (story.actor("Kestland"), "Kestland gives oil")):  # fmt: skip
        story.claim(
            Pledge, page, words, actor=actor, act="other", what=words.split()[-1], status="pledged"
        )
    assert shown("pledges", story.record()).count("says Ada Lind") == 1


def test_a_column_of_nobody_by_name_has_no_total() -> None:
    """Under "opposed" may stand officials without a name; a nought above them would deny it."""
    story = Story()
    issue = story.issue("the pact", "happen")
    page = story.report(
        "1.txt", "All of Orvia, Mirren, Kestland and officials spoke.", "2031-05-01"
    )
    for name, stance in (
        ("Orvia", "supports"),
        ("Mirren", "supports"),
        ("Kestland", "supports"),
        ("officials", "opposed"),
    ):
        actor = story.actor(name, "group" if name.islower() else "state", named=not name.islower())
        story.claim(
            Position,
            page,
            name,
            actor=actor,
            stance=stance,
            issue=issue,
            issue_text="the pact",
            asks="happen",
        )
    out = io.StringIO()
    show("count", sheets(story.record()), console(out))
    assert "supports 3" in out.getvalue()
    assert "opposed" in out.getvalue()
    assert "opposed 0" not in out.getvalue()


def test_long_lines_run_on_further_in() -> None:
    """A line of a loop that is wider than the page goes on below itself, not at the page's edge."""
    story = Story()
    first = (
        "Orvia signs once Mirren has opened all of its harbours to the ships of every other land"
    )
    second = "Mirren opens them once Orvia has signed the pact"
    page = story.report("1.txt", f"{first}.\n{second}.")
    orvia, mirren = story.actor("Orvia"), story.actor("Mirren")
    for words, holder, other in ((first, orvia, mirren), (second, mirren, orvia)):
        story.claim(Condition, page, words, holder=holder, act="sign", polarity="after",
                    trigger=words[words.index("once") + 5:], waits_for=other)  # fmt: skip
    lines = shown("waits", story.record(), 80).splitlines()
    at = next(i for i, x in enumerate(lines) if "Orvia: “" in x)
    assert lines[at + 1].startswith("        ")
    assert all(len(x) <= 80 for x in lines)
