"""Writes the palette for the bundle: ``python -m tools.palette_css [--check]``."""

import sys
from pathlib import Path
from typing import Final

from lib.figures.palette import css_variables

PATH: Final = Path(__file__).parents[1] / "explorables" / "style" / "palette.css"


def palette_css() -> str:
    """Return the style sheet with the colours of the palette that the bundle includes."""
    return f"/* Written by `python -m tools.palette_css`; do not edit. */\n{css_variables()}"


def main(arguments: list[str]) -> int:
    """Write the style sheet, or with ``--check`` say whether it is the one in place."""
    if "--check" not in arguments:
        PATH.write_text(palette_css(), encoding="utf-8")
        return 0
    if PATH.read_text(encoding="utf-8") == palette_css():
        return 0
    sys.stderr.write(
        f"{PATH.name} is not what lib.figures.palette says: run `python -m tools.palette_css` "
        "and then `npm run build`.\n"
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
