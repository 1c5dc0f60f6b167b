"""Where a text holds a term of the team's, and what the term equals."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.synonyms import NO_SYNONYMS, Synonym, Synonyms, folded
from bot.core.words import words

TEAM = Synonyms(
    tuple(
        tuple(words(term) for term in group)
        for group in (
            ("vm", "virtual machine"),
            ("env", "environment"),
            ("env var", "environment variable"),
            ("prod", "production"),
            ("deps", "dependencies"),
            ("c++", "cpp"),
            ("os", "operating system"),
            ("仮想マシン", "仮想機械", "virtual box"),
        )
    )
)


def found(text: str) -> list[str]:
    """`typed = other, other`, for every term found."""
    return [
        f"{' '.join(each.typed)} = {', '.join(' '.join(term) for term in each.equals)}"
        for each in TEAM.expansions(words(text))
    ]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("docker vs vm", ["vm = virtual machine"]),
        ("is a virtual machine slow", ["virtual machine = vm"]),
        ("virtual reality machine", []),
        ("VMs and Virtual Machines", ["vms = virtual machine", "virtual machines = vm"]),
        ("one dependency", ["dependency = deps"]),
        ("where do the deps go in prod", ["deps = dependencies", "prod = production"]),
        ("our products in prod", ["prod = production"]),
        ("o is no os", ["os = operating system"]),
        ("C++ or cpp", ["c++ = cpp", "cpp = c++"]),
        ("vm vm", ["vm = virtual machine", "vm = virtual machine"]),
        ("vmware", []),
        ("", []),
    ],
)
def test_a_term_is_found_in_any_case_singular_or_plural(text: str, terms: list[str]) -> None:
    assert found(text) == terms


def test_the_longest_term_counts_and_none_lies_over_another() -> None:
    assert found("which env var") == ["env var = environment variable"]
    assert found("env env var environment variable") == [
        "env = environment",
        "env var = environment variable",
        "environment variable = env var",
    ]


def test_a_term_says_where_it_is() -> None:
    assert TEAM.expansions(("a", "virtual", "machine")) == (
        Synonym(("virtual", "machine"), (("vm",),), 1, ("virtual", "machine")),
    )


def test_a_script_without_spaces_is_searched_as_well() -> None:
    (only,) = TEAM.expansions(words("仮想マシンとは何ですか"))
    assert only.typed == words("仮想マシン")
    assert len(only.equals) == 2


def test_without_synonyms_nothing_is_found() -> None:
    assert NO_SYNONYMS.expansions(("vm",)) == ()


TOKENS = st.lists(
    st.sampled_from(["env", "envs", "var", "virtual", "machine", "vm", "os", "x"]), max_size=30
)


@given(TOKENS)
def test_what_is_found_stands_there_in_order_and_equals_something_else(tokens: list[str]) -> None:
    end = 0
    for each in TEAM.expansions(tokens):
        assert each.at >= end
        end = each.at + len(each.typed)
        assert tuple(tokens[each.at : end]) == each.typed
        assert each.equals
        assert folded(each.typed) not in {folded(term) for term in each.equals}


def test_a_text_twice_as_long_takes_about_twice_as_long() -> None:
    def seconds(count: int) -> float:
        tokens = ["virtual", "env", "x"] * count
        began = time.perf_counter()
        TEAM.expansions(tokens)
        return time.perf_counter() - began

    seconds(1_000)
    short = min(seconds(10_000) for _ in range(5))
    long = min(seconds(80_000) for _ in range(5))
    assert long < 8 * short * 4
