"""What the reading model tells apart: the labels of every head, in the order of its outputs."""

from __future__ import annotations

ROLES = ("Source", "Cue", "Content")
ENTITIES = (
    "Person", "NORP", "Organization", "Location", "Facility", "Product", "Date", "Money", "Misc",
)  # fmt: skip
UPOS = (
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM",
    "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB", "X",
)  # fmt: skip
MODALITIES = ("asserted", "negated", "conditional", "future", "historical", "questioned")
SPEECH = ("commissive", "directive", "assertive")
PLOVER = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT", "RETREAT",
)  # fmt: skip
STANCES = (
    "committed", "offered", "considering", "undecided", "declined",
    "supports", "abstained", "opposed", "blocking",
)  # fmt: skip
ACTS = (
    "troops", "police", "weapons", "training", "logistics", "intelligence", "funding", "loan",
    "humanitarian", "sanctions", "vote", "ratification", "hosting", "other",
)  # fmt: skip
STATUSES = ("floated", "offered", "pledged", "committed", "delivered", "withdrawn")
POLARITIES = ("if", "only_if", "unless", "until", "after", "provided")
# From the words of a stance, a pledge or a condition to the first word of what goes with it.
FRAME_BONDS = (
    "stance_holder", "stance_issue", "pledge_holder", "condition_holder", "condition_waits",
)  # fmt: skip
# From the head word of a mention to that of the mention before it of the same; a first one stays.
ANTECEDENT = "antecedent"
BONDS = (*FRAME_BONDS, ANTECEDENT)
DEPRELS = (
    "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux", "aux:pass",
    "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj", "cop", "csubj",
    "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse", "dislocated", "expl",
    "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod", "nmod:desc", "nmod:poss",
    "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod", "obj", "obl", "obl:agent",
    "obl:unmarked", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp",
)  # fmt: skip


def bio(kinds: tuple[str, ...]) -> tuple[str, ...]:
    """Tags for spans of the given kinds: O, then B- and I- for each kind."""
    return ("O", *(f"{place}-{kind}" for kind in kinds for place in "BI"))


# The columns of the one output that holds every per-word classification, head by head.
HEADS: dict[str, tuple[str, ...]] = {
    "attribution": bio(ROLES),
    "entities": bio(ENTITIES),
    "upos": UPOS,
    "starts": ("inside", "start"),
    "modality": MODALITIES,
    "speech": SPEECH,
    "plover": PLOVER,
    "stance": bio(STANCES),
    "pledge": bio(("Pledge",)),
    "condition": bio(POLARITIES),
    "holder": bio(("Holder",)),
    "issue": bio(("Issue",)),
    "waits": bio(("Waits",)),
    "act": ACTS,
    "status": STATUSES,
}
