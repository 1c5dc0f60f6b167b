"""The rich_text block (docs.slack.dev/reference/block-kit/blocks/rich-text-block)."""

from bot.playground.block_kit.composition import ID
from bot.playground.block_kit.rules import (
    Rule,
    boolean,
    by_type,
    choice,
    items,
    record,
    text,
    url,
    whole_number,
)

DEEPEST_INDENT = 8
LONGEST_TEXT = 12_000
"""Slack names no limit for one text; no message takes more than this in all its blocks."""

_STYLE = record(
    {},
    {"bold": boolean, "italic": boolean, "strike": boolean, "code": boolean, "underline": boolean},
)
_MENTION_STYLE = record(
    {},
    {
        "bold": boolean,
        "italic": boolean,
        "strike": boolean,
        "highlight": boolean,
        "client_highlight": boolean,
        "unlink": boolean,
    },
)
_BORDER = choice(0, 1)

_TEXT = record({"text": text(LONGEST_TEXT)}, {"style": _STYLE})
_LINK = record({"url": url()}, {"text": text(LONGEST_TEXT), "unsafe": boolean, "style": _STYLE})

_INLINE = by_type(
    {
        "text": _TEXT,
        "link": _LINK,
        "emoji": record({"name": text(255)}, {"unicode": text(255), "style": _STYLE}),
        "user": record({"user_id": ID}, {"style": _MENTION_STYLE}),
        "usergroup": record({"usergroup_id": ID}, {"style": _MENTION_STYLE}),
        "channel": record({"channel_id": ID}, {"style": _MENTION_STYLE}),
        "broadcast": record({"range": choice("here", "channel", "everyone")}, {"style": _STYLE}),
        "color": record({"value": text(7)}, {"style": _STYLE}),
        "date": record(
            {"timestamp": whole_number(0, 2**40), "format": text(255)},
            {"url": url(), "fallback": text(255), "style": _STYLE},
        ),
    }
)

_SECTION = record({"elements": items(_INLINE)})

RICH_TEXT: Rule = record(
    {
        "elements": items(
            by_type(
                {
                    "rich_text_section": _SECTION,
                    "rich_text_quote": record({"elements": items(_INLINE)}, {"border": _BORDER}),
                    "rich_text_preformatted": record(
                        {"elements": items(by_type({"text": _TEXT, "link": _LINK}))},
                        {"border": _BORDER, "language": text(255)},
                    ),
                    "rich_text_list": record(
                        {
                            "style": choice("bullet", "ordered"),
                            "elements": items(by_type({"rich_text_section": _SECTION})),
                        },
                        {
                            "indent": whole_number(0, DEEPEST_INDENT),
                            "offset": whole_number(0, 2**31),
                            "border": _BORDER,
                        },
                    ),
                }
            )
        )
    },
    {"block_id": ID},
)
