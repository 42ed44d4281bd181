"""Everything that a document mentions, in its order and without overlaps.

Lists of names, shapes and notations are tried in turn; then the whole document is read again for the people and teams
that it introduced, by every shorter form of their names.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from config.language import Language, languages
from knowledge.dates import finder
from knowledge.facts.gazetteer import Spotter, country_codes, gazetteer
from knowledge.facts.measures import measures
from knowledge.facts.mention import Mention, MentionKind
from knowledge.facts.occasions import occasions
from knowledge.facts.people import Shape, Shaper, cast_of, clean, given, name_words, supported
from knowledge.reading.document import Block, BlockKind, Document
from knowledge.reading.lines import is_capitals
from knowledge.text import fold, fold_in_place

K = MentionKind
RANK = {
    kind: rank
    for rank, kinds in enumerate(
        (
            (K.DATE,),
            (K.CHAMPIONSHIP, K.EVENT),
            (K.PERSON, K.TEAM),
            (K.CAR,),
            (K.CIRCUIT, K.COUNTRY),
            (K.LAP_TIME, K.GAP, K.POINTS, K.AGE, K.LAPS, K.CAR_NUMBER),
            (K.SESSION, K.CATEGORY),
            (K.ORDINAL, K.SEASON, K.NUMBER, K.PERIPHRASIS),
        )
    )
    for kind in kinds
}
"""Of mentions that overlap the kind of the lower rank wins, then the longer."""
MODEL = re.compile(r"(?:[ \u00a0](?:[A-Z]*\d[\w.]*|[A-Z]{1,4}\d*|[A-Z][a-z]+|[a-z]{1,3}o|II|III|evo)(?![\w'’]))+")
BRACKET = re.compile(r"\(([^()\n]{2,80}(?:\n[^()\n]{1,60})?)\)")
SHORTEST_TEAM = 3


def mentions(document: Document, language: Language | None = None) -> list[Mention]:
    """The mentions of a document."""
    text, folded = document.text, fold_in_place(document.text)
    language = language or language_of(document)
    known = gazetteer().find(text, folded)
    dates = [Mention(K.DATE, d.start, d.end, text[d.start : d.end], d.span) for d in finder(language).find(folded)]
    occasional = list(occasions(text, folded, language))
    places = [*known, *(m for m in occasional if m.kind is K.EVENT)]
    names = _names(document, places, language)
    cars = [_with_model(m, text) for m in known if m.kind is K.CAR]
    rest = [m for m in places if m.kind is not K.CAR]
    found = [*dates, *rest, *names, *cars, *occasional, *measures(folded, language)]
    kept = _without_overlaps(found, len(text))
    kept = _without_overlaps([*kept, *_car_models(kept, text, folded)], len(text))
    return _with_periphrases(kept, text, folded, language)


def language_of(document: Document) -> Language:
    """The language to read a document in: its own, else the first there is."""
    known = languages()
    return known[document.language] if document.language in known else next(iter(known.values()))


def _names(document: Document, places: Iterable[Mention], language: Language) -> list[Mention]:
    """The people and teams of a document, wherever it names them."""
    text = document.text
    blocked = bytearray(len(text) + 1)
    fixed = bytearray(len(text) + 1)
    for mention in places:
        blocked[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
        if mention.kind in (K.CIRCUIT, K.CHAMPIONSHIP, K.EVENT):
            fixed[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    shaper = Shaper(text, blocked, name_words(language.code))
    found = [shape for a, b, capitals in _segments(document) for shape in shaper.shapes(a, b, capitals=capitals)]
    found = [s for s in found if not all(fixed[s.start : s.end])]
    people = [s for s in found if s.kind is K.PERSON and s.sure]
    people += [s for s in found if s.kind is K.PERSON and not s.sure and supported(text, s, people)]
    full = [clean(text[s.start : s.end]) for s in people]
    teams = {clean(text[s.start : s.end]) for s in found if s.kind is K.TEAM}
    bracketed = set(_bracketed_teams(text, people, language))
    cast = cast_of([*full, *_sharing_a_surname(text, people)], text)
    team_names = _team_aliases(teams | bracketed, text, set(cast.aliases))
    spotter = Spotter([*((t, (K.TEAM, v)) for t, v in team_names.items()), *cast.names()])
    return spotter.find(text, fold_in_place(text))


def _segments(document: Document) -> Iterator[tuple[int, int, bool]]:
    """The stretches of a document inside which a name may run, and whether all is capitals there."""
    for block in document.blocks:
        if block.kind is BlockKind.NOISE:
            continue
        for start, end in block.cells or ((block.start, block.end),):
            yield start, end, block.kind is BlockKind.HEADING and is_capitals(block.text)


def _bracketed_teams(text: str, people: list[Shape], language: Language) -> Iterator[str]:
    """What stands in brackets after people and is neither a number, a country, a class nor a car: their team."""
    ends = {s.end for s in people}
    for bracket in BRACKET.finditer(text):
        before = bracket.start() - (text[bracket.start() - 1 : bracket.start()].isspace())
        if before not in ends:
            continue
        for piece in re.split(r"\s[–—-]\s|[,;/]", bracket[1]):
            if is_team_name(piece.strip(), language):
                yield clean(piece)


def is_team_name(piece: str, language: Language) -> bool:
    """Whether a piece of a bracket can only be a team's name."""
    words = piece.split()
    if len(piece) < SHORTEST_TEAM or len(words) > 6 or not piece[0].isupper() or piece in country_codes():
        return False
    folded = fold_in_place(piece)
    if any(fold_in_place(form) == folded for forms in language.words.categories.values() for form in forms):
        return False
    known = gazetteer().find(piece, folded)
    whole = {m.kind for m in known if m.end - m.start == len(piece)}
    if whole & {K.CAR, K.COUNTRY, K.CIRCUIT, K.CHAMPIONSHIP} or (known and known[0].kind is K.CAR and known[0].start == 0):
        return bool(set(folded.split()) & name_words().team_words)
    small = [w for w in words if w[0].islower() and fold_in_place(w) not in name_words().particles | name_words().team_joins]
    return not small and not _is_person(words)


def _is_person(words: list[str]) -> bool:
    return len(words) >= 2 and given(fold_in_place(words[0])) and not set(map(fold_in_place, words)) & name_words().team_words


def _sharing_a_surname(text: str, people: list[Shape]) -> Iterator[str]:
    """ "Anna et Emma Doe" names two people of one surname."""
    for shape in people:
        before = re.search(r"([A-ZÀ-Ý][\w-]+)\s(?:et|and|&)\s$", text[max(0, shape.start - 40) : shape.start])
        name = clean(text[shape.start : shape.end]).split()
        if before and given(fold_in_place(before[1])) and len(name) >= 2:
            ahead = text[max(0, shape.start - 60) : shape.start - len(before[0])].rstrip()
            if not re.search(r"[A-ZÀ-Ý]\w+$", ahead):
                yield " ".join([before[1], *name[1:]])


def _team_aliases(teams: set[str], text: str, people: set[str]) -> dict[str, str]:
    """Every way of naming the teams: in full, and without the word that says that it is one."""
    words = name_words().team_words
    lower = set(re.findall(r"(?<![\w'’-])[a-zà-öø-ÿ]{3,}(?![\w-])", text))
    names = {team: team for team in teams}
    shortened: Counter[str] = Counter()
    full: dict[str, str] = {}
    for team in teams:
        parts = team.split()
        while len(parts) > 1 and fold_in_place(parts[-1]) in words:
            parts.pop()
        while len(parts) > 1 and fold_in_place(parts[0]) in words:
            parts.pop(0)
        short = " ".join(parts)
        if short != team and len(short) >= SHORTEST_TEAM and fold(short) not in lower and short not in people:
            shortened[short] += 1
            full[short] = team
    makers = {fold(m.text) for m in gazetteer().find(text, fold_in_place(text)) if m.kind is not K.TEAM}
    for short, count in shortened.items():
        if count == 1 and short not in names and fold(short) not in makers:
            names[short] = full[short]
    return names


def _with_model(make: Mention, text: str) -> Mention:
    """A car's make with the model that follows it."""
    model = MODEL.match(text, make.end)
    if model is None:
        return make
    tail = _model_words(model[0].split())
    end = make.end
    for word in tail:
        end = text.index(word, end) + len(word)
    return Mention(K.CAR, make.start, end, text[make.start : end], clean(f"{make.text} {' '.join(tail)}") if tail else make.text)


def _model_words(words: list[str]) -> list[str]:
    """The words after a make that name its model: figures and capitals, a plain word only before or among them."""
    words_of_names = name_words()
    kept: list[str] = []
    for position, word in enumerate(words):
        folded = fold_in_place(word)
        coded = any(c.isdigit() for c in word) or (word.isupper() and len(word) <= 4) or folded in ("evo", "ii", "iii")
        plain = position == 0 and word.isalpha() and folded not in words_of_names.team_words | words_of_names.ordinary
        if not coded and not (plain and not given(folded)):
            break
        kept.append(word)
    return kept


def _car_models(kept: list[Mention], text: str, folded: str) -> list[Mention]:
    """Cars named by their model alone, once the document has given make and model."""
    models = {
        word: str(m.value)
        for m in kept
        if m.kind is K.CAR and isinstance(m.value, str) and len(m.value.split()) > 1
        for word in [m.value.split(maxsplit=1)[1]]
        if any(c.isdigit() for c in word) and any(c.isalpha() for c in word)
    }
    found = Spotter((word, (K.CAR, car)) for word, car in models.items()).find(text, folded)
    return [m for m in found if not text[max(0, m.start - 1) : m.start].isalnum()]


def _without_overlaps(found: Iterable[Mention], length: int) -> list[Mention]:
    taken = bytearray(length + 1)
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda m: (RANK[m.kind], m.start - m.end, m.start)):
        if not any(taken[mention.start : mention.end]):
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
            kept.append(mention)
    return sorted(kept, key=lambda m: m.start)


def _with_periphrases(kept: list[Mention], text: str, folded: str, language: Language) -> list[Mention]:
    """Words that stand for a person ("le Turc"): whoever the document calls so, else left open."""
    taken = bytearray(len(text) + 1)
    for mention in kept:
        if mention.kind is not K.COUNTRY:
            taken[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    starts = {m.start: m for m in kept if m.kind is K.PERSON}
    found: list[tuple[int, int, str]] = []
    called: dict[str, set[str]] = {}
    for match in _periphrasis(language).finditer(folded):
        start, end = match.span("word")
        if text[start].islower() or any(taken[start:end]):
            continue
        word = match["word"]
        person = starts.get(end + 1)
        if person is not None:
            called.setdefault(word, set()).add(str(person.value))
        elif not re.match(r"[\s\u00a0][A-ZÀ-Ý]", text[end : end + 2]):
            found.append((match.start(), end, word))
    out = [m for m in kept if m.kind is not K.COUNTRY or not any(s <= m.start and m.end <= e for s, e, _ in found)]
    for start, end, word in found:
        who = called.get(word, set())
        kind, value = (K.PERSON, next(iter(who))) if len(who) == 1 else (K.PERIPHRASIS, word)
        out.append(Mention(kind, start, end, text[start:end], value))
    return _without_overlaps(out, len(text))


@lru_cache
def _periphrasis(language: Language) -> re.Pattern[str]:
    """An article and a word for somebody by his origin."""
    words = language.facts.mentions
    articles = "|".join(re.escape(fold_in_place(a)) + ("" if a.endswith("'") else r"\s") for a in words.articles)
    endings = "|".join(sorted((re.escape(fold_in_place(e)) for e in words.demonym_endings), key=len, reverse=True))
    known = {fold_in_place(a) for a in _demonyms(language.code)}
    listed = "|".join(sorted(map(re.escape, known), key=len, reverse=True))
    shaped = rf"|[a-z]+(?:-[a-z]+)*(?:{endings})" if endings else ""
    return re.compile(rf"(?<!\w)(?:{articles})(?P<word>(?:{listed}){shaped})(?![\w'-])")


def _demonyms(code: str) -> set[str]:
    from config.naming import naming

    return {a for country in naming().countries.values() if code in country.words for a in country.words[code].adjectives} or {
        "\0"
    }


def block_mentions(block: Block, found: list[Mention]) -> list[Mention]:
    """The mentions inside a block."""
    return [m for m in found if block.start <= m.start and m.end <= block.end]
