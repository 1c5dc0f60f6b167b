"""The first note, imported straight: what new developers ask of it, and what comes of that."""
