"""Knowledge on disk: topic files, the notes they are built from, and what is wrong with either."""
