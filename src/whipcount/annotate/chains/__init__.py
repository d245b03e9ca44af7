"""Who is meant: chains names, role nouns and pronouns of one document."""
