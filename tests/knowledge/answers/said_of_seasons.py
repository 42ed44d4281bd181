"""Questions on seasons, people and meetings and what is said to them in both languages, for `test_reply`."""

from knowledge.questions.question import Form, Moment, Topic, Wanted
from tests.knowledge.answers.world import CUP

F, T, W = Form, Topic, Wanted

# fmt: off
OF_SEASONS = [
    (
        T.TITLE, W.TRUTH, F.TRUTH, ("Bruno Hale",), {"year": 2022, "championship": CUP}, {},
        "Non. Anna Colline (Écurie Nord) : champion 2022 (Coupe des Collines).",
        "No. Anna Colline (Écurie Nord): champion 2022 (Coupe des Collines).",
    ),
    (
        T.TITLE, W.DRIVER, F.WHICH, (), {"year": 2021, "championship": CUP}, {},
        "Anna Colline (Écurie Nord) : champion 2021 (Coupe des Collines).",
        "Anna Colline (Écurie Nord): champion 2021 (Coupe des Collines).",
    ),
    (
        T.TITLE, W.DRIVER, F.WHICH, (), {"year": 2022, "category": "GT"}, {},
        "Yves Mallet (Atelier Rivet) : champion en GT 2022 (Série des Plages).",
        "Yves Mallet (Atelier Rivet): champion in GT 2022 (Série des Plages).",
    ),
    (
        T.TITLE, W.TEAM, F.WHICH, (), {"year": 2021, "category": "Teams", "championship": CUP}, {},
        "Écurie Nord : titre par équipes 2021 (Coupe des Collines).",
        "Écurie Nord: teams' title 2021 (Coupe des Collines).",
    ),
    (
        T.TITLE, W.SEASON, F.LIST, ("Anna Colline",), {}, {},
        "Anna Colline : 2 titres : 2021 et 2022.",
        "Anna Colline: 2 titles: 2021 and 2022.",
    ),
    (
        T.STANDING, W.DRIVER, F.WHICH, (), {"year": 2022, "championship": CUP}, {"position": 2},
        "2e : Chloé Obrist (Team Sud), 60 points.",
        "2nd: Chloé Obrist (Team Sud), 60 points.",
    ),
    (
        T.STANDING, W.DRIVER, F.WHICH, (), {"year": 2023, "championship": CUP}, {"position": 1},
        "1er : Bruno Hale (Écurie Nord), 49 points après le Grand Prix d'Orval.",
        "1st: Bruno Hale (Écurie Nord), 49 points after the Grand Prix d'Orval.",
    ),
    (
        T.STANDING, W.POSITION, F.BEST, ("Chloé Obrist",), {}, {},
        "Meilleur classement de Chloé Obrist au championnat : 2e (2022).",
        "Best place of Chloé Obrist in the championship: 2nd (2022).",
    ),
    (
        T.POINTS, W.POINTS, F.WHICH, ("Anna Colline",), {"year": 2021}, {},
        "Anna Colline : 62,5 points (1er).",
        "Anna Colline: 62.5 points (1st).",
    ),
    (
        T.POINTS, W.POINTS, F.DIFFERENCE, ("Anna Colline", "Bruno Hale"), {"year": 2021}, {},
        "4,5 points : Anna Colline (Écurie Nord) (62,5 points) devant Bruno Hale (Écurie Nord) (58 points).",
        "4.5 points: Anna Colline (Écurie Nord) (62.5 points) ahead of Bruno Hale (Écurie Nord) (58 points).",
    ),
    (
        T.POINTS, W.POINTS, F.DIFFERENCE, (), {"year": 2022, "championship": CUP}, {"position": 1},
        "8 points : Anna Colline (Écurie Nord) (68 points) devant Chloé Obrist (Team Sud) (60 points).",
        "8 points: Anna Colline (Écurie Nord) (68 points) ahead of Chloé Obrist (Team Sud) (60 points).",
    ),
    (
        T.POINTS, W.POINTS, F.WHICH, ("Ines Falk",), {}, {},
        "Ines Falk : 80,5 points en LMP3 (2e) après la manche de Portelune.",
        "Ines Falk: 80.5 points in LMP3 (2nd) after the Portelune meeting.",
    ),
    (
        T.TEAM, W.TEAM, F.WHICH, ("Chloé Obrist",), {"year": 2022}, {},
        "Chloé Obrist en 2022 : Team Sud.",
        "Chloé Obrist in 2022: Team Sud.",
    ),
    (
        T.TEAMMATE, W.DRIVER, F.LIST, ("Ines Falk",), {}, {},
        "Aux côtés d'Ines Falk en 2022 (Ligne Bleue) : Marc Ader.",
        "Alongside Ines Falk in 2022 (Ligne Bleue): Marc Ader.",
    ),
    (
        T.TEAMMATE, W.DRIVER, F.LIST, ("Anna Colline",), {"year": 2021}, {},
        "Aux côtés d'Anna Colline en 2021 (Écurie Nord) : Bruno Hale.",
        "Alongside Anna Colline in 2021 (Écurie Nord): Bruno Hale.",
    ),
    (
        T.CAR_NUMBER, W.CAR_NUMBER, F.WHICH, ("Anna Colline",), {}, {},
        "Anna Colline en 2023 : n°1.",
        "Anna Colline in 2023: no. 1.",
    ),
    (
        T.CAR, W.CAR, F.WHICH, ("Tom Bray",), {}, {},
        "Tom Bray en 2022 : Sirocco P3.",
        "Tom Bray in 2022: Sirocco P3.",
    ),
    (
        T.EVENT, W.DATE, F.WHICH, (), {"year": 2022, "event": "Grand Prix de Belcombe"}, {},
        "Le Grand Prix de Belcombe 2022 : 2 mai 2022.",
        "The 2022 Grand Prix de Belcombe: 2 May 2022.",
    ),
    (
        T.EVENT, W.EVENT, F.NEXT, (), {"championship": CUP}, {},
        "La prochaine épreuve : les 6 Heures de Tressan 2023 (5 septembre 2023), Autodrome de Tressan.",
        "The next event: the 2023 6 Heures de Tressan (5 September 2023), Autodrome de Tressan.",
    ),
    (
        T.EVENT, W.EVENT, F.LAST, (), {"year": 2021, "championship": CUP}, {},
        "La dernière épreuve en 2021 : les 6 Heures de Tressan 2021 (5 septembre 2021), Autodrome de Tressan.",
        "The last event in 2021: the 2021 6 Heures de Tressan (5 September 2021), Autodrome de Tressan.",
    ),
    (
        T.EVENT, W.COUNT, F.COUNT, (), {"year": 2021, "championship": CUP}, {},
        "3 épreuves en 2021.",
        "3 events in 2021.",
    ),
    (
        T.EVENT, W.EVENT, F.NEXT, (), {"year": 2021, "event": "Grand Prix de Belcombe", "moment": Moment.AFTER}, {},
        "Après le Grand Prix de Belcombe : le Grand Prix d'Orval 2021 (20 juin 2021), Circuit d'Orval.",
        "After the Grand Prix de Belcombe: the 2021 Grand Prix d'Orval (20 June 2021), Circuit d'Orval.",
    ),
    (
        T.PROFILE, W.NATIONALITY, F.WHICH, ("Chloé Obrist",), {}, {},
        "Chloé Obrist : nationalité suisse (Suisse).",
        "Chloé Obrist: Swiss (Switzerland).",
    ),
    (
        T.PROFILE, W.BIRTH, F.WHICH, ("Anna Colline",), {}, {},
        "Anna Colline : naissance le 1er mai 1990.",
        "Anna Colline was born on 1 May 1990.",
    ),
    (
        T.PROFILE, W.AGE, F.WHICH, ("Ines Falk",), {}, {},
        "Ines Falk : 24 ans au 9 août 2022.",
        "Ines Falk: 24 years old on 9 August 2022.",
    ),
    (
        T.RECORD, W.SUMMARY, F.WHICH, ("Chloé Obrist",), {}, {},
        "Chloé Obrist (Coupe des Collines) : 1 victoire, 8 podiums, 1 pole position, 8 meilleurs tours en course et 8 départs.",
        "Chloé Obrist (Coupe des Collines): 1 win, 8 podiums, 1 pole position, 8 fastest laps and 8 starts.",
    ),
    (
        T.RECORD, W.SUMMARY, F.WHICH, ("Tom Bray",), {}, {},
        "Tom Bray : 4 victoires en 2022 selon un document du 9 août 2022.",
        "Tom Bray: 4 wins in 2022 according to a document of 9 August 2022.",
    ),
    (
        T.PROVISIONAL, W.TRUTH, F.TRUTH, (), {"year": 2022, "event": "Portelune"}, {},
        "Le classement 2022 de Série des Plages est provisoire : il peut encore changer.",
        "The 2022 standings of Série des Plages are provisional: they may still change.",
    ),
]
# fmt: on
