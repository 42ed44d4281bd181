"""The mentions of one block read from left to right: who drives which car of which team."""

import re
from collections.abc import Iterator
from itertools import pairwise

from knowledge.facts.changed import replace
from knowledge.facts.mention import NOBODY, Mention, MentionKind, Party
from knowledge.facts.mentions.cast import clean
from knowledge.facts.parties.details import clash, merged
from knowledge.facts.parties.equipment import LONGEST_BRACKET, OPENING, Equipment
from knowledge.facts.parties.fleets import one_each, several_cars
from knowledge.facts.parties.mention_line import MentionLine
from knowledge.facts.parties.rivals import Crews
from knowledge.facts.parties.sharing import share

K = MentionKind
IN_BRACKET = re.compile(r"\s?\(C\)")
"""A class alone in a bracket."""
OF_A_PARTY = (K.PERSON, K.TEAM, K.CAR, K.CAR_NUMBER)


class LineReader:
    """Reads the mentions of one block from left to right and joins what belongs together."""

    def __init__(self, line: MentionLine, crews: Crews) -> None:
        self.line, self.found, self.joints = line, line.found, line.joints
        self.equipment, self._crews = Equipment(line), crews
        self.elliptic = self.asked_for_crews = False

    @property
    def crews(self) -> Crews:
        """The crews known before; who asks for them may read otherwise once more are."""
        self.asked_for_crews = True
        return self._crews

    def parties(self) -> Iterator[Party]:
        """Every party, the ones that name people, a team, a car or a number."""
        at = 0
        while at < len(self.found):
            if self.found[at].kind not in OF_A_PARTY:
                at += 1
                continue
            made, at = self._people_first(at) if self.found[at].kind is K.PERSON else self._car_first(at)
            yield from made

    def _people_first(self, at: int) -> tuple[list[Party], int]:
        """A person or a list of people, with what follows in brackets or after a dash."""
        run = self.line.run_of_people(at)
        last = run[-1]
        if len(run) > 1 and (numbered := self._crew_of_number(run)):
            return numbered
        details, after, end = self.equipment.details(last)
        if len(run) > 1 and share(self.line, run, details, self.crews):
            crew = tuple(dict.fromkeys([*(str(self.found[i].value) for i in run), *details.drivers]))
            return [replace(details, drivers=crew, start=self.found[at].start, end=end)], after
        if len(run) > 1:
            first = self.found[at]
            return [Party(drivers=(str(first.value),), start=first.start, end=first.end)], at + 1
        if details == NOBODY and (own := self._own_car(at)):
            return own
        who, start = tuple(dict.fromkeys([str(self.found[at].value), *details.drivers])), self.found[at].start
        if details != NOBODY and (partner := self._partner_after(after, end)):
            who, after, end = (*who, str(partner.value)), after + 1, partner.end
        return [Party(who, details.team, details.car, details.car_number, start, end)], after

    def _own_car(self, at: int) -> tuple[list[Party], int] | None:
        """ "X's Car": somebody by what he drives, but in "X's T team-mate" and "X's T team"."""
        car = at + 1
        if car >= len(self.found) or self.found[car].kind not in (K.TEAM, K.CAR):
            return None
        details, after, end = self.equipment.car(car)
        if not self.joints.owns.fullmatch(self.line.gap(at, car)) or details.car_number:
            return None
        if self.joints.of_the_team.match(self.line.folded, end - self.line.offset):
            return None
        who, start = (str(self.found[at].value),), self.found[at].start
        return [replace(details, drivers=who, start=start, end=end)], after

    def _partner_after(self, after: int, end: int) -> Mention | None:
        """Who shares the car that a bracket tells: "A (Car #6) et son copilote B"."""
        following = self.found[after] if after < len(self.found) else None
        if following is None or following.kind is not K.PERSON:
            return None
        gap = self.line.folded[end - self.line.offset : following.start - self.line.offset]
        return following if self.joints.partner.fullmatch(gap) else None

    def _crew_of_number(self, run: list[int]) -> tuple[list[Party], int] | None:
        """ "A, B and C drive the No. 8", "A et B sur la GT n°7, C et D sur la n°8": a crew and its numbered car."""
        people = [str(self.found[i].value) for i in run]
        after = run[-1] + 1
        number = after + (after < len(self.found) and self.found[after].kind is K.CAR)
        if number >= len(self.found) or self.found[number].kind is not K.CAR_NUMBER or self.crews.rivals(people):
            return None
        gap = self.line.gap(run[-1], number).replace(self.found[after].text.lower(), "") if number > after else None
        told = self.joints.drive.fullmatch(self.line.gap(run[-1], number) if gap is None else gap)
        if not told and not (self.elliptic and self.joints.numbered.fullmatch(self.line.gap(run[-1], number))):
            return None
        self.elliptic = True
        details, following, end = self.equipment.car(after)
        more, further, stop = self.equipment.details(following - 1)
        if more == NOBODY or clash(details, more):
            end += self.line.text[end : end + 1] == ")"
        else:
            details, following, end = merged(details, more), further, stop
        crew = tuple(dict.fromkeys(people))
        return [replace(details, drivers=crew, start=self.found[run[0]].start, end=end)], following

    def _car_first(self, at: int) -> tuple[list[Party], int]:
        """A car, a number or a team, with the others and the crew as far as they follow."""
        if driver := self._team_driver(at):
            return driver
        start = self.found[at].start
        details, after, end = self.equipment.car(at)
        run = after - 1
        crew: list[int] = []
        if details.car_number or details.car:
            crew = self._crew_after(run)
        if len(crew) > 1 and (self._crews.driven_alone or several_cars(self.line, at, crew, details)):
            return one_each(self.line, at, crew, details), crew[-1] + 1
        if crew:
            details = replace(details, drivers=tuple(dict.fromkeys(str(self.found[i].value) for i in crew)))
            after, end = crew[-1] + 1, self.found[crew[-1]].end
            end += self.line.text[end : end + 1] == ")"
            beside, following, stop = self.equipment.details(crew[-1])
            if beside != NOBODY and not clash(details, beside):
                details, after, end = merged(details, beside), following, stop
        elif opening := OPENING.match(self.line.folded, end - self.line.offset):
            closing = self.line.folded.find(")", opening.end(), opening.end() + LONGEST_BRACKET)
            more = (
                self.equipment.bracket(opening.end() + self.line.offset, closing + self.line.offset)
                if closing >= 0
                else None
            )
            if more is not None and more != NOBODY and not clash(details, more):
                details = merged(details, more)
                end = closing + 1 + self.line.offset
                after = next(
                    (i for i in range(run + 1, len(self.found)) if self.found[i].start >= end),
                    len(self.found),
                )
        return [replace(details, start=start, end=end)], after

    def _team_driver(self, at: int) -> tuple[list[Party], int] | None:
        """ "T's X", "T driver X", "T team-mates X and Y": people and the team they drive for."""
        following = at + 1
        if (
            self.found[at].kind is K.CAR_NUMBER
            or following >= len(self.found)
            or self.found[following].kind is not K.PERSON
        ):
            return None
        if not self.joints.drives_for.fullmatch(self.line.gap(at, following)):
            return None
        team, run = clean(str(self.found[at].value)), self.line.run_of_people(following)
        run = run[:-1] if len(run) > 1 and self._has_a_team(run[-1]) else run  # "T's X and Y of U"
        made, after = self._people_first(following)
        if len(made) == 1 and len(made[0].drivers) > 1 and made[0].team is None:
            return [replace(made[0], team=team, start=self.found[at].start)], after
        if not all(self.joints.last.fullmatch(self.line.gap_of_people(a, b)) for a, b in pairwise(run)):
            run = run[:1]
        people = [
            Party(
                drivers=(str(self.found[i].value),),
                team=team,
                start=self.found[i].start,
                end=self.found[i].end,
            )
            for i in run
        ]
        return people, run[-1] + 1

    def _has_a_team(self, at: int) -> bool:
        """Whether a name is followed by a team of its own: "Y of U"."""
        if at + 1 == len(self.found) or self.found[at + 1].kind not in (K.TEAM, K.CAR):
            return False
        gap = self.line.gap(at, at + 1)
        return bool(gap.strip()) and self.joints.entered.fullmatch(gap) is not None

    def _of_another_driver(self, run: int, following: int, gap: str) -> bool:
        """Whether a car is one that somebody drives for: who is named after it is no crew: "for T with A sixth"."""
        if not self.joints.driven_for.search(self.line.folded, 0, self.found[run].start - self.line.offset):
            return False
        last = self.line.run_of_people(following)[-1]
        placed = last + 1 < len(self.found) and self.found[last + 1].kind is K.ORDINAL
        return gap.startswith(",") or (placed and not self.line.gap(last, last + 1).strip())

    def _somebodys(self, run: int) -> bool:
        """Whether a car is one that somebody named before drives: "won on his Car, from A"."""
        return bool(self.joints.somebodys.search(self.line.folded, 0, self.found[run].start - self.line.offset))

    def _past_class(self, run: int) -> int:
        """The last mention of a car: its class, where that stands alone in a bracket behind it ("#27 Car (GT3)")."""
        at = run + 1
        classed = at + 1 < len(self.found) and self.found[at].kind is K.CATEGORY
        return (
            at if classed and IN_BRACKET.fullmatch(f"{self.line.gap(run, at)}C{self.line.gap(at, at + 1)[:1]}") else run
        )

    def _crew_after(self, run: int) -> list[int]:
        """The people who drive the car named so far: after "driven by", "of", a bracket or a dash."""
        run = self._past_class(run)
        following = self.line.after_nationality(run + 1)
        if following >= len(self.found) or self.found[following].kind is not K.PERSON:
            return []
        gap = self.line.gap(run, run + 1).removeprefix(")" if self.found[run].kind is K.CATEGORY else "")
        meant = self.joints.meant_for.fullmatch(gap) and len(self.line.run_of_people(following)) > 1
        driven = bool(self.joints.driven.fullmatch(gap))
        words = meant or driven or self.joints.entered.fullmatch(gap)
        if (words and re.fullmatch(r"\s", gap)) or self._of_another_driver(run, following, gap):
            return []
        told = words or re.fullmatch(r"\s?\(|\s?(?:\w+\s)?[–—-]\s|\s?:\s|,\s", gap)
        if not told or (not driven and self._somebodys(run)):
            return []
        people = self.line.run_of_people(following, appositions=driven)
        owns = self.joints.owns.match(self.line.folded, self.found[people[-1]].end - self.line.offset)
        beside = re.fullmatch(r",\s", gap) and (len(people) < 2 or self.found[run].kind is not K.CAR_NUMBER)
        if owns or beside:  # "of A's old pupil B"
            return []
        if gap.strip() == "(":
            closing = self.line.text.find(")", self.found[people[-1]].end, self.found[people[-1]].end + 2)
            return people if closing >= 0 else []
        cut = next((i for i, p in enumerate(people[:-1]) if self.line.has_details(p)), None)
        return people[: cut + 1] if cut is not None else self.line.of_one_form(people)
