"""From a file to a Document: one text, its blocks and their offsets."""
