"""Whose a pledge is that somebody else is glad of: "thanked Norland for its pledge", "hailed the announcement by Norland that it will pay".

Gifts in, the same by whom they are from out; who is glad of it gives nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from whipcount.extract.pledges import gifts
from whipcount.extract.pledges.bonds import Gift
from whipcount.extract.pledges.offerers import POSSESSED
from whipcount.extract.scene import Scene
from whipcount.layers import Clause
from whipcount.lexicon import pledges
from whipcount.model import Party

BY = re.compile(r"\s(?:by|from)\s(?P<who>\S.*)")
UNKNOWN = re.compile(r"it|its|they|their|he|his|she|her", re.IGNORECASE)
OUR = re.compile(r"our|my|ours|mine", re.IGNORECASE)
FOR = " for "  # "thanked it | for | agreeing to"


def thanked(scene: Scene, found: Gift) -> Gift | None:
    """The gift by its true giver; none where who is glad of it is all that is told."""
    glad = _glad(scene, found)
    if glad is None or not _by_the_glad(scene, glad, found):
        return found
    others = tuple(_others(scene, glad))
    return replace(found, actors=others) if others else None


def spoken(scene: Scene, found: Gift) -> Gift:
    """ "Our offer of €4m stands": the speaker's."""
    speaker = scene.speaker_at(found.what[0])
    ours = all(a.chain is None and OUR.fullmatch(a.text) for a in found.actors)
    return replace(found, actors=(speaker,)) if ours and speaker else found


def _glad(scene: Scene, found: Gift) -> Clause | None:
    """The verb of thanks or welcome that a gift stands under; what goes on with "and" or "by" is one's own."""
    for clause in (found.clause, *scene.above(found.clause)):
        if clause.lemma in pledges.welcoming() and clause.kind != "noun":
            return clause if clause.head[1] <= found.what[0] else None
        meant = scene.text.endswith(FOR, 0, clause.head[0])
        if clause.kind == "verb" and (
            clause.relation in {"conj", "parataxis"} or (clause.relation == "advcl" and not meant)
        ):
            return None
    return None


def _by_the_glad(scene: Scene, glad: Clause, found: Gift) -> bool:
    """Whether who is glad is taken for who gives, or an "its" that nobody knows."""
    mine = {p.chain or p.text for p in scene.subjects(glad)}
    return all((a.chain or a.text) in mine or UNKNOWN.fullmatch(a.text) for a in found.actors)


def _others(scene: Scene, glad: Clause) -> Iterator[Party]:
    """Who is thanked, else whose announcement it is."""
    mine = {p.chain for p in scene.subjects(glad) if p.chain}
    told = [(a, b) for p, a, b in glad.obliques if p in {"", "by", "from"}]
    inside = [m for o in glad.objects if (m := BY.search(scene.text, *o))]
    owners = [m.span() for o in glad.objects if (m := POSSESSED.match(scene.text, *o))]
    for span in (*owners, *glad.objects, *told, *(m.span("who") for m in inside)):
        party = scene.party(span)
        named = party.chain is not None or scene.words(span)[:1].isupper()
        if named and party.chain not in mine and gifts.act(party.text) is None:
            yield party
            return
