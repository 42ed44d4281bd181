"""From a Question and the store to an Answer, first as data, then in words."""
