import assert from "node:assert/strict";
import { test } from "node:test";
import { afterShift, breakingScales, compensatedSoftmax, directly, EXP_LIMITS, firstOfEachKind, FORMATS, lossesOf, lostPart, scaled, shiftWindow, toHalf } from "../../explorables/mathematics/stability.js";
import { binary, correctDigits, decimals, exactSoftmax, isNormal, ulps } from "../../explorables/mathematics/exact.js";
import { close, mount, SETTINGS, vectors } from "./numbers.js";
import { all, onPagesOfTheirOwn, press, push, set, type, unmount } from "./reader.js";

/** The value of a float16 from its bits. @param {number} bits */
const half = (bits) => {
  const exponent = bits >> 10;
  const fraction = bits & 1023;
  return exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
};

test("every float16, and every place between two of them, is rounded as the format says", () => {
  const END = 0x7c00;
  for (let bits = 0; bits < END; bits += 1) {
    const [low, high] = [half(bits), bits + 1 === END ? 65536 : half(bits + 1)];
    const above = bits + 1 === END ? Infinity : high;
    const middle = (low + high) / 2;
    const even = bits % 2 === 0 ? low : above;
    const tiny = middle * 2 ** -52;
    for (const [x, nearest] of [
      [low, low],
      [low + (high - low) * 0.25, low],
      [middle - tiny, low],
      [middle, even],
      [middle + tiny, above],
      [low + (high - low) * 0.75, above],
    ]) {
      assert.equal(toHalf(x), nearest, `${x}`);
      assert.equal(toHalf(-x), -nearest, `${-x}`);
    }
  }
  assert.ok(Number.isNaN(toHalf(NaN)));
  assert.ok(Object.is(toHalf(-0), -0));
  assert.equal(toHalf(Infinity), Infinity);
  assert.equal(toHalf(1e300), Infinity);
  assert.equal(toHalf(Number.MIN_VALUE), 0);
});

test("each step is rounded once, and inf, nan and 0 are found in order", () => {
  const steps = directly(scaled([1, 2, 3], 4, "float16"), "float16");
  assert.deepEqual(steps.exponents, [4, 8, 12]);
  assert.deepEqual(steps.exps, [54.59375, 2980, Infinity]);
  assert.equal(steps.total, Infinity);
  assert.deepEqual(steps.parts, [0, 0, NaN]);
  assert.deepEqual(
    firstOfEachKind(steps).map(({ name, index, kind }) => [name, index, kind]),
    [["exp", 3, "inf"], ["S", 1, "zero"], ["S", 3, "nan"]],
  );
  assert.deepEqual(firstOfEachKind(directly([0, 1])), []);
  // 54.59375 + 2980 lies between two numbers of float16, which are 2 apart there.
  assert.equal(directly([4, 8], "float16").total, 3034);
  assert.deepEqual(firstOfEachKind(directly([-1000]))[0], { name: "exp", index: 1, kind: "zero" });
});

test("the breaking scales are where they say, and the window is as wide as the format", () => {
  for (const format of /** @type {const} */ (["float16", "float32", "float64"])) {
    const { broken, faded, zero } = breakingScales([1, 2, 3], format, 1000);
    /** @param {number} c */
    const total = (c) => directly(scaled([1, 2, 3], c, format), format).total;
    assert.equal(total(broken[1]), Infinity);
    assert.ok(Number.isFinite(total(broken[1] * 0.999)));
    assert.equal(total(broken[0]), 0);
    assert.ok(total(broken[0] * 0.999) > 0);
    assert.ok(afterShift(scaled([1, 2, 3], zero[1], format), format).parts[0] === 0);
    // On this side the direct formula goes on with zeros before it breaks, on the other it does not.
    assert.ok(faded[0] > broken[0] && faded[1] === broken[1]);
    assert.equal(directly(scaled([1, 2, 3], faded[0], format), format).parts[2], 0);
    assert.ok(directly(scaled([1, 2, 3], faded[0] * 0.999, format), format).parts[2] > 0);
  }
  assert.equal(breakingScales([0.01], "float64", 10).broken[1], Infinity);
  assert.equal(breakingScales([0.01], "float64", 10).broken[0], -Infinity);
  const [low, high] = shiftWindow([1000, 1001, 1002]);
  assert.ok(Math.abs(low + 1747.13) < 0.01 && Math.abs(high + 292.62) < 0.01);
  shiftWindow([-1000, -1001, -1002]).forEach((end, at) => close(end, [low, high][at] + 2002, 1e-12));
  // Half the smallest double is rounded to 0, and what lies above it to that double.
  const [zero, weak, infinite] = EXP_LIMITS;
  assert.deepEqual([zero - 1e-9, zero + 1e-9].map(Math.exp), [0, Number.MIN_VALUE]);
  assert.deepEqual([weak - 1e-9, weak + 1e-9].map((x) => Math.exp(x) >= 2 ** -1022), [false, true]);
  assert.deepEqual([infinite - 1e-9, infinite + 1e-9].map((x) => Math.exp(x) < Infinity), [true, false]);
});

onPagesOfTheirOwn();

/** @param {Element} el @param {string} name */
const shown = (el, name) => all(el, `:not(mn)[data-value="${name}"]`).map((cell) => cell.textContent);
test("breaking point: opens with the first failures, and follows format, keys, fields and presets", async () => {
  const { el, model } = mount("breaking-point");
  assert.deepEqual(shown(el, "S"), ["0", "0", "nan"]);
  assert.equal(all(el, ".is-first").length, 3);
  assert.deepEqual(shown(el, "S-shifted").at(-1), "1");
  // At c = −300 the third part is 0, and the strip is as pale as the sentence says.
  await set(model, { scale: -300 });
  assert.equal(shown(el, "S")[2], "0");
  const here = Number.parseFloat(all(el, ".sx-needle")[0].style.left);
  const zone = all(all(el, ".sx-zones")[0], ".sx-zone").filter((one) => Number.parseFloat(one.style.left) <= here);
  assert.ok(zone.at(-1).classList.contains("is-weak"));
  await push(el, "float16");
  assert.equal(model.get("format"), "float16");
  await push(el, "c = 1");
  assert.deepEqual(shown(el, "S"), ["0.0901", "0.245", "0.665"]);
  const numbers = all(el, '[data-value="exp-shifted"]').map((cell) => Number(cell.getAttribute("data-number")));
  assert.deepEqual(numbers, [-2, -1, 0].map((x) => toHalf(Math.exp(x))));
  const slider = all(el, "[role=slider]")[0];
  for (const [key, check] of /** @type {[string, (c: number) => boolean][]} */ ([
    ["ArrowRight", (c) => c > 1 && c < 1.1],
    ["PageUp", (c) => c > 1.5 && c < 4],
    ["End", (c) => c === 1000],
    ["Home", (c) => c === -1000],
  ])) {
    press(slider, key);
    assert.ok(check(model.get("scale")), `${key} ${model.get("scale")}`);
  }
});

test("shift window: opens outside, its buttons lead inside, and lists are welcome", async () => {
  const { el, model } = mount("shift-window");
  assert.deepEqual(shown(el, "S"), ["nan", "nan", "nan"]);
  await push(el, "D = −max a");
  assert.equal(model.get("shift"), -1002);
  assert.deepEqual(shown(el, "S"), ["0.0900", "0.245", "0.665"]);
  assert.deepEqual(shown(el, "digits"), ["15", "15", "15"]);
  await push(el, "lowest D");
  assert.equal(model.get("shift"), -1747);
  assert.ok(shown(el, "digits").every((digits) => Number(digits) < 3));
  await push(el, "highest D");
  assert.equal(model.get("shift"), -293);
  const fields = all(el, "input");
  await type(fields[1], "1; 2, 3 4");
  assert.deepEqual(model.get("logits"), [1, 2, 3, 4]);
  assert.equal(all(el, "input:not([readonly])").length, 5);
});

test("shift window: digits are counted from the exact parts, not from those of another formula", async () => {
  const { el, model } = mount("shift-window", { logits: [0.1, 299.7, 300.3] });
  assert.deepEqual(shown(el, "digits"), ["15", "15", "15"]);
  // The shift by the largest is rounded, and its 124 ulp are digits of the first part.
  await set(model, { shift: -300.3 });
  assert.deepEqual(shown(el, "digits"), ["13", "15", "15"]);
  // A part that no double can hold has no digit right.
  await set(model, { logits: [1000, -1000], shift: -1000 });
  assert.deepEqual(shown(el, "digits"), ["15", "0"]);
});

test("shift window: at the ends that it names, numbers come out", async () => {
  for (const logits of [[1000, 1001, 1002], [0.5, 0.25], [-300, 0, 300], [7]]) {
    unmount();
    location.hash = "";
    const { el, model } = mount("shift-window", { logits });
    for (const end of shown(el, "window")) {
      await set(model, { shift: Number(end.replace("−", "-")) });
      const parts = all(el, '[data-value="S"]').map((part) => Number(part.getAttribute("data-number")));
      assert.ok(parts.some((part) => part > 0), `${logits}: ${end}`);
    }
  }
});

test("rounding is by format", () => {
  assert.equal(FORMATS.float32(0.1), Math.fround(0.1));
  assert.equal(FORMATS.float64(0.1), 0.1);
});

const { cases: EXACT } = vectors("rounded_shift");

test("the reference in the page has the digits of mpmath", () => {
  assert.ok(EXACT.length > 40);
  for (const { logits, softmax } of EXACT) {
    const exact = exactSoftmax(logits);
    softmax.forEach((/** @type {string} */ text, /** @type {number} */ j) => {
      const { digits, power } = decimals(exact[j], 25);
      assert.equal(`${digits[0]}.${digits.slice(1)}e${power}`, text.replace(/^(\d)e/, "$1.e"), `${logits}`);
    });
  }
});

test("the repaired formula is within 4 ulp, and an ulp is an ulp", () => {
  for (const { logits } of EXACT) {
    const exact = exactSoftmax(logits);
    compensatedSoftmax(logits).forEach((value, j) => {
      if (isNormal(exact[j])) assert.ok(ulps(value, exact[j]) < 4, `${logits}`);
    });
  }
  // Here what the shift loses adds up in the sum: without it, or with it taken away, it is 2 or 3 ulp.
  const many = [0.28, ...Array(7).fill(-2.08)];
  const sharp = exactSoftmax(many);
  for (const [j, value] of compensatedSoftmax(many).entries()) assert.ok(ulps(value, sharp[j]) < 1.5);
  const [half] = exactSoftmax([0, 0]);
  assert.equal(ulps(0.5, half), 0);
  assert.equal(ulps(0.5 + 3 * 2 ** -53, half), 3);
  assert.equal(ulps(0.5 - 2 ** -54, half), 0.5);
  assert.equal(ulps(NaN, half), Infinity);
  // Of subnormal numbers one ulp is the smallest double.
  const [, tiny] = exactSoftmax([0, -740]);
  assert.ok(!isNormal(tiny));
  // The smallest normal double is e to the power −708.396….
  assert.deepEqual([-708.39, -708.4].map((low) => isNormal(exactSoftmax([0, low])[1])), [true, false]);
  assert.ok(Math.abs(ulps(5 * Number.MIN_VALUE, tiny) - ulps(4 * Number.MIN_VALUE, tiny)) === 1);
  assert.equal(correctDigits(0.5, half), 15);
  assert.equal(correctDigits(0.51, half), 1);
  assert.equal(correctDigits(0, half), 0);
  assert.equal(correctDigits(NaN, half), 0);
  // No double has this part: the nearest one has half its first digit.
  assert.equal(correctDigits(Number.MIN_VALUE, exactSoftmax([0, -744.8])[1]), 0);
  const sum = (/** @type {number[]} */ ...values) =>
    values.reduce((total, value) => {
      const { mantissa, power } = binary(value);
      return total + (mantissa << BigInt(power + 1074));
    }, 0n);
  // The larger of both may be the one or the other.
  for (const [x, m] of [[0.1, 300.3], [-300.3, 0.1]]) {
    const [d, r] = lostPart(x, m);
    assert.equal(d, x - m);
    assert.ok(r !== 0);
    assert.equal(sum(d, r), sum(x, -m));
  }
});

test("shift window: above the part of missing digits none is missing, inside it some are", async () => {
  for (const logits of [[1000, 1001, 1002], [-300, 0, 300], [0, 5], [0, 100]]) {
    unmount();
    location.hash = "";
    const { el, model } = mount("shift-window", { logits });
    const [, , good] = all(el, ".sx-zone");
    assert.match(good.className, /is-good/);
    const [least, most] = /** @type {number[]} */ (SETTINGS["shift-window"]._shifts);
    const from = least + ((most - least) * Number.parseFloat(good.style.left)) / 100;
    for (const [shift, whole] of /** @type {[number, boolean][]} */ ([[from + 0.1, true], [from - 8, false]])) {
      await set(model, { shift });
      assert.equal(shown(el, "digits").every((digits) => Number(digits) >= 14), whole, `${logits} ${shift}`);
    }
  }
});

test("rounded shift: no point lies above its curve, and no curve goes on where digits are lost", async () => {
  const { el, model } = mount("rounded-shift");
  const curves = all(el, ".sx-curve");
  for (const scale of [0.125, 3.7, 99.5, 256, 300, 543.2, 1024]) {
    await set(model, { scale });
    all(el, ".sx-spot").forEach((point, at) => {
      const path = curves[at].getAttribute("d");
      const ends = path.split(/[ML]/).slice(1).map((/** @type {string} */ pair) => pair.split(" ").map(Number));
      assert.ok(ends.at(-1)[0] < 95, path);
      if (point.hasAttribute("hidden")) return assert.equal(scale, 1024);
      const [left, top] = ["left", "top"].map((side) => Number.parseFloat(point.style[side]));
      const [, y] = ends.find((/** @type {number[]} */ [x]) => Math.abs(x - left) < 0.01);
      assert.ok(y <= top + 0.01, `${scale}`);
    });
  }
});

test("shift window: points that coincide have their names in a row", async () => {
  const { el, model } = mount("shift-window");
  const names = () => all(el, ".sx-dot").map((dot) => dot.textContent);
  assert.deepEqual(names(), ["", "", "1, 2, 3"]);
  await set(model, { logits: [300, -300, 0] });
  assert.deepEqual(names(), ["1", "2", "3"]);
  await set(model, { logits: [3, 300, 2] });
  assert.deepEqual(names(), ["1, 3", "2", ""]);
});

test("rounded shift: marks the wrong digits, picks a component, and follows fields and keys", async () => {
  const { el, model } = mount("rounded-shift");
  /** @param {string} key */
  const marked = (key) => el.querySelector(`[data-value="S-${key}"] mark`)?.textContent ?? "";
  assert.ok(marked("shifted").length >= 3);
  assert.ok(marked("compensated").length <= 2);
  /** @param {string} key */
  const error = (key) => Number(all(el, `[data-value="ulp-${key}"]`)[0].getAttribute("data-number"));
  assert.ok(error("shifted") > 100 && error("compensated") < 4 && error("direct") < 4);
  await push(el, "S₃");
  assert.equal(model.get("selected"), 3);
  await set(model, { scale: 1024 });
  assert.equal(marked("direct"), "nan");
  await type(all(el, "input")[1], "1 2");
  assert.deepEqual([model.get("logits"), model.get("selected")], [[1, 2], 2]);
});

test("breaking point: a loss through the probability becomes nan, the one past it does not", async () => {
  const { el, model } = mount("breaking-point", { scale: 200, label: 3 });
  const losses = (/** @type {string} */ suffix) => ["one", "all", "safe"].flatMap((name) => shown(el, `loss ${name}${suffix}`));
  assert.deepEqual(losses("-shifted"), ["0", "0", "0"]);
  await set(model, { scale: 373 });
  assert.deepEqual(losses(""), ["nan", "nan", "inf"]);
  assert.deepEqual(losses("-shifted"), ["0", "nan", "0"]);
  await set(model, { label: 1 });
  assert.deepEqual(losses("-shifted"), ["inf", "inf", "746"]);
  for (const [format, eps] of /** @type {const} */ ([["float64", 2 ** -52], ["float32", 2 ** -23], ["float16", 2 ** -10]])) {
    const a = scaled([1, 2, 3], 1.5, format);
    for (const steps of [directly(a, format), afterShift(a, format)]) {
      for (const loss of Object.values(lossesOf(steps, 2, format))) {
        assert.ok(Math.abs(loss / (Math.log(1 + Math.exp(1.5) + Math.exp(-1.5)))- 1) < 8 * eps, `${format} ${loss}`);
      }
    }
  }
});

test("where it breaks: at the numbers that are written it has come to pass", async () => {
  for (const format of /** @type {const} */ (["float16", "float32", "float64"])) {
    const { el, model } = mount("breaking-point");
    await set(model, { format });
    /** @param {string} name @param {number} index */
    const written = (name, index) =>
      Number(el.querySelector(`.sx-ends [data-value="${name}"][data-index="${index}"]`)?.textContent?.replace("−", "-"));
    /** @param {number} scale @param {typeof directly} formula */
    const steps = (scale, formula) => formula(scaled([1, 2, 3], scale, format), format);
    for (const index of [1, 2]) {
      const { total } = steps(written("breaks", index), directly);
      assert.ok(total === 0 || total === Infinity, `${format}: ${total}`);
      assert.ok(steps(written("zero", index), afterShift).parts.includes(0), format);
    }
    assert.ok(steps(written("faded", 1), directly).parts.includes(0), format);
  }
});
