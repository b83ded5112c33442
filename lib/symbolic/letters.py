"""The letters of the derivations: `a[i]` is an entry of the input, `N` an integer without a value.

Indices count from 1, as in the article.
"""

from typing import Final

import sympy as sp

N: Final = sp.Symbol("N", integer=True, positive=True)
"""How many inputs there are (a layer's features)."""
T: Final = sp.Symbol("T", integer=True, positive=True)  # how many classes a layer has
B: Final = sp.Symbol("B", integer=True, positive=True)  # how many examples a batch has

b, i, j, k, l, t, y = sp.symbols("b i j k l t y", integer=True, positive=True)

a: Final = sp.IndexedBase("a", real=True)
x: Final = sp.IndexedBase("x", real=True)
W: Final = sp.IndexedBase("W", real=True)
V: Final = sp.IndexedBase("V", real=True)  # a second matrix, or a direction in which W moves
v: Final = sp.IndexedBase("v", real=True)
p: Final = sp.IndexedBase("p", positive=True)
q: Final = sp.IndexedBase("q", positive=True)
lam: Final = sp.IndexedBase("lambda", real=True)
X: Final = sp.IndexedBase("x", real=True)  # x_bj: feature j of example b of a batch
label: Final = sp.IndexedBase("y", integer=True)  # y_b: the label of example b of a batch
prob: Final = sp.IndexedBase("P", positive=True)
"""P_t: T free probabilities, before they are given by a layer."""
