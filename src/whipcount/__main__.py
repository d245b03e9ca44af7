"""``python -m whipcount`` is the ``whipcount`` command."""

from whipcount.cli import main

main()
