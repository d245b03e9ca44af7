"""Statements: who said what, in which mode, as which act. Attributions in, one Statement each out.

Not every attribution is a statement: what somebody tries, plans or is expected to do is left out,
and so is a saying whose whole content is another's saying.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from whipcount.codec import claim_id
from whipcount.extract.clause_times import time_of
from whipcount.extract.scene import Scene
from whipcount.extract.scenes import BASE, scene_of
from whipcount.extract.statements.parts import others, parted
from whipcount.extract.statements.spans import narrowed
from whipcount.layers import Attribution, Clause, Span
from whipcount.lexicon import cues
from whipcount.lexicon.lemmas import noun, verb
from whipcount.model import Document, Evidence, Party, Statement
from whipcount.pipeline import Layers

CLAIMED = re.compile(r"to have\b")  # "claim to have taken the town"
SHORTEST = 3  # words in a content that is worth a row; a quoted phrase may be shorter
AROUND = 60  # characters of "…, she said, …" that one evidence may span
QUOTED = re.compile(r"“[^”\n]{2,}”?|\"[^\"\n]{2,}\"?")
DEED = re.compile(
    r"\b(?:refus\w+|reject\w*|veto\w*|order(?:ed|s|ing))$"
)  # done, not said: "refused to leave"
# What is rejected in words: claims, and a thing for what it is.
REJECTED = re.compile(
    r"\bas (?!of |for |to |from )|^(?:[\w’']+ ){0,3}(?:claims?|allegations?|accusations?|charges?|reports?|suggestions?|assertions?"
    r"|criticisms?|complaints?|rumou?rs?|speculation|talk|notions?|idea)\b"
)
SAYING = re.compile(r"to (?:say|comment|answer|confirm|discuss|reveal|give|disclose|tell|rule)\b")
UNNAMED = re.compile(
    r"(?:not\s)?(?:to\s)?(?:be|being)\s(?:named|identified|quoted|cited)\b|(?:on|under)\s(?:condition\sof\s)?anonymity\b"
)
# What nobody has told yet: "has not said whether", "did not make clear when"; not "would not say".
UNTOLD = re.compile(
    r"(?:\b(?:has|have|had|could)(?:\s(?:not|never)|n['’]t)\s(?:yet\s)?(?:said|say|told|tell)|\byet to (?:say|tell)"
    r"|(?:\bnot|\bnever|n['’]t|\byet to)\b.*\bma[dk]e\b.*\bclear)\b"
)
# "Would not say when", "won't tell which": who could and does not.
WITHHELD = re.compile(
    r"\b(?:(?:would|will|could)\s(?:not|never)|(?:wo|would|could)n['’]t)\s(?:say|tell|reveal|disclose|confirm|specify)\b"
)
OPEN = re.compile(r"(?:whether|if|when|how|what|who|where|which|why)\b")
NOBODY = frozenset(
    {"that", "which", "what", "this", "nobody", "neither", "whoever", "none", "no one", "anyone"}
)
READING = frozenset(
    {"read", "reads", "read:", "reads:"}
)  # "“Pay us,” read a letter from the crews"
OWN = re.compile(r"\b(?:we|I|our|my|us)\b")
NAME = re.compile(
    r"the [“\"][^“”\"\n]+[”\"]?"
)  # "what she called the “last chance”": a name, no verdict
SELVES = ("himself ", "herself ", "itself ", "themselves ")  # "finds himself alone"
# What a thing is taken for: no preposition, no infinitive, no clause of its own.
TAKEN = re.compile(
    r"(?!(?:to|on|in|at|for|with|by|from|of|that|as|and|but|or|if|when|where|while|after|before|until|unless|whether"
    r"|this|last|next|today|tomorrow|yesterday|guilty|open|closed|dead|alive|empty|missing|wanting|\w+day|\w+ly)\b)[\w“\"‘']"
)
EXPECTED = re.compile(
    r"(?<!let it )\b(?:is|are|was|were|be|been|being)\b(?: \w+ly| also| still| now| not)? "
    r"(?:expected|told|believed|thought|supposed|asked|urged|reported|known|understood|required|to \w+)\b"
    r"(?! to have \w)"  # "is believed to have told them"
)


@dataclass(frozen=True)
class Statements:
    """Reads statements off the attributions."""

    name: str = "statements"
    version: str = "9"
    requires: tuple[str, ...] = BASE
    provides: tuple[str, ...] = ("statement",)

    def __call__(self, document: Document, layers: Layers) -> Iterable[Statement]:
        """One Statement for each sentence of an attribution with a source and a cue of saying."""
        scene = scene_of(document, layers)
        for attribution in scene.attributions:
            whole = [s for s in (_trim(scene.text, s) for s in attribution.content) if s[1] > s[0]]
            content = [_trim(scene.text, s) for s in narrowed(scene, attribution, whole)]
            for part in parted(scene, attribution, content):
                yield from self._statements(scene, attribution, part)

    def _statements(
        self, scene: Scene, found: Attribution, content: Sequence[Span]
    ) -> Iterable[Statement]:
        """One for each of several who speak: "Lind and Holt said"."""
        if first := self._statement(scene, found, content):
            yield first
            for other in others(scene, found):
                if other.chain not in {None, first.speaker.chain}:
                    id_ = claim_id("statement", first.evidence, other.text)
                    yield replace(first, id=id_, speaker=other)

    def _statement(
        self, scene: Scene, found: Attribution, content: Sequence[Span]
    ) -> Statement | None:
        cue = " ".join(scene.words(s) for s in found.cue)
        speaker = scene.speaker(found) if content else None
        clause = _saying(scene, found)
        said = is_said(scene, cue, content) or (content and _taken(scene, clause, content[0]))
        if speaker is None or _is_nobody(speaker, cue) or not said or _relays(scene, found):
            return None
        words = " … ".join(scene.document.text[a:b] for a, b in content)
        evidence = tuple(_evidence(scene, found, content))
        return Statement(
            id=claim_id("statement", evidence, speaker.text), document=scene.document.id,
            evidence=evidence, made_by=f"statements/{self.version}", speaker=speaker, cue=cue or None,
            content=words, mode=mode(scene, content), act=act(cue, words),
            audience=_audience(scene, clause), via=_via(scene, found, speaker),
            time_ref=time_of(scene, clause) if clause else None,
        )  # fmt: skip


def _is_nobody(speaker: Party, cue: str) -> bool:
    """ "That says", "it had been said", "rain ruled out play": nothing that speaks."""
    if speaker.text.casefold() == "it" and re.search(r"\b(?:is|was|been) said$", cue.casefold()):
        return True
    silent = speaker.text.casefold() in NOBODY or cue.casefold().endswith(" out")
    return speaker.chain is None and silent


def is_said(scene: Scene, cue: str, content: Sequence[Span]) -> bool:
    """Whether words were said or a thought is held: not tried, planned, agreed on or expected of one."""
    kind, said = cues.kind(cue), mode(scene, content)
    words = " ".join(scene.words(s) for s in content)
    if said == "indirect" and DEED.search(cue.casefold()) and not SAYING.match(words):
        return REJECTED.search(words) is not None
    if kind == "none" and not (said == "direct" and cue in READING):
        return False
    last = cue.rpartition(" ")[2]
    if _untold(cue.casefold(), words) or (verb(last) in cues.NAMING and _names(scene, content)):
        return False
    least = SHORTEST - (cues.takes(verb(last)) or last == "out")  # "called it shameful"
    if len(words.split()) < least and said == "indirect":
        return False
    if said != "indirect" or kind not in {"asserts", None}:
        return True
    if kind is None and cue.strip() == ":":
        return OWN.search(words) is not None  # "Norland: we will not sign"
    if kind is None or (words.startswith("to ") and not CLAIMED.match(words)):
        return False
    return not cues.of_deeds(cue) or any(_finite(scene, s) for s in content)


def _untold(cue: str, words: str) -> bool:
    """ "Has not said whether", "is expected to say", "asked not to be named": nothing is told."""
    open_yet = UNTOLD.search(cue) is not None and OPEN.match(words) is not None
    return open_yet or EXPECTED.search(cue) is not None or UNNAMED.match(words) is not None


def _names(scene: Scene, content: Sequence[Span]) -> bool:
    """What she called the “last chance”: a name for a thing, no verdict."""
    return any(NAME.fullmatch(scene.text, *s) for s in content)


def _taken(scene: Scene, clause: Clause | None, span: Span) -> bool:
    """ "Finds [the text] disappointing", "considers [it] a gimmick": an object with what it is taken for."""
    if clause is None or not cues.takes(clause.lemma) or clause.negated or not clause.objects:
        return False
    if (
        clause.modal
        or clause.marker not in {None, "that"}
        or clause.modality in {"conditional", "questioned"}
    ):
        return False
    if scene.words(span).casefold().startswith(SELVES):
        return False
    start, end = clause.objects[0]
    if span[0] < start < span[1]:  # "the text [a gimmick]"
        return scene.text[start:end].casefold().startswith(("a ", "an ", "the "))
    rest = scene.text[end : span[1]].split()
    return span[0] == start and bool(rest) and TAKEN.match(rest[0]) is not None


def _finite(scene: Scene, span: Span) -> bool:
    """Whether a stretch holds a clause of its own, not only a noun with what hangs on it."""
    return any(
        (c.kind == "verb" or c.tense is not None)
        and (c.subjects or c.passive)
        and c.relation in {"ccomp", "root", "parataxis"}
        for c in scene.headed(*span)
    )


def _relays(scene: Scene, found: Attribution) -> bool:
    """ "The agency reports that the minister said …": the minister's statement, not the agency's."""
    if cues.kind(" ".join(scene.words(s) for s in found.cue)) == "denies":
        return False  # "rejected claims by the union that …"
    told = any(cues.says(verb(w)) for s in found.cue for w in scene.words(s).casefold().split())
    for other in scene.attributions:
        if other is found or not (other.source and other.cue):
            continue
        if told and cues.noun_of_words(noun(scene.words(other.cue[0]).casefold())):
            continue  # "pushed back against the union's claim that …"
        inner = (*other.source, *other.cue)
        if all(any(a <= s and e <= b for a, b in found.content) for s, e in inner):
            whole = sum(e - s for s, e in found.content)
            held = sum(e - s for s, e in (*other.content, *inner))
            if held > 0.8 * whole:
                return True
    return False


def _evidence(scene: Scene, found: Attribution, content: Sequence[Span]) -> Iterable[Evidence]:
    """The words of a content; where "she said" stands between two parts of a sentence, with it."""
    spans: list[Span] = []
    for start, end in content:
        gap = (spans[-1][1], start) if spans else None
        if gap and start - gap[0] <= AROUND and _interrupted(scene, found, gap):
            spans[-1] = (spans[-1][0], end)
        else:
            spans.append((start, end))
    return (scene.cite(a, b) for a, b in spans)


def _interrupted(scene: Scene, found: Attribution, gap: Span) -> bool:
    between = scene.text[slice(*gap)].rstrip('“"‘')
    said = any(gap[0] <= s and e <= gap[1] for s, e in found.cue)
    return said and not re.search(r"[.!?\"“”\n]", between)


def _saying(scene: Scene, found: Attribution) -> Clause | None:
    """The clause of the cue."""
    held = (c for span in found.cue for c in scene.headed(*span))
    return min(held, key=lambda c: (c.start, c.head[0]), default=None)


def mode(scene: Scene, content: Sequence[Span]) -> str:
    """Direct where all of it stands between quotation marks, mixed where some does."""
    words = [scene.text[a:b] for a, b in content]
    quoted = sum(len(m) for w in words for m in QUOTED.findall(w))
    outer = all(scene.quoted(a) for a, _ in content)
    share = quoted / max(1, sum(len(w) for w in words))
    if outer or share > 0.9:
        return "direct"
    return "mixed" if share > 0 else "indirect"


def act(cue: str, content: str) -> str:
    """What is done by saying it: from the cue, else from the words said."""
    kind = cues.kind(cue)
    if kind not in {"asserts", "none", None}:
        return kind
    if WITHHELD.search(cue) and OPEN.match(content):
        return "declines"
    return "asks" if content.rstrip("\"”’' ").endswith("?") else "asserts"


def _audience(scene: Scene, clause: Clause | None) -> str | None:
    """To whom: the object of telling, or "to X"."""
    if clause is None:
        return None
    spans = [*(clause.objects if clause.lemma in {"tell", "inform", "warn", "ask"} else ()),
             *((a, b) for p, a, b in clause.obliques if p == "to")]  # fmt: skip
    return scene.words(spans[0]) if spans else None


def _via(scene: Scene, found: Attribution, speaker: Party) -> Party | None:
    """Who relays it: the speaker of the attribution that this one stands inside."""
    held = [
        a for a in scene.attributions
        if a is not found and a.source and _inside(found, a.content) and _inside(found, narrowed(scene, a, a.content))
    ]  # fmt: skip
    outer = [
        a
        for a in held
        if cues.kind(" ".join(scene.words(s) for s in a.cue)) not in {None, "none", "denies"}
    ]
    relay = scene.speaker(min(outer, key=lambda a: a.end - a.start)) if outer else None
    return relay if relay and relay.chain != speaker.chain else None


def _inside(found: Attribution, content: Sequence[Span]) -> bool:
    return any(s <= found.start and found.end <= e for s, e in content)


def _trim(text: str, span: Span) -> Span:
    """A content without the comma, conjunction and blanks at its edges."""
    start, end = span
    words = text[start:end]
    lead = len(words) - len(re.sub(r"^[\s,;:—–-]*(?:that\s+)?", "", words))
    tail = len(words) - len(words.rstrip(" \n\t,;:—–-"))
    return start + lead, max(start + lead, end - tail)
