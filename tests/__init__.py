"""The proof: tests, quality and speed."""
