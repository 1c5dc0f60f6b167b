"""The team's synonyms: what a sound file becomes, and how every fault of one is told."""

from pathlib import Path

import pytest

from bot.content.importing.beside import starter_synonyms
from bot.content.load import load_base
from bot.core.synonyms import folded
from tests.content.bases import SOUND, faults_of, folder

HEAD = "version: 1\ngroups:\n"
KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def test_groups_arrive_as_words_in_one_case(tmp_path: Path) -> None:
    folder(
        tmp_path, a=SOUND, synonyms=HEAD + "  - [VM, Virtual  machine]\n  -\n    - C++\n    - cpp\n"
    )
    assert load_base(tmp_path).synonyms.groups == (
        (("vm",), ("virtual", "machine")),
        (("c++",), ("cpp",)),
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "1: the file is empty; write groups of synonyms in it (see `caveat schema`), or remove it"),
        ("groups: []\n", "1: 'version' is missing; add it"),
        ("version: 1\n", "1: 'groups' is missing; add it"),
        ("version: 2\ngroups: []\n", "1: 'version' must be 1; it is 2"),
        ("version: 1\ngroup: []\n", "2: unknown key 'group'; did you mean 'groups'?"),
        (
            "version: 1\ngroups: []\nowner: me\n",
            "3: unknown key 'owner'; the keys here are version, groups",
        ),
        ("- [vm, virtual machine]\n", "1: the file is a list, and must be a mapping; "
         "write its keys below it, indented"),
        ("version: 1\ngroups:\n", "2: 'groups' is empty; write [] or remove the key"),
        (
            "version: 1\ngroups: vm\n",
            "2: 'groups' is text, and must be a list; write each item on its own line after '- '",
        ),
        (
            HEAD + "  - vm\n",
            "3: item 1 of 'groups' is text, and must be a list; "
            "write each item on its own line after '- '",
        ),
        (
            HEAD + "  - {vm: virtual machine}\n",
            "3: item 1 of 'groups' is a mapping of keys, and must be a list; "
            "write each item on its own line after '- '",
        ),
        (
            HEAD + "  - [db, database]\n  - [vm]\n",
            "4: item 2 of 'groups' needs two terms or more; "
            "add one that means the same, or remove the group",
        ),
        (
            HEAD + "  - []\n",
            "3: item 1 of 'groups' needs two terms or more; "
            "add one that means the same, or remove the group",
        ),
        (
            HEAD + "  - [vm, '']\n",
            "3: item 2 of item 1 of 'groups' has no text; write some, or remove it",
        ),
        (
            HEAD + "  - [vm, ' ']\n",
            "3: item 2 of item 1 of 'groups' has no text; write some, or remove it",
        ),
        (
            HEAD + "  - [vm, ~]\n",
            "3: item 2 of item 1 of 'groups' is empty; write its text, or remove the key",
        ),
        (
            HEAD + "  - [vm, [virtual machine]]\n",
            "3: item 2 of item 1 of 'groups' is a list, and must be text",
        ),
        (
            HEAD + "  - - norway\n    - no\n",
            "4: item 2 of item 1 of 'groups' is yes or no to YAML, written no; "
            'put it in quotes: "no"',
        ),
        (
            HEAD + "  - [release, 1.5]\n",
            "3: item 2 of item 1 of 'groups' is a number to YAML, written 1.5; "
            'put it in quotes: "1.5"',
        ),
        (
            HEAD + "  - [launch, 2026-11-20]\n",
            "3: item 2 of item 1 of 'groups' is a date to YAML, written 2026-11-20; "
            'put it in quotes: "2026-11-20"',
        ),
        (
            HEAD + "  - [vm, '***']\n",
            "3: the term '***' has no letter or digit, so nobody can type it; "
            "write a word, or remove it",
        ),
        (
            HEAD + "  - [IT, information technology]\n",
            "3: the term 'IT' shapes questions, whatever they are about; "
            "a synonym of it would fit nearly all of them, so remove it",
        ),
        (
            HEAD + "  - [manual, how to]\n",
            "3: the term 'how to' shapes questions, whatever they are about; "
            "a synonym of it would fit nearly all of them, so remove it",
        ),
        (
            HEAD + "  -\n    - vm\n    - virtual machine\n    - VMs\n",
            "6: the term 'VMs' is in this group already, as 'vm' on line 4 "
            "(neither capitals nor plurals make another term of it); remove one",
        ),
        (
            HEAD + "  - [vm, virtual machine]\n  - [box, Virtual-Machines]\n",
            "4: the term 'Virtual-Machines' is in another group already, as 'virtual machine' on "
            "line 3; a term has one meaning here: remove one, or make one group of both",
        ),
        ("version: 1\ngroups: [[&a vm, *a]]\n", "2: the anchor &a is not allowed; "
         "write the text out, in quotes if it is meant to begin with &"),
        (b"version: 1\n\xff\n", "2: is not UTF-8 (byte 0xff); save the file as UTF-8"),
    ],
)  # fmt: skip
def test_a_fault_is_named_with_its_line_and_a_mend(
    tmp_path: Path, text: str | bytes, fault: str
) -> None:
    folder(tmp_path, a=SOUND, synonyms=text)
    assert faults_of(tmp_path) == [f"synonyms.yaml:{fault}"]


def test_all_faults_of_synonyms_and_topics_are_told_together(tmp_path: Path) -> None:
    synonyms = "version: 3\ngroups:\n  - [vm]\n  - [it, '?']\n  - [vm, 7]\nzzz: 1\n"
    folder(tmp_path, a=SOUND.replace("answer:", "anwser:"), synonyms=synonyms)
    assert [fault.split(": ")[0] for fault in faults_of(tmp_path)] == [
        "a.yaml:6",
        *(f"synonyms.yaml:{line}" for line in (1, 3, 4, 4, 5, 5, 6)),
    ]


def test_a_folder_of_synonyms_alone_still_holds_no_topic(tmp_path: Path) -> None:
    folder(tmp_path, synonyms=HEAD + "  - [vm]\n")
    no_topic, of_one = faults_of(tmp_path)
    assert "holds no topic" in no_topic
    assert of_one.startswith("synonyms.yaml:3: ")


def test_two_files_of_synonyms_are_one_too_many(tmp_path: Path) -> None:
    folder(tmp_path, a=SOUND, synonyms=HEAD + "  - [vm, virtual machine]\n")
    (tmp_path / "synonyms.yml").write_text("version: 1\ngroups: []\n")
    assert faults_of(tmp_path) == [
        f"synonyms.yml:1: the synonyms are in {tmp_path}/synonyms.yaml already; "
        "put them all there, and remove this file"
    ]


def test_synonyms_may_not_be_a_link_that_leads_outside(tmp_path: Path) -> None:
    base = tmp_path / "base"
    base.mkdir()
    folder(base, a=SOUND)
    (tmp_path / "outside.yaml").write_text("version: 1\ngroups: []\n")
    (base / "synonyms.yaml").symlink_to(tmp_path / "outside.yaml")
    (fault,) = faults_of(base)
    assert fault.startswith("synonyms.yaml:1: is a link that leads outside")


def test_the_starter_list_is_sound_and_leaves_out_what_means_several_things(tmp_path: Path) -> None:
    folder(tmp_path, a=SOUND, synonyms=starter_synonyms())
    groups = load_base(tmp_path).synonyms.groups
    assert 80 <= len(groups) <= 120
    assert (("vm",), ("virtual", "machine")) in groups
    terms = {folded(term) for group in groups for term in group}
    assert terms.isdisjoint({("cd",), ("dev",), ("hr",), ("it",), ("pm",), ("log", "in")})


def test_the_list_beside_the_knowledge_is_the_starter_list() -> None:
    assert (KNOWLEDGE / "synonyms.yaml").read_bytes() == starter_synonyms(), (
        "the list is bot/content/starter_synonyms.yaml: copy it to knowledge/synonyms.yaml"
    )
