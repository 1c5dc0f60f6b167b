"""A terminal on the simulated workspace: lines in, people act, and what it shows is laid out."""
