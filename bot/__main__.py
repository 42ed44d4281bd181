"""`palmares` on the command line: runs a command, and turns every failure into one line and an exit code."""

import gc
import sys

COLLECT_EVERY = 200_000
"""How many objects come before garbage is looked for: what a command imports stays, and to look at it is slow."""


def main() -> None:
    """Run the command line: 0 answered, 1 not answered, 2 bad usage or input."""
    gc.set_threshold(COLLECT_EVERY)
    code = _run(sys.argv[1:])
    gc.freeze()  # what is left goes with the process
    sys.exit(code)


def _run(arguments: list[str]) -> int:
    from config.table import ConfigurationError

    try:
        from bot.cli import run
    except ConfigurationError as error:  # the help texts are configuration too
        return _refuse(error)
    return run(arguments)


def _refuse(error: Exception) -> int:
    print(error, file=sys.stderr)
    return 2


if __name__ == "__main__":
    main()
