"""`python -m bot` is the console script `caveat`."""

from bot.cli import main

if __name__ == "__main__":
    main()
