"""How the tables came to be, a step a file, run by Alembic.

A new step is a file in `versions`, numbered on from the last; `REVISIONS` in `migrate.py` names it, and a
test compares what all steps make with `tables.py`.
"""
