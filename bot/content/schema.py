"""What the folder's files may hold: version 1 of the format, which validates and describes itself."""

import datetime
import json
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic.json_schema import models_json_schema

from bot.core.knowledge import Level

RESERVED_COMMANDS = frozenset({"/ask"})
"""Slash commands that mean all topics, so no topic may claim one."""

SCHEMA_FILE = "schema.json"

SCHEMA_LINE = f"# yaml-language-server: $schema={SCHEMA_FILE}"
"""The first line of a file, by which editors find the schema beside it."""


def _not_reserved(command: str) -> str:
    if command in RESERVED_COMMANDS:
        raise ValueError(
            f"{command} asks all topics, so no topic may have it; choose another command"
        )
    return command


def _iso_date(value: object) -> object:
    """YAML reads an unquoted date as a date; people may quote it as well."""
    is_date = isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)
    return value.isoformat() if isinstance(value, datetime.date) and is_date else value


def _on_the_calendar(text: str) -> str:
    try:
        datetime.date.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{text} is not on the calendar; write the day as 2026-11-20") from None
    return text


SLUG = r"[a-z0-9][a-z0-9-]{0,99}"
"""Ids travel in Slack's buttons as `topic/entry`, in at most 255 characters."""

Slug = Annotated[str, Field(pattern=f"^{SLUG}$")]
Text = Annotated[str, Field(pattern=r"\S")]
RelatedKey = Annotated[str, Field(pattern=f"^({SLUG}/)?{SLUG}$")]
Command = Annotated[
    str,
    Field(
        pattern=r"^/[a-z0-9_-]{1,31}$",
        json_schema_extra={"not": {"enum": sorted(RESERVED_COMMANDS)}},
    ),
    AfterValidator(_not_reserved),
]
DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
Day = Annotated[
    str,
    BeforeValidator(_iso_date),
    Field(pattern=DAY),
    AfterValidator(_on_the_calendar),
    WithJsonSchema({"type": "string", "format": "date", "pattern": DAY}),
]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Written = Annotated[str, Field(pattern=r"^[0-9a-f]{12}(-[0-9a-f]{12})?$")]
Line = Annotated[int, Field(ge=1)]
Threshold = Annotated[float, Field(gt=0, le=1, allow_inf_nan=False)]
Group = Annotated[list[Text], Field(min_length=2, json_schema_extra={"uniqueItems": True})]


class Part(BaseModel):
    """What all parts share: unknown keys are faults, and no value is turned into another type."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class SourcePart(Part):
    """The lines of a note that a text was taken from; the import keeps this up to date."""

    path: Text | None = Field(
        None,
        description="The note, relative to the knowledge base's folder. "
        "A caveat's is its entry's or topic's.",
    )
    line: Line = Field(description="The first line, counted from 1.")
    end_line: Line | None = Field(None, description="The last line, inclusive.")
    digest: Digest | None = Field(
        None,
        description="SHA-256 of those lines when they were read: "
        "by it `caveat check` sees that the note has changed.",
    )
    written: Written | None = Field(
        None,
        description="Digests of what the import wrote here: "
        "by them it knows a person's edit and keeps it. Leave them as they are.",
    )


class CaveatPart(Part):
    """A downside, limit or trap, shown with every answer it belongs to."""

    text: Text = Field(description="Markdown.")
    level: Annotated[Level, Field(strict=False)] = Field(
        Level.NOTE, description="`warning` for what can hurt, `note` for what is good to know."
    )
    source: SourcePart | None = Field(None, description="Where the note says so.")


class TopicPart(Part):
    """The subject of the file."""

    id: Slug = Field(description="A stable name, unique in the base: a to z, digits and hyphens.")
    title: Text = Field(description="As people read it.")
    command: Command | None = Field(
        None, description="The slash command that prefers this topic, such as /docker."
    )
    owner: Text | None = Field(None, description="The person or team that answers for the topic.")
    threshold: Threshold | None = Field(
        None,
        description="The confidence, above 0 and at most 1, from which an entry of this topic is "
        "answered outright; below, it is offered. Higher is more careful.",
    )
    drip: list[Slug] = Field(
        default=[],
        description="The ids of the entries that newcomers get, one a day, in this order; "
        "without it they get all, in the file's order.",
        json_schema_extra={"uniqueItems": True},
    )
    source: SourcePart | None = Field(None, description="The note that the topic is built from.")
    caveats: list[CaveatPart] = Field(
        default=[], description="They belong to every entry of the topic."
    )


class EntryPart(Part):
    """One question with its answer."""

    id: Slug = Field(
        description="A stable name, unique in the topic, that stays when the wording changes."
    )
    question: Text = Field(description="As the note has it.")
    aliases: list[Text] = Field(default=[], description="Other ways people ask it.")
    answer: Text = Field(description="Markdown, word for word from the note.")
    caveats: list[CaveatPart] = Field(default=[], description="What holds for this answer alone.")
    tags: list[Text] = Field(default=[], description="Words that group entries.")
    related: list[RelatedKey] = Field(
        default=[],
        description="What to read next: an entry's id, or topic/entry for another topic's.",
    )
    source: SourcePart | None = Field(
        None, description="Where the note has it; none for an entry written by hand."
    )
    owner: Text | None = Field(None, description="The person or team that answers for this entry.")
    reviewed: Day | None = Field(
        None, description="The day of the last review, such as 2026-11-20."
    )
    expect: list[Text] = Field(
        default=[], description="Phrasings that must find this entry; tested, never indexed."
    )


class TopicFile(Part):
    """One topic of the knowledge base: its entries, and what must stay unanswered."""

    version: Literal[1] = Field(description="The version of this format.")
    topic: TopicPart = Field(description="What the file is about.")
    entries: list[EntryPart] = Field(
        min_length=1, description="The topic's questions with their answers; at least one."
    )
    silent: list[Text] = Field(
        default=[], description="Questions that must get no answer; tested, never indexed."
    )


class SynonymsFile(Part):
    """Terms that mean the same to the team: a question with one finds entries with another."""

    version: Literal[1] = Field(description="The version of this format.")
    groups: list[Group] = Field(
        description="Groups of equal terms, such as [vm, virtual machine]; a term is in one group."
    )


def schema_text() -> str:
    """The JSON Schema as `schema.json` holds it."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def json_schema() -> dict[str, Any]:
    """The formats as one JSON Schema, draft 2020-12, for editors and other programs.

    A file with `groups` is read as the synonyms, every other one as a topic: so an editor says what is
    wrong with that form alone, and one schema serves the whole folder.
    """
    forms: tuple[type[BaseModel], ...] = (TopicFile, SynonymsFile)
    _, definitions = models_json_schema([(form, "validation") for form in forms])
    topic, synonyms = ({"$ref": f"#/$defs/{form.__name__}"} for form in forms)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A topic of a Caveat knowledge base, or its synonyms",
        "type": "object",
        "if": {"required": ["groups"]},
        "then": synonyms,
        "else": topic,
        **definitions,
    }
