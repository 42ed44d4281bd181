"""Facts as rows, with their evidence; the only place that speaks SQL schema.

What documents state is kept by season (``sources``, ``claims``), and the rows of a season are derived from all of it
(``derive``: ``meetings``, ``parties``, ``outline``, ``orders``, ``honours``, with ``settle`` for what differs, and
``identity`` and ``people`` for what is one name). ``record`` writes them, ``shared`` what seasons share, ``seasonless``
finds the season of meetings that tell none. ``queries`` and ``notes`` are for those who read, ``history`` for those who
regret.
"""
