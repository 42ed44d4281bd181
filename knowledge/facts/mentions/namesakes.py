"""Names that are known as something else: drivers who have the name of a team, teams with the name of a place.

Where a text names "Christophe Haas", Haas alone is he; "Scuderia Corsica Ferrari" tells of no meeting.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.mentions.name_words import given, name_words
from knowledge.text import fold_in_place

WORD_BEFORE = re.compile(r"(?:^|[^\w'-])([A-ZÀ-Ý][\w'-]+)\s\Z")
MODEL = re.compile(r"\s(?:[A-ZÀ-Ý]\w|\w*\d)")
LONGEST_GIVEN = 24
NAMED_AFTER_SOMEBODY = (MentionKind.TEAM, MentionKind.CAR)
PLACES = (MentionKind.EVENT, MentionKind.CIRCUIT)


def without_places_of_teams(known: Sequence[Mention], text: str) -> list[Mention]:
    """What is known, but places of one word right behind a word that opens a team's name, or letters that do, before a
    make: "the TK Milwaukee BMW"."""
    after = {m.start for m in known if m.kind is MentionKind.CAR}
    return [m for m in known if m.kind not in PLACES or not _ends_a_team(text, m, after)]


def _ends_a_team(text: str, place: Mention, makes: Collection[int]) -> bool:
    before = WORD_BEFORE.search(text, max(0, place.start - LONGEST_GIVEN), place.start)
    code = before is not None and before[1].isupper() and len(before[1]) > 1 and not place.text.isupper()
    opened = code or (before is not None and fold_in_place(before[1]) in name_words().team_openers)
    return opened and " " not in place.text and place.end + 1 in makes


def without_namesakes(known: Sequence[Mention], text: str) -> list[Mention]:
    """What is known, but teams and makes of one word that are somebody's surname in the text, never in a bracket."""
    single = [m for m in known if m.kind in NAMED_AFTER_SOMEBODY and " " not in m.text]
    people = {m.text for m in single if _follows_a_given_name(text, m)} - _bracketed(text, single)
    return [m for m in known if m.kind not in NAMED_AFTER_SOMEBODY or m.text not in people or _goes_on(text, m)]


def _goes_on(text: str, mention: Mention) -> bool:
    """Whether a make's model follows: "Morgan Plus 8"."""
    return mention.kind is MentionKind.CAR and MODEL.match(text, mention.end) is not None


def _follows_a_given_name(text: str, mention: Mention) -> bool:
    before = WORD_BEFORE.search(text, max(0, mention.start - LONGEST_GIVEN), mention.start)
    return before is not None and given(fold_in_place(before[1]))


def _bracketed(text: str, mentions: Iterable[Mention]) -> set[str]:
    """The names that stand in a bracket, as a team after its driver's."""
    return {m.text for m in mentions if text[: m.start].endswith("(")}
