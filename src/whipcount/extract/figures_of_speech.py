"""Phrases that judge, whatever their nouns are: "a slap in the face", "a dead end", "a step forward"."""

from __future__ import annotations

import re

# "The wrong tool", "a step backwards", "a slap in the face": whatever the noun, the phrase judges.
FIGURE = re.compile(
    r"\bthe wrong [a-z]+\b|\btrojan horse\b|\bpoisoned chalice\b|\bblank che(?:ck|que)\b|\bdead end\b|\bdouble standards?\b|\bdeath (?:knell|sentence|warrant)\b"
    r"|\b(?:slap|spit) in the face\b|\bkick in the teeth\b|\bstab in the back\b|\bnail in the coffin\b|\brecipe for\b|\bslippery slope\b"
    r"|\b(?:dark|black|sad|bleak) day\b|\bnot worth the paper\b|\bstep (?:back|backwards?)\b|\bstep in the wrong direction\b|\b(?:shortcut|road|path|route) to (?:ruin|disaster|nowhere|chaos|hell|serfdom|catastrophe|war|poverty|bankruptcy)\b|\bby the back ?door\b|\bbitter pill\b|\bwhite elephant\b|\bpower grab\b|\bgift (?:to|for)\b|\blast thing (?!s)[a-z]+|\brace to the bottom\b|\bdeclaration of war\b|\bsell[- ]?out\b|\bdiktat\b"
    r"|\ban? (?:tax|raid|assault|attack|war) on\b|\ban? (?:insult|affront|blow|threat|danger) to\b|\bstep too far\b|\bbridge too far\b|\bleap in the dark\b"
    r"|\bpig in a poke\b|\bhouse of cards\b|\bdrop in the (?:ocean|bucket)\b|\bsticking plaster\b|\bsmoke and mirrors\b|\bpipe ?dream\b|\bkangaroo court\b"
    r"|\bsop to\b|\bwaste of (?:time|money|space)\b|\bbad (?:joke|deal|idea|news)\b|\bown goal\b|\bwitch[- ]?hunt\b"
    r"|\bphoto[- ]?op(?:portunity)?\b|\b(?:publicity|pr|media|political|election) stunt\b|\b(?:missed|lost|wasted|squandered) (?:opportunity|chance)\b"
    r"|(?P<good>\b(?:great|good|proud|historic|happy) day for\b|\bthe right (?!to\b|wing\b|hand\b|of\b)[a-z]+\b|\bstep (?:forwards?|towards?)\b|\b(?:big|huge|giant|great|major|important|significant|historic|fundamental|decisive|crucial|bold|essential|necessary|positive) (?:first |next )?(?:step|leap|stride|signal)\b(?! (?:back|too far|in the wrong|down))|\bstep in the right direction\b|\bgood (?:start|basis)\b|\blifeline\b|\bgame changer\b|\bwin-?win\b|\bwin win\b|\bno-brainer\b"
    r"|\ba model (?:for|of)\b|\bbest (?:news|thing|deal|day)\b|\bgood (?:news|thing|deal|idea)\b|\bshot in the arm\b|\bbreath of fresh air\b|\bray of hope\b|\ba boost (?:for|to)\b|\bvote of confidence in\b)"
)
