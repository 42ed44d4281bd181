"""From a Question and the store to an Answer, first as data, then in words.

``reply`` settles what a question leaves open (``settle``, ``alternatives`` with ``bearers``, ``renamed``), asks the
function that ``topics`` has for it, and has ``written`` put what was found into words. What is found is
``found.Found``: statements with typed slots, rows and the references that prove them; no word of a language stands
before ``phrase``, which fills the templates of config/<language>/answers.toml, with ``grammar`` for what words do to
each other.

Wins, podiums, poles, fastest laps, starts, retirements and titles are one thing, a ``deed``: a choice of rows that a
scope (``scope``) narrows and a form reduces (``deed_forms``). Every topic has every form: counts (``deed_counts``),
lists (``deed_rows``), firsts and lasts (``deed_moments``), yes and no (``deed_truth``), rankings, comparisons, ages,
``streaks`` and ``shares``.
Places (with ``rivals``), standings (``published_orders``, ``leads``, ``progress``), entries (with ``stand_ins``,
``predecessors`` and ``together``), meetings, people (with ``achievements``) and penalties have modules of their own;
``wording`` quotes the documents where they say best why, and ``which_series`` asks back where rows are of several
championships.

"None" and totals are answers only where nothing is missing (``coverage``); else an answer says what is told and no more
(``absence``). Answers select columns of plain tables (``tables``) and load no objects.
"""
