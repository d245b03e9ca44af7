"""Feelings that are denied: "not against the tunnel", "no quarrel with the fee", "far from happy with the draft".

Text in, readings out, as in ``stances``. To have nothing against a thing is to be for it; to be less than keen, against;
who has not said which of two is preferred is on neither side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.positions.turns import to_stop
from whipcount.extract.scene import Scene
from whipcount.extract.stance_phrases import holding
from whipcount.extract.stances import REACH, Reading, holders
from whipcount.extract.supposed import bygone, hypothetical, questioned

NOT = r"(?:not|never|no longer|[a-z]+n[’']t)"
HOW = r"(?:\w+ly |at all |in principle |exactly |quite |very |too |so |all that |yet )?"
FINE = re.compile(
    rf"(?:\b{NOT} (?:be |been )?{HOW}(?:against|averse to|opposed to|hostile to)"
    r"|\bnothing (?:wrong with|against)|\b(?:sees?|saw|seen|found|finds?) (?:no (?:harm|objection|danger|drawback)s? (?:in|to)|(?:some |much |great |real |clear )?(?:merit|virtue|sense|benefit|promise|advantage)s? in)|\b(?:has|have|had|having|sees?|saw) (?:absolutely |really )?no (?:problem|quarrel|difficulty|issue|trouble)s? with"
    r"|\b(?:do|does|did)(?: not|n[’']t) (?:really )?(?:mind|disagree with|begrudge))\s(?=[\w“\"‘'])"
)
GLAD = (
    r"(?:happy|keen|enthusiastic|pleased|thrilled|delighted|overjoyed|impressed|eager|enamou?red|satisfied|sold|comfortable|wild|crazy)"
    r"\s(?:with|on|about|by|at|of|over|to see)"
)
COLD = re.compile(
    rf"(?:\b(?:far from|less(?: than)?|anything but|hardly|scarcely|none too|{NOT} {HOW}) ?{GLAD}"
    rf"|\b{NOT} (?:simply |just |going |prepared |willing )?(?:to )?(?:stand|sit) (?:idly )?by (?:while|as|when)|\b{NOT} buying|\b(?:hit|hits|hitting|lash|lashed|lashing|lashes) (?:out|back) at"
    r"|\blean(?:s|ed|ing)? (?:strongly )?against|\bno (?:great |big )?(?:believer in|enthusiast for)|\bg[ai]ve\w* short shrift to"
    rf"|\b(?:far from|{NOT}) (?:yet )?(?:convinced|persuaded) (?:that|of))\s(?=[\w“\"‘'])"
)
# "Did not say which bid it prefers", "gave no hint of how it will vote".
UNTOLD = re.compile(
    rf"\b(?:(?:{NOT} |declin\w+ to |refus\w+ to |yet to )(?:yet |publicly )?(?:say|said|tell|reveal|disclose|indicate)d?"
    r"|(?:no|any|little) (?:sign|indication|hint|clue|word)s?(?: (?:of|on|as to|about))?)\s"
    r"(?=(?:which|how|what|whether|whom?)\s(?:[\w-]+\s){0,6}?(?:prefer|favou?r|vote|voting|back|support|side|choose|want|stand)\w*\b)"
)
# "In favour of the tram [but against the toll]": one predicate with two sides.
BUT_NOT = re.compile(
    r"\b(?:in favou?r of|supports?|supported|backs|backed|(?:is|are|was|were|be|been) (?:all )?for) [^.;:,]{2,60}?,? (?:but|yet|though) (?:also |firmly |strongly |still |not )?(?P<against>against)\s(?=[\w“\"‘'])"
)
REASONS = re.compile(
    r"\b(?:reasons|arguments|grounds|points) (?:both )?for (?P<what>[^.;:”\"]{2,60}?),? (?:and|but) (?:there (?:are|were) )?(?:\w+ )?(?:reasons |arguments |grounds |points |ones )?(?P<against>against)\b"
)
BUT = re.compile(r"[,;.]?\s[Bb]ut\b")  # "we have no quarrel with Chile, but": of what comes then


def but_against(scene: Scene) -> Iterator[Reading]:
    """The second side of "in favour of the tram but against the toll"."""
    for met in BUT_NOT.finditer(scene.text):
        clause, head = holding(scene, met.start()), met.span("against")
        issue = to_stop(scene, met.end())
        if clause is None or issue[0] >= issue[1] or questioned(scene, clause):
            continue
        if actors := holders(scene, clause):
            told = replace(clause, head=head, lemma="against", objects=(issue,))
            yield Reading(told, "opposed", "happen", issue, (head[0], issue[1]), actors, gated=True)


def torn(scene: Scene) -> Iterator[Reading]:
    """ "There are good reasons for the dam and good reasons against it": who says both is on neither side."""
    for met in REASONS.finditer(scene.text):
        clause, speaker = holding(scene, met.start()), scene.speaker_at(met.start())
        if clause is not None and speaker is not None and speaker.chain:
            told = replace(clause, head=met.span("against"), lemma="against", negated=False)
            yield Reading(
                told, "undecided", "happen", met.span("what"), met.span(), (speaker,), gated=True
            )


def tempered(scene: Scene) -> Iterator[Reading]:
    """Each denied feeling with whose it is."""
    yield from but_against(scene)
    yield from torn(scene)
    for pattern, stance in ((FINE, "supports"), (COLD, "opposed"), (UNTOLD, "undecided")):
        for met in pattern.finditer(scene.text):
            clause = holding(scene, met.start())
            if clause is None or bygone(clause) or questioned(scene, clause):
                continue
            issue = to_stop(scene, met.end())
            if (
                hypothetical(scene, clause)
                or issue[0] >= issue[1]
                or BUT.match(scene.text, issue[1])
            ):
                continue
            near = [s for s, _ in clause.subjects if met.start() - REACH < s < met.start()]
            if actors := holders(scene, clause):
                span = min([met.start(), *near]), issue[1]
                yield Reading(clause, stance, "happen", issue, span, actors)
