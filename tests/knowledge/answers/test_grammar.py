"""Words that meet: elision, contraction, ordinals, plurals, numbers, dates; meetings and parties in a sentence."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from config.language import languages
from knowledge.answers import grammar
from knowledge.answers.found import Counted, Many, Meeting, Nth, Party, Say, Seconds, Span, Word
from knowledge.answers.phrase import Phraser

FR, EN = (Phraser(languages()[code]) for code in ("fr", "en"))


@pytest.mark.parametrize(
    ("bound", "text"),
    [
        ("de~Alonso", "d'Alonso"),
        ("de~Émile Ader", "d'Émile Ader"),
        ("de~Hale", "de Hale"),
        ("de~8 Heures", "de 8 Heures"),
        ("de~onze courses", "de onze courses"),
        ("victoire de~le Grand Prix", "victoire du Grand Prix"),
        ("pole de~les 6 Heures", "pole des 6 Heures"),
        ("à~le Rallye", "au Rallye"),
        ("à~les 24 Heures", "aux 24 Heures"),
        ("la course 1 de~le Grand Prix de~Autriche", "la course 1 du Grand Prix d'Autriche"),
        ("(de~Italie)", "(d'Italie)"),
        ("de~la course", "de la course"),
        ("De~Alonso", "D'Alonso"),
    ],
)
def test_french_binds(bound: str, text: str) -> None:
    assert grammar.bind(bound, FR.words) == text


def test_english_only_joins() -> None:
    assert grammar.bind("of~Alonso at~the race", EN.words) == "of Alonso at the race"


@given(st.text(max_size=60))
def test_binding_leaves_no_mark(text: str) -> None:
    for phraser in (FR, EN):
        assert "~" not in grammar.bind(text, phraser.words)


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (Counted(0, "win"), "0 victoire", "0 wins"),
        (Counted(1, "win"), "1 victoire", "1 win"),
        (Counted(1.5, "point"), "1,5 point", "1.5 points"),
        (Counted(332.5, "point"), "332,5 points", "332.5 points"),
        (Counted(1200, "start"), "1200 départs", "1200 starts"),
        (Nth(1, "win"), "1re", "1st"),
        (Nth(1), "1er", "1st"),
        (Nth(2), "2e", "2nd"),
        (Nth(3), "3e", "3rd"),
        (Nth(11), "11e", "11th"),
        (Nth(22), "22e", "22nd"),
        (Nth(113), "113e", "113th"),
        (Seconds("3.355"), "3,355 s", "3.355 s"),
        (Seconds("1 lap"), "1 tour", "1 lap"),
        (Seconds("2 laps"), "2 tours", "2 laps"),
        (Seconds("a length"), "a length", "a length"),
        (dt.date(2024, 8, 1), "1er août 2024", "1 August 2024"),
        (dt.date(2024, 8, 11), "11 août 2024", "11 August 2024"),
        (Span(dt.date(2023, 7, 14), dt.date(2023, 7, 16)), "du 14 au 16 juillet 2023", "14–16 July 2023"),
        (Span(dt.date(2024, 10, 31), dt.date(2024, 11, 2)), "du 31 octobre au 2 novembre 2024", "31 October – 2 November 2024"),
        (Many(("A", "B", "C")), "A, B et C", "A, B and C"),
        (Many(("A", "B"), apart=True), "A ; B", "A; B"),
        (Many(()), "", ""),
        (Word("countries", "Germany"), "Allemagne", "Germany"),
        (Word("adjectives", "Brazil"), "brésilienne", "Brazilian"),
        (Word("sessions", "Race 3"), "la course 3", "race 3"),
        (Party(("Anna Colline", "Bo Hale"), "Nord"), "Anna Colline et Bo Hale (Nord)", "Anna Colline and Bo Hale (Nord)"),
        (Party((), None, "Brise", "07"), "Brise n°07", "Brise no. 07"),
        (Party((), None, None, "35"), "la n°35", "no. 35"),
        (Party(), "(nom inconnu)", "(name unknown)"),
        (None, "", ""),
    ],
)  # fmt: skip
def test_values(value: object, french: str, english: str) -> None:
    assert (FR.value(value), EN.value(value)) == (french, english)


@pytest.mark.parametrize(
    ("meeting", "french", "english"),
    [
        (Meeting("Austrian Grand Prix", "2001"), "le Grand Prix d'Autriche 2001", "the 2001 Austrian Grand Prix"),
        (Meeting("Austrian Grand Prix", "2001", session="Race"), "le Grand Prix d'Autriche 2001", "the 2001 Austrian Grand Prix"),
        (Meeting("Monza", "2024", session="Race 1"), "la course 1 de Monza 2024", "race 1 at Monza 2024"),
        (Meeting("Orval", session="Race"), "la course d'Orval", "the race at Orval"),
        (Meeting("Monza", form="at"), "à Monza", "at Monza"),
        (Meeting("6 Heures de Fuji", form="at"), "aux 6 Heures de Fuji", "at the 6 Heures de Fuji"),
        (Meeting("Rallye du Var", "2023", session="Stage 7"), "la spéciale 7 du Rallye du Var 2023", "stage 7 of the 2023 Rallye du Var"),
        (Meeting("British Grand Prix", "2024", form="bare"), "Grand Prix de Grande-Bretagne 2024", "2024 British Grand Prix"),
        (Meeting("Monza", "2024-25", session="Race 2", form="bare"), "Monza 2024-25 (course 2)", "Monza 2024-25 (race 2)"),
    ],
)  # fmt: skip
def test_meetings(meeting: Meeting, french: str, english: str) -> None:
    said = [grammar.bind(p.value(meeting), p.words) for p in (FR, EN)]
    assert said == [french, english]


def test_a_part_without_its_slot_is_left_out() -> None:
    slots = {"who": "Anna", "meeting": Meeting("Monza", session="Race 1"), "time": None}
    assert FR.sentence(Say("who.pole", slots)) == "Anna a signé la pole position de la course 1 de Monza."
    assert EN.sentence(Say("who.pole", {**slots, "time": "1:30.250"})).endswith(", in 1:30.250.")


def test_each_language_says_the_same_things() -> None:
    for table in ("says", "notes", "where", "columns", "nouns", "statuses", "party", "units", "choices"):
        assert set(getattr(EN.words, table)) == {k for k in getattr(FR.words, table) if not k.endswith(".many")}
