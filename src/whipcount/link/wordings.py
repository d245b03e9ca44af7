"""What a wording of an issue is about: its heads, what hangs on them, whose it is.

A wording ("to send troops to the border if needed") comes in as words; a ``Wording`` goes out that two of a
kind can be compared by. Acts that any question may be put with, sums and days are left out of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from whipcount.extract.amounts import SYMBOLS
from whipcount.lexicon import issues as lexicon
from whipcount.lexicon import lemmas, words

MONEY = frozenset({"money", "aid", "loan"})  # kinds of things that a sum is given as
SIGNS = "|".join(re.escape(sign) for sign in sorted(SYMBOLS, key=len, reverse=True))
CURRENCY = re.compile(
    rf"(?<!\w)(?:{SIGNS})\s?\d|\b(?:crores?|lakhs?)\b|\b(?:dollars?|euros?|pounds?|yen|yuan|rupees?|francs?|crowns?|kronor|roubles?|rubles?|"
    r"rials?|riyals?|dirhams?|pesos?|reais|rand|zloty|lira|won|USD|EUR|GBP)\b"
)
TAKING = frozenset({"join"})  # kinds of light acts that are a question by themselves
OWNER = re.compile(r"['’]s?$")  # whose it is says little of what it is
TOKEN = re.compile(r"[^\W\d_][\w'’+-]*")
DEFINITE = re.compile(r"(?:the|this|that|these|those|its|their)\s", re.IGNORECASE)
CALLED = re.compile(r"\bwhat (?:[\w']+ )?(?:calls?|called|describes?|described)\s+(?:as\s+)?")
ACTING = re.compile(
    r"that\s.*?\b(?:would|will|should|must|could|may|might|can|shall)\s(?:not\s|also\s|never\s)?(?P<act>.+)",
    re.DOTALL,
)
# "To sign it", "passing this": of what, stands elsewhere.
POINTS = re.compile(
    r"(?:to\s)?(?:sign|pass|approve|ratify|adopt|back|support|reject|accept|endorse|veto|block|oppose)(?:ing|ning)?\s(?:it|this|that|them)(?:$|[.,;]|\s(?:as|at|in|on|if|unless|until|when|once|by|soon|today|tomorrow|next|this)\b)",
    re.IGNORECASE,
)
LEAVING = re.compile(
    r"^(?:to\s)?(?:go|quit|step\saside|stand\saside|leave\soffice)$"
)  # "agreed [to go]"
# "[Deploy 1,000 police officers]": whoever is sent, it is a force.
SENDING = re.compile(
    r"\b(?P<act>(?:send|sent|deploy|contribut|provid|lend|commit|offer|dispatch)\w*)\s(?:(?:up\sto|about|some|around|another|its|their|the|more|own)\s|[\d,.]+\s)*(?:(?:police|army|military|security|armed)\s)?"
    r"(?:(?:soldiers?|troops|forces|police|men)\sand\s)?(?:men|personnel|(?:police\s)?officers|policemen|police|soldiers|troops|gendarmes|paramilitaries|marines|peacekeepers)\b"
)
NAMED = re.compile(r"\b[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)+")
NOMINAL = (
    ("ansion", "and"), ("ension", "end"), ("lusion", "lud"), ("asion", "ad"), ("ision", "id"),
    ("olution", "olv"), ("ption", "pt"), ("ction", "ct"), ("ition", "it"), ("ination", "ain"),
)  # fmt: skip
ENDINGS = ("ations", "ation", "ments", "ment", "ings", "ing", "ies", "ed", "es", "s", "e", "y")


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording taken apart. ``core``: its heads; ``about``: what hangs on them; ``names``: who and where.

    ``acts`` are the kinds of light acts it is put with; ``sum``: it is only an amount of money; ``vague``: it
    is only an act, or a noun that points back; ``hints`` are the kinds of things that such a noun can be.
    """

    text: str
    core: tuple[str, ...]
    about: frozenset[str]
    names: frozenset[str]
    acts: frozenset[str]
    sum: bool = False
    vague: bool = False
    hints: frozenset[str] = frozenset()

    @property
    def points(self) -> bool:
        """Whether it only points at a question that was put before."""
        return self.sum or self.vague

    @property
    def head(self) -> str | None:
        """The last of its heads: in English the one that the others describe."""
        return self.core[-1] if self.core else None

    @property
    def bare(self) -> bool:
        """Whether it is one noun, of which nothing more is said."""
        return len(self.core) == 1 and not self.about and not self.names

    @property
    def definite(self) -> bool:
        """Whether it tells of a thing that the reader knows: "the bill", "its bill", no "amendment" and no "any bill"."""
        return bool(DEFINITE.match(self.text))

    @property
    def terms(self) -> frozenset[str]:
        """All that it says."""
        return self.about | self.names | frozenset(self.core)


def content(text: str) -> frozenset[str]:
    """The stems of the words that carry a wording's meaning."""
    found = TOKEN.findall(text.casefold())
    return frozenset(stem(w) for w in found if w not in words.stop_words())


def question(text: str) -> frozenset[str]:
    """The content of a wording with words for one kind of act taken for one."""
    found = TOKEN.findall(text.casefold())
    kinds, stop = words.kinds(), words.stop_words()
    return frozenset(
        kinds.get(w) or kinds.get(lemmas.verb(w)) or stem(w) for w in found if w not in stop
    )


def stem(word: str) -> str:
    """A word without its commonest English endings: enough to compare wordings."""
    word = OWNER.sub("", word)
    for ending in ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def main_part(text: str) -> str:
    """A wording up to its first aside, condition or purpose, unless nothing is left before it."""
    plain = unquoted(text)
    condition = lexicon.conditions().search(plain)
    plain = plain[: condition.start()] if condition else plain
    found = lexicon.asides().search(plain, 4)
    while found and not _says(plain[: found.start()]):
        found = lexicon.asides().search(plain, found.end())
    return plain[: found.start()].strip() if found else plain.strip()


def unquoted(text: str) -> str:
    """A wording without quotation marks, commas in numbers and "what they call"."""
    plain = CALLED.sub("", " ".join(text.split()))
    plain = re.sub(r"[\"“”]|(?<!\w)['‘]|(?<!s)['’](?!\w)", "", plain)
    return re.sub(r"(?<=\d),(?=\d)", "", plain)


def _says(text: str) -> bool:
    return any(_weighty(w.casefold()) for w in TOKEN.findall(text))


def _weighty(word: str) -> bool:
    """Whether a word says what a question is about."""
    empty = (words.stop_words(), lexicon.light(), lexicon.measures(), lexicon.pointing())
    return not any(word in group for group in empty)


def idle(word: str) -> bool:
    """Whether a word only says that a stance is taken, put off or changed: "budging"."""
    return word in lexicon.idle() or lemmas.verb(word) in lexicon.idle()


def scrap(text: str) -> bool:
    """Whether a wording is a stance's own words ("gave way"), away from which it says nothing."""
    said = [w for w in TOKEN.findall(text) if w.casefold() not in words.stop_words()]
    empty = lexicon.light() | lexicon.measures()
    told = any(w[0].isupper() or not (idle(w) or w in empty) for w in said)
    return not told and any(map(idle, said))


def wording(text: str, names: frozenset[str], own: frozenset[str] = frozenset()) -> Wording:
    """Take a wording apart; ``own`` names are those of whoever stands there, and say nothing.

    A clause ("that the council ratify the treaty") has its act somewhere behind its subject: all of it counts.
    """
    if POINTS.match(text):
        return Wording(text, (), frozenset(), frozenset(), frozenset(), vague=True)
    names |= _led(text)
    clause = bool(re.match(r"that\s", text))
    parts = [[w for p in _parts(text) for w in p]] if clause else _parts(main_part(text))
    found = [[w for w in part if w not in words.stop_words()] for part in parts]
    who = {stem(w) for part in found for w in part if stem(w) in names and stem(w) not in own}
    core, about = _heads(found, names)
    acts = {
        k
        for part in found
        for w in part
        if w in lexicon.light() and (k := words.kinds().get(w)) in TAKING
    }
    amount = not core and not who and bool(CURRENCY.search(text))
    heads = ("money",) if amount else tuple(dict.fromkeys(reversed(core)))[::-1]
    vague = not heads and not who
    hints = () if heads else _hinted(found)
    heads = heads or tuple(sorted(acts) if vague else hints[:1])
    return Wording(
        text, heads, frozenset(about - set(heads)), frozenset(who), frozenset(acts), amount, vague, frozenset(hints)
    )  # fmt: skip


def _hinted(parts: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """The kinds of the nouns that point back: "the deal" is an agreement, "the Fisheries Act" a law."""
    kinds = lexicon.hints()
    return tuple(k for part in parts for w in part for k in kinds.get(w, ()))


def _heads(parts: Sequence[Sequence[str]], names: frozenset[str]) -> tuple[list[str], set[str]]:
    """The heads of a wording, and what hangs on them.

    In "resistance to the tax" what is resisted is the head; so is what is banned in "a ban on night flights".
    """
    core: list[str] = []
    about: set[str] = set()
    open_ = False
    for part in parts:
        here = [w for w in part if _weighty(w) and stem(w) not in names and not OWNER.search(w)]
        owners = [term(w) for w in part if _owns(w, names)]
        about.update(owners)
        if not core and all(idle(w) or w in lexicon.bodies() for w in here):
            continue
        if core and not open_:
            about.update(term(w) for w in here if not idle(w))
            continue
        act = not core and all(w in lexicon.nominals() for w in here)
        core += [*map(term, here), *(owners if act else ())]
        open_ = act
    return core, about


def _owns(word: str, names: frozenset[str]) -> bool:
    """Whether a word in the possessive says whose it is in a common noun that says something."""
    plain = OWNER.sub("", word)
    owner = bool(OWNER.search(word)) and stem(word) not in names
    return owner and _weighty(plain) and plain not in lexicon.bodies()


def acted(text: str, names: frozenset[str], own: frozenset[str] = frozenset()) -> Wording:
    """As ``wording``; of a clause with a "would" only what follows that, if it says anything."""
    acting = ACTING.match(text)
    if acting and not (told := wording(f"to {acting['act']}", names, own)).points:
        return replace(told, text=text)
    return wording(text, names, own)


def _led(text: str) -> frozenset[str]:
    """The words of names of several words but for the last: of "Operation Sea Guard" no operation is meant."""
    runs = (found.group().casefold().split() for found in NAMED.finditer(text))
    return frozenset(stem(w) for run in runs for w in run[:-1])


def term(word: str) -> str:
    """A word as compared: the kind of act or thing it names, else its stem."""
    bare = re.sub(r"['’]s?$", "", word)
    return words.kinds().get(bare) or stem(_verbal(bare))


def _verbal(word: str) -> str:
    """A noun in "-sion" or "-tion" as its verb has it: "expansion" and "to expand" are one."""
    for ending, verb in NOMINAL:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + verb
    return word


def _put(text: str) -> str:
    """Words for leaving an office, and for sending people, as the plainest have them: "to go", "send 600 police"."""
    return SENDING.sub(r"\g<act> troops", LEAVING.sub("resign", text))


def _parts(text: str) -> list[list[str]]:
    """The words between prepositions, lower case."""
    parts: list[list[str]] = [[]]
    pattern, table = lexicon.phrases()
    plain = pattern.sub(lambda m: table[m[0]], _put(text.casefold()))
    for word in TOKEN.findall(plain):
        if word in lexicon.prepositions():
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


def names_in(texts: Iterable[str]) -> frozenset[str]:
    """Stems of the words that are only ever written with a capital."""
    capital: set[str] = set()
    small: set[str] = set()
    for text in texts:
        for word in TOKEN.findall(text):
            (capital if word[0].isupper() else small).add(stem(word.casefold()))
    empty = words.stop_words() | frozenset(map(stem, lexicon.measures() | lexicon.idle()))
    return frozenset(capital - small - empty)
