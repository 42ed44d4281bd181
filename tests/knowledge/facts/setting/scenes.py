"""Where a text says it is, for the tables of this folder."""

from config.language import languages
from knowledge.facts.mentions.mentions import mentions
from knowledge.facts.setting.scene import Scene
from knowledge.facts.setting.setting import scene
from knowledge.facts.statement import Setting
from knowledge.reading.read import read_text


def directed(text: str, code: str = "fr") -> tuple[str, Scene]:
    document = read_text("report.txt", text)
    return text, scene(document, mentions(document, languages()[code]), languages()[code])


def at(text: str, words: str, code: str = "fr") -> Setting:
    whole, where = directed(text, code)
    return where.at(whole.index(words))


REPORT = """European Le Mans Series : la pluie décide à Portimão

{date}

Disputées sur l'Autódromo Internacional do Algarve, les deux courses ont tenu leurs promesses, et plus encore.

Course 1 : le matin

Anna Lefort gagne. En LMP3, Paul Morin domine la fin de l'épreuve.

Course 2 : le soir

Le soleil est revenu. Chez les GT, Léo Petit l'emporte.

Prochaine manche : Monza, du 7 au 9 juillet.
"""
