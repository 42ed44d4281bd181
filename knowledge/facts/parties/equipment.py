"""The team, car and number of whoever is named: in brackets, between dashes, after a comma, side by side."""

import re

from knowledge.facts.changed import replace
from knowledge.facts.mention import NOBODY, Mention, MentionKind, Party
from knowledge.facts.mentions.gazetteer import makers
from knowledge.facts.parties.details import bracket_pieces, number_gap, only_asides, with_detail, without_engine
from knowledge.facts.parties.mention_line import MentionLine
from knowledge.text import fold_in_place

K = MentionKind
LONGEST_BRACKET = 110
BESIDE = re.compile(r",\s|\s[–—-]\s")
DASH = re.compile(r"\s[–—-]\s")
OPENING = re.compile(r"\s?\(")


class Equipment:
    """Reads what a line of mentions tells of cars and teams, without their crews."""

    def __init__(self, line: MentionLine) -> None:
        self.line, self.found, self.joints = line, line.found, line.joints

    def details(self, last: int) -> tuple[Party, int, int]:
        """What stands in brackets, or between dashes, after a name: team, car, number; and where it ends."""
        end = self._behind_origin(last)
        opening = OPENING.match(self.line.folded, end - self.line.offset)
        if opening:
            closing = self.line.folded.find(")", opening.end(), opening.end() + LONGEST_BRACKET)
            if closing >= 0:
                details = self.bracket(opening.end() + self.line.offset, closing + self.line.offset)
                inside = [
                    i for i in range(last + 1, len(self.found)) if self.found[i].end <= closing + self.line.offset
                ]
                held = any(self.found[i].kind is K.PERSON for i in inside)
                if details is not None and not held:
                    return details, (inside[-1] if inside else last) + 1, closing + 1 + self.line.offset
        return self._at_the_wheel(last) or self._after_comma(last)

    def _behind_origin(self, last: int) -> int:
        """Where a name ends, with the country that stands between it and its bracket: "X of Brazil (T)"."""
        following = self.found[last + 1] if last + 1 < len(self.found) else None
        if following is None or following.kind is not K.COUNTRY:
            return self.found[last].end
        from_it = self.joints.from_country.fullmatch(self.line.gap(last, last + 1))
        return following.end if from_it else self.found[last].end

    def _at_the_wheel(self, last: int) -> tuple[Party, int, int] | None:
        """ "X in the #33 T Car": the car right after a name, and whoever shares it."""
        at = last + 1
        if at >= len(self.found) or self.found[at].kind not in (K.CAR, K.CAR_NUMBER, K.TEAM):
            return None
        if not self.joints.at_wheel.fullmatch(self.line.gap(last, at)):
            return None
        details, after, end = self.car(at)
        if not (details.car_number or details.car):
            return None
        if after < len(self.found) and self.joints.shared_with.fullmatch(self.line.gap(after - 1, after)):
            people = self.line.run_of_people(after) if self.found[after].kind is K.PERSON else []
            if people:
                others = tuple(str(self.found[i].value) for i in people)
                return replace(details, drivers=others), people[-1] + 1, self.found[people[-1]].end
        return details, after, end

    def car(self, at: int) -> tuple[Party, int, int]:
        """The car, number and team that stand side by side from here, without a crew."""
        details, run = with_detail(NOBODY, self.found[at]), at
        while run + 1 < len(self.found) and self.found[run + 1].kind in (K.TEAM, K.CAR, K.CAR_NUMBER):
            gap, other = self.line.gap(run, run + 1), self.found[run + 1]
            if not self._belongs(self.found[run], other, gap, details):
                break
            details, run = with_detail(details, other), run + 1
        return details, run + 1, self.found[run].end

    def _after_comma(self, last: int) -> tuple[Party, int, int]:
        """ ", Peugeot 9X8 n°94" or " – #94 Peugeot 9X8" after a name."""
        at, end, details = last + 1, self.found[last].end, NOBODY
        while at < len(self.found) and self.found[at].kind in (K.CAR, K.CAR_NUMBER, K.TEAM):
            gap = self.line.gap(at - 1, at)
            numbered = self.found[at].kind is K.CAR_NUMBER and number_gap(gap, self.line.language)
            parted = gap.startswith(",") or (numbered and DASH.match(gap))
            if not (re.fullmatch(r",\s|\s", gap) or numbered) or (at == last + 1 and not parted):
                break
            details, end, at = with_detail(details, self.found[at]), self.found[at].end, at + 1
        if not details.car_number:
            return NOBODY, last + 1, self.found[last].end
        return details, at, end

    def bracket(self, start: int, end: int) -> Party | None:
        """What a bracket tells of a party; None where it tells nothing, or something else."""
        inside = [m for m in self.found if start <= m.start and m.end <= end]
        details = NOBODY
        for piece_start, piece_end in bracket_pieces(self.line.text, start, end):
            held = [m for m in inside if piece_start <= m.start and m.end <= piece_end]
            details = self._piece(details, held)
        if details.car and not details.team and not details.car_number and fold_in_place(details.car) in makers():
            details = replace(details, team=without_engine(details.car), car=None)
        classed = bool(inside) and all(m.kind is K.CATEGORY for m in inside)
        return (
            details if details != NOBODY or (only_asides(self.line.text[start:end], inside) and not classed) else None
        )

    def _piece(self, details: Party, held: list[Mention]) -> Party:
        for mention in held:
            if mention.kind in (K.TEAM, K.CAR, K.CAR_NUMBER):
                details = with_detail(details, mention)
        if details.team:
            details = replace(details, team=without_engine(details.team))
        return details

    def _belongs(self, one: Mention, other: Mention, gap: str, details: Party) -> bool:
        """Whether the next of team, car and number is of the same party."""
        if {K.TEAM: details.team, K.CAR: details.car, K.CAR_NUMBER: details.car_number}[other.kind]:
            return False
        if one.kind is K.CAR and other.kind is K.CAR_NUMBER:
            return number_gap(gap, self.line.language)
        if one.kind is K.TEAM and other.kind is K.CAR_NUMBER:
            owned = self.joints.owns.match(gap)
            return number_gap(gap[owned.end() if owned else 0 :], self.line.language)
        if one.kind is K.TEAM and other.kind is K.CAR:
            return gap == " " or bool(self.joints.owns.fullmatch(gap) or (details.car_number and BESIDE.fullmatch(gap)))
        return bool(self.joints.entered.fullmatch(gap)) or bool(re.fullmatch(r",\s", gap) and one.kind is K.CAR_NUMBER)
