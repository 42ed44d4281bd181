"""Places that a passage about the championship counts out: by margins, by who follows, by fewer and fewer points."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from knowledge.facts.changed import replace
from knowledge.facts.mention import Party
from knowledge.facts.prose.skeleton import OVERALL
from knowledge.facts.statement import Mode, Statement, Verb

BEHIND = "whoever is told to be behind does not hold the place"


def ranked(statements: Sequence[Statement], sentences: Sequence[int] = ()) -> list[Statement]:
    """The statements of a block, those about the championship with the place and points that the text counts out.

    "A further four points behind" is the next place, from the points of the one before; a margin to the leader or to
    somebody named gives points; between two places one apart stands whoever is told between them; and whoever has
    fewer points than the one before, in the same of the ``sentences`` (where each starts), is next.
    """
    rows = _without_usurpers(statements, sentences)
    rows.extend(_followers([s for s in rows if _of_an_order(s)]))
    places = sorted((i for i, s in enumerate(rows) if _of_an_order(s)), key=lambda i: (rows[i].start, rows[i].end))
    for at, place in enumerate(places):
        before = [rows[i] for i in places[:at] if _class(rows[i]) == _class(rows[place])]
        if rows[place].values.get("margin") is not None:
            rows[place] = _measured(rows[place], before)
    rows.extend(_leaders([rows[i] for i in places]))
    for at in range(1, len(places) - 1):
        one, middle, other = (rows[i] for i in places[at - 1 : at + 2])
        alike = _class(one) == _class(middle) == _class(other)
        if alike and one.number and middle.number is None and other.number == one.number + 2:
            rows[places[at]] = replace(middle, number=one.number + 1)
    for place, number in _next_in_order(rows, places, sentences):
        rows[place] = replace(rows[place], number=number)
    return rows


def _without_usurpers(statements: Sequence[Statement], starts: Sequence[int]) -> list[Statement]:
    """The statements, but that nobody holds the place of whoever its sentence tells to be ahead of him."""
    heads = [s for s in statements if _of_an_order(s) and s.others and s.number]

    def usurps(one: Statement) -> bool:
        return (
            _of_an_order(one)
            and not one.others
            and any(
                one.number == head.number
                and _class(one) == _class(head)
                and _one_sentence(one, head, starts)
                and any(_alike(one.party, other) for other in head.others)
                for head in heads
            )
        )

    return [replace(s, mode=Mode.HYPOTHETICAL, reason=BEHIND) if usurps(s) else s for s in statements]


def _of_an_order(statement: Statement) -> bool:
    return statement.verb is Verb.POINTS and statement.mode is Mode.FINAL


def _next_in_order(
    rows: Sequence[Statement], places: Sequence[int], starts: Sequence[int]
) -> Iterator[tuple[int, int]]:
    """Whose points follow those of a place in its sentence, fewer each time: "A leads on 90, B has 81 and C 66"."""
    last: Statement | None = None
    for i in places:
        here = rows[i]
        if here.number is not None:
            last = here
            continue
        apart = last is None or _class(last) != _class(here) or not _one_sentence(last, here, starts)
        if last is None or last.number is None or apart or not _fewer(here, last):
            continue
        number = last.number + 1
        known = [s for s in (rows[j] for j in places) if s.number is not None and _class(s) == _class(here)]
        if any(s.number == number or _alike(s.party, here.party) for s in known):
            continue
        yield i, number
        last = replace(here, number=number)


def _one_sentence(one: Statement, other: Statement, starts: Sequence[int]) -> bool:
    return bool(starts) and bisect_right(starts, one.start) == bisect_right(starts, other.start)


def _fewer(one: Statement, other: Statement) -> bool:
    """Whether one is told to have fewer points than another who is ahead."""
    mine, its = one.values.get("points"), other.values.get("points")
    return isinstance(mine, int | float) and isinstance(its, int | float) and mine < its


def _leaders(told: Sequence[Statement]) -> Iterator[Statement]:
    """Whom the second is told to be behind, where nobody else is told to lead: "lies second, four points behind Y"."""
    for statement in told:
        second = statement.number == 2 and statement.values.get("behind") == "leader" and len(statement.others) == 1
        if second and not any(s.number == 1 and _class(s) == _class(statement) for s in told):
            yield replace(statement, party=statement.others[0], others=(), number=1, values={})


def _followers(told: Sequence[Statement]) -> Iterator[Statement]:
    """Those named right behind somebody whose place is told: "leads by six points from Y"."""
    for statement in told:
        if statement.number is None or statement.values.get("behind"):
            continue
        for place, party in enumerate(statement.others, statement.number + 1):
            placed = any(s.number and _alike(s.party, party) and _class(s) == _class(statement) for s in told)
            taken = any(s.number == place and _class(s) == _class(statement) for s in told)
            if not placed and not taken:
                first = place == statement.number + 1
                yield replace(
                    statement, party=party, others=(), number=place, values=_less(statement, told) if first else {}
                )


def _less(statement: Statement, told: Sequence[Statement]) -> dict[str, object]:
    """The points of whoever is behind by the lead that a statement tells; the leader's may be told beside it."""
    own = [s for s in told if s.number in (None, statement.number) and _class(s) == _class(statement)]
    its = (statement, *(s for s in own if _alike(s.party, statement.party)))
    known = (s.values.get("points") for s in its)
    points, lead = next((p for p in known if p is not None), None), statement.values.get("lead")
    return {"points": points - lead} if isinstance(points, int | float) and isinstance(lead, int | float) else {}


def _class(statement: Statement) -> str:
    return statement.setting.category or OVERALL


def _alike(one: Party, other: Party) -> bool:
    return bool({*one.drivers, one.team} & {*other.drivers, other.team} - {None})


def _measured(statement: Statement, before: Sequence[Statement]) -> Statement:
    """A statement of a margin, with the points that it comes to and the place if it is the next."""
    number = statement.number
    if own := next((s.number for s in reversed(before) if s.number and _alike(s.party, statement.party)), None):
        number = own
    last = next((s for s in reversed(before) if s.number and not _alike(s.party, statement.party)), None)
    if statement.values["behind"] == "next" and number is None and last is not None and last.number:
        number = last.number + 1
    if statement.values["behind"] == "last":
        reference = last
        number = last.number + 1 if number is None and last is not None and last.number else number
    elif statement.others:
        reference = next((s for s in before if _alike(s.party, statement.others[0])), None)
    else:
        reference = next((s for s in before if s.number == 1), None)
    points = reference.values.get("points") if reference else None
    margin = statement.values["margin"]
    if not (isinstance(points, int | float) and isinstance(margin, int | float)):
        return replace(statement, number=number)
    values = {k: v for k, v in statement.values.items() if k != "margin"}
    return replace(statement, number=number, values={**values, "points": points - margin})
