"""What the tables share: how their constraints are named, and their two kinds of foreign keys."""

from typing import Any

from sqlmodel import Field, SQLModel

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
SQLModel.metadata.naming_convention = NAMING


def reference(column: str, *, index: bool = True, nullable: bool = False) -> Any:
    """A foreign key that goes when its row goes."""
    return Field(default=None, foreign_key=column, index=index, nullable=nullable, ondelete="CASCADE")


def hint(column: str) -> Any:
    """A foreign key that is emptied when its row goes."""
    return Field(default=None, foreign_key=column, index=False, nullable=True, ondelete="SET NULL")
