"""Every form in which a language says that somebody won, was third, had the pole, was out, leads or is champion."""

import pytest

from knowledge.facts.extract import extract
from knowledge.facts.fact import Fact, FastestLap, Result, Standing, Title
from knowledge.reading.read import read_text

ENGLISH = {
    "won": """
        won the race; wins the race; has won the race; had won the race; won; took the win; takes the win; has taken
        the win; took victory; takes victory; took the victory; claimed the win; claims victory; claimed victory;
        claimed the victory; scored the win; scored victory; scored a dominant victory; secured the win; secured
        victory; secures the win; sealed the win; sealed victory; grabbed the win; grabbed victory; bagged the win;
        picked up the win; picked up victory; earned the win; earned victory; collected the win; collected victory;
        captured the win; captured victory; notched the win; notched up victory; landed the win; posted victory;
        stormed to victory; stormed to the win; cruised to victory; cruised to the win; raced to victory; romped to
        victory; romped home; drove to victory; powered to victory; swept to victory; charged to victory; eased to
        victory; held on to win; held on for the win; held on for victory; held off all challengers to win; took the
        chequered flag first; took the checkered flag; took the flag first; crossed the line first; crossed the
        finish line first; came home first; came home the winner; finished first; was first home; was the winner;
        emerged victorious; emerged the winner; was victorious; triumphed; tasted victory; led every lap; led from
        lights to flag; led from start to finish; led all the way; went on to win; went on to take the win; was able
        to win; managed to win; came out on top; prevailed; converted pole into victory; converted pole into the
        win; made it two wins from two; returned to the top step of the podium; stood on the top step of the podium;
        returned to winning ways; made a winning debut; opened his account with a win; took the spoils; took top
        honours; took the honours; topped the podium; ran out the winner; ran out a comfortable winner; inherited
        the win; inherited victory; was handed the win; was awarded the win; snatched victory; snatched the win on
        the last lap; stole the win; delivered the win; wrapped up the win; nailed the win; drove away to win;
        pulled away to win; pulled clear to win; fought through to win; passed three cars to win
    """,
    "pole": """
        took pole; takes pole; has taken pole; took pole position; claimed pole; claimed pole position; secured
        pole; secured pole position; grabbed pole; scored pole; scored pole position; earned pole; earned the pole;
        won the pole; won pole position; bagged pole; snatched pole; sealed pole; captured pole; captured the pole;
        set the pole; put his car on pole; put it on pole; was on pole; starts from pole; started from pole; started
        on pole; will start from pole; qualified on pole; qualified first; qualified fastest; was fastest in
        qualifying; was quickest in qualifying; topped qualifying; topped the qualifying session; topped the times
        in qualifying; headed qualifying; dominated qualifying; set the fastest time in qualifying; set the fastest
        lap in qualifying; set the quickest time in qualifying; posted the fastest time in qualifying; posted the
        fastest qualifying time; went fastest in qualifying; lapped fastest in qualifying; stormed to pole;
        inherited pole; picked up pole; landed pole; nabbed pole; notched pole; lined up on pole; sat on pole; will
        line up on pole; will start first; claimed the top spot in qualifying; set the pace in qualifying; took top
        spot in qualifying; had claimed pole
    """,
    "third": """
        finished third; finishes third; has finished third; had finished third; finished in third; finished in third
        place; finished P3; took third; takes third; took third place; has taken third; claimed third; claimed third
        place; secured third; secured third place; grabbed third; earned third; earned third place; scored third;
        collected third; picked up third; bagged third; came third; came in third; came home third; came home in
        third; crossed the line third; crossed the line in third; crossed the finish line third; was third; was
        third home; was classified third; was placed third; placed third; ended up third; ended third; ended the
        race third; ended the race in third; wound up third; wound up in third; settled for third; had to settle for
        third; was forced to settle for third; completed the podium; rounded out the podium; rounded out the top
        three; filled out the podium; filled the final podium spot; took the final podium spot; took the last step
        of the podium; took the final step on the podium; claimed the final podium place; recovered to third;
        recovered to finish third; fought back to third; climbed to third; climbed from tenth to third; charged to
        third; moved up to third; rose to third; worked his way up to third; came through to third; came through to
        finish third; drove to third; raced to third; held on for third; held on to third; hung on to third;
        salvaged third; inherited third; was promoted to third; was awarded third; snatched third; stole third on
        the last lap; nabbed third; took home third; brought the car home third; brought it home third; brought home
        third place; faded to third; managed third; could only manage third; could manage only third; was best of
        the rest in third; rounded off the podium; closed out the podium; saw the flag in third; took the flag
        third; took the chequered flag third; took the checkered flag in third; logged a third place; notched third;
        registered a third place; netted third; was rewarded with third; finished a strong third; finished a lonely
        third; finished a close third; ran to third; ran home third; limped home third; nursed the car home to
        third; cruised to third
    """,
    "out": """
        retired; retires; has retired; had retired; was forced to retire; was forced into retirement; retired with
        engine trouble; retired on lap five; was out on lap five; crashed out; crashed out on lap three; spun out;
        spun off and retired; dropped out; pulled off with a broken gearbox; pulled into the pits to retire; parked
        the car on lap four; stopped on track with engine failure; was a non-finisher; failed to finish; did not
        finish; was eliminated in a first-lap crash; was taken out at turn one; was knocked out of the race;
        suffered an engine failure; suffered a terminal engine failure; suffered a race-ending puncture; blew an
        engine; blew his engine on lap nine; broke a driveshaft and retired; called it a day on lap six; was
        sidelined by a broken clutch; ended his race in the gravel; ended up in the gravel trap; ended his race in
        the barriers; beached his car in the gravel; failed to see the flag; did not see the chequered flag; went
        out with a misfire; was out after contact on lap one; exited the race on lap ten; bowed out with gearbox
        failure; rolled into retirement; ground to a halt; came to a halt on lap seven; saw his race end in the
        barriers; withdrew from the race with brake problems; succumbed to gearbox trouble; posted a DNF; was a DNF
    """,
    "leader": """
        leads the championship; led the championship; now leads the championship; leads the standings; leads the
        points; leads the points standings; tops the standings; heads the standings; heads the championship; takes
        the championship lead; took the championship lead; took the lead of the championship; took over the
        championship lead; retains the championship lead; retained the championship lead; keeps the championship
        lead; kept the points lead; extends his championship lead; extended his championship lead; extended his lead
        in the championship; stretched his championship lead; increased his points lead; regained the championship
        lead; moved into the championship lead; moved into the lead of the championship; moved to the top of the
        standings; moves to the top of the table; went to the top of the standings; climbed to the top of the
        standings; sits atop the standings; sits on top of the standings; is top of the standings; is first in the
        standings; remains the championship leader; is the new championship leader; is the championship leader; is
        the points leader; leaves Oulton Park as championship leader; holds the championship lead; holds the points
        lead; maintains the championship lead; consolidated his championship lead; is at the top of the table; stays
        on top of the standings; is leading the championship; goes to the top of the standings
    """,
    "champion": """
        is the champion; is champion; was crowned champion; is crowned champion; has been crowned champion; won the
        title; won the championship; won the 2024 championship; clinched the title; clinched the championship;
        clinches the title; secured the title; secured the championship; sealed the title; sealed the championship;
        wrapped up the title; wrapped up the championship; took the title; took the championship; takes the title;
        captured the title; captured the championship; claimed the title; claimed the championship; claimed the
        crown; earned the title; earned the championship; lifted the title; retained his title; retained the title;
        defended his title; became champion; became the 2024 champion; tied up the title; put the title beyond
        doubt; took the crown; landed the title; picked up the title; bagged the title; successfully defended his
        crown
    """,
    "fastest": """
        set the fastest lap; set fastest lap; sets the fastest lap of the race; took fastest lap; took the fastest
        lap; claimed fastest lap; claimed the fastest lap; also set the fastest lap; posted the fastest lap of the
        race; recorded the fastest lap; scored the point for fastest lap; took the bonus point for fastest lap;
        earned the point for fastest lap; bagged fastest lap; picked up fastest lap; secured the fastest lap; was
        credited with the fastest lap; grabbed the fastest lap; notched the fastest lap of the race; ran the fastest
        lap of the race; turned the fastest lap of the race; clocked the fastest lap
    """,
}
FRENCH = {
    "won": """
        gagne la course; a gagné la course; gagnait la course; gagna la course; gagnera la course !; remporte
        l'épreuve; a remporté l'épreuve; remportait l'épreuve; remporta l'épreuve; s'impose; s'est imposé;
        s'imposait; s'imposa; l'emporte; l'a emporté; l'emportait; l'emporta; l'avait emporté; triomphe; a triomphé;
        triomphait; triompha; signe la victoire; a signé la victoire; a signé sa deuxième victoire; décroche la
        victoire; a décroché la victoire; s'adjuge la victoire; s'est adjugé la victoire; s'adjugeait la victoire; a
        obtenu la victoire; obtient la victoire; empoche la victoire; a empoché la victoire; a conquis la victoire;
        prend la victoire; a pris la victoire; a arraché la victoire; arrache la victoire; rafle la victoire; a
        raflé la mise; rafle la mise; fait la course en tête de bout en bout; a fait cavalier seul; a mené la course
        de bout en bout; a mené de bout en bout; passe la ligne en vainqueur; a franchi la ligne en vainqueur;
        franchit l'arrivée en tête; a franchi la ligne d'arrivée en tête; coupe la ligne en tête; a coupé la ligne
        le premier; monte sur la plus haute marche du podium; est monté sur la plus haute marche du podium; grimpe
        sur la plus haute marche du podium; s'offre la victoire; s'est offert la victoire; s'est offert un succès de
        prestige; renoue avec la victoire; a renoué avec la victoire; a renoué avec le succès; retrouve le chemin de
        la victoire; a retrouvé le chemin du succès; empoche le succès; a dominé la course; a survolé la course;
        file vers la victoire; a filé vers la victoire; vole vers la victoire; a mis tout le monde d'accord; a
        décroché son premier succès; signe son premier succès; ouvre son compteur de victoires; termine premier; a
        terminé premier; finit premier; s'est classé premier; est le vainqueur de la course; sort vainqueur du duel;
        est sorti vainqueur de la bagarre; tient sa victoire; tient enfin sa victoire; a eu le dernier mot; a fini
        par l'emporter; parvient à s'imposer; est parvenu à s'imposer; réussit à s'imposer; a su s'imposer; a pu
        s'imposer; vient de remporter la course; hérite de la victoire; a hérité de la victoire; récupère la
        victoire; a récupéré la victoire sur tapis vert
    """,
    "pole": """
        prend la pole; a pris la pole; prenait la pole; avait pris la pole; signe la pole; a signé la pole; signait
        la pole position; avait signé la pole; décroche la pole; a décroché la pole position; s'adjuge la pole;
        s'est adjugé la pole; s'offre la pole; s'est offert la pole position; s'empare de la pole; s'est emparé de
        la pole; s'élance de la pole; s'élançait de la pole; s'est élancé de la pole; partait en pole; part de la
        pole; est parti de la pole; était en pole position; s'élance en pole; partira en pole; partira de la pole
        position; occupera la pole; a réalisé la pole; réalise la pole; réalise le meilleur temps des
        qualifications; a réalisé le meilleur temps des qualifications; a signé le meilleur temps des
        qualifications; signe le meilleur chrono des essais qualificatifs; a signé le meilleur chrono des essais
        qualificatifs; a été le plus rapide en qualifications; est le plus rapide des qualifications; était le plus
        rapide des qualifications; s'est montré le plus rapide en qualification; domine les qualifications; a dominé
        les qualifications; a dominé la séance qualificative; dominait les essais qualificatifs; a claqué la pole;
        claque la pole position; a conquis la pole; a obtenu la pole; obtient la pole position; est en pole; auteur
        de la pole position, mène le championnat; a hérité de la pole; fait la pole; a fait la pole; avait fait la
        pole; poste la pole; a survolé les qualifications; a remporté les qualifications; termine premier des
        qualifications; a terminé premier des qualifications; s'est qualifié en pole position; se qualifie en pole;
        s'est qualifié en première position; s'est qualifié premier
    """,
    "third": """
        termine troisième; a terminé troisième; terminait troisième; termina troisième; finit troisième; a fini
        troisième; finissait troisième; se classe troisième; s'est classé troisième; se classait troisième; s'était
        classé troisième; prend la troisième place; a pris la troisième place; prenait la troisième place; décroche
        la troisième place; a décroché la troisième place; obtient la troisième place; a obtenu la troisième place;
        s'adjuge la troisième place; s'est adjugé la troisième place; s'empare de la troisième place; s'est emparé
        de la troisième place; arrache la troisième place; a arraché la troisième place; complète le podium; a
        complété le podium; complétait le podium; monte sur la troisième marche du podium; est monté sur la
        troisième marche du podium; grimpe sur la troisième marche du podium; se hisse sur la troisième marche du
        podium; s'est hissé sur la troisième marche du podium; échoue à la troisième place; a échoué à la troisième
        place; échoue au troisième rang; se contente de la troisième place; s'est contenté de la troisième place; a
        dû se contenter de la troisième place; doit se contenter de la troisième place; hérite de la troisième
        place; a hérité de la troisième place; récupère la troisième place; a récupéré la troisième place; sauve la
        troisième place; a sauvé la troisième place; assure la troisième place; a assuré la troisième place;
        franchit la ligne en troisième position; a franchi la ligne en troisième position; a franchi l'arrivée au
        troisième rang; coupe la ligne en troisième position; passe sous le drapeau à damier en troisième position;
        remonte à la troisième place; est remonté à la troisième place; est remonté troisième; remonte troisième;
        ramène la troisième place; a ramené une troisième place; rentre troisième; est rentré troisième; finit au
        troisième rang; a fini au troisième rang; termine au troisième rang; a terminé en troisième position;
        termine en troisième position; termine à la troisième place; a terminé à la troisième place; est troisième;
        fut troisième; a été classé troisième; est classé troisième; a bouclé la course en troisième position;
        boucle la course au troisième rang; achève la course au troisième rang; a achevé l'épreuve à la troisième
        place; conclut troisième; a conclu la course troisième; a conclu au troisième rang; accroche la troisième
        place; a accroché la troisième place; s'offre la troisième place; s'est offert la troisième place; signe une
        troisième place; a signé une belle troisième place; empoche la troisième place; se hisse au troisième rang;
        s'est hissé au troisième rang; ferme le podium; a fermé la marche du podium; accède à la troisième marche du
        podium; a accédé à la troisième place; repart avec une troisième place; est reparti avec la troisième place;
        rallie l'arrivée au troisième rang; a rallié l'arrivée en troisième position
    """,
    "out": """
        abandonne; a abandonné; abandonnait; abandonna; est contraint à l'abandon; a été contraint à l'abandon;
        était contraint à l'abandon; doit abandonner; a dû abandonner; renonce sur panne mécanique; a renoncé au
        dixième tour; jette l'éponge; a jeté l'éponge; sort de la piste et abandonne; est sorti de la piste au
        troisième tour et a abandonné; n'a pas vu l'arrivée; ne voit pas le drapeau à damier; n'a pas terminé la
        course; ne termine pas la course; a cassé son moteur; casse son moteur au quatrième tour; est victime d'une
        casse moteur; a été victime d'une casse moteur; met pied à terre; rentre au stand pour abandonner; est tombé
        en panne au huitième tour; tombe en panne sèche dans le dernier tour; a été éliminé dans un accrochage; est
        éliminé au premier virage; est resté bloqué dans le bac à graviers; part en tonneaux et abandonne; s'est
        arrêté en bord de piste, moteur cassé; a vu sa course s'arrêter au deuxième tour; voit sa course prendre fin
        dans le bac à graviers; doit renoncer; a dû renoncer; a dû jeter l'éponge; a tout perdu sur casse mécanique;
        finit dans le rail; a fini sa course dans le mur; termine sa course dans les graviers; chute et abandonne; a
        chuté dans le dernier tour et n'est pas reparti
    """,
    "leader": """
        mène le championnat; menait le championnat; mène désormais le championnat; est en tête du championnat; était
        en tête du championnat; prend la tête du championnat; a pris la tête du championnat; s'empare de la tête du
        championnat; s'est emparé des commandes du championnat; prend les commandes du championnat; conserve la tête
        du championnat; a conservé la tête du classement général; garde la tête du championnat; reste en tête du
        championnat; consolide sa première place au championnat; a consolidé sa place de leader du championnat;
        conforte sa première place au classement général; occupe la tête du championnat; pointe en tête du
        championnat; est leader du championnat; est le nouveau leader du championnat; reste leader du championnat;
        devient leader du championnat; caracole en tête du championnat; accroît son avance en tête du championnat;
        s'installe en tête du championnat; s'est installé en tête du classement général; domine le championnat;
        retrouve la tête du championnat; a retrouvé la tête du championnat; repasse en tête du championnat; se
        retrouve en tête du championnat; quitte Nogaro en tête du championnat; repart de Nogaro leader du
        championnat; est premier du championnat; occupe la première place du championnat; creuse l'écart en tête du
        championnat
    """,
    "champion": """
        est champion; est sacré champion; a été sacré champion; est champion de France 2024; remporte le titre; a
        remporté le titre; remporte le championnat; a remporté le championnat 2024; décroche le titre; a décroché le
        titre; s'adjuge le titre; s'est adjugé le titre; s'offre le titre; s'est offert le titre; coiffe la
        couronne; a coiffé la couronne; décroche la couronne; conquiert le titre; a conquis le titre; empoche le
        titre; devient champion; est devenu champion; est titré; est couronné; a été couronné champion; est assuré
        du titre; s'assure du titre; s'est assuré le titre; s'est assuré du titre; tient son titre; gagne le
        championnat; a gagné le titre; conserve son titre; a conservé son titre; conserve sa couronne; récupère sa
        couronne; est sacré; a été sacré; ne peut plus être rejoint au championnat
    """,
    "fastest": """
        signe le meilleur tour en course; a signé le meilleur tour en course; réalise le meilleur tour; a réalisé le
        meilleur tour de la course; établit le record du tour en course; a établi le meilleur tour en course;
        s'adjuge le meilleur tour; s'est adjugé le meilleur tour en course; s'offre le meilleur tour en course;
        s'est offert le point du meilleur tour; décroche le meilleur tour en course; a décroché le point du meilleur
        tour; auteur du meilleur tour en course, termine troisième; empoche le meilleur tour; a empoché le meilleur
        tour en course; a claqué le meilleur tour; a bouclé le tour le plus rapide de la course; détient le meilleur
        tour en course; obtient le meilleur tour en course
    """,
}
FRAMES = {
    "en": "British F4 Championship\nSilverstone, 4 June 2031\n\nIt was a long day. Alain Morel {}, to the delight of all.\n",
    "fr": "Championnat de France F4\nNogaro, 4 juin 2031\n\nLa journée fut longue. Alain Morel {}, à la joie de tous.\n",
}
ROWS = [
    (language, what, forms) for language, table in (("en", ENGLISH), ("fr", FRENCH)) for what, forms in table.items()
]


def kind(fact: Fact) -> str:
    """What a fact tells of its driver, in a word of the tables."""
    if isinstance(fact, Result) and fact.session == "Qualifying":
        return "pole" if fact.position == 1 else ""
    if isinstance(fact, Result):
        return {1: "won", 3: "third", None: "out" if fact.status == "DNF" else ""}.get(fact.position, "")
    first = isinstance(fact, Standing) and fact.position == 1
    return "fastest" if isinstance(fact, FastestLap) else "champion" if isinstance(fact, Title) else "leader" * first


@pytest.mark.parametrize(("language", "what", "forms"), ROWS, ids=[f"{row[0]}-{row[1]}" for row in ROWS])
def test_forms(language: str, what: str, forms: str) -> None:
    missed = []
    for form in " ".join(forms.split()).split("; "):
        facts = extract(read_text("report.txt", FRAMES[language].format(form))).facts
        if what not in {kind(fact) for fact in facts}:
            missed.append(form)
    assert missed == []
