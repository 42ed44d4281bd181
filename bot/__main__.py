"""`palmares` on the command line: runs a command, and turns every failure into one line and an exit code."""

import gc
import sys


def main() -> None:
    """Run the command line: 0 answered, 1 not answered, 2 bad usage or input."""
    if sys.argv[1:2] == ["ask"]:
        gc.disable()  # one answer leaves little garbage; looking for it takes a sixth of the time
    from config.table import ConfigurationError

    try:
        from bot.cli import run
    except ConfigurationError as error:  # the help texts are configuration too
        sys.exit(_refuse(error))
    sys.exit(run(sys.argv[1:]))


def _refuse(error: Exception) -> int:
    print(error, file=sys.stderr)
    return 2


if __name__ == "__main__":
    main()
