"""The agent pane beside a direct conversation: its status and its suggested prompts."""

import asyncio
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass

import structlog
from slack_sdk.web.async_client import AsyncWebClient

from bot.slack.attempt import attempt
from bot.slack.blocks.safe_text import neutral, on_one_line, shorten
from bot.slack.refusal import Refusal

log = structlog.stdlib.get_logger(__name__)

MOST_PROMPTS = 4
"""Prompts that Slack takes (docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts)."""

TITLE_TOLD = 60
"""Cost of the longest prompt's title; Slack names no limit, and the pane is narrow."""

STATUS = "is looking in the notes…"
PROMPTS_TITLE = "Ask the notes, for example"

TRY_AGAIN_AFTER = 600.0
"""Seconds without a status after Slack refused one: a workspace without the pane refuses each."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """A question that the pane offers: what is shown, and what is then said."""

    title: str
    message: str


class Assistant:
    """Sets what stands around the conversation; none of it matters enough to fail over."""

    def __init__(
        self, client: AsyncWebClient, *, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._client = client
        self._clock = clock
        self._not_before = 0.0

    @asynccontextmanager
    async def status(self, channel: str, thread: str) -> AsyncIterator[None]:
        """Show that the notes are searched while the block runs, which does not wait for it."""
        wanted = bool(thread) and self._clock() >= self._not_before
        setting = asyncio.create_task(self._set_status(channel, thread, STATUS)) if wanted else None
        try:
            yield
        finally:
            if setting is not None and await setting:
                await self._set_status(channel, thread, "")

    async def suggest(self, channel: str, questions: Sequence[str]) -> None:
        """Offer questions to begin with.

        They belong to the conversation: given with a thread, Slack takes them and shows nothing.
        """
        prompts = [_prompt(question) for question in questions[:MOST_PROMPTS]]
        if not prompts:
            return
        said = await attempt(
            self._client.assistant_threads_setSuggestedPrompts(
                channel_id=channel,
                title=PROMPTS_TITLE,
                prompts=[{"title": prompt.title, "message": prompt.message} for prompt in prompts],
            )
        )
        if isinstance(said, Refusal):
            log.info("prompts not suggested", error=said.name)

    async def _set_status(self, channel: str, thread: str, status: str) -> bool:
        said = await attempt(
            self._client.assistant_threads_setStatus(
                channel_id=channel, thread_ts=thread, status=status
            )
        )
        if isinstance(said, Refusal):
            self._not_before = self._clock() + TRY_AGAIN_AFTER
            log.info("status not shown", error=said.name)
            return False
        return True


def _prompt(question: str) -> Prompt:
    said = neutral(on_one_line(question))
    return Prompt(shorten(said, TITLE_TOLD), said)
