"""Tests of whipcount.screen."""
