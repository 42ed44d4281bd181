"""What a store that cannot be used says."""

from knowledge.failure import Failure


class StoreError(Failure):
    """A store that cannot be used: locked, corrupt, too new."""
