"""Sets who waits for whom: loops in sentences with the words behind each edge; and what an act would remove."""

from __future__ import annotations

import re
from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from whipcount.screen import tables as t
from whipcount.screen.console import printable
from whipcount.screen.setting import marked, styled
from whipcount.screen.tables import REPORTS, WHERE, Heading
from whipcount.views import wording as w
from whipcount.views.consequences import Consequences, Freed
from whipcount.views.waits import Loop, Wait, Waits, sentence

Parts = list[RenderableType]
ONLY_STATED = "Only obstacles that the reports state; not what would happen."
DEPTH = "  "
LINKS = frozenset(
    "if when once unless until till after before provided that as and or but only so long soon".split()
)
TURN = 8  # columns before what a loop's line runs on to
VACANT = re.compile(
    r"(?:do|does|did|done|doing|be|is|are|was|were) (?:so|it|that|this|up|the same)", re.IGNORECASE
)


def waited(answer: Waits, width: int) -> Parts:
    """Loops in sentences, then every condition."""
    heads = (Heading("who", 3), Heading("waits for", 3), Heading("on what", 5), Heading("status"),
             REPORTS, WHERE)  # fmt: skip
    lines = (line for loop in answer.loops for line in _loop(loop))
    parts: Parts = [x for line in lines for x in t.folded(line, width, TURN)]
    rows = [_wait(x) for x in (*answer.edges, *answer.triggers)]
    return [*parts, t.table(heads, rows, width, once=True)]


def _loop(loop: Loop) -> list[Text]:
    """The sentence, then the words behind each edge; an edge of one unnamed source is marked."""
    lines = [Text.assemble(("LOOP  ", "bold magenta"), styled(sentence(loop), "bold"))]
    for turn in loop.turns:
        for i, wait in enumerate(turn):
            lead = "      " if i == 0 else "      or "
            lines.append(Text.assemble(lead, _who(wait), ": ", _said(wait)))
    return [*lines, Text()]


def _who(wait: Wait) -> Text:
    return marked(wait.holder, ["~"] if wait.unnamed else [])


def _said(wait: Wait) -> Text:
    """The condition's words, its places, and the one unnamed source it rests on."""
    quote = wait.words[0].quote if wait.words else wait.told
    verbatim = wait.told.removeprefix("… ") in quote
    out = styled(w.quoted(wait.told)) if verbatim else styled(w.paired(wait.told))
    out.append(f"  {', '.join(w.places(wait.words)[:3])}", "cyan")
    if wait.source:
        out.append(f"  one unnamed source: {printable(wait.source)}", "dim")
    return out


def _wait(wait: Wait) -> tuple[Text, ...]:
    on = styled(w.paired(wait.told))
    if act := act_beside(wait.act, wait.told):
        on.append(f"\nfor: {printable(w.shorten(w.paired(act), 90))}", "dim")
    if wait.gates == "any":
        on.append("\none of several is enough", "dim")
    if wait.source:
        on.append(f"\nsays only: {printable(wait.source)}", "dim")
    whom = t.plain(wait.waits_for)
    if wait.demand:
        whom.append(" (demanded)", "dim")
    holder = t.named(wait.holder, unnamed=wait.unnamed)
    who = t.doubt(holder if wait.holder else Text("not said", style="dim"), wait.sure)
    return (who, whom, on, t.plain(wait.status), t.reports(wait.origins), t.where(wait.words))


def act_beside(act: str, told: str) -> str:
    """The act that hangs on something, as far as the words of the condition beside it leave it untold.

    "Sign on Monday, when the court" loses its end beside "the court rules"; "do so" says nothing at all.
    """
    words, beside = act.split(), t.bare(told.removeprefix("… "))
    for kept in range(len(words)):
        tail = t.bare(" ".join(words[kept:]))
        if f" {tail} " in f" {beside} " if not kept else beside.startswith(f"{tail} "):
            words = words[:kept] if len(words) - kept > 1 or not kept else words
            break
    while words and words[-1].casefold().strip(",;") in LINKS:
        words.pop()
    left = " ".join(words).rstrip(" ,;:–—-")
    return "" if len(words) < 2 or VACANT.fullmatch(left) else left  # a verb alone


def supposed(answer: Consequences, width: int) -> Parts:
    """What falls in each step, what is left, and what is not moved by it."""
    _ = width
    parts: Parts = [
        Text.assemble(("IF  ", "bold magenta"), styled(f"{answer.actor}: {answer.act}", "bold")),
        Text(ONLY_STATED, style="dim"),
    ]
    before: Sequence[Freed] = ()
    for step in answer.steps:
        parts += ["", _step(step.number, before), *(x for f in step.acts for x in _freed(f))]
        before = [f for f in step.acts if f.free]
    parts += _listed(
        "Only in part: a group is waited for, and this is one of its members", answer.partly
    )
    parts += _listed("Announced unless this is done", answer.averted)
    return parts + _listed("Whether these still stood is not known", answer.unknown)


def _step(number: int, before: Sequence[Freed]) -> Text:
    if number == 1:
        return Text("1. It would remove", style="bold")
    doers = w.listed(sorted({f.removed[0].holder for f in before}), 4)
    return styled(f"{number}. And if {doers} then did so, that would remove", "bold")


def _freed(freed: Freed) -> list[Text]:
    """The obstacles that fall before one act, and what the act still hangs on."""
    lead = freed.removed[0]
    told = act_beside(lead.act, "")
    act = f": {printable(w.shorten(w.paired(told), 80))}" if told else ""
    lines = [Text.assemble(DEPTH, _who(lead), act)]
    lines += [Text.assemble(DEPTH * 2, ("removed  ", "green"), _said(x)) for x in freed.removed]
    lines += [
        Text.assemble(DEPTH * 2, ("left     ", "red"), _said(x), _state(x)) for x in freed.left
    ]
    lines += [Text.assemble(DEPTH * 2, ("not needed  ", "dim"), _said(x)) for x in freed.others]
    if freed.free:
        lines.append(Text(f"{DEPTH * 2}no other obstacle to it is stated", style="dim"))
    return lines


def _state(wait: Wait) -> Text:
    return Text("" if wait.status == "open" else f" ({wait.status})", style="dim")


def _listed(title: str, rows: Sequence[Wait]) -> Parts:
    told = [Text.assemble(DEPTH, _who(x), ": ", _said(x)) for x in rows]
    return ["", Text(title, style="bold"), *told] if told else []
