"""What is not understood is not answered; names that are not known are never read as ones that are; nothing raises."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from config.language import languages
from knowledge.questions.parse import understand
from knowledge.questions.question import Question
from knowledge.questions.unclear import Trouble, Unclear
from tests.knowledge.questions.asked import index, slots_of

INVENTED_PEOPLE = (
    "Hamiltov Karr", "Pierre Hamilton", "John Prost", "Ayrton Mansell", "Jean Dupont", "Sebastian Vendrell", "Bob Klark",
    "Nigel Hansen", "Marco Vettori", "Luis Alonzeau", "Kevin Raikkola", "Anna Schulmann", "Peter Brandling", "Zorglub",
)  # fmt: skip
INVENTED_PLACES = ("Grand Prix de Norvège", "Norwegian Grand Prix", "GP du Groenland", "Atlantis Grand Prix")
ASKED = (
    "Combien de victoires pour {} ?",
    "How many wins does {} have?",
    "Où a fini {} à Monaco en 1996 ?",
    "{} team 1996",
)
NEAR_MISSES = (
    ("Who won the 1998 Australian Grand Prix?", "Australian Grand Prix", "Austrian Grand Prix"),
    ("Qui a gagné le Grand Prix d'Autriche 1998 ?", "Austrian Grand Prix", "Australian Grand Prix"),
    ("winner montreal 1998", "Circuit Gilles Villeneuve", "Circuit de Barcelona-Catalunya"),
    ("Who won the 1998 Spanish Grand Prix?", "Spanish Grand Prix", "Belgian Grand Prix"),
)
TEXTS = st.text(max_size=80)
WORDS = st.lists(
    st.sampled_from(
        [
            "qui",
            "who",
            "a",
            "gagné",
            "won",
            "le",
            "the",
            "monaco",
            "1996",
            "prost",
            "et",
            "and",
            "combien",
            "how",
            "many",
            "n°35",
            "race",
            "2",
            ",",
            "?",
            "après",
            "after",
            "premier",
            "first",
            "schumacher",
            "titre",
            "de",
            "in",
            "entre",
            "between",
            "pole",
            "l'an",
            "dernier",
            "top",
            "5",
            "2024-25",
            "non",
            "il",
            "he",
        ]
    ),
    max_size=14,
).map(" ".join)


def ask(text: str, *context: str) -> Question | Unclear:
    return understand(text, index(), languages(), context=context)


@pytest.mark.parametrize("person", INVENTED_PEOPLE)
@pytest.mark.parametrize("sentence", ASKED)
def test_nobody_is_taken_for_somebody_else(person: str, sentence: str) -> None:
    understood = ask(sentence.format(person))
    assert isinstance(understood, Unclear), slots_of(understood)["subject"]


@pytest.mark.parametrize("place", INVENTED_PLACES)
def test_no_meeting_is_taken_for_another(place: str) -> None:
    understood = ask(f"Qui a gagné le {place} en 1998 ?")
    known = isinstance(understood, Question) and any(
        n is not None and n.keys for n in (understood.scope.event, understood.scope.circuit)
    )
    assert not known, understood


@pytest.mark.parametrize(("text", "right", "wrong"), NEAR_MISSES)
def test_near_misses_stay_apart(text: str, right: str, wrong: str) -> None:
    understood = ask(text)
    assert isinstance(understood, Question)
    place = slots_of(understood)["place"]
    assert right in place
    assert wrong not in place


@pytest.mark.parametrize(
    "text",
    [
        "Who was the first red-haired champion?", "Quel pilote mesure le plus ?", "Who won both Monaco and Suzuka?",
        "Which driver won at Monaco and at Monza?", "Which driver smiled most at Monaco?", "Who is the best driver ever?",
        "most wins in a single season by a dentist", "Qui a mangé le podium ?",
    ],
)  # fmt: skip
def test_an_easier_question_is_not_answered_instead(text: str) -> None:
    assert isinstance(ask(text), Unclear)


def test_an_unknown_name_is_said() -> None:
    understood = ask("How many wins does Zorglub have?")
    assert isinstance(understood, Unclear)
    assert (understood.trouble, understood.surface) == (Trouble.UNKNOWN_NAME, "Zorglub")


def test_namesakes_are_left_open() -> None:
    understood = ask("How many wins does Schumacher have?")
    assert isinstance(understood, Question)
    (asked,) = understood.alternatives
    assert {n.name for n in asked.choices} == {"Michael Schumacher", "Ralf Schumacher", "Mick Schumacher"}
    assert not understood.subjects


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_no_text_raises(text: str) -> None:
    assert isinstance(ask(text), Question | Unclear)


@settings(max_examples=200, deadline=None)
@given(WORDS, st.lists(WORDS, max_size=2))
def test_no_conversation_raises(text: str, context: list[str]) -> None:
    assert isinstance(ask(text, *context), Question | Unclear)
