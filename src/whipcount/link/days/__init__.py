"""Solves the days of documents, parts and claims as constraints over the dossier."""
