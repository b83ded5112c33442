"""The explorables: widgets that live in JupyterLab and, without a kernel, in the built book."""

from lib.widgets.breaking_point import BreakingPoint
from lib.widgets.rounded_shift import RoundedShift
from lib.widgets.shift_window import ShiftWindow
from lib.widgets.softmax_bars import SoftmaxBars

__all__ = ["BreakingPoint", "RoundedShift", "ShiftWindow", "SoftmaxBars"]
