"""The mathematics of the book: softmax, its derivative, the softmax layer and cross-entropy.

These names need NumPy alone. ``lib.symbolic``, ``lib.witnesses``, ``lib.figures``, ``explorables``
and ``sphinx_explorables`` are imported by name, with the packages that they add.

What does not fit is refused: TypeError for what holds no real numbers, or labels that are no
integers; ValueError for a shape that does not fit, probabilities that are none, a number out of
its range; IndexError for a label out of range; AxisError for an axis out of range. Formats are
kept (float16, float32, float64, longdouble), and integers become float64.
"""

from lib.cross_entropy import (
    cross_entropy_from_logits,
    cross_entropy_jacobian,
    cross_entropy_of,
    cross_entropy_of_label,
    gradient_by_logits,
    loss,
    loss_gradient,
    loss_gradient_by_product,
    mean_loss,
    mean_loss_gradient,
    one_hot,
)
from lib.definition import softmax_naive
from lib.jacobian import (
    jacobian_times_vector,
    softmax_jacobian,
    softmax_jacobian_elementwise,
    vector_times_jacobian,
)
from lib.layer import (
    logits,
    logits_jacobian,
    softmax_layer,
    softmax_layer_jacobian,
    softmax_layer_jacobian_by_product,
    weight_column,
)
from lib.learning import (
    accuracy,
    held_out_split,
    largest_curvature,
    minimise,
    penalised_loss,
    penalised_loss_gradient,
    penalised_loss_hessian,
    train,
)
from lib.stability import log_softmax, log_sum_exp, softmax, softmax_shifted

__all__ = [
    "accuracy",
    "cross_entropy_from_logits",
    "cross_entropy_jacobian",
    "cross_entropy_of",
    "cross_entropy_of_label",
    "gradient_by_logits",
    "held_out_split",
    "jacobian_times_vector",
    "largest_curvature",
    "log_softmax",
    "log_sum_exp",
    "logits",
    "logits_jacobian",
    "loss",
    "loss_gradient",
    "loss_gradient_by_product",
    "mean_loss",
    "mean_loss_gradient",
    "minimise",
    "one_hot",
    "penalised_loss",
    "penalised_loss_gradient",
    "penalised_loss_hessian",
    "softmax",
    "softmax_jacobian",
    "softmax_jacobian_elementwise",
    "softmax_layer",
    "softmax_layer_jacobian",
    "softmax_layer_jacobian_by_product",
    "softmax_naive",
    "softmax_shifted",
    "train",
    "vector_times_jacobian",
    "weight_column",
]
