"""What the reading model takes for stances, pledges and conditions, with its parties and clauses.

Frames in; their holders as parties, their clauses and their evidence out, for the stages that make claims.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from whipcount.extract import stances
from whipcount.extract.beings import bodily
from whipcount.extract.scene import POSSESSOR, Scene
from whipcount.layers import Clause, Frame, Mention, Sentence, Span, meet
from whipcount.model import Party

REACH = 200  # characters from an anchor within which its holder's and its issue's words are cited
ARTICLE = 4  # characters of an article before a name
EXPLETIVE = frozenset({"there", "it", "that", "this", "its"})  # nobody in particular
OUGHT = frozenset({"should", "must", "ought"})
LIST = 2  # parties that make a list
SEVERAL = re.compile(
    r"(?:two|three|four|five|six|several|some|many|a few|both)\s|.*\b(?:people|officials|sources|diplomats)\b",
    re.IGNORECASE,
)
COMMA = re.compile(r"\s*,\s*(?:the\s)?", re.IGNORECASE)
BY = re.compile(r"\s+by\s+")
# "Hours after", "a day before", "since": what follows tells when.
WHEN = re.compile(
    r"(?:(?:just|only|shortly|soon|long|barely|immediately|[\w-]+)\s){0,3}?(?:(?:minute|hour|day|week|month|year|decade)s?\s)?(?:after|before|since|once)\s",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"\s*(?:,|and|or|,\s*and|as well as|along with|&)\s*(?:the\s|also\s)?", re.IGNORECASE
)


def frames(scene: Scene, kind: str, least: int) -> Iterator[Frame]:
    """The frames of a kind that the model is sure enough of."""
    for found in scene.frames:
        if found.kind == kind and found.chance >= least:
            yield found


def glimpsed(scene: Scene, kind: str, span: Span, least: int) -> bool:
    """Whether the model gives any word of a span such a chance; where nobody looked, it may be."""
    return not scene.hinted or hint(scene, kind, span) >= least


def hint(scene: Scene, kind: str, span: Span) -> int:
    """The chance, in hundredths, of the likeliest word of a span to be of a kind."""
    key = kind, span
    if key not in scene.likeliest:
        starts, reached, hints = scene.hints.get(kind, ([], [], []))
        low = bisect_right(reached, span[0])
        high = bisect_left(starts, span[1], lo=low)
        found = [h.chance for h in hints[low:high] if span[0] < h.end]
        scene.likeliest[key] = max(found) if found else 0
    return scene.likeliest[key]


def clause_of(scene: Scene, frame: Frame) -> Clause:
    """The clause whose predicate an anchor holds, else the smallest around it, else the anchor's own."""
    if inside := scene.headed(frame.start, frame.end):
        return min(inside, key=lambda c: (c.kind == "noun", c.head[0]))
    around = [c for c in scene.clauses if c.start <= frame.start < c.end]
    nearest = min(around, key=lambda c: (c.end - c.start, c.start), default=None)
    return nearest or Clause(frame.start, frame.end, (frame.start, frame.end), "", "noun")


def holders(scene: Scene, frame: Frame, clause: Clause) -> tuple[Party, ...]:
    """Whose a frame is: those whom its words name; where they name nobody, whoever speaks them."""
    if (found := _named(scene, frame, clause)) or frame.kind != "stance":
        return found
    told = frame.holder and scene.words(frame.holder).casefold() not in EXPLETIVE
    told = told or _others(scene, frame, clause)
    speaker = None if told else scene.speaker_at(frame.start)
    return (speaker,) if speaker and speaker.chain else ()


def _others(scene: Scene, frame: Frame, clause: Clause) -> bool:
    """ "They are expecting action", she said: of others, whom the quoted words do not name."""
    said = {scene.words(s).casefold() for s in clause.subjects if s[1] <= clause.head[0]}
    act = frame.start <= clause.head[0] < frame.end and clause.kind == "verb"
    return act and bool(said) and said <= {"they", "he", "she", "you"} and clause.modal not in OUGHT


def _named(scene: Scene, frame: Frame, clause: Clause) -> tuple[Party, ...]:
    """Whose a frame is: those named in its holder's words, coordinated ones apart.

    A stance's holder in another sentence is hardly ever right: its own sentence's subject is.
    """
    sentence = scene.sentence_of(frame.start)
    if frame.kind == "stance" and frame.holder and sentence and not _in(sentence, frame.holder):
        return stances.holders(scene, clause)
    if agent := _agent(scene, frame):
        return tuple(listed(scene, agent))
    return _held(scene, frame, clause)


def _held(scene: Scene, frame: Frame, clause: Clause) -> tuple[Party, ...]:
    """Whom the holder's words name, or the clause that the stance stands in."""
    if frame.holder and (speaker := _said_of(scene, frame.holder)):
        return (speaker,)
    if _relative(frame, clause) and (found := stances.holders(scene, clause)):
        return found
    if (told := _timed(scene, frame, clause)) is not None:
        return told
    if frame.holder is None:
        judged = frame.issue and any(meet(frame.issue, s) for s in clause.subjects)
        return () if judged else stances.holders(scene, clause)
    if any(meet(frame.holder, s) for s in clause.subjects) and scene.subjects(clause):
        return _before(scene, frame.holder, stances.holders(scene, clause))
    if named := tuple(listed(scene, frame.holder)):
        return _before(scene, frame.holder, named)
    party = scene.party(frame.holder)
    held = [s for s in clause.subjects if meet(frame.holder, s)]
    own = stances.holders(scene, clause) if held else ()
    if not (party.chain or (own and len(held) > 1)):  # but "Hesse and Thuringia" are two
        own = (party,) if stances.agentive(party.text) or _alone(party.text) else own
    return (party,) if party.chain else own


def _relative(frame: Frame, clause: Clause) -> bool:
    """ "Lee met allies who have voiced an interest": of what follows "who" the allies, not Lee, are the holders."""
    if clause.relation != "acl:relcl" or clause.passive or frame.holder is None:
        return False
    inside = clause.start <= frame.holder[0] < clause.end
    told = frame.start <= clause.head[0] < frame.end
    return told and not inside and not any(meet(frame.holder, s) for s in clause.subjects)


def _timed(scene: Scene, frame: Frame, clause: Clause) -> tuple[Party, ...] | None:
    """ "The court met hours after the unions came out against it": of what only tells when, its own subject is the holder.

    And who stands in such a clause does not hold what the clause above it says.
    """
    told = frame.start <= clause.head[0] < frame.end and clause.kind == "verb"
    if frame.kind != "stance" or not told or frame.holder is None or clause not in scene.clauses:
        return None
    own = any(clause.start <= s[0] < clause.head[0] for s in clause.subjects)
    when = WHEN.match(scene.text, clause.start)
    if when and own and not clause.passive and frame.holder[1] <= clause.start:
        return stances.holders(scene, clause)
    lower = scene.below(scene.clauses.index(clause), "advcl")
    inside = (c for c in lower if c.start > clause.head[0] and WHEN.match(scene.text, c.start))
    return () if any(c.start <= frame.holder[0] < c.head[0] for c in inside) else None


def _before(scene: Scene, holder: Span, found: tuple[Party, ...]) -> tuple[Party, ...]:
    """ "Norland, Sudland and Eastland": a list whose first names were not seen to be of it, whole."""
    chain = scene.chain(found[0])
    left = [m for m in scene.mentions_near(*holder) if m.end <= holder[0] and not m.place]
    near = max(left, key=lambda m: (m.end, -m.start), default=None)
    if near is None or chain is None or len(found) < LIST or near.kind != "name":
        return found
    alike = scene.chains[near.chain].type == chain.type and near.chain != chain.id
    if not alike or not COMMA.fullmatch(scene.text, near.end, holder[0]):
        return found
    return _before(scene, (near.start, holder[1]), (scene.party((near.start, near.end)), *found))


def _in(sentence: Sentence, span: Span) -> bool:
    return sentence.start <= span[0] < sentence.end


def _said_of(scene: Scene, holder: Span) -> Party | None:
    """ "The Growers said it would": in reported words "it" is the body that speaks."""
    if scene.words(holder).casefold() != "it" or scene.quoted(holder[0]):
        return None
    speaker = scene.speaker_at(holder[0])
    chain = scene.chain(speaker)
    several = speaker is not None and SEVERAL.match(speaker.text) is not None
    return speaker if chain and not several and bodily(chain, scene.words_of) else None


def _alone(said: str) -> bool:
    """One word with a capital that stands for nobody else: "Labour", "Congress"."""
    return said[:1].isupper() and " " not in said and not stances.PRONOUN.match(said)


def _agent(scene: Scene, frame: Frame) -> Span | None:
    """ "Was blocked by Norland and Sudland": who stands behind the "by" of a stance's passive."""
    found = BY.match(scene.text, frame.end) if frame.kind == "stance" else None
    sentence = scene.sentence_of(frame.start)
    if found is None or sentence is None:
        return None
    near = scene.mentions_near(found.end(), found.end() + ARTICLE + 1)
    named = any(m.start >= found.end() and m.kind != "demonym" and not m.place for m in near)
    return (found.end(), sentence.end) if named else None


def listed(scene: Scene, span: Span) -> Iterator[Party]:
    """The parties that a phrase names side by side: "Norland, Sudland and their allies"."""
    inside = [
        m
        for m in scene.mentions_near(*span)
        if span[0] <= m.start
        and m.end <= span[1]
        and m.kind != "demonym"
        and not m.place
        and not (m.end < span[1] and POSSESSOR.match(scene.text, m.end))
    ]
    first = min(inside, key=lambda m: (m.start, -m.end), default=None)
    while first is not None:
        yield scene.party((first.start, first.end))
        first = _next(scene, inside, first)


def _next(scene: Scene, inside: list[Mention], before: Mention) -> Mention | None:
    """The mention that a list goes on with."""
    after = [m for m in inside if m.start >= before.end]
    following = min(after, key=lambda m: (m.start, -m.end), default=None)
    if following is None or not JOINED.fullmatch(scene.text, before.end, following.start):
        return None
    return following


def evidence(scene: Scene, frame: Frame, *parts: Span | None) -> Span:
    """The anchor's words with those of its parts, as far as they stand near in its sentence."""
    sentence = scene.sentence_of(frame.start)
    low, high = (sentence.start, sentence.end) if sentence else (frame.start, frame.end)
    start, end = frame.start, frame.end
    for part in parts:
        if part and low <= part[0] and part[1] <= max(high, frame.end):
            if start - REACH < part[0] < start:
                start = part[0]
            if end < part[1] < end + REACH:
                end = part[1]
    return start, end


def held_apart(scene: Scene, frame: Frame, trigger: Span) -> bool:
    """Whether a holder stands neither in the words of what is waited for nor in a later sentence."""
    sentence, at = scene.sentence_of(trigger[0]), frame.holder[0] if frame.holder else -1
    return at >= 0 and not (trigger[0] <= at < trigger[1] or (sentence and at >= sentence.end))
