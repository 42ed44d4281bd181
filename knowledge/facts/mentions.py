"""Everything that a document mentions, in its order and without overlaps.

Lists of names, shapes and notations are tried in turn; then the whole document is read again for the people and teams
that it introduced, by every shorter form of their names.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from config.language import Language, languages
from config.naming import naming
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
MODEL = re.compile(
    r"(?:[ \u00a0](?:[A-Z][A-Za-z]*\d[\w.]*|[a-z]\d+|\d[\w.]*|[A-Z]{1,4}(?!°)|[A-Z][a-zé]+|[eE]vo|II|III)(?![\w'’°]))+"
)
BRACKET = re.compile(r"\(([^()\n]{2,80}(?:\n[^()\n]{1,60})?)\)")
SHORTEST_TEAM = 3
HYPHENS = ("-", "–", "‑")
EDITIONS = ("evo", "ii", "iii")


def mentions(document: Document, language: Language | None = None) -> list[Mention]:
    """The mentions of a document."""
    text, folded = document.text, fold_in_place(document.text)
    language = language or language_of(document)
    known = gazetteer().find(text, folded)
    dates = [Mention(K.DATE, d.start, d.end, text[d.start : d.end], d.span) for d in finder(language).find(folded)]
    series = bytearray(len(text) + 1)
    for mention in known:
        if mention.kind is K.CHAMPIONSHIP:
            series[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    occasional = [
        m for m in occasions(text, folded, language) if m.kind is not K.CHAMPIONSHIP or not any(series[m.start : m.end])
    ]
    occasional += _named_after_place(known, text, language)
    places = [*known, *(m for m in occasional if m.kind is K.EVENT)]
    names = _names(document, places, language)
    ordinary = name_words(language.code).ordinary
    cars = [_with_model(m, text) for m in known if m.kind is K.CAR and fold_in_place(m.text) not in ordinary]
    rest = [m for m in places if m.kind is not K.CAR]
    found = [*dates, *names, *rest, *cars, *occasional, *measures(folded, language)]
    kept = _without_overlaps(found, len(text))
    kept = _without_overlaps([*kept, *_car_models(kept, text, folded)], len(text))
    return _with_periphrases(kept, text, folded, language)


def _named_after_place(known: Iterable[Mention], text: str, language: Language) -> Iterator[Mention]:
    """Meetings called by words of their own before the place: "the Lone Star Le Mans"."""
    articles = "|".join(re.escape(a) for a in language.facts.mentions.articles)
    ordinary = name_words(language.code)
    for mention in known:
        if mention.kind is not K.CIRCUIT:
            continue
        before = re.search(
            rf"(?:^|\s)(?:{articles})\s((?:[A-ZÀ-Ý][a-zà-ÿ]+\s){{1,3}})$",
            text[max(0, mention.start - 50) : mention.start],
        )
        if before and not {fold_in_place(w) for w in before[1].split()} & (ordinary.ordinary | ordinary.track_words):
            start = mention.start - len(before[1])
            yield Mention(K.EVENT, start, mention.end, text[start : mention.end], clean(text[start : mention.end]))


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
        if mention.kind in (K.CIRCUIT, K.CHAMPIONSHIP, K.EVENT, K.TEAM):
            fixed[mention.start : mention.end] = b"\1" * (mention.end - mention.start)
    shaper = Shaper(text, blocked, name_words(language.code))
    found = [shape for a, b, capitals in _segments(document) for shape in shaper.shapes(a, b, capitals=capitals)]
    found = [s for s in found if not all(fixed[s.start : s.end])]
    people = [s for s in found if s.kind is K.PERSON and s.sure]
    people += [s for s in found if s.kind is K.PERSON and not s.sure and supported(text, s, people)]
    full = [clean(text[s.start : s.end]) for s in people]
    teams = {clean(text[s.start : s.end]) for s in found if s.kind is K.TEAM}
    bracketed = {*_bracketed_teams(text, people, language), *_entered_teams(text, blocked, people, language)}
    cast = cast_of([*full, *_sharing_a_surname(text, people), *_partners(text, people, language)], text)
    team_names = _team_aliases(teams | bracketed, text, {fold(alias) for alias in cast.aliases})
    folded = fold_in_place(text)
    spotted = Spotter([(team, (K.TEAM, name)) for team, name in team_names.items()]).find(text, folded)
    named = [m for m in Spotter(cast.names(), inside_hyphens=True).find(text, folded)]
    return [*spotted, *_whole_names(named, text)]


def _whole_names(named: list[Mention], text: str) -> Iterator[Mention]:
    """People; of a name inside a double one, those alone who share a car: "Doe-Poe" is two people, "Saint-Doe" none."""
    sides = {m.start for m in named} | {m.end for m in named}
    for mention in named:
        before, after = (
            text[mention.start - 1 : mention.start] in HYPHENS,
            text[mention.end : mention.end + 1] in HYPHENS,
        )
        if (not before and not after) or ((not before or mention.start - 1 in sides or _is_capital(text, mention.start - 2)) and (
            not after or mention.end + 1 in sides or text[mention.end + 1 : mention.end + 2].isupper()
        )):
            yield mention


def _is_capital(text: str, last: int) -> bool:
    """Whether the word that ends at ``last`` starts with a capital."""
    word = re.search(r"[\w.'’]+$", text[max(0, last - 30) : last + 1])
    return bool(word) and word[0][0].isupper()  # type: ignore[index]


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
        if before not in ends or _age(language).search(fold_in_place(bracket[1])):
            continue
        for piece in re.split(r"\s[–—-]\s|[,;/]", bracket[1]):
            if is_team_name(piece.strip(), language):
                yield clean(piece)


def _entered_teams(text: str, blocked: bytearray, people: list[Shape], language: Language) -> Iterator[str]:
    """Teams that the words before them show: "la n°11 de T", "the #11 T entry", "l'équipe T"."""
    starts = {s.start for s in people}
    for match in _before_team(language).finditer(text):
        start, end = match.span("team")
        words = match["team"].split()
        ordinary = name_words(language.code).ordinary
        if start in starts or blocked[start] or given(fold_in_place(words[0])) or fold_in_place(words[0]) in ordinary:
            continue
        yield clean(text[start:end])


@lru_cache
def _before_team(language: Language) -> re.Pattern[str]:
    words = language.facts.mentions
    signs = "|".join(sorted((re.escape(w) for w in words.number_signs), key=len, reverse=True))
    entered = "|".join(
        sorted((re.escape(w) + ("" if w.endswith("'") else r"\s") for w in words.entered_by), key=len, reverse=True)
    )
    entered = entered.replace("'", "['’]")
    openers = "|".join(sorted((re.escape(w) for w in words.team_openers), key=len, reverse=True))
    name = r"(?P<team>[A-ZÀ-Ý][\w&-]+(?:\s(?:by\s|of\s)?[A-ZÀ-Ý][\w&-]*){0,3})"
    return re.compile(rf"(?:(?:{signs})\s?\d{{1,3}}\s(?:{entered})?|\b(?:{openers})\s){name}(?![’'])")


@lru_cache
def _age(language: Language) -> re.Pattern[str]:
    years = "|".join(map(re.escape, map(fold_in_place, language.words.units["years"])))
    return re.compile(rf"\d[\s-](?:{years})(?!\w)")


def is_team_name(piece: str, language: Language) -> bool:
    """Whether a piece of a bracket can only be a team's name."""
    words = piece.split()
    if len(piece) < SHORTEST_TEAM or len(words) > 6 or not piece[0].isupper() or piece in country_codes():
        return False
    folded = fold_in_place(piece)
    if _numbered(language).search(folded):
        return False
    if any(fold_in_place(form) == folded for forms in language.words.categories.values() for form in forms):
        return False
    known = gazetteer().find(piece, folded)
    whole = {m.kind for m in known if m.end - m.start == len(piece)}
    if whole & {K.CAR, K.COUNTRY, K.CIRCUIT, K.CHAMPIONSHIP} or (
        known and known[0].kind is K.CAR and known[0].start == 0
    ):
        return bool(set(folded.split()) & name_words().team_words)
    small = [
        w for w in words if w[0].islower() and fold_in_place(w) not in name_words().particles | name_words().team_joins
    ]
    return not small and not _is_person(words)


@lru_cache
def _numbered(language: Language) -> re.Pattern[str]:
    signs = "|".join(
        sorted((re.escape(fold_in_place(w)) for w in language.facts.mentions.number_signs), key=len, reverse=True)
    )
    return re.compile(rf"(?<!\w)(?:{signs})\s?\d")


def _is_person(words: list[str]) -> bool:
    return (
        len(words) >= 2
        and given(fold_in_place(words[0]))
        and not set(map(fold_in_place, words)) & name_words().team_words
    )


def _sharing_a_surname(text: str, people: list[Shape]) -> Iterator[str]:
    """ "Anna et Emma Doe" names two people of one surname."""
    for shape in people:
        before = re.search(r"([A-ZÀ-Ý][\w-]+)\s(?:et|and|&)\s$", text[max(0, shape.start - 40) : shape.start])
        name = clean(text[shape.start : shape.end]).split()
        if before and given(fold_in_place(before[1])) and len(name) >= 2:
            ahead = text[max(0, shape.start - 60) : shape.start - len(before[0])].rstrip()
            if not re.search(r"[A-ZÀ-Ý]\w+$", ahead):
                yield " ".join([before[1], *name[1:]])


def _partners(text: str, people: list[Shape], language: Language) -> Iterator[str]:
    """ "Jo Doe et sa sœur Anna": the second has the surname of the first."""
    words = "|".join(re.escape(w) for w in sorted(language.facts.mentions.family_words, key=len, reverse=True))
    for shape in people:
        after = re.match(rf"\s(?:{words})\s([A-ZÀ-Ý][\w-]+)(?!\s[A-ZÀ-Ý])", text[shape.end : shape.end + 40])
        if after and given(fold_in_place(after[1])):
            yield " ".join([after[1], *clean(text[shape.start : shape.end]).split()[1:]])


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
        if short != team and len(short) >= SHORTEST_TEAM and fold(short) not in lower | people:
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
    in_view = bool(re.search(r"(?:\b\w{1,4}[\s\u00a0]|['’(/])$", text[max(0, make.start - 5) : make.start]))
    numbered = model is not None and bool(re.match(r"\s?(?:[nN][°º]|#)", text[model.end() :]))
    tail = _model_words(model[0].split(), plain=in_view or numbered) if model else []
    end = make.end
    for word in tail:
        end = text.index(word, end) + len(word)
    if text[end - 1] == ".":
        end -= 1
    return Mention(K.CAR, make.start, end, text[make.start : end], clean(text[make.start : end]))


def _model_words(words: list[str], *, plain: bool) -> list[str]:
    """The words after a make that name its model: figures and capitals; plain words beside them, or alone in view.

    A figure alone is a model only where it looks like one ("07", "911"), not a time or a count.
    """
    other = name_words().team_words | name_words().ordinary
    kept: list[str] = []
    for position, word in enumerate(words):
        folded = fold_in_place(word)
        figure = word.replace(".", "").isdigit()
        coded = (
            folded in EDITIONS or (any(c.isdigit() for c in word) and not figure) or (word.isupper() and len(word) <= 4)
        )
        if figure and not (
            re.fullmatch(r"0\d", word)
            or (position + 1 < len(words) and re.fullmatch(r"\d{2,3}|\d\.\d", word))
            or (plain and re.fullmatch(r"\d{3}", word))
        ):
            break
        if not coded and not figure and (folded in other or given(folded)):
            break
        kept.append(word)
    while kept and not _ends_model(kept[-1], plain=plain):
        kept.pop()
    return kept


def _ends_model(word: str, *, plain: bool) -> bool:
    """Whether a model may end in a word: a code, or where the car is in plain view a name or three figures."""
    if re.fullmatch(r"[\d.]+", word):
        return bool(re.fullmatch(r"0\d", word)) or (plain and bool(re.fullmatch(r"\d{3}", word)))
    return plain or not word.isalpha() or word.isupper() or fold_in_place(word) in EDITIONS


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
        if (person := starts.get(end + 1)) is not None:
            called.setdefault(match["word"], set()).add(str(person.value))
        elif not re.match(r"[\s\u00a0][A-ZÀ-Ý]", text[end : end + 2]):
            found.append((match.start(), end, match["word"]))
    found = [f for f in found if f[2] in called or _demonym(language).fullmatch(f[2])]
    out = [m for m in kept if m.kind is not K.COUNTRY or not any(s <= m.start and m.end <= e for s, e, _ in found)]
    for start, end, word in found:
        who = called.get(word, set())
        kind, value = (K.PERSON, next(iter(who))) if len(who) == 1 else (K.PERIPHRASIS, word)
        out.append(Mention(kind, start, end, text[start:end], value))
    return _without_overlaps(out, len(text))


@lru_cache
def _periphrasis(language: Language) -> re.Pattern[str]:
    """An article and a capitalised word that may stand for somebody."""
    words = language.facts.mentions
    articles = "|".join(re.escape(fold_in_place(a)) + ("" if a.endswith("'") else r"\s") for a in words.articles)
    return re.compile(rf"(?<!\w)(?:{articles})(?P<word>[a-z]{{3,}}(?:-[a-z]+)*)(?![\w'-])")


@lru_cache
def _demonym(language: Language) -> re.Pattern[str]:
    """A word for somebody by his origin: of a country, or of a place by its ending."""
    endings = "|".join(
        sorted((fold_in_place(e) for e in language.facts.mentions.demonym_endings), key=len, reverse=True)
    )
    known = (
        fold_in_place(adjective)
        for country in naming().countries.values()
        if language.code in country.words
        for adjective in country.words[language.code].adjectives
    )
    listed = "|".join(sorted(map(re.escape, known), key=len, reverse=True)) or "(?!)"
    return re.compile(rf"(?:{listed})" + (rf"|[a-z-]+(?:{endings})" if endings else ""))


def block_mentions(block: Block, found: list[Mention]) -> list[Mention]:
    """The mentions inside a block."""
    return [m for m in found if block.start <= m.start and m.end <= block.end]
