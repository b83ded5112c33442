"""Softmax bars: logits, their exponentials, and one whole of length 1 cut into parts."""

from explorables.parts.logits import SelectingExplorable


class SoftmaxBars(SelectingExplorable):
    """After moving this, the reader knows that softmax cuts one whole into parts.

    The logits a_j may be any numbers; their exponentials are positive; divided by their sum they
    are the lengths S_j of parts of one whole, so that every S_j answers to every a_k.

    Parameters
    ----------
    logits, selected, address : as for every `SelectingExplorable`

    Examples
    --------
    >>> from explorables.softmax_bars import SoftmaxBars
    >>> bars = SoftmaxBars(logits=[1, 2, 3])
    >>> bars.probabilities.round(3)
    array([0.09 , 0.245, 0.665])
    >>> bars.observe(lambda change: print(change["new"]), names="logits")
    >>> bars.logits = [1, 2, 5]
    (1.0, 2.0, 5.0)
    """
