"""How fast questions are answered, beside named baselines: `python -m tests.bench`."""
