"""One document in, its sentences, mentions, times, clauses and attributions out."""
