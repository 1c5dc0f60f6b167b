"""What takes texts out of files: one function for each form, by name."""

from collections.abc import Callable, Iterator

from training.readers import dictionaries, markup, plain, spoken, structured

Reader = Callable[[str], Iterator[str]]
"""From the text of a file to blocks: titles, paragraphs, commands."""

READERS: dict[str, Reader] = {
    "markup": markup.blocks,
    "titles": markup.titles,
    "wordnet": dictionaries.wordnet,
    "examples": dictionaries.examples,
    "dictionary": dictionaries.dictionary,
    "paragraphs": plain.paragraphs,
    "manual": plain.manual,
    "descriptions": plain.descriptions,
    "lines": plain.lines,
    "templates": spoken.templates,
    "intents": spoken.intents,
    "dialogues": spoken.dialogues,
    "patterns": spoken.patterns,
    "json": structured.described,
    "names": structured.names,
    "summaries": structured.summaries,
    "docstrings": structured.docstrings,
}
