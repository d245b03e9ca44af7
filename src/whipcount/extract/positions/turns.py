"""What turns a stance round, outside its own words. Readings in, readings out.

"Vowed to fight the tax" is against it, "promised not to block the bill" is for it; of "all but the Greens back
it" the Greens do not.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whipcount.extract.announcements import THINKING
from whipcount.extract.positions.undone import PLAN, WANTING
from whipcount.extract.scene import Scene
from whipcount.extract.siding import side_of
from whipcount.extract.stances import Reading
from whipcount.layers import Clause, Span
from whipcount.lexicon.frames import frames
from whipcount.lexicon.lemmas import verb
from whipcount.model import Party

STANDING = frozenset({"stand", "get", "be"})
ASIDE = re.compile(r"\s+in (?:the|its|their|his|her) way\b")
WILLING = frozenset({"supports", "committed", "offered", "declined"})
BIDDING = frozenset({"continue", "ask", "tell", "keep", "warn", "prepare", "poise", "gear"})
OUT_OF = re.compile(
    r"\s(?:[\w’'-]+\s){1,6}?out\sof\s(?=\w)"
)  # "followed the others out of the league"
DOUBTED = frozenset({"unlikely"})  # "is unlikely to oppose it"
WIDEST = 250  # characters of what a turned stance is about
AGAINST = re.compile(
    r"""(?P<object>(?:\s[\w’'-]+){0,6}?)(?P<denied>\s(?:not|never))?\sto\s(?:continue\sto\s|keep\s)?
    (?:(?P<fight>fight(?:ing)?|stand(?:ing)?\sin\sthe\sway\sof)(?:\sagainst)?
    |(?:stop|halt|derail|sink|scupper|torpedo|thwart|scuttle|kill|overturn|repeal|scrap|abolish)(?=\s(?:[\w’'-]+\s){1,4}?PLAN)
    |(?:stop|prevent|keep)(?=\s(?:[\w’'-]+\s){1,6}?from\s(?:\w+\s)?[a-z]+ing\b)
    |(?:challenge|contest|appeal(?:\sagainst)?)(?=\s(?:[\w’'-]+\s){1,4}?PLAN)
    |(?:sue|take)\s(?:[\w’'-]+\s){1,4}?(?:to\scourt\s)?over|go\sto\scourt\s(?:over|against)
    |say[,:]?\s[\"“‘']?no[\"”’']?\sto|vote\s(?:no\son|against|down)|reject|refuse|oppose|resist|block|veto|filibuster|turn\sdown|throw\sout)
    [ ](?!to\b|for\b|off\b)(?=[\w\"“‘'])""".replace("PLAN", PLAN),
    re.VERBOSE,
)
# "Wants them to refuse", "promised not to stand in the way": what it is about was named before.
ALONE = re.compile(
    r"""(?:\s[\w’'-]+){0,6}?(?P<denied>\s(?:not|never))?\sto\s
    (?:think\s(?:again|twice)|back\sdown|change\scourse|say\sno|vote\s(?:no|against)|reject|refuse|oppose|resist|block|veto|stand\sin\s(?:the|its|their|his|her)\sway
    |challenge|sue(?:\sagain)?|go\sto\scourt(?:\sagain)?|(?:stop|kill|defeat|sink|derail|scuttle|thwart|undo|overturn|halt|prevent)(?=\s(?:it|this|them)\b))
    (?:\s(?:it|them|this))?(?P<end>(?=[.,;:!?”"]|$|\s(?:and|but|when|if|unless|at|in|on|before)\b))""",
    re.VERBOSE | re.IGNORECASE,
)
# "Demanded [that no driver be dismissed]", "insisted that nothing be built": against what is to be done to none.
NONE = re.compile(
    r"(?:\s(?:again|also|instead|once\smore|\w+ly))?\s(?:that|for)\s(?:there\s(?:must\s|should\s)?be\s)?(?P<none>no(?!\s(?:one|later|more|fewer|less|longer|matter|doubt)\b)|nothing|nobody|no\sone|not\s(?:one|a\ssingle)|none\sof)\s"
)
# "Recommended [that they not agree] to it".
NOT_DO = re.compile(
    r"(?:\s(?:to|on|of)\s(?:[\w’'-]+\s?){1,4}?)?\sthat\s(?:[\w’'-]+\s){1,5}?(?P<none>not)\s(?:be\s)?(?:agree\sto\s|accept\s|approve\s|support\s|back\s|vote\sfor\s)?(?=[a-z])"
)
NOT_OUT = re.compile(
    r"to\s(?:exclude(?![^.;,]{2,60}\sfrom\b)|rule\sout|preclude)\s"
)  # "refused to rule it out": still open
# "Will [do everything] to stop it".
EFFORT = re.compile(
    r"(?:[\w’'-]+\s){0,2}?(?:to\s)?(?:do|use|try)\s(?:everything|all|whatever|anything|every\s[a-z]+)\b"
)
LAWSUIT = re.compile(r"\b(?:sue|go\sto\scourt)\b")  # over what is told behind it, if anywhere
RELATIVE = re.compile(
    r"\b(?P<what>(?:an?|the|its|their|his|her|this|that|these|those)\s(?:[\w’'-]+\s){0,4}?[\w’'-]+)\s(?:that|which)\s(?:the\s)?$"
)
SKIPPING = re.compile(
    r"to\s(?:skip|boycott|shun|sit\sout|stay\s(?:away|out|home)|opt\sout|keep\sout)\b"
)
# "Stuck to [its line against] the merger": what is kept to is a stance itself.
STANCE = re.compile(
    r"(?:to )?(?:its|their|his|her|the|this|that|an?)\s(?:[\w-]+\s){0,2}?(?:line|stance|stand|position|opposition|resistance|objections?|refusal|arguments?|case|front)\s(?:against|to)\s"
)
KEEPING = frozenset(
    "stick keep stand adhere hold cling return back support reaffirm repeat confirm follow share defend".split()
)
AGAINST_IT = re.compile(r"(?:opposition|resistance|objections?)\s|against\s")
DISTRUST = re.compile(r"\b(?:motions?|votes?) of no[ -]confidence (?:in|against) ")
STOP = re.compile(
    r"[.;:!?,](?=\s|$)|[”\"]|\n| – | — |\s(?:if|unless|until|because|while|when|after|before|but)\s"
    r"|\sand\s(?=[a-z]+ed\s(?:an?|the|its|their|his|her|that)\s)"
)
BUT = re.compile(
    r"\b(?:all|every\w*|each|both|no\s?one|nobody|none)\b[^.;,]*?\s"
    r"(?:but|except(?:\sfor)?|apart\sfrom|save(?:\sfor)?|bar|with\sthe\sexception\sof)\s(?:the\s)?(?:[\w-]+[\s-]){0,3}$",
    re.IGNORECASE,
)
ALL_BUT = re.compile(
    r"\b[Aa]ll\sbut\s(?:(?:[\w-]+\s){1,2}of\s|(?:an?\s(?:few|handful|couple)|one|two|three|four|five|six|seven|eight|nine|ten|\d+)\s)"
)
# "[To] consider the offer", "its intention to consider [the offer]".
WEIGHING = re.compile(r"(?:to )?([a-z]+)\b")
WEIGHED = re.compile(
    r"\b(?:commitment|willingness|readiness|intention|promise|pledge|offer|agree\w*|promis\w+|pledg\w+|vow\w*|ready|willing|prepared)"
    r" to ([a-z]+) $"
)
WEIGHT = 60  # characters before an issue that may hold such words
ROUND = {
    "supports": "opposed", "opposed": "supports", "blocking": "supports", "committed": "declined", "offered": "declined",
    "declined": "committed",
}  # fmt: skip


def turned(scene: Scene, found: Reading) -> Reading:
    """A reading whose complement is against something, as that: "wants it to reject the deal"."""
    if found.stance == "opposed" and (above := _above(scene, found)) and above.lemma in DOUBTED:
        return found if above.negated else replace(found, stance="supports")
    if found.clause.lemma == "follow" and (out := OUT_OF.match(scene.text, found.clause.head[1])):
        return replace(found, stance="declined", asks="part", issue=to_stop(scene, out.end()))
    if found.stance not in WILLING or found.clause.kind == "noun":
        return found
    if found.stance == "declined" and (out := NOT_OUT.match(scene.text, *found.issue)):
        return replace(found, stance="considering", issue=(out.end(), found.issue[1]))
    if found.clause.negated:
        return _unopposed(scene, found)
    if found.stance == "committed" and SKIPPING.match(scene.text, *found.issue):
        return replace(found, stance="declined")
    if contrary := DISTRUST.search(scene.text, *found.issue) or _line(scene, found):
        return replace(found, stance="opposed", issue=(contrary.end(), found.issue[1]))
    return _none(scene, found) or _bidden(scene, found)


def _line(scene: Scene, found: Reading) -> re.Match[str] | None:
    """ "Stuck to [its line against] the merger": what is kept to is against it."""
    kept = found.stance != "declined" and found.clause.lemma.split(" ")[0] in KEEPING
    line = STANCE.match(scene.text, *found.issue) if kept else None
    return line if line and AGAINST_IT.search(line[0]) else None


def _none(scene: Scene, found: Reading) -> Reading | None:
    """ "Demanded that no driver be dismissed": against it."""
    wanting = found.clause.lemma.split(" ")[0] in WANTING | {"insist", "request", "recommend"}
    at = found.clause.head[1]
    met = (NONE.match(scene.text, at) or NOT_DO.match(scene.text, at)) if wanting else None
    if met is None or found.stance != "supports":
        return None
    what = met.end(), max(to_stop(scene, met.end())[1], met.end() + 1)
    evidence = min(found.evidence[0], found.clause.head[0]), max(found.evidence[1], what[1])
    return replace(found, stance="opposed", issue=what, evidence=evidence)


def _bidden(scene: Scene, found: Reading) -> Reading:
    """What is wanted, promised or tried against something: "will do everything to stop it"."""
    effort = EFFORT.match(scene.text, found.issue[0])
    known = (found.clause.kind, found.clause.lemma) in frames()
    if not effort and not known and found.clause.lemma not in BIDDING:
        return found
    at = effort.end() if effort else found.clause.head[1]
    met = AGAINST.match(scene.text, at)
    return _complement(scene, found, met) if met else _alone(scene, found, at)


def _above(scene: Scene, found: Reading) -> Clause | None:
    """The clause that an infinitive hangs on."""
    clause = found.clause
    hangs = clause.parent is not None and clause.relation == "xcomp"
    return scene.clauses[clause.parent] if hangs and clause.parent is not None else None


def _complement(scene: Scene, found: Reading, met: re.Match[str]) -> Reading:
    """The act that it is wanted or promised to take against something, unless that is none."""
    if found.stance == "declined" and not met["denied"]:
        return found
    if met["fight"] and found.stance == "supports" and not met["denied"]:
        return found  # "urged him to fight the case"
    issue = to_stop(scene, met.end())
    stance = "supports" if met["denied"] else "opposed"
    evidence = min(found.evidence[0], issue[0]), max(found.evidence[1], issue[1])
    return replace(found, stance=stance, asks="happen", issue=issue, evidence=evidence)


def _alone(scene: Scene, found: Reading, at: int) -> Reading:
    """ "Wants the members to refuse": against what was named before, so that the issue is left empty."""
    met = ALONE.match(scene.text, at)
    if met is None or (found.stance == "declined" and not met["denied"]):
        return found
    stance, end = "supports" if met["denied"] else "opposed", met.end("end")
    span = found.evidence[0], max(found.evidence[1], end)
    issue = _antecedent(scene, found.clause) or (end, end)
    if LAWSUIT.search(met[0]):
        issue = to_stop(scene, found.issue[0])
    return replace(found, stance=stance, asks="happen", issue=issue, evidence=span)


def _antecedent(scene: Scene, clause: Clause) -> Span | None:
    """ "[A decree] that the Bar Council promised to challenge": what a relative clause is of."""
    if clause.relation.split(":")[0] not in {"acl", "parataxis"} or not clause.subjects:
        return None
    start = clause.subjects[0][0]
    met = RELATIVE.search(scene.text, max(0, start - WEIGHT), start)
    return met.span("what") if met else None


def weighed(scene: Scene, found: Reading) -> Reading:
    """Who promises to think about it has promised nothing: "a commitment to consider", "ready to study"."""
    if found.stance not in {"committed", "offered"}:
        return found
    if found.clause.lemma == "wait" and not found.clause.negated:
        return replace(found, stance="undecided")
    act = WEIGHING.match(scene.text, found.issue[0]) or WEIGHED.search(
        scene.text, max(found.evidence[0], found.issue[0] - WEIGHT), found.issue[0]
    )
    open_ = act is not None and verb(act[1].casefold()) in THINKING
    return replace(found, stance="considering") if open_ else found


def _unopposed(scene: Scene, found: Reading) -> Reading:
    """ "Would not veto the accord": nothing against it."""
    clause = found.clause
    if (
        found.stance == "declined"
        and ASIDE.match(scene.text, clause.head[1])
        and clause.lemma in STANDING
    ):
        return replace(found, stance="supports", asks="happen")
    if (
        found.stance != "declined"
        or side_of(clause.lemma, clause.lemma, "") != "opposed"
        or not clause.objects
    ):
        return found
    return replace(found, stance="supports", asks="happen", issue=clause.objects[0])


def to_stop(scene: Scene, start: int) -> Span:
    """From a place to where its phrase must end."""
    stop = STOP.search(scene.text, start, start + WIDEST)
    return start, stop.start() if stop else min(len(scene.text), start + WIDEST)


def excepted(scene: Scene, found: Reading, actor: Party) -> Reading:
    """ "All parties but the Greens": whoever is left out stands on the other side."""
    sentence = scene.sentence_of(found.clause.head[0])
    if sentence is None or actor.chain is None or found.stance not in ROUND:
        return found
    own = [
        m for m in scene.mentions_near(sentence.start, found.clause.head[0])
        if m.chain == actor.chain and sentence.start <= m.start < found.clause.head[0]
    ]  # fmt: skip
    left_out = own and all(BUT.search(scene.text[sentence.start : m.start]) for m in own)
    if ALL_BUT.search(scene.text, sentence.start, found.clause.head[0]):
        return found  # "all but two of the Greens": the Greens
    return replace(found, stance=ROUND[found.stance]) if left_out else found
