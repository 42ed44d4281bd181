"""What a short report yields, in short lines that tables of tests may hold."""

from knowledge.facts.extract import extract
from knowledge.facts.fact import Fact, FastestLap, Result
from knowledge.reading.read import read_text

HEAD = {
    "en": "British F4 Championship\nSilverstone, 4 June 2031\n\n",
    "fr": "Championnat de France F4\nNogaro, 4 juin 2031\n\n",
}


def facts_of(language: str, text: str) -> tuple[Fact, ...]:
    """The facts of a report of one meeting."""
    return extract(read_text("report.txt", HEAD[language] + text)).facts


def told(language: str, text: str) -> str:
    """The results and fastest laps of a report: "Q1 1 Brun 1:31.204; R 2 Dor 2.3; R 3 Holm +1.5; fastest Roe"."""
    return "; ".join(line for fact in facts_of(language, text) if (line := _line(fact)))


def _line(fact: Fact) -> str:
    who = fact.drivers[0].split()[-1] if fact.drivers else fact.team or ""
    if isinstance(fact, FastestLap):
        return " ".join(filter(None, ["fastest", _session(fact.session), who, fact.lap_time]))
    if not isinstance(fact, Result):
        return ""
    place = str(fact.position or (f"<{fact.position_at_most}" if fact.position_at_most else fact.status))
    interval = f"+{fact.interval}" if fact.interval else None
    return " ".join(filter(None, [_session(fact.session), place, who, fact.lap_time, fact.gap, interval]))


def _session(session: str | None) -> str:
    return (session or "").replace("Race", "R").replace("Qualifying", "Q").replace(" ", "")
