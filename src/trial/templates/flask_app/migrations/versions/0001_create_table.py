[% from "flask_app/_field_types.txt" import migration_column %]
"""Create the table."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade():
    op.create_table(
        "[[ resource.plural ]]",
        sa.Column("id", sa.Integer(), nullable=False),
[% for field in fields %]
[[ migration_column(field) -]]
[% endfor %]
        sa.PrimaryKeyConstraint("id", name="pk_[[ resource.plural ]]"),
[% for field in fields %]
[% if field.unique %]
        [[ fit(8, "sa.UniqueConstraint(", [field.name | py, "name=" ~ (("uq_" ~ resource.plural ~ "_" ~ field.name) | py)], "),") ]]
[% endif %]
[% endfor %]
        sqlite_autoincrement=True,
    )


def downgrade():
    op.drop_table("[[ resource.plural ]]")
