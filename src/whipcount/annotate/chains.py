"""Chains of one document: which names, role nouns and pronouns mean one actor.

Names and dependencies in; ``Mention`` annotations and ``Chain`` claims out. What follows a name back
to its office, whom an unnamed official speaks for, and what "the union" means is settled here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from whipcount.annotate.names import Name, find_names
from whipcount.annotate.nominals import Nominal, nominal
from whipcount.annotate.parse import Parse
from whipcount.annotate.titles import Title, beside_name
from whipcount.codec import claim_id
from whipcount.layers import Mention, Span
from whipcount.lexicon.names import states
from whipcount.lexicon.people import people
from whipcount.model import Chain, Document, Role
from whipcount.pipeline import cite

PLACE_CASES = frozenset({"in", "at", "near", "outside", "across", "around", "inside", "into", "throughout"})
HE, IT, THEY = frozenset({"he", "she", "him", "her", "his"}), frozenset({"it", "its"}), frozenset({"they", "them", "their"})


@dataclass
class Draft:
    """A chain while it grows; its mentions as (token, span, kind, is a place)."""

    key: str
    type: str
    name: str
    named: bool = True
    known_as: str | None = None
    names: dict[str, None] = field(default_factory=dict)
    mentions: list[tuple[int, Span, str, bool]] = field(default_factory=list)
    roles: dict[Role, None] = field(default_factory=dict)
    offices: set[tuple[str, str]] = field(default_factory=set)
    speaks_for: Draft | None = None
    kind: str = ""


def chains(
    document: Document, parse: Parse, entities: Sequence[tuple[int, int, str]], made_by: str
) -> tuple[tuple[Mention, ...], tuple[Chain, ...]]:
    """All mentions and chains of one document."""
    drafts = _Drafts(parse, find_names(parse, entities)).build()
    rows = [(draft, _chain(document, draft, made_by)) for draft in drafts if draft.mentions]
    ids = {id(draft): chain.id for draft, chain in rows}
    finished = tuple(_speaking(draft, chain, ids) for draft, chain in rows)
    mentions = [
        Mention(*span, chain=chain.id, kind=kind, place=place)
        for draft, chain in rows
        for _, span, kind, place in draft.mentions
    ]
    return tuple(sorted(set(mentions))), finished


def known_offices(known: str | None) -> set[tuple[str, str]]:
    """Offices that the lexicon knows a person to have held: (class, key of the state or body)."""
    terms = [t for p in people() if known == f"person:{p.id}" for t in p.terms]
    bodies = {s.id for s in states()}
    return {
        (role, f"{'state' if term.of in bodies else 'org'}:{term.of}")
        for term in terms for role in term.roles
    }  # fmt: skip


def _chain(document: Document, draft: Draft, made_by: str) -> Chain:
    spans = sorted({span for _, span, kind, _ in draft.mentions if kind != "pronoun"}) or [draft.mentions[0][1]]
    evidence = tuple(cite(document, *span) for span in spans)
    return Chain(
        id=claim_id("chain", evidence[:1], draft.key), document=document.id, evidence=evidence,
        made_by=made_by, name=draft.name, type=draft.type, named=draft.named,
        names=tuple(sorted(draft.names)), roles=tuple(draft.roles), known_as=draft.known_as,
    )  # fmt: skip


def _speaking(draft: Draft, chain: Chain, ids: dict[int, str]) -> Chain:
    return replace(chain, speaks_for=ids.get(id(draft.speaks_for))) if draft.speaks_for else chain


class _Drafts:
    """The chains of one document while it is gone through from left to right."""

    def __init__(self, parse: Parse, names: Sequence[Name]) -> None:
        self.parse = parse
        self.name_at = {t: n for n in names for t in range(n.first, n.last + 1)}
        self.drafts: dict[str, Draft] = {}
        self.recent: list[Draft] = []
        self.titles: set[int] = set()  # tokens of offices beside names: no actors of their own

    def build(self) -> list[Draft]:
        self._persons()
        self._offices()
        for token in range(len(self.parse.tokens)):
            name = self.name_at.get(token)
            if name is not None:
                if token == name.first:
                    self._name(name)
            elif self.parse.upos[token] == "PRON":
                self._pronoun(token)
            elif self.parse.upos[token] in {"NOUN", "PROPN"} and token not in self.titles:
                self._nominal(token)
        return list(self.drafts.values())

    # Names

    def _persons(self) -> None:
        """Persons first, full names before surnames, so that each surname finds its owner."""
        persons = [n for n in self._names() if n.type == "person"]
        for name in sorted(persons, key=lambda n: (n.first - n.last, n.first)):
            words = self._text(name)
            if not self._owner(words):
                known = name.known_as if name.entry and not name.entry.partial else None
                full = name.entry.name if known and name.entry else words
                key = known or f"person:{words.casefold()}"
                draft = self.drafts.setdefault(key, Draft(key, "person", full, known_as=known))
                draft.offices |= known_offices(known)

    def _offices(self) -> None:
        """The offices said beside names, so that a role noun finds its holder wherever it stands."""
        for name in [n for n in self._names() if n.type == "person"]:
            if title := beside_name(self.parse, name.first, name.last):
                self.titles |= set(range(title.first, title.last + 1))
                self._role(self._person(name), title)

    def _names(self) -> Iterable[Name]:
        return (n for t, n in sorted(self.name_at.items()) if t == n.first)

    def _text(self, name: Name) -> str:
        words = self.parse.text[self.parse.tokens[name.first][0] : self.parse.tokens[name.last][1]]
        return " ".join(words.split())

    def _owner(self, words: str) -> Draft | None:
        """The person whose name these words are, or are the end or the beginning of."""
        wanted = words.casefold().split()
        for draft in self.drafts.values():
            own = draft.name.casefold().split()
            if draft.type == "person" and draft.named and (
                own[-len(wanted):] == wanted or (own[: len(wanted)] == wanted and len(wanted) > 1)
                or (len(wanted) == 1 and wanted[0] == own[0] and len(own) > 1 and self._knighted(words))
            ):  # fmt: skip
                return draft
        return None

    def _knighted(self, words: str) -> bool:
        """"Sir Given" and "Prince Given": the one address by which a given name goes alone."""
        return any(f"{t} {words}" in self.parse.text for t in ("Sir", "Dame", "Prince", "Princess", "King", "Queen", "Pope"))

    def _name(self, name: Name) -> None:
        head = self._head(name)
        if name.type == "place" or (name.entry and name.entry.kind == "region"):
            return
        draft = self._person(name) if name.type == "person" else self._body(name)
        kind = "demonym" if name.entry and name.entry.kind == "demonym_adj" and self.parse.upos[head] != "NOUN" else "name"
        if kind == "name":
            draft.names[self._text(name)] = None
        self._mention(draft, head, kind, place=self._is_place(head, name))

    def _person(self, name: Name) -> Draft:
        words = self._text(name)
        draft = self._owner(words) or self.drafts.get(name.known_as or "")
        if draft is None:
            key = f"person:{words.casefold()}"
            draft = self.drafts.setdefault(key, Draft(key, "person", words))
        return draft

    def _role(self, draft: Draft, title: Title) -> None:
        owner = self._body_at(title.of)
        draft.roles[Role(title.words, owner.name if owner else self._word(title.of), owner.known_as if owner else None)] = None
        draft.offices.add((title.office, owner.key if owner else ""))

    def _word(self, token: int | None) -> str | None:
        return self.parse.words[token] if token is not None else None

    def _body_at(self, token: int | None) -> Draft | None:
        """The state or organization named at a token."""
        name = self.name_at.get(token) if token is not None else None
        return self._body(name) if name and name.type != "person" and name.type != "place" else None

    def _body(self, name: Name) -> Draft:
        words = self._text(name)
        known = name.known_as
        key = known or self._bare(words)
        if known and name.entry:
            shown = name.entry.name if name.entry.kind in {"capital", "demonym_adj", "demonym_noun", "state"} else words
            draft = self.drafts.setdefault(key, Draft(key, name.type, shown, known_as=known, kind=name.entry.role))
            if (name.entry.kind in {"seat", "legislature"} and name.entry.type != "organization") or name.entry.kind == "legislature":
                draft.roles[Role("seat", name.entry.name, f"state:{name.entry.id}")] = None
            return draft
        return self.drafts.setdefault(key, Draft(key, "group" if name.type == "group" else "organization", words))

    def _bare(self, words: str) -> str:
        """A body's key; an acronym in brackets after a name is that name."""
        at = self.parse.text.find(f"({words})")
        if at > 0 and words.isupper():
            before = self.parse.text[:at].rstrip()
            for draft in self.drafts.values():
                if draft.names and any(before.endswith(n) for n in draft.names):
                    self.drafts[f"name:{words.casefold()}"] = draft
        return f"name:{words.casefold().removeprefix('the ')}"

    def _head(self, name: Name) -> int:
        """The token of a name on which the others hang; of a name inside a name of a thing, itself."""
        inside = range(name.first, name.last + 1)
        return next((t for t in inside if self.parse.heads[t] not in inside), name.last)

    def _is_place(self, head: int, name: Name) -> bool:
        if not name.entry or name.entry.kind not in {"state", "capital"}:
            return False
        cases = {self.parse.words[c].casefold() for c in self.parse.below(head, "case")}
        return bool(cases & PLACE_CASES)

    # Role nouns and pronouns

    def _nominal(self, token: int) -> None:
        found = nominal(self.parse, token)
        if found is None:
            return
        if named := self._named_inside(found, token):
            self._mention(named, token, "nominal")
            return
        owner = next((b for t in found.owners if (b := self._owner_at(t))), None)
        draft = self._antecedent(found, owner, token) or self._fresh(found, owner)
        self._mention(draft, token, "nominal")

    def _named_inside(self, found: Nominal, token: int) -> Draft | None:
        """"The Dockers union", "the Blue party", "news site Portal": the name beside the noun is the thing."""
        if found.sort not in {"organization", "group"} or found.plural:
            return None
        for child in self.parse.below(token, "compound", "flat", "appos", "nmod:desc"):
            name = self.name_at.get(child)
            if name and name.type in {"organization", "group"} and not (name.entry and name.entry.kind == "demonym_adj"):
                return self._body(name)
        return None

    def _owner_at(self, token: int) -> Draft | None:
        name = self.name_at.get(token)
        if name is None or name.type == "place":
            return None
        return self._owner(self._text(name)) if name.type == "person" else self._body(name)

    def _antecedent(self, found: Nominal, owner: Draft | None, token: int) -> Draft | None:
        """Whom a role noun means among those already met; for an office, anybody in the document."""
        if found.sort == "government" and (owner or found.definite):
            return owner if owner and owner.type == "state" else self._last({"state"})
        if found.sort == "legislature" and owner and owner.type == "state":
            return self._parliament(owner, found)
        if not found.definite and not owner:
            return None
        if found.sort == "office" and not found.plural:
            return self._holder(found.office, owner)
        if owner is None and found.sort in {"state", "organization", "legislature", "group"} and not found.plural:
            return self._collective(found)
        return None

    def _holder(self, office: str, owner: Draft | None) -> Draft | None:
        held = [
            d for d in self.drafts.values()
            if any(o == office and (owner is None or of == owner.key) for o, of in d.offices)
        ]  # fmt: skip
        recent = [d for d in self.recent if d in held]
        return recent[-1] if recent else held[0] if len(held) == 1 else None

    def _parliament(self, owner: Draft, found: Nominal) -> Draft:
        key = f"parliament:{(owner.known_as or owner.key).removeprefix('state:')}"
        draft = self.drafts.setdefault(key, Draft(key, "organization", found.words, known_as=key))
        draft.roles[Role("seat", owner.name, owner.known_as)] = None
        draft.names[found.words] = None
        return draft

    def _collective(self, found: Nominal) -> Draft | None:
        """"The union": the last body whose name or sort says union; "the country": the last state."""
        if found.sort == "state":
            return self._last({"state"}) if found.lemma in {"country", "nation", "state", "republic", "kingdom"} else None
        for draft in reversed(self.recent):
            named = draft.name.casefold().split()
            if draft.type in {"organization", "group"} and (found.lemma in named or draft.kind == found.lemma or f"{found.lemma}s" in named):
                return draft
        return None

    def _last(self, types: set[str]) -> Draft | None:
        return next((d for d in reversed(self.recent) if d.type in types), None)

    def _fresh(self, found: Nominal, owner: Draft | None) -> Draft:
        key = f"{found.sort}:{found.key}:{owner.key if owner else ''}"
        named = found.sort == "office" and owner is not None and not found.plural and found.office not in {"spokesperson", "adviser"}
        if found.sort == "group" and not found.plural:
            key, named = f"group:{found.lemma}", True
        if found.sort == "organization" and owner is not None:
            named = True
        kind = "person" if found.sort in {"office", "person"} and not found.plural else "organization" if found.sort == "organization" else "group"
        draft = self.drafts.setdefault(key, Draft(key, kind, found.words, named=named))
        draft.names[found.words] = None
        draft.speaks_for = draft.speaks_for or owner
        if owner is not None and found.sort in {"office", "person", "organization"}:
            draft.roles[Role(found.title or found.lemma, owner.name, owner.known_as)] = None
            if found.sort == "office":
                draft.offices.add((found.office, owner.key))
        return draft

    def _pronoun(self, token: int) -> None:
        word = self.parse.words[token].casefold()
        draft = None
        if word in HE:
            draft = next((d for d in reversed(self.recent) if d.type == "person"), None)
        elif word in THEY:
            draft = next((d for d in reversed(self.recent) if d.type == "group" or not d.named), None) or self._last({"organization"})
        elif word in IT and self.parse.deprels[token] != "expl":
            draft = self._last({"state", "organization", "group"})
        if draft is not None and not self._quoted(token):
            self._mention(draft, token, "pronoun")

    def _quoted(self, token: int) -> bool:
        """Inside quotation marks pronouns mean whom the speaker means: left alone."""
        start = self.parse.text.rfind("\n", 0, self.parse.tokens[token][0]) + 1
        before = self.parse.text[start : self.parse.tokens[token][0]]
        return before.count("“") > before.count("”") or before.count('"') % 2 == 1

    def _mention(self, draft: Draft, token: int, kind: str, *, place: bool = False) -> None:
        draft.mentions.append((token, self.parse.phrase(token), kind, place))
        subject = self.parse.deprels[token] in {"nsubj", "nsubj:pass"}
        if place or kind == "demonym" or (self.parse.deprels[token] in {"nmod:poss", "compound"} and kind != "pronoun"):
            return
        if self._quoted(token):  # who is spoken of in a quotation is not who speaks next
            if draft not in self.recent:
                self.recent.insert(0, draft)
            return
        if draft in self.recent:
            self.recent.remove(draft)
        # A subject stays in mind longer than what is mentioned beside it.
        self.recent.insert(len(self.recent) if subject or not self.recent else len(self.recent) - 1, draft)
