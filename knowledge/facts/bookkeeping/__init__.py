"""The book-keeping, the same for all languages: the statements of a session become its classification."""
