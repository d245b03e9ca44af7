"""What is turned down because others want it: "would not accept the levy", "ruled out an extension". Readings in and out.

Who keeps an own part out of a thing declines; who will not have the thing itself is against it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading
from whipcount.lexicon.lemmas import verb

# Denied, these say that the thing should not be.
BEARING = frozenset(
    "accept support back endorse tolerate countenance condone brook swallow stomach approve favour favor welcome".split()
)
BEARING_WITH = re.compile(
    r"(?:accept(?:ed|ing|s)?|live with|hear (?:(?:of|about)|(?:\w+ )?talk of)|stand for|put up with|go along with|sign off on|stand over"
    r"|support(?:ed|ing|s)?|back(?:ed|ing|s)?(?! (?:down|off|away|out|up|from)\b)|endors(?:e|ed|ing)|tolerat(?:e|ing)|countenance|brook|stomach|swallow|have none of)\b"
)
AN_ACT = re.compile(r"accept(?:ed|ing)? (?:to|responsib\w+|blame|donations|payment)\b")
LEAST = 4  # characters of what is not borne
LEADING = 45  # characters before such words that may hold the denial
DENIED = re.compile(
    r"\b(?:not|never|no|nor|neither|cannot|refus\w+ to|unwilling to|unable to|declin\w+ to|hardly)\b|n[’']t\b"
)
# "Had no wish [to see] a trade war".
TO_SEE = re.compile(
    r"\b(?:no|not|never|little|any)\s(?:[\w-]+\s)?(?:wish|desire|want|appetite|interest|intend|intention)\s(?:to\s|in\s)see(?:ing)?\s$"
)
OUT = re.compile(r"rul(?:e|es|ed|ing) (?:it |that |this |them )?out\b")
# Own doing and own means: who rules these out takes no part.
OWN_PART = re.compile(
    r"(?:(?:an?y?|the|its|their|his|her|more|further|new|own|ever|even|also|sending|using) )*"
    r"(?!(?:supporting|backing|endorsing|accepting|building|extending|reopening|raising|cutting|changing|delaying|postponing|voting|allowing|letting|recognising|recognizing|granting|giving in)\b)"
    r"(?:[a-z]{3,}ing\b|(?:[\w-]+ )?(?:troops?|soldiers?|boots|forces|ships?|warships?|planes|jets|weapons|money|cash|funds?|funding|contribution|participation|membership"
    r"|involvement|role|part|deployment|attendance|run|bid|comeback|return|candidacy|resignation|cuts?)\b)"
)
DOWN = re.compile(r"turn(?:s|ed|ing)?\b[^.;,]{0,60}?\bdown\b")
ASKED = re.compile(
    r"\b(?:invit\w+|requests?|seats?|jobs?|posts?|chance|appeals?|calls?|loans?|money|interviews?)\b"
)
NO_GAIN = re.compile(
    r"\b(?:(?:gains?|gained|wins?|won|gets?|got|ha[sd]|have|stands?) (?:nothing|little|no \w+)|(?:not|n[’']t) (?:gain|win|get|have|stand to gain) (?:anything|much|any \w+)) (?:to gain |to win )?(?:by|from|in)\b"
)
NO_MORE = re.compile(r"\b(?:can(?:no|[’'])t|cannot|can not) (?:just |simply )?(?:keep|go on)\b")


def unwelcome(scene: Scene, found: Reading) -> Reading:
    """A reading that was declined, as opposed where the thing itself is not wanted."""
    if found.stance != "declined":
        return found
    found = _cut(scene, found)
    told = any(seen(scene, found) for seen in (_borne, _ruled_out, _turned_down, _worthless))
    return replace(found, stance="opposed", asks="happen") if told else found


def _cut(scene: Scene, found: Reading) -> Reading:
    """ "[To accept] the ruling": what a stance is about, without the word that says it is borne."""
    start, end = found.issue
    at = start + len("to ") if scene.text.startswith("to ", start) else start
    met = BEARING_WITH.match(scene.text, at, end)
    if met is None or not _denied(scene, found, at) or end - met.end() < LEAST:
        return found
    return replace(found, issue=(met.end() + 1, end))


def _borne(scene: Scene, found: Reading) -> bool:
    """ "Could not live with the draft": denied before, within the clause."""
    near = max(found.evidence[0], found.issue[0] - LEADING), found.issue[0]
    at = [found.clause.head[0], *(m.start() for m in BEARING_WITH.finditer(scene.text, *near))]
    seeing = len("see ") if scene.text.startswith("see ", found.issue[0]) else 0
    if TO_SEE.search(scene.text, max(0, found.issue[0] - LEADING), found.issue[0] + seeing):
        return True
    said = any(BEARING_WITH.match(scene.text, a) and _denied(scene, found, a) for a in at)
    return said or (found.clause.negated and verb(found.clause.lemma) in BEARING)


def _denied(scene: Scene, found: Reading, at: int) -> bool:
    """Whether the words before a place deny what stands there."""
    if AN_ACT.match(scene.text, at):
        return False
    lead = scene.text[max(found.evidence[0], at - LEADING) : at]
    return bool(DENIED.search(lead)) or scene.text.startswith("have none", at)


def _ruled_out(scene: Scene, found: Reading) -> bool:
    """ "Ruled out higher taxes", but not "ruled out sending troops"."""
    met = OUT.search(scene.text, *found.evidence)
    return met is not None and not OWN_PART.match(scene.text, found.issue[0])


def _turned_down(scene: Scene, found: Reading) -> bool:
    """ "Turned the proposal down", but not an invitation."""
    met = DOWN.search(scene.text, found.evidence[0], found.evidence[1] + len(" down"))
    return met is not None and not ASKED.search(f"{met[0]} {scene.words(found.issue)}")


def _worthless(scene: Scene, found: Reading) -> bool:
    """ "Gains nothing by staying", "we can't keep paying"."""
    low = min(found.evidence[0], found.clause.start)
    near = max(low, found.issue[0] - LEADING), found.issue[0] + 1
    return bool(NO_GAIN.search(scene.text, *near) or NO_MORE.search(scene.text, *near))
