"""Slack's limits as far as our messages meet them, and the budgets kept below them.

Slack documents most of them on its Block Kit reference pages (https://docs.slack.dev/reference/block-kit);
where it does not, the constant says how the number was found.
"""

BLOCKS = 50
"""Blocks in one message."""

SECTION_TEXT = 3000
"""Characters in a section's text; kept for the text of each rich_text block too, for which Slack names no limit."""

HEADER_TEXT = 150
"""Characters in a header."""

CONTEXT_ELEMENTS = 10
"""Elements in a context block."""

CONTEXT_TEXT = 2000
"""Characters in one text of a context block; Slack names none, a section field's limit is taken."""

ACTIONS_ELEMENTS = 25
"""Buttons in one actions block."""

BUTTON_TEXT = 75
"""Characters on a button. Clients show about thirty, so what must be read whole stands beside the button."""

BUTTON_VALUE = 2000
"""Characters in a button's value."""

URL = 3000
"""Characters in a link: Slack's limit for a button's, kept for links in text as well."""

TABLE_ROWS = 100
"""Rows of a table block, its header included; a message holds one table."""

TABLE_COLUMNS = 20
"""Columns of a table block."""

LIST_INDENT = 6
"""Levels below the first that a list goes in; Slack names no limit, its Block Kit Builder refuses more than 8."""

MESSAGE = 3450
"""Cost (see `safe_text.cost`) of all that a message shows.

Slack's stated limit is 4,000 characters of text; `msg_too_long` has been seen from about 3,500.
"""

MESSAGE_PARAGRAPHS = 36
"""Top-level pieces of Markdown in a message, each a block: leaves fourteen blocks for what surrounds them."""

ANSWER = 2900
"""Cost of the Markdown in a message: below `SECTION_TEXT`, so that any one block may hold all of it."""

VIEW_BLOCKS = 100
"""Blocks in a modal or on the Home tab."""

VIEW_TITLE = 24
"""Characters in a modal's title, and on each of its buttons."""

VIEW_METADATA = 3000
"""Characters that a view carries unseen."""

INPUT_LABEL = 2000
"""Characters in an input's label, and in its hint."""

INPUT_TEXT = 3000
"""Characters that a text input holds."""

PLACEHOLDER = 150
"""Characters that an empty input shows."""

OPTIONS = 100
"""Options of a menu; ten of check boxes and of radio buttons."""

OPTION_TEXT = 75
"""Characters of an option, and of its description."""

OPTION_VALUE = 150
"""Characters of an option's value."""
