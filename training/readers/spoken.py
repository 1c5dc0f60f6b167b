"""What people say to machines: voice commands written as templates, dialogues, chat patterns."""

import html
import json
import re
from collections.abc import Iterator
from random import Random

import yaml

SEED = 11
DRAWS = 6
"""Sentences that are drawn from a template; what repeats is dropped later."""

_OPTIONAL = re.compile(r"\[([^][()]*)\]")
_CHOICE = re.compile(r"\(([^][()]*)\)")
_RULE = re.compile(r"<([\w ]+)>")
_SLOT = re.compile(r"\{+\s*([\w ]+)(?::\w+)?\s*\}+")

Rules = dict[str, list[str]]


def templates(text: str) -> Iterator[str]:
    """Lines such as `(set|start) a timer [for {duration}]`: every line drawn a few times."""
    chance = Random(SEED)
    for line in text.splitlines():
        if line and not line.startswith(("#", "{{")):
            yield from {drawn(line, {}, chance) for _ in range(DRAWS)}


def intents(text: str) -> Iterator[str]:
    """A JSON file of sentence templates with rules and lists: every sentence drawn a few times."""
    held = json.loads(text)
    rules: Rules = {name: [rule] for name, rule in held.get("expansion_rules", {}).items()}
    for name, kept in held.get("lists", {}).items():
        values = [v if isinstance(v, str) else v.get("in", "") for v in kept.get("values", [])]
        if values:
            rules[f"{{{name}}}"] = values
    chance = Random(SEED)
    for intent in held["intents"].values():
        for data in intent["data"]:
            for sentence in data["sentences"]:
                yield from {drawn(sentence, rules, chance) for _ in range(2 * DRAWS)}


def drawn(template: str, rules: Rules, chance: Random) -> str:
    """One sentence of a template."""
    for _ in range(60):
        changed = _RULE.sub(lambda m: chance.choice(rules.get(m[1], [m[1]])), template)
        changed = _OPTIONAL.sub(lambda m: m[1] if chance.random() < 0.5 else "", changed)
        changed = _CHOICE.sub(lambda m: chance.choice(m[1].split("|")), changed)
        if changed == template:
            break
        template = changed
    filled = _SLOT.sub(lambda m: _value(m[1], rules, chance), template)
    return drawn(filled, {}, chance) if _CHOICE.search(filled) else filled


def _value(slot: str, rules: Rules, chance: Random) -> str:
    return chance.choice(rules.get(f"{{{slot}}}", [slot.replace("_", " ")]))


def dialogues(text: str) -> Iterator[str]:
    """Every line of the conversations in a YAML file."""
    for conversation in yaml.safe_load(text).get("conversations", []):
        yield from (str(line) for line in conversation if "```" not in str(line))


def patterns(text: str) -> Iterator[str]:
    """What a chat robot listens for (AIML patterns), without the wildcards, and what it says."""
    for found in re.finditer(r"<pattern>([^<]*)</pattern>", text):
        yield found[1].replace("*", " ").replace("_", " ").lower()
    for found in re.finditer(r"<template>([^<]{8,200})</template>", text):
        yield html.unescape(found[1])
