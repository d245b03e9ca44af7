"""Joins the chains of all documents into actors."""
