"""What a sentence tells of another meeting than the one that the text is about."""

import re
from dataclasses import replace

from knowledge.facts.prose.skeleton import Sentence
from knowledge.facts.setting.places import is_at
from knowledge.facts.setting.venue import Venue
from knowledge.facts.statement import Setting


def at_other_track(setting: Setting, at_place: re.Pattern[str], sentence: Sentence, end: int) -> Setting:
    """The setting of what ends at ``end``, where another track is named right behind: "won at Imola", told at Spa.

    How many races there were at the other is not told, so that one with a number is left open.
    """
    after = at_place.match(sentence.skeleton, end)
    named = sentence.mentions.get(after.end() - 1) if after else None
    if named is None or setting.circuit is None or is_at(Venue(setting.event, setting.circuit), named):
        return setting
    place = " ".join(named.text.split())
    numbered = setting.session is not None and setting.session[-1:].isdigit()
    return replace(setting, event=place, circuit=place, session=None if numbered else setting.session)
