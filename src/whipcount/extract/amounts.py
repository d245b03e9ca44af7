"""Money and counted things as news writes them: "£1.6bn", "nearly $30 million", "600 soldiers".

Words in; Amount or Quantity out, with magnitude words multiplied out and modifiers kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from math import prod

from whipcount.model import Amount, Quantity

SYMBOLS = {"US$": "USD", "A$": "AUD", "C$": "CAD", "R$": "BRL", "NZ$": "NZD", "HK$": "HKD", "S$": "SGD",
           "$": "USD", "€": "EUR", "£": "GBP", "¥": "JPY", "₹": "INR", "Rs": "INR", "Rs.": "INR", "₩": "KRW",
           "₺": "TRY", "₴": "UAH", "₦": "NGN", "zł": "PLN", "CHF": "CHF", "USD": "USD", "EUR": "EUR",
           "GBP": "GBP", "SEK": "SEK", "NOK": "NOK", "DKK": "DKK", "CA$": "CAD", "AU$": "AUD", "Can$": "CAD", "Aus$": "AUD",
           "NT$": "TWD", "Mex$": "MXN", "CAD": "CAD", "AUD": "AUD", "NZD": "NZD", "JPY": "JPY", "CNY": "CNY", "RMB": "CNY",
           "INR": "INR", "PLN": "PLN", "CZK": "CZK", "HUF": "HUF", "TRY": "TRY", "UAH": "UAH", "ZAR": "ZAR",
           "BRL": "BRL", "KRW": "KRW", "SGD": "SGD", "HKD": "HKD", "THB": "THB", "฿": "THB", "₫": "VND", "₪": "ILS", "₱": "PHP",
           "₽": "RUB", "₵": "GHS", "KSh": "KES", "Ksh": "KES", "TSh": "TZS", "Tsh": "TZS", "USh": "UGX", "Ush": "UGX", "GH¢": "GHS", "GH₵": "GHS",
           "RM": "MYR", "F$": "FJD", "FJ$": "FJD", "J$": "JMD", "TT$": "TTD", "EC$": "XCD", "BZ$": "BZD", "B$": "BND", "N$": "NAD", "G$": "GYD",
           "Bds$": "BBD", "SI$": "SBD", "T$": "TOP", "Z$": "ZWL", "L$": "LRD"}  # fmt: skip
NAMES = {"dollar": "USD", "euro": "EUR", "pound": "GBP", "yen": "JPY", "rupee": "INR", "yuan": "CNY",
         "renminbi": "CNY", "franc": "CHF", "rouble": "RUB", "ruble": "RUB", "zloty": "PLN", "lira": "TRY",
         "rand": "ZAR", "naira": "NGN", "hryvnia": "UAH", "won": "KRW", "shekel": "ILS", "peso": "MXN",
         "real": "BRL", "reais": "BRL", "forint": "HUF", "dirham": "AED", "riyal": "SAR", "baht": "THB",
         "ringgit": "MYR", "rupiah": "IDR", "taka": "BDT", "dong": "VND", "kwacha": "ZMW", "cedi": "GHS",
         "birr": "ETB", "leu": "RON", "lei": "RON", "lev": "BGN", "leva": "BGN", "tenge": "KZT", "lari": "GEL",
         "pula": "BWP", "kyat": "MMK", "riel": "KHR", "manat": "AZN", "soles": "PEN", "shilling": "", "dinar": "",
         "rial": ""}  # fmt: skip
NORDIC = {"swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "icelandic": "ISK", "czech": "CZK",
          "australian": "AUD", "canadian": "CAD", "us": "USD", "american": "USD", "hong": "HKD", "new": "NZD",
          "taiwan": "TWD", "singapore": "SGD", "mexican": "MXN", "egyptian": "EGP", "philippine": "PHP",
          "argentine": "ARS", "chilean": "CLP", "colombian": "COP", "pakistani": "PKR", "lankan": "LKR",
          "jamaican": "JMD", "cfa": "XOF", "turkish": "TRY", "british": "GBP", "swiss": "CHF", "indian": "INR",
          "rwandan": "RWF", "burundian": "BIF", "congolese": "CDF", "guinean": "GNF", "kenyan": "KES",
          "tanzanian": "TZS", "ugandan": "UGX", "somali": "SOS", "kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD",
          "serbian": "RSD", "algerian": "DZD", "tunisian": "TND", "libyan": "LYD", "bahraini": "BHD",
          "iranian": "IRR", "omani": "OMR", "yemeni": "YER"}  # fmt: skip
# Francs by whose they are, where nobody calls them Swiss.
FRANCS = {"benin": "XOF", "burkina faso": "XOF", "ivory coast": "XOF", "côte d'ivoire": "XOF", "guinea-bissau": "XOF",
          "mali": "XOF", "niger": "XOF", "senegal": "XOF", "togo": "XOF", "cameroon": "XAF", "chad": "XAF",
          "gabon": "XAF", "central african republic": "XAF", "equatorial guinea": "XAF",
          "republic of the congo": "XAF", "rwanda": "RWF", "burundi": "BIF", "guinea": "GNF", "djibouti": "DJF",
          "democratic republic of the congo": "CDF", "comoros": "KMF"}  # fmt: skip
MAGNITUDES = {"dozen": 12, "score": 20, "hundred": 1e2, "thousand": 1e3, "k": 1e3, "lakh": 1e5, "m": 1e6, "mn": 1e6, "mln": 1e6, "mio": 1e6,
              "million": 1e6, "crore": 1e7, "bn": 1e9, "b": 1e9, "bi": 1e9, "bln": 1e9, "billion": 1e9,
              "milliard": 1e9, "milliards": 1e9, "millions": 1e6, "billions": 1e9, "mld": 1e9, "mrd": 1e9,
              "t": 1e12, "tn": 1e12, "trillion": 1e12}  # fmt: skip
WORDS = {"one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
         "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
         "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40,
         "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "one and a half": 1.5,
         "two and a half": 2.5, "three and a half": 3.5, "a dozen": 12, "dozen": 12, "half a": 0.5, "a half": 0.5, "a": 1}  # fmt: skip
MODIFIERS = ("as much as", "as many as", "no more than", "no less than", "more than", "less than", "up to",
             "at least", "at most", "well over", "close to", "fewer than", "nearly", "almost", "about", "around",
             "roughly", "approximately", "approaching", "some", "over", "under", "another", "an additional",
             "a further", "additional", "further", "an extra")  # fmt: skip
# What a krona is called says whose it is in Swedish and Czech alone; a "crown" is anybody's.
CROWNS = {"sweden": "SEK", "norway": "NOK", "denmark": "DKK", "iceland": "ISK", "czechia": "CZK",
          "czech republic": "CZK"}  # fmt: skip
# Shillings, like crowns, are somebody's.
SHILLINGS = {"kenya": "KES", "tanzania": "TZS", "uganda": "UGX", "somalia": "SOS"}
KRONOR = {"krona": "SEK", "kronor": "SEK", "koruna": "CZK", "korunas": "CZK"}
KRONA = r"kronor|krona|kroner|krone|korunas?|crowns?"
NATION = "|".join(n.title() for n in ("swedish", "norwegian", "danish", "icelandic", "czech"))
NUMBER = r"\d{1,3}(?:,\s000)+(?!\d)|\d+(?:,\d{3})+(?:\.\d+)?(?!\d)|\d+(?:\.\d{3}){2,}|\d+,\d{1,2}(?![\d,])|\d+(?:\.\d+)?"
MAGNITUDE = r"(?:Million|Billion|Trillion|(?:hundred|thousand|lakh)\s(?:thousand|million|billion|crore)|hundred|thousand|(?:million|billion|milliard)s?|trillion|crore|lakh|mln|mio|mld|mrd|bln|mn|bn|tn|bi|[mbk]|(?<=\d)(?:[MBTK]|[MB][Nn]|TN))(?![A-Za-z])"
# "N48 billion", "R2bn": letters that are money only before a number of such a size.
LETTERS = {
    "N": "NGN",
    "R": "ZAR",
    "Tk": "BDT",
    "Rp": "IDR",
    "P": "PHP",
    "Y": "JPY",
    "Sh": "",
    "K": "",
}
LETTERED = re.compile(rf"(?<![A-Za-z])(?:{'|'.join(LETTERS)})(?=[\d][\d,.]*\s?{MAGNITUDE})")
SYMBOL = "|".join(re.escape(s) for s in sorted(SYMBOLS, key=len, reverse=True))
SYMBOL = f"{SYMBOL}|{LETTERED.pattern}"
NAME = "|".join(sorted(NAMES, key=len, reverse=True))
MODIFIER = "|".join(MODIFIERS)
TENS = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:one|two|three|four|five|six|seven|eight|nine)"
COUNT = "|".join(
    (TENS, *(w for w in sorted(WORDS, key=len, reverse=True) if w not in {"a", "half a", "a half"}))
)

# "A hundred generators", "half a million doses", "the million shells": one or half of a magnitude.
SCALED = r"\b(?:(?:half a|an?)(?=\s(?:hundred|thousand|million|billion)\b)|the(?=\s(?:million|billion)\b))"

CODE = "|".join(sorted(s for s in SYMBOLS if re.fullmatch("[A-Z]{3}", s)))

# Letters that a number with its modifier can begin with, in words: no other place is looked at twice.
OPENING = "".join(sorted({words[0] for words in (*MODIFIERS, *WORDS, "the")}))
NATIONS = "".join(sorted({nation[0] for nation in NATION.casefold().split("|")}))
SIGN = "".join(re.escape(sign) for sign in sorted({s[0] for s in (*SYMBOLS, *LETTERS)}))

MONEY = re.compile(
    rf"(?=[{SIGN}\d]|(?i:[{OPENING}{NATIONS}]))(?:(?P<mod>(?i:{MODIFIER}))\s+)?(?:\ban?\s+)?(?:"
    rf"(?P<sym>{SYMBOL})\s?(?P<n1>{NUMBER})[\s-]?(?P<m1>{MAGNITUDE})?"
    rf"|(?P<n2>{NUMBER}|half a|\ba half|\ban?|\b(?i:{COUNT}))[\s-]?(?P<m2>{MAGNITUDE})?[\s-](?:(?<=s\s)of\s)?"
    rf"(?:(?P<nat>U\.S\.|[A-Z]\w+)\s)?(?P<name>(?i:{NAME}))s?\b(?P<cfa>\sCFA\b)?|(?P<n3>{NUMBER})[\s-]?(?P<m3>{MAGNITUDE})?\s?(?P<s3>€|£|(?:{CODE})\b)"
    rf"|(?:(?P<nat4>{NATION})\s)?(?P<n4>{NUMBER}|half a|\ba half|\b(?i:{COUNT}))[\s-]?(?P<m4>{MAGNITUDE})?\s?(?:(?<=s\s)of\s)?(?:(?P<nat5>{NATION})\s)?(?P<kr>{KRONA})\b)",
)
COUNTED = re.compile(
    rf"(?=[\d{OPENING}])(?:(?P<mod>(?i:{MODIFIER}))\s+)?(?<![\w.,])(?<![A-Za-z]-)(?<!\bno\s)(?!one of)(?P<n>{NUMBER}|\b(?:{COUNT})\b|{SCALED})"
    rf"(?:[\s-](?P<m>hundred thousand|hundred million|hundred|thousand|million|billion|dozen|score))?(?:\s(?:more|extra|additional|further|new))?"
    rf"(?:\sof\s(?:the|its|his|her|their|our|these|those)\s|[\s-])(?!per cent|percent|%)(?P<unit>(?:(?-i:[A-Z][\w-]*)\s\d{{1,2}}\s(?=[A-Za-z](?:\d+\s)?))?[A-Za-z][\w'’-]*(?:\s(?!and\b|or\b|to\b|in\b|on\b|from\b|by\b|for\b|with\b|at\b|as\b|over\b|while\b|after\b|until\b|that\b|which\b|who\b|will\b|would\b|could\b|can\b|may\b|might\b|must\b|should\b|had\b|has\b|have\b|is\b|are\b|was\b|were\b)[A-Za-z][\w'’-]*){{0,3}})",
    re.IGNORECASE,
)
NOT_UNITS = re.compile(
    r"^(?:am|pm|a\.m|p\.m|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|and|or|but|it|he|she|they|we|the|an?|that|which|who|will|has|have|is|are|was|were|from|by|for|with|at|as|on"
    r"|while|until|against|thirds?|quarters?|fifths|halves|ways?|sides?|things?|points?|hands?|cases?|of|years?|months?|weeks?|days?|hours?|minutes?|o'clock|gmt|percent|times|others?|more|than|after|before|to|in|over|into|towards?|under|through|next|each|every|dozen|hundred|thousand|million|billion|trillion|crore|lakh)\b",
    re.IGNORECASE,
)


def number(words: str) -> float:
    """A written number: "1,600", "1.6", "1.600,5", "twelve"."""
    low = words.strip().casefold().replace(", ", ",")
    if low in WORDS or low in {"an", "the"}:
        return float(WORDS.get(low, 1))
    if re.fullmatch(TENS, low):
        return float(sum(WORDS[part] for part in low.split("-")))
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", low):
        return float(low.replace(",", ""))
    if re.fullmatch(r"\d+,\d{1,2}", low):
        return float(low.replace(",", "."))
    return (
        float(re.sub(r"[^\d.]", "", low).rstrip(".") or 0)
        if low.count(".") <= 1
        else float(re.sub(r"\D", "", low))
    )


DATE_BEFORE = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*\.?\s$|[£$€]$")
# "Bill 31 passes", "Article 6 offers": the number is the thing's name and counts nothing.
CALLED_SO = re.compile(
    r"\b(?:Bill|Article|Section|Chapter|Clause|Schedule|Annex|Appendix|Title|Proposition|Proposal|Measure|Amendment|Resolution|Protocol"
    r"|Directive|Regulation|Decree|Order|Act|Law|Phase|Stage|Part|Tier|Level|Division|Unit|Reactor|Line|Route|Highway|Interstate"
    r"|Road|Terminal|Gate|Pier|Berth|Platform|Runway|Block|Lot|Zone|Sector|Ward|District|Precinct|Room|Channel|Radio|Flight"
    r"|Train|Bus|Track|Figure|Table|Page|No\.|Number|Group|Local|Studio|Formula|Type|Category|Area|Camp|Post)\s$"
)
# "No job cuts at the 11 plants": where it holds, not how much.
PLACED = re.compile(r"\S\s(?:at|in|on|across|inside)\s(?:the|its|their|all)\s$")
YEAR = re.compile(r"\b(?:in|since|by|until|of|from|for|during)\s(?:19|20)\d\d$", re.IGNORECASE)
# "Between $140 and $150 million": both are millions.
UPPER = re.compile(rf"\s?\band\s(?:{SYMBOL})?\s?(?:{NUMBER})\s?(?P<m>{MAGNITUDE})")
LEAST_BEFORE = re.compile(rf"\bbetween\s(?P<n>{NUMBER}|{COUNT})\sand\s$", re.IGNORECASE)
RANGE_BEFORE = re.compile(rf"\d(?:\s?{MAGNITUDE})?(?:\s?[-–]\s?|\s(?:to|and)\s)$")
SHARE = re.compile(rf"(?:(?P<mod>(?i:{MODIFIER}))\s+)?(?P<n>{NUMBER})\s?(?:%|per\s?cent\b)")
PART_OF_ONE = re.compile(
    r"\b(?P<part>half|(?:a|one)[\s-]third|two[\s-]thirds|(?:a|one)[\s-]quarter|three[\s-]quarters)\s"
    r"(?:of\s)?(?:one|an?|1)\s(?:%|per\s?cent\b|percentage point\b)"
)

# "Three-quarters of a million euros".
PART_OF_A = re.compile(
    r"\b(?P<part>half|(?:a|one)[\s-]third|two[\s-]thirds|(?:a|one)[\s-]quarter|three[\s-]quarters)\sof\s$"
)
PARTS = {"half": 1 / 2, "a third": 1 / 3, "one third": 1 / 3, "two thirds": 2 / 3, "a quarter": 1 / 4,
         "one quarter": 1 / 4, "three quarters": 3 / 4}  # fmt: skip

# What no sum, number or share is without: looked for first, since most words have none of it.
SIGNS = tuple(SYMBOLS)
CALLED = re.compile(rf"\b(?:{NAME})s?\b|kron[aeo]|koruna|crown", re.IGNORECASE)
FIGURED = re.compile(rf"\d|\b(?:{COUNT})\b|{SCALED}", re.IGNORECASE)
KEPT = 4096  # answers kept


def sums(words: str, start: int = 0, end: int | None = None) -> Iterable[re.Match[str]]:
    """Every sum of money in a range of some words."""
    last = len(words) if end is None else end
    return MONEY.finditer(words, start, last) if _priced(words[start:last]) else ()


@lru_cache(maxsize=KEPT)
def _priced(words: str) -> bool:
    """Whether some words name a currency; several readers ask it of one sentence."""
    if any(sign in words for sign in SIGNS) or CALLED.search(words) is not None:
        return True
    return LETTERED.search(words) is not None


def counts(words: str) -> Iterable[re.Match[str]]:
    """Every number with what it counts."""
    return COUNTED.finditer(words) if _figured(words) else ()


@lru_cache(maxsize=KEPT)
def _figured(words: str) -> bool:
    """Whether some words have a number, in figures or spelt out."""
    return FIGURED.search(words) is not None


def shares(words: str) -> Iterable[re.Match[str]]:
    """Every share in a hundred."""
    return SHARE.finditer(words) if "%" in words or "cent" in words else ()


def money(words: str) -> tuple[Amount, int, int] | None:
    """The first sum of money in the words, with its place."""
    for found in sums(words):
        group = found.groupdict()
        written = group["n1"] or group["n2"] or group["n3"] or group["n4"]
        magnitude = group["m1"] or group["m2"] or group["m3"] or group["m4"]
        if written in {"a", "an"} and not magnitude:
            continue
        if not magnitude and words.endswith("between ", 0, found.start()):
            upper = UPPER.match(words, found.end())
            magnitude = upper["m"] if upper else None
        value = number(written) * _magnitude(magnitude)
        if written in {"a", "an"} and (part := PART_OF_A.search(words[: found.start()])):
            value *= PARTS[part["part"].replace("-", " ").casefold()]
        modifier = _modifier(words, found.start(), group["mod"])
        return Amount(round(value, 2), _currency(group), modifier), found.start(), found.end()
    return None


def _magnitude(said: str | None) -> float:
    """ "Million", "hundred thousand", "lakh crore"."""
    return prod(MAGNITUDES.get(word, 1) for word in (said or "").casefold().split())


def _currency(group: dict[str, str | None]) -> str | None:
    symbol = group["sym"] or group["s3"]
    if symbol:
        return SYMBOLS.get(symbol) or LETTERS.get(symbol) or None
    if group["kr"]:
        nation = group["nat4"] or group["nat5"]
        return NORDIC[nation.casefold()] if nation else KRONOR.get(group["kr"])
    national = NORDIC.get((group["nat"] or "").casefold().replace(".", ""))
    if group["cfa"]:
        return NORDIC["cfa"]
    return national or NAMES.get((group["name"] or "").casefold()) or None


def counted(words: str) -> tuple[Quantity, int, int] | None:
    """The first counted thing in the words, else the first share, with its place; never money or dates."""
    paid = [m.span() for m in sums(words)]
    for found in counts(words):
        at = found.start("n")
        if any(a <= at < b for a, b in paid) or NOT_UNITS.match(found["unit"]):
            continue
        if (
            CALLED_SO.search(words[:at])
            or PLACED.search(words[:at])
            or DATE_BEFORE.search(words[:at])
            or YEAR.search(words[: found.end("n")])
        ):
            continue
        least = LEAST_BEFORE.search(words[:at])  # "between 850 and 1,100 men"
        value = number((least or found)["n"]) * _magnitude(found["m"])
        modifier = "at least" if least else _modifier(words, found.start(), found["mod"])
        unit = found["unit"].removeprefix("strong ")
        return Quantity(value, unit, modifier), found.start(), found.end()
    if share := next(iter(shares(words)), None):
        modifier = _modifier(words, share.start(), share["mod"])
        return Quantity(number(share["n"]), "per cent", modifier), share.start(), share.end()
    if "cent" in words and (part := PART_OF_ONE.search(words)):
        share_ = PARTS[part["part"].replace("-", " ").casefold()]
        return Quantity(share_, "per cent"), part.start(), part.end()
    return None


def _modifier(words: str, start: int, said: str | None) -> str | None:
    """The word before a number; the upper end of a range ("10 to 15") is "up to"."""
    if said:
        return " ".join(said.casefold().split())
    return "up to" if RANGE_BEFORE.search(words[:start]) else None
