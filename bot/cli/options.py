"""Options that several commands share."""

from pathlib import Path
from typing import Annotated

import typer

Knowledge = Annotated[
    Path,
    typer.Option(
        "--knowledge",
        envvar="CAVEAT_KNOWLEDGE",
        metavar="DIR",
        help="The folder of the knowledge base: one YAML file a topic.",
        show_default=True,
    ),
]

DEFAULT_KNOWLEDGE = Path("knowledge")

AsJson = Annotated[bool, typer.Option("--json", help="Print one JSON object.")]

DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would change, and write nothing.")
]
