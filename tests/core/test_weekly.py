"""A time of the week, as people write it."""

from datetime import time

import pytest

from bot.core.schedule import Schedule, Weekday
from bot.core.weekly import weekly


@pytest.mark.parametrize("text", ["mon 09:00 Europe/London", " Monday  9:00 Europe/London "])
def test_a_weekday_a_time_and_a_zone(text: str) -> None:
    assert weekly(text) == Schedule(
        at=time(9), zone="Europe/London", days=frozenset({Weekday.MONDAY})
    )


@pytest.mark.parametrize("text", ["off", " OFF "])
def test_off(text: str) -> None:
    assert not weekly(text).on


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("", "'' is no time of the week"),
        ("mon 09:00", "'mon 09:00' is no time of the week"),
        ("mo 09:00 UTC", "mo is no weekday"),
        ("someday 09:00 UTC", "someday is no weekday"),
        ("mon 24:00 UTC", "24:00 is no time of day"),
        ("mon 09:60 UTC", "09:60 is no time of day"),
        ("mon 09:00 Europe/Atlantis", "the time zone Europe/Atlantis is not known here"),
        ("mon 09:00 ../etc/passwd", "the time zone ../etc/passwd is not known here"),
    ],
)
def test_what_is_wrong_is_named_with_the_way_to_write_it(text: str, wrong: str) -> None:
    with pytest.raises(ValueError, match="write it as in `mon 09:00 Europe/London`, or `off`") as e:
        weekly(text)
    assert str(e.value).startswith(wrong)
