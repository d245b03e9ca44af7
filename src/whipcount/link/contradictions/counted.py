"""A number as written: what it comes to, and the unit that it counts. Words in, values and units out."""

from __future__ import annotations

import re

from whipcount.extract.amounts import MAGNITUDES, MODIFIERS, NAMES, NORDIC, SYMBOLS
from whipcount.lexicon import figures as data
from whipcount.lexicon import words
from whipcount.lexicon.names import look_up
from whipcount.link.contradictions.moments import MONTHS
from whipcount.link.wordings import question, stem

MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
WORDED = "|".join(sorted(data.numbers(), key=len, reverse=True))
DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
GREAT = r"hundred|thousand|million|billion|trillion|crore|lakh|mln|mio|bln|mn|bn|tn|[mbk]"
MONEYS = {s.casefold(): code for s, code in SYMBOLS.items()}
SYMBOL = "|".join(re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True))
MODIFIER = "|".join(("not quite", "just under", "just over", *MODIFIERS)).replace(" ", r"\s")
NUMBER = re.compile(
    rf"(?:\b(?P<mod>{MODIFIER})\s+)?(?:\ban?\s)?(?<![\w.,/–-])(?:(?P<sym>{SYMBOL})\s?(?=\d))?"
    rf"(?P<n>{DIGITS}|\b(?:{WORDED})(?:-(?:{WORDED}))?\b)(?P<half>\s?[½¼¾]|\s1/2|[\s-]and[\s-]a[\s-]half)?"
    rf"(?P<great>(?:[\s-]?(?:{GREAT})\b(?!-old))*)(?P<after>\s?(?:%|per\s?cent\b|percentage\spoints?\b|€))?",
    re.IGNORECASE,
)
ALIKE = {
    **dict.fromkeys(("SEK", "NOK", "DKK", "ISK", "CZK"), "crown"),
    **dict.fromkeys(("KES", "TZS", "UGX", "SOS"), "shilling"),
    **dict.fromkeys(("KWD", "IQD", "JOD", "RSD", "DZD", "TND", "LYD", "BHD"), "dinar"),
    **dict.fromkeys(("IRR", "OMR", "YER"), "rial"),
}  # coins that a report names without saying whose
SPAN = re.compile(r"^-(minute|hour|day|week|month|year)s?\b(?![\s-]old)", re.IGNORECASE)
DAYS = {"minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4, "year": 365.0}
SCALES = {"minute": "hours", "hour": "hours", "day": "days", "week": "days", "month": "months",
          "year": "months"}  # fmt: skip
COIN = re.compile(
    rf"^\s(?:(?P<nat>[A-Z]\w+)\s(?:[A-Z]\w+\s)?)?(?:(?P<name>{'|'.join(sorted(NAMES, key=len, reverse=True))})s?|(?P<crown>kron(?:or|er|a)|crowns?|koruna))\b",
    re.IGNORECASE,
)
ONE = r"(?![a-z]{2,}[^su]s\s)[a-z][\w-]*\s"
LISTED = re.compile(rf"(?:{ONE}){{1,2}}and\s(?:{ONE}){{1,2}}[a-z]+s\b")  # "40 oil and gas firms"
TRADES = re.compile(
    r"^\s[a-z]+s,\s(?:[a-z]+\s)?[a-z]+s(?:,|\sand)\s"
)  # "170 nurses, cooks and drivers"
RUN = re.compile(r"^[\s-]((?:[A-Za-z][\w'’.-]*\s){0,6}[A-Za-z][\w'’-]*)")
BEFORE_OF = re.compile(
    r"([A-Za-z][\w'’-]+)\sof\s$|\bnumber\sof\s(?:\w+\s)?([a-z]+s|people|women|men)\b[^.;:\d]{0,40}\s(?:at|to|as)\s$"
    r"|\b(?:death\stoll|number\sof\sdead|toll\sof\sdead|crowd|turn-?out|attendance)\b[^.;:\d]{0,30}\s(?:at|to|of|as|was|is|reached)\s$"
    r"|\b(?:crowd|turn-?out|attendance)\b[^.;:]{0,60},\s$",
    re.IGNORECASE,
)
CALENDAR = re.compile(
    rf"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{MONTH}(?=\s\d)|(?:{'|'.join(m.title() for m in MONTHS if m != 'may')}))\b"
)
MODEL = re.compile(r"[A-Z]{1,4}-?\d{1,4}(?=[A-Z]?s?$)")  # "F-16s" are counted as jets and as such
PARTICLES = frozenset("per ago against that was were is are has have had will would".split())
NOTHING = frozenset(
    "thing way one part second minut hour da day week month year decad centur season".split()
)  # stems; how long a thing goes on is no count of it
LASTS = re.compile(
    r"^\s(minute|hour|day|week|month|year)s?\b(?!\s(?:ago|later|earlier|before|after|old|away|from\snow|apart|since|on(?=[,.;:]|$)|running|in\sa\srow|into|to\sgo)|['’])",
    re.IGNORECASE,
)
WHILE = re.compile(
    r"\b(?:(?:the|these|over|in|for)\s(?:the\s)?last|past|next|within|every|coming|recent|first|final|in|in\sthe)\s$"
)
SPENT = re.compile(
    r"^\s(?:minute|hour|day|week|month)s?['’]?\s(?:of\s)?(?:\w+\s)?(?:talks|debate|negotiations?|discussions?|meetings?|bargaining|haggling|questioning|testimony|wrangling|deliberations?|fighting|hearings?|protests?|silence)\b"
)
FRACTION = re.compile(r"^[\s-](third|quarter|fifth|sixth|eighth|tenth)s?\b(?=\sof\s)")
PARTS = {"third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
HOURS = re.compile(rf"\b(an?|\d+|{WORDED})\shours?\s(?:and\s)?$", re.IGNORECASE)
WHO = re.compile(r"^\swho(?:se|m)?\b")
OF_THOSE = re.compile(
    rf"^\sof\s(?:(?:the|its|their|his|her|our|these|those|all)\s)+(?:[\w-]+['’]s?\s)?(?:(?:{DIGITS}|{WORDED})\s(?:(?:{GREAT})\s)?)?|^\sof\s(?:{DIGITS}|{WORDED})\s",
    re.IGNORECASE,
)
PLAIN = frozenset(
    "day da per million billion thousand hundred said say sai bpd year week month percent cent total one two first".split()
)


def spelt(word: str) -> float:
    """A number in words or digits."""
    low = word.casefold()
    return float(1 if low in {"a", "an"} else data.numbers().get(low) or low.replace(",", ""))


def value(match: re.Match[str]) -> float:
    """What a number comes to, with its halves and millions."""
    total = sum(spelt(w) for w in match["n"].casefold().split("-"))
    if match["half"]:
        total += {"¼": 0.25, "¾": 0.75}.get(match["half"].strip(), 0.5)
    for great in re.findall(GREAT, match["great"].casefold()):
        total *= MAGNITUDES.get(great, 1)
    return total


def hours(before: str, units: frozenset[str]) -> float:
    """The minutes of "an hour and" before 40 minutes."""
    found = HOURS.search(before) if "hours" in units else None
    return 60 * spelt(found[1]) if found else 0.0


Counted = tuple[str, frozenset[str], int, float]


def counted(text: str, match: re.Match[str]) -> Counted:
    """Kind, units, where the words end, and what a unit comes to."""
    tail, end = text[match.end() :], match.end()
    if match["sym"]:
        return "money", _named_alike(MONEYS[match["sym"].casefold()]), end, 1.0
    if match["after"]:
        euro = "€" in match["after"]
        return ("money", frozenset({"EUR"}), end, 1.0) if euro else ("share", frozenset({"%"}), end, 1.0)  # fmt: skip
    if coin := COIN.match(tail):
        return "money", _coins(coin), end + coin.end(), 1.0
    if part := FRACTION.match(tail):
        return "share", frozenset({"%"}), end + part.end(), 100 / PARTS[part[1]]
    if span := SPAN.match(tail):
        after = RUN.match(tail[span.end() :])
        units = stems(after[1]) if after else frozenset[str]()
        scale = span[1].casefold()
        return "time", units | {SCALES[scale]}, end + span.end(), DAYS[scale]
    lasts = LASTS.match(tail)
    if lasts and (SPENT.match(tail) or not WHILE.search(text[: match.start()])):
        scale = lasts[1].casefold()
        return "time", frozenset({SCALES[scale]}), end + lasts.end(), DAYS[scale]
    before = BEFORE_OF.search(text[: match.start()])
    head = (before[1] or before[2] or "people") if before else ""
    whole = OF_THOSE.match(tail)
    skip = whole.end() - 1 if whole else 0
    head = head or ("people" if WHO.match(tail) else "")
    return _things(tail[skip:], end + skip, {_same(head)} if head else set())


def _coins(coin: re.Match[str]) -> frozenset[str]:
    """The currency that a coin's name tells; of crowns and shillings, which many have, the name as well."""
    word = "crown" if coin["crown"] else coin["name"].casefold()
    nation = NORDIC.get((coin["nat"] or "").casefold())
    code = nation or NAMES.get(word)
    return _named_alike(code) if code else frozenset({word})


def _named_alike(code: str) -> frozenset[str]:
    """A currency, and the name of its coin where others have one of that name: a report may say "shillings" alone."""
    return frozenset({code, ALIKE[code]}) if code in ALIKE else frozenset({code})


def _things(tail: str, end: int, units: set[str]) -> Counted:
    """Counted things: the first plural of the words that follow, and the noun before "of"."""
    run, stop = RUN.match(tail), end
    place = end + (run.start(1) if run else 0)
    before = ""
    listed = bool(run and LISTED.match(run[1]))
    if TRADES.match(tail):
        units |= {"person", "worker"}
    for word in run[1].split() if run else ():
        low = word.casefold().strip(".'’-")
        if model := MODEL.match(word):
            units.add(model[0].casefold())
        if (low in words.stop_words() or low in PARTICLES) and not (listed and low == "and"):
            break
        plural = low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3
        if low in data.same() or plural:
            units.add("person" if _people(before, word) else _same(low))
            units |= _of_party(before, low)
            stop = place + len(word)
            break
        place += len(word) + 1
        before = word
    return "count", frozenset(units - NOTHING), stop, 1.0


def _of_party(before: str, low: str) -> set[str]:
    """Whose members are counted, by the noun for them: "28 Liberal members" are Liberals."""
    sits = data.same().get(low) in {"member", "lawmaker", "voter"}
    return {stem(before.casefold())} if sits and before[:1].isupper() else set()


def _people(before: str, word: str) -> bool:
    """Whether a plural names the people of a country: "South Africans"."""
    one = word.removesuffix("s")
    found = (*look_up(one), *look_up(f"{before} {one}")) if word[0].isupper() else ()
    return any(e.kind == "demonym_noun" for e in found)


def _same(word: str) -> str:
    low = word.casefold()
    return data.same().get(low) or stem(low)


def stems(text: str) -> frozenset[str]:
    """The telling stems of some words; an adverb as its adjective."""
    plain = re.sub(r"(?<=\w{3})ily\b", "y", CALENDAR.sub(" ", text))
    plain = re.sub(r"\b(?:[A-Z]\.){2,}", lambda m: m[0].replace(".", ""), plain)
    return question(re.sub(r"(?<=\w{4})ly\b", "", plain)) - PLAIN


def worded(text: str, shared: frozenset[str]) -> tuple[str, ...]:
    """The words of a text, in their order, whose stems are among those shared."""
    found = re.findall(r"[^\W\d_][\w'’-]*", text)
    return tuple(dict.fromkeys(w.casefold() for w in found if stems(w) & shared))
