"""No library for imaging, graphics or science comes with Django: it requires none, and its image field asks for one.

Shows: django-predefined-libraries (wrong).
"""

import sys

from support import django, required

sys.modules["PIL"] = None
django()

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import models
from django.forms import ImageField


class Cover(models.Model):
    image = models.ImageField()

    class Meta:
        app_label = "library"


def without_imaging_library(data):
    try:
        ImageField().clean(SimpleUploadedFile("cover.png", data))
    except ImportError as missing:
        return missing.name
    return None


libraries = required("Django")
assert {"asgiref", "sqlparse"} <= libraries
assert not libraries & {"pillow", "numpy", "scipy", "matplotlib", "pandas", "pycairo"}

imaging_problems = [problem.id for problem in Cover._meta.get_field("image").check()]
assert imaging_problems == ["fields.E210"]
assert without_imaging_library(b"no image") == "PIL"
