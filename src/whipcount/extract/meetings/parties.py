"""Who is at a meeting, who gives it, who is left out; where it is. Mentions in, parties out."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from whipcount.extract.meetings.absent import excluded, remote, without
from whipcount.extract.meetings.company import Company, is_seat
from whipcount.extract.meetings.edges import DAYS
from whipcount.extract.meetings.hosts import receiving
from whipcount.extract.meetings.leads import by_others, lead_to, leads_in, placed
from whipcount.extract.meetings.phrases import Anchor
from whipcount.extract.meetings.reach import Reach
from whipcount.extract.scene import Scene
from whipcount.extract.surface import Passage
from whipcount.layers import Clause, Mention, Span
from whipcount.lexicon import lemmas
from whipcount.lexicon.meetings import bag, pattern
from whipcount.lexicon.names import look_up
from whipcount.model import Party

BY = re.compile(
    r"\b(?:hosted|organi[sz]ed|convened|chaired|led|called|arranged)(?: in \w+)? by\b"
    r"|\bat the invitation of\b|\bunder the (?:chairmanship|auspices|aegis|presidency) of\b"
)
ASKED = re.compile(r"At the invitation of\b")
HOSTED = re.compile(r"[-–]hosted\b")
# "NATO membership fell": the name only says whose noun it is that does something.
MODIFIED = re.compile(
    r"(?:['’]s)?\s+(?:\w+\s)?\w*(?:ship|sion|tion|ment|ance|ence|ity|bid|deal|vote|plan|entry|war|gas|oil|price|prices)\b"
)
SAID = frozenset("said says say told tells announced confirmed stated reported added".split())
MAIN = frozenset({"root", "conj", "ccomp", "parataxis"})
BARE = frozenset({"the", "a", "an", "who", "which", "that", "whom"})
OWNERS = frozenset({"'s", "’s"})
ACTORS = frozenset({"state", "organization", "person", "group"})


class Guests:
    """The mentions of a document by place, outermost first."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        ordered = sorted(scene.mentions, key=lambda m: (m.start, -m.end, m.chain))
        people = {c.id for c in scene.chains.values() if c.type == "person"}
        holders = {m.end: m for m in ordered if m.kind == "name" and m.chain in people}
        self.outer: list[Mention] = []
        for mention in ordered:
            if not self.outer or mention.start >= self.outer[-1].end:
                self.outer.append(self._by_name(mention, holders))
        self._starts = [m.start for m in self.outer]
        self._doing: dict[int, list[int]] = {}
        for clause in scene.clauses:
            for _start, end in clause.subjects if clause.relation in MAIN else ():
                self._doing.setdefault(end, []).append(clause.head[0])

    def _by_name(self, mention: Mention, holders: Mapping[int, Mention]) -> Mention:
        """An office that ends with its holder's name is the one so named."""
        inner = holders.get(mention.end)
        office = mention.kind == "nominal" and inner is not None and inner.start > mention.start
        return replace(mention, chain=inner.chain) if office and inner else mention

    def within(self, start: int, end: int) -> list[Mention]:
        """Outermost mentions inside a range."""
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, lo=first)
        return [m for m in self.outer[first:last] if m.end <= end]

    def party(self, mention: Mention) -> Party:
        """The mention as a party, an office with the name it stands before."""
        at = bisect_left(self._starts, mention.end)
        after = self.outer[at] if at < len(self.outer) else None
        end = mention.end
        if (
            after
            and after.chain == mention.chain
            and not self.scene.text[end : after.start].strip()
        ):
            end = after.end
        return Party(self.scene.words((mention.start, end)), mention.chain)

    def company(
        self, passage: Passage, anchor: Anchor, found: Reach, clauses: Sequence[Clause]
    ) -> Company:
        """Everybody whom the stretch names, by the part they have in the meeting."""
        words = passage.words
        _low, high = words[found.low].start, words[min(found.high, len(words)) - 1].end
        front = words[
            min(anchor.first, found.verb if found.verb is not None else anchor.first)
        ].start
        subjects = (
            self.subjects(passage, words[found.start].start, front)
            if (anchor.kind != "noun" or found.verb_side < 0) and not by_others(passage, anchor)
            else []
        )
        inside = self._inside(passage, anchor)
        after = [
            m
            for m in self.within(words[anchor.last].end, high)
            if self._takes_part(passage, m, anchor)
        ]
        after = self._together(passage, after) if anchor.kind != "noun" else after
        remote, excluded = self._apart(passage, anchor, found, clauses)
        marked = {m.chain for m in (*remote, *excluded)}
        rest = [m for m in (*inside, *after) if m.chain not in marked]
        subjects = [m for m in subjects if m.chain not in marked]
        if anchor.lemma == "hammer":
            rest = []
        return self._shared(passage, anchor, found, (subjects, rest, remote, excluded))

    def _inside(self, passage: Passage, anchor: Anchor) -> list[Mention]:
        """Whom the noun's own phrase names."""
        words = passage.words
        if anchor.kind != "noun":
            return []
        start, end = words[anchor.first].start, words[anchor.head].start
        within = self.within(start, end) or [
            m for m in self.scene.mentions if m.kind == "name" and start == m.start and m.end <= end
        ]  # "the league's congress in Lyon" is one mention with its owner's inside
        return [m for m in within if self.acts(m)]

    def two_before(self, start: int) -> tuple[Party, ...]:
        """As in "A rang B. The two …": the only two people whom the sentence before names."""
        scene = self.scene
        line = scene.text.rfind("\n", 0, start) + 1
        before = [s for s in scene.sentences if line <= s.start and s.end <= start]
        last = max(before, key=lambda s: s.end, default=None)
        near = self.within(last.start, last.end) if last else []
        people = [m for m in near if self.acts(m) and scene.chains[m.chain].type == "person"]
        found = self._parties(people)
        return found if len(found) == 2 else ()

    def _together(self, passage: Passage, mentions: Sequence[Mention]) -> list[Mention]:
        """Those met, up to where the words turn to say who one of them is."""
        out: list[Mention] = []
        for mention in mentions:
            gap = (
                passage.text[out[-1].end - passage.start : mention.start - passage.start]
                if out
                else ""
            )
            if "," in gap and not re.fullmatch(
                r",\s+(?:and\s+)?(?:along\s+)?(?:with\s+)?(?:the\s+)?(?:[A-Z][\w.'’-]*\s+)*", gap
            ):
                break
            out.append(mention)
        return out

    def _shared(
        self, passage: Passage, anchor: Anchor, found: Reach, parts: tuple[Sequence[Mention], ...]
    ) -> Company:
        subjects, rest, remote, excluded = parts
        verb = anchor.head if found.verb is None else found.verb
        lemma = lemmas.verb(passage.words[verb].low)
        hosting = anchor.kind == "noun" and lemma in bag("verbs", "hosts") and found.verb_side < 0
        guests = rest if hosting else [*subjects, *rest]
        if anchor.kind == "receives":
            hosts = receiving(passage, anchor, subjects, rest)
        else:
            hosts = list(subjects) if hosting else self._by(passage, found)
        return Company(
            self._parties(hosts),
            self._parties(guests),
            self._parties(remote),
            self._parties(excluded),
        )

    def _by(self, passage: Passage, found: Reach) -> list[Mention]:
        """As in "hosted by X and Y", "at the invitation of X", "the X-hosted talks"."""
        words = passage.words
        end = words[min(found.high, len(words)) - 1].end
        low = words[found.low].start - passage.start
        if match := ASKED.match(passage.text) or BY.search(passage.text, low, end - passage.start):
            return self._run(self.within(passage.start + match.end(), end), passage)
        if match := HOSTED.search(passage.text, low, end - passage.start):
            at = passage.start + match.start()
            return [m for m in self.scene.mentions if m.end == at][:1]
        return []

    def _run(self, mentions: Sequence[Mention], passage: Passage) -> list[Mention]:
        """Mentions joined by commas and "and"."""
        out: list[Mention] = []
        for mention in mentions:
            if out and not re.fullmatch(
                r"[\s,]*(?:and\s+|&\s*)?(?:the\s+|[\w’'.-]+\s+){0,3}",
                passage.text[out[-1].end - passage.start : mention.start - passage.start],
            ):
                break
            out.append(mention)
        return out

    def subjects(self, passage: Passage, low: int, high: int) -> list[Mention]:
        """The mentions nearest before the verb, with those coordinated to them."""
        before = [m for m in self.within(low, high) if self.acts(m)]
        before = [m for m in before if not placed(passage, m.start)]
        if not before or MODIFIED.match(passage.text, before[-1].end - passage.start):
            return []
        out = [before[-1]]
        for mention in reversed(before[:-1]):
            gap = passage.text[mention.end - passage.start : out[-1].start - passage.start]
            if not re.fullmatch(
                r"(?:,?\s*and\s+|\s*,\s*|\s+)(?:the\s+)?(?:[A-Z][\w’'.-]*\s+|[a-z]+ (?:of|the) ){0,6}",
                gap,
            ):
                break
            out.append(mention)
        return out[::-1]

    def _takes_part(self, passage: Passage, mention: Mention, anchor: Anchor) -> bool:
        """A mention after the anchor that is not where it is or what it is about."""
        voted = anchor.kind == "votes"  # what is passed, and whom that leaves alone, is no voter
        if voted or not self.acts(mention) or self._says(passage, mention, anchor):
            return False
        lead = lead_to(self.scene, passage, anchor, mention.start)
        direct = anchor.kind != "noun" and mention.start - passage.words[anchor.last].end < 45
        kind = anchor.lemma if anchor.lemma == "spoke_there" else anchor.kind
        return leads_in(kind, lead, direct)

    def _says(self, passage: Passage, mention: Mention, anchor: Anchor) -> bool:
        """As in "…, the ministry said", "… and the ministry hopes": a subject of something else."""
        doing = self._doing.get(mention.end, ()) if anchor.kind != "noun" else ()
        if any(head > mention.end for head in doing):
            return True
        at = passage.at(mention.end)
        return at < len(passage.words) and passage.words[at].low in SAID

    def acts(self, mention: Mention) -> bool:
        """Whether a mention is of somebody who can act, not of a place or an owner."""
        chain = self.scene.chains.get(mention.chain)
        if chain is None or chain.type not in ACTORS or mention.place:
            return False
        words = self.scene.words((mention.start, mention.end)).casefold()
        return words not in bag("chain", "possessives") | BARE | DAYS

    def seat(self, passage: Passage, anchor: Anchor) -> Span | None:
        """As in "the Lima summit": the one capital that the noun's phrase names."""
        words = passage.words
        inside = self.within(words[anchor.first].start, words[anchor.head].start)
        named = [(m.start, m.end) for m in inside if m.kind == "name"]
        seats = [s for s in named if is_seat(self.scene.words(s))]
        owned = passage.text[seats[0][1] - passage.start :][:2] in OWNERS if seats else False
        return seats[0] if len(seats) == len(named) == 1 and not owned else None

    def is_place(self, start: int, end: int) -> bool:
        """Whether a name after "in" or "at" can be a place: no person, no outlet, no body."""
        inner = [m for m in self.scene.mentions if m.start < end and start < m.end]
        if not inner or any(e.kind == "capital" for e in look_up(self.scene.words((start, end)))):
            return True
        mention = min(inner, key=lambda m: (m.end - m.start, m.start))
        chain = self.scene.chains.get(mention.chain)
        return mention.place or chain is None or chain.type not in {"person", "organization"}

    def _apart(
        self, passage: Passage, anchor: Anchor, found: Reach, clauses: Sequence[Clause]
    ) -> tuple[list[Mention], list[Mention]]:
        """Who joins from afar, and who was not asked or is met without."""
        far = [m for s in remote(self.scene, passage, anchor, clauses) if (m := self._of(s))]
        out = [m for s in excluded(self.scene, passage, anchor, clauses) if (m := self._of(s))]
        for low, high in without(passage, anchor, found):
            out += [m for m in self.within(low, high)[:1] if self._missing(m, low)]
        return far, out

    def _of(self, span: Span) -> Mention | None:
        """The mention that a noun phrase stands for, where it can act."""
        found = self.scene.mention(span)
        if found is None or not self.acts(found):
            return None
        return next((m for m in self.outer if m.start <= found.start and found.end <= m.end), found)

    def _missing(self, mention: Mention, at: int) -> bool:
        """The name stands right there, and it is not what they do or have that is lacking."""
        text = self.scene.text
        if text[at : mention.start] not in {"", "the "} or not self.acts(mention):
            return False
        after = text[mention.end : mention.end + 30]
        owned = after.startswith(("'s", "’s", "' ", "’ "))
        doing = re.match(r"\s+\w+ing\b(?! (?:there|present|involved))", after)
        return (not owned or bool(pattern("absent", "taking").match(after))) and not doing

    def _parties(self, mentions: Iterable[Mention]) -> tuple[Party, ...]:
        seen: dict[str, Party] = {}
        for mention in mentions:
            if any(
                e.kind == "outlet" for e in look_up(self.scene.words((mention.start, mention.end)))
            ):
                continue  # "(Reuters) - Deputies on Saturday voted"
            seen.setdefault(mention.chain, self.party(mention))
        return tuple(seen.values())


@lru_cache(maxsize=1)  # of the one scene that the stages share
def guests_of(scene: Scene) -> Guests:
    """The mentions of a scene by place."""
    return Guests(scene)
