"""Tests of whipcount.export."""
