"""The chains of one document while it is gone through: who has been met, and who is in mind.

``Draft`` is a chain that grows; ``Book`` holds all of one document with the names found in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from whipcount.annotate.chains.nominals import Nominal
from whipcount.annotate.homes import home, states_in
from whipcount.annotate.names import Name
from whipcount.annotate.parse import Parse
from whipcount.annotate.sayings.quotes import in_quotation
from whipcount.layers import Span
from whipcount.model import Role


@dataclass(eq=False)
class Draft:
    """A chain while it grows; its mentions as (token, span, kind, is a place).

    A name that keeps its small article ("the alliance") describes; it is no name to join by.
    """

    key: str
    type: str
    name: str
    named: bool = True
    known_as: str | None = None
    names: dict[str, None] = field(default_factory=dict)
    mentions: list[tuple[int, Span, str, bool]] = field(default_factory=list)
    roles: dict[Role, None] = field(default_factory=dict)
    offices: set[tuple[str, str]] = field(default_factory=set)
    said: set[tuple[str, str]] = field(default_factory=set)  # offices that the report gives them
    past: set[tuple[str, str]] = field(default_factory=set)  # those that they held once
    late: set[tuple[str, str]] = field(
        default_factory=set
    )  # those they are known to have held last
    speaks_for: Draft | None = None
    kind: str = ""
    ident: str = ""
    gender: str = ""  # m or f, once a pronoun has told
    members: list[Draft] = field(default_factory=list)
    addressed: bool = False  # by an office right before the name: "President Ann Lee"


class Book:
    """The drafts of one document, by key; ``recent`` runs from long ago to just now."""

    def __init__(
        self,
        parse: Parse,
        names: Sequence[Name],
        datelines: Sequence[Span] = (),
        press: str | None = None,
    ) -> None:
        self.parse = parse
        self.tellers: frozenset[int] = frozenset()  # tokens of those who speak
        self.spoken: Sequence[tuple[int, Sequence[Span]]] = ()  # who speaks, and what, in order
        self.press = press  # the state whose paper it stands in
        self.datelines = datelines
        self.name_at = {t: n for n in names for t in range(n.first, n.last + 1)}
        self.drafts: dict[str, Draft] = {}
        self.recent: list[Draft] = []
        self.starts = [start for start, _ in parse.sentences]
        self.at: dict[int, Draft] = {}  # whom a token was found to mean
        self.acting: dict[str, bool] = {}  # places by name: whether they act as somebody
        self.inside: dict[int, bool] = {}  # tokens: whether they are quoted
        self.foretold: list[tuple[int, Nominal]] = []  # bodies introduced that are nobody yet
        self.titles: dict[int, Draft | None] = {}  # tokens of offices beside names: their holder

    def dateline(self, at: int) -> bool:
        """Whether an offset lies in a dateline."""
        return any(start <= at < end for start, end in self.datelines)

    def names(self) -> Iterator[Name]:
        """The names in order."""
        return (n for t, n in sorted(self.name_at.items()) if t == n.first)

    @cached_property
    def home(self) -> str | None:
        """The state that the document is about, if it is about one."""
        return home(self.about)

    @cached_property
    def about(self) -> Counter[str]:
        """How often the document names each state, by whatever belongs to it."""
        return states_in((n.entry for n in self.names() if n.entry), national=True)

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the document, in small letters."""
        return frozenset(self.parse.low)

    def text(self, first: int, last: int) -> str:
        """The words from one token to another, white space squeezed."""
        return " ".join(
            self.parse.text[self.parse.tokens[first][0] : self.parse.tokens[last][1]].split()
        )

    def open(self, draft: Draft) -> Draft:
        """The draft of this key: the one there is, else this one."""
        return self.drafts.setdefault(draft.key, draft)

    def last(self, types: Iterable[str]) -> Draft | None:
        """Who of these types came up last."""
        return next((d for d in reversed(self.recent) if d.type in types), None)

    def head(self, first: int, last: int) -> int:
        """The token of a stretch on which the others hang."""
        inside = range(first, last + 1)
        return next((t for t in inside if self.parse.heads[t] not in inside), last)

    def quoted(self, token: int) -> bool:
        """Inside quotation marks, where pronouns mean whom the speaker means."""
        if token not in self.inside:
            self.inside[token] = in_quotation(self.parse.text, self.parse.tokens[token][0])
        return self.inside[token]

    def mention(
        self, draft: Draft, token: int, kind: str, *, span: Span | None = None, place: bool = False
    ) -> None:
        """Note that a token, with its phrase, stands for somebody, and keep them in mind."""
        draft.mentions.append((token, span or self.parse.phrase(token), kind, place))
        self.at.setdefault(token, draft)
        beside = self.parse.deprels[token] in {"nmod:poss", "compound"} and kind != "pronoun"
        if place or kind == "demonym" or beside:
            return
        if self.quoted(token):  # who is spoken of in a quotation is not who speaks next
            if draft not in self.recent:
                self.recent.insert(0, draft)
            return
        self._bear_in_mind(draft, token)

    def _bear_in_mind(self, draft: Draft, token: int) -> None:
        """A subject, or a name by itself ("Lee:"), stays in mind longer than what is mentioned beside it."""
        if self.recent and self.recent[-1] is draft:
            return  # "Lee said his party": whoever is foremost stays so
        if draft in self.recent:
            self.recent.remove(draft)
        relation = self.parse.deprels[token]
        subject = relation in {"nsubj", "nsubj:pass"} or (relation == "root" and draft.named)
        at = len(self.recent) if subject or not self.recent else len(self.recent) - 1
        self.recent.insert(at, draft)
