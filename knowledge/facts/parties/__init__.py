"""Mentions put together as parties: who drives which car of which team, wherever the text tells it."""
