"""Pure questions to a Record, one module per question, named as the commands.

A Record comes in, frozen rows come out; nothing is printed and nothing is changed here.
"""

from whipcount.views import (
    agreement,
    claimed,
    consequences,
    count,
    disputed,
    documents,
    explain,
    front,
    index,
    issues,
    labels,
    meetings,
    needs,
    pledges,
    refer,
    said,
    sheet,
    thresholds,
    timeline,
    unsaid,
    waits,
    who,
)

__all__ = [
    "agreement",
    "claimed",
    "consequences",
    "count",
    "disputed",
    "documents",
    "explain",
    "front",
    "index",
    "issues",
    "labels",
    "meetings",
    "needs",
    "pledges",
    "refer",
    "said",
    "sheet",
    "thresholds",
    "timeline",
    "unsaid",
    "waits",
    "who",
]
