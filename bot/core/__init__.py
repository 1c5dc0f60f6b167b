"""The product's own matter, as values and pure functions: no files, no Slack, no SQL, no clock, no environment."""
