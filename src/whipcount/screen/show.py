"""Shows an answer on a console: its table, or the sentence that says why there is none."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from rich.console import Console, RenderableType
from rich.text import Text

from whipcount.screen import answers, comparing, counting, gatherings, people, waiting
from whipcount.screen.explained import explained
from whipcount.views.consequences import Consequences
from whipcount.views.unsaid import Unsaid

WIDEST_TABLE = 140
SETTERS: Mapping[str, Callable[[Any, int], list[RenderableType]]] = {
    "count": counting.counts,
    "pledges": answers.pledged,
    "needs": answers.needed,
    "waits": waiting.waited,
    "consequences": waiting.supposed,
    "meetings": gatherings.met,
    "timeline": answers.dated,
    "disputed": answers.differing,
    "said": answers.spoken,
    "unsaid": answers.left_open,
    "issues": answers.questions,
    "compare": comparing.compared,
    "who": people.people,
    "actors": people.spellings,
    "documents": people.reading,
    "explain": explained,
}


def show(question: str, answer: Any, out: Console) -> None:  # noqa: ANN401  # any view's rows
    """Print the answer to a question, named as the command."""
    question = _kind(question, answer)
    if empty(answer):
        out.print(Text(answers.EMPTY[question], style="yellow"))
        return
    for part in SETTERS[question](answer, min(out.width, WIDEST_TABLE)):
        out.print(part)


def _kind(question: str, answer: Any) -> str:  # noqa: ANN401  # any view's rows
    """The setter of an answer: options make two of the questions answer in rows of another kind."""
    if isinstance(answer, Consequences):
        return "consequences"
    unsaid = isinstance(answer, tuple) and answer and isinstance(answer[0], Unsaid)
    return "unsaid" if unsaid else question


def empty(answer: Any) -> bool:  # noqa: ANN401  # any view's rows
    """Whether an answer has no rows at all."""
    if isinstance(answer, tuple):
        return not answer
    lists = (
        "rows",
        "edges",
        "triggers",
        "problems",
        "claims",
        "lines",
        "steps",
        "partly",
        "averted",
    )
    return not any(getattr(answer, name, ()) for name in lists)
