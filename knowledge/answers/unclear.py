"""Answers to what is no question to the store: names that are unknown or several, words not understood."""

from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from config.language import Language
from knowledge.answers.alternatives import Several
from knowledge.answers.answer import Answer, AnswerStatus, Choice
from knowledge.answers.ask import Ask
from knowledge.answers.examples import examples
from knowledge.answers.found import Many, Say
from knowledge.answers.namesakes import namesakes
from knowledge.answers.phrase import Phraser
from knowledge.answers.tables import source
from knowledge.answers.written import intent_of, reading_of
from knowledge.names import Named
from knowledge.questions.unclear import Trouble, Unclear
from knowledge.text import fold

STATUS = {
    Trouble.AMBIGUOUS: AnswerStatus.AMBIGUOUS, Trouble.UNKNOWN_NAME: AnswerStatus.UNKNOWN_NAME,
    Trouble.NOT_RECORDED: AnswerStatus.NOT_RECORDED, Trouble.NOT_UNDERSTOOD: AnswerStatus.NOT_UNDERSTOOD,
}  # fmt: skip
NAMED = 8


def unclear(question: Unclear, connection: Connection, language: Language) -> Answer:
    """What is missing, what it could be, or what can be asked."""
    phraser, status = Phraser(language), STATUS[question.trouble]
    if question.trouble is Trouble.UNKNOWN_NAME and not question.choices:
        question = replace(question, choices=namesakes(connection, question.surface))
    empty = status in (AnswerStatus.NOT_UNDERSTOOD, AnswerStatus.NOT_RECORDED)
    suggestions = examples(connection, language, question.partial) if empty else ()
    says = _says(question, suggestions)
    choices = choices_of(question.text, question.surface, question.choices, phraser)
    sentences = [phraser.sentence(say) for say in says]
    reading: dict[str, Any] = {"trouble": question.trouble.value, "surface": question.surface}
    if question.partial is not None:
        reading["partial"] = reading_of(question.partial, question.partial)
    intent = intent_of(question.partial) if question.partial is not None else ""
    return Answer(
        question=question.text,
        language=language.code,
        status=status,
        intent=intent,
        text=" ".join(sentences),
        headline=sentences[0],
        reading=reading,
        suggestions=suggestions,
        choices=choices,
    )


def has_documents(connection: Connection) -> bool:
    """Whether the store was filled from any document."""
    return connection.execute(select(source.c.id).limit(1)).first() is not None


def nothing_read(answer: Answer, language: Language) -> Answer:
    """The same refusal with its true reason: there is no document to answer from."""
    text = Phraser(language).sentence(Say("nothing_read"))
    return replace(answer, status=AnswerStatus.NOT_RECORDED, text=text, headline=text, suggestions=(), choices=())


def _says(question: Unclear, suggestions: tuple[str, ...]) -> list[Say]:
    names = Many(tuple(_detailed(named) for named in question.choices[:NAMED]))
    asked = [Say("can_ask", {"examples": Many(suggestions, apart=True)})] if suggestions else []
    if question.trouble is Trouble.UNKNOWN_NAME:
        nearest = (
            [Say("nearest", {"names": Many(tuple(n.name for n in question.choices[:3]))})] if question.choices else []
        )
        return [Say("unknown_name", {"surface": question.surface}), *nearest]
    if question.trouble is Trouble.AMBIGUOUS:
        return [Say("which_name", {"surface": question.surface, "names": names})]
    return [Say("outside" if question.trouble is Trouble.NOT_RECORDED else "not_understood"), *asked]


def _detailed(named: Named) -> str:
    return f"{named.name} ({named.detail})" if named.detail else named.name


def choices_of(text: str, surface: str, names: tuple[Named, ...], phraser: Phraser) -> tuple[Choice, ...]:
    """The choices, each with the question asked again."""
    return tuple(Choice(n.name, n.detail, put_right(text, surface, n.name, phraser)) for n in names[:25])


def put_right(text: str, surface: str, name: str, phraser: Phraser) -> str:
    """The question with a surface replaced by the name that is meant, or with the name put before it."""
    at = fold(text).find(fold(surface)) if surface else -1
    if at >= 0 and len(fold(text)) == len(text):
        return f"{text[:at]}{name}{text[at + len(surface) :]}"
    return phraser.words.choices["with_name"].format(question=text, name=name)


def ambiguous(ask: Ask, several: Several, language: Language) -> Answer:
    """The question back, with the names that remain after the scope has ruled out others."""
    back = Unclear(
        ask.question.text, ask.question.language, Trouble.AMBIGUOUS, several.surface, several.choices, ask.question
    )
    answer = unclear(back, ask.connection, language)
    return replace(answer, intent=intent_of(ask.question))
