"""What is posted unasked, exactly once: the clock's tick, the claim, the post."""
