"""Words before a predicate by which nobody does it: "there is no sign that", "has yet to", "stopped short of".

A sentence and a place in it in, an answer out, for ``bonds``.
"""

from __future__ import annotations

import re

from whipcount.extract.scene import Scene
from whipcount.layers import Sentence

NOT_YET = re.compile(r"\b(?:not|never|n['’]t),\s[^,]{2,20},\s$")  # "does not, however, intend"
NO_SIGN = re.compile(
    r"\b(?:no (?:indication|sign|evidence|hint)|speculat\w+|rumou?r\w*|accusations?)\b|\btoo $"
)
SIGNS = ("no ", "speculat", "umo", "ccusation", "too ")  # one of which each of those has
# "Has yet to make an offer", "stopped short of promising", "is under pressure to pay".
YET_TO = re.compile(
    r"\b(?:yet to|short of|(?:close|closer|near) to|pressure (?:on [^,;.]{2,30} )?to|(?:reluctan(?:t|ce)|loath|unwilling(?:ness)?|unable|afraid|tempted"
    r"|failure|refusal|inability|calls?|appeals?|demands?|pleas?|requests?|pressed|lobbied|in no (?:hurry|position|mood|rush)) to) (?:\w+ly )?$"
)

# "Had at no time promised", "may only be sent abroad".
NEVER = re.compile(
    r"\b(?:at no (?:time|point|stage)|in no way|by no means|under no circumstances)\s[^,;.]{0,60}$|\b(?:may|can) only be $"
)


def doubting(scene: Scene, sentence: Sentence, at: int) -> bool:
    """ "There is no sign that", "has yet to", "too" before a predicate."""
    before = scene.text[sentence.start : at]
    if before.endswith(("to ", "ly ", "of ")) and YET_TO.search(before):
        return True
    if (" no " in before or before.endswith("only be ")) and NEVER.search(before):
        return True
    if before.endswith(", ") and NOT_YET.search(before):
        return True
    return any(sign in before for sign in SIGNS) and NO_SIGN.search(before) is not None
