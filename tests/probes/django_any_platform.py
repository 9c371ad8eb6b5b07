"""Django comes as one wheel for every operating system, without a compiled module, and says so itself.

Shows: django-cross-platform (partly).
"""

from importlib import metadata

django = metadata.distribution("Django")
platforms_of_wheel = [line for line in django.read_text("WHEEL").splitlines() if line.startswith("Tag:")]
assert platforms_of_wheel == ["Tag: py3-none-any"]

compiled_for_one_platform = [file for file in django.files if file.suffix in {".so", ".pyd", ".dll", ".dylib"}]
assert compiled_for_one_platform == []
assert "Operating System :: OS Independent" in django.metadata.get_all("Classifier")
