import assert from "node:assert/strict";
import { test } from "node:test";
import { evaluate } from "../../explorables/mathematics/tree.js";

const none = { letters: {}, arrays: {} };

test("every kind of node", () => {
  const given = { letters: { i: 2, j: 2, k: 9, N: 3 }, arrays: { a: [1, 2, 4], W: [[1, 2], [3, 5]] } };
  for (const [tree, value] of /** @type {[any, number][]} */ ([
    [3, 3], ["i", 2], [["ratio", 1, 4], 0.25], [["at", "a", "i"], 2], [["at", "W", "i", 1], 3],
    [["+", 1, 2, 3], 6], [["*", 2, 3, 4], 24], [["^", 2, 10], 1024], [["^", 2, -2], 0.25],
    [["^", 2, 0], 1], [["exp", 0], 1], [["log", 1], 0], [["delta", "i", "j"], 1],
    [["delta", "i", "k"], 0], [["sum", "k", 1, "N", ["at", "a", "k"]], 7],
    [["sum", "k", 1, "N", ["sum", "j", 1, "k", 1]], 6], [["sum", "k", 2, 1, "k"], 0],
    [["cases", "i", "j", 5, 6], 5], [["cases", "i", "k", 5, 6], 6],
  ])) {
    assert.equal(evaluate(tree, given), value, JSON.stringify(tree));
  }
});

test("a derivative that is not yet taken is taken by dual numbers", () => {
  const given = { letters: { i: 1, j: 2, N: 3 }, arrays: { a: [0.5, 2, 4], W: [[3]] } };
  const [x, y] = [["at", "a", "i"], ["at", "a", "j"]];
  for (const [body, by, value] of /** @type {[any, any, number][]} */ ([
    [x, x, 1], [x, y, 0], [["+", x, ["^", x, 2], y], x, 2], [["*", x, x, y], x, 2],
    [["^", x, 3], x, 0.75], [["^", x, -1], x, -4], [["^", x, 0], x, 0],
    [["exp", ["*", 2, x]], x, 2 * Math.E], [["log", x], x, 2], [["delta", "i", "j"], x, 0],
    [["sum", "k", 1, "N", ["^", ["at", "a", "k"], 2]], y, 4], [["cases", "i", "j", x, y], y, 1],
    [["*", ["at", "W", 1, 1], x], ["at", "W", "i", 1], 0.5], [["ratio", 1, 2], x, 0],
  ])) {
    const found = evaluate(["d", by, body], given);
    assert.ok(Math.abs(found - value) <= 1e-15 * Math.abs(value), `${JSON.stringify(body)}: ${found}`);
  }
});

test("what cannot be evaluated is refused", () => {
  for (const [tree, why] of /** @type {[any, RegExp][]} */ ([
    ["z", /no value is given for z/], [["at", "a", 1], /no entry a\[1\]/],
    [["constructor", 1], /no expression is called constructor/],
    [["^", 2, ["ratio", 1, 2]], /no whole number/],
  ])) {
    assert.throws(() => evaluate(tree, none), why);
  }
  const given = { letters: { i: 1 }, arrays: { a: [1] } };
  const entry = ["at", "a", "i"];
  assert.throws(() => evaluate(["d", entry, ["d", entry, entry]], given), /inside a derivative/);
  assert.throws(() => evaluate(["at", "a", 2], given), /no entry/);
  assert.throws(() => evaluate("toString", given), /no value/);
});
