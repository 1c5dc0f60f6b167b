"""A survey as the JSON object that other programs read."""

from datetime import UTC, datetime
from typing import Any

from bot.cli.gaps.surveyed import Surveyed
from bot.core.gaps import Gap
from bot.core.knowledge import EntryKey


def as_json(surveyed: Surveyed) -> dict[str, Any]:
    """The fields, always all of them.

    `in_vain` counts questions, `wordless` those of them whose words are not kept. `gaps`, most asked first, each
    have `question`, `count`, `askers`, `examples`, `last_asked` (ISO, UTC), `nearest` (an entry or null),
    `unhelpful` (how many had an answer that did not help), `asked` (ids of questions) and `yaml`, an entry to fill
    in. `stale` are entries with `days` since their review (null where that is not the reason) and `note_changed`;
    `never_asked` are entries. An entry is `topic`, `id` and `question`.
    """
    found = surveyed.found
    return {
        "in_vain": found.in_vain,
        "wordless": found.wordless,
        "gaps": [
            _gap(surveyed, gap, stub) for gap, stub in zip(found.gaps, surveyed.stubs, strict=True)
        ],
        "stale": [
            {**_entry(surveyed, each.key), "days": each.days, "note_changed": each.note_changed}
            for each in found.stale
        ],
        "never_asked": [_entry(surveyed, key) for key in found.never_asked],
    }


def _gap(surveyed: Surveyed, gap: Gap, stub: str) -> dict[str, Any]:
    return {
        "question": gap.question,
        "count": gap.count,
        "askers": gap.askers,
        "examples": list(gap.examples),
        "last_asked": datetime.fromtimestamp(int(gap.last_asked), UTC).isoformat(),
        "nearest": None if gap.nearest is None else _entry(surveyed, gap.nearest),
        "unhelpful": surveyed.found.unhelpful(gap),
        "asked": list(gap.asked),
        "yaml": stub,
    }


def _entry(surveyed: Surveyed, key: EntryKey) -> dict[str, Any]:
    return {"topic": key.topic, "id": key.entry, "question": surveyed.question(key)}
