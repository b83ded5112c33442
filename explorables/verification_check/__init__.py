"""Check it here: the page's own JavaScript against the 50 digits of the derivations."""

from collections.abc import Mapping, Sequence
from typing import Any

import traitlets

from explorables.parts.explorable import Explorable
from explorables.verification_check.picture import rows_to_check
from lib.figures.picture import Picture


class VerificationCheck(Explorable):
    """After pressing this, the reader knows that the explorables compute what the book derives.

    The button runs the mathematics of the very bundle that draws the explorables, in the reader's
    browser, on inputs whose results SymPy and mpmath gave to 50 digits.

    Parameters
    ----------
    rows : sequence of mapping
        `row`, `within` and `cases` for each row of the ledger, from `lib.ledger`.
    found : sequence of mapping, optional
        What Node.js found when the page was built: `row`, `count`, `error` and `passed`.

    Raises
    ------
    traitlets.TraitError
        If there is no row, or a row has no cases.
    """

    _explorable = traitlets.Unicode("verification-check").tag(sync=True)
    _height = traitlets.Unicode("30.5rem").tag(sync=True)
    _height_narrow = traitlets.Unicode("54rem").tag(sync=True)

    rows: Any = traitlets.List().tag(sync=True)
    found: Any = traitlets.List().tag(sync=True)

    def __init__(
        self,
        rows: Sequence[Mapping[str, Any]],
        found: Sequence[Mapping[str, Any]] = (),
        **kwargs: Any,  # noqa: ANN401 (ipywidgets' own, such as `layout`)
    ) -> None:
        super().__init__(rows=list(rows), found=list(found), **kwargs)

    @traitlets.validate("rows")
    def _rows_have_cases(self, proposal: dict[str, Any]) -> list[Mapping[str, Any]]:
        rows: list[Mapping[str, Any]] = proposal["value"]
        if not rows or not all(row.get("cases") for row in rows):
            raise traitlets.TraitError(f"rows: expected rows with cases, got {str(rows)[:80]}")
        return rows

    @property
    def numbers(self) -> int:
        """How many numbers are compared."""
        return sum(len(case["expected"]) for row in self.rows for case in row["cases"])

    def _picture(self) -> Picture:
        return rows_to_check([row["row"] for row in self.rows], self.numbers)
