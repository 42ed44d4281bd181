"""What a store that cannot be used says."""


class StoreError(Exception):
    """A store that cannot be used (locked, corrupt, too new); the message says what, where and what to do."""
