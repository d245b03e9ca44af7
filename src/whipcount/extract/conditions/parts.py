"""The parts of a condition: whose act hangs, in what words, and who must move. Clauses in, parts out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from whipcount.extract.conditions.backers import backer, told_beside
from whipcount.extract.conditions.meant import able
from whipcount.extract.conditions.owners import (
    HEAD,
    acting,
    behind,
    event,
    owner,
    people,
    promising,
    taken_up,
    told_first,
)
from whipcount.extract.givers import givers, home
from whipcount.extract.scene import Scene
from whipcount.extract.stances import PRONOUN
from whipcount.layers import Clause, Span
from whipcount.lexicon import conditional
from whipcount.model import Party

END = re.compile(r"[,;.:!?](?=[\s”\"]|$)|[”\"]|\n| – | — | but ")  # of a clause
WIDE = 300  # characters up to which the act and its trigger are cited together
LONGEST = 120  # characters of an act that are told
EXPLETIVE = frozenset(
    {"it", "there", "this", "that", "which", "what", "that's", "things", "one", ""}
)
PLAIN = frozenset({"if", "after", "provided"})  # "not X unless Y" is told as X
MERE = frozenset({"could", "may", "might"})
RELAYING = re.compile(
    r"\b(?:reports?|(?:news)?papers?|magazine|broadcaster|stud(?:y|ies)|polls?|survey|analysts?"
    r"|experts?|observers?|lawsuit|documents?)\b",
    re.IGNORECASE,
)
OUTLET = re.compile(
    r"\b(?:News|Times|Post|Journal|Gazette|Herald|Tribune|Reuters|AFP|CNN|BBC|Bloomberg|Radio|TV)\b"
)
NOT = re.compile(r"(?:\bnot|n['’]t|\bnever)\s")
DASHES = frozenset("–—-")
DASH = re.compile(r"\s[–—-]\s|—")
ASIDE = 80  # characters between two dashes
NOBODY = re.compile(r"(?:nothing|nobody|no\sone|none|neither)\b", re.IGNORECASE)
SELVES = frozenset({"we", "i"})
ASIDE_OF = re.compile(
    r"(?:[\w’'-]+\s){0,3}?(?P<head>[a-z-]+|(?<!\w)[A-Z][a-z]+s)\s(?:to|in|for|with|from|on|against|between|over|about)\s"
)
TOLD = re.compile(r",\s[^,]{2,60}(?<!be)(?<!been)\s(?:said|says|added|adds|told|tells|warned|warns|wrote|insisted|indicated|announced|declared|hinted|argued|stressed|suggested|promised|vowed|confirmed|explained)\b.*$", re.DOTALL)  # fmt: skip
JOINED = re.compile(
    r"\b(?:and|but|or)\s(?:(?:will|would|could|can|may|might|must|should|shall|not|never|only)\s)+$"
)
BESIDE = 40  # characters before a predicate in which its "and" may stand
QUOTES = '“”"‘'
OUGHT = frozenset({"should", "must", "ought"})
THERE = re.compile(r"\bthere(?:[’'](?:s|ll|d))?\s(?:[\w’'-]+\s){0,3}$", re.IGNORECASE)
BACK = 500  # characters back in which the speaker of an unattributed quotation is looked for


@dataclass(frozen=True)
class Reading:
    """A condition before it is a claim."""

    holder: Party
    act: str
    polarity: str
    trigger: Span
    waits_for: Party | None
    evidence: Span
    status: str = "open"
    firm: bool = False  # in words that hardly mean anything else, whatever the model thinks


def holder(scene: Scene, main: Clause, trigger: Span = (0, 0)) -> Party:
    """Whose act hangs: the subject of the act, else of what governs it, else the one who speaks."""
    own = _anew(scene, main) or _own(scene, main, trigger)
    if own is not None:
        return own
    if shared := _shared(scene, main, trigger):
        return shared
    above = scene.above(main)
    own_subject = [w for s in main.subjects if (w := scene.words(s).casefold()) != "it"]
    if main.relation == "conj" and own_subject:  # "that A had moved but this was of no use"
        next(above, None)
    for clause in above:
        if (told := told_first(scene, clause)) and (first := scene.subjects(told)):
            return first[0]
        actors = _outside(scene.subjects(clause), clause, trigger)
        if actors and not OUTLET.search(actors[0].text):
            return actors[0]
    found = taken_up(scene, main) or answering(scene, main, trigger)
    return found or _urged(scene, main, trigger, things=True) or Party("")


def _shared(scene: Scene, main: Clause, trigger: Span) -> Party | None:
    """ "Norland halted its aid and will not resume it": the subject of the clause it goes on from."""
    sentence = scene.sentence_of(main.head[0])
    if main.subjects or main.passive or sentence is None:
        return None
    if not JOINED.search(scene.text, max(sentence.start, main.head[0] - BESIDE), main.head[0]):
        return None
    before = [
        c
        for c in scene.headed(sentence.start, main.head[0])
        if c.parent == main.parent and c.subjects and c.kind == "verb"
    ]
    found = _outside(scene.subjects(before[-1]), before[-1], trigger) if before else []
    return found[0] if found else None


def _anew(scene: Scene, main: Clause) -> Party | None:
    """ "A stayed away; B came and will vote": a semicolon begins anew, though the parse gives B's act to A."""
    last = main.subjects[0][1] if main.subjects else main.head[0]
    semicolon = scene.text.find("; ", last, main.head[0])
    if semicolon < 0 or not JOINED.search(scene.text, semicolon, main.head[0]):
        return None
    between = scene.headed(semicolon, main.head[0])
    told = [c for c in between if c.subjects and c.subjects[0][0] > semicolon and c.kind == "verb"]
    first = min(told, key=lambda c: c.subjects[0], default=None)
    return next(iter(scene.subjects(first)), None) if first else None


def _outside(found: list[Party], clause: Clause, trigger: Span) -> list[Party]:
    """The parties unless the words for them stand in the trigger."""
    return [] if any(trigger[0] <= s < trigger[1] for s, _ in clause.subjects) else found


def _own(scene: Scene, main: Clause, trigger: Span) -> Party | None:
    """The subject of the act itself; of "it is hard" and the like nobody; of a thing who speaks of it."""
    if other := _urged(scene, main, trigger):
        return other
    if giver := promising(scene, main) or backer(scene, main, trigger):
        return giver
    if not main.subjects:
        agent = next((p for p in givers(scene, main) if p.chain), None)
        return agent or (_patient(scene, main, trigger) if main.passive else None)
    span = main.subjects[0]
    said = scene.words(span)
    if said.casefold() in SELVES:
        return behind(scene, main, _voice(scene, main) or Party(said))
    known = _outside(scene.subjects(main), main, trigger)
    if known and not (_aside(scene, span, known[0]) and answering(scene, main, trigger)):
        return behind(scene, main, home(scene, main, known[0]))
    if (
        said.casefold() in EXPLETIVE
        or PRONOUN.match(said)
        or len(said) > 80
        or main.relation == "acl"
    ):
        return None
    if folk := people(scene, span) or acting(scene, span):
        return folk
    found = answering(scene, main, trigger) or owner(scene, span)
    named = "" if NOBODY.match(said) else said
    return found or told_beside(scene, main, said) or Party(named)


def _urged(scene: Scene, main: Clause, trigger: Span, *, things: bool = False) -> Party | None:
    """ "Schools should arm them if", "firms must be held liable if": of what ought to be done who ought to, not who says so."""
    spans = main.subjects or (main.objects if main.passive else ())
    spans = tuple(s for s in spans if s[1] <= main.head[0] and not trigger[0] <= s[0] < trigger[1])
    if main.modal not in OUGHT or len(spans) != 1 or scene.actors(spans):
        return None
    said = scene.words(spans[0])
    there = THERE.search(scene.text, max(0, main.head[0] - BESIDE), main.head[0])
    bare = said.casefold() in EXPLETIVE | SELVES or PRONOUN.match(said) or len(said) > 80
    acts = things or not main.passive or able(HEAD.split(said.casefold(), maxsplit=1)[0])
    return Party(said) if acts and not (bare or there) else None


def _aside(scene: Scene, span: Span, known: Party) -> bool:
    """ "A visit to the Norlandic capital": a thing, and the actor only behind a preposition."""
    head = ASIDE_OF.match(scene.words(span)) or event(scene.words(span))
    if head is None or able(head["head"].casefold()):
        return False
    return len(known.text) > len(head.group())


def _patient(scene: Scene, main: Clause, trigger: Span) -> Party | None:
    """ "Norland will be let in only if": of a passive without an agent the one to whom it is done."""
    spans = [o for o in main.objects if not trigger[0] <= o[0] < trigger[1]]
    own = [scene.words(s) for c in scene.headed(*trigger) for s in c.subjects]
    harmed = main.lemma in conditional.harming() and not any(map(PRONOUN.match, own))
    if harmed or _granted(scene, main, spans, trigger):
        return None  # "warned that the hostages would be killed if": whoever says so
    found = scene.actors(spans)
    before = next((o for o in spans if o[1] <= main.head[0]), None)
    return found[0] if found else (people(scene, before) if before else None)


def _granted(scene: Scene, main: Clause, spans: list[Span], trigger: Span) -> bool:
    """ "They could be heard once they disarm, Lee said": what others let them have is theirs who say so."""
    voice = scene.speaker_at(main.head[0])
    done = next((scene.party(s) for s in spans if not PRONOUN.match(scene.words(s))), None)
    if voice is None or not voice.chain or done is None:
        return False
    own = [s for c in scene.headed(*trigger) if not c.passive for s in c.subjects]
    again = [p for p in map(scene.party, own) if PRONOUN.match(p.text)]
    return any(p.chain == done.chain != voice.chain for p in again if p.chain)


def answering(scene: Scene, main: Clause, trigger: Span) -> Party | None:
    """Who speaks of a thing, where that binds: not of what only could be or could have been, nor a paper."""
    mere = main.modal in MERE and scene.text[trigger[0] :][:3].casefold() == "if "
    if main.perfect or mere:
        return None
    voice = _voice(scene, main)
    relayed = voice and (RELAYING.search(voice.text) or OUTLET.search(voice.text))
    return None if relayed else voice


def meant(scene: Scene, main: Clause, trigger: Span) -> Clause:
    """ "I think the bill will pass if", "told her that if …, he would go": what is thought or said to hang."""
    if main.modal or main.negated:
        return main
    if told := _told_aside(scene, main, trigger):
        return told
    if main.lemma not in conditional.telling():
        return main
    lower = scene.below(scene.clauses.index(main), "ccomp")
    free = [c for c in lower if not trigger[0] <= c.head[0] < trigger[1] and c.kind != "noun"]
    return free[0] if len(free) == 1 and free[0].subjects else main


def _told_aside(scene: Scene, main: Clause, trigger: Span) -> Clause | None:
    """ "Norland will join, its leader has said, once": what hangs is told before the commas around who says so."""
    begins = min((s for s, _ in main.subjects), default=main.head[0])
    between = scene.text[main.head[1] : trigger[0]].strip(' “"')
    if between != "," or not scene.text[:begins].rstrip(' ”"').endswith(","):
        return None
    sentence = scene.sentence_of(begins)
    before = scene.headed(sentence.start, begins) if sentence else []
    acts = [c for c in before if c.kind != "noun" and c.subjects and c.modal and c.marker is None]
    return acts[-1] if acts else None


def _voice(scene: Scene, main: Clause) -> Party | None:
    """Who speaks there; of a quotation without a source, or an "it" that means nobody, the last one who spoke before."""
    at = main.head[0]
    speaker = scene.speaker_at(at)
    nobody = speaker is not None and not speaker.chain and PRONOUN.match(speaker.text) is not None
    if speaker and not nobody:
        return speaker
    if not nobody and not scene.quoted(at):
        return None
    ahead = 0 if nobody else BACK // 2
    near = [a for a in scene.attributions if a.source and at - BACK < a.start < at + ahead]
    same = [a for a in near if "\n" not in scene.text[min(a.start, at) : max(a.start, at)]]
    near = same or [a for a in near if a.start < at] or near
    if nobody:
        near = [a for a in near if (p := scene.speaker(a)) and p.chain]
    last = min(near, key=lambda a: (abs(a.start - at), a.start), default=None)
    return scene.speaker(last) if last else speaker


def stop(scene: Scene, pattern: re.Pattern[str], start: int, end: int) -> int | None:
    """Where words stop by a pattern; what stands between two dashes is passed over."""
    while found := pattern.search(scene.text, start, end):
        dashed = found.group().strip() in DASHES
        closing = (
            DASH.search(scene.text, found.end(), min(end, found.end() + ASIDE)) if dashed else None
        )
        if closing is None:
            return found.start()
        start = closing.end()
    return None


def act(scene: Scene, main: Clause, trigger: Span, polarity: str = "") -> str:
    """The words of the act without its trigger, no quotation mark left open."""
    end = trigger[0] if main.head[0] < trigger[0] < main.end else max(main.head[1], main.end)
    if trigger[0] <= main.head[0] < trigger[1]:
        end = main.head[1]
    if end - main.head[0] > LONGEST:
        end = scene.text.rfind(" ", main.head[0], main.head[0] + LONGEST)
    said = scene.words((main.head[0], max(end, main.head[1])))
    there = THERE.search(scene.text, max(0, main.head[0] - BESIDE), main.head[0])
    if there and there.start() >= main.start:
        said = f"{scene.words((there.start(), main.head[0]))} {said}"
    elif main.kind != "verb" and main.tense is not None:
        said = f"be {said}"
    near = max(0, main.head[0] - 12), main.head[0]
    if polarity in PLAIN and main.negated and NOT.search(scene.text, *near):
        said = f"not {said}"
    said = TOLD.sub("", said)
    said = re.sub(r"[\s,;–—-]+(?:but|and|or|only|even|that|the)?\s*$", "", said)
    return "".join(c for c in said if c not in QUOTES).strip(" ,;")


def around(main: Clause | None, trigger: Span) -> Span:
    """The trigger with the predicate it governs, where that is near; else the trigger alone."""
    if main is None:
        return trigger
    start, end = min(main.head[0], trigger[0]), max(main.head[1], trigger[1])
    return (start, end) if end - start <= WIDE else trigger
