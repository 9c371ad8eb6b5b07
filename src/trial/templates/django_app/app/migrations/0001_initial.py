[% from "django_app/_field_types.txt" import types, migration_field %]
[% set used = types | selectattr("name", "in", fields | map(attribute="type") | list) | list %]
[% if used | selectattr("imports") | list %]
import django.core.validators
[% endif %]
from django.db import migrations, models
[% if used | selectattr("own") | list %]

import app.validators
[% endif %]


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="[[ resource.class ]]",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
[% for field in fields %]
[[ migration_field(field, "app") -]]
[% endfor %]
            ],
            options={
                "ordering": ["-id"],
                "verbose_name_plural": "[[ resource.plural_label | lower ]]",
            },
        ),
    ]
