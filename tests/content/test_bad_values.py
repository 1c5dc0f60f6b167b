"""Every value that is not right is named with its line and a way to mend it, all of them together."""

from pathlib import Path

import pytest

from tests.content.bases import SOUND, faults_of, folder

ID = "must be an id: a to z, digits and hyphens, 100 characters at most"


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("version: 1", "version: 2", "1: 'version' must be 1; it is 2"),
        ("version: 1", "version: '1'", "1: 'version' must be 1; it is '1'"),
        ("version: 1\n", "", "1: 'version' is missing; add it"),
        ("id: lamp, ", "", "2: 'id' is missing; add it"),
        ("id: lamp", "id: The Lamp", f"2: 'id' {ID}; it is 'The Lamp'"),
        ("id: dim", "id: a/b", f"4: 'id' of entry 1 {ID}; it is 'a/b'"),
        (
            "question: How do I dim it?",
            "question: no",
            "5: 'question' of entry 1 is yes or no to YAML, written no; put it in quotes: \"no\"",
        ),
        (
            "question: How do I dim it?",
            "question: 12:30",
            "5: 'question' of entry 1 is a number to YAML, written 12:30; "
            'put it in quotes: "12:30"',
        ),
        (
            "question: How do I dim it?",
            "question: 2026-11-20",
            "5: 'question' of entry 1 is a date to YAML, written 2026-11-20; "
            'put it in quotes: "2026-11-20"',
        ),
        (
            "question: How do I dim it?",
            "question: ''",
            "5: 'question' of entry 1 has no text; write some, or remove it",
        ),
        (
            "question: How do I dim it?",
            "question:",
            "5: 'question' of entry 1 is empty; write its text, or remove the key",
        ),
        (
            "question: How do I dim it?",
            "question: [a]",
            "5: 'question' of entry 1 is a list, and must be text",
        ),
        ("answer:", "anwser:", "6: unknown key 'anwser'; did you mean 'answer'?"),
        (
            "answer: Turn the ring.",
            "answer: |\n      \n",
            "6: 'answer' of entry 1 has no text; write some, or remove it",
        ),
        (
            "title: The lamp",
            "title: The lamp, zzz: 1",
            "2: unknown key 'zzz'; the keys here are id, title, command, owner, threshold, "
            "drip, source, caveats",
        ),
        *(
            ("title: The lamp", f"title: The lamp, threshold: {written}", f"2: 'threshold' {says}")
            for written, says in (
                ("0", "must be above 0 and at most 1; it is 0"),
                ("-0.5", "must be above 0 and at most 1; it is -0.5"),
                ("80", "must be above 0 and at most 1; it is 80"),
                (".nan", "must be above 0 and at most 1; it is .nan"),
                (".inf", "must be above 0 and at most 1; it is .inf"),
                ("80%", "is text, and must be a number above 0 and at most 1, such as 0.8"),
                ("'0.8'", "is text, and must be a number above 0 and at most 1, such as 0.8"),
                ("[0.8]", "is a list, and must be a number above 0 and at most 1, such as 0.8"),
                (
                    "yes",
                    "is yes or no to YAML, written yes, "
                    "and must be a number above 0 and at most 1, such as 0.8",
                ),
            )
        ),
        (
            "title: The lamp",
            "title: The lamp, command: lamp",
            "2: 'command' must be a slash and 1 to 31 of a-z, 0-9, _ and -, such as /docker; "
            "it is 'lamp'",
        ),
        (
            "title: The lamp",
            "title: The lamp, command: /ask",
            "2: 'command' is not right: /ask asks all topics, so no topic may have it; "
            "choose another command",
        ),
        (
            "title: The lamp",
            "title: The lamp, caveats: [{text: Hot, level: bad}]",
            "2: 'level' must be 'warning' or 'note'; it is 'bad'",
        ),
        (
            "title: The lamp",
            "title: The lamp, caveats: [{text: Hot, source: {line: 3}}]",
            "2: 'path' is missing: say which note this source is in",
        ),
        (
            "title: The lamp",
            "title: The lamp, source: {line: 1}",
            "2: 'path' is missing: say which note this source is in",
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n    source: {path: a.md, line: 0}",
            "7: 'line' of entry 1 must be 1 or more; it is 0",
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n    source: {path: a.md, line: '3'}",
            "7: 'line' of entry 1 is text, and must be a whole number without quotes",
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n    tags:",
            "7: 'tags' of entry 1 is empty; write [] or remove the key",
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n    expect: dim",
            "7: 'expect' of entry 1 is text, and must be a list; "
            "write each item on its own line after '- '",
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n    expect: [ok, on]",
            "7: item 2 of 'expect' of entry 1 is yes or no to YAML, written on; "
            'put it in quotes: "on"',
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n    reviewed: 2026-02-30",
            "7: 'reviewed' of entry 1 is not right: 2026-02-30 is not on the calendar; "
            "write the day as 2026-11-20",
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n    reviewed: 20 November",
            "7: 'reviewed' of entry 1 must be a day, such as 2026-11-20; it is '20 November'",
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n    reviewed: 2026-11-20 10:00:00",
            "7: 'reviewed' of entry 1 is a date to YAML, written 2026-11-20 10:00:00; "
            'put it in quotes: "2026-11-20 10:00:00"',
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n    related: [din]",
            "7: related 'din' leads nowhere: there is no entry 'din'; did you mean 'dim'?",
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n    related: [kettle/fill]",
            "7: related 'kettle/fill' leads nowhere: there is no topic 'kettle'; "
            "mend the id, or remove it",
        ),
        (
            "title: The lamp",
            "title: The lamp, drip: [din]",
            "2: drip 'din' leads nowhere: there is no entry 'din'; did you mean 'dim'?",
        ),
        (
            "title: The lamp",
            "title: The lamp, drip: dim",
            "2: 'drip' is text, and must be a list; write each item on its own line after '- '",
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n    answer: y",
            "7: the key 'answer' is here twice, first on line 6; keep one of them",
        ),
        (
            "answer: Turn the ring.",
            "answer: x\n  - just words",
            "7: item 2 of 'entries' is text, and must be a mapping; "
            "write its keys below it, indented",
        ),
        (
            "entries:\n  - id: dim\n    question: How do I dim it?\n    answer: Turn the ring.\n",
            "entries: []\n",
            "3: 'entries' is empty; a topic needs at least one",
        ),
    ],
)
def test_a_wrong_value_is_named_with_its_line_and_a_mend(
    tmp_path: Path, old: str, new: str, fault: str
) -> None:
    assert old in SOUND
    folder(tmp_path, a=SOUND.replace(old, new))
    assert faults_of(tmp_path) == [f"a.yaml:{fault}"]


def test_an_id_used_twice_in_a_topic_is_a_fault(tmp_path: Path) -> None:
    folder(tmp_path, a=SOUND + "  - {id: dim, question: Why?, answer: Because.}\n")
    assert faults_of(tmp_path) == [
        f"a.yaml:7: the entry id 'dim' is taken at {tmp_path}/a.yaml:4; choose another"
    ]


def test_ids_and_commands_used_by_two_topics_are_faults(tmp_path: Path) -> None:
    topic = SOUND.replace("title:", "command: /lamp, title:")
    folder(tmp_path, a=topic, b=topic)
    assert faults_of(tmp_path) == [
        f"b.yaml:2: the command '/lamp' is taken at {tmp_path}/a.yaml:2; choose another",
        f"b.yaml:2: the topic id 'lamp' is taken at {tmp_path}/a.yaml:2; choose another",
    ]


def test_an_entry_that_newcomers_would_get_twice_is_a_fault(tmp_path: Path) -> None:
    topic = "topic:\n  id: lamp\n  title: The lamp\n  drip:\n    - dim\n    - dim"
    folder(tmp_path, a=SOUND.replace("topic: {id: lamp, title: The lamp}", topic))
    assert faults_of(tmp_path) == [
        f"a.yaml:7: drip names 'dim' twice, first at {tmp_path}/a.yaml:6; remove one of them"
    ]


def test_all_faults_of_all_files_are_told_together(tmp_path: Path) -> None:
    a = SOUND.replace("answer:", "anwser:").replace("1\n", "3\n", 1)
    b = SOUND.replace("id: lamp", "id: kettle") + "    related: [nothing]\n"
    folder(tmp_path, a=a, b=b, c=b"\xff")
    assert [fault.split(": ")[0] for fault in faults_of(tmp_path)] == [
        "a.yaml:1",
        "a.yaml:6",
        "b.yaml:7",
        "c.yaml:1",
    ]


def test_a_topic_that_could_not_be_read_is_not_missed_by_references(tmp_path: Path) -> None:
    folder(tmp_path, a=SOUND + "    related: [kettle/fill]\n", b=b"\xff")
    assert faults_of(tmp_path) == ["b.yaml:1: is not UTF-8 (byte 0xff); save the file as UTF-8"]
