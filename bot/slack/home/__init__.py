"""The Home tab's front page: what it is made of, a part a file."""
