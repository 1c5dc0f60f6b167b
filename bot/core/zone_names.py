"""Time zones by the names that people type for them."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from bot.core.phrases import listed

_AREAS = listed("Africa America Antarctica Arctic Asia Atlantic Australia Europe Indian Pacific")
"""Where the last part of a zone's name is a place; in the others (US, Etc, ...) it says too little by itself."""

_NO_PLACES = listed("act center easter north south wake west")
"""Last parts that mean something else when they stand alone."""

_CITIES = """
Abu Dhabi: Asia/Dubai | Ankara: Europe/Istanbul | Antwerp: Europe/Brussels | Atlanta: America/New_York
Austin: America/Chicago | Bangalore: Asia/Kolkata | Barcelona: Europe/Madrid | Beijing: Asia/Shanghai
Bengaluru: Asia/Kolkata | Bern: Europe/Zurich | Bonn: Europe/Berlin | Boston: America/New_York
Brasilia: America/Sao_Paulo | Calgary: America/Edmonton | Cape Town: Africa/Johannesburg
Cardiff: Europe/London | Chennai: Asia/Kolkata | Christchurch: Pacific/Auckland | Cologne: Europe/Berlin
Dallas: America/Chicago | Delhi: Asia/Kolkata | Edinburgh: Europe/London | Florence: Europe/Rome
Frankfurt: Europe/Berlin | Geelong: Australia/Melbourne | Geneva: Europe/Zurich | Glasgow: Europe/London
Gothenburg: Europe/Stockholm | Guangzhou: Asia/Shanghai | Hamburg: Europe/Berlin | Hanoi: Asia/Bangkok
Houston: America/Chicago | Hyderabad: Asia/Kolkata | Islamabad: Asia/Karachi | Krakow: Europe/Warsaw
Kyoto: Asia/Tokyo | Lahore: Asia/Karachi | Las Vegas: America/Los_Angeles | Leeds: Europe/London
Lyon: Europe/Paris | Manchester: Europe/London | Marseille: Europe/Paris | Miami: America/New_York
Milan: Europe/Rome | Minneapolis: America/Chicago | Mumbai: Asia/Kolkata | Munich: Europe/Berlin
New Delhi: Asia/Kolkata | NYC: America/New_York | Osaka: Asia/Tokyo | Ottawa: America/Toronto
Philadelphia: America/New_York | Pittsburgh: America/New_York | Portland: America/Los_Angeles
Pune: Asia/Kolkata | Quebec: America/Toronto | Rio de Janeiro: America/Sao_Paulo | Rotterdam: Europe/Amsterdam
San Diego: America/Los_Angeles | San Francisco: America/Los_Angeles | Seattle: America/Los_Angeles
Shenzhen: Asia/Shanghai | St Petersburg: Europe/Moscow | Stuttgart: Europe/Berlin
Tel Aviv: Asia/Jerusalem | The Hague: Europe/Amsterdam | Washington: America/New_York
Wellington: Pacific/Auckland
Austria: Europe/Vienna | England: Europe/London | France: Europe/Paris | Germany: Europe/Berlin
India: Asia/Kolkata | Ireland: Europe/Dublin | Italy: Europe/Rome | Netherlands: Europe/Amsterdam
New Zealand: Pacific/Auckland | NZ: Pacific/Auckland | Philippines: Asia/Manila | Scotland: Europe/London
South Korea: Asia/Seoul | Sweden: Europe/Stockholm | Switzerland: Europe/Zurich | UK: Europe/London
Vietnam: Asia/Ho_Chi_Minh | Wales: Europe/London
"""
"""Large cities and countries after which no zone is named, with the zone they keep (tz database, zone1970.tab)."""

_UNCLEAR = """
EST, EDT, ET, Eastern: America/New_York Australia/Melbourne | CST: America/Chicago Asia/Shanghai
CDT, CT, Central: America/Chicago | MST, MDT, MT, Mountain: America/Denver America/Phoenix
PST, PDT, PT, Pacific: America/Los_Angeles | AKST, AKDT: America/Anchorage | HST: Pacific/Honolulu
AST, ADT, Atlantic: America/Halifax Asia/Riyadh | NST, NDT: America/St_Johns | BRT: America/Sao_Paulo
GMT: Europe/London UTC | BST: Europe/London Asia/Dhaka | IST: Asia/Kolkata Europe/Dublin Asia/Jerusalem
WET, WEST: Europe/Lisbon | CET, CEST, MET, MEZ, MESZ: Europe/Berlin Europe/Paris
EET, EEST: Europe/Athens Europe/Helsinki | MSK: Europe/Moscow | SAST: Africa/Johannesburg
GST: Asia/Dubai | PKT: Asia/Karachi | ICT: Asia/Bangkok | WIB: Asia/Jakarta | SGT: Asia/Singapore
HKT: Asia/Hong_Kong | JST: Asia/Tokyo | KST: Asia/Seoul | AWST: Australia/Perth
ACST, ACDT: Australia/Adelaide Australia/Darwin | AEST, AEDT, AET: Australia/Melbourne Australia/Brisbane
NZST, NZDT, NZT: Pacific/Auckland | Samoa: Pacific/Apia Pacific/Pago_Pago
Victoria: Australia/Melbourne America/Vancouver | US, USA, America: America/New_York America/Los_Angeles
Canada: America/Toronto America/Vancouver | Australia: Australia/Sydney Australia/Perth
Brazil: America/Sao_Paulo America/Manaus | Mexico: America/Mexico_City America/Tijuana
Europe: Europe/London Europe/Berlin | Russia: Europe/Moscow Asia/Vladivostok
"""
"""Abbreviations, which hold for half a year or in several countries, and places with several zones."""


class ZoneNames:
    """The names of the time zones that there are, and the places that stand for them."""

    def __init__(self, zones: Collection[str]) -> None:
        """Index the IANA names, as `zoneinfo.available_timezones()` gives them."""
        self._unclear = {
            name: tuple(zone for zone in chosen.split() if zone in zones)
            for names, chosen in _table(_UNCLEAR)
            for name in map(_folded, names.split(","))
        }
        named = {_folded(name): zone for name, zone in _table(_CITIES) if zone in zones}
        named |= {_folded(zone): zone for zone in sorted(zones) if _clear(zone)}
        for zone in sorted(zones, key=lambda zone: (zone.count("/"), zone)):
            named |= dict.fromkeys(_places(zone), zone)
        for name in self._unclear:
            named.pop(name, None)
        self.by_name: Mapping[str, str] = MappingProxyType(named)
        self.longest = max((name.count(" ") + 1 for name in named), default=0)

    def meant(self, text: str) -> tuple[str, ...]:
        """The zones that a text names, in any case: none, one, or where it is not clear some to choose from."""
        name = _folded(text)
        if name in self._unclear:
            return self._unclear[name]
        return (self.by_name[name],) if name in self.by_name else ()

    def is_unclear(self, text: str) -> bool:
        """Whether a text names a zone, but not one that can be relied on."""
        return _folded(text) in self._unclear


def _clear(zone: str) -> bool:
    """Whether a whole name may be typed: abbreviations may not, except for UTC, nor what stands for no place."""
    return "/" in zone or zone == "UTC" or (zone.istitle() and zone.isalpha() and zone != "Factory")


def _places(zone: str) -> list[str]:
    """What a zone's name says without its area: `knox` and `indiana/knox` of America/Indiana/Knox.

    The tz database keeps former names, such as Asia/Istanbul; of two zones with one place the one that
    comes later counts, by number of parts and name, which is the current one.
    """
    area, *parts = zone.split("/")
    if area not in _AREAS or not parts:
        return []
    return [name for name in map(_folded, {parts[-1], "/".join(parts)}) if name not in _NO_PLACES]


def _folded(text: str) -> str:
    folded = text.strip().casefold().replace("_", " ")
    return folded if any(mark.isdigit() for mark in folded) else folded.replace("-", " ")


def _table(text: str) -> list[tuple[str, str]]:
    """`name: value` between bars and line ends."""
    rows = (row for line in text.splitlines() for row in line.split("|") if row.strip())
    pairs = (row.split(":") for row in rows)
    return [(name.strip(), value.strip()) for name, value in pairs]
