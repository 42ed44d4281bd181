"""Mentions put together as parties: a crew with its car, number and team, wherever the text names them side by side.

``X (T)``, ``A et B (Car #36 – T)``, ``la #222 du T pilotée par A et B``, ``Car, No. 9, T`` are one party each. People
in a list are one each, unless a bracket, a dash or the words around them say that they share a car.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from config.language import Language
from knowledge.facts.allegiance import with_allegiances
from knowledge.facts.by_team import with_drivers
from knowledge.facts.cast import clean
from knowledge.facts.companions import with_companions
from knowledge.facts.details import bracket_pieces, clash, merged, number_gap, only_asides, with_detail, without_engine
from knowledge.facts.gazetteer import makers
from knowledge.facts.joints import joints
from knowledge.facts.mention import Mention, MentionKind, Party
from knowledge.facts.rivals import Crews, crews_of
from knowledge.facts.sisters import with_sisters
from knowledge.reading.document import Document
from knowledge.text import fold_in_place

K = MentionKind
OF_A_PARTY = (K.PERSON, K.TEAM, K.CAR, K.CAR_NUMBER)
LONGEST_BRACKET = 110
BESIDE = re.compile(r",\s|\s[–—-]\s")
OPENING = re.compile(r"\s?\(")
NOBODY = Party()


def document_parties(document: Document, found: Sequence[Mention], language: Language) -> list[list[Party]]:
    """The parties of every block of a document: where people are listed they are read twice, for a crew may be told
    after it is first named."""
    folded = fold_in_place(document.text)
    held = _by_block(document, found)

    def reader(place: int, crews: Crews) -> _Reader:
        block = document.blocks[place]
        return _Reader(document.text, folded, (block.start, block.end), held[place], language, crews)

    shared = any(document.text[m.start()].islower() for m in joints(language).share.finditer(folded))
    first = [reader(place, Crews(shared=shared)) for place in range(len(held))]
    read = [list(each.parties()) for each in first]
    crews = crews_of([party for block in read for party in block], shared)
    settled = [
        list(reader(place, crews).parties()) if first[place].asked_for_crews else parties
        for place, parties in enumerate(read)
    ]
    beside = [
        with_companions(block, folded, with_allegiances(folded, parties, language), language, shared=crews.shared)
        for block, parties in zip(document.blocks, settled, strict=True)
    ]
    return with_drivers(folded, with_sisters(folded, beside, language), language)


def bracket_party(text: str, folded: str, found: Sequence[Mention], span: tuple[int, int], language: Language) -> Party:
    """The team, car and number in a stretch, as in a bracket after a name."""
    reader = _Reader(text, folded, (0, len(text)), list(found), language, Crews())
    return reader.bracket(*span) or NOBODY


def _by_block(document: Document, found: Sequence[Mention]) -> list[list[Mention]]:
    held: list[list[Mention]] = []
    at = 0
    for block in document.blocks:
        while at < len(found) and found[at].start < block.start:
            at += 1
        inside = at
        while inside < len(found) and found[inside].end <= block.end:
            inside += 1
        held.append(list(found[at:inside]))
        at = inside
    return held


class _Reader:
    """Reads the mentions of one block from left to right and joins what belongs together."""

    def __init__(
        self, text: str, folded: str, span: tuple[int, int], found: list[Mention], language: Language, crews: Crews
    ) -> None:
        self.text, self.folded, self.offset = text, folded[slice(*span)], span[0]
        self.found, self.joints, self.language, self._crews = found, joints(language), language, crews
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

    def gap(self, one: int, other: int) -> str:
        """What stands between two mentions, folded."""
        return self.folded[self.found[one].end - self.offset : self.found[other].start - self.offset]

    def _people_first(self, at: int) -> tuple[list[Party], int]:
        """A person or a list of people, with what follows in brackets or after a dash."""
        run = self._run_of_people(at)
        last = run[-1]
        if len(run) > 1 and (numbered := self._crew_of_number(run)):
            return numbered
        details, after, end = self._details(last)
        share = len(run) > 1 and self._share(run, details)
        if share:
            crew = tuple(dict.fromkeys([*(str(self.found[i].value) for i in run), *details.drivers]))
            return [replace(details, drivers=crew, start=self.found[at].start, end=end)], after
        if len(run) > 1:
            first = self.found[at]
            return [Party(drivers=(str(first.value),), start=first.start, end=first.end)], at + 1
        who, start = tuple(dict.fromkeys([str(self.found[at].value), *details.drivers])), self.found[at].start
        return [Party(who, details.team, details.car, details.car_number, start, end)], after

    def _crew_of_number(self, run: list[int]) -> tuple[list[Party], int] | None:
        """ "A, B and C drive the No. 8", "A et B sur la GT n°7, C et D sur la n°8": a crew and its numbered car."""
        people = [str(self.found[i].value) for i in run]
        after = run[-1] + 1
        number = after + (after < len(self.found) and self.found[after].kind is K.CAR)
        if number >= len(self.found) or self.found[number].kind is not K.CAR_NUMBER or self.crews.rivals(people):
            return None
        gap = self.gap(run[-1], number).replace(self.found[after].text.lower(), "") if number > after else None
        told = self.joints.drive.fullmatch(self.gap(run[-1], number) if gap is None else gap)
        if not told and not (self.elliptic and self.joints.numbered.fullmatch(self.gap(run[-1], number))):
            return None
        self.elliptic = True
        details, following, end = self._car(after)
        more, further, stop = self._details(following - 1)
        if more == NOBODY or clash(details, more):
            end += self.text[end : end + 1] == ")"
        else:
            details, following, end = merged(details, more), further, stop
        crew = tuple(dict.fromkeys(people))
        return [replace(details, drivers=crew, start=self.found[run[0]].start, end=end)], following

    def _run_of_people(self, at: int, *, appositions: bool = False) -> list[int]:
        """The people listed from here: only blanks, commas, dashes and "and" between them."""
        run = [at]
        while (following := self._after_age(run[-1])) < len(self.found) and self.found[following].kind is K.PERSON:
            gap = self._gap_of_people(run[-1], following)
            told = appositions and self.joints.apposition.fullmatch(gap)
            if not (self.joints.listed.fullmatch(gap) or self.joints.partner.fullmatch(gap) or told):
                break
            run.append(following)
        return run

    def _after_age(self, at: int) -> int:
        """The next mention after one and the age that may follow it in brackets."""
        aged = (
            at + 1 < len(self.found) and self.found[at + 1].kind is K.AGE and self.gap(at, at + 1).strip() in ("(", ",")
        )
        return at + 1 + aged

    def _gap_of_people(self, one: int, other: int) -> str:
        gap = self.gap(other - 1, other)
        return gap.lstrip(")") if other - one > 1 else gap

    def _share(self, run: list[int], details: Party) -> bool:
        """Whether people in a list share a car: the gaps, a bracket with one car, or a word before them say so."""
        gaps = [self._gap_of_people(a, b) for a, b in pairwise(run)]
        if all(re.fullmatch(r"\s?[/–—-]\s?", g) for g in gaps) or any(self.joints.partner.fullmatch(g) for g in gaps):
            return True
        before = self.folded[
            max(0, self.found[run[0]].start - self.offset - 60) : self.found[run[0]].start - self.offset
        ]
        people = [str(self.found[i].value) for i in run]
        if self.crews.rivals(people):
            return False
        if self.joints.crew.search(before) or self.crews.one(people):
            return True
        return self._reads_as_crew(run, details, gaps[-1], before)

    def _reads_as_crew(self, run: list[int], details: Party, last_gap: str, before: str) -> bool:
        """Whether people that "and" ends in read as one crew, not as several who are listed."""
        ends_in_and = bool(self.joints.last.fullmatch(last_gap))
        alike = len({len(self.found[i].text.split()) > 1 for i in run}) == 1
        earlier = self.found[run[0] - 1] if run[0] else None
        in_a_list = bool(re.search(r"\),?\s$", before)) or (
            earlier is not None and earlier.kind in (K.PERSON, K.TEAM) and self.gap(run[0] - 1, run[0]) == ", "
        )
        if not ends_in_and or not alike or in_a_list:
            return False
        if details.car_number or (details.car and details.team):
            return True
        people = [str(self.found[i].value) for i in run]
        if details.team or details.car:
            return self.crews.shared or (len(run) == 2 and not self.crews.apart(people))
        return " " in self.found[run[0]].text and self.crews.like(people)

    def _details(self, last: int) -> tuple[Party, int, int]:
        """What stands in brackets, or between dashes, after a name: team, car, number; and where it ends."""
        end = self.found[last].end
        opening = OPENING.match(self.folded, end - self.offset)
        if opening:
            closing = self.folded.find(")", opening.end(), opening.end() + LONGEST_BRACKET)
            if closing >= 0:
                details = self.bracket(opening.end() + self.offset, closing + self.offset)
                inside = [i for i in range(last + 1, len(self.found)) if self.found[i].end <= closing + self.offset]
                held = any(self.found[i].kind is K.PERSON for i in inside)
                if details is not None and not held:
                    return details, (inside[-1] if inside else last) + 1, closing + 1 + self.offset
        return self._at_the_wheel(last) or self._after_comma(last)

    def _at_the_wheel(self, last: int) -> tuple[Party, int, int] | None:
        """ "X in the #33 T Car": the car right after a name, and whoever shares it."""
        at = last + 1
        if at >= len(self.found) or self.found[at].kind not in (K.CAR, K.CAR_NUMBER, K.TEAM):
            return None
        if not self.joints.at_wheel.fullmatch(self.gap(last, at)):
            return None
        details, after, end = self._car(at)
        if not (details.car_number or details.car):
            return None
        if after < len(self.found) and self.joints.shared_with.fullmatch(self.gap(after - 1, after)):
            people = self._run_of_people(after) if self.found[after].kind is K.PERSON else []
            if people:
                others = tuple(str(self.found[i].value) for i in people)
                return replace(details, drivers=others), people[-1] + 1, self.found[people[-1]].end
        return details, after, end

    def _car(self, at: int) -> tuple[Party, int, int]:
        """The car, number and team that stand side by side from here, without a crew."""
        details, run = with_detail(NOBODY, self.found[at]), at
        while run + 1 < len(self.found) and self.found[run + 1].kind in (K.TEAM, K.CAR, K.CAR_NUMBER):
            gap, other = self.gap(run, run + 1), self.found[run + 1]
            if not self._belongs(self.found[run], other, gap, details):
                break
            details, run = with_detail(details, other), run + 1
        return details, run + 1, self.found[run].end

    def _after_comma(self, last: int) -> tuple[Party, int, int]:
        """ ", Peugeot 9X8 n°94" after a name."""
        at, end, details = last + 1, self.found[last].end, NOBODY
        while at < len(self.found) and self.found[at].kind in (K.CAR, K.CAR_NUMBER, K.TEAM):
            gap = self.gap(at - 1, at)
            numbered = self.found[at].kind is K.CAR_NUMBER and number_gap(gap, self.language)
            if not (re.fullmatch(r",\s|\s", gap) or numbered) or (at == last + 1 and not gap.startswith(",")):
                break
            details, end, at = with_detail(details, self.found[at]), self.found[at].end, at + 1
        if not details.car_number:
            return NOBODY, last + 1, self.found[last].end
        return details, at, end

    def bracket(self, start: int, end: int) -> Party | None:
        """What a bracket tells of a party; None where it tells nothing, or something else."""
        inside = [m for m in self.found if start <= m.start and m.end <= end]
        details = NOBODY
        for piece_start, piece_end in bracket_pieces(self.text, start, end):
            held = [m for m in inside if piece_start <= m.start and m.end <= piece_end]
            details = self._piece(details, held)
        if details.car and not details.team and not details.car_number and fold_in_place(details.car) in makers():
            details = replace(details, team=without_engine(details.car), car=None)
        return details if details != NOBODY or only_asides(self.text[start:end], inside) else None

    def _piece(self, details: Party, held: list[Mention]) -> Party:
        for mention in held:
            if mention.kind in (K.TEAM, K.CAR, K.CAR_NUMBER):
                details = with_detail(details, mention)
        if details.team:
            details = replace(details, team=without_engine(details.team))
        return details

    def _car_first(self, at: int) -> tuple[list[Party], int]:
        """A car, a number or a team, with the others and the crew as far as they follow."""
        if driver := self._team_driver(at):
            return driver
        start = self.found[at].start
        details, after, end = self._car(at)
        run = after - 1
        crew: list[int] = []
        if details.car_number or details.car:
            crew = self._crew_after(run)
        if crew:
            details = replace(details, drivers=tuple(dict.fromkeys(str(self.found[i].value) for i in crew)))
            after, end = crew[-1] + 1, self.found[crew[-1]].end
            end += self.text[end : end + 1] == ")"
            beside, following, stop = self._details(crew[-1])
            if beside != NOBODY and not clash(details, beside):
                details, after, end = merged(details, beside), following, stop
        elif opening := OPENING.match(self.folded, end - self.offset):
            closing = self.folded.find(")", opening.end(), opening.end() + LONGEST_BRACKET)
            more = self.bracket(opening.end() + self.offset, closing + self.offset) if closing >= 0 else None
            if more is not None and more != NOBODY and not clash(details, more):
                details = merged(details, more)
                end = closing + 1 + self.offset
                after = next(
                    (i for i in range(run + 1, len(self.found)) if self.found[i].start >= end), len(self.found)
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
        if not self.joints.drives_for.fullmatch(self.gap(at, following)):
            return None
        team, run = clean(str(self.found[at].value)), self._run_of_people(following)
        if not all(self.joints.last.fullmatch(self._gap_of_people(a, b)) for a, b in pairwise(run)):
            run = run[:1]
        people = [
            Party(drivers=(str(self.found[i].value),), team=team, start=self.found[i].start, end=self.found[i].end)
            for i in run
        ]
        return people, run[-1] + 1

    def _belongs(self, one: Mention, other: Mention, gap: str, details: Party) -> bool:
        """Whether the next of team, car and number is of the same party."""
        if {K.TEAM: details.team, K.CAR: details.car, K.CAR_NUMBER: details.car_number}[other.kind]:
            return False
        if one.kind is K.CAR and other.kind is K.CAR_NUMBER:
            return number_gap(gap, self.language)
        if one.kind is K.TEAM and other.kind is K.CAR_NUMBER:
            return number_gap(gap, self.language) or bool(re.fullmatch(r"'s\s?(?:no\.?\s|#)?", gap))
        if one.kind is K.TEAM and other.kind is K.CAR:
            return bool(re.fullmatch(r"\s|'s\s", gap) or (details.car_number and BESIDE.fullmatch(gap)))
        return bool(self.joints.entered.fullmatch(gap)) or bool(re.fullmatch(r",\s", gap) and one.kind is K.CAR_NUMBER)

    def _crew_after(self, run: int) -> list[int]:
        """The people who drive the car named so far: after "driven by", "of", a bracket or a dash."""
        following = run + 1
        if following >= len(self.found) or self.found[following].kind is not K.PERSON:
            return []
        gap = self.gap(run, following)
        meant = self.joints.meant_for.fullmatch(gap) and len(self._run_of_people(following)) > 1
        words = meant or self.joints.entered.fullmatch(gap) or self.joints.driven.fullmatch(gap)
        if not (words or re.fullmatch(r"\s?\(|\s?(?:\w+\s)?[–—-]\s|:\s|,\s", gap)):
            return []
        if words and re.fullmatch(r"\s", gap):
            return []
        people = self._run_of_people(following, appositions=bool(self.joints.driven.fullmatch(gap)))
        if re.fullmatch(r",\s", gap) and (len(people) < 2 or self.found[run].kind is not K.CAR_NUMBER):
            return []
        if gap.strip() == "(":
            closing = self.text.find(")", self.found[people[-1]].end, self.found[people[-1]].end + 2)
            return people if closing >= 0 else []
        cut = next((i for i, p in enumerate(people[:-1]) if self._has_details(p)), None)
        return people[: cut + 1] if cut is not None else self._of_one_form(people)

    def _of_one_form(self, people: list[int]) -> list[int]:
        """A crew without those whom a mere comma parts from it and who are named otherwise: "of Jo Doe, Poe led"."""
        first, last = self.found[people[0]].text, self.found[people[-1]].text
        gap = self._gap_of_people(people[-2], people[-1]) if len(people) > 1 else ""
        if gap.strip() != "," or (" " in first) == (" " in last):
            return people
        return self._of_one_form(people[:-1])

    def _has_details(self, at: int) -> bool:
        """Whether a bracket with more than an age follows a name."""
        return (
            self.text[self.found[at].end : self.found[at].end + 2].lstrip()[:1] == "(" and self._after_age(at) == at + 1
        )
