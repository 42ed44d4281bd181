"""Questions on races and what is said to them in both languages, for `test_reply`."""

from knowledge.questions.question import Form, Relation, Topic, Wanted
from tests.knowledge.answers.world import CUP

F, T, W = Form, Topic, Wanted

# fmt: off
OF_RACES = [
    (
        T.WIN, W.DRIVER, F.WHICH, (), {"year": 2021, "event": "Grand Prix de Belcombe"}, {},
        "Anna Colline (Écurie Nord) a remporté le Grand Prix de Belcombe 2021.",
        "Anna Colline (Écurie Nord) won the 2021 Grand Prix de Belcombe.",
    ),
    (
        T.WIN, W.DRIVER, F.WHICH, (), {"event": "Grand Prix d'Orval"}, {},
        "Bruno Hale (Écurie Nord) a remporté le Grand Prix d'Orval 2023.",
        "Bruno Hale (Écurie Nord) won the 2023 Grand Prix d'Orval.",
    ),
    (
        T.WIN, W.DRIVER, F.WHICH, (), {"year": 2022, "event": "Portelune"}, {},
        "Marc Ader et Ines Falk (Ligne Bleue) ont remporté la course 1 de Portelune 2022 en LMP3.",
        "Marc Ader and Ines Falk (Ligne Bleue) won race 1 at Portelune 2022 in LMP3.",
    ),
    (
        T.WIN, W.DRIVER, F.WHICH, (), {"year": 2022, "event": "Portelune", "session": "Race 2"}, {},
        "Tom Bray et Gus Tarn (Atelier Rivet) ont remporté la course 2 de Portelune 2022 en LMP3.",
        "Tom Bray and Gus Tarn (Atelier Rivet) won race 2 at Portelune 2022 in LMP3.",
    ),
    (
        T.WIN, W.COUNT, F.COUNT, ("Anna Colline",), {}, {},
        "Anna Colline : 4 victoires.",
        "Anna Colline: 4 wins.",
    ),
    (
        T.WIN, W.COUNT, F.COUNT, ("Anna Colline",), {"year": 2022}, {},
        "Anna Colline : 2 victoires en 2022 : Grand Prix de Belcombe et 6 Heures de Tressan.",
        "Anna Colline: 2 wins in 2022: Grand Prix de Belcombe and 6 Heures de Tressan.",
    ),
    (
        T.WIN, W.COUNT, F.COUNT, ("Anna Colline",), {}, {"condition": T.POLE},
        "Anna Colline : 2 victoires en partant de la pole.",
        "Anna Colline: 2 wins from pole.",
    ),
    (
        T.WIN, W.COUNT, F.COUNT, ("Dario Vent",), {}, {},
        "Dario Vent : aucune victoire (Coupe des Collines) (0).",
        "Dario Vent: no wins (Coupe des Collines) (0).",
    ),
    (
        T.WIN, W.COUNT, F.COUNT, ("Tom Bray",), {}, {},
        "Tom Bray : 4 victoires en 2022 selon un document du 9 août 2022.",
        "Tom Bray: 4 wins in 2022 according to a document of 9 August 2022.",
    ),
    (
        T.WIN, W.COUNT, F.COUNT, ("Bruno Hale",), {}, {},
        "Bruno Hale : 3 victoires : 2021 : 6 Heures de Tressan ; 2023 : Grand Prix de Belcombe et Grand Prix d'Orval.",
        "Bruno Hale: 3 wins: 2021: 6 Heures de Tressan; 2023: Grand Prix de Belcombe and Grand Prix d'Orval.",
    ),
    (
        T.PODIUM, W.COUNT, F.COUNT, ("Chloé Obrist",), {"year": 2021}, {},
        "Chloé Obrist : 3 podiums en 2021 : Grand Prix de Belcombe, Grand Prix d'Orval et 6 Heures de Tressan.",
        "Chloé Obrist: 3 podiums in 2021: Grand Prix de Belcombe, Grand Prix d'Orval and 6 Heures de Tressan.",
    ),
    (
        T.WIN, W.EVENT, F.LIST, ("Anna Colline",), {}, {},
        "Anna Colline : 4 victoires : 2021 : Grand Prix de Belcombe et Grand Prix d'Orval ; 2022 : Grand Prix de Belcombe et 6 Heures de Tressan.",
        "Anna Colline: 4 wins: 2021: Grand Prix de Belcombe and Grand Prix d'Orval; 2022: Grand Prix de Belcombe and 6 Heures de Tressan.",
    ),
    (
        T.WIN, W.EVENT, F.LIST, ("Anna Colline",), {"year": 2023}, {},
        "Anna Colline : aucune victoire en 2023 (Coupe des Collines) (0).",
        "Anna Colline: no wins in 2023 (Coupe des Collines) (0).",
    ),
    (
        T.WIN, W.SEASON, F.LIST, ("Anna Colline",), {"event": "Grand Prix de Belcombe"}, {},
        "Anna Colline : 2 victoires au Grand Prix de Belcombe : 2021 et 2022.",
        "Anna Colline: 2 wins at the Grand Prix de Belcombe: 2021 and 2022.",
    ),
    (
        T.WIN, W.EVENT, F.FIRST, ("Chloé Obrist",), {}, {},
        "Première victoire de Chloé Obrist : le Grand Prix d'Orval 2022 (Team Sud), le 20 juin 2022, Circuit d'Orval.",
        "First win of Chloé Obrist: the 2022 Grand Prix d'Orval (Team Sud), 20 June 2022, Circuit d'Orval.",
    ),
    (
        T.WIN, W.EVENT, F.LAST, ("Anna Colline",), {}, {},
        "Dernière victoire d'Anna Colline : les 6 Heures de Tressan 2022 (Écurie Nord), le 5 septembre 2022, Autodrome de Tressan.",
        "Last win of Anna Colline: the 2022 6 Heures de Tressan (Écurie Nord), 5 September 2022, Autodrome de Tressan.",
    ),
    (
        T.WIN, W.EVENT, F.FIRST, ("Anna Colline",), {}, {"ordinal": 2},
        "2e victoire d'Anna Colline : le Grand Prix d'Orval 2021 (Écurie Nord), le 20 juin 2021, Circuit d'Orval.",
        "2nd win of Anna Colline: the 2021 Grand Prix d'Orval (Écurie Nord), 20 June 2021, Circuit d'Orval.",
    ),
    (
        T.WIN, W.DRIVER, F.MOST, (), {"championship": CUP}, {},
        "Anna Colline : 4 victoires, plus que tout autre.",
        "Anna Colline: 4 wins, more than anyone else.",
    ),
    (
        T.WIN, W.TEAM, F.MOST, (), {"championship": CUP}, {},
        "Écurie Nord : 7 victoires, plus que tout autre.",
        "Écurie Nord: 7 wins, more than anyone else.",
    ),
    (
        T.WIN, W.DRIVER, F.TOP, (), {"championship": CUP}, {"limit": 3},
        "Le plus de victoires : Anna Colline (4 victoires), Bruno Hale (3 victoires) et Chloé Obrist (1 victoire).",
        "Most wins: Anna Colline (4 wins), Bruno Hale (3 wins) and Chloé Obrist (1 win).",
    ),
    (
        T.POLE, W.DRIVER, F.MOST, (), {"year": 2021, "championship": CUP}, {},
        "Bruno Hale : 2 pole positions en 2021, plus que tout autre.",
        "Bruno Hale: 2 pole positions in 2021, more than anyone else.",
    ),
    (
        T.PODIUM, W.DRIVER, F.MOST, (), {"championship": CUP}, {"without": T.TITLE},
        "À égalité, avec 8 podiums : Bruno Hale et Chloé Obrist.",
        "Equal, with 8 podiums: Bruno Hale and Chloé Obrist.",
    ),
    (
        T.WIN, W.DRIVER, F.YOUNGEST, (), {"championship": CUP}, {},
        "Le plus jeune : Chloé Obrist, 22 ans et 335 jours, le Grand Prix d'Orval 2022 (victoire).",
        "The youngest: Chloé Obrist, 22 years and 335 days old, the 2022 Grand Prix d'Orval (win).",
    ),
    (
        T.WIN, W.DRIVER, F.OLDEST, (), {"championship": CUP}, {},
        "Le plus âgé : Bruno Hale, 38 ans et 102 jours, le Grand Prix d'Orval 2023 (victoire).",
        "The oldest: Bruno Hale, 38 years and 102 days old, the 2023 Grand Prix d'Orval (win).",
    ),
    (
        T.WIN, W.COUNT, F.STREAK, ("Bruno Hale",), {}, {},
        "Bruno Hale : 2 victoires d'affilée, du Grand Prix de Belcombe 2023 au Grand Prix d'Orval 2023.",
        "Bruno Hale: 2 wins in a row, from the 2023 Grand Prix de Belcombe to the 2023 Grand Prix d'Orval.",
    ),
    (
        T.WIN, W.COUNT, F.SHARE, ("Anna Colline",), {"year": 2021}, {},
        "Anna Colline : 66,7 % (2 victoires en 3 départs) en 2021.",
        "Anna Colline: 66.7% (2 wins in 3 starts) in 2021.",
    ),
    (
        T.WIN, W.DRIVER, F.COMPARE, ("Anna Colline", "Bruno Hale"), {}, {},
        "Anna Colline en tête, 1 de plus (victoires) : Anna Colline (4 victoires) et Bruno Hale (3 victoires).",
        "Anna Colline leads by 1 (wins): Anna Colline (4 wins) and Bruno Hale (3 wins).",
    ),
    (
        T.PLACE, W.DRIVER, F.HEAD_TO_HEAD, ("Anna Colline", "Bruno Hale"), {"year": 2021}, {},
        "Anna Colline a terminé devant le plus souvent en 2021 : Anna Colline 2 fois et Bruno Hale 1 fois, sur 3 séances où les deux sont classés.",
        "Anna Colline finished ahead more often in 2021: Anna Colline 2 times and Bruno Hale 1 time, of 3 sessions in which both were classified.",
    ),
    (
        T.WIN, W.DRIVER, F.COUNT, (), {"year": 2022, "championship": CUP}, {},
        "2 pilotes différents en 2022 (victoires) : Anna Colline et Chloé Obrist.",
        "2 different drivers in 2022 (wins): Anna Colline and Chloé Obrist.",
    ),
    (
        T.WIN, W.TRUTH, F.TRUTH, ("Anna Colline",), {"year": 2021, "event": "6 Heures de Tressan"}, {},
        "Non. Anna Colline (Écurie Nord) : 2e des 6 Heures de Tressan 2021.",
        "No. Anna Colline (Écurie Nord): 2nd in the 2021 6 Heures de Tressan.",
    ),
    (
        T.WIN, W.TRUTH, F.TRUTH, ("Bruno Hale",), {"year": 2021, "event": "6 Heures de Tressan"}, {},
        "Oui. Bruno Hale (Écurie Nord) a remporté les 6 Heures de Tressan 2021.",
        "Yes. Bruno Hale (Écurie Nord) won the 2021 6 Heures de Tressan.",
    ),
    (
        T.WIN, W.TRUTH, F.EVER, ("Émile Ader",), {}, {},
        "Non. Émile Ader : aucune victoire (Coupe des Collines) (0).",
        "No. Émile Ader: no wins (Coupe des Collines) (0).",
    ),
    (
        T.PODIUM, W.TRUTH, F.TRUTH, ("Yves Mallet",), {"year": 2022, "event": "Portelune"}, {},
        "Oui. Podium de la course 1 de Portelune 2022 en GT : Yves Mallet (Atelier Rivet) (sur le podium, place exacte non précisée).",
        "Yes. Podium of race 1 at Portelune 2022 in GT: Yves Mallet (Atelier Rivet) (on the podium, exact place not given).",
    ),
    (
        T.PODIUM, W.DRIVER, F.LIST, (), {"year": 2021, "event": "Grand Prix d'Orval"}, {},
        "Podium du Grand Prix d'Orval 2021 : 1. Anna Colline (Écurie Nord) ; 2. Chloé Obrist (Team Sud) ; 3. Bruno Hale (Écurie Nord).",
        "Podium of the 2021 Grand Prix d'Orval: 1. Anna Colline (Écurie Nord); 2. Chloé Obrist (Team Sud); 3. Bruno Hale (Écurie Nord).",
    ),
    (
        T.POLE, W.TIME, F.WHICH, (), {"year": 2022, "event": "Grand Prix de Belcombe"}, {},
        "Dario Vent (Team Sud) a signé la pole position du Grand Prix de Belcombe 2022, en 1:30.250.",
        "Dario Vent (Team Sud) took pole position for the 2022 Grand Prix de Belcombe, in 1:30.250.",
    ),
    (
        T.FASTEST_LAP, W.DRIVER, F.WHICH, (), {"year": 2022, "event": "Grand Prix de Belcombe"}, {},
        "Chloé Obrist (Team Sud) a réalisé le meilleur tour en course du Grand Prix de Belcombe 2022, en 1:32.001.",
        "Chloé Obrist (Team Sud) set the fastest lap of the 2022 Grand Prix de Belcombe, in 1:32.001.",
    ),
    (
        T.PLACE, W.POSITION, F.WHICH, ("Dario Vent",), {"year": 2022, "event": "Grand Prix de Belcombe"}, {},
        "Dario Vent (Team Sud) : 4e du Grand Prix de Belcombe 2022.",
        "Dario Vent (Team Sud): 4th in the 2022 Grand Prix de Belcombe.",
    ),
    (
        T.PLACE, W.POSITION, F.WHICH, ("Gus Tarn",), {"year": 2022, "event": "6 Heures de Tressan"}, {},
        "Gus Tarn (Plume Sport) : abandon lors des 6 Heures de Tressan 2022.",
        "Gus Tarn (Plume Sport): retired (DNF) in the 2022 6 Heures de Tressan.",
    ),
    (
        T.PLACE, W.POSITION, F.WHICH, ("Yves Mallet",), {"year": 2022, "event": "Portelune"}, {},
        "Yves Mallet (Atelier Rivet) : sur le podium de la course 1 de Portelune 2022 en GT ; les documents ne donnent pas la place exacte.",
        "Yves Mallet (Atelier Rivet): on the podium of race 1 at Portelune 2022 in GT; the documents do not give the exact place.",
    ),
    (
        T.PLACE, W.DRIVER, F.WHICH, (), {"year": 2022, "event": "Grand Prix de Belcombe"}, {"position": 4},
        "Dario Vent (Team Sud) a terminé 4e du Grand Prix de Belcombe 2022.",
        "Dario Vent (Team Sud) finished 4th in the 2022 Grand Prix de Belcombe.",
    ),
    (
        T.GRID, W.DRIVER, F.WHICH, (), {"year": 2022, "event": "Grand Prix de Belcombe"}, {"position": 1},
        "Dario Vent (Team Sud) : 1er des qualifications du Grand Prix de Belcombe 2022, en 1:30.250.",
        "Dario Vent (Team Sud): 1st in qualifying of the 2022 Grand Prix de Belcombe, in 1:30.250.",
    ),
    (
        T.PLACE, W.POSITION, F.BEST, ("Émile Ader",), {}, {},
        "Meilleur résultat d'Émile Ader : 4e (1 fois), 6 Heures de Tressan 2021.",
        "Best result of Émile Ader: 4th (1 time), 2021 6 Heures de Tressan.",
    ),
    (
        T.PLACE, W.POSITION, F.AVERAGE, ("Bruno Hale",), {"year": 2021}, {},
        "Place moyenne de Bruno Hale à l'arrivée en 2021 : 2 (3 courses).",
        "Average finish of Bruno Hale in 2021: 2 (3 races).",
    ),
    (
        T.PLACE, W.DRIVER, F.WHICH, (), {"year": 2021, "event": "Grand Prix d'Orval"}, {"others": ("Bruno Hale",), "relation": Relation.AHEAD},
        "Devant Bruno Hale (3e du Grand Prix d'Orval 2021) : 1. Anna Colline (Écurie Nord) et 2. Chloé Obrist (Team Sud) (3,000 s).",
        "Ahead of Bruno Hale (3rd in the 2021 Grand Prix d'Orval): 1. Anna Colline (Écurie Nord) and 2. Chloé Obrist (Team Sud) (3.000 s).",
    ),
    (
        T.CLASSIFICATION, W.DRIVER, F.LIST, (), {"year": 2021, "event": "Grand Prix d'Orval"}, {"limit": 3},
        "Classement du Grand Prix d'Orval 2021 : 1. Anna Colline (Écurie Nord), 2. Chloé Obrist (Team Sud) (3,000 s) et 3. Bruno Hale (Écurie Nord) (4,500 s).",
        "Order of the 2021 Grand Prix d'Orval: 1. Anna Colline (Écurie Nord), 2. Chloé Obrist (Team Sud) (3.000 s) and 3. Bruno Hale (Écurie Nord) (4.500 s).",
    ),
    (
        T.GAP, W.GAP, F.WHICH, ("Ines Falk",), {"year": 2022, "event": "Portelune"}, {},
        "Marc Ader et Ines Falk (Ligne Bleue) à 2,250 s de Tom Bray et Gus Tarn (Atelier Rivet) lors de la course 2 de Portelune 2022 en LMP3.",
        "Marc Ader and Ines Falk (Ligne Bleue) 2.250 s behind Tom Bray and Gus Tarn (Atelier Rivet) in race 2 at Portelune 2022 in LMP3.",
    ),
    (
        T.GAP, W.GAP, F.DIFFERENCE, ("Chloé Obrist", "Dario Vent"), {"year": 2022, "event": "Grand Prix de Belcombe"}, {},
        "Dario Vent (Team Sud) à 1,500 s de Chloé Obrist (Team Sud) lors du Grand Prix de Belcombe 2022.",
        "Dario Vent (Team Sud) 1.500 s behind Chloé Obrist (Team Sud) in the 2022 Grand Prix de Belcombe.",
    ),
    (
        T.PENALTY, W.REASON, F.WHICH, ("Marc Ader",), {"year": 2022, "event": "Portelune"}, {},
        "Marc Ader et Ines Falk (Ligne Bleue) : 10 s (contact with the 77), lors de la course 2 de Portelune 2022.",
        "Marc Ader and Ines Falk (Ligne Bleue): 10 s (contact with the 77), in race 2 at Portelune 2022.",
    ),
    (
        T.RETIREMENT, W.DRIVER, F.LIST, (), {"year": 2022, "event": "6 Heures de Tressan"}, {},
        "Abandons des 6 Heures de Tressan 2022 : Gus Tarn (Plume Sport).",
        "Retirements in the 2022 6 Heures de Tressan: Gus Tarn (Plume Sport).",
    ),
]
# fmt: on
