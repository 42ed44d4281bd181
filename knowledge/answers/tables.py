"""The store's tables as plain Core tables: answers select columns and load no objects."""

from sqlmodel import SQLModel

from knowledge.store import models

_TABLES = SQLModel.metadata.tables
assert models.Result.__tablename__ in _TABLES

source = _TABLES["source"]
source_text = _TABLES["source_text"]
championship = _TABLES["championship"]
season = _TABLES["season"]
circuit = _TABLES["circuit"]
event = _TABLES["event"]
track_session = _TABLES["track_session"]
category = _TABLES["category"]
driver = _TABLES["driver"]
profile = _TABLES["profile"]
team = _TABLES["team"]
entry = _TABLES["entry"]
entry_driver = _TABLES["entry_driver"]
result = _TABLES["result"]
fastest_lap = _TABLES["fastest_lap"]
standing = _TABLES["standing"]
title = _TABLES["title"]
tally = _TABLES["tally"]
penalty = _TABLES["penalty"]
evidence = _TABLES["evidence"]
store_version = _TABLES["store_version"]
