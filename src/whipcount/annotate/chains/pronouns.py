"""Pronouns of one document: he, she, it, they, who, and whom each looks back to.

A token in; the draft it means out, or nobody where that is unsure.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from whipcount.annotate.chains.genders import MALE, fits, gender
from whipcount.annotate.chains.salience import crossed, distance
from whipcount.annotate.chains.tellers import last_teller, spoken_of
from whipcount.annotate.drafts import Book, Draft

HE = frozenset({"he", "she", "him", "her", "his", "hers", "himself", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "themselves"})
RELATIVE = frozenset({"who", "whom", "which", "that", "whose"})
ARTICLES = frozenset({"the", "a", "an", "no", "any", "every", "each", "another", "some"})
# "Nothing would be decided", "someone else": of nobody told before, whatever the model thinks.
INDEFINITE = frozenset(
    {"nothing", "something", "anything", "everything", "nobody", "somebody", "anybody", "everybody"}
    | {"someone", "anyone", "everyone", "none", "such", "whoever", "whatever", "whichever"}
)
OF_LANDS = frozenset({"government", "cabinet", "parliament", "ministry", "embassy"})
SURE = 0.4  # the model's chance of an antecedent, over all mentions of one actor
SURELY = 0.7  # that from which it tells whether somebody is "he" or "she"
NOBODY = 0.7  # its chance that a pronoun means something that is no actor
APPOSED = 16  # words of an apposition between a name and "who"
NEAR = 2  # sentences that "they" looks back over
BODIES = ("state", "organization", "group")


def mention_pronoun(book: Book, token: int) -> None:
    """Note whom a pronoun means."""
    draft = _meant(book, token)
    if draft is None:
        return
    if (
        book.parse.low[token] == "whose"
    ):  # it tells whose the noun behind it is, and stands for nobody
        book.at.setdefault(token, draft)
        return
    if book.parse.low[token] in RELATIVE or not book.quoted(token):
        book.mention(draft, token, "pronoun")


def _meant(book: Book, token: int) -> Draft | None:  # noqa: PLR0911
    word = book.parse.low[token]
    if word in RELATIVE:
        return _antecedent(book, token)
    if word in ARTICLES or word in INDEFINITE:
        return None
    told = likeliest(book, token, word)
    if word in HE and (teller := going_on(book, token, told.draft if told else None)):
        return teller
    if governs(book, token, word) and not (told and told.draft and told.draft.type == "state"):
        return next((d for d in reversed(book.recent) if d.type == "state"), None)
    if told is not None:
        if told.draft and word in HE and told.chance >= SURELY:
            _known_by(told.draft, word)
        return told.draft
    if word in HE:
        return _he(book, token, word)
    if word in THEY:
        return _they(book, token)
    if word in IT and book.parse.deprels[token] != "expl":
        return next((d for d in reversed(book.recent) if may_mean(d, word)), None)
    return None


def going_on(book: Book, token: int, told: Draft | None) -> Draft | None:
    """ "Lind said Holt had left. “I stay,” he said.": whoever spoke goes on, not whom they only told of or wrote to."""
    word = book.parse.low[token]
    teller, content = last_teller(book, token)
    others = _barred(book, token) | spoken_of(book, token)
    if teller is None or id(teller) in others or not may_mean(teller, word):
        return None
    other = told or _he(book, token, word)
    if other is None or other is teller:
        return None
    last = max((m[0] for m in other.mentions if m[0] < token), default=-1)
    at = book.parse.tokens[last][0] if last >= 0 else -1
    told_of = any(a <= at < b for a, b in content) or _done_to(book, last, teller)
    return teller if told_of else None


def _done_to(book: Book, token: int, teller: Draft) -> bool:
    """ "He had sent Holt a letter": whoever was only the object of what the teller did."""
    verb = book.parse.heads[token] if token >= 0 else -1
    if verb < 0 or book.parse.deprels[token] not in {"obj", "iobj", "obl"}:
        return False
    return any(book.at.get(t) is teller for t in book.parse.below(verb, "nsubj"))


def governs(book: Book, token: int, word: str) -> bool:
    """ "Its cabinet", "their parliaments": what lands alone have."""
    parse, head = book.parse, book.parse.heads[token]
    owning = word in {"its", "their"} and parse.deprels[token] == "nmod:poss" and head >= 0
    return owning and parse.lemmas[head] in OF_LANDS


@dataclass(frozen=True, slots=True)
class Told:
    """What the model is sure of: whom a pronoun means, or that it is nobody we know."""

    draft: Draft | None
    chance: float = 1.0


def likeliest(book: Book, token: int, word: str) -> Told | None:
    """Whom the model takes a pronoun to mean, where one is likely enough; else nothing."""
    if not book.parse.antecedents:
        return None
    shares: dict[int, float] = defaultdict(float)
    drafts: dict[int, Draft] = {}
    nobody = 0.0
    others = _barred(book, token) | (spoken_of(book, token) if word in HE else set())
    for at, chance in book.parse.antecedents[token].items():
        draft = book.at.get(at) if at < token else None
        if draft is None:
            nobody += chance
        else:
            drafts[id(draft)] = draft
            shares[id(draft)] += chance
    for key, draft in drafts.items():
        if key in others or not may_mean(draft, word):
            del shares[key]
    best = max(shares, key=lambda k: (shares[k], -drafts[k].mentions[0][0]), default=0)
    if shares and shares[best] >= SURE:
        return Told(drafts[best], shares[best])
    return Told(None) if nobody >= NOBODY and word not in HE else None


def may_mean(draft: Draft, word: str) -> bool:
    """Whether a pronoun can stand for an actor of this type and gender."""
    if word in HE:
        return draft.type == "person" and fits(draft, word)
    return draft.type in BODIES and (word in THEY or draft.named or draft.type != "group")


def _they(book: Book, token: int) -> Draft | None:
    """Several people who came up lately, else a body; nobody where things in between may be meant."""
    near = [d for d in reversed(book.recent) if distance(book, d, token) <= NEAR]
    several = next((d for d in near if d.type == "group" or _plural(d)), None)
    found = several or next((d for d in near if d.type == "organization"), None)
    return None if found and crossed(book, found, token, plural=True) else found


def _plural(draft: Draft) -> bool:
    return not draft.named and draft.type == "group"


def _he(book: Book, token: int, word: str) -> Draft | None:
    """The person who came up last and may be meant: not who does something to him or her."""
    others = _barred(book, token) | spoken_of(book, token)
    near = (d for d in reversed(book.recent) if d.type == "person" and id(d) not in others)
    found = next((d for d in near if fits(d, word)), None)
    if found:
        _known_by(found, word)
    return found


def _known_by(draft: Draft, word: str) -> None:
    """Note whether a person is "he" or "she", where nothing told before."""
    draft.gender = draft.gender or gender(draft) or ("m" if word in MALE else "f")


def _barred(book: Book, token: int) -> set[int]:
    """Whom "him" and "it" cannot mean: who does it to them, or whose noun they hang on ("with Lind beside him")."""
    above, relation = book.parse.heads[token], book.parse.deprels[token]
    if relation not in {"obj", "iobj", "obl", "nmod"} or book.parse.low[token].endswith(
        ("self", "selves")
    ):
        return set()
    near = {above, *book.parse.below(above, "nsubj")}
    return {id(draft) for t in near if (draft := book.at.get(t))}


def _antecedent(book: Book, token: int) -> Draft | None:
    """The noun that a relative clause hangs on."""
    verb = book.parse.heads[token]
    while verb >= 0 and book.parse.deprels[verb] != "acl:relcl":
        verb = book.parse.heads[verb]
    if book.parse.low[token] not in {"who", "whom", "whose"}:
        return book.at.get(book.parse.heads[verb]) if verb >= 0 else None
    before = token - 2 if token > 1 and book.parse.words[token - 1] == "," else token - 1
    near = (book.at.get(t) for t in (book.parse.heads[verb] if verb >= 0 else -1, before))
    if book.parse.low[token] == "whose":  # of a body or a land as well
        return next((d for d in near if d), None) or _before_apposition(book, token)
    found = next((d for d in near if d and d.type in {"person", "group"}), None)
    return found or _before_apposition(book, token)


def _before_apposition(book: Book, token: int) -> Draft | None:
    """ "Ann Lee, the minister in charge of the islands, who …": the person named before what they are."""
    parse = book.parse
    if parse.words[token - 1 : token] != [","]:
        return None
    for at in range(token - 2, max(0, token - APPOSED), -1):
        joined = parse.words[at] == "," and parse.upos[at + 1] == "CCONJ"
        if parse.upos[at] in {"VERB", "AUX"} or parse.words[at] in {".", ";", ":"} or joined:
            return None
        name = book.name_at.get(at - 1) if parse.words[at] == "," else None
        if name and name.type == "person":
            return book.at.get(book.head(name.first, name.last))
    return None
