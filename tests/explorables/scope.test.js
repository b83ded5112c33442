import assert from "node:assert/strict";
import { test } from "node:test";
import { setText } from "../../explorables/parts/old/dom.js";
import { atMostEvery, createScope, remade, whereSeen } from "../../explorables/parts/scope.js";
import { openDocument } from "./browser.js";

const wait = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));

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

test("what is asked for often comes at most once in a while, after a drag, and at the end", async () => {
  const { document } = openDocument();
  const scope = createScope();
  let times = 0;
  const ask = atMostEvery(scope, 40, () => (times += 1));
  for (let call = 0; call < 3; call += 1) ask();
  assert.equal(times, 0);
  await wait(70);
  assert.equal(times, 1);
  document.body.className = "is-dragging";
  for (let call = 0; call < 4; call += 1) {
    ask();
    await wait(30);
  }
  assert.equal(times, 1);
  document.body.className = "";
  await wait(90);
  assert.equal(times, 2);
  ask();
  scope.dispose();
  assert.equal(times, 3);
  await wait(70);
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
  await wait(400);
  assert.equal(drawn, 0);
  dragged.remove();
  await wait(250);
  assert.equal(drawn, 1);
  scope.dispose();
});

test("a text that stands there is changed, not replaced", () => {
  const { document } = openDocument();
  const place = document.createElement("p");
  setText(place, "one");
  const node = place.firstChild;
  for (const text of ["two", "", "three"]) {
    setText(place, text);
    assert.equal(place.textContent, text);
    assert.equal(place.firstChild, node);
  }
  place.append(document.createElement("b"));
  setText(place, "three");
  assert.equal(place.children.length, 1, "what already says so is left alone");
  setText(place, "four");
  assert.equal(place.innerHTML, "four");
});
