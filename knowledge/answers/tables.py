"""The store's tables as plain Core tables: answers select columns and load no objects."""

from sqlmodel import SQLModel

from knowledge.store import models

TABLES = SQLModel.metadata.tables
assert models.Result.__tablename__ in TABLES

source = TABLES["source"]
source_text = TABLES["source_text"]
championship = TABLES["championship"]
season = TABLES["season"]
circuit = TABLES["circuit"]
event = TABLES["event"]
track_session = TABLES["track_session"]
category = TABLES["category"]
driver = TABLES["driver"]
profile = TABLES["profile"]
team = TABLES["team"]
entry = TABLES["entry"]
entry_driver = TABLES["entry_driver"]
result = TABLES["result"]
fastest_lap = TABLES["fastest_lap"]
standing = TABLES["standing"]
title = TABLES["title"]
tally = TABLES["tally"]
penalty = TABLES["penalty"]
quotation = TABLES["quotation"]
evidence = TABLES["evidence"]
store_version = TABLES["store_version"]
