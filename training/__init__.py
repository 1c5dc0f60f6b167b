"""How the lexicon's data files are made: `python -m training --help`."""
