import json
from pathlib import Path

from typer.testing import CliRunner

from bot.cli import app

KNOWLEDGE = Path(__file__).parents[1] / "scenarios" / "knowledge"


def test_the_manifest_is_printed_as_json() -> None:
    result = CliRunner().invoke(app, ["manifest", "--knowledge", str(KNOWLEDGE)])
    assert result.exit_code == 0
    commands = json.loads(result.stdout)["features"]["slash_commands"]
    assert [each["command"] for each in commands] == ["/ask", "/deploy", "/docker"]


def test_a_base_with_faults_is_told_and_nothing_is_printed(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("version: 1\n")
    result = CliRunner().invoke(app, ["manifest", "--knowledge", str(tmp_path)])
    assert (result.exit_code, result.stdout) == (2, "")
    assert "broken.yaml:" in result.stderr
    assert "Traceback" not in result.stderr
