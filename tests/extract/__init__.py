"""Tests of whipcount.extract."""
