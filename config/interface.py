"""The form of interface.toml: the words of the bot's faces, where they are not those of an answer."""

from pydantic import Field

from config.failures import Failures
from config.table import Frozen


class Terminal(Frozen):
    """What `palmares` says in a terminal: ``help`` by command and by "command.parameter", and its messages.

    The slots in braces are filled by the code; a message may leave one out.
    """

    help: dict[str, str]
    sources: str
    suggestions: str
    choices: str
    chat_welcome: str
    chat_prompt: str
    chat_quit: tuple[str, ...]
    understood: str
    not_taken: str
    nothing_understood: str
    first_use: str
    learning: str
    no_question: str
    batch_line: str
    batch_file: str
    missing_path: str
    no_folder: str
    no_documents: str
    no_token: str
    no_language: str
    no_gold: str
    wrong_token: str
    privileged: str
    no_demo: str
    demo_failed: str
    demo_ready: str
    demo_questions: tuple[str, ...]
    unexpected: str
    interrupted: str
    check_good: str
    check_bad: str


class Report(Frozen):
    """How a learning's diff is told; the same words in the terminal and in Discord."""

    nothing: str
    added: str
    changed: str
    removed: str
    unchanged: str
    unreadable: str
    facts: str
    new_names: str
    lookalikes: str
    lookalike: str
    contradictions: str
    more: str


class Evaluation(Frozen):
    """The columns of `palmares evaluate`."""

    kind: str
    precision: str
    recall: str
    right: str
    wrong: str
    missed: str
    all: str


class Option(Frozen):
    """An option of a slash command."""

    name: str = Field(max_length=32)
    description: str = Field(max_length=100)


class Command(Frozen):
    """A slash command, or one of a group ("admin.reload")."""

    name: str = Field(max_length=32)
    description: str = Field(max_length=100)
    options: dict[str, Option] = Field(default_factory=dict)


class Buttons(Frozen):
    """The labels under an answer and in the pages behind them."""

    sources: str = Field(max_length=80)
    chart: str = Field(max_length=80)
    table: str = Field(max_length=80)
    wrong: str = Field(max_length=80)
    previous: str = Field(max_length=80)
    next: str = Field(max_length=80)
    choose: str = Field(max_length=150)
    confirm: str = Field(max_length=80)
    cancel: str = Field(max_length=80)


class Talk(Frozen):
    """What the bot says in Discord around its answers; the slots in braces are filled by the code."""

    footer: str
    more_rows: str
    source: str
    suggestions: str
    page: str
    sources_title: str
    no_sources: str
    no_chart: str
    chart_alt: str
    forgotten: str
    not_yours: str
    wrong_title: str = Field(max_length=45)
    wrong_label: str = Field(max_length=45)
    wrong_thanks: str
    patience: str
    failed: str
    empty: str
    thread_hint: str
    silent_channel: str
    missing_permission: str
    help: str
    documents: str
    no_documents: str
    on: str
    off: str
    anywhere: str


class Administration(Frozen):
    """What /admin and /settings say."""

    refused: str
    refused_settings: str
    busy: str
    reloading: str
    reloaded: str
    reload_failed: str
    would_learn: str
    nothing_to_learn: str
    too_large: str
    learned: str
    cancelled: str
    expired: str
    removed: str
    left_out: str
    not_fetched: str
    unknown_document: str
    undone: str
    status: str
    coverage: str
    more_coverage: str
    nothing_unanswered: str
    unanswered: str
    unanswered_line: str
    alias_made: str
    alias_refused: str
    settings: str
    saved: str


class Interface(Frozen):
    """The words of the faces in one language.

    ``lookups`` makes a question of a look-up command's options: a slot that is not given is dropped with the text
    in brackets around it, "[ {season}]".
    """

    terminal: Terminal
    report: Report
    failures: Failures
    evaluation: Evaluation
    status: dict[str, str] = Field(description="a word for each status of an answer")
    commands: dict[str, Command]
    lookups: dict[str, str]
    buttons: Buttons
    talk: Talk
    administration: Administration
