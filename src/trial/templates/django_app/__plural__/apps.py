from django.apps import AppConfig


class [[ resource.plural | replace("_", " ") | title | replace(" ", "") ]]Config(AppConfig):
    default_auto_field = "django.db.models.BigAutoField"
    name = "[[ resource.plural ]]"
