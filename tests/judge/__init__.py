"""Tests of judgements over claims."""
