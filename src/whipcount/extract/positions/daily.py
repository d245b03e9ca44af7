"""What people do every day and no question hangs on: hirings, inquiries, appeals to the public, kin, a court's routine.

Readings in, yes or no out.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import POSSESSOR, Scene
from whipcount.extract.stances import Reading

HIRING = frozenset(
    "appoint hire recruit name promote crown sack fire dismiss sign engage poach select pick tap relieve".split()
)
TAKING_ON = frozenset({"appoint", "hire", "recruit"})
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

# "A link with an earlier fire": what an inquiry may still find.
SUSPECTED = re.compile(
    r"(?:(?:the|a|an|any)\s)?(?:possibility|link|connection|foul play|arson|motive|terrorism|suicide|sabotage|accident)\b"
)
JUDGING = frozenset(
    "order sentence fine jail convict acquit remand release clear find ban tell".split()
)
SOMEBODY = frozenset("him her them he she they".split())
PRIZE = (
    r"(?:races?|games?|match(?:es)?|titles?|medals?|cups?|championships?|troph(?:y|ies)|gold|silver|finals?|derby|tournaments?|points?|goals?|sets?"
    r"|records?|league|everything|series|tie|grand prix|stage|crown|lap|fight|bout|wicket|oscar|grammy|prize)"
)
# "Wants to win every race", "opposed her in the final".
PLAY = re.compile(
    rf"(?:to\s)?(?:win|score|beat|defend|retain|regain|break|set|play|run|swim|sing)\b(?:\s[\w’'-]+){{0,5}}?\s{PRIZE}\b"
)
AT_PLAY = re.compile(
    r"[^.;]{2,60}?\sin\sthe\s(?:[\w-]+\s)?(?:semi-?finals?|finals?|quarter-?finals?|round|play-?offs?)\b"
)
LIFE = re.compile(
    r"(?:to\s)?(?:retire|marry|wed|divorce|study|learn|(?<=to )become an?\b|get married|have (?:a baby|children)|start a family|move (?:house|home|in with)|lose weight"
    r"|thank|celebrate|rest|relax|write (?:a|her|his) (?:book|novel|memoirs?)|quit (?:smoking|drinking))\b"
)
STAGING = frozenset("hold host stage organise organize run open throw".split())
FETE = re.compile(
    r"\s(?:(?:an?|its|their|the|two|three|several|free|annual)\s)+(?:[\w-]+\s){0,2}?(?:open days?|concerts?|ceremon(?:y|ies)|festivals?|fairs?|exhibitions?|auctions?|part(?:y|ies)(?!\s(?:conference|congress))"
    r"|funerals?|memorials?|services?|galas?|workshops?|class(?:es)?|tours?|screenings?|tournaments?|shops?|stores?|restaurants?|branch(?:es)?)\b"
)

AHEAD = 80  # characters from an issue's beginning that may tell a game


def daily(scene: Scene, found: Reading) -> bool:
    """Whether a reading is of somebody's daily work or private life."""
    tests = (
        _hired,
        _looked_into,
        _public_warned,
        _in_court,
        _sentenced,
        _played,
        _own_life,
        _feted,
    )
    return _private(found) or any(test(scene, found) for test in tests)


def _issue(scene: Scene, found: Reading) -> str:
    """What it is about, with some of what follows; a phrase's begins with a blank."""
    return scene.text[found.issue[0] : max(found.issue[1], found.issue[0] + AHEAD)].lstrip()


def _hired(scene: Scene, found: Reading) -> bool:
    """ "Appointed Lee its chief economist", "signed a striker": who is taken on or sent away is no question."""
    if found.clause.kind != "verb" or found.clause.lemma not in HIRING or found.clause.negated:
        return False
    if found.clause.lemma in TAKING_ON:
        return True
    chain = scene.chain(scene.party(found.issue))
    opening = (m for m in scene.mentions_near(*found.issue) if m.start == found.issue[0])
    opening = (m for m in opening if not POSSESSOR.match(scene.text, m.end))
    known = (chain, *(scene.chains.get(m.chain) for m in opening if m.kind == "name"))
    return any(c is not None and c.type == "person" for c in known)


def _looked_into(scene: Scene, found: Reading) -> bool:
    """ "Police are treating the death as suspicious", "considering whether the two are linked": an inquiry takes no side."""
    clause = found.clause
    if clause.kind != "verb":
        return False
    asked = found.stance in OPEN and _issue(scene, found).startswith(("whether ", "if "))
    asked = asked or (found.stance in OPEN and bool(SUSPECTED.match(_issue(scene, found))))
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
    return courtly and bool(ROUTINE.match(_issue(scene, found)))


def _sentenced(scene: Scene, found: Reading) -> bool:
    """ "The court ordered him to pay 400 euros": what is done to one before it."""
    clause = found.clause
    if clause.lemma not in JUDGING or not all(BENCH.match(a.text) for a in found.actors):
        return False
    whom = [scene.words(o).casefold() for o in clause.objects]
    chains = [scene.chain(scene.party(o)) for o in clause.objects]
    return bool(SOMEBODY & set(whom)) or any(c is not None and c.type == "person" for c in chains)


def _played(scene: Scene, found: Reading) -> bool:
    """ "Wants to win every race", "opposed Lee in the semi-final": a game."""
    faced = found.clause.lemma in {"oppose", "fight", "meet"}
    at_play = faced and AT_PLAY.match(scene.text, found.clause.head[1])
    return bool(at_play or PLAY.match(_issue(scene, found)))


def _own_life(scene: Scene, found: Reading) -> bool:
    """ "Plans to retire", "wants to thank the nurses": a person's own affair."""
    chains = [scene.chain(a) for a in found.actors]
    bodies = any(c is not None and c.type in {"organization", "state"} for c in chains)
    return not bodies and found.stance in SPARE and bool(LIFE.match(_issue(scene, found)))


def _feted(scene: Scene, found: Reading) -> bool:
    """ "Would hold an open day", "will open a shop": what anybody may come to."""
    held = found.clause.lemma in STAGING and not found.clause.negated
    return held and found.stance in SPARE and bool(FETE.match(scene.text, found.clause.head[1]))
