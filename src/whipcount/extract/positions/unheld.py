"""Readings that are nobody's stance as they are told: silence, an inquiry, a hearing called, thanks offered, blows.

Readings in, yes or no out, for ``positions``.
"""

from __future__ import annotations

import re

from whipcount.extract.mistaken import FACING
from whipcount.extract.pledges.unmeant import of_another
from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.extract.things_acting import thing
from whipcount.layers import Clause
from whipcount.lexicon import pledges
from whipcount.lexicon.lemmas import noun
from whipcount.model import Party

LEFT = frozenset({"declined", "undecided"})
# "Did not answer our questions", "declined to discuss the case": what is not said is no stance.
SILENT = re.compile(
    r"\b(?:not|n['’]t|never|nor|without|declin\w+\sto|refus\w+\sto)\s(?:immediately\s|yet\s|directly\s|publicly\s)?(?:answer(?:ed|ing)?|respond(?:ed|ing)?\sto|repl(?:y|ied|ying)\sto|return(?:ed|ing)?)"
    r"\s(?:[\w’'-]+\s){0,3}?(?:questions?|calls?|e-?mails?|requests?|messages?|(?:in|en)quir\w+)\b"
    r"|\bnor\sdeny\b"
    r"|\bdeclin\w+\sto\s(?:comment|elaborate|specify|identify|name|be\s(?:named|identified|interviewed|quoted)|answer|respond|provide\s(?:\w+\s)?(?:details|specifics)"
    r"|discuss\s(?:any|anything|the\s(?:details|specifics|case|matter|talks)|details|specifics|further|her|his|their|it|its|internal|personal|private))\b"
    r"|\b(?:not|n['’]t|declin\w+\sto|refus\w+\sto)\s(?:disclose|release|reveal|divulge)\s(?:any\s|the\s|further\s|more\s|other\s)?(?:[\w-]+\s){0,2}?(?:details?|names?|identit\w+|amounts?|terms|specifics|information|figures?|motives?)\b",
    re.IGNORECASE,
)
AROUND = 24  # characters before a predicate in which its denial stands
INTO = re.compile(r"\sinto\s(?!(?:ways?|options?|how|whether|the\s(?:option|possibilit|idea|feasib)|possib|alternativ|[a-z]+ing\b))")  # fmt: skip
CALLED = re.compile(
    r"\s(?:(?:an?|the|another|its|their|his|her|special|emergency|public|urgent|congressional)\s){0,3}(?:[\w-]+\s)?(?:hearing|meeting|session|vote|election|conference|referendum|summit|rally|gathering|witness(?:es)?)\b"
)
WHAT = re.compile(r"\bwhat\s(?:[\w’'.-]+\s){1,4}$")  # "what he called its efforts to"
TALK = frozenset(
    "analysis critique condolence sympathy prayer thought tribute greeting congratulation thank rebuttal denial clue glimpse".split()
)
HAD = frozenset({"job", "post", "opportunity", "chance", "tea", "biscuit"})
OF = re.compile(r"\s(?:of|about|on|for|to|that|as|with|from|in)\s|,\s")
BLOWS = frozenset(
    "die kill hurl smash loot clash torch rampage shoot stab injure wound maim fire stone ransack vandalise vandalize vandalize rob".split()
)
BATTLE = re.compile(r"\s(?:[\w-]+\s){0,2}?(?:battles?|clashes)\b|\swith\s(?:riot\s)?police\b")
INVERTED = re.compile(r"(?:[,;:–—”\"]\s|\b(?:and|but|or)\s)should\s$", re.IGNORECASE)
CLAIM = re.compile(r"\b(?:idea|notion|suggestion|premise|assumption|myth|fiction)s?\s(?:that\s)?$", re.IGNORECASE)  # fmt: skip
DOES = re.compile(r"\b(?:does|do|did)\s$", re.IGNORECASE)
UNLIKELY = re.compile(r"\b(?:unlikely|doubtful|improbable|inconceivable)\s(?:that\s)?(?:the\s)?$")
LIKELY = re.compile(r"\b(?:likely|probably|presumably|inevitably|doubtless)\s$")
RUMOURS = re.compile(
    r"\b(?:rumou?rs?|reports?|allegations?|accusations?|charges?|wrongdoing|involvement|knowledge|guilt)\b"
)
ANONYMOUS = re.compile(r"(?:for\s)?anonymity\b")
UNEASY = frozenset({"worried", "worry", "concerned", "bothered", "bother", "afraid", "fear"})
SPECULATED = frozenset({"will", "would"})
RECEIVING = FACING | {"receive", "get", "hear", "see", "read", "find"}
SCRAP = re.compile(r"[’']s|(?:the\s)?ones?|(?:[a-z]+(?:ly\s[\w ]+|ing|ed))(?:\s(?:by|from|with|for|to|of|in)\s.*)?")  # fmt: skip


def unheld(scene: Scene, found: Reading) -> bool:
    """Whether a reading's words take no side as they are told."""
    tests = (
        _silent, _looked_into, _convened, _worded, _fought, _ought, _promised, _asked, _unlikely, _denied
    )  # fmt: skip
    return any(test(scene, found) for test in tests)


def unholding(scene: Scene, found: Reading, actor: Party) -> bool:
    """Whether an actor of it is a scrap of a phrase, what it is about, or only had it brought before him."""
    if actor.chain is None and SCRAP.fullmatch(actor.text):
        return True
    told = thing(actor) or _itself(scene, found, actor)
    return told or _received(scene, found.clause, actor)


def _silent(scene: Scene, found: Reading) -> bool:
    """ "Did not return calls", "could neither confirm nor deny it"."""
    if found.stance not in LEFT:
        return False
    low = max(0, min(found.evidence[0], found.clause.head[0] - AROUND))
    end = max(found.evidence[1], found.clause.head[1])
    return any(m.end() > found.clause.head[0] for m in SILENT.finditer(scene.text, low, end))


def _looked_into(scene: Scene, found: Reading) -> bool:
    """ "Is looking into the losses": an inquiry weighs no step."""
    looking = found.clause.lemma in {"look", "look into"} and found.stance == "considering"
    return looking and INTO.match(scene.text, found.clause.head[0] + len(scene.words(found.clause.head).split(" ")[0])) is not None  # fmt: skip


def _convened(scene: Scene, found: Reading) -> bool:
    """ "Called a hearing to review the rules", "what he called its efforts to": no call for anything."""
    asked = scene.text.startswith("to ", found.issue[0])
    if found.clause.lemma != "call" or found.by_model or not asked:
        return False
    before = scene.text[max(0, found.clause.head[0] - AROUND) : found.clause.head[0]]
    return bool(CALLED.match(scene.text, found.clause.head[1]) or WHAT.search(before))


def _worded(scene: Scene, found: Reading) -> bool:
    """ "Offered his doubts about it", "offered an analysis": words, and nothing that is to be had."""
    if found.stance != "offered" or found.clause.lemma != "offer" or found.clause.kind != "verb":
        return False
    heads = (OF.split(scene.words(o).casefold())[0].split()[-1:] for o in found.clause.objects)
    told = {noun(w) for words in heads for w in words}
    return bool(told & (pledges.empty() - HAD | TALK))


def _fought(scene: Scene, found: Reading) -> bool:
    """ "Are hurling stones and fighting running battles", "died as the march turned violent"."""
    clause = found.clause
    if clause.kind != "verb" or not found.by_model:
        return False
    battled = clause.lemma == "fight" and BATTLE.match(scene.text, clause.head[1])
    return (clause.lemma in BLOWS and clause.modal is None) or bool(battled)


def _ought(scene: Scene, found: Reading) -> bool:
    """ "Should the case come up": an if; "the idea that they should run it": an idea; "you would have to ask"."""
    clause = found.clause
    if clause.modal == "should":
        before = [scene.text[max(0, s - 13) : s] for s, _ in clause.subjects if s < clause.head[0]]
        if any(INVERTED.search(b) for b in before) and not _hung(scene, clause):
            return True
    bound = clause.modal in {"should", "must"} or clause.lemma == "have"
    if bound and clause.relation in {"acl", "ccomp"} and _claimed(scene, clause):
        return True
    you = any(scene.words(s).casefold() == "you" for s in clause.subjects)
    return you and clause.lemma == "have" and clause.modal in SPECULATED


def _hung(scene: Scene, clause: Clause) -> bool:
    """Whether something that will be hangs on it: then its condition is a stance."""
    sentence = scene.sentence_of(clause.head[0])
    last = sentence.end if sentence else clause.end
    return any(c.modal in SPECULATED for c in scene.headed(clause.head[1], last))


def _claimed(scene: Scene, clause: Clause) -> bool:
    """Whether it is told as an idea, which those who name it so seldom share."""
    start = min([clause.start, *(s for s, _ in clause.subjects)])
    return CLAIM.search(scene.text, max(0, start - AROUND), start) is not None


def _promised(scene: Scene, found: Reading) -> bool:
    """ "Promised that Norland would pay": of another who is not bound by it."""
    if found.stance != "committed":
        return False
    return of_another(scene, found.clause, found.issue, found.actors)


def _asked(scene: Scene, found: Reading) -> bool:
    """ "Does he stand with us or with them?": the auxiliary before the subject asks."""
    sentence = scene.sentence_of(found.clause.head[0])
    near = [s for s, _ in found.clause.subjects if s < found.clause.head[0]]
    if sentence is None or not any(DOES.search(scene.text, max(0, s - 8), s) for s in near):
        return False
    return "?" in scene.text[found.clause.head[1] : sentence.end + 1]


def _unlikely(scene: Scene, found: Reading) -> bool:
    """ "It seems unlikely that Norland would push back", "would likely become its head": others' guesses."""
    start = min([found.clause.head[0], *(s for s, _ in found.clause.subjects)])
    if UNLIKELY.search(scene.text, max(0, start - AROUND), start):
        return True
    head = found.clause.head[0]
    guessed = found.stance == "committed" or (found.by_model and found.stance == "supports")
    guessed = guessed and found.clause.modal in SPECULATED
    own = any(scene.speaks_at(a.chain, head) for a in found.actors)
    return (
        guessed and not own and LIKELY.search(scene.text, max(0, head - AROUND), head) is not None
    )


def _denied(scene: Scene, found: Reading) -> bool:
    """ "Denied the rumours", "requested anonymity", "is not worried about it": no side in the matter."""
    if found.clause.lemma == "deny" and found.stance == "opposed":
        return any(RUMOURS.search(scene.words(o)) for o in found.clause.objects)
    if ANONYMOUS.match(scene.text, found.issue[0]):
        return True
    worried = found.stance == "opposed" and found.clause.lemma in UNEASY
    return worried and found.clause.negated


def _itself(scene: Scene, found: Reading, actor: Party) -> bool:
    """Of a stance on the very actor: the model took one for both."""
    if actor.chain is None or not found.by_model:
        return False
    here = scene.mention(found.issue)
    whole = here is not None and (here.start, here.end) == found.issue
    return whole and here is not None and here.chain == actor.chain


def _received(scene: Scene, clause: Clause, actor: Party) -> bool:
    """ "Received letters decrying the rule": those of the letters decry it."""
    parent = scene.clauses[clause.parent] if clause.parent is not None else None
    if parent is None or clause.relation != "acl" or parent.lemma not in RECEIVING:
        return False
    near = any(o[1] <= clause.head[0] for o in parent.objects)
    return near and any(p.chain and p.chain == actor.chain for p in scene.subjects(parent))
