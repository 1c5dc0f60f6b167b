"""What ranking and abstention are worth on sets of questions: `python -m tests.quality`."""
