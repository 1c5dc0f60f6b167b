"""Markdown for a terminal, with the sign at the part that answers."""

from markdown_it.token import Token
from rich.markdown import Markdown

from bot.core.answer import Answer
from bot.core.match import Passage
from bot.slack.blocks.pointing import SIGN, TEXT_BLOCKS, pointed_at

_NOT_SHOWN = "html_block"
"""Rich leaves raw HTML out, so there is nothing to see where the sign would point."""


def answer_page(answer: Answer) -> Markdown:
    """The answer's text, with the sign at what answers the question where that is one piece of several."""
    page = Markdown(answer.entry.answer)
    _put_sign(page.parsed, _pointed(page, answer))
    return page


def caveat_page(text: str, *, pointed: bool) -> Markdown:
    """A caveat's text, which begins with the sign where the caveat is what answers."""
    page = Markdown(text)
    if pointed:
        _put_sign(page.parsed, next((t for t in page.parsed if t.type in TEXT_BLOCKS), None))
    return page


def pointed_part(answer: Answer) -> Passage | None:
    """The answer's part where the page has the sign at it: not where it is all there is, or is not shown."""
    shown = answer.pointed_caveat or _pointed(Markdown(answer.entry.answer), answer)
    return answer.part if shown else None


def _pointed(page: Markdown, answer: Answer) -> Token | None:
    block = pointed_at(page.parsed, answer.part.lines if answer.part else None)
    return None if block is None or block.type == _NOT_SHOWN else block


def _put_sign(tokens: list[Token], block: Token | None) -> None:
    """Before the words of a block; on a line of its own before code and tables."""
    if block is None:
        return
    at = tokens.index(block)
    if block.type in {"paragraph_open", "heading_open"}:
        inline = tokens[at + 1]
        inline.children = [_text(f"{SIGN} "), *(inline.children or ())]
    else:
        line = Token("inline", "", 0, content=SIGN, children=[_text(SIGN)])
        tokens[at:at] = [Token("paragraph_open", "p", 1), line, Token("paragraph_close", "p", -1)]


def _text(content: str) -> Token:
    return Token("text", "", 0, content=content)
