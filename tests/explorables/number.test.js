import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { clamp, formatExact, formatInput, formatList, formatNumber, formatPart, formatShare, subscript } from "../../explorables/format/number.js";
import { looksLikeList, parseList, parseNumber } from "../../explorables/format/parse.js";

/** Read by the Python tests as well: both sides write a number alike. */
const table = JSON.parse(readFileSync(new URL("../vectors/numbers.json", import.meta.url), "utf8"));

test("numbers are written as the table says", () => {
  for (const [x, written] of table.number) assert.equal(formatNumber(x), written, String(x));
  for (const [x, written] of table.part) assert.equal(formatPart(x), written, String(x));
  for (const [x, written] of table.input) assert.equal(formatInput(x), written, String(x));
  assert.equal(formatNumber(NaN), "nan");
  assert.equal(formatNumber(-Infinity), "−∞");
  assert.equal(formatList([1, -2, 0.5]), "[1, −2, 0.5]");
  assert.equal(formatExact(-0.1234567890123), "−0.1234567890123");
  assert.equal(subscript(10), "₁₀");
});

test("what is written is the number, rounded to three digits", () => {
  for (let step = 0; step < 2000; step += 1) {
    const x = (step % 2 ? 1 : -1) * 10 ** (-12 + (step * 24) / 2000) * (1 + (step % 7) / 9);
    const plain = formatNumber(x)
      .replace("−", "-")
      .replace(/×10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]+)/, (_, minus, power) => {
        const digits = [...power].map((digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)).join("");
        return `e${minus ? "-" : ""}${digits}`;
      });
    assert.ok(Math.abs(Number(plain) - x) <= 0.00501 * Math.abs(x), `${x} is written ${plain}`);
  }
});

test("one number is read in the ways that people type it", () => {
  for (const [text, value] of /** @type {[string, number][]} */ ([
    ["2", 2], [" -2.5 ", -2.5], ["−2.5", -2.5], ["+.5", 0.5], ["3.", 3], ["1e3", 1000],
    ["1e−3", 0.001], ["2E+1", 20], ["-0", 0], ["1,5", 1.5], ["−0,5", -0.5], [",5", 0.5], ["1,", 1],
    ["1,5e3", 1500], ["1.000,5", 1000.5], ["1,000.5", 1000.5], ["1 000,5", 1000.5],
    ["1\u00a0234.5", 1234.5], ["0,125", 0.125], ["１．５", 1.5], ["－３", -3], ["np.float64(3.0)", 3],
    ["tensor(3., device='cpu')", 3], ["torch.tensor(-2.5, dtype=torch.float64, device='cuda:0')", -2.5],
    ["tf.Tensor(1.5, shape=(), dtype=float32)", 1.5], ["Array(1.5, dtype=float32, weak_type=True)", 1.5],
    ["<tf.Tensor: shape=(), dtype=float32, numpy=1.5>", 1.5], ["Decimal('1.5')", 1.5],
    ["np.int64(3)", 3], ["0.5,", 0.5], ["3;", 3], ["‐3", -3], ["‑3", -3], ["﹣3", -3],
    ["3.27×10⁻³", 0.00327], ["−1.5 × 10²", -150], ["2×10^-3", 0.002], ["2*10**3", 2000], ["5·10^{2}", 500],
    ["\ufeff3", 3], ["1\u200b", 1], ["\u20663\u2069", 3], ["1\u2009234.5", 1234.5],
  ])) {
    assert.ok(!looksLikeList(text), text);
    const parsed = parseNumber(text);
    assert.ok(parsed.ok, text);
    assert.ok(Object.is(parsed.value, value), text);
  }
});

test("what is not a finite number is refused with a reason", () => {
  for (const [text, why] of /** @type {[string, RegExp][]} */ ([
    ["", /Nothing is typed/], ["   ", /Nothing is typed/], ["abc", /“abc” is not a number/],
    ["nan", /“nan” is not a finite number/], ["NaN", /not a finite number/], ["inf", /not a finite number/],
    ["-Infinity", /not a finite number/], ["∞", /not a finite number/], ["1e999", /“1e999” is too large/],
    ["-1e999", /too large/], ["1e", /not a number/], ["--1", /not a number/],
    ["0x10", /not a number/], ["1_000", /not a number/], [".", /not a number/],
    ["1.2.3", /not a number/], ["1,000", /two ways/], ["-12,345", /two ways/],
    ["1 000", /two ways/], ["100 200 300", /two ways/], ["1,000,000", /two ways/],
    ["0,5,", /two ways/], ["0,5.", /two ways/], ["1'000", /“1'000” is not/], ["1/2", /“1\/2” is not/], ["½", /“½” is not/], ["1½", /“1½” is not/],
    ["3²", /“3²” is not/], ["٣", /not a number/], ["1_000", /not a number/], ["1.000.000", /not a number/],
    ["0x10", /not a number/], ["1+2i", /not a number/], ["50%", /not a number/], ["a=3", /not a number/], ["2×103", /not a number/],
    ["x".repeat(500), /“x{24}…” is not a number/],
  ])) {
    const parsed = parseNumber(text);
    assert.ok(!parsed.ok, text);
    assert.match(parsed.why, why);
  }
});

test("lists are read from commas, semicolons, spaces, lines, MATLAB and NumPy", () => {
  for (const text of [
    "1, 2, -3.5", "1;2;-3.5", "1 2 −3.5", "1\n2\n-3.5\n", "1\t2\t-3.5", "[1 2 -3.5]", "[1; 2; -3.5]",
    "[1, 2, -3.5]", "(1, 2, -3.5)", "{1, 2, -3.5}", "array([ 1. ,  2. , -3.5])",
    "np.array([1., 2., -3.5], dtype=np.float32)", "array([[ 1. ],\n       [ 2. ],\n       [-3.5]])",
    "tensor([1.0000, 2.0000, -3.5000], dtype=torch.float64)",
    "tensor([1.0000, 2.0000, -3.5000], device='cuda:0', grad_fn=<AddBackward0>)", "1,2,-3.5", "１，２，－３．５",
    "[1.  2. -3.5]", "[1, 2, -3.5,]", "1, 2, -3.5,", "array([1., 2., -3.5], dtype='<f4')",
    "tf.Tensor([ 1.   2.  -3.5], shape=(3,), dtype=float32)",
    "<tf.Tensor: shape=(3,), dtype=float32, numpy=array([ 1. ,  2. , -3.5], dtype=float32)>",
    "Array([ 1. ,  2. , -3.5], dtype=float32)", "[np.float64(1.0), np.float64(2.0), np.float64(-3.5)]",
    "c(1, 2, -3.5)", "tensor([[1.0000, 2.0000, -3.5000]])", "[[1. 2.\n -3.5]]",
  ]) {
    assert.ok(looksLikeList(text), text);
    assert.deepEqual(parseList(text, 8), { ok: true, value: [1, 2, -3.5] }, text);
  }
  // NumPy breaks long rows.
  assert.deepEqual(parseList("[1. 2. 3. 4.\n 5. 6. 7. 8.]", 8), { ok: true, value: [1, 2, 3, 4, 5, 6, 7, 8] });
  for (const text of ["1", " 2.5 ", "abc", "", "1e-3"]) assert.ok(!looksLikeList(text), text);
});

test("a list with anything wrong in it is refused as a whole", () => {
  for (const [text, why] of /** @type {[string, RegExp][]} */ ([
    ["1, x, 3", /“x” is not a number/], ["1, nan", /not a finite number/],
    ["[inf, 1]", /not a finite number/], ["1, 1e999", /too large/], ["[]", /empty/],
    ["1 2 3 4 5 6 7 8 9", /9 numbers; at most 8/], ["1,5; 2,5", /two ways/], ["1,5\t2,5", /two ways/],
    ["1,5 2", /two ways/], ["range(1, 4)", /“range” is not a number/],
    ["Fraction(1, 2)", /“Fraction” is not a number/], ["a = 3", /“a” is not a number/],
    ['{"logits": [1, 2]}', /not a number/], ["[1 2 ... 9]", /not a number/],
    ["1, 1/2", /“1\/2” is not a number/], ["1, null", /“null” is not a number/],
    // Thousands in other groups than by three, or several of them.
    ["1,00,000", /two ways/], ["1,00,000.5", /two ways/], ["2 000 3 000", /two ways/], ["1 000e3", /two ways/],
    ["1 2\n3 4", /is a table/], ["1\t2\r\n3\t4\r\n", /is a table/], ["[[1, 2],\n [3, 4]]", /is a table/],
    ["[1 2; 3 4]", /is a table/], ["0    1.0\n1    2.0\n", /is a table/], ["1. 5\n2. 6", /is a table/],
    ["(1, 2), (3, 4)", /is a table/],
    ["1,,5", /missing/], ["1; ;5", /missing/], ["1\t\t5", /missing/], ["[1,,5]", /missing/],
    ["[1] 1 2 3", /brackets/], ["(3) [1, 2, 3]", /brackets/], ["[1] 1 2\n[3] 3", /brackets/],
  ])) {
    assert.ok(looksLikeList(text), text);
    const parsed = parseList(text, 8);
    assert.ok(!parsed.ok, text);
    assert.match(parsed.why, why);
  }
});

test("thousands begin with another digit than 0", () => {
  for (const [text, value] of /** @type {[string, number[]][]} */ ([
    ["0 500", [0, 500]], ["0 100 200", [0, 100, 200]], ["0.500,5", [0.5, 5]], ["0,500.5", [0, 500.5]],
  ])) {
    assert.ok(looksLikeList(text), text);
    assert.deepEqual(parseList(text, 8), { ok: true, value }, text);
  }
});

test("what is too long for a list is refused soon", () => {
  const begin = process.cpuUsage();
  for (const piece of ["1.", "np.", " numpy=", "c(", ", a=", "1 000 "]) {
    const text = `<${piece.repeat(100_000)}`;
    assert.ok(!parseNumber(text).ok);
    assert.ok(!looksLikeList(text) || !parseList(text, 8).ok, piece);
  }
  assert.ok(process.cpuUsage(begin).user < 5e6);
});

test("clamp", () => {
  assert.deepEqual([-11, 0, 11].map((value) => clamp(value, -10, 10)), [-10, 0, 10]);
});

test("a share of nearly everything shows what it lacks", () => {
  for (const [share, written] of /** @type {[number, string][]} */ ([
    [1, "1"], [0.25, "0.250"], [0.9894, "0.989"], [0.9945, "0.9945"], [0.99983, "0.99983"],
    [1 - 2e-9, "0.9999999980"], [1 - 2 ** -53, "1.00"], [-0.5, "−0.500"],
  ])) {
    assert.equal(formatShare(share), written);
  }
});
