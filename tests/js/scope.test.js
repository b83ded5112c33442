import assert from "node:assert/strict";
import { test } from "node:test";
import { createScope, remade } from "../../lib/widgets/js/src/parts/scope.js";

test("what is remade ends its predecessor, and stays while its shape does", () => {
  /** @type {string[]} */
  const log = [];
  const scope = createScope();
  const made = remade(scope, (own, /** @type {number} */ rows, /** @type {number} */ columns) => {
    log.push(`${rows}×${columns} begins`);
    own.add(() => log.push(`${rows}×${columns} ends`));
    return () => log.push(`${rows}×${columns} is drawn`);
  });
  for (const columns of [1, 1, 2]) made(1, columns)();
  scope.dispose();
  assert.deepEqual(log, [
    "1×1 begins",
    "1×1 is drawn",
    "1×1 is drawn",
    "1×1 ends",
    "1×2 begins",
    "1×2 is drawn",
    "1×2 ends",
  ]);
});
