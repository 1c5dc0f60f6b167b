"""The command line beside a running bot: a process of its own, with the bot's settings."""

import asyncio
import os
import sys

from bot.settings import Settings


async def caveat(settings: Settings, *arguments: str) -> str:
    """Run a command that must succeed; what it printed."""
    assert settings.bot_token is not None
    assert settings.app_token is not None
    environment = {
        **os.environ,
        "SLACK_BOT_TOKEN": settings.bot_token.get_secret_value(),
        "SLACK_APP_TOKEN": settings.app_token.get_secret_value(),
        "SLACK_API_URL": settings.api_url,
        "CAVEAT_KNOWLEDGE": str(settings.knowledge),
        "CAVEAT_DATABASE_URL": settings.database_url,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        *("-m", "bot", *arguments),
        env=environment,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    told, errors = await process.communicate()
    assert process.returncode == 0, errors.decode()
    return told.decode()
