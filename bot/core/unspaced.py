"""What says little in scripts written without spaces, whose words come as overlapping pairs of characters."""

import re

_LISTED = """
什么 甚么 为什 怎么 怎样 如何 哪里 哪个 哪些 多少 是否 是不 不是 能否 可否 可以 能不 我们 你们 他们 它们 这个 那个 这些
那些 一个 应该 需要 没有 还是 或者 以及 如果 因为 所以 但是 请问 知道
什麼 甚麼 為什 怎麼 怎樣 哪裡 哪個 是不 我們 你們 他們 這個 那個 這些 一個 應該 沒有 還是 以及 因為 請問
어떻 떻게 무엇 엇을 어디 언제 나요 까요 니까 니다 습니 입니 하나 하는 있나 있는 인가 가요 세요 해요 우리
"""
"""Written down for this product: the question words, pronouns and auxiliaries of Chinese, the endings of Korean."""

_HIRAGANA = re.compile("[\u3041-\u309f\u30fc]+")
"""Japanese writes its particles, endings and auxiliaries in it, and what a text is about mostly not."""

_FUNCTION_PAIRS = frozenset(_LISTED.split())


def shapes_only(word: str) -> bool:
    """Whether a word, or a pair of characters, shapes a sentence and says little of what it is about."""
    return word in _FUNCTION_PAIRS or _HIRAGANA.fullmatch(word) is not None
