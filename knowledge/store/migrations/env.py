"""What alembic runs: migrations on the connection that the store opened."""

from alembic import context
from sqlmodel import SQLModel

from knowledge.store import models

assert models.SQLModel is SQLModel

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
