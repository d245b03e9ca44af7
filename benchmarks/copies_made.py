"""Makes reports of our own into near-copies, and into reports that only look like copies.

Seeds are the articles in ``training/ours/reports``. Copies: re-headlined, shortened, edited by a wire's
desk, spelled the other way, run whole inside a paper's own report. No copies: a paragraph of one agency
in two papers, one quotation in two reports, two authors on one event, one form filled in twice.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

REPORTS = Path(__file__).resolve().parent.parent / "training" / "ours" / "reports"
WAYS = ("again", "headline", "shortened", "thinned", "edited", "spelled", "inside", "all at once")
BRITISH = {
    "defense": "defence", "harbor": "harbour", "labor": "labour", "favor": "favour", "color": "colour",
    "honor": "honour", "neighbor": "neighbour", "center": "centre", "program": "programme",
    "percent": "per cent", "organization": "organisation", "recognize": "recognise", "license": "licence",
    "traveled": "travelled", "canceled": "cancelled", "plow": "plough", "gray": "grey", "tire": "tyre",
    "analyze": "analyse", "theater": "theatre", "meter": "metre", "ton": "tonne", "toward": "towards",
    "skeptical": "sceptical", "aluminum": "aluminium", "judgment": "judgement", "check": "cheque",
}  # fmt: skip
EDITS = {
    "said on Monday": "told reporters", "said on Tuesday": "said in a statement", "said": "told reporters",
    "will": "is to", "has": "had", "about": "some", "more than": "over", "before": "ahead of",
    "would not": "refused to", "told": "informed", "but": "though", "has been": "was", "also": "too",
    "because": "as", "after": "following", "three": "3", "four": "4", "last week": "a week ago",
    "people": "residents", "minister": "cabinet minister", "called": "described", "says": "argues",
}  # fmt: skip
HEADLINES = (
    "What we know so far about the dispute", "Talks go on as doubts grow", "UPDATE 2: Pressure mounts",
    "Explained: what the row is about", "Roundup: the day in brief", "A long night and no answer",
)  # fmt: skip
SYLLABLES = "ka ro mi ten dal vor shi len gar bu zef ol tan qui ner pas lo wex im har".split()
FORM = (
    "{firm} said on {day} that its profit for the {part} quarter rose {a} percent to ${b} million, ahead of what "
    "analysts had expected. Sales at the {town}-based company were ${c} million, compared with ${d} million a "
    "year earlier. Chief executive {who} said the company had benefited from lower costs and from strong demand "
    "in {land}. The company expects sales of between ${e} million and ${f} million for the full year. Shares of "
    "{firm} closed at ${g} on {day}, up {h} percent. The company, which makes {goods}, employs {n} people at "
    "{m} plants. It plans to pay a dividend of {k} cents a share, as it did in the year before."
)
FIRST = (
    "{town} will keep its {goods} levy for another year, the council decided on {day} by {a} votes to {h}. Mayor "
    "{who} had asked for twice as long. {quote} {they} told the chamber. Opponents walked out before the count. "
    "The levy brings in ${b} million a year, most of it from visitors. A court in {land} is to hear a complaint "
    "against it in spring. {firm}, the biggest payer, has threatened to move {n} jobs elsewhere."
)
SECOND = (
    "A year is all that {who} got. After a debate of {m} hours the mayor of {town} saw a motion on {goods} cut in "
    "half, with {a} councillors in favour and {h} against it; the rest had left in protest. {quote} was how {they} "
    "summed it up. Receipts are put at ${b} million. {firm} says that {n} posts are at risk, and lawyers from "
    "{land} want judges to strike the measure down. On {day} the galleries were full."
)
GOODS = "pumps ferries timber grain cables bricks fish paper salt cloth".split()
DAYS = "Monday Tuesday Wednesday Thursday Friday".split()
QUOTES = (
    "“We asked for bread and were handed a bill for the oven,”",
    "“Nobody leaves this table richer than he came to it,”",
    "“A promise with three conditions is not a promise but a riddle,”",
    "“I have counted the votes twice and I like them less each time,”",
)


@dataclass(frozen=True)
class Article:
    """A headline and its paragraphs; ``group`` is what it is a copy of, alone in it for none."""

    group: str
    way: str
    headline: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """As it is read."""
        return "\n".join((self.headline, *self.paragraphs))


def seeds(folder: Path = REPORTS) -> list[Article]:
    """Our own articles without their marks."""
    out: list[Article] = []
    for path in sorted(folder.glob("*.txt")):
        parts = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
        for n, part in enumerate(parts):
            headline, *lines = part.split("\n")
            out.append(Article(f"{path.stem}.{n}", "seed", headline, tuple(_paragraphs(lines))))
    return out


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    held: list[str] = []
    for line in lines:
        if not line.strip() or line.startswith(("- ", "#")):
            continue
        if line.startswith("¶") and held:
            yield " ".join(held)
            held = []
        held.append(line.lstrip("¶ ").strip())
    if held:
        yield " ".join(held)


def made(seed: int, articles: Sequence[Article]) -> list[Article]:
    """Every article with copies of it, and as many reports that are none."""
    dice = random.Random(seed)  # noqa: S311  # no secret
    out = list(articles)
    for n, article in enumerate(articles):
        other = articles[(n + 1 + dice.randrange(len(articles) - 1)) % len(articles)]
        out += [_copy(dice, article, way, other) for way in dice.sample(WAYS, 4)]
        out += _strangers(dice, article, other, n)
    return out


def _copy(dice: random.Random, article: Article, way: str, other: Article) -> Article:
    headline, paragraphs = article.headline, list(article.paragraphs)
    if way in {"headline", "all at once"}:
        headline = dice.choice(HEADLINES)
    if way in {"shortened", "all at once"}:
        paragraphs = paragraphs[: max(3, round(len(paragraphs) * dice.uniform(0.5, 0.8)))]
    if way == "thinned":
        paragraphs = [p for p in paragraphs if dice.random() < 0.65] or paragraphs[:4]
    if way in {"edited", "all at once"}:
        paragraphs = _edited(dice, paragraphs)
    if way in {"spelled", "all at once"}:
        paragraphs = [_respelled(p, dice.random() < 0.5) for p in paragraphs]
    if way == "inside":
        own = list(_renamed(dice, other).paragraphs[: len(paragraphs) // 3])
        paragraphs = [*own, "The agency reported:", *paragraphs]
    return Article(article.group, way, headline, tuple(paragraphs))


def _edited(dice: random.Random, paragraphs: Sequence[str]) -> list[str]:
    """What a desk does: words for others, a clause gone, two sentences changed about."""
    out = []
    for paragraph in paragraphs:
        words = paragraph
        for plain, better in dice.sample(sorted(EDITS.items()), 10):
            words = re.sub(rf"\b{plain}\b", better, words)
        sentences = re.split(r"(?<=[.!?]) (?=[A-Z])", words)
        if len(sentences) > 2 and dice.random() < 0.4:
            sentences[1:3] = reversed(sentences[1:3])
        if len(sentences) > 2 and dice.random() < 0.3:
            sentences.pop()
        out.append(
            " ".join(re.sub(r", (?:who|which|whose) [^,.]{5,60},", "", s) for s in sentences)
        )
    return out


def _respelled(text: str, to_british: bool) -> str:
    pairs = BRITISH.items() if to_british else [(b, a) for a, b in BRITISH.items()]
    for one, other in pairs:
        text = re.sub(rf"\b{one}(s?)\b", rf"{other}\1", text)
    ends = (("ization", "isation"), ("izing", "ising"), ("ized", "ised"))
    for one, other in ends if to_british else [(b, a) for a, b in ends]:
        text = re.sub(rf"(\w{{4}}){one}\b", rf"\1{other}", text)
    return text


def _renamed(dice: random.Random, article: Article) -> Article:
    """A report of its own: the sentences of another in another order, so that only words are shared."""
    sentences = [s for p in article.paragraphs for s in re.split(r"(?<=[.!?]) ", p)]
    words = [w for s in sentences for w in s.split()]
    dice.shuffle(words)
    cut = [" ".join(words[i : i + 30]) + "." for i in range(0, len(words), 30)]
    return Article("", "own", "", tuple(cut))


def _strangers(
    dice: random.Random, article: Article, other: Article, number: int
) -> Iterator[Article]:
    """Reports that are copies of nothing."""
    own = [_plain(dice, number, n) for n in range(2)]
    name = f"x{number}"
    shared = max(article.paragraphs, key=len)
    body = list(_renamed(dice, other).paragraphs)
    yield Article(f"{name}.agency", "agency paragraph", "Elsewhere", (*body[:3], shared, *body[3:]))
    quote = " ".join(dice.sample(QUOTES, 2))
    for n in range(2):
        words = list(_renamed(dice, articles_of(own[n])).paragraphs)
        lines = (*words, f"{quote} the spokesman said.")
        yield Article(f"{name}.quote{n}", "one quotation", "Talks", lines)
    facts = _facts(dice)
    for n, form in enumerate((FIRST, SECOND)):
        text = tuple(form.format_map(facts).split(". "))
        yield Article(f"{name}.event{n}", "two authors", "Council", text)
    for n in range(2):
        yield Article(f"{name}.form{n}", "one form", "Results", (FORM.format_map(_facts(dice)),))


def articles_of(words: Sequence[str]) -> Article:
    """Words as an article."""
    return Article("", "words", "", (" ".join(words),))


def _plain(dice: random.Random, number: int, nth: int) -> list[str]:
    return [_name(dice).lower() for _ in range(90)] + [f"{number}{nth}"]


def _name(dice: random.Random) -> str:
    return "".join(dice.choices(SYLLABLES, k=dice.randint(2, 4))).capitalize()


def _facts(dice: random.Random) -> Mapping[str, str]:
    """What fills in a form."""
    numbers = {k: str(dice.randint(2, 980)) for k in "abcdefghmnk"}
    return {
        **numbers, "firm": f"{_name(dice)} Holdings", "town": _name(dice), "who": f"{_name(dice)} {_name(dice)}",
        "land": _name(dice), "goods": dice.choice(GOODS), "day": dice.choice(DAYS), "they": "the mayor",
        "part": dice.choice(("first", "second", "third")), "quote": dice.choice(QUOTES),
    }  # fmt: skip
