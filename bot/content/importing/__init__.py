"""A note flows into its topic file, again and again, and what people wrote there stays."""
