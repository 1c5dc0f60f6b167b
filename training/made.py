"""Texts made of the gathered ones: the short, bare questions that people type and documents do not hold."""

from collections import Counter
from dataclasses import dataclass
from random import Random

from bot.core.english import FUNCTION_WORDS
from bot.core.words import words

ASKED = (
    "how do I {}", "how to {}", "how can I {}", "can I {}", "I want to {}", "is it possible to {}",
    "I can't {}", "what happens if I {}", "best way to {}", "where do I {}", "why should I {}", "{}?",
    "please {}", "need to {}", "unable to {}", "when should I {}", "do I have to {}", "help me {}",
    "what do I need to {}", "who can {}", "I forgot to {}", "should I {}", "how long does it take to {}",
)  # fmt: skip
"""Around something to do."""

DEFINED = (
    "what is {}", "what's a {}", "what does {} mean", "{} meaning", "define {}", "explain {}", "tell me about {}",
    "why {}", "where is {}", "who needs {}", "how does {} work", "do you have {}", "is there a {}", "my {}",
    "{} problem", "{} not working", "issue with {}", "what are the kinds of {}", "list of {}", "{} price",
    "no {}", "more {}", "how much is {}", "how many {}", "find {}", "show {}", "when is {}", "change my {}",
    "I lost my {}", "when will my {} arrive", "what happened to my {}", "{} is broken", "{} failed", "is {} safe",
    "what is the best {}", "how old is {}", "where can I buy {}", "is {} good for me", "I need {}", "any {}",
    "{} near me", "{} today", "does it have {}", "what happens when {} fails", "how much does {} cost",
)  # fmt: skip
"""Around a thing."""

COMPARED = (
    "{} vs {}", "difference between {} and {}", "{} or {}", "{} instead of {}", "{} with {}", "{} for {}",
    "how is {} different from {}", "{} and {}", "use {} without {}", "{} in {}", "does {} support {}",
    "what is the {} of {}", "what's the best {} for {}", "from {} to {}", "is {} better than {}",
)  # fmt: skip
"""Around two things."""

LONGEST_TASK = 9
COMMON_VERBS = 400
THINGS = 9000
PAIRED = 0.35
"""Share of the questions around things that are around two."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What questions are made of.

    Attributes:
        tasks: texts that say what to do, such as titles: *Change the name of a branch*.
        verbs: what such texts begin with, the most frequent first.
        things: nouns, the most frequent first.
    """

    tasks: list[str]
    verbs: list[str]
    things: list[str]


def stock(texts: list[str], verbs: set[str], nouns: set[str]) -> Stock:
    """Find tasks, verbs and things in texts; `verbs` are base forms, `nouns` nouns of one word."""
    counts = Counter(word for text in texts for word in words(text))
    things = [word for word, _ in counts.most_common() if word in nouns and _tells(word)][:THINGS]
    begun: dict[str, list[str]] = {}
    for text in texts:
        held = words(text)
        if 2 <= len(held) <= LONGEST_TASK and held[0] in verbs and _tells(held[0]):
            begun.setdefault(held[0], []).append(text.rstrip(".:;!? "))
    doing = sorted(begun, key=lambda verb: (-len(begun[verb]), verb))[:COMMON_VERBS]
    return Stock([text for verb in doing for text in begun[verb]], doing, things)


def made(texts: list[str], held: Stock, *, seed: int, each: int) -> list[str]:
    """Bare words and questions: `each` of four sorts, from the seed."""
    chance = Random(seed)
    return [
        *_bare(texts, chance, each),
        *(_asked(chance.choice(held.tasks), chance) for _ in range(each)),
        *(_thing(held.things, chance) for _ in range(each)),
        *(_errand(held, chance) for _ in range(each)),
    ]


def _tells(word: str) -> bool:
    return word not in FUNCTION_WORDS and len(word) > 2


def _bare(texts: list[str], chance: Random, count: int) -> list[str]:
    """Two to four of a text's words that tell something, in their order."""
    kept = []
    for text in chance.sample(texts, min(len(texts), 2 * count)):
        telling = [word for word in words(text) if _tells(word) and word.isalpha()]
        if len(telling) >= 4:
            at = sorted(chance.sample(range(len(telling)), chance.randint(2, 4)))
            kept.append(" ".join(telling[place] for place in at))
    return kept[:count]


def _asked(task: str, chance: Random) -> str:
    return chance.choice(ASKED).format(task[0].lower() + task[1:])


def _thing(things: list[str], chance: Random) -> str:
    if chance.random() < PAIRED:
        return chance.choice(COMPARED).format(chance.choice(things), chance.choice(things))
    return chance.choice(DEFINED).format(chance.choice(things))


def _errand(held: Stock, chance: Random) -> str:
    """Something to do with a thing, of frequent ones more often."""
    verb = held.verbs[int(len(held.verbs) * chance.random() ** 2)]
    thing = held.things[int(len(held.things) * chance.random() ** 2)]
    owned = chance.choice(("{}", "a {}", "my {}", "the {}")).format(thing)
    return chance.choice((*ASKED, "{}", "{}", "{}")).format(f"{verb} {owned}")
