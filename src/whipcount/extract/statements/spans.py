"""How far somebody's words reach: without what the reporter tells before, between and after them.

An attribution's content in, its spans cut where the reporter speaks again out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whipcount.extract.scene import Scene
from whipcount.extract.statements.tails import foretold, told_again
from whipcount.layers import Attribution, Clause, Span
from whipcount.lexicon import cues
from whipcount.lexicon.lemmas import verb

LEAST = 3  # words that are left of a content that is cut
# "…, he said, after the bank had refused": when and on what the words were said.
ADJUNCT = re.compile(
    r"(?:(?:(?:less|more) than\s)?(?:just|only|shortly|soon|\w+|a \w+)\s)?(?:hours?|days?|weeks?|months?|minutes?)?\s?"
    r"(?:after|before|as|while|when|following|giving|given that|despite|amid|ahead of|during)\b"
)
# "…, he said, a turn that nobody foresaw", "…, he said, putting the bill at a million": about what was said.
COMMENT = re.compile(
    r"(?:an?\s(?!few\b|lot\b)|(?:less|more)\sthan\s|one\sof\s|the\s(?:first|latest|second|third|last|clearest|strongest)\s)"
)
DOING = re.compile(
    r"(?:also\s|thus\s|thereby\s)?(?!noting|adding|saying|citing|stressing|warning|arguing)[a-z]+ing\b"
)
# "He would sign, he said, when the price was right": what it hangs on is said too.
UNTIL = re.compile(r"(?:(?:but|and)\s)?(?:(?:only|just|not|even)\s)?(?:when|before|while)\b")
TRAILING = re.compile(
    r",\s(?=(?:\w+\s)?(?:(?:hours?|days?|weeks?|months?)\s)?(?:after|following)\s)"
)
# What a reporter calls somebody's words: "…, a reversal that nobody foresaw".
CALLED = re.compile(
    r",\s(?=(?:in\s)?an?\s(?:[\w-]+\s)?(?:about-turn|about-face|u-turn|reversal|turnaround|shift|move|step|change|departure"
    r"|claim|remark|comment|warning|charge|allegation|accusation|statement|admission|concession|sign|blow|setback|signal"
    r"|position|stance|prospect|decision|demand|promise|pledge|figure|call|plea|view|line|request|proposal|offer|idea|reading)"
    r"\s(?:that|which|from|of|to|for|by|after|he|she|they|it|\w+ed\sby|not\s\w+ed\sby)\b)",
    re.IGNORECASE,
)
PROMISING = frozenset({"promise", "swear"})
TO_WHOM = re.compile(
    r"(?:(?:its|his|her|their|the)\s(?:[\w-]+\s)*(?!funds|forces|troops|votes|resources|reserves|millions|billions)[a-z]+s"
    r"|them|him|her|us|[A-Z][\w-]+)$"
)
TO_DO = re.compile(r"\s(?=to\s[a-z])")
LEADING = re.compile(
    r"(?:if|unless|should|when|once|until|as long as|although|though|while)\b[^,]*$", re.IGNORECASE
)
BREAK = re.compile(r"[;:]\s+(?=\S)")
QUOTED_OUT = re.compile(r"[,?!.][\"”]$")
QUOTE_AFTER = re.compile(r"[.!?]\s+(?=[\"“])")
HANDED = re.compile(r",\s(?:while|whereas|but|and|though|although)\s(?:the\s|an?\s)?$")
AND_SO = re.compile(r",\s(?:and|but|so|yet)\s")
AND = re.compile(
    r",?\s*(?:and|but)\s*(?:also\s|then\s|on \w+day\s)?(?:(?:is|are|has|have)\s(?:n[o']t\s|also\s|now\s|since\s)?)?$"
)


def narrowed(scene: Scene, found: Attribution, content: Sequence[Span]) -> list[Span]:
    """The spans that are the speaker's; never none."""
    if not found.cue or cues.judges(_last_lemma(scene, found)):
        return list(content)
    cue = min(s for s, _ in found.cue), max(e for _, e in found.cue)
    out = list(_each(scene, found, cue, content))
    return out or list(content)


def _last_lemma(scene: Scene, found: Attribution) -> str:
    """The lemma of the last word of a cue: of "called" in "The levy was called a gimmick by Lind"."""
    return verb(scene.words(max(found.cue)).rpartition(" ")[2])


def _each(scene: Scene, found: Attribution, cue: Span, content: Sequence[Span]) -> Iterator[Span]:
    """Each span as far as it goes."""
    led = any(end <= cue[0] for _, end in content)
    told = led and _whole(scene, content, cue)
    source = min((s for s, _ in found.source), default=cue[0])
    for start, end in content:
        if end <= cue[0]:
            if ";" in scene.text[end:source] and len(content) > 1:
                continue  # "the union counts 400; 12 came, the police say"
            yield _opened(scene, _behind_deed(scene, found, (start, end)))
        elif (led and start >= cue[1] and _resumed(scene, cue, (start, end), told=told)) or (
            led and start >= cue[1] and _quoted_out(scene, content, cue, start)
        ):
            continue
        else:
            span = _to_whom(scene, found, (start, end))
            yield _handed_on(scene, found, told_again(scene, cue, _closed(scene, cue, span)))


def _to_whom(scene: Scene, found: Attribution, span: Span) -> Span:
    """ "Promised the growers to hold the price": to whom it is promised is no part of the promise."""
    if _last_lemma(scene, found) not in PROMISING:
        return span
    given = (o for s in found.cue for c in scene.headed(*s) for o in c.objects if o[0] == span[0])
    end = next((o[1] for o in given if TO_WHOM.match(scene.text[slice(*o)])), span[1])
    told = TO_DO.match(scene.text, end, span[1])
    return (told.end(), span[1]) if told else span


def _behind_deed(scene: Scene, found: Attribution, span: Span) -> Span:
    """ "Lind urged them to wait, and they would vote in May, she said": what the teller does is told of her."""
    heads = [c for c in scene.headed(*span) if c.kind != "noun" and (c.subjects or c.passive)]
    speaker = scene.speaker(found)
    if (
        len(heads) < 2
        or not heads[0].subjects
        or speaker is None
        or speaker.chain is None
        or scene.quoted(span[0])
    ):
        return span
    doer = scene.mention(heads[0].subjects[0])
    if doer is None or doer.kind == "pronoun" or doer.chain != speaker.chain:
        return span
    starts = {s[0] for c in heads[1:] for s in (c.objects if c.passive else c.subjects)}
    joints = (
        m for m in AND_SO.finditer(scene.text, heads[0].head[1], span[1]) if m.end() in starts
    )
    last = max((m.end() for m in joints), default=span[0])
    return (last, span[1]) if _enough(scene.text[last : span[1]]) else span


def _opened(scene: Scene, span: Span) -> Span:
    """ "The bank welcomed it; the terms were fair, its head said": what stands before the mark is told."""
    start, end = span
    words = scene.text[start:end]
    if words[-1:] in '"”' or words[-2:-1] in '"”':
        if words[:1] not in '"“' and (quoted := QUOTE_AFTER.search(words)):
            return start + quoted.end(), end  # "Rates stay. “We wait,” said the governor"
        return span
    cuts = [m for m in BREAK.finditer(words) if not scene.quoted(start + m.start())]
    return (start + cuts[-1].end(), end) if cuts and _enough(words[cuts[-1].end() :]) else span


def _resumed(scene: Scene, cue: Span, span: Span, *, told: bool) -> bool:
    """ "…, he said; the union left": behind a mark or with a time the reporter goes on."""
    if scene.quoted(span[0]) or scene.text[span[0]] in '"“':
        return False
    between = scene.text[cue[1] : span[0]]
    if ";" in between:
        return True
    if ADJUNCT.match(scene.text, span[0]):
        return not (told and UNTIL.match(scene.text, span[0]) and foretold(scene, cue))
    return "," in between and told and _comments(scene, span)


def _quoted_out(scene: Scene, content: Sequence[Span], cue: Span, start: int) -> bool:
    """ "“We lost,” Lind told the radio, [where she works]": a quotation that is whole has no unquoted end."""
    if scene.quoted(start) or scene.text[start] in '"“':
        return False
    before = [s for s in content if s[1] <= cue[0]]
    return all(
        scene.text[a] in '"“' and QUOTED_OUT.search(scene.text, a, b) is not None for a, b in before
    )


def _comments(scene: Scene, span: Span) -> bool:
    """Whether what follows a whole clause is a noun for it, or a participle of what it does."""
    if DOING.match(scene.text, span[0]):
        return any(
            c.head[0] == span[0] or span[0] < c.head[0] < span[0] + 12 for c in scene.headed(*span)
        )
    if not COMMENT.match(scene.text, span[0]):
        return False
    heads = [c for c in scene.headed(*span) if c.kind == "verb" and c.tense is not None]
    return all(c.relation in {"acl:relcl", "acl", "advcl", "ccomp"} for c in heads)


def _whole(scene: Scene, content: Sequence[Span], cue: Span) -> bool:
    """Whether a clause of its own stands before the cue."""
    before = [s for s in content if s[1] <= cue[0]]
    return any(
        c.kind != "noun"
        and (c.subjects or c.passive)
        and (c.tense is not None or c.modal is not None)
        and not LEADING.match(scene.text, *s)  # "If it rains, he said, a pump will be needed"
        for s in before
        for c in scene.headed(*s)
    )


def _closed(scene: Scene, cue: Span, span: Span) -> Span:
    """ "Said it would wait, and left": what the speaker does beside saying is no part of it."""
    start, end = span
    stops = [c.head[0] for c in _beside(scene, cue) if start < c.head[0] < end]
    if stops and (joint := AND.search(scene.text, start, min(stops))):
        end = joint.start()
    for pattern in (TRAILING, CALLED):
        trail = pattern.search(scene.text, start, end)
        if trail and not scene.quoted(trail.start()):
            end = trail.start()
    return (start, end) if _enough(scene.text[start:end]) else span


def _handed_on(scene: Scene, found: Attribution, span: Span) -> Span:
    """ "According to the bank, rates will rise, while the union says they will not": up to the next to speak."""
    start, end = span
    for other in scene.attributions:
        begun = min((s for s, _ in other.source), default=0)
        speaks = other is not found and bool(other.cue) and start < begun < end
        joint = HANDED.search(scene.text, start, begun) if speaks else None
        own = scene.text[start : joint.start()] if joint else ""
        if joint and _enough(own) and not scene.quoted(joint.start()):
            end = joint.start()
    return start, end


def _beside(scene: Scene, cue: Span) -> Iterator[Clause]:
    """The clauses that are coordinated with the one of the cue.

    "Said it would wait and left": no past stands under "would", whatever the parse says.
    """
    saying = {n for n, c in enumerate(scene.clauses) if cue[0] <= c.head[0] < cue[1]}
    for clause in scene.clauses:
        if clause.relation != "conj" or clause.parent is None:
            continue
        over = scene.clauses[clause.parent]
        being = (
            clause.parent in saying and clause.tense and over.objects
        )  # "told them to go and is ready"
        if clause.kind != "verb" and not being:
            continue
        past = clause.tense == "past" and not (clause.modal or over.perfect or over.passive)
        unlike = past and over.modal and over.parent in saying and clause.subjects == over.subjects
        if clause.parent in saying or unlike:
            yield clause


def _enough(words: str) -> bool:
    return len(words.split()) >= LEAST
