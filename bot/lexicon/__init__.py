"""What is known of the language, whatever the base: data files that ship with the package, and their reader."""
