"""What people do every day and no question hangs on: hirings, inquiries, appeals to the public, kin, a court's routine.

Readings in, yes or no out.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.extract.stances import Reading

HIRING = frozenset(
    "appoint hire recruit name promote crown sack fire dismiss sign engage poach".split()
)
HANDLING = frozenset({"treat", "investigate", "probe"})
OPEN = frozenset({"considering", "undecided"})
INQUIRERS = re.compile(
    r"(?:the\s|two\s|several\s)?(?:[\w-]+\s)?(?:police|detectives?|investigators?|officers?|prosecutors?|jur(?:y|ors?)|magistrates?|inspectors?|coroner|doctors?|scientists|researchers)\b",
    re.IGNORECASE,
)
# "Police urged anyone with information to", "doctors ask people to": for everybody's good, and no question.
WARDENS = re.compile(
    r"(?:the\s|a\s|two\s|several\s|local\s)?(?:[\w’'-]+\s){0,2}?(?:police|detectives?|officers?|firefighters|fire\s(?:service|brigade|crews|department)|coastguards?|coast\sguard|rangers|rescuers|paramedics|ambulance\sservice"
    r"|hospitals?|doctors|health\s(?:service|officials|authorities)|forecasters|(?:weather|met)\s(?:service|office|bureau)|emergency\sservices)\b",
    re.IGNORECASE,
)
APPEALING = frozenset("urge ask appeal call warn advise remind encourage beg want tell".split())
PUBLIC = re.compile(
    r"(?:for\s|to\s|on\s)?(?:any\s(?:other\s)?|all\s|the\s|more\s|other\s|members\sof\sthe\s)?(?:anyone|anybody|everyone|witness(?:es)?|motorists|drivers|cyclists|residents|people|patients|parents|public|hikers"
    r"|swimmers|visitors|tourists|customers|shoppers|householders|homeowners|locals|passengers|commuters|travellers|calm|information|help|vigilance)\b",
    re.IGNORECASE,
)
KIN = re.compile(
    r"(?:his|her|their|my|an?|the|[A-Z][\w’'-]+['’]s?|(?:the|a)\s[\w-]+['’]s?)\s(?:\w+\s)?(?:father|mother|parents?|wife|husband|sons?|daughters?|brothers?|sisters?|boyfriend|girlfriend|fianc[ée]e?"
    r"|uncle|aunt|cousin|grandmother|grandfather|grandparents|neighbours?|neighbors?|widow|bride|groom|stepfather|stepmother|flatmate|classmates?|passer-by|bystander)",
    re.IGNORECASE,
)
SPARE = frozenset("supports committed offered declined considering".split())
BENCH = re.compile(
    r"(?:[\w’'-]+\s){0,4}(?:judges?|court|magistrates?|jur(?:y|ors)|tribunal|justices)\b",
    re.IGNORECASE,
)
ROUTINE = re.compile(
    r"(?:granted\s|denied\s|refused\s)?(?:(?:the|his|her|their|an?|its|any)\s)?(?:[\w-]+\s){0,2}?(?:appeal|conviction|convictions|sentence|bail|plea|parole|custody|guilt|acquittal|defence|testimony|evidence)\b"
)


def daily(scene: Scene, found: Reading) -> bool:
    """Whether a reading is of somebody's daily work or private life."""
    tests = (_hired, _looked_into, _public_warned, _in_court)
    return _private(found) or any(test(scene, found) for test in tests)


def _hired(scene: Scene, found: Reading) -> bool:
    """ "Appointed Lee its chief economist", "signed a striker": who is taken on or sent away is no question."""
    if found.clause.kind != "verb" or found.clause.lemma not in HIRING or found.clause.negated:
        return False
    chain = scene.chain(scene.party(found.issue))
    return chain is not None and chain.type == "person"


def _looked_into(scene: Scene, found: Reading) -> bool:
    """ "Police are treating the death as suspicious", "considering whether the two are linked": an inquiry takes no side."""
    clause = found.clause
    if clause.kind != "verb":
        return False
    asked = found.stance in OPEN and scene.text.startswith(("whether ", "if "), found.issue[0])
    if clause.lemma not in HANDLING and not asked:
        return False
    return all(INQUIRERS.match(a.text) for a in found.actors)


def _public_warned(scene: Scene, found: Reading) -> bool:
    """ "Police urged anyone with information to come forward": an appeal to the public for its own good."""
    clause = found.clause
    if clause.kind != "verb" or clause.lemma.split(" ")[0] not in APPEALING:
        return False
    if not PUBLIC.match(scene.text, clause.head[1] + 1):
        return False
    return all(WARDENS.match(a.text) for a in found.actors)


def _private(found: Reading) -> bool:
    """ "Her parents wanted her to study", "a neighbour offered to drive them": nobody of public life."""
    return found.stance in SPARE and all(KIN.fullmatch(a.text) for a in found.actors)


def _in_court(scene: Scene, found: Reading) -> bool:
    """ "The judges dismissed the appeal", "granted bail": a court's daily work."""
    courtly = all(BENCH.match(a.text) for a in found.actors)
    return courtly and bool(ROUTINE.match(scene.text, found.issue[0]))
