"""Folding of names for comparison: accents, honorifics, transliterations, slips of a letter."""

from __future__ import annotations

import re
import unicodedata

HONORIFICS = frozenset(
    "the a an mr mrs ms miss dr sir lord lady dame prof professor president prime minister gen general"
    " lt adm admiral sen senator rep gov governor king queen prince princess sheikh pope cardinal"
    " chancellor secretary acting former then outgoing hon ambassador col colonel capt captain sayyid sayyed shaikh brig brigadier maj major commodore hajj haji".split()
)
SOUNDS = (
    ("x", "ks"), ("kh", "h"), ("gh", "g"), ("ph", "f"), ("zh", "z"), ("dj", "j"), ("sch", "sh"), ("tch", "ch"),
    ("ou", "u"), ("oo", "u"), ("ee", "i"), ("yy", "i"), ("iy", "i"), ("ii", "i"), ("ij", "i"),
    ("ei", "i"), ("ey", "i"), ("y", "i"), ("w", "v"), ("q", "k"), ("c", "k"), ("j", "i"),
)  # fmt: skip
PLAIN = str.maketrans(
    {"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th"}
)

SHORTENED = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort", "&": "and"}

# First letters that may be one: "Tchombe" and "Chombe", "Qadir" and "Kadir", "Yusuf" and "Jusuf".
ONE_SOUND = frozenset({"ct", "tc", "qk", "kq", "yj", "jy", "wv", "vw"})

HISS = re.compile(r"^t(?:sh|s?ch)")  # "Tshombe", "Tchombe", "Chombe"
OWNED = re.compile(r"['’]s\b|(?<=s)['’](?!\w)")
POINT = re.compile(r"(?<=\b\w)\.(?=\w\b|\s|$)")  # of an initial
WORKERS = re.compile(r"\b([A-Z][a-z]{2,})workers\b")
APART = re.compile(r"[^\w+&]+")


def fold(name: str) -> str:
    """A name without case, accents, possessive and punctuation; words apart by one blank."""
    flat = name.casefold()
    if not flat.isascii():
        flat = unicodedata.normalize("NFKD", flat.translate(PLAIN))
        flat = "".join(c for c in flat if not unicodedata.combining(c)).casefold()
    if flat.isalnum():  # most are one plain word
        return flat
    flat = POINT.sub("", OWNED.sub("", flat))
    return " ".join(APART.sub(" ", flat).split())


def bare(name: str) -> tuple[str, ...]:
    """The folded words of a name without titles and honorifics."""
    words = tuple(w for w in fold(name).split() if w not in HONORIFICS)
    return words or tuple(fold(name).split())


def unshortened(words: tuple[str, ...]) -> tuple[str, ...]:
    """A name's folded words, "St Mary's" and "Mt. Isa" written out, "&" as "and"."""
    return tuple(SHORTENED.get(w, w) if w != words[-1] else w for w in words)


def initials(name: str, least: int = 3) -> str:
    """The acronym that a name of ``least`` words or more has: "Northern Dockers Union" gives NDU."""
    letters = [w[0] for w in re.findall(r"[^\W\d_][\w'’]*", name) if w[0].isupper()]
    return "".join(letters) if len(letters) >= least and " " in name else ""


def joined_initials(name: str) -> str:
    """The acronym that takes two letters from "Dockworkers": "United Dockworkers" gives UDW."""
    apart = WORKERS.sub(r"\1 Workers", name)
    return initials(apart) if apart != name else ""


def sound(word: str) -> str:
    """A word as spelt by no particular transliteration: for comparing surnames."""
    word = HISS.sub("ch", word) if word[:1] == "t" else word
    for written, heard in SOUNDS:
        word = word.replace(written, heard)
    return re.sub(r"(.)\1+", r"\1", word)


def alike(a: str, b: str) -> bool:
    """Two folded words that are one word but for transliteration or a slip of a letter or two."""
    if a == b:
        return True
    if min(len(a), len(b)) < 4 or (a[0] != b[0] and a[0] + b[0] not in ONE_SOUND):
        return False
    x, y = sound(a), sound(b)
    if a[0] != b[0] and x[0] != y[0]:
        return False
    return x == y or distance(x, y, 2) <= (1 if max(len(x), len(y)) < 8 else 2) - (len(x) < 5)


def sketches(word: str) -> frozenset[str]:
    """Two folded words that are ``alike`` have one of these in common: the sound, letters left out."""
    heard = sound(word)
    thinner = {heard, *_without_one(heard)}
    if len(heard) > 5:  # a word of eight letters may differ in two
        thinner |= {t for one in list(thinner) for t in _without_one(one)}
    return frozenset({word} | {heard[:1] + ":" + t for t in thinner})


def _without_one(word: str) -> set[str]:
    return {word[:i] + word[i + 1 :] for i in range(len(word))}


def distance(a: str, b: str, most: int) -> int:
    """Edits (insert, delete, replace) from a to b, counted no further than ``most`` + 1."""
    if abs(len(a) - len(b)) > most:
        return most + 1
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        above, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            above, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, above + (x != y))
        if min(row) > most:
            return most + 1
    return row[-1]
