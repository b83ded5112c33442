"""Whatever a function is given: formats, shapes, layouts, labels and masks drawn by hypothesis.

Each result is compared in kind (shape and dtype) and in value (NaN and infinities place by place)
with the definition, evaluated slowly by mpmath.
"""

import ast
import importlib
import inspect
import pkgutil
from pathlib import Path

import mpmath
import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

import lib
from lib import compensated, definition, grade, witnesses

quick = settings(
    phases=[Phase.explicit, Phase.generate],
    max_examples=25,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
often = settings(quick, max_examples=75)  # where each format, layout and mask should be met
FLOATS = ["e", "f", "d", "g", ">f2", ">f4", ">f8"]
DTYPES = [*FLOATS, "b", "h", "i", "q", "B", "H", "I", "Q", ">i4"]
LAYOUTS = ["as it is", "Fortran", "strided", "reversed", "list", "read-only"]
VERSIONS = pytest.mark.parametrize("m", [lib, compensated], ids=["plain", "compensated"])


def laid_out(array, layout):
    """Return the same numbers, otherwise in memory."""
    if layout == "list":
        return array.tolist()
    if array.ndim == 0:
        return array
    if layout == "Fortran":
        return np.asfortranarray(array)
    if layout == "strided":
        wide = np.zeros((*array.shape[:-1], 2 * array.shape[-1]), array.dtype)
        wide[..., ::2] = array
        return wide[..., ::2]
    if layout == "reversed":
        return np.ascontiguousarray(array[..., ::-1])[..., ::-1]
    copy = array.copy()
    copy.flags.writeable = layout != "read-only"
    return copy


@st.composite
def arrays(draw, shape=None, *, special=True, dtypes=DTYPES):
    """Draw an argument, and its numbers in the format in which they are to be read."""
    if shape is None:
        shape = draw(st.lists(st.integers(0, 4), min_size=1, max_size=3).map(tuple))
    dtype = np.dtype(draw(st.sampled_from(dtypes)))
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    scale = draw(st.sampled_from([0.5, 3, 40, 3000] if special else [0.5, 3]))
    numbers = rng.normal(0, scale, shape)
    if dtype.kind == "f":
        if special and draw(st.booleans()):
            kinds = [-np.inf, np.inf, np.nan, np.finfo(dtype).max, -np.finfo(dtype).max]
            numbers = np.where(rng.random(shape) < 0.3, rng.choice(kinds, shape), numbers)
        with np.errstate(over="ignore"):
            array = np.asarray(numbers, np.longdouble).astype(dtype)
    else:
        info = np.iinfo(dtype)
        array = np.clip(np.round(numbers), max(info.min, -3000), min(info.max, 3000)).astype(dtype)
        if special and draw(st.booleans()):
            ends = rng.choice(np.array([info.min, info.max], dtype), shape)
            array = np.where(rng.random(shape) < 0.3, ends, array).astype(dtype)
    argument = laid_out(array, draw(st.sampled_from(LAYOUTS)))
    return argument, read(argument)


LABELS = ["b", "B", "h", ">i2", "i", "q", "Q", ">u4"]


@st.composite
def some_labels(draw, shape, T, dtypes=LABELS):
    """Draw labels of a shape, in any format and layout, and what they are."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    array = rng.integers(0, T, shape).astype(draw(st.sampled_from(dtypes)))
    return laid_out(array, draw(st.sampled_from(LAYOUTS))), array.astype(int)


def read(argument):
    """How an argument counts: floats in their own format, everything else in float64."""
    array = np.asarray(argument)
    if array.dtype.kind != "f":
        return array.astype(np.float64)
    return array.astype(array.dtype.newbyteorder("="))


def exact(number):
    if isinstance(number, mpmath.mpf):
        return number
    if isinstance(number, np.integer):
        return mpmath.mpf(int(number))
    if not np.isfinite(number):
        return mpmath.mpf(float(number))
    numerator, denominator = number.as_integer_ratio()
    return mpmath.mpf(numerator) / denominator


def exact_slice(numbers):
    """Return S, log S and log-sum-exp of one slice, by their definitions."""
    a = [exact(x) for x in numbers]
    if any(mpmath.isnan(x) for x in a):
        return [mpmath.nan] * len(a), [mpmath.nan] * len(a), mpmath.nan
    if not a or max(a) in (mpmath.inf, -mpmath.inf):
        return [mpmath.nan] * len(a), [mpmath.nan] * len(a), max(a, default=-mpmath.inf)
    e = [mpmath.exp(x - max(a)) for x in a]
    log_total = mpmath.log(mpmath.fsum(e))
    log_S = [(x - max(a)) - log_total for x in a]
    return [x / mpmath.fsum(e) for x in e], log_S, max(a) + log_total


def exact_softmax(a):
    """Return S, log S and log-sum-exp of the slices along the last axis."""
    (S, log_S), f = np.empty((2, *a.shape), object), np.empty(a.shape[:-1], object)
    for place in np.ndindex(f.shape):
        S[place], log_S[place], f[place] = exact_slice(a[place])
    return S, log_S, f


def exact_layer(w, x):
    """Return the probabilities of a batch."""
    e = exp(x @ w.T)
    return e / e.sum(axis=1, keepdims=True)


# Of arrays, entry by entry.
exactly, exp, minus_log = (
    np.vectorize(f, otypes=[object])
    for f in (exact, mpmath.exp, lambda x: -mpmath.log(x) if x else mpmath.inf)
)


def agree(found, expected, dtype, tolerance, relative=0):
    """Compare kind and value; tolerance is absolute, or a part, one number or one for each."""
    found, expected = np.asarray(found), np.asarray(expected, dtype=object)
    assert found.shape == expected.shape
    assert found.dtype == dtype
    info = np.finfo(dtype)
    tolerance, relative = (
        np.broadcast_to(np.asarray(each, np.longdouble), found.shape).flat
        for each in (tolerance, relative)
    )
    each = zip(found.flat, expected.flat, tolerance, relative, strict=True)
    for x, value, allowed, part in each:
        if mpmath.isnan(value):
            assert np.isnan(x)
            continue
        assert not np.isnan(x)
        if not mpmath.isfinite(value):
            assert x == float(value)
            continue
        bound = exact(allowed) + abs(value) * (exact(info.eps) + exact(part))
        bound += exact(info.smallest_subnormal)
        largest = exact(info.max)
        if abs(value) > largest - bound:
            assert np.sign(x) == mpmath.sign(value)
            assert not np.isfinite(x) or abs(exact(x) - value) <= bound
        else:
            assert np.isfinite(x)
            assert abs(exact(x) - value) <= bound, (x, value)


def size_of(a, axis=-1):
    """How large the finite numbers of each slice are: what their differences are rounded by."""
    finite = np.where(np.isfinite(a), np.abs(a), 0).astype(np.longdouble)
    return np.max(finite, axis=axis, keepdims=True, initial=1)


def slack(a):
    """What e^{a − m} loses for a difference d that is computed in a's own format, as a part."""
    with np.errstate(all="ignore"):
        gaps = a.astype(np.longdouble) - np.max(
            a.astype(np.longdouble), axis=-1, keepdims=True, initial=-np.inf
        )
    gaps = np.where(np.isfinite(gaps), np.abs(gaps), 0)
    # Beyond it e^d is 0 in every format but longdouble.
    return np.minimum(gaps, 12000) + a.shape[-1] + 8


def eps(dtype):
    return float(np.finfo(dtype).eps)


@st.composite
def sliced_arrays(draw, **more):
    """Draw an argument of any shape and an axis, and how to lay an array's slices in rows."""
    shape = draw(st.lists(st.integers(0, 4), max_size=3).map(tuple))
    argument, a = draw(arrays(shape, **more))
    ndim = max(1, a.ndim)  # a number is one slice of one element
    several = st.lists(st.integers(0, ndim - 1), unique=True, max_size=a.ndim).map(tuple)
    axis = draw(st.integers(-ndim, ndim - 1) | several | st.none())
    axes = range(a.ndim) if axis is None else np.atleast_1d(np.array(axis, int)) if a.ndim else ()

    def in_rows(array):
        moved = np.moveaxis(array, tuple(axes), range(-len(axes), 0))
        outer = moved.shape[: a.ndim - len(axes)]
        return moved.reshape(*outer, int(np.prod(moved.shape[len(outer) :])))

    return argument, a, axis, in_rows


@VERSIONS
@given(sliced_arrays())
@often
def test_softmax_and_its_logarithms(m, drawn):
    argument, a, axis, in_rows = drawn
    rows, e = in_rows(a), eps(a.dtype)
    with mpmath.workdps(60):
        S, log_S, f = exact_softmax(rows)
        found = in_rows(m.softmax(argument, axis))
        agree(found, S, a.dtype, 2 * np.finfo(a.dtype).tiny, slack(rows) * e)
        found = in_rows(m.log_softmax(argument, axis=axis))
        agree(found, log_S, a.dtype, slack(rows) * e)
        found = m.log_sum_exp(argument, axis=axis)
        agree(found, f, a.dtype, (size_of(rows)[..., 0] + a.ndim + 8) * e)


@given(sliced_arrays(special=False))
@quick
def test_the_naive_versions_on_what_they_can_bear(drawn):
    argument, a, axis, in_rows = drawn
    if a.dtype == np.float16 and np.max(np.abs(a), initial=0) > 9:  # it ends at e^11
        return
    rows = in_rows(a)
    with mpmath.workdps(60), np.errstate(all="ignore"):
        S, _, _ = exact_softmax(rows)
        shifted = lib.softmax_shifted(argument, 0.25, axis)
        for found in (lib.softmax_naive(argument, axis), shifted):
            agree(in_rows(found), S, a.dtype, 64 * eps(a.dtype))


@VERSIONS
@given(st.data())
@often
def test_jacobian_and_its_products(m, data):
    outer = data.draw(st.lists(st.integers(1, 3), max_size=2).map(tuple))
    n = data.draw(st.integers(0, 4))
    argument, a = data.draw(arrays((*outer, n)))
    shape = data.draw(st.sampled_from([a.shape, a.shape, (n,), (2, *a.shape)]))
    vector, v = data.draw(arrays(shape, special=False))
    with mpmath.workdps(60):
        S, _, _ = exact_softmax(a)
        DS = S[..., :, None] * (np.eye(n, dtype=int) - S[..., None, :])
        allowed = np.max(slack(a), axis=-1, initial=0) * eps(np.promote_types(a.dtype, "d"))
        agree(m.softmax_jacobian(argument), DS, a.dtype, allowed[..., None, None])
        dtype = np.result_type(a, v)
        product = np.sum(DS * exactly(v)[..., None, :], axis=-1)
        allowed = allowed[..., None] * size_of(v) * 4
        agree(m.jacobian_times_vector(argument, vector), product, dtype, allowed)
        agree(m.vector_times_jacobian(vector, argument), product, dtype, allowed)
        if m is lib:
            row = np.asarray(argument)[(0,) * len(outer)]
            found = lib.softmax_jacobian_elementwise(row)
            np.testing.assert_array_equal(found, lib.softmax_jacobian(row), strict=True)


@VERSIONS
@given(st.data())
@often
def test_cross_entropy_from_logits(m, data):
    T = data.draw(st.integers(1, 4))
    argument, a = data.draw(arrays((3, T)))
    labels = data.draw(
        st.lists(st.integers(0, T - 1), min_size=3, max_size=3) | st.integers(0, T - 1)
    )
    y = np.broadcast_to(labels, 3)
    given_labels = np.asarray(labels, data.draw(st.sampled_from(["b", "B", "q", ">i2", "Q"])))
    with mpmath.workdps(60):
        S, log_S, _ = exact_softmax(a)
        allowed = np.max(slack(a), axis=-1) * eps(np.promote_types(a.dtype, "d"))
        loss = -log_S[np.arange(3), y]
        agree(m.cross_entropy_from_logits(argument, given_labels), loss, a.dtype, allowed)
        one_hot = np.eye(T, dtype=int)[y]
        agree(m.gradient_by_logits(argument, labels), S - one_hot, a.dtype, allowed[:, None])

        soft = lib.softmax(data.draw(arrays((3, T), special=False, dtypes=FLOATS))[1])
        hard = one_hot.astype(data.draw(st.sampled_from(DTYPES)))
        Y = laid_out(data.draw(st.sampled_from([soft, hard])), data.draw(st.sampled_from(LAYOUTS)))
        p, integers = exactly(read(Y)), np.asarray(Y).dtype.kind != "f"
        dtype = a.dtype if integers else np.result_type(a, read(Y))
        costs = np.where((p == 0) & (log_S == -mpmath.inf), 0, -p * log_S)
        agree(m.cross_entropy_from_logits(argument, Y), costs.sum(axis=-1), dtype, allowed)
        agree(m.gradient_by_logits(argument, Y), S - p, dtype, allowed[:, None])


@given(st.data())
@quick
def test_cross_entropy_of_probabilities(data):
    T = data.draw(st.integers(1, 4))
    _, a = data.draw(arrays((2, T), special=False, dtypes=FLOATS))
    _, b = data.draw(arrays((2, T), special=False, dtypes=FLOATS))
    p, q = lib.softmax(a), lib.softmax(40 * b)
    layout = data.draw(st.sampled_from(LAYOUTS))
    given_q = laid_out(q, layout)
    dtype = read(given_q).dtype
    labels = data.draw(st.lists(st.integers(0, T - 1), min_size=2, max_size=2))
    with mpmath.workdps(60):
        costs = minus_log(exactly(q))
        expected = np.where(p == 0, 0, exactly(p) * costs).sum(axis=-1)
        agree(lib.cross_entropy_of(p, given_q), expected, np.result_type(p, dtype), 1e-12)
        each = np.arange(2)
        agree(lib.cross_entropy_of_label(given_q, labels), costs[each, labels], dtype, 0)
        rows = np.zeros((2, 1, T), object)
        rows[each, 0, labels] = [-1 / x if x else -mpmath.inf for x in exactly(q)[each, labels]]
        agree(lib.cross_entropy_jacobian(given_q, labels), rows, dtype, 0)


@given(st.data())
@quick
def test_layer_loss_and_learning(data):
    T, N, B = (data.draw(st.integers(1, 3)) for _ in range(3))
    given_W, W = data.draw(arrays((T, N), special=False))
    given_X, X = data.draw(arrays((B, N), special=False))
    given_y, labels = data.draw(some_labels((B,), T))
    y = labels.tolist()
    penalty = data.draw(st.sampled_from([0, 0.5, np.float32(2), 3]))
    dtype = np.result_type(W, X)
    with mpmath.workdps(60):
        x, w = exactly(X), exactly(W)
        a, S, Y = x @ w.T, exact_layer(w, x), np.eye(T, dtype=int)[y]
        loss = minus_log(S[np.arange(B), y])
        slopes = (S - Y)[:, :, None] * x[:, None, :]
        DS = S[:, :, None] * (np.eye(T, dtype=int) - S[:, None, :])
        DP = (DS[..., None] * x[:, None, None, :]).reshape(B, T, T * N)
        size = float(max(1, np.max(np.abs(a)), np.max(np.abs(x))))
        allowed = 64 * size**2 * eps(np.promote_types(dtype, "d"))
        agree(lib.logits(given_W, given_X), a, dtype, allowed)
        agree(lib.softmax_layer(given_W, given_X), S, dtype, allowed)
        closed = lib.softmax_layer_jacobian(given_W, given_X)
        agree(closed, DP, dtype, allowed)
        # In the product DS · Dg one term survives and the rest are zeros: nothing differs.
        product = lib.softmax_layer_jacobian_by_product(given_W, given_X)
        np.testing.assert_array_equal(product, closed, strict=True)
        np.testing.assert_array_equal(lib.softmax_layer_jacobian(W, [X, X]), [closed, closed])
        agree(lib.loss(given_W, given_X, given_y), loss, dtype, allowed)
        agree(lib.loss_gradient(given_W, given_X, given_y), slopes, dtype, allowed)
        rows = slopes.reshape(B, 1, T * N)
        agree(lib.loss_gradient_by_product(given_W, given_X, given_y), rows, dtype, allowed)
        mean, G = loss.sum() / B, slopes.sum(axis=0) / B
        agree(lib.mean_loss(given_W, given_X, given_y), mean, dtype, allowed)
        agree(lib.mean_loss_gradient(given_W, given_X, given_y), G, dtype, allowed)
        alpha = exact(np.float64(penalty))
        found = lib.penalised_loss_gradient(given_W, given_X, given_y, penalty)
        agree(found, G + w * alpha, dtype, 8 * allowed)
        value = mean + alpha / 2 * np.sum(w * w)
        found = np.float64(lib.penalised_loss(given_W, given_X, given_y, penalty))
        agree(found, value, np.float64, 8 * allowed, eps(dtype))
        H = (DP[:, :, None, :] * x[:, None, :, None]).sum(axis=0).reshape(T * N, T * N) / B
        H = H + np.eye(T * N, dtype=int) * alpha
        found = lib.penalised_loss_hessian(given_W, given_X, penalty)
        agree(found, H, dtype, 8 * size * allowed)
        if all(len(row) == 1 or max(row) - sorted(row)[-2] > 1e-9 for row in a):
            expected = np.mean(a.argmax(axis=1) == labels)
            assert lib.accuracy(given_W, given_X, given_y) == pytest.approx(expected, abs=1e-15)
        once = lib.train(given_X, given_y, T, rate=0.25, epochs=1, penalty=penalty).W
        first = ((Y - mpmath.mpf(1) / T)[:, :, None] * x[:, None, :]).sum(axis=0) / B / 4
        agree(once, first, np.float64, 8 * allowed + 1e-14)


@given(st.data())
@often
def test_one_hot_and_the_jacobian_of_the_logits(data):
    T = data.draw(st.integers(1, 5))
    shape = data.draw(st.lists(st.integers(0, 3), max_size=3).map(tuple))
    argument, labels = data.draw(some_labels(shape, T))
    one_hot = np.array([[t == y for t in range(T)] for y in labels.flat], float)
    shape = np.shape(argument)  # a list forgets what follows a length of 0
    found = lib.one_hot(argument, data.draw(st.sampled_from([T, np.int8(T), np.uint64(T)])))
    np.testing.assert_array_equal(found, one_hot.reshape(*shape, T), strict=True)

    argument, x = data.draw(arrays())
    Dg = np.zeros((*x.shape[:-1], T, T * x.shape[-1]), x.dtype)
    for place in np.ndindex(x.shape):
        for t in range(T):
            Dg[*place[:-1], t, t * x.shape[-1] + place[-1]] = x[place]
    np.testing.assert_array_equal(lib.logits_jacobian(argument, T), Dg, strict=True)


@given(st.data())
@quick
def test_weights_are_counted_row_by_row(data):
    T, N = data.draw(st.integers(1, 5)), data.draw(st.integers(1, 5))
    first = data.draw(st.sampled_from([0, 1]))
    kind = data.draw(st.sampled_from([int, np.int8, np.uint64]))
    places = [(i, j) for i in range(first, first + T) for j in range(first, first + N)]
    found = [lib.weight_column(kind(i), kind(j), kind(N), kind(first)) for i, j in places]
    assert found == list(range(first, first + T * N))
    assert all(type(one) is int for one in found)


@given(st.data())
@quick
def test_examples_are_parted(data):
    count = data.draw(st.integers(2, 50))
    held_out, seed = data.draw(st.integers(1, count - 1)), data.draw(st.integers(0, 2**70))
    kept, held = lib.held_out_split(np.int16(count), held_out, seed)
    assert (kept.shape, held.shape) == ((count - held_out,), (held_out,))
    assert kept.dtype == held.dtype == np.intp
    assert sorted([*kept, *held]) == list(range(count))
    again = lib.held_out_split(count, held_out, seed)
    np.testing.assert_array_equal([*kept, *held], np.concatenate(again))


def mixed(z):
    """The last step of MurmurHash3 on a whole number."""
    z = (z ^ (z >> 16)) * 0x85EBCA6B % 2**32
    z = (z ^ (z >> 13)) * 0xC2B2AE35 % 2**32
    return z ^ (z >> 16)


@given(st.data())
@quick
def test_draws_and_their_errors(data):
    seed, n = data.draw(st.integers(0, 2**32 - 1)), data.draw(st.sampled_from([0, 1, 9, 127]))
    golden = 0x9E3779B9
    start = mixed((seed + golden) % 2**32)
    u = [mixed((start + k * golden) % 2**32) / 2**32 for k in range(1, n + 1)]
    found = definition.uniforms(np.uint64(seed), np.int8(n))
    np.testing.assert_array_equal(found, np.array(u, float), strict=True)

    N = data.draw(st.integers(1, 5))
    argument, a = data.draw(arrays((N,), special=False))
    if data.draw(st.booleans()) and N > 1 and a.dtype.char != "g":
        a = np.where(np.arange(N) == 1, -np.inf, a.astype("d"))
        argument = laid_out(a, data.draw(st.sampled_from(LAYOUTS)))
    with mpmath.workdps(60):
        S = exact_slice(a)[0]
        ends = [mpmath.fsum(S[: j + 1]) for j in range(N - 1)]
        classes = definition.draw_classes(argument, n, seed)
        assert classes.shape == (n,)
        assert classes.dtype == np.intp
        for drawn, number in zip(classes, u, strict=True):
            if all(abs(end - number) > 1e-14 for end in ends):
                assert drawn == sum(end <= number for end in ends)

        p, given_p = lib.softmax(a), None
        given_p = laid_out(p, data.draw(st.sampled_from(LAYOUTS)))
        formats = [*LABELS, "e", "f", "g", ">f4"]
        counts, observed = data.draw(some_labels((N,), 100, formats))
        exact_p = [exact(x) for x in read(given_p)]
        draws = data.draw(st.integers(1, 10**6))
        # The parts miss 1 by the rounding of their format, which the error of 1 − S_j takes over.
        tail = mpmath.fsum(x * (mpmath.fsum(exact_p) - x) for x in exact_p)
        agree(
            np.float64(definition.root_mean_square_error(given_p, draws)),
            mpmath.sqrt(tail / draws),
            np.float64,
            0,
            1e-14,
        )
        if total := int(observed.sum()):
            gaps = [mpmath.mpf(int(k)) / total - x for k, x in zip(observed, exact_p, strict=True)]
            error = np.float64(definition.frequency_error(counts, given_p))
            size = mpmath.sqrt(mpmath.fsum(gap * gap for gap in gaps))
            agree(error, size, np.float64, 4 * eps("d"))


@given(st.data())
@quick
def test_largest_curvature(data):
    B, N = data.draw(st.integers(1, 4)), data.draw(st.integers(1, 4))
    argument, X = data.draw(arrays((B, N), special=False))
    penalty = data.draw(st.sampled_from([0, 0.5, np.float32(2), np.uint8(3)]))
    with mpmath.workdps(60):
        x = mpmath.matrix(exactly(X).tolist())
        values = mpmath.eigsy(x.T * x, eigvals_only=True)
        expected = max(values) / (2 * B) + exact(np.float64(penalty))
        agree(np.float64(lib.largest_curvature(argument, penalty)), expected, np.float64, 0, 1e-14)


@given(st.data())
@quick
def test_minimise_reaches_the_minimum(data):
    T, N, B = data.draw(st.integers(1, 3)), data.draw(st.integers(1, 2)), 3
    given_X, X = data.draw(arrays((B, N), special=False))
    given_W, start = data.draw(arrays((T, N), special=False))
    y, labels = data.draw(some_labels((B,), T))
    penalty = data.draw(st.sampled_from([0.5, np.float32(2), np.uint8(3)]))
    W, lengths = lib.minimise(given_X, y, given_W, penalty=penalty)
    assert (W.shape, W.dtype) == ((T, N), np.float64)
    assert lengths.ndim == 1
    assert np.all(np.diff(lengths) < 0)
    with mpmath.workdps(40):
        x, size = exactly(X), float(max(1, np.max(np.abs(X.astype(float))))) ** 2

        def gradient(at):
            w = exactly(at)
            errors = exact_layer(w, x) - np.eye(T, dtype=int)[labels]
            G = (errors[:, :, None] * x[:, None, :]).sum(axis=0) / B
            return (G + w * exact(np.float64(penalty))).astype(float)

        # At the minimum the exact gradient is 0; nearby it is no longer than α times the distance.
        assert np.max(np.abs(gradient(W))) <= 1e-13 * size
        assert lengths[0] == pytest.approx(np.linalg.norm(gradient(start)), abs=1e-13 * size)


# Witnesses and graders.


@given(st.data())
@quick
def test_derivatives_by_differences(data):
    n = data.draw(st.integers(1, 4))
    argument, a = data.draw(arrays((n,), special=False))
    at = np.asarray(argument, float)
    with mpmath.workdps(60):
        S, _, _ = exact_softmax(a)
        DS = S[:, None] * (np.eye(n, dtype=int) - S)
        found = witnesses.analytic_softmax(argument)
        agree(found.astype(float), S, np.float64, 64 * eps(np.asarray(found).dtype))
        rough = 64 * eps(at.dtype) * float(size_of(a)[0])
        steps = witnesses.complex_step(witnesses.analytic_softmax, argument)
        agree(steps, DS, np.float64, rough)
        agree(witnesses.central_differences(lib.softmax, argument), DS, np.float64, 1e-12)
    J = laid_out(np.array(DS, float), data.draw(st.sampled_from(LAYOUTS)))
    for f, method in ((witnesses.analytic_softmax, "complex-step"), (lib.softmax, "central")):
        witnesses.check_jacobian(f, J, argument, method=method)
        assert grade.grade_jacobian(f, J, argument, method=method).right
        wrong = np.array(DS, float)
        place = tuple(data.draw(st.integers(0, n - 1)) for _ in range(2))
        wrong[place] += data.draw(st.sampled_from([1e-3, -1.0, np.inf, np.nan]))
        assert not grade.grade_jacobian(f, wrong, argument, method=method).right


@given(st.data())
@quick
def test_layer_and_loss_in_complex_arithmetic(data):
    given_W, W = data.draw(arrays((3, 2), special=False))
    given_x, x = data.draw(arrays((2,), special=False))
    label = data.draw(st.integers(0, 2))
    with mpmath.workdps(60):
        scores = exactly(W) @ exactly(x)
        S, log_S, _ = exact_slice(scores)
        narrow = np.result_type(np.asarray(given_W), np.asarray(given_x), np.float16)
        allowed = 256 * eps(narrow) * max(1, float(np.max(np.abs(scores))))
        found = witnesses.analytic_layer(given_W, given_x)
        agree(found.astype("g"), S, np.longdouble, allowed)
        found = witnesses.analytic_loss(given_W, given_x, label)
        agree(found.astype("g"), -log_S[label], np.longdouble, allowed)


@given(st.data())
@settings(quick, max_examples=150)
def test_comparisons_and_grades_of_functions(data):
    shape = data.draw(st.lists(st.integers(1, 3), max_size=2).map(tuple))
    (one, u), (other, _) = (data.draw(arrays(shape or (1,))) for _ in range(2))
    if data.draw(st.booleans()):
        u = u.copy()
        if u.size and data.draw(st.booleans()):
            u.flat[-1] = data.draw(st.sampled_from([np.nan, np.inf, -np.inf, 0]))
        other = laid_out(u, data.draw(st.sampled_from(LAYOUTS)))
    if data.draw(st.booleans()):  # either may have got the NaN or the infinity
        one, other = other, one
    with mpmath.workdps(60):
        exact_u, exact_v = ([exact(x) for x in np.asarray(a).flat] for a in (one, other))
        pairs = list(zip(exact_u, exact_v, strict=True))
        same = all(p == q or (mpmath.isnan(p) and mpmath.isnan(q)) for p, q in pairs)
        finite = all(mpmath.isfinite(p) and mpmath.isfinite(q) for p, q in pairs)
        gap = max((abs(p - q) for p, q in pairs), default=mpmath.mpf(0)) if finite else mpmath.inf
    if same:
        assert witnesses.compare({"u": one, "v": other}, within=0).pairs[0].absolute == 0
    else:
        with pytest.raises(witnesses.DisagreementError):
            witnesses.compare({"u": one, "v": other}, within=0)
        if finite and gap < 1e300:
            pair = witnesses.compare(
                {"u": one, "v": other}, within=1.01e300, unit="absolute"
            ).pairs[0]
            assert pair.absolute == pytest.approx(float(gap), rel=1e-15)
    # A grader of functions computes in float64, or longdouble.
    wide = np.result_type(np.asarray(one), np.asarray(other), float)
    a, b = np.asarray(one).astype(wide), np.asarray(other).astype(wide)
    with np.errstate(all="ignore"):
        largest = np.max(np.abs(b), initial=0, where=np.isfinite(b))
        right = (a == b) | (np.isnan(a) & np.isnan(b))
        right |= np.isfinite(b) & (np.abs(a - b) <= 1e-9 * largest)
    answer = grade.grade_function(lambda _: one, lambda _: other, [[0.0]])
    assert answer.right == bool(np.all(right))
    if answer.right:
        assert grade.check_function(lambda _: one, lambda _: other, [[0.0]]) == "1 input agrees."


# What is not drawn above, and why.
NOT_DRAWN = {
    "compensated.exact_difference": "inside of what is drawn; test_compensated proves it exact",
    "compensated.grid_sum": "inside of what is drawn; test_compensated proves it exact",
    "compensated.sum_of_exponentials": "inside of what is drawn",
    "witnesses.as_exact": "inside of what is drawn; test_arguments reads what it must not round",
    "witnesses.apart": "writes two numbers; test_arguments reads them",
    "witnesses.exact": "is itself the slow reference; test_vectors evaluates every derivation",
}
# These take no numbers of a reader: decorators, checks of arguments, text.
OTHER_MODULES = {"progress", "quote", "slices", "validation"}


def test_every_public_function_is_drawn():
    """So that a new one cannot be forgotten."""
    tree = ast.parse(Path(__file__).read_text(encoding="utf-8"))
    drawn = {
        node.attr
        for test in tree.body
        if isinstance(test, ast.FunctionDef)
        and any(ast.unparse(one).startswith("given(") for one in test.decorator_list)
        for node in ast.walk(test)
        if isinstance(node, ast.Attribute)
    }
    public = set()
    for _, name, is_package in pkgutil.iter_modules(lib.__path__):
        if is_package or name in OTHER_MODULES:
            continue
        module = importlib.import_module(f"lib.{name}")
        public |= {
            f"{name}.{each}"
            for each, value in vars(module).items()
            if not each.startswith("_")
            and inspect.isroutine(value)
            and value.__module__ == module.__name__
        }
    assert {name.partition(".")[2] for name in public} >= set(lib.__all__)
    missing = {name for name in public if name.partition(".")[2] not in drawn}
    assert missing == set(NOT_DRAWN)
