"""Flask, whose licence dates from 2010, and Django both declare that they are stable and ready for production.

Shows: flask-launch (holds), flask-younger (partly), django-mature (holds).
"""

from importlib.metadata import distribution


def declared_maturity(package):
    """The development status that a package declares in its metadata."""
    classifiers = distribution(package).metadata.get_all("Classifier")
    [status] = [line for line in classifiers if line.startswith("Development Status")]
    return status


[flask_licence] = [file for file in distribution("Flask").files if file.name == "LICENSE.txt"]
flask_copyright = flask_licence.read_text().splitlines()[0]

assert declared_maturity("Django") == "Development Status :: 5 - Production/Stable"
assert declared_maturity("Flask") == declared_maturity("Django")
assert flask_copyright == "Copyright 2010 Pallets"
