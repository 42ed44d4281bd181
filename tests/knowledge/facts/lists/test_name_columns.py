"""Names over several columns, and figures in the column of others."""

from knowledge.facts.extract import extract
from knowledge.facts.fact import Entry, Result
from knowledge.reading.read import read_text

HEAD = "Nordic Touring Trophy : la finale de Brumes\n\n12 mai 2019\n\nUne course sur le vieil aérodrome, qui a tenu ses promesses.\n\n"


def test_given_names_and_surnames_in_columns_of_their_own() -> None:
    sheet = (
        "POSITION\tNUMBER\tSTATUS\tLAPS\tGAP_FIRST\tFL_TIME\tCLASS\tDRIVER1_FIRSTNAME\tDRIVER1_SECONDNAME\t"
        "DRIVER1_COUNTRY\tDRIVER2_FIRSTNAME\tDRIVER2_SECONDNAME\tDRIVER2_COUNTRY\tTEAM\n"
        "1\t22\tClassified\t131\t-\t1:38.402\tLMP2\tAnna\tLEFORT\tFRA\tXan\tDE VRIES\tNED\tNord Racing\n"
        "2\t17\tClassified\t127\t4 Laps\t1:45.000\tLMP3\tLéo\tPETIT\tFRA\t\t\t\tSud Racing\n"
        "3\t6\tRetired\t80\t\t1:46.000\tLMP3\tJo\tDOE\tGBR\t\t\t\tEst Racing\n"
    )
    facts = [f for f in extract(read_text("sheet.csv", sheet)).facts if isinstance(f, Result)]
    assert [(f.position, f.drivers, f.gap, f.status) for f in facts if f.category == "Overall"] == [
        (1, ("Anna Lefort", "Xan de Vries"), None, "classified"), (2, ("Léo Petit",), "4 laps", "classified"),
        (None, ("Jo Doe",), None, "DNF"),
    ]  # fmt: skip
    assert {(f.category, f.position, f.drivers[0]) for f in facts if f.category != "Overall"} == {
        ("LMP2", 1, "Anna Lefort"), ("LMP3", 1, "Léo Petit"),
    }  # fmt: skip


def test_a_double_name_right_after_its_place_is_whole() -> None:
    text = "Course 2\n1.Anna-Lou Lefort (Nord Racing) 12 tours\n2.Jean-Noël Morin (Sud Racing) +0''284\n"
    after = "\nDans l'ordre : LEFORT (Nord Racing), MORIN (Sud Racing), tout est dit de ce dimanche de vent.\n"
    facts = extract(read_text("list.txt", HEAD + text + after)).facts
    assert {f.drivers for f in facts if isinstance(f, Result | Entry)} == {("Anna-Lou Lefort",), ("Jean-Noël Morin",)}


def test_laps_in_the_column_of_gaps_are_those_of_who_is_out() -> None:
    rows = "Pos.\tPilote\tÉquipe\tÉcart\n1\tAnna Lefort\tNord Racing\t26 tours\n2\tPaul Morin\tSud Racing\t2 tours\n"
    facts = extract(read_text("list.txt", f"{HEAD}Course 2\n{rows}NC\tLéo Petit\tEst Racing\t14 tours\n")).facts
    told = [(f.status, f.laps, f.gap) for f in facts if isinstance(f, Result)]
    assert told == [("classified", 26, None), ("classified", None, "2 laps"), ("NC", 14, None)]
