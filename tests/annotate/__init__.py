"""The annotators: one case file a stage."""
