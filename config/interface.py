"""The form of interface.toml: the words of the bot's faces, where they are not those of an answer."""

from pydantic import Field

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
    no_token: str
    wrong_token: str
    privileged: str
    no_demo: str
    demo_ready: str
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


class Interface(Frozen):
    """The words of the faces in one language."""

    terminal: Terminal
    report: Report
    evaluation: Evaluation
    status: dict[str, str] = Field(description="a word for each status of an answer")
