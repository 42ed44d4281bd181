"""The mentions of one block in their order, and what stands between them."""

import re
from itertools import pairwise

from config.language import Language
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.parties.joints import joints

K = MentionKind
PAIR = 2
"""People in a crew whom no comma parts: in "the car of A, and B retired" B is somebody else."""

TIGHT = re.compile(r"[-–‑]|\s?/\s?")
"""What joins a crew more closely than a list is joined."""


class MentionLine:
    """The mentions of a stretch of a document, read from left to right by their places among each other."""

    def __init__(self, text: str, folded: str, span: tuple[int, int], found: list[Mention], language: Language) -> None:
        self.text, self.folded, self.offset = text, folded[slice(*span)], span[0]
        self.found, self.joints, self.language = found, joints(language), language

    def gap(self, one: int, other: int) -> str:
        """What stands between two mentions, folded."""
        return self.folded[self.found[one].end - self.offset : self.found[other].start - self.offset]

    def run_of_people(self, at: int, *, appositions: bool = False) -> list[int]:
        """The people listed from here: only blanks, commas, dashes and "and" between them."""
        run = [at]
        while (following := self.after_age(run[-1])) < len(self.found):
            gap = self.gap_of_people(run[-1], following)
            told = appositions and (self.joints.apposition.fullmatch(gap) or self.joints.nationality.fullmatch(gap))
            following = self.after_nationality(following) if told else following
            if self.found[following].kind is not K.PERSON:
                break
            if not (told or self.joints.listed.fullmatch(gap) or self.joints.partner.fullmatch(gap)):
                break
            run.append(following)
        return self._of_one_car(run)

    def _of_one_car(self, people: list[int]) -> list[int]:
        """The first of several crews that a list joins more loosely than their own: of "A-B and C-D" A and B."""
        tight = [bool(TIGHT.fullmatch(self.gap_of_people(a, b))) for a, b in pairwise(people)]
        cut = next((i for i in range(1, len(tight)) if tight[i - 1] and not tight[i] and any(tight[i:])), None)
        return people if cut is None else people[: cut + 1]

    def after_nationality(self, at: int) -> int:
        """The person whom a nationality right before stands beside: "le Danois X"; else the mention itself."""
        told = at + 1 < len(self.found) and self.found[at].kind is K.COUNTRY and self.found[at + 1].kind is K.PERSON
        return at + 1 if told and self.gap(at, at + 1) == " " else at

    def after_age(self, at: int) -> int:
        """The next mention after one and the age that may follow it in brackets."""
        if at + 1 == len(self.found):
            return at + 1
        aged = self.found[at + 1].kind is K.AGE and self.gap(at, at + 1).strip() in ("(", ",")
        return at + 1 + (aged or self._counts_before_partner(at + 1))

    def _counts_before_partner(self, at: int) -> bool:
        """Whether a bare count stands in a bracket between two who share a car: "A (18) and team-mate B"."""
        if self.found[at].kind is not K.NUMBER or at + 1 == len(self.found):
            return False
        gap = self.gap(at, at + 1)
        return self.gap(at - 1, at) == " (" and gap[:1] == ")" and bool(self.joints.partner.fullmatch(gap[1:]))

    def gap_of_people(self, one: int, other: int) -> str:
        """What stands between two people, without the age of the first."""
        gap = self.gap(other - 1, other)
        return gap.lstrip(")") if other - one > 1 else gap

    def of_one_form(self, people: list[int]) -> list[int]:
        """A crew without those whom a mere comma parts from it and who are named otherwise: "of Jo Doe, Poe led"."""
        first, last = self.found[people[0]].text, self.found[people[-1]].text
        gap = self.gap_of_people(people[-2], people[-1]) if len(people) > 1 else ""
        if len(people) == PAIR and gap.startswith(",") and self.joints.last.fullmatch(gap):
            return people[:1]
        if gap.strip() != "," or (" " in first) == (" " in last):
            return people
        return self.of_one_form(people[:-1])

    def has_details(self, at: int) -> bool:
        """Whether a bracket with more than an age follows a name."""
        return (
            self.text[self.found[at].end : self.found[at].end + 2].lstrip()[:1] == "(" and self.after_age(at) == at + 1
        )
