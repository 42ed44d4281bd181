"""folded cars and scopes: what is compared without regard to case and accents, on every database alike."""

import sqlalchemy as sa
from alembic import op

from knowledge.text import fold

revision = '0002'
down_revision = '0001'
branch_labels = None
depends_on = None

COLUMNS = (("entry", "car"), ("tally", "scope"))


def upgrade() -> None:
    for table, column in COLUMNS:
        op.add_column(table, sa.Column(f"{column}_folded", sa.String(), nullable=True))
        _fill(table, column)


def _fill(name: str, column: str) -> None:
    table = sa.table(name, sa.column("id"), sa.column(column), sa.column(f"{column}_folded"))
    connection = op.get_bind()
    rows = connection.execute(sa.select(table.c.id, table.c[column]).where(table.c[column].is_not(None))).all()
    if rows:
        filled = sa.update(table).where(table.c.id == sa.bindparam("row")).values({f"{column}_folded": sa.bindparam("text")})
        connection.execute(filled, [{"row": row, "text": fold(text)} for row, text in rows])


def downgrade() -> None:
    for table, column in COLUMNS:
        op.drop_column(table, f"{column}_folded")  # no batch: a table made anew loses what refers to its rows
