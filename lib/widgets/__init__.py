"""The explorables: widgets that live in JupyterLab and, without a kernel, in the built book."""

from lib.widgets._logits import share_logits
from lib.widgets.common_shift import CommonShift
from lib.widgets.draws import Draws
from lib.widgets.softmax_bars import SoftmaxBars
from lib.widgets.temperature import Temperature
from lib.widgets.triangle import Triangle

__all__ = [
    "CommonShift",
    "Draws",
    "SoftmaxBars",
    "Temperature",
    "Triangle",
    "share_logits",
]
