"""Tests of whipcount.views."""
