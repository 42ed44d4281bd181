"""Answers that prove themselves, refuse what they cannot prove, ask back what is ambiguous, and never raise."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from knowledge.answers.answer import Answer, AnswerStatus
from knowledge.names import Named, NameKind
from knowledge.questions.question import Alternative, Form, Moment, Question, Relation, Role, Scope, Topic, Wanted
from knowledge.questions.unclear import Trouble, Unclear
from knowledge.store.database import open_store
from tests.knowledge.answers.world import CUP, World
from tests.stories import story, tell


def test_a_quote_is_the_text_at_its_span(world: World) -> None:
    answer = world.ask(Topic.WIN, Wanted.EVENT, Form.LIST, who=("Anna Colline",))
    assert len(answer.sources) == 4
    with world.engine.connect() as connection:
        for source in answer.sources:
            query = text("select t.text from source_text t join source s on s.id = t.source_id where s.name = :name")
            stored = connection.execute(query, {"name": source.document}).scalar_one()
            assert stored[source.start : source.end] == source.quote
            assert "Anna Colline" in source.quote


def test_a_pole_is_taken_from_qualifying_where_there_is_no_grid(world: World) -> None:
    answer = world.ask(Topic.POLE, Wanted.COUNT, Form.COUNT, who=("Bruno Hale",))
    assert answer.headline.startswith("Bruno Hale: 3 pole positions: 2021: ")


def test_several_championships_are_asked_back(world: World) -> None:
    answer = world.ask(Topic.WIN, Wanted.DRIVER, scope=world.scope(2022))
    assert answer.status is AnswerStatus.AMBIGUOUS
    assert {choice.label for choice in answer.choices} == {CUP, "Série des Plages"}
    assert all(choice.label in choice.question for choice in answer.choices)


def alternative(world: World, role: Role, *names: str, kind: NameKind = NameKind.DRIVER) -> Alternative:
    return Alternative(role, "Ader", tuple(world.named(kind, name) for name in names))


def test_a_surname_of_two_is_settled_by_the_team(world: World) -> None:
    both = alternative(world, Role.SUBJECT, "Émile Ader", "Marc Ader")
    open_answer = world.ask(Topic.START, Wanted.COUNT, Form.COUNT, alternatives=(both,))
    assert open_answer.status is AnswerStatus.AMBIGUOUS
    assert [choice.label for choice in open_answer.choices] == ["Émile Ader", "Marc Ader"]
    for team, name in (("Plume Sport", "Émile Ader"), ("Ligne Bleue", "Marc Ader")):
        answer = world.ask(Topic.START, Wanted.COUNT, Form.COUNT, alternatives=(both,), scope=world.scope(team=team))
        assert name in answer.headline


def test_a_surname_of_two_is_settled_by_who_did_it(world: World) -> None:
    both = alternative(world, Role.SUBJECT, "Émile Ader", "Marc Ader")
    answer = world.ask(Topic.WIN, Wanted.COUNT, Form.COUNT, alternatives=(both,))
    assert "Marc Ader" in answer.headline
    scope = world.scope(2022, event="Portelune")
    answer = world.ask(Topic.WIN, Wanted.COUNT, Form.COUNT, alternatives=(both,), scope=scope)
    assert answer.headline == "Marc Ader: 1 win at Portelune in 2022 in LMP3."


def test_a_place_is_the_first_reading_that_was_raced_at(world: World) -> None:
    readings = (Named(NameKind.EVENT, "Nulle Part", (999,)), world.named(NameKind.CIRCUIT, "Circuit d'Orval"))
    answer = world.ask(
        Topic.WIN, Wanted.DRIVER, scope=world.scope(2022), alternatives=(Alternative(Role.PLACE, "Orval", readings),)
    )
    assert answer.headline == "Chloé Obrist (Team Sud) won the 2022 Grand Prix d'Orval."


def question(world: World, topic: Topic, wanted: Wanted, scope: Scope, **slots: Any) -> Question:
    return Question("?", "en", topic, wanted, scope=scope, **slots)


def test_a_follow_up_takes_whom_the_answer_before_named(world: World) -> None:
    champion = question(world, Topic.TITLE, Wanted.DRIVER, world.scope(2021, championship=CUP))
    follow = question(world, Topic.TEAM, Wanted.TEAM, Scope(first_season=2021, last_season=2021), antecedent=champion)
    assert world.reply(follow).headline == "Anna Colline in 2021: Écurie Nord."


def test_a_follow_up_takes_the_meeting_of_the_answer_before(world: World) -> None:
    first = question(world, Topic.WIN, Wanted.EVENT, Scope(), form=Form.FIRST, subjects=world.people("Chloé Obrist"))
    follow = question(world, Topic.POLE, Wanted.DRIVER, Scope(), antecedent=first, antecedent_role=Role.PLACE)
    assert "Chloé Obrist (Team Sud) took pole position for the 2022 Grand Prix d'Orval" in world.reply(follow).text


def test_the_source_of_the_answer_before_is_quoted(world: World) -> None:
    champion = question(world, Topic.TITLE, Wanted.DRIVER, world.scope(2021, championship=CUP))
    answer = world.reply(question(world, Topic.SOURCE, Wanted.SUMMARY, Scope(), antecedent=champion))
    assert answer.status is AnswerStatus.ANSWERED
    assert answer.sources[0].quote.split()[0] in answer.text


def test_what_is_asked_in_the_same_breath_is_answered_too(world: World) -> None:
    scope = world.scope(2022, championship=CUP)
    answer = world.ask(Topic.TITLE, Wanted.DRIVER, scope=scope, also=(Wanted.POINTS,))
    assert "Anna Colline" in answer.text
    assert "68 points" in answer.text


@pytest.mark.parametrize("topic", [Topic.WIN, Topic.PODIUM, Topic.POLE, Topic.FASTEST_LAP])
def test_none_is_said_only_where_all_is_recorded(world: World, topic: Topic) -> None:
    recorded = world.ask(topic, Wanted.COUNT, Form.COUNT, who=("Fanny Roux",))
    assert recorded.status is AnswerStatus.ANSWERED
    assert "(0)" in recorded.text
    partial = world.ask(Topic.WIN, Wanted.COUNT, Form.COUNT, who=("Yves Mallet",))
    assert partial.status is AnswerStatus.NOT_RECORDED


def test_a_season_that_nobody_recorded_has_no_none(world: World) -> None:
    answer = world.ask(Topic.WIN, Wanted.COUNT, Form.COUNT, who=("Anna Colline",), scope=world.scope(2040))
    assert answer.status is AnswerStatus.NOT_RECORDED


def test_a_partial_count_is_no_answer_but_says_what_is_told(world: World) -> None:
    answer = world.ask(Topic.PODIUM, Wanted.COUNT, Form.COUNT, who=("Ines Falk",))
    assert answer.status is AnswerStatus.NOT_RECORDED
    assert "the events they tell give 2 podiums" in answer.text
    of_one = world.ask(
        Topic.PODIUM, Wanted.COUNT, Form.COUNT, who=("Ines Falk",), scope=world.scope(2022, event="Portelune")
    )
    assert of_one.headline == "Ines Falk: 2 podiums at Portelune in 2022 in LMP3."


@pytest.mark.parametrize("form", [Form.MOST, Form.FEWEST, Form.TOP])
def test_nobody_is_ranked_first_where_events_are_missing(world: World, form: Form) -> None:
    answer = world.ask(Topic.WIN, Wanted.DRIVER, form, scope=world.scope(2022, championship="Série des Plages"))
    assert answer.status is AnswerStatus.NOT_RECORDED


def test_the_last_race_of_a_meeting(world: World) -> None:
    scope = world.scope(2022, event="Portelune", last_session=True)
    answer = world.ask(Topic.WIN, Wanted.DRIVER, scope=scope)
    assert answer.headline == "Tom Bray and Gus Tarn (Atelier Rivet) won race 2 at Portelune 2022 in LMP3."


def test_this_season_is_the_latest_recorded(world: World) -> None:
    scope = world.scope(championship=CUP, latest=True, first_season=None, last_season=None)
    assert world.ask(Topic.WIN, Wanted.DRIVER, Form.MOST, scope=scope).headline.startswith("Bruno Hale: 2 wins in 2023")
    scope = replace(scope, latest=False, previous=True)
    assert world.ask(Topic.TITLE, Wanted.DRIVER, scope=scope).headline.startswith(
        "Anna Colline (Écurie Nord): champion 2022"
    )


def test_a_zero_before_the_number_is_kept(world: World) -> None:
    answer = world.ask(Topic.CAR_NUMBER, Wanted.CAR_NUMBER, who=("Tom Bray",))
    assert answer.headline == "Tom Bray in 2022: no. 08."


@pytest.mark.parametrize(
    ("trouble", "status", "words"),
    [
        (Trouble.AMBIGUOUS, AnswerStatus.AMBIGUOUS, "Bruno Hale"),
        (Trouble.UNKNOWN_NAME, AnswerStatus.UNKNOWN_NAME, "Did you mean Bruno Hale?"),
        (Trouble.NOT_UNDERSTOOD, AnswerStatus.NOT_UNDERSTOOD, "for example: Who won"),
        (Trouble.NOT_RECORDED, AnswerStatus.NOT_RECORDED, "do not speak of that"),
    ],
)
def test_what_is_no_question(world: World, trouble: Trouble, status: AnswerStatus, words: str) -> None:
    from sqlmodel import Session

    from knowledge.answers.reply import reply

    unclear = Unclear("How many wins has Bruno Hail?", "en", trouble, "Bruno Hail", world.people("Bruno Hale"))
    with Session(world.engine) as session:
        answer = reply(unclear, session)
    assert answer.status is status
    assert words in answer.text
    assert not answer.sources
    assert answer.choices[0].question == "How many wins has Bruno Hale?"


def test_the_reading_is_json_ready(world: World) -> None:
    import json

    answer = world.ask(Topic.WIN, Wanted.COUNT, Form.COUNT, who=("Anna Colline",), ignored=("really",))
    read = json.loads(json.dumps(answer.reading))
    assert read["subjects"] == [{"kind": "driver", "name": "Anna Colline"}]
    assert read["ignored"] == ["really"]
    assert "Words left aside: really." in answer.caveats


NAMES = [
    (NameKind.DRIVER, "Anna Colline"), (NameKind.DRIVER, "Marc Ader"), (NameKind.DRIVER, "Gus Tarn"), (NameKind.TEAM, "Team Sud"),
    (NameKind.TEAM, "Ligne Bleue"), (NameKind.CAR, "Sirocco"), (NameKind.CAR_NUMBER, "08"), (NameKind.COUNTRY, "France"),
    (NameKind.MANUFACTURER, "Brise"),
]  # fmt: skip


def some(kinds: Any) -> Any:
    return st.none() | st.sampled_from(kinds)


SCOPES = st.fixed_dictionaries(
    {
        "year": some([2021, 2022, 2023, 2030]), "event": some(["Portelune", "Grand Prix d'Orval"]), "category": some(["GT", "LMP3", "Teams"]),
        "session": some(["Race 2", "Race", "Qualifying", "Sprint", "Grid", "Stage 3"]), "championship": some([CUP]), "team": some(["Team Sud"]),
        "moment": some(list(Moment)), "round": some([2]), "latest_event": st.booleans(), "last_session": st.booleans(),
    }
)  # fmt: skip
SLOTS = st.fixed_dictionaries(
    {
        "position": some([1, 3]), "limit": some([2]), "ordinal": some([2]), "value": some([2.0]), "condition": some(list(Topic)[:7]),
        "relation": some(list(Relation)), "without": some([Topic.WIN, Topic.TITLE]), "at_least": some([2]), "negated": st.booleans(),
        "also": st.sampled_from([(), (Wanted.POINTS,), (Wanted.REASON, Wanted.GAP)]), "status": some(["DNF", "DSQ"]),
    }
)  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    topic=st.sampled_from(Topic), wanted=st.sampled_from(Wanted), form=st.sampled_from(Form), scope=SCOPES, slots=SLOTS,
    who=st.lists(st.sampled_from(NAMES), max_size=3), others=st.lists(st.sampled_from(NAMES[:3]), max_size=2),
    language=st.sampled_from(["fr", "en"]),
)  # fmt: skip
def test_any_combination_is_answered_or_refused(
    world: World, topic: Topic, wanted: Wanted, form: Form, scope: Any, slots: Any, who: Any, others: Any, language: str
) -> None:
    filled = {k: v for k, v in scope.items() if v not in (None, False)}
    subjects, related = (tuple(world.named(*name) for name in names) for names in (who, others))
    asked = Question("?", language, topic, wanted, form, subjects, related, world.scope(**filled), **slots)
    answer = world.reply(asked)
    assert bool(answer.sources) is (answer.status is AnswerStatus.ANSWERED)
    assert answer.text
    assert not {"{", "~", "[["} & set(answer.text)


def test_an_undated_order_stood_after_the_meeting_that_its_document_tells(tmp_path: Any) -> None:
    base = {"championship": "Coupe des Dunes", "season": 2030}
    lap = {**base, "kind": "result", "session": "Race", "category": "Overall", "position": 1}
    here = [{**lap, "event": "Orville", "session": f"Race {n}", "drivers": ("Anna Colline",)} for n in (1, 2)]
    before = {**lap, "event": "Belfond", "drivers": ("Bruno Hale",)}
    order = {**base, "kind": "standing", "position": 1, "points": 47, "drivers": ("Anna Colline",)}
    engine = open_store(f"sqlite:///{tmp_path / 'dunes.db'}")
    tell(engine, [story("orville", *here, before, order, date=dt.date(2030, 5, 13))])
    dunes = World(engine)

    def points(event: str) -> Answer:
        scope = dunes.scope(2030, championship="Coupe des Dunes", event=event, moment=Moment.AFTER)
        return dunes.ask(Topic.POINTS, Wanted.POINTS, who=("Anna Colline",), scope=scope)

    assert "47 points" in points("Orville").headline
    assert "13 May 2030" in points("Orville").text
    assert points("Belfond").status is AnswerStatus.NOT_RECORDED
    engine.dispose()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_is_suggested_instead_is_near_and_can_be_answered(world: World, language: str) -> None:
    scope = world.scope(1950, championship=CUP, event="Grand Prix d'Orval")
    answer = world.ask(Topic.WIN, Wanted.DRIVER, who=("Émile Ader",), scope=scope, language=language)
    assert answer.status is AnswerStatus.NOT_RECORDED
    assert "Orval 2023" in answer.suggestions[0] or "2023 Grand Prix d'Orval" in answer.suggestions[0]
    assert "Émile Ader" in answer.suggestions[1]
    assert CUP in answer.suggestions[2]
