"""Check rows of the ledger from the command line: ``python -m lib.ledger J5``."""

import sys

from lib.ledger import IDS, verify
from lib.ledger.row import measured


def main(ids: list[str]) -> int:
    """Print the results with what was measured here; return 1 if a row fails, else 0."""
    results = verify(ids or IDS).values()
    print(*(result.text(measured) for result in results), sep="\n")  # noqa: T201
    return int(not all(result.passed for result in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
