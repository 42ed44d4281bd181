"""The faces of an answer: a terminal and Discord."""
