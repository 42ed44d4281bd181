"""Whom a cue is about: the party before its verb, the subject of the clause, whoever a pronoun stands for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from knowledge.facts.mention import Party
from knowledge.facts.parties.rivals import Crews
from knowledge.facts.prose.asides import (
    CLOSED,
    around_aside,
    beats_and_goes_on,
    before_aside,
    first_listed,
    heads_a_clause,
    parted,
)
from knowledge.facts.prose.clause_subjects import clause_subject, first_free
from knowledge.facts.prose.crew_words import OF_A_CREW, crew_of
from knowledge.facts.prose.cues import Reader
from knowledge.facts.prose.folding import folded_words
from knowledge.facts.prose.mounted import mounted
from knowledge.facts.prose.owners import owner_of
from knowledge.facts.prose.pronouns import (
    after_a_stranger,
    described_before,
    is_but_one,
    is_relative,
    names_a_speaker,
    only_one,
    only_owner,
    own_pronoun,
    sole,
    two_before,
)
from knowledge.facts.prose.skeleton import Sentence
from knowledge.facts.prose.writers import SILENT, Voice, speaks_before

OF_SOMETHING_ELSE = re.compile(r"[XP][^;]*; [^XP;]*[a-zé][^XP;]*$")  # "A led; the champion won"
BY_HOW_MUCH = re.compile(r"G (?:(?:[a-zé]+['-]?|Z) ?){1,4}(?=\Z)")  # "2.4 seconds ahead of X" says nothing more of X
ACTS_ON = re.compile(r" +(?:[a-zé'-]+ ){1,5}")  # between a pronoun and whom it acts on: a verb and its words


@dataclass(frozen=True)
class Passage:
    """A sentence where it stands: the words of its language, whom the text was about, who is named around it, and
    who tells of himself."""

    text: str
    sentence: Sentence
    known: Reader
    topic: Party | None
    around: Sequence[Party]
    voice: Voice = SILENT
    crews: Crews = field(default_factory=Crews)
    company: Party | None = None
    """The crew that the sentence before told of: whom "they" means."""

    def subject(self, before: int | None = None) -> Party | None:
        """Whom the sentence is about, in the clause that ends ``before``."""
        return clause_subject(self.sentence, self.known.clauses, before)

    def party(self, match: re.Match[str], *, described: bool = False) -> Party | None:
        """The party of a match; with ``described``, words that describe somebody mean whom the text is about."""
        told = self._told(match, described=described)
        found = owner_of(told, self.sentence.skeleton, self.sentence.parties)
        found = mounted(found, self.sentence, self.known.clauses, self.topic)
        return (crew_of(found, self.sentence, self.around, self.known.joined, self.text) if found else None) or found

    def _told(self, match: re.Match[str], *, described: bool) -> Party | None:
        groups, parties = match.groupdict(), self.sentence.parties
        if "subject" in groups:
            return self._of_clause(match.start("k"))
        for several in ("xs", "xcs"):
            if groups.get(several):
                return first_listed(self.sentence, self.known.clauses, match, several)
        if groups.get("x"):
            return self._acting(match) if "joined" in groups else parties[match.start("x")]
        if groups.get("joined"):
            return self._joined(match)
        if not groups.get("p"):
            return None
        return self._acting_on(match) or self._meant(match.start("p"), described=described)

    def _of_clause(self, verb: int) -> Party | None:
        """Whom a clause is about: its subject, or whose something is that ("A's day went wrong: it put him ninth")."""
        line = self.sentence.skeleton
        if beside := self._of_relative(verb):
            return beside
        whose = [i for i in self.sentence.parties if i < verb and line[i + 1 : i + 2] == "'"]
        owner = only_owner(self.sentence, whose, self.known, self.topic)
        first = self.subject(verb) or self.subject()
        return (owner if first and first.start > self.sentence.offsets[verb] else first) or first or owner or self.topic

    def _of_relative(self, verb: int) -> Party | None:
        """Whom a relative clause that still runs at a verb is about: "beat B, who was hit and fell back"."""
        relative = self.sentence.skeleton.rfind("P", 0, verb)
        last = max((i for i in self.sentence.parties if i < verb), default=-1)
        if not 0 <= last < relative or not self._opens_beside(last, relative, verb):
            return None
        return self.sentence.parties[last]

    def _acting_on(self, match: re.Match[str]) -> Party | None:
        """Who goes on to do something after words for somebody else: "A hit the Dane and retired"."""
        place, line = match.start("p"), self.sentence.skeleton
        if place not in self.sentence.mentions or not self.known.clauses.going_on.match(line, place + 1):
            return None
        return self.subject(place)

    def _joined(self, match: re.Match[str]) -> Party | None:
        """Whom a verb without a subject of its own is about: whoever is named between, else the subject so far."""
        start, parties = match.start("joined"), self.sentence.parties
        if speaks_before(self, start):
            return self.voice.author
        if (named := next((i for i in parties if start < i < match.start("k")), None)) is not None:
            return parties[named]
        last = max((i for i in parties if i < start), default=-1)
        relative = self.sentence.skeleton.find("P", last + 1, start)
        if last >= 0 and relative >= 0 and after_a_stranger(self.known, self.text, self.sentence, relative):
            return None
        if last >= 0 and relative >= 0 and self._opens_beside(last, relative, start):
            return parties[last]
        if OF_SOMETHING_ELSE.search(self.sentence.skeleton, 0, start):
            return None
        return (self.subject(start) or self.subject() or sole(self.sentence)) if last >= 0 else None

    def _opens_beside(self, place: int, relative: int, end: int) -> bool:
        """Whether a relative clause about a party still runs at a joined verb: "B, who led but was only second"."""
        line = self.sentence.skeleton
        beside = not CLOSED.sub("", line[place + 1 : relative]).strip(" ,") and "," not in line[relative:end]
        return beside and is_relative(self.known, self.text, self.sentence, relative)

    def so_far(self, match: re.Match[str], *, somebody: bool, alone: bool = False) -> Party | None:
        """Whom the text is about where a match begins: the author who just spoke of himself, else the first party of
        the sentence before it, else the topic; ``somebody`` who drives, or the only one who does (``alone``)."""
        if speaks_before(self, match.start("k")):
            return self.voice.author
        line, parties = self.sentence.skeleton, self.sentence.parties
        before = [i for i, p in parties.items() if i < match.start("k") and (p.drivers or not somebody)]
        free = [i for i in before if not self.known.clauses.prepositions.search(line[:i])]
        place = next(iter(free), None)
        named = {parties[i].drivers: i for i in before if parties[i].drivers}
        place = next(iter(named.values())) if place is None and alone and len(named) == 1 else place
        if not somebody and len({parties[i].drivers for i in free if parties[i].drivers}) > 1:
            return None
        topic = self.topic if not before and self.topic and (self.topic.drivers or not somebody) else None
        return parties[place] if place is not None else topic

    def _acting(self, match: re.Match[str]) -> Party | None:
        """The subject of a verb after a party: whom a pronoun between them stands for, else as its clauses tell."""
        stands = own_pronoun(self.known, self.text, self.sentence, (match.start("x"), match.start("k")))
        return self._meant(stands, described=False) if stands is not None else self._governing(match)

    def _governing(self, match: re.Match[str]) -> Party | None:
        """The subject of a verb after a party: that party, unless the verb goes on with a clause of somebody else's."""
        place, line, clauses = match.start("x"), self.sentence.skeleton, self.known.clauses
        party = self.sentence.parties[place]
        between = CLOSED.sub("", line[place + 1 : match.start("k")])
        governed = clauses.prepositions.search(line[:place]) and (party.drivers or not OF_A_CREW.search(line[:place]))
        goes_on = bool(clauses.going_on.match(between))
        apposed = bool(party.drivers or not governed) and between.lstrip().startswith(",") and not goes_on
        of_its_own = clauses.relative.match(between) and "," not in between.lstrip(" ,")
        beside = clauses.participle.fullmatch(match["k"] or "") or clauses.absolute.search(line[:place])
        absolute = governed and not between.strip() and beside
        suffered = between.strip() == "," and clauses.passive.fullmatch(match["k"] or "")
        if clauses.own_place.match(between) or of_its_own or absolute or suffered:  # "with X fifth ahead of Y"
            return party
        if before := beats_and_goes_on(self.sentence, clauses, place) or self._past_subordinate(place, between):
            return before
        if parted(clauses, between) or (BY_HOW_MUCH.search(line[:place]) and not clauses.turn_to.search(line[:place])):
            return self.subject(match.start("k"))
        main = (
            before_aside(self.sentence, clauses, place, match["k"] or "")
            if apposed
            else around_aside(self.sentence, clauses, place, between)
        )
        if main:
            return main
        acts = not governed and heads_a_clause(line, clauses, place) and clauses.finite.match(between.lstrip())
        if not apposed and (governed or goes_on or (clauses.coordinated.search(between) and not acts)):
            own = self.subject(match.start("k"))
            if own is party and not governed:
                own = self._acting_on_it(place) or own
            if own is None and governed and clauses.coordinated.search(between):
                own = first_free(self.sentence, self.known.clauses, place) or self._standing_for(place)
            return own or (party if party.drivers or not governed else self._standing_for(place))
        return party

    def _acting_on_it(self, place: int) -> Party | None:
        """Whom the pronoun stands for that acts on a party: "she passed A and finished third"."""
        line = self.sentence.skeleton
        acting = line.rfind("P", 0, place)
        if acting < 0 or not ACTS_ON.fullmatch(line, acting + 1, place):
            return None
        own = self.known.clauses.ends.search(line, acting + 1, place)
        relative = is_relative(self.known, self.text, self.sentence, acting)
        return None if own or relative else self._meant(acting, described=True)

    def _past_subordinate(self, place: int, between: str) -> Party | None:
        """Whose verb goes on after a clause of somebody else's: "A led when B pitted, and held off C"."""
        line, clauses = self.sentence.skeleton, self.known.clauses
        opened = max((m.span() for m in clauses.ends.finditer(line, 0, place)), default=None)
        if opened is None or "," not in between or not clauses.going_on.match(between, between.rfind(",")):
            return None
        if set(line[opened[1] : place]) & set("XP,.;:") or not set(line[: opened[0]]) & set("XP"):
            return None
        named = any(i < opened[0] for i in self.sentence.parties)
        return first_free(self.sentence, self.known.clauses, opened[0]) if named else self._standing_for(opened[0])

    def _standing_for(self, end: int) -> Party | None:
        """Whom the first pronoun before a place stands for: "she passed A to win"."""
        place = self.sentence.skeleton.find("P", 0, end)
        return self._meant(place, described=True) if place >= 0 else None

    def _meant(self, place: int, *, described: bool) -> Party | None:
        """Whom a pronoun stands for: "who" the party right before it, another the subject so far, else the topic.

        Words that describe somebody ("le Turc") and that the document never resolves stand for nobody.
        """
        sentence = self.sentence
        if place in sentence.mentions or names_a_speaker(sentence, place):
            return self.topic if described and place in sentence.mentions else only_one(sentence, self.around, place)
        before = [i for i in sentence.parties if i < place]
        offset = sentence.offsets[place]
        if self.voice.author and self.known.pronouns.first_person.match(folded_words(self.text), offset):
            return self.voice.author
        relative = is_relative(self.known, self.text, self.sentence, place)
        if relative and (ahead := described_before(sentence, place)) is not None:
            return self._meant(ahead, described=described)
        beside = relative and before and not sentence.skeleton[before[-1] + 1 : place].strip(" ,")
        if before and (beside or self.known.pronouns.last_named.match(folded_words(self.text), offset)):
            return sentence.parties[before[-1]]
        stranger = relative and after_a_stranger(self.known, self.text, self.sentence, place)
        one = self.known.pronouns.one.match(folded_words(self.text), offset)
        if stranger or (one and two_before(self.known, sentence, before, place)):
            return None
        return first_free(self.sentence, self.known.clauses, place) or self._named_before(before, offset)

    def _named_before(self, before: Sequence[int], offset: int) -> Party | None:
        """Whom a pronoun means of those named before it, else whom the text is about; who writes is no "he"."""
        topic = self.topic if self.topic is not self.voice.author else None
        meant = only_owner(self.sentence, before, self.known, self.topic) if before else topic
        told = self.known.pronouns.several.match(folded_words(self.text), offset)
        if meant is None or told is None:
            return meant
        company = self.company if self.company and self.company.drivers[:1] == meant.drivers else None
        alone = told[0].strip().isalpha() and is_but_one(meant, self.crews)  # "the crew" may be of one who is named
        return company or (None if alone else meant)
