"""One document's annotations in, its claims out: one module for each kind of claim."""
