"""`caveat why`, as people read it."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from bot.core.decide import ANSWER_FROM, SUGGEST_FROM
from bot.core.overhear import HINT_FROM, WATCH_FROM

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


def run(*arguments: str, knowledge: Path = KNOWLEDGE) -> Result:
    return CliRunner().invoke(app, ["why", *arguments, "--knowledge", str(knowledge)])


def why(*arguments: str, knowledge: Path = KNOWLEDGE) -> tuple[str, str]:
    """What it says of being asked, and of overhearing, each as one line."""
    result = run(*arguments, knowledge=knowledge)
    assert result.exit_code == 0, result.output
    asked, overheard = result.stdout.split("When overheard in a watched channel")
    return " ".join(asked.split()), " ".join(overheard.split())


def test_an_answer_comes_with_its_runner_up_its_words_and_its_signals() -> None:
    asked, overheard = why("wy contaners vs vm?")
    assert f"where {ANSWER_FROM} is wanted" in asked
    assert "Best: How does Docker differ from a virtual machine? (docker/docker-vs-vm" in asked
    assert "Runner-up: " in asked
    assert "Repaired: wy → why, contaners → containers" in asked
    assert "Synonyms: vs → versus, vm → virtual machine" in asked
    assert "signal docker/docker-vs-vm" in asked
    assert "It reads as a question" in overheard


def test_a_question_that_it_is_sure_of_is_spoken_to_unless_the_channel_wants_more() -> None:
    message = "anyone know why we use containers?"
    assert "It replies in the thread: it is sure enough, 0.9" in why(message)[1]
    assert f"where {WATCH_FROM} is wanted" in why(message)[1]
    held_back = why(message, "--channel-threshold", "1")[1]
    assert "It shows the asker alone what may help" in held_back
    assert f"where 1.0 is wanted, but a hint wants {HINT_FROM}" in held_back


def test_a_channel_of_another_topic_stays_silent() -> None:
    overheard = why("anyone know why we use containers?", "--topic", "caveat")[1]
    assert "docker/why-containers, is of another topic than the channel's" in overheard


def test_a_statement_gets_silence_however_well_an_entry_fits() -> None:
    asked, overheard = why("the downsides of docker in one word: networking")
    assert "It answers: it is sure enough" in asked
    assert overheard == "It is silent: this does not read as a question to the channel."


def test_what_the_notes_do_not_know_is_told_with_what_a_suggestion_wants() -> None:
    asked, overheard = why("how do I rotate the logs")
    assert "It says that the notes have no answer: it is not sure enough, 0.1" in asked
    assert f"where a suggestion wants {SUGGEST_FROM}" in asked
    assert "It is silent: nothing in the notes fits." in overheard


def test_a_greeting_asks_nothing_either_way() -> None:
    asked, overheard = why("hello all :wave:")
    said = "Nothing is asked: without greetings, mentions and marks, no word is left."
    assert asked == f"When asked {said} Read as: nothing"
    assert overheard == said


def test_entries_that_fit_alike_are_named_as_the_reason(tmp_path: Path) -> None:
    entries = "".join(
        f"  - {{id: {name}, question: How do I mount a {name}?, answer: See the note.}}\n"
        for name in ("disk", "volume")
    )
    (tmp_path / "a.yaml").write_text(
        f"version: 1\ntopic: {{id: a, title: A, threshold: 0.9}}\nentries:\n{entries}"
    )
    asked, _ = why("how do I mount it", knowledge=tmp_path)
    assert "Two entries fit alike, so it is sure of neither." in asked
    assert "where an answer wants 0.9 in a" in asked


@pytest.mark.parametrize("given", ["0", "1.5", "-1"])
def test_a_threshold_that_is_no_confidence_is_wrong_use(given: str) -> None:
    result = run("why", "--channel-threshold", given)
    assert result.exit_code == 2
    assert result.stderr == (
        f"--channel-threshold {float(given)}: give a confidence above 0 and at most 1\n"
    )


def test_a_topic_that_the_base_lacks_is_wrong_use() -> None:
    result = run("why", "--topic", "cooking")
    assert result.exit_code == 2
    assert "the base has no such topic" in result.stderr
