"""The same question in French and in English has the same answer: over a small world of our own, and over Formula 1."""

from collections.abc import Sequence
from pathlib import Path

from knowledge.answers.answer import Answer, AnswerStatus
from knowledge.knowledge import Knowledge
from knowledge.store.database import open_store
from tests.knowledge.answers.world import build

SAME = 0.98
PEOPLE = ("Anna Colline", "Bruno Hale", "Chloé Obrist", "Dario Vent", "Fanny Roux")
PLACES = (("Belcombe", 2021), ("Orval", 2022), ("Belcombe", 2023))
YEARS = (2021, 2022)
OF_PEOPLE = (
    ("Combien de victoires pour {} ?", "How many wins does {} have?"),
    ("combien de podiums {}", "{} how many podiums"),
    ("Combien de poles a signées {} ?", "How many poles has {} taken?"),
    ("Quelles courses {} a-t-il gagnées en 2022 ?", "Which races did {} win in 2022?"),
    ("{} a-t-il déjà gagné une course ?", "Has {} ever won a race?"),
    ("Quelle est la première victoire de {} ?", "What was {}'s first win?"),
    ("dernier podium de {}", "last podium of {}"),
    ("Pour quelle équipe {} courait-il en 2021 ?", "Which team did {} drive for in 2021?"),
    ("Quand {} est-il né ?", "When was {} born?"),
    ("Combien de points {} a-t-il marqués en 2021 ?", "How many points did {} score in 2021?"),
    ("Meilleur résultat de {} en 2023 ?", "Best result of {} in 2023?"),
    ("Qui était le coéquipier de {} en 2022 ?", "Who was the teammate of {} in 2022?"),
)
OF_PLACES = (
    ("Qui a gagné le Grand Prix de {} {} ?", "Who won the {} Grand Prix in {}?"),
    ("podium {} {}", "{} {} podium"),
    ("Qui était en pole à {} en {} ?", "Who was on pole at {} in {}?"),
    ("Qui a fini deuxième à {} en {} ?", "Who finished second at {} in {}?"),
    ("meilleur tour en course {} {}", "fastest lap {} {}"),
    ("Quelle équipe a gagné à {} en {} ?", "Which team won at {} in {}?"),
    ("Qui a terminé dernier à {} en {} ?", "Who finished last at {} in {}?"),
)
OF_YEARS = (
    ("Qui a été champion en {} ?", "Who was champion in {}?"),
    ("Qui a gagné le plus de courses en {} ?", "Who won the most races in {}?"),
    ("Qui a fini deuxième du championnat {} ?", "Who finished second in the {} championship?"),
    ("Top 3 du championnat {}", "Top three of the {} championship"),
    ("Combien de courses y avait-il en {} ?", "How many races were there in {}?"),
    ("Combien de vainqueurs différents en {} ?", "How many different winners in {}?"),
    ("Qui a signé le plus de poles en {} ?", "Who took the most poles in {}?"),
    ("Qui a gagné la première course de la saison {} ?", "Who won the opening race of the {} season?"),
)
OF_ALL = (
    ("Qui a le plus de victoires ?", "Who has the most wins?"),
    ("Qui a gagné le plus de courses en une saison ?", "Who has the most wins in a season?"),
    ("Plus de podiums sans victoire ?", "Most podiums without a win?"),
    ("Quel est le plus jeune vainqueur ?", "Who is the youngest winner?"),
    ("Qui a gagné le plus, Anna Colline ou Bruno Hale ?", "Who has won more, Anna Colline or Bruno Hale?"),
    ("Combien de courses ont été gagnées par des Suisses ?", "How many races have been won by Swiss drivers?"),
)


def pairs() -> list[tuple[str, str]]:
    """The patterns with their names, in both languages."""
    told = [(fr.format(one), en.format(one)) for fr, en in OF_PEOPLE for one in PEOPLE]
    told += [(fr.format(*one), en.format(*one)) for fr, en in OF_PLACES for one in PLACES]
    return [*told, *((fr.format(y), en.format(y)) for fr, en in OF_YEARS for y in YEARS), *OF_ALL]


def asked(knowledge: Knowledge, turns: Sequence[str], language: str) -> Answer:
    return knowledge.ask(turns[-1], language=language, context=turns[:-1])


def differences(both: Sequence[tuple[Answer, Answer]]) -> list[str]:
    """The pairs whose answers differ in status or rows."""
    return [
        f"{french.question} | {english.question}: {french.headline!r} {english.headline!r}"
        for french, english in both
        if (french.status, french.table.rows) != (english.status, english.table.rows)
    ]


def test_over_a_small_world(tmp_path: Path) -> None:
    database = f"sqlite:///{tmp_path / 'world.db'}"
    engine = open_store(database)
    build(engine)
    engine.dispose()
    knowledge = Knowledge(database)
    both = [(asked(knowledge, (fr,), "fr"), asked(knowledge, (en,), "en")) for fr, en in pairs()]
    knowledge.close()
    wrong = differences(both)
    refused = [french.question for french, _ in both if french.status is not AnswerStatus.ANSWERED]
    assert len(both) >= 100
    assert len(wrong) <= (1 - SAME) * len(both), wrong
    assert len(refused) <= 0.05 * len(both), refused
