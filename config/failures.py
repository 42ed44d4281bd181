"""The form of [failures] in interface.toml: why a document, a store or a name cannot be used, and what to do."""

from config.table import Frozen


class Failures(Frozen):
    """What follows the name of what failed, joined to it by ``of``; the slots in braces are filled by the code.

    Faults of the configuration itself are told in English alone: a language's words may be what is at fault.
    """

    of: str
    no_text: str
    is_folder: str
    no_file: str
    not_opened: str
    too_large: str
    too_long: str
    binary: str
    encoding: str
    damaged_archive: str
    unpacks_too_large: str
    other_archive: str
    nothing_found: str
    too_deep: str
    too_many_pages: str
    scanned: str
    too_slow: str
    crashed: str
    too_much_memory: str
    nested: str
    unparsed: str
    not_understood: str
    f1db_unreadable: str
    f1db_missing: str
    f1db_record: str
    f1db_yaml: str
    gold_line: str
    unknown_name: str
    unknown_name_near: str
    no_driver: str
    no_database: str
    newer: str
    locked: str
    not_a_store: str
    damaged_store: str
    not_opened_store: str
    read_only: str
    unreachable: str
    disk: str
    refused: str
