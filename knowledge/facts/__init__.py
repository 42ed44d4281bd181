"""From a Document to the facts it states, each with the span that proves it.

``extract`` leads through the steps, each a package that knows those below it alone: ``mentions`` (what a text names and
counts), ``parties`` (who drives which car for whom), ``setting`` (the series, meeting, session and class that hold at
each place), ``lists`` and ``prose`` (what rows and sentences state), ``bookkeeping`` (what the statements of a session
make together). ``mention``, ``statement`` and ``fact`` are what they hand on. ``f1db`` makes facts from F1DB's tree.
"""
