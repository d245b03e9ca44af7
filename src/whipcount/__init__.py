"""Whipcount: who stands where, in whose words.

Reads many overlapping reports of one political story and keeps one sourced record.
"""

__version__ = "0.1.0"
