"""Words that mean the opposite: they stand in the same sentences, so vectors take them for alike."""

from bot.core.words import stem

_LISTED = """
advantage benefit pro plus upside strength merit | disadvantage drawback con minus downside weakness limitation
enable activate | disable deactivate
start begin launch | stop end quit
install | uninstall
add insert | remove delete
create | destroy delete
open | close
allow permit | deny forbid block
connect attach | disconnect detach
lock | unlock
login signin | logout signout
subscribe | unsubscribe
mute | unmute
upload push | download pull
import | export
encrypt | decrypt
increase raise | decrease lower reduce
upgrade | downgrade
public | private
faster quicker | slower
cheap | expensive
first | last
before | after
success | failure
on | off
up | down
"""
"""Two sides a line; written down for this product: the pairs that turn an answer into its contrary."""


def _by_stem() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _LISTED.strip().splitlines():
        one, other = ({stem(word) for word in side.split()} for side in line.split("|"))
        for here, there in ((one, other), (other, one)):
            for each in here:
                found[each] = found.get(each, frozenset()) | there
    return found


_OPPOSITES = _by_stem()
_NONE: frozenset[str] = frozenset()


def opposites(of: str) -> frozenset[str]:
    """The stems of the words that mean the opposite of a stem's."""
    return _OPPOSITES.get(of, _NONE)
