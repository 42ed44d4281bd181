"""What was said before, for a while."""

from bot.conversation import TURNS, Conversations
from tests.bot.test_limits import Clock


def test_turns_are_kept_until_silence() -> None:
    clock = Clock()
    talks = Conversations(minutes=10, clock=clock)
    talks.add("here", (), "who won?")
    talks.add("here", talks.before("here"), "and the year after?")
    assert talks.before("here") == ("who won?", "and the year after?")
    assert talks.before("there") == ()
    clock.now += 601
    assert talks.before("here") == ()


def test_turns_and_talks_are_bounded() -> None:
    talks = Conversations(minutes=10, most=3, clock=Clock())
    for n in range(20):
        talks.add("here", talks.before("here"), str(n))
    assert talks.before("here") == tuple(str(n) for n in range(20 - TURNS, 20))
    for key in "abc":
        talks.add(key, (), "?")
    assert talks.before("here") == ()
