from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.core.schedule import told_shortly
from bot.settings import SLACK_API, Settings, SettingsError, read_settings


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in Settings.model_fields.values():
        monkeypatch.delenv(str(name.validation_alias), raising=False)


def env_file(folder: Path, *lines: str) -> Path:
    path = folder / ".env"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_without_anything_the_defaults_hold_and_nothing_connects() -> None:
    settings = read_settings(None)
    assert (settings.api_url, settings.knowledge) == (SLACK_API, Path("knowledge"))
    assert settings.database_url.startswith("sqlite:///")
    assert not settings.for_slack


def test_a_file_is_read_and_the_environment_wins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = env_file(
        tmp_path,
        "SLACK_BOT_TOKEN=xoxb-1",
        "SLACK_APP_TOKEN=xapp-1",
        "CAVEAT_KNOWLEDGE=notes",
        "UNRELATED=1",
        "CAVEAT_LOG_LEVEL=",
    )
    monkeypatch.setenv("CAVEAT_KNOWLEDGE", "other")
    settings = read_settings(path)
    assert settings.bot_token == SecretStr("xoxb-1")
    assert settings.for_slack
    assert (settings.knowledge, settings.log_level) == (Path("other"), "info")


def test_the_example_file_is_valid_and_connects_to_nothing() -> None:
    settings = read_settings(Path(__file__).parents[1] / ".env.example")
    assert settings == read_settings(None)


def test_every_setting_is_in_the_example_file() -> None:
    example = (Path(__file__).parents[1] / ".env.example").read_text(encoding="utf-8")
    for field in Settings.model_fields.values():
        assert f"{field.validation_alias}=" in example


@pytest.mark.parametrize(
    ("there", "missing"),
    [("SLACK_BOT_TOKEN=xoxb-1", "SLACK_APP_TOKEN"), ("SLACK_APP_TOKEN=xapp-1", "SLACK_BOT_TOKEN")],
)
def test_one_token_without_the_other_says_which_is_missing(
    tmp_path: Path, there: str, missing: str
) -> None:
    with pytest.raises(SettingsError) as raised:
        read_settings(env_file(tmp_path, there))
    assert raised.value.faults == (
        f"{missing}: is missing while {there.split('=', maxsplit=1)[0]} is set; "
        "set both, or neither for the playground",
    )


def test_every_wrong_value_is_named_with_its_mend_and_no_token_is_shown(tmp_path: Path) -> None:
    path = env_file(
        tmp_path,
        "SLACK_BOT_TOKEN=xapp-secret",
        "SLACK_APP_TOKEN=xoxb-secret",
        "SLACK_API_URL=slack",
        "CAVEAT_LOG_LEVEL=loud",
    )
    with pytest.raises(SettingsError) as raised:
        read_settings(path)
    told = str(raised.value)
    assert "SLACK_BOT_TOKEN: does not begin with xoxb-: take the Bot User OAuth Token" in told
    assert "SLACK_APP_TOKEN: does not begin with xapp-: take an app-level token" in told
    assert "SLACK_API_URL: " in told
    assert "CAVEAT_LOG_LEVEL: " in told
    assert "secret" not in told
    assert len(raised.value.faults) == 4


def test_a_file_that_is_not_text_is_one_clear_error(tmp_path: Path) -> None:
    path = tmp_path / ".env"
    path.write_bytes(b"SLACK_BOT_TOKEN=\xff\xfe")
    with pytest.raises(SettingsError, match="is not UTF-8 text"):
        read_settings(path)


def test_printing_the_settings_shows_no_token() -> None:
    settings = Settings(
        _env_file=None, bot_token=SecretStr("xoxb-hush"), app_token=SecretStr("xapp-hush")
    )
    assert "hush" not in repr(settings)


@pytest.mark.parametrize("days", ["-1", "3651", "for ever"])
def test_the_days_that_words_are_kept_have_bounds(tmp_path: Path, days: str) -> None:
    with pytest.raises(SettingsError, match=r"^CAVEAT_RETENTION_DAYS: "):
        read_settings(env_file(tmp_path, f"CAVEAT_RETENTION_DAYS={days}"))
    assert read_settings(env_file(tmp_path, "CAVEAT_RETENTION_DAYS=0")).retention_days == 0


def test_the_digest_comes_on_mondays_where_there_is_a_channel_for_it(tmp_path: Path) -> None:
    channel = "CAVEAT_MAINTAINERS_CHANNEL=C0123"
    assert read_settings(env_file(tmp_path, "")).digest_schedule is None
    usual = read_settings(env_file(tmp_path, channel)).digest_schedule
    assert usual is not None
    assert told_shortly(usual) == "on 09:00 UTC Mon"
    own = read_settings(env_file(tmp_path, channel, "CAVEAT_DIGEST=fri 16:30 Asia/Tokyo"))
    assert own.digest_schedule is not None
    assert told_shortly(own.digest_schedule) == "on 16:30 Asia/Tokyo Fri"
    off = read_settings(env_file(tmp_path, channel, "CAVEAT_DIGEST=off"))
    assert off.digest_schedule is None


@pytest.mark.parametrize(
    ("digest", "fault"),
    [
        ("sometimes", "CAVEAT_DIGEST: 'sometimes' is no time of the week; write it as in"),
        ("mon 09:00 UTC", "CAVEAT_DIGEST: there is nowhere to post it"),
    ],
)
def test_a_digest_that_cannot_be_posted_is_told(tmp_path: Path, digest: str, fault: str) -> None:
    with pytest.raises(SettingsError) as raised:
        read_settings(env_file(tmp_path, f"CAVEAT_DIGEST={digest}"))
    assert raised.value.faults[0].startswith(fault)
