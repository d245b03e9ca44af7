"""What a speaker says something is: "the offer is an insult", "it was best that they talked".

Clauses in, readings out, as in ``stances``. The stance is the speaker's, on what the predicate is said of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from whipcount.extract.figures_of_speech import FIGURE
from whipcount.extract.framing import hint
from whipcount.extract.positions.opinions import in_view_of
from whipcount.extract.scene import Scene
from whipcount.extract.stances import GERUND, NOT_TO, REACH, Reading, holders
from whipcount.extract.supposed import hypothetical, questioned
from whipcount.layers import Clause, Span
from whipcount.lexicon import frames, issues
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

BE = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|being|remains?|remained|seems?|seemed)|['’](?:s|re)|n['’]t)\b",
    re.IGNORECASE,
)
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
LOWER = ("ccomp", "xcomp", "acl", "advcl", "csubj")
ACTS = frozenset({"to", "that", "for"})
TURNED = {"supports": "opposed", "opposed": "supports"}
# A quotation that opens within the predicate: 'is "clearly lopsided"'.
OPENED = re.compile(
    r"(?:is|are|was|were|be|been|remains?|remained)\s(?:\w+\s){0,2}[“\"‘'](?:[\w-]+\s){0,4}$"
)
WIDE = 60  # characters before a head in which it may open
TOO = frozenset(
    "much little few small low high harsh weak slow far hard soft broad narrow vague costly expensive risky dangerous".split()
)
OWNS = re.compile(r"[^\W\d_](?:['’]s|s['’]) [^\W\d_][\w -]+$")  # "the minister's plan" is nobody
SAID = re.compile(r",[”\"’']?\s(?:said|says|wrote|argued|added|told)\s[^,]{2,60},\s")
ASKING = frozenset({"whether", "if"})
POINTING = frozenset({"this", "that", "it"})
NOBODY = frozenset(
    {"which", "who", "they", "these", "those", "he", "she", "we", "i", "you", "there"}
)
OWN = re.compile(
    r"(?:its|their|his|her)\s(?:[\w-]+\s)?(?:ministers|members|mps|councillors|deputies|soldiers|troops|party|group|country)\b",
    re.IGNORECASE,
)
ACT = re.compile(
    r"(?:^|[\s“\"‘'])(?P<act>[A-Za-z][a-z]+ing\s[^.,;:”\"]{0,60}?)\s(?:is|was|are|were|(?:would|will)\sbe)\s(?:[\w-]+\s){0,2}$"
)
WAITING = re.compile(r"to (?:wait|hold off|hold fire)\b")  # "it was best to wait": no side yet
THINKING = frozenset({"think", "believe", "feel", "reckon"})
INSISTING = frozenset({"insist", "vow", "pledge", "promise", "swear"})
BEGGING = frozenset({"ask", "request", "recommend"})  # only with what is to "be" done
SETTLING = frozenset("vow pledge promise swear announce confirm guarantee assure disclose".split())
LASTING = re.compile(
    r"(?:stay|remain|stand|survive|proceed|go ahead|go forward|go on|continue|take place)\b"
)
SUBJUNCTIVE = re.compile(r"(?<!to )(?<!will )(?<!would )\bbe\s(?:\w+ly\s)?\w+$")
PLURAL = re.compile(r"s$|\band\b|^(?:they|we|you|i|people|police|men|women)$", re.IGNORECASE)
SETTLED = 5  # the same of what is announced
GLIMPSE = 3  # hundredths: where the model sees less chance of a stance, something else is judged
POINTED = 8  # the same of praise for what is only pointed at: "this was the best move"
BEHIND = 25  # characters behind a noun that still belong to a figure of speech
MOST = 6  # words of a predicate


def verdicts(scene: Scene) -> Iterator[Reading]:
    """Each predicate of praise, blame or need that somebody's words say of a thing or an act."""
    for clause in scene.clauses:
        if clause.kind == "verb" or (stance := _side(scene, clause)) is None:
            continue
        speaker = _judge(scene, clause)
        if speaker is None or _unmeant(scene, clause):
            continue
        if (issue := _judged(scene, clause)) is None:
            continue
        viewing = speaker == in_view_of(scene, clause)
        if speaker.chain is None and not viewing:
            continue
        if undone := NOT_TO.match(scene.text, *issue):
            issue, stance = (undone.end(), issue[1]), TURNED[stance]
        stance = "undecided" if WAITING.match(scene.text, *issue) else stance
        end = max(issue[1], clause.head[1])
        span = min(issue[0], clause.start), min(end, clause.head[1] + REACH)
        pointed = scene.words(issue).casefold() in POINTING
        seen = hint(scene, "stance", (span[0], max(span[1], clause.end)))
        if viewing or seen >= (POINTED if pointed and stance != "opposed" else GLIMPSE):
            yield Reading(clause, stance, "happen", issue, span, (speaker,), gated=True)


def _judge(scene: Scene, clause: Clause) -> Party | None:
    """Who says or thinks it: "Lee, who thinks that leaving is a mistake"."""
    above = scene.clauses[clause.parent] if clause.parent is not None else None
    if above is not None and above.lemma in THINKING and clause.relation == "ccomp":
        held = scene.subjects(above)
        return held[0] if len({p.chain for p in held}) == 1 else None
    told = in_view_of(scene, clause) or scene.speaker_at(clause.head[0])
    return told or _between(scene, clause)


def _between(scene: Scene, clause: Clause) -> Party | None:
    """ "The suits, said Lee, were a disgrace": who is set between a thing and the verdict on it."""
    subjects = [s for s in clause.subjects if s[1] < clause.head[0]]
    if not subjects:
        return None
    said = SAID.match(scene.text, subjects[0][1])
    return scene.speaker_at(subjects[0][0]) if said else None


def insisted(scene: Scene) -> Iterator[Reading]:
    """ "Insisted that the levy would stay", "vowed the trial would go ahead": for what is to last."""
    for number, clause in enumerate(scene.clauses):
        begging = clause.lemma in BEGGING
        if not begging and clause.lemma not in INSISTING:
            continue
        if clause.negated or clause.passive or hypothetical(scene, clause):
            continue
        for lower in scene.below(number, "ccomp"):
            lasting = LASTING.match(scene.text, lower.head[0])
            told = lower.objects if lower.passive and lower.objects else lower.subjects
            things = [s for s in told if not scene.party(s).chain]
            actors = holders(scene, clause)
            ahead = (
                lower.modal in {"will", "would", "must", "should", "could", "can"} and not begging
            )
            lasting = (lasting if ahead else None) or _subjunctive(scene, lower)
            if asked := None if lasting or clause.negated else _asked(scene, clause, lower):
                yield Reading(
                    clause,
                    "opposed" if lower.negated else "supports",
                    "happen",
                    asked,
                    (clause.head[0], asked[1]),
                    holders(scene, clause),
                    gated=True,
                )
            if lasting and things and actors:
                stance = "opposed" if lower.negated else "supports"
                span = min(clause.head[0], things[0][0]), max(lasting.end(), things[0][1])
                yield Reading(clause, stance, "happen", things[0], span, actors, gated=True)


def _subjunctive(scene: Scene, lower: Clause) -> re.Match[str] | None:
    """ "Insists that the matter [be settled]" is a demand, "that it is settled" a fact."""
    if lower.modal is not None or not lower.passive or lower.marker != "that":
        return None
    start = max(lower.start, lower.head[0] - len("not be properly "))
    return SUBJUNCTIVE.search(scene.text, start, lower.head[1])


def _asked(scene: Scene, clause: Clause, lower: Clause) -> Span | None:
    """ "Insisted that the agency publish the tests": a bare form after what is past, or of one alone, asks for it."""
    if clause.lemma != "insist" or lower.kind != "verb" or lower.modal or lower.marker != "that":
        return None
    bare = lower.tense == "present" and not lower.passive and not lower.perfect
    bare = bare and scene.words(lower.head).casefold() == lower.lemma
    who = [s for s in lower.subjects if lower.start <= s[0] < lower.head[0]]
    alone = len(who) == 1 and not PLURAL.search(scene.words(who[0]))
    if not bare or not who or not (alone or clause.tense == "past"):
        return None
    return who[0][0], max(lower.head[1], min(lower.end, lower.head[0] + REACH))


def settled_on(scene: Scene) -> Iterator[Reading]:
    """ "Confirmed that the fund would double", "promised that no school will close": who settles it is committed to it."""
    for number, clause in enumerate(scene.clauses):
        if clause.lemma not in SETTLING or clause.negated or hypothetical(scene, clause):
            continue
        actors = tuple(p for p in scene.subjects(clause) if p.chain)
        for lower in scene.below(number, "ccomp"):
            things = lower.objects if lower.passive and lower.objects else lower.subjects
            ahead = lower.kind == "verb" and lower.modal in {"will", "would"} and bool(things)
            if not ahead or not actors or any(_somebody(scene, s) for s in things):
                continue
            start = min([lower.head[0], *(s for s, _ in things if lower.start <= s)])
            span = start, max(lower.head[1], min(lower.end, lower.head[0] + REACH))
            if hint(scene, "stance", (clause.head[0], span[1])) >= SETTLED:
                stance = "declined" if lower.negated else "committed"
                yield Reading(lower, stance, "part", span, span, actors, gated=True)


def _somebody(scene: Scene, span: Span) -> bool:
    """Whether a phrase is somebody who acts, and no mere "fund" or "library" of a list."""
    chain = scene.chain(scene.party(span))
    if OWN.match(scene.text, *span):
        return True  # "its two ministers"
    return chain is not None and (chain.named or chain.type in {"person", "state"})


def _unmeant(scene: Scene, clause: Clause) -> bool:
    """Asked, supposed, not said, or what might have been."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    raised = parent is not None and parent.lemma in THINKING and parent.modal is None
    if clause.marker in ASKING or (parent is not None and parent.negated and not raised):
        return True
    might = clause.modal in {"could", "may", "might"} or (clause.perfect and clause.modal)
    return bool(might) or questioned(scene, clause) or hypothetical(scene, clause)


def _side(scene: Scene, clause: Clause) -> str | None:
    """The side of a predicate's words, turned where it is denied; none where it has none or two."""
    said = _predicate(scene, clause)
    if said is None or clause.tense is None:
        return None
    judging = bool({said[-1], noun(said[-1])} & _telling()) or _figure(scene, clause, said)
    if clause.kind == "noun" and not judging:
        return None
    sides = _sides(scene, clause, said)
    if len(sides) != 1:
        return None
    side = sides.pop()
    denied = clause.negated or said[:2] == ["no", "longer"]
    return TURNED[side] if denied != _unthought(scene, clause) else side


def _unthought(scene: Scene, clause: Clause) -> bool:
    """ "We [do not think] that a delay is necessary": it is not."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    thought = parent is not None and parent.lemma in THINKING and clause.relation == "ccomp"
    return parent is not None and thought and parent.negated


def _sides(scene: Scene, clause: Clause, said: list[str]) -> set[str]:
    """The sides of a predicate's words; those in quotation marks of their own are chosen to judge."""
    quoted = clause.modal == "would" or OPENED.search(
        scene.text, max(0, clause.head[0] - WIDE), clause.head[0]
    )
    known = frames.quoted_verdict_words() if quoted else frames.verdict_words()
    sides = {s for w in said if (s := known.get(w))}
    if clause.negated and said[-1] in frames.denied_verdict_words():
        sides.add("supports")
    if figure := _figure(scene, clause, said):
        return {"supports" if figure["good"] else "opposed"}
    too = len(said) > 1 and said[-2] == "too" and said[-1] in TOO
    return {"opposed"} if too else sides


def _figure(scene: Scene, clause: Clause, said: list[str]) -> re.Match[str] | None:
    """The figure of speech that a predicate is, with the words behind its noun: "a slap [in the face]"."""
    behind = WORD.findall(scene.text[clause.head[1] : clause.head[1] + BEHIND].casefold())
    found = FIGURE.search(" ".join((*said, *behind)))
    return found if found and found.start() < len(" ".join(said)) else None


@cache
def _telling() -> frozenset[str]:
    """Nouns that judge, and those that only point: a "bad idea", but not a "bad day"."""
    return frozenset(frames.quoted_verdict_words()) | issues.pointing() | frames.verdict_carriers()


def _predicate(scene: Scene, clause: Clause) -> list[str] | None:
    """The words from a form of "be" to the head: "a [historic mistake]"."""
    before = scene.text[clause.start : clause.head[0]]
    joint = max((m.end() for m in BE.finditer(before)), default=None)
    if joint is None:
        return None
    said = WORD.findall(scene.text[clause.start + joint : clause.head[1]].casefold())
    return said if 0 < len(said) <= MOST else None


def _judged(scene: Scene, clause: Clause) -> Span | None:
    """What is judged: the act that hangs on "it", else the subject, unless that is somebody."""
    subjects = [s for s in clause.subjects if s[0] < clause.head[0]]
    empty = not subjects or scene.words(subjects[0]).casefold() == "it"
    number = scene.clauses.index(clause)
    acts = [c for c in scene.below(number, *LOWER) if c.start > clause.head[0]]
    acts = [c for c in acts if c.marker in ACTS and not _gerund(scene, c)]
    if empty and acts:
        return acts[0].start, min(acts[0].end, acts[0].head[1] + REACH)
    if not subjects and (act := _act(scene, clause)):
        return act
    if not subjects or (empty and clause.kind != "noun"):
        return None
    if scene.words(subjects[0]).casefold() in NOBODY or clause.relation.startswith("acl"):
        return None
    party = scene.party(subjects[0])
    doing = GERUND.match(scene.words(subjects[0]).split()[0]) or OWNS.search(
        scene.words(subjects[0])
    )
    return subjects[0] if party.chain is None or empty or doing else None


def _act(scene: Scene, clause: Clause) -> Span | None:
    """ "Thinks [leaving the fund] is a mistake": the act that the parse took for no subject."""
    sentence = scene.sentence_of(clause.head[0])
    found = sentence and ACT.search(scene.text[sentence.start : clause.head[0]])
    if not sentence or not found:
        return None
    return sentence.start + found.start("act"), sentence.start + found.end("act")


def _gerund(scene: Scene, clause: Clause) -> bool:
    return bool(GERUND.match(scene.words(clause.head)))
