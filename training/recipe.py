"""How the table is trained; what each choice gave is in `tried.md`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Recipe:
    """Settings of the training.

    Attributes:
        dimensions: how long a row is.
        epochs: how often every text is seen.
        near: texts of a batch that come from neighbouring clusters, hard to tell apart.
        anywhere: texts of a batch that come from anywhere.
        clusters: how many the texts are sorted into.
        warmth: of the softmax over the teacher's similarities.
        rate: of learning, at first.
        slowing: what the rate is multiplied by after each epoch.
        common: share of a batch's mean that its texts give up before they are compared, as they will at use.
        dropped: share of the words left out when a text is shown.
        smoothing: how soon frequency shortens a row at the start.
        seed: for every draw.
    """

    dimensions: int = 256
    epochs: int = 8
    near: int = 512
    anywhere: int = 256
    clusters: int = 400
    warmth: float = 0.08
    rate: float = 4e-3
    slowing: float = 0.75
    common: float = 0.7
    dropped: float = 0.05
    smoothing: float = 1e-3
    seed: int = 1
