"""Bytes in, Documents out: files, Markdown and saved pages, split, cleaned and normalised once."""

from whipcount.read.documents import note, read_bytes, read_file
from whipcount.read.files import find_files

__all__ = ["find_files", "note", "read_bytes", "read_file"]
