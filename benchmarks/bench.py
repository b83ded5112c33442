"""Speed and accuracy of the softmax here and elsewhere, and the cost of the gradient by matrices.

Run ``python benchmarks/bench.py``; it prints tables and writes ``benchmarks/results.json``, from
which the book takes its numbers. ``--quick`` takes a fraction of the time and says less for sure.

Speed is measured in rounds. In each round every implementation has a turn with the same input, and
its time is divided by SciPy's time in that round; the table gives the median of these ratios and
the range of the middle half. What slows the machine for a while slows both sides of a ratio. Time
is the processor time of the process, over all its threads; NumPy's linear algebra and PyTorch run
on one thread. Each shape has a process of its own: how the memory allocator treats a large array
depends on the arrays that came before it, and by several times where new pages must be cleared.

The gradient of the layer's loss is measured twice: as the functions of ``lib`` are called, with
their checks and the forward pass, which both ways share; and as the bare step back from known
probabilities, Dxent (DS Dg) against (S − Y) xᵀ. The same three matrices are also multiplied row
first, (Dxent DS) Dg, and built without being multiplied: the rest of the time is the products'.
"""

# ruff: noqa: E402
from __future__ import annotations

import os

for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"  # before NumPy is imported

import argparse
import importlib
import importlib.metadata
import json
import multiprocessing
import platform
import time
import tracemalloc
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mpmath
import numpy as np
from processor import processor
from scipy import special

from lib import (
    compensated,
    loss_gradient,
    loss_gradient_by_product,
    one_hot,
    softmax_layer,
)
from lib.figures.layer import measured_cost
from lib.stability import softmax as plain_softmax

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from numpy.typing import NDArray

    Array = NDArray[Any]

HERE = Path(__file__).parent
SHAPES = [(3,), (10,), (100,), (1000,), (1_000_000,), (1000, 1000), (100_000, 10)]
DTYPES = ["float64", "float32"]
REFERENCE = "SciPy"
# The most that float64 may take, as a multiple of SciPy's time, for up to 1000 numbers and beyond.
BARS = {"plain": (0.6, 0.8), "compensated": (2.2, 3.2)}
TURN = 1 / 1000  # seconds


@cache
def implementations() -> dict[str, Callable[[Array], Callable[[], Any]]]:
    """Return for each name a function that takes the input and gives the call to be timed."""
    found: dict[str, Callable[[Array], Callable[[], Any]]] = {
        REFERENCE: lambda a: lambda: special.softmax(a, axis=-1),
        "plain": lambda a: lambda: plain_softmax(a),
        "compensated": lambda a: lambda: compensated.softmax(a),
    }
    extmath = _optional("sklearn.utils.extmath")
    if extmath:
        # It takes matrices only.
        found["scikit-learn"] = lambda a: (
            (lambda: extmath.softmax(a)) if a.ndim == 2 else (lambda: extmath.softmax(a[None])[0])
        )
    torch = _optional("torch")
    if torch:
        torch.set_num_threads(1)

        def by_torch(a: Array) -> Callable[[], Any]:
            tensor = torch.from_numpy(a)
            return lambda: torch.softmax(tensor, -1).numpy()

        found["PyTorch"] = by_torch
    jax = _optional("jax")
    if jax:
        jax.config.update("jax_enable_x64", True)  # noqa: FBT003
        compiled = jax.jit(jax.nn.softmax)

        def by_jax(a: Array) -> Callable[[], Any]:
            array = jax.device_put(a)
            compiled(array).block_until_ready()
            return lambda: compiled(array).block_until_ready()

        found["JAX (compiled)"] = by_jax
    return found


def in_new_process(function: Callable[..., Any], *arguments: Any) -> Any:  # noqa: ANN401
    """Call a function of this module in a process of its own and return its result."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(function, arguments)


def speed(seconds: float) -> Iterator[dict[str, Any]]:
    """Yield a row for each shape, dtype and implementation; about seconds for each shape."""
    for dtype in DTYPES:
        for shape in SHAPES:
            yield from in_new_process(_speed_rows, dtype, shape, seconds)


def _speed_rows(dtype: str, shape: tuple[int, ...], seconds: float) -> list[dict[str, Any]]:
    a = np.random.default_rng(2016).normal(size=shape).astype(dtype)
    times = _rounds({name: prepare(a) for name, prepare in implementations().items()}, seconds)
    reference = np.array(times[REFERENCE])
    rows = []
    for name, own in times.items():
        low, median, high = np.quantile(np.array(own) / reference, [0.25, 0.5, 0.75])
        rows.append(
            {
                "dtype": dtype,
                "shape": list(shape),
                "implementation": name,
                "microseconds": _rounded(1e6 * float(np.median(own))),
                "ratio": _rounded(median),
                "ratio_quartiles": [_rounded(low), _rounded(high)],
                "rounds": len(own),
            }
        )
    return rows


def _rounds(calls: dict[str, Callable[[], Any]], seconds: float) -> dict[str, list[float]]:
    """Time the calls in turn until seconds have passed, at least 7 times; the order rotates.

    A short call is repeated within its turn, for a millisecond: the first one after
    another implementation finds the caches full of that one's numbers.
    """
    repeats = {}
    for name, call in calls.items():
        once = max(1e-7, min(_seconds(call, 1) for _ in range(3)))
        repeats[name] = max(1, round(TURN / once))
    names = list(calls)
    times: dict[str, list[float]] = {name: [] for name in names}
    start = time.perf_counter()
    while len(times[names[0]]) < 7 or time.perf_counter() - start < seconds:
        names.append(names.pop(0))
        for name in names:
            times[name].append(_seconds(calls[name], repeats[name]))
    return times


def _seconds(call: Callable[[], Any], repeats: int) -> float:
    """Return the processor time of one call: what other programs take does not count."""
    start = time.process_time()
    for _ in range(repeats):
        call()
    return (time.process_time() - start) / repeats


def classes(rng: np.random.Generator) -> Iterator[tuple[str, Array]]:
    """Yield a vector of each class of inputs."""
    n = int(rng.choice([2, 3, 10, 30, 100]))
    for scale in (1, 10, 100):
        yield f"N(0, {scale})", rng.normal(0, scale, n)
    a = rng.normal(0, 10, n)
    a[0] = np.max(a) + rng.uniform(20, 600)
    yield "one dominant", a
    a = rng.normal(0, 20, n)
    a[1:][rng.random(n - 1) < 0.3] = -np.inf
    yield "masked", a
    yield "mixed scales", rng.normal(size=n) * 10.0 ** rng.integers(-12, 4, n)
    yield "offset", rng.normal(0, 3, n) + 10.0 ** rng.uniform(2, 9)


def accuracy(repeats: int) -> Iterator[dict[str, Any]]:
    """Yield errors in ulps of the exact value, for each class, dtype and implementation."""
    for dtype in DTYPES:
        rng = np.random.default_rng(2021)
        errors: dict[tuple[str, str], list[float]] = {}
        for _ in range(repeats):
            for kind, wide in classes(rng):
                a = wide.astype(dtype)
                exact = _exact_softmax(a)
                for name, prepare in implementations().items():
                    found = _ulps(np.asarray(prepare(a)()), exact)
                    errors.setdefault((kind, name), []).append(found)
        for (kind, name), values in errors.items():
            yield {
                "dtype": dtype,
                "inputs": kind,
                "implementation": name,
                "max_ulp": _rounded(max(values)),
                "median_ulp": _rounded(float(np.median(values))),
            }


def _exact_softmax(a: Array) -> list[Any]:
    with mpmath.workdps(50):
        largest = mpmath.mpf(float(np.max(a)))
        e = [mpmath.exp(mpmath.mpf(x) - largest) for x in a.tolist()]
        total = mpmath.fsum(e)
        return [x / total for x in e]


def _ulps(result: Array, exact: list[Any]) -> float:
    """Largest error of a result, in spacings of its dtype at the exact value."""
    info = np.finfo(result.dtype)
    worst = 0.0
    with mpmath.workdps(50):
        for x, value in zip(result.tolist(), exact, strict=True):
            exponent = max(mpmath.mag(value) - 1 if value else info.minexp, int(info.minexp))
            ulp = mpmath.ldexp(1, exponent - info.nmant)
            worst = max(worst, float(abs(mpmath.mpf(x) - value) / ulp))
    return worst


def gradient(seconds: float, *, large: bool) -> dict[str, Any]:
    """Time the gradient of the layer's loss by Jacobian matrices and in closed form."""
    by_T = [10, 20, 50, 100, *([200] if large else [])]
    cases = [(784, T, True) for T in by_T]
    cases += [(N, 10, True) for N in (98, 196, 392, 1568, 3136)]
    # The closed form alone goes where Dg would no longer fit into memory.
    cases += [(784, T, False) for T in (200, 400, 800, 1600)[large:]]
    rows = [in_new_process(_gradient_row, N, T, seconds, both) for N, T, both in cases]
    return {
        "rows": rows,
        "exponents": {
            f"{name}_in_{by}": _exponent(rows, by, fixed, at, name)
            for name in ("by_product", "closed_form", "by_product_step", "closed_form_step")
            for by, fixed, at in (("T", "N", 784), ("N", "T", 10))
        },
    }


def _gradient_row(N: int, T: int, seconds: float, by_product: bool) -> dict[str, Any]:  # noqa: FBT001
    rng = np.random.default_rng(N + T)
    W, x, y = rng.normal(0, 1 / np.sqrt(N), (T, N)), rng.normal(size=N), T // 2
    S, Y, identity = softmax_layer(W, x), one_hot(y, T), np.eye(T)

    def jacobians() -> tuple[Array, Array, Array]:
        Dxent = np.zeros((1, T))
        Dxent[0, y] = -1 / S[y]
        Dg = np.zeros((T, T, N))
        for t in range(T):
            Dg[t, t] = x
        return Dxent, S[:, None] * (identity - S), Dg.reshape(T, T * N)

    def step_by_product() -> Array:
        Dxent, DS, Dg = jacobians()
        return Dxent @ (DS @ Dg)

    def step_row_first() -> Array:
        Dxent, DS, Dg = jacobians()
        return (Dxent @ DS) @ Dg

    calls: dict[str, Callable[[], Any]] = {
        "closed_form": lambda: loss_gradient(W, x, y),
        "closed_form_step": lambda: (S - Y)[:, None] * x,
    }
    if by_product:
        calls["by_product"] = lambda: loss_gradient_by_product(W, x, y)
        calls["by_product_step"] = step_by_product
        calls["row_first_step"] = step_row_first
        calls["jacobians"] = jacobians
    times = _rounds(calls, seconds)
    row: dict[str, Any] = {"N": N, "T": T, "Dg_bytes": 8 * N * T * T}
    for name, call in calls.items():
        row[name] = {
            "microseconds": _rounded(1e6 * float(np.median(times[name]))),
            "peak_bytes": _peak(call),
        }
    compared = (
        ("", "by_product", "closed_form"),
        ("_step", "by_product_step", "closed_form_step"),
        ("_brackets", "by_product_step", "row_first_step"),
    )
    for end, slow, fast in compared if by_product else ():
        ratios = np.array(times[slow]) / np.array(times[fast])
        low, median, high = np.quantile(ratios, [0.25, 0.5, 0.75])
        row["ratio" + end] = _rounded(median)
        row["ratio_quartiles" + end] = [_rounded(low), _rounded(high)]
    return row


def _peak(call: Callable[[], Any]) -> int:
    """Return the most memory that NumPy held at once during the call."""
    tracemalloc.start()
    call()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def _exponent(rows: list[dict[str, Any]], by: str, fixed: str, at: int, name: str) -> float:
    """Fit the time to a power of rows' by, over the larger half of its values.

    The smaller ones measure the cost of calling NumPy.
    """
    points = sorted(
        (row[by], row[name]["microseconds"]) for row in rows if row[fixed] == at and name in row
    )
    points = points[len(points) // 2 - 1 :]
    size, microseconds = np.log(np.array(points)).T
    return _rounded(float(np.polyfit(size, microseconds, 1)[0]))


def machine() -> dict[str, Any]:
    """Name the processor and what NumPy uses of it; no host, no path."""
    simd = np.show_config(mode="dicts").get("SIMD Extensions", {}).get("found", [])
    return {
        "processor": processor(),
        "architecture": platform.machine(),
        "system": platform.system(),
        "threads": 1,
        "clock": "processor time",
        "simd": sorted(simd),
    }


def versions() -> dict[str, str]:
    """Versions of Python and of the packages that were measured."""
    found = {"python": platform.python_version()}
    for name in ("numpy", "scipy", "scikit-learn", "torch", "jax", "mpmath"):
        try:
            found[name] = importlib.metadata.version(name)
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def _optional(name: str) -> Any:  # noqa: ANN401
    try:
        return importlib.import_module(name)
    except ImportError:
        return None


def _rounded(value: float) -> float:
    """Three significant digits: more would be noise."""
    return float(f"{value:.3g}")


def show(results: dict[str, Any]) -> None:
    """Print the tables."""
    print("Softmax: time as a multiple of SciPy's (middle half of the rounds); error in ulps")
    worst: dict[tuple[str, str], float] = {}
    for row in results["accuracy"]:
        key = (row["dtype"], row["implementation"])
        worst[key] = max(worst.get(key, 0), row["max_ulp"])
    for row in results["speed"]:
        low, high = row["ratio_quartiles"]
        shape = "×".join(map(str, row["shape"]))
        bar = ""
        if row["implementation"] in BARS and row["dtype"] == "float64":
            most = BARS[row["implementation"]][int(np.prod(row["shape"]) > 1000)]
            bar = f"   bar {most}: {'kept' if row['ratio'] <= most else 'MISSED'}"
        print(
            f"  {row['dtype']} {shape:>9} {row['implementation']:<15}"
            f"{row['ratio']:8.3g} ({low:.3g} to {high:.3g}) {row['microseconds']:10.4g} µs"
            f"   ≤ {worst[row['dtype'], row['implementation']]:.3g} ulp{bar}"
        )
    print("Softmax: largest error in ulps (median) by class of inputs")
    for row in results["accuracy"]:
        print(
            f"  {row['dtype']} {row['inputs']:<13} {row['implementation']:<15}"
            f"{row['max_ulp']:8.3g} ({row['median_ulp']:.3g})"
        )
    print("Gradient of the loss: Jacobian matrices against the closed form")
    for row in results["gradient"]["rows"]:
        product, closed = row.get("by_product"), row["closed_form"]
        line = f"  N {row['N']:>5} T {row['T']:>5}  closed {closed['microseconds']:>8.4g} µs"
        line += f" {closed['peak_bytes'] / 1e6:8.3g} MB"
        if product:
            line += f"  product {product['microseconds']:>9.4g} µs"
            line += f" {product['peak_bytes'] / 1e6:8.3g} MB"
            line += f"  ratio {row['ratio']:.4g}, of the step alone {row['ratio_step']:.4g},"
            line += f" of Dxent (DS Dg) to (Dxent DS) Dg {row['ratio_brackets']:.4g}"
        print(line)
    for name, value in results["gradient"]["exponents"].items():
        print(f"  exponent {name}: {value:.3g}")


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="a fraction of the rounds")
    parser.add_argument("--output", type=Path, default=HERE / "results.json")
    arguments = parser.parse_args()
    seconds = 0.1 if arguments.quick else 2.0
    print("measuring speed, accuracy and the gradient; this takes", end=" ")
    print("half a minute" if arguments.quick else "about two minutes", flush=True)
    results = {
        "machine": machine(),
        "versions": versions(),
        "speed": list(speed(seconds)),
        "accuracy": list(accuracy(5 if arguments.quick else 60)),
        "gradient": gradient(seconds, large=not arguments.quick),
    }
    show(results)
    arguments.output.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
    picture = arguments.output.with_name("cost.svg")
    picture.write_text(measured_cost(results).svg)
    print(f"written to {arguments.output.name} and {picture.name}")


if __name__ == "__main__":
    main()
