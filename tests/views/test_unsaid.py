"""What was not said: open questions in the words of those who leave them open."""

from __future__ import annotations

from records import Story
from whipcount.model import Position, Statement
from whipcount.views.unsaid import unsaid


def _story() -> Story:
    story = Story()
    document = story.report(
        "001.txt",
        "Orvia said it was too early to say.\n"
        "Mirren declined to comment on the plan.\n"
        "Mirren declined to send ships.\n"
        "Kestland would weigh joining.",
        "2031-05-01",
    )
    orvia, mirren, kestland = map(story.actor, ("Orvia", "Mirren", "Kestland"))
    issue = {"issue_text": "joining", "asks": "part", "issue": story.issue("joining", "part")}
    story.claim(
        Position, document, "it was too early to say", actor=orvia, stance="undecided", **issue
    )
    story.claim(Position, document, "Kestland would weigh joining", actor=kestland,
                stance="undecided", **issue)  # fmt: skip
    for content in ("to comment on the plan", "to send ships"):
        story.claim(Statement, document, content, speaker=mirren, cue="declined", content=content,
                    mode="indirect", act="declines to say")  # fmt: skip
    return story


def test_open_questions_are_those_left_open_in_words() -> None:
    """Declining to speak and "too early to say" are kept; declining to act and weighing are not."""
    assert [(u.name, u.cue) for u in unsaid(_story().record())] == [
        ("Orvia", None),
        ("Mirren", "declined"),
    ]


def test_what_is_yet_to_be_confirmed() -> None:
    """A short statement that something is open is one of them; a long one that has the word in passing is not."""
    story = Story()
    short, long = "the date was yet to be confirmed", f"it was unclear {'and so on ' * 20}"
    page = story.report("1.txt", f"{short}\n{long}", "2031-05-01")
    for words in (short, long.strip()):
        story.claim(Statement, page, words, speaker=story.actor("Orvia"), cue="said", content=words,
                    mode="indirect", act="asserts")  # fmt: skip
    assert [u.words[0].quote for u in unsaid(story.record())] == [short]


def test_what_was_left_open_and_is_no_longer() -> None:
    """Who has since said where they stand leaves nothing open; who stood somewhere before may."""
    for days, left in (("2031-05-01", "2031-05-09"), []), (("2031-05-09", "2031-05-01"), ["Orvia"]):
        story = Story()
        orvia = story.actor("Orvia")
        issue = {"issue_text": "joining", "asks": "part", "issue": story.issue("joining", "part")}
        for words, stance, day in zip(
            ("too early to say", "will join"), ("undecided", "committed"), days, strict=True
        ):
            page = story.report(f"{stance}.txt", f"Orvia: {words}.", day)
            story.claim(Position, page, words, actor=orvia, stance=stance, **issue)
        assert [u.name for u in unsaid(story.record())] == left


def test_giving_up_is_no_telling() -> None:
    """Who refuses to give up a seat has told that, and who calls an act premature has told what of it."""
    story = Story()
    document = story.report(
        "001.txt",
        "Orvia refused to give up its seat.\nMirren said it would be premature to sign.",
        "2031-05-01",
    )
    orvia, mirren = map(story.actor, ("Orvia", "Mirren"))
    story.claim(
        Statement,
        document,
        "to give up its seat",
        speaker=orvia,
        cue="refused",
        content="to give up its seat",
        mode="indirect",
        act="declines to say",
    )
    story.claim(
        Statement,
        document,
        "it would be premature to sign",
        speaker=mirren,
        cue="said",
        content="it would be premature to sign",
        mode="indirect",
        act="asserts",
    )
    assert not unsaid(story.record())


def test_a_premature_question_is_open() -> None:
    """Who has taken no stance and calls a question premature has left it open."""
    story = Story()
    document = story.report("001.txt", "Orvia called the talk of boats premature.", "2031-05-01")
    issue = {"issue_text": "boats", "asks": "part", "issue": story.issue("boats", "part")}
    story.claim(Position, document, "called the talk of boats premature", actor=story.actor("Orvia"), stance="undecided", **issue)  # fmt: skip
    assert [u.name for u in unsaid(story.record())] == ["Orvia"]
