"""Tests of whipcount.cli."""
