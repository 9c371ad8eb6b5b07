"""Flask or Django: `python -m flask_or_django` runs the program that was installed with this package."""
