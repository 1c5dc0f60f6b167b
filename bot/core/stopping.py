"""Whether somebody wants no more messages, however they say it."""

import re

from bot.core.sentences import Clause, sentences
from bot.core.typed import LONGEST_TYPED

LONGEST_WISH = 16
"""Words of a sentence above which it tells a story, and is no mere wish to stop."""

_SIGNS = frozenset(
    ("🛑", "⛔", "🔕", "🚫", ":octagonal_sign:", ":stop_sign:", ":no_entry:", ":no_bell:")
)
_AROUND = " \t\r\n`'\"‘’“”*_~/"
"""Marks that a message may stand between as a whole, and the slash of who takes it for a command."""

_BEFORE = (
    r"(?:(?:hi|hey|hello|there|ok|okay|so|well|sorry|thanks|thank you|thx|but|and|no|nope|just|pls|plz|please"
    r"|kindly|now|bot|oh|ugh|omg|actually|(?:can|could|would|will) you|i (?:want|wish|would like) to|id like to"
    r"|i wanna|i want you to|id like you to|its|thats|enough) )*"
)
_AFTER = (
    r"(?: (?:now|please|pls|plz|thanks|thank you|thx|ok|okay|already|immediately|right|today|forever|for ever"
    r"|at once|again|bot|for now|for good|asap|mate|anymore|any more|any longer|altogether|completely|entirely))*"
)
_MESSAGES = (
    r"(?:(?:daily|direct) )?(?:tips?|messages?|dms?|reminders?|notifications?|mails?|spam|drip|lessons?|posts?)"
    r"(?: (?:a|each|every|of the) day)?"
)
_TIPS = rf"(?:(?:the|these|those|this|that|your|all|of|any|more|stupid|annoying|such) )*{_MESSAGES}"
_ME = r"(?:to |for )?(?:me|us)"
_SENDING = (
    r"(?:send|sending|post|posting|give|giving|write|writing|message|messaging|dm|dming|bother|bothering|spam"
    r"|spamming|text|texting|contact|contacting|annoy|annoying|disturb|disturbing|ping|pinging|talk|talking"
    r"|get|getting|receive|receiving)"
)
_SENT = rf"{_SENDING}(?: {_ME})?(?: (?:{_TIPS}|this|these|those|anything|stuff|things))?(?: {_ME})?"
_IT = r"(?:it|this|that|them|these|those|you|everything)"
_ALONE = (
    r"(?:stop|stopp|stpo|sotp|stahp|stopall|halt|quit|exit|cancel|end|unsubscribed?|unsubcribe|unsuscribe|unsubsribe"
    r"|off|optout|opt out|disable|deactivate|mute|pause|silence|enough|basta|arrete|cease|desist|go away|shut up"
    r"|be quiet|quiet|no more|never again|remove me|delete me|leave (?:me|us) (?:alone|be|in peace)|not interested)"
)
_WISHES = (
    rf"{_ALONE}(?:(?: and)? {_ALONE})*",
    rf"(?:stop|quit|cancel|end|disable|deactivate|mute|halt|cease|pause|no|no more)(?: {_ME})? {_TIPS}(?: {_ME})?",
    rf"(?:stop|quit|cease) (?:with )?{_SENT}",
    r"(?:stop|quit|cancel|end|disable|mute|pause) (?:it|this|that|everything|all|all this|all of this)",
    rf"(?:turn|switch|shut) (?:{_IT}|{_TIPS}) off|(?:turn|switch|shut) off(?: (?:{_IT}|{_TIPS}))?",
    rf"unsubscribe from (?:{_IT}|{_TIPS})",
    rf"(?:unsubscribe|remove) (?:me|us)(?: from (?:(?:this|the|your|these) list|{_TIPS}|{_IT}))?",
    rf"(?:take|get|opt|sign) (?:me|us) (?:off|out)(?: (?:of|from))?(?: (?:(?:this|the|your) list|{_TIPS}|{_IT}))?",
    rf"(?:opt|sign) (?:out|off)(?: of (?:{_IT}|{_TIPS}))?",
    rf"(?:dont|do not|never) {_SENT}",
    rf"(?:i )?(?:dont|do not|no longer) (?:want|need|like|wish)(?: to (?:get|receive|see|have))? (?:{_TIPS}|{_IT})",
    rf"(?:i )?(?:want|need) (?:no|no more|out)(?: of)?(?: (?:{_TIPS}|{_IT}))?",
    rf"(?:i have|ive) had enough(?: of (?:{_TIPS}|{_IT}))?|enough of (?:{_TIPS}|{_IT})",
    r"make (?:it|this|that|them) stop|that is enough|i am done|im done",
)
_WISH = re.compile(rf"{_BEFORE}(?:{'|'.join(_WISHES)}){_AFTER}")

_OURS = (
    rf"(?:(?:daily )?tips?|(?:these|those|this|your)(?: daily)? {_MESSAGES}|the (?:daily )?tips?)"
)
_ASKED = re.compile(
    rf"(?:(?:hi|hey|hello|please|so|and|ok|but) )*(?:how (?:do|can|could|would) i|how to|can i|may i|could i)"
    rf" (?:please )?(?:unsubscribe(?: from {_OURS})?|opt out(?: of {_OURS})?|(?:turn|switch) off {_OURS}"
    rf"|(?:turn|switch) {_OURS} off|(?:stop|cancel|end|disable|mute) (?:(?:getting|receiving) )?{_OURS}){_AFTER}"
)
"""Asked how to stop what the bot itself sends: of a thing that may as well be a container it is a question."""


def wants_to_stop(text: str) -> bool:
    """Whether a direct message asks the bot to write no more: "stop", "no more tips please", "turn it off".

    One sentence that says so is enough, and it must say nothing else: "how do I stop a container?" and
    "stop the container" ask about something. Takes anything, and time in proportion to the text.
    """
    text = text[:LONGEST_TYPED].strip(_AROUND)
    return text in _SIGNS or any(_is_wish(sentence.words) for sentence in sentences(text))


def _is_wish(words: Clause) -> bool:
    text = " ".join(words)
    return len(words) <= LONGEST_WISH and bool(_WISH.fullmatch(text) or _ASKED.fullmatch(text))
