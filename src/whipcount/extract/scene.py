"""One document as the extracting stages see it: clauses with their words, parties, times, speakers.

Layers in; questions answered: who is at this span, when does this clause say, whose words are these.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from whipcount.annotate.sayings.quotes import in_quotation, plain
from whipcount.extract.beings import agree
from whipcount.extract.conjoined import doers
from whipcount.extract.named_beside import by_name, cut_before, ends_with
from whipcount.layers import Attribution, Clause, Frame, Mention, Reference, Sentence, Span, by_kind
from whipcount.model import Chain, Document, Evidence, Party, TimeMention
from whipcount.pipeline import Layers, cite

WHOSE = "whose "
SELF = frozenset({"we", "i", "us", "me", "our", "my"})
WORD = re.compile(r"\w+")
WIDEST = 380  # characters in an evidence span: words that carry the claim, not a paragraph
PAST_DEPTH = 12
REACH = 1000  # characters: no mention is longer
PRONOUNS = frozenset({"he", "she", "it", "they"})
OWNED_NAME = re.compile(r"['’]s?\s[A-Z][\w.]*$")  # "Norland's Lee" is not Norland
# "Norland [for its part]", "all parties [except the Greens]".
PART = re.compile(r"(?P<cut>,?\s(?:for|on)\s(?:its|his|her|their)\s(?:own\s)?part\b.*)", re.DOTALL)
EXCEPT = re.compile(r"(?:all|every|each|most)\b[^.;]*?(?P<cut>,?\s(?:except|(?:apart|aside)\sfrom|other\sthan|with\sthe\sexception\sof)\s.*)", re.DOTALL | re.IGNORECASE)  # fmt: skip
# "He would sign, an aide said": an aide tells of whoever is served.
MOUTHPIECE = re.compile(
    r"(?:an?|one|another|his|her)\s(?:[\w-]+\s){0,3}?(?:aide|source|advis[eo]r|spokes\w+|lawyer|attorney|confidant|associate|assistant|(?:person|official)\sclose)\b",
    re.IGNORECASE,
)
POSSESSOR = re.compile(r"['’]s?\s")
OWNING = re.compile(r"(?:his|her|its|their)\s", re.IGNORECASE)


class Scene:
    """Read access to one document's layers."""

    def __init__(self, document: Document, layers: Layers) -> None:
        self.document = document
        self.text = plain(document.text)  # rules see one style of quotation marks
        self.clauses = [c for c in layers.get("clause", ()) if isinstance(c, Clause)]
        self.mentions = sorted(m for m in layers.get("mention", ()) if isinstance(m, Mention))
        self.chains = {c.id: c for c in layers.get("chain", ()) if isinstance(c, Chain)}
        times = (t for t in layers.get("time", ()) if isinstance(t, TimeMention))
        self.times = sorted(times, key=lambda t: t.evidence[0].start)
        self.attributions = [a for a in layers.get("attribution", ()) if isinstance(a, Attribution)]
        self.frames = sorted(f for f in layers.get("frame", ()) if isinstance(f, Frame))
        self.hints = by_kind(layers.get("hint", ()))
        meant = (r for r in layers.get("reference", ()) if isinstance(r, Reference))
        self.meant = {(r.start, r.end): r.means for r in meant}  # of pronouns that mean a thing
        self.hinted = "hint" in layers  # another annotator may have no hints to give
        self.sentences = [s for s in layers.get("sentence", ()) if isinstance(s, Sentence)]
        self._sentence_starts = [s.start for s in self.sentences]
        self._mention_starts = [m.start for m in self.mentions]
        self._heads = [c.head[0] for c in self.clauses]
        self.unreal: dict[tuple[Span, str], bool] = {}  # of clauses by head and relation
        self.likeliest: dict[tuple[str, Span], int] = {}  # the best chance of each kind in a span
        self.vetted: dict[tuple[str, Span, tuple[str, ...]], float] = {}  # rows asked of that model
        self._contents = [(s, e, a) for a in self.attributions for s, e in a.content]
        self._attributed: dict[int, Attribution | None] = {}  # the same places are asked for often,
        self._words: dict[Span, str] = {}  # and the same words,
        self._parties: dict[Span, Party] = {}  # and whom they name,
        self._speakers: dict[tuple[Span, ...], Party] = {}  # and who speaks

    def words(self, span: Span) -> str:
        """The words of a span, white space squeezed."""
        if span not in self._words:
            self._words[span] = " ".join(self.text[span[0] : span[1]].split())
        return self._words[span]

    def cite(self, start: int, end: int) -> Evidence:
        """Evidence for a range, to the end of its last word, cut at a word where it would be too wide."""
        if end - start > WIDEST:
            end = self.text.rfind(" ", start, start + WIDEST)
        rest = self.text[end - 1 : end].isalnum() and WORD.match(self.text, end)
        return cite(self.document, start, rest.end() if rest else end)

    @cached_property
    def children(self) -> dict[int, list[int]]:
        """Indices of the clauses that a clause governs."""
        below: dict[int, list[int]] = {}
        for index, clause in enumerate(self.clauses):
            if clause.parent is not None:
                below.setdefault(clause.parent, []).append(index)
        return below

    def below(self, index: int, *relations: str) -> list[Clause]:
        """Clauses governed by the clause at an index, in one of these relations (any, if none given)."""
        found = [self.clauses[i] for i in self.children.get(index, ())]
        return [c for c in found if not relations or c.relation in relations]

    def above(self, clause: Clause) -> Iterator[Clause]:
        """The governing clauses, nearest first."""
        seen = 0
        while clause.parent is not None and seen < PAST_DEPTH:
            clause = self.clauses[clause.parent]
            seen += 1
            yield clause

    # Who

    @cached_property
    def _at(self) -> dict[Span, Mention]:
        return {(m.start, m.end): m for m in reversed(self.mentions)}

    def mention(self, span: Span) -> Mention | None:
        """Who a phrase stands for: the mention with its very extent, else the widest one inside."""
        if span in self._at:
            return self._at[span]
        named = [m for m in self.mentions_near(*span) if m.kind != "demonym"]
        named = [m for m in named if not OWNED_NAME.match(self.text, m.end, span[1])]
        inside = [m for m in named if span[0] <= m.start and m.end <= span[1]]
        around = [m for m in named if m.start <= span[0] and span[1] <= m.end]
        widest = sorted(inside, key=lambda m: (m.start - m.end, m.start))[:1]
        near = (*widest, *sorted(around, key=lambda m: (m.end - m.start, m.start))[:1])
        return next((m for m in near if self._covers(m, span)), None)

    def _covers(self, mention: Mention, span: Span) -> bool:
        """A mention that is a good part of the phrase, or that the phrase ends with."""
        share = (mention.end - mention.start) / max(1, span[1] - span[0])
        return ends_with(self, span, mention, share) if mention.end == span[1] else share >= 0.4

    def party_of(self, mention: Mention) -> Party:
        """Whom a mention is of, in its own words."""
        return Party(self.words((mention.start, mention.end)), mention.chain)

    def party(self, span: Span) -> Party:
        """The party that a phrase names; "we" in somebody's words is the one who speaks."""
        if span not in self._parties:
            self._parties[span] = self._party(span)
        return self._parties[span]

    def _party(self, span: Span) -> Party:
        if aside := PART.search(self.text, *span) or EXCEPT.match(self.text, *span):
            return self.party((span[0], aside.start("cut")))
        words = self.words(span)
        if words.casefold() in SELF and (speaker := self.speaker_at(span[0])):
            return speaker
        found = self.mention(span)
        if found is None and words.casefold().startswith(WHOSE):  # "whose leader, Lee": Lee
            return self.party((span[0] + len(WHOSE), span[1]))
        return Party(words, found.chain if found else None)

    def actors(self, spans: Iterable[Span]) -> list[Party]:
        """The parties among phrases that stand for actors known in this document."""
        found = [self.party(s) for s in spans]
        return [p for p in found if p.chain]

    def subjects(self, clause: Clause, depth: int = 0) -> list[Party]:
        """Who does it. A pronoun in reported words, or after a clause about several, means those.

        "Norland and Sudland told us they might": the two; "it is early": nobody.
        """
        if len(clause.subjects) == 1 and depth < 4:
            word = self.words(clause.subjects[0]).casefold()
            if word in PRONOUNS and not (self.quoted(clause.head[0]) and word not in {"they"}):
                found = self._meant(clause, word, depth)
                if found or (word == "it" and clause.kind != "verb"):
                    return found
        return self.actors(doers(self, clause))

    def _meant(self, clause: Clause, word: str, depth: int) -> list[Party]:
        """The parties of the clause that a pronoun most likely looks back to."""
        parent = self.clauses[clause.parent] if clause.parent is not None else None
        if parent and clause.relation == "ccomp" and parent.kind == "verb":
            found = self.subjects(parent, depth + 1)
            if word in {"he", "she"} and any(MOUTHPIECE.match(p.text) for p in found):
                return []
            met = [c for p in found if (c := self.chain(p))]
            if found and agree(word, met, self.words_of):
                return found
            return self._named(self._several(clause)) if word == "they" else []
        return self.actors(self._several(clause)) if word == "they" else []

    def _named(self, spans: Sequence[Span]) -> list[Party]:
        """The parties of a list, if all have a name."""
        named = [p for p in self.actors(spans) if (c := self.chain(p)) and c.named]
        return named if 1 < len(named) == len(spans) else []

    def _several(self, clause: Clause) -> Sequence[Span]:
        """The subjects of the nearest clause with several: in the sentence, else the main one before it."""
        at = clause.head[0]
        number = bisect_right(self._sentence_starts, at) - 1
        last, here = self._sentence_starts[max(0, number - 1)], self._sentence_starts[number]
        many = [c for c in self.clauses if last <= c.head[0] < at and len(c.subjects) > 1]
        near = [c for c in many if c.head[0] >= here]
        if not near and not self.actors(clause.subjects):
            near = [c for c in many if c.relation == "root"]
        return near[-1].subjects if near else ()

    def words_of(self, chain: Chain) -> list[str]:
        """Every wording of a chain."""
        return [self.words((m.start, m.end)) for m in self.mentions if m.chain == chain.id]

    def sources(self, clause: Clause) -> tuple[Span, ...]:
        """Whom the model takes for the source where a clause's predicate is its cue."""
        for found in self.attributions:
            if any(start <= clause.head[0] < end for start, end in found.cue):
                return tuple(self._joined(found.source))
        return ()

    def chain(self, party: Party | None) -> Chain | None:
        """The chain of a party."""
        return self.chains.get(party.chain or "") if party else None

    # Whose words

    def attribution_at(self, at: int) -> Attribution | None:
        """The innermost attribution whose content holds a place."""
        if at not in self._attributed:
            held = [a for s, e, a in self._contents if s <= at < e]
            inner = min(held, key=lambda a: sum(e - s for s, e in a.content), default=None)
            self._attributed[at] = inner
        return self._attributed[at]

    def speaker(self, attribution: Attribution) -> Party | None:
        """Who says it, as far as the words tell."""
        source = attribution.source
        if source and source not in self._speakers:
            self._speakers[source] = self._speaker(source)
        return self._speakers.get(source)

    def _speaker(self, source: tuple[Span, ...]) -> Party:
        spans = self._joined(source)
        named = [s for s in spans if self.leading(*s)]
        start, end = named[0] if named else max(spans, key=lambda s: s[1] - s[0])
        if found := self.leading(start, end):
            return self.party_of(by_name(self, start, found) or found)
        party = self.party((start, end))
        if party.chain is None and (beside := cut_before(self, end)):
            return Party(self.words((start, beside.end)), beside.chain)
        chain = self.chain(party)
        whose = chain is not None and chain.type == "person" and POSSESSOR.search(party.text)
        return Party(party.text) if whose else party  # "Lee's campaign" is not Lee

    def _joined(self, spans: Iterable[Span]) -> list[Span]:
        """Spans with nothing but blanks or a comma between them as one."""
        out: list[Span] = []
        for start, end in sorted(spans):
            if out and not self.text[out[-1][1] : start].strip(" ,"):
                out[-1] = (out[-1][0], max(end, out[-1][1]))
            else:
                out.append((start, end))
        return out

    def leading(self, start: int, end: int) -> Mention | None:
        """The mention that a longer phrase is about: its first, possessors and demonyms aside."""
        near = self.mentions_near(start, end)
        found = (m for m in near if start <= m.start and m.end <= end and m.kind != "demonym")
        inside = sorted(found, key=lambda m: (m.start, -m.end))
        alone = len(inside) == 1 and inside[0].kind == "pronoun"
        alone = alone and (inside[0].end == end or not OWNING.match(self.text, inside[0].start))
        free = (m for m in inside if alone or not POSSESSOR.match(self.text, m.end))
        return next(free, None)

    def speaker_at(self, at: int) -> Party | None:
        """Whose words stand at a place."""
        found = self.attribution_at(at)
        own = found is None or _inside(at, found.source)
        return None if found is None or own else self.speaker(found)

    def speaks_at(self, chain: str | None, at: int) -> bool:
        """Whether a chain is among those whose words stand at a place ("A, B and C have said")."""
        found = self.attribution_at(at)
        spans = found.source if found and chain is not None else ()
        return any(
            m.chain == chain and m.kind != "demonym" and s <= m.start and m.end <= e
            for s, e in spans
            for m in self.mentions_near(s, e)
        )

    def quoted(self, at: int) -> bool:
        """Whether a place lies between quotation marks, within its line."""
        return in_quotation(self.text, at)

    def headed(self, start: int, end: int) -> Sequence[Clause]:
        """The clauses whose predicate stands in a range."""
        low = bisect_left(self._heads, start)
        return self.clauses[low : bisect_left(self._heads, end, lo=low)]

    def sentence_of(self, at: int) -> Sentence | None:
        """The sentence that holds a place."""
        number = bisect_right(self._sentence_starts, at) - 1
        found = self.sentences[number] if number >= 0 else None
        return found if found and at < found.end else None

    def mentions_near(self, start: int, end: int) -> Sequence[Mention]:
        """The mentions that can touch a range: none is longer than the reach."""
        low = bisect_left(self._mention_starts, start - REACH)
        return self.mentions[low : bisect_left(self._mention_starts, end, lo=low)]


def _inside(at: int, spans: Iterable[Span]) -> bool:
    return any(s <= at < e for s, e in spans)
