"""What schedules may name besides topics: time zones, and countries with their holidays."""

from collections.abc import Collection
from dataclasses import dataclass

from bot.core.due import DayOff, no_days_off
from bot.core.schedule_reading import Vocabulary
from bot.core.zone_names import ZoneNames


@dataclass(frozen=True, slots=True)
class Almanac:
    """The time zones and the holidays that are known.

    Attributes:
        zones: the time zones.
        countries: those with a calendar of holidays, as two capital letters.
        day_off: their holidays; may take a second when a country is asked for first.
    """

    zones: ZoneNames
    countries: Collection[str] = ()
    day_off: DayOff = no_days_off

    def vocabulary(self, topics: Collection[str]) -> Vocabulary:
        """What a schedule may name where there are these topics, by their ids."""
        return Vocabulary(self.zones, topics, self.countries)

    def knows(self, zone: str) -> bool:
        """Whether a time zone's name can be typed, and so be told."""
        return self.zones.meant(zone) == (zone,) and not self.zones.is_unclear(zone)
