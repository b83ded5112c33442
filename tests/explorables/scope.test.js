import assert from "node:assert/strict";
import { test } from "node:test";
import { atMostEvery, createScope, whereSeen } from "../../explorables/parts/scope.js";
import { openDocument, pass } from "./browser.js";

test("what is asked for often comes at most once in a while, after a drag, and at the end", async () => {
  const { document } = openDocument();
  const scope = createScope();
  let times = 0;
  const ask = atMostEvery(scope, 40, () => (times += 1));
  for (let call = 0; call < 3; call += 1) ask();
  assert.equal(times, 0);
  await pass(70);
  assert.equal(times, 1);
  document.body.className = "is-dragging";
  for (let call = 0; call < 4; call += 1) {
    ask();
    await pass(30);
  }
  assert.equal(times, 1);
  document.body.className = "";
  await pass(90);
  assert.equal(times, 2);
  ask();
  scope.dispose();
  assert.equal(times, 3);
  await pass(70);
  assert.equal(times, 3);
});

test("what is out of sight is drawn after the drag, not in its pauses", async (t) => {
  const { document } = openDocument();
  const world = /** @type {any} */ (globalThis);
  /** @type {(entries: {isIntersecting: boolean}[]) => void} */
  let see = () => {};
  world.IntersectionObserver = class {
    /** @param {typeof see} tell */
    constructor(tell) {
      see = tell;
    }
    observe() {}
    disconnect() {}
  };
  t.after(() => delete world.IntersectionObserver);
  const scope = createScope();
  let drawn = 0;
  const draw = whereSeen(scope, document.body, () => (drawn += 1));
  see([{ isIntersecting: false }]);
  const dragged = document.createElement("div");
  dragged.className = "is-dragging";
  document.body.append(dragged);
  draw();
  await pass(400);
  assert.equal(drawn, 0);
  dragged.remove();
  await pass(250);
  assert.equal(drawn, 1);
  scope.dispose();
});
