"""Word lists and frames as data, and the small loaders that read them once."""
