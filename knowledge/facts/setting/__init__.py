"""Where a document says it is: series, season, meeting, track, session, class, and what may still change."""
