"""A person's judgements over the machine's claims: find the claim again, fold the judgements."""

from whipcount.judge.fold import Settled, judge

__all__ = ["Settled", "judge"]
