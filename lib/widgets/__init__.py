"""The explorables: widgets that live in JupyterLab and, without a kernel, in the built book."""

from lib.widgets._layer import share_layer
from lib.widgets._logits import share_logits
from lib.widgets.breaking_point import BreakingPoint
from lib.widgets.common_shift import CommonShift
from lib.widgets.derivation_lines import DerivationLines, LossDerivationLines
from lib.widgets.digit_learner import DigitLearner
from lib.widgets.downhill_step import DownhillStep
from lib.widgets.draws import Draws
from lib.widgets.jacobian_matrix import JacobianMatrix
from lib.widgets.jacobian_product import JacobianProduct
from lib.widgets.layer_network import LayerNetwork
from lib.widgets.nudge import Nudge
from lib.widgets.rounded_shift import RoundedShift
from lib.widgets.row_major import RowMajor
from lib.widgets.shift_window import ShiftWindow
from lib.widgets.softmax_bars import SoftmaxBars
from lib.widgets.surprise import Surprise
from lib.widgets.temperature import Temperature
from lib.widgets.triangle import Triangle
from lib.widgets.two_gradients import TwoGradients
from lib.widgets.verification_check import VerificationCheck

__all__ = [
    "BreakingPoint",
    "CommonShift",
    "DerivationLines",
    "DigitLearner",
    "DownhillStep",
    "Draws",
    "JacobianMatrix",
    "JacobianProduct",
    "LayerNetwork",
    "LossDerivationLines",
    "Nudge",
    "RoundedShift",
    "RowMajor",
    "ShiftWindow",
    "SoftmaxBars",
    "Surprise",
    "Temperature",
    "Triangle",
    "TwoGradients",
    "VerificationCheck",
    "share_layer",
    "share_logits",
]
