"""The explorables: widgets that live in JupyterLab and, without a kernel, in the built book."""

from lib.widgets.derivation_lines import DerivationLines, LossDerivationLines
from lib.widgets.jacobian_matrix import JacobianMatrix
from lib.widgets.nudge import Nudge
from lib.widgets.softmax_bars import SoftmaxBars

__all__ = [
    "DerivationLines",
    "JacobianMatrix",
    "LossDerivationLines",
    "Nudge",
    "SoftmaxBars",
]
