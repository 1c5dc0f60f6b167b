"""A file replaced whole, so that nobody ever reads half of it."""

import contextlib
import os
import shutil
from pathlib import Path


def replace_file(target: Path, content: bytes) -> None:
    """Put a file in the place of another, with its permissions, or beside the others if it is new.

    Raises:
        OSError: if that cannot be done; then nothing was changed.
    """
    draft = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        draft.write_bytes(content)
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
