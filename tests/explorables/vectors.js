/** Numbers that no script computed: SymPy's derivations, evaluated with 50 digits. */

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

/** @param {string} name of a file of test vectors */
export const vectors = (name) =>
  JSON.parse(readFileSync(new URL(`../vectors/${name}.json`, import.meta.url), "utf8"));

const SMALLEST_NORMAL = 2.2250738585072014e-308;

/**
 * Compares numbers, or lists of them in lists.
 * @param {any} found
 * @param {any} truth
 * @param {number} bound relative; a subnormal number may be off by one of its own last digits
 * @param {string} what
 */
export function close(found, truth, bound = 1e-13, what = "") {
  const [here, there] = [found, truth].map((one) => [one].flat(Infinity));
  assert.equal(here.length, there.length, what);
  here.forEach((one, at) => {
    const size = Math.abs(there[at]);
    const allowed = size < SMALLEST_NORMAL ? 5e-324 : bound * size;
    assert.ok(Math.abs(one - there[at]) <= allowed, `${what}, ${at}: ${one} for ${there[at]}`);
  });
}
