"""Which derivations belong to which row of the article's ledger."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache, partial
from types import MappingProxyType
from typing import Final

from lib.symbolic import cross_entropy as x
from lib.symbolic import definition as d
from lib.symbolic import jacobian as ds
from lib.symbolic import layer as g
from lib.symbolic import learning as w
from lib.symbolic import stability as n
from lib.symbolic.derivation import Derivation


def _for_row(row: str, make: Callable[[], Derivation]) -> Derivation:
    return replace(make(), row=row)


_MAKERS: Final[dict[str, tuple[Callable[[], Derivation], ...]]] = {
    "D1": (d.definition,),
    "D2": (d.sum_is_one, d.greater_than_zero, d.less_than_one, d.single_input),
    "D3": (partial(d.softmax_at, [1, 2, 3]),),
    "D4": (
        partial(d.softmax_at, [1, 2, 5], row="D4"),
        partial(d.softmax_at, [1, 2, 5], decimals=5, row="D4"),
    ),
    "D5": (d.order_is_kept, d.ratio),
    "D6": (d.hard_maximum, d.hard_maximum_with_tie, d.uniform_limit),
    "P2": (partial(_for_row, "P2", g.composition), w.log_odds),
    "P3": (d.likelihood, d.mean_map, w.mean_of_one_hot, w.cumulant_hessian, d.score),
    "V2": (ds.jacobian_matrix,),
    "J1": (ds.quotient_of_functions, ds.quotient_of_softmax),
    "J2": (ds.derivative_of_denominator, ds.derivative_of_numerator),
    "J3": (ds.entry_on_diagonal,),
    "J4": (ds.entry_off_diagonal,),
    "J5": (ds.entry_condensed, ds.entry_from_cases),
    "J6": (ds.entry_with_indicator, ds.jacobian_as_matrices),
    "J7": (
        ds.symmetry,
        ds.row_sum,
        ds.column_sum,
        ds.quadratic_form,
        ds.kernel,
        ds.leading_minor,
        ds.second_derivative,
    ),
    "N3": (n.shift_invariance,),
    "N4": (
        n.shift_by_largest,
        n.exponents_are_not_positive,
        n.largest_exponent,
        n.denominator_at_least_one,
        n.denominator_at_most_size,
    ),
    "N6": (n.never_zero, n.bound_is_positive, n.power_of_ten),
    "N8": (
        n.log_softmax,
        n.log_sum_exp,
        n.log_sum_exp_beside_one,
        n.online_merge,
        n.online_merge_is_associative,
    ),
    "L2": (w.downhill_slope,),
    "L3": (g.composition,),
    "L4": (
        g.chain_rule,
        g.chain_rule_as_matrices,
        lambda: g.chain_rule_as_matrices(3, 2),
        lambda: g.chain_rule_as_matrices(2, 3),
    ),
    "L5": (g.column_of_weight, g.column_from_zero),
    "L6": (g.logits_jacobian, g.own_block, g.another_block),
    "L7": (g.logit_derivative,),
    "L8": (g.shapes,),
    "L9": (g.layer_entry, g.layer_jacobian, lambda: g.layer_jacobian(2, 3)),
    "L10": (
        g.multiplications_by_product,
        g.multiplications_in_closed_form,
        g.multiplications_ratio,
        g.counted,
    ),
    "L11": (g.another_composition,),
    "X1": (x.definition,),
    "X2": (x.one_hot, x.loss_from_logits),
    "X3": (x.derivative_by_probability, x.row_jacobian),
    "X4": (x.chain_rule, x.chain_rule_as_matrices),
    "X5": (x.gradient_by_chain_rule,),
    "X6": (x.gradient, x.gradient_by_logits),
    "X8": (
        x.loss_hessian,
        x.convexity,
        x.soft_targets,
        x.batch_mean_gradient,
        w.hessian_by_weights,
        w.convexity_by_weights,
        w.penalised_gradient,
        w.curvature_bound,
    ),
}


def _row(row: str) -> Callable[[], tuple[Derivation, ...]]:
    @cache
    def derivations() -> tuple[Derivation, ...]:
        return tuple(make() for make in _MAKERS[row])

    derivations.__doc__ = f"Derivations of the ledger's row {row}."
    return derivations


LEDGER: Final = MappingProxyType({row: _row(row) for row in _MAKERS})
"""Row of the ledger → function that returns its derivations, made (and proved) on first use."""


def maker(row: str) -> Callable[..., Derivation]:
    """Return the function that makes the first derivation of a row, as a chapter calls it."""
    make = _MAKERS[row][0]
    if not isinstance(make, partial):
        return make
    return make.args[1] if make.func is _for_row else make.func
