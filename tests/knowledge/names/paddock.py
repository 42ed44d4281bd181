"""A small invented paddock with namesakes and near namesakes."""

from knowledge.names import Ambiguous, Match, NameIndex, NameKind, NameRow, Unknown, build

D, T, E, C, CH = NameKind.DRIVER, NameKind.TEAM, NameKind.EVENT, NameKind.CIRCUIT, NameKind.CHAMPIONSHIP


PADDOCK = (
    (D, "Marco Bellandi", 300), (D, "Luca Bellandi", 120), (D, "Jean-Paul Vasseurin", 90), (D, "Élodie Kerouan", 150),
    (D, "Otto von Rahmstein", 80), (D, "Andrea de Calvari", 110), (D, "Tom Harrow", 200), (D, "Jake Harrow Jr.", 40),
    (D, "Kimo Sarrinen", 160), (D, "Pieter Lunde", 130), (D, "Will Starke", 100), (D, "Ravi Menon", 70),
    (D, "Noe Ribaud", 60), (D, "Paul March", 30), (D, "Harold Quist", 35), (T, "Quist", 300), (T, "Harrow", 2),
    (T, "Vantara Racing", 90), (T, "Team Moravie", 60), (T, "FIRST Racing", 20), (E, "Austrian Grand Prix", 30),
    (E, "Australian Grand Prix", 30), (E, "Monaco Grand Prix", 60), (E, "Emilia Romagna Grand Prix", 4),
    (E, "Dutch Grand Prix", 20), (E, "4 Heures du Lac", 3), (E, "8 Heures de Bahreïn", 3), (C, "Circuit de Monaco", 60), (C, "Suzuka Circuit", 30),
    (C, "Circuit de Barcelona-Catalunya", 20), (C, "Circuit Gilles Villeneuve", 30),
    (CH, "FIA World Endurance Championship", 50),
)  # fmt: skip


def shown(text: str, found: Match | Ambiguous | Unknown) -> tuple[str, object]:
    if isinstance(found, Match):
        return text[found.start : found.end], found.named.name
    return text[found.start : found.end], [n.name for n in found.choices] if isinstance(found, Ambiguous) else None


def names(index: NameIndex, text: str) -> list[object]:
    return [shown(text, found)[1] for found in index.spot(text)]


SMALL = build(NameRow(kind, name, (i,), weight=float(weight)) for i, (kind, name, weight) in enumerate(PADDOCK, 1))


BELLANDI = ["Marco Bellandi", "Luca Bellandi"]
