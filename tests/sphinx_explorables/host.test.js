// The static host, without a browser: models, links, views, keys.
import assert from "node:assert/strict";
import { test } from "node:test";

import { encloseIn, finder, Host, keepKeys, link, Model, mount, restore, same, start } from "../../sphinx_explorables/js/host.js";
import { openDocument } from "../explorables/browser.js";

/** @returns {any} What a program gets as its element. */
const element = () => ({
  /** @type {string[]} */
  children: [],
  /** @param {...string} children */
  append(...children) {
    this.children.push(...children);
  },
  replaceChildren() {
    this.children = [];
  },
});

/** @param {Record<string, any>} [options] */
const storedState = ({ models = { m1: { a: 1 } }, links = [] } = {}) => ({
  models: Object.fromEntries(
    Object.entries(models).map(([name, state]) => [name, { source: "program", state }]),
  ),
  links,
});

test("a trait that is set to what it was stays silent", () => {
  const model = new Model({ a: [1, { b: 2 }] });
  /** @type {any[]} */
  const heard = [];
  model.on("change:a", (_, value) => heard.push(value));
  model.on("change", () => heard.push("any"));
  model.set("a", [1, { b: 2 }]);
  assert.deepEqual(heard, []);
  model.set("a", [1, { b: 3 }]);
  assert.deepEqual(heard, [[1, { b: 3 }], "any"]);
  assert.deepEqual(model.get("a"), [1, { b: 3 }]);
});

test("equality goes into lists and objects, and tells NaN, types and lengths apart", () => {
  assert.ok(same(NaN, NaN));
  assert.ok(same({ a: [1, 2] }, { a: [1, 2] }));
  for (const [a, b] of [
    [[1], [1, 2]],
    [[1], { 0: 1 }],
    [{ a: 1 }, { b: 1 }],
    [{ a: undefined }, { b: undefined }],
    [null, {}],
    [0, -0],
    ["1", 1],
    [new DataView(new ArrayBuffer(1)), new DataView(new ArrayBuffer(1))],
  ]) {
    assert.ok(!same(a, b), `${JSON.stringify(a)} and ${JSON.stringify(b)}`);
  }
});

test("listeners come off one by one, by event, or all at once", () => {
  const model = new Model({ a: 0, b: 0 });
  /** @type {string[]} */
  let heard = [];
  const first = () => heard.push("first");
  const second = () => heard.push("second");
  model.on("change:a change:b", first);
  model.on("change:a", second);
  model.set("a", 1);
  model.set("b", 1);
  assert.deepEqual(heard, ["first", "second", "first"]);
  heard = [];
  model.off("change:a", first);
  model.set("a", 2);
  model.set("b", 2);
  assert.deepEqual(heard, ["second", "first"]);
  heard = [];
  model.off("change:a");
  model.set("a", 3);
  assert.deepEqual(heard, []);
  model.off();
  model.set("b", 3);
  assert.deepEqual(heard, []);
});

test("a listener may remove itself while it is called", () => {
  const model = new Model({ a: 0 });
  let calls = 0;
  const once = () => {
    calls += 1;
    model.off("change:a", once);
  };
  model.on("change:a", once);
  model.on("change:a", () => (calls += 10));
  model.set("a", 1);
  model.set("a", 2);
  assert.equal(calls, 21);
});

test("saving and sending need no kernel", () => {
  const model = new Model({ a: 0 });
  model.set("a", 1);
  model.save_changes();
  model.send({ anything: true });
  assert.equal(model.get("a"), 1);
});

test("models do not share the lists of the stored state", () => {
  const stored = { source: "program", state: { a: [1] } };
  const state = restore(stored);
  state.a.push(2);
  assert.deepEqual(stored.state.a, [1]);
});

test("bytes come back where they were", () => {
  const { a } = restore({
    source: "program",
    state: { a: { list: [null, null] } },
    buffers: [{ path: ["a", "list", 1], data: "AQL/" }],
  });
  assert.equal(a.list[1].byteLength, 3);
  assert.equal(a.list[1].getUint8(2), 255);
});

test("jslink goes both ways and starts from its source, jsdlink goes one way", () => {
  const [a, b, c] = [1, 2, 3].map((value) => new Model({ value }));
  link(a, "value", b, "value", true);
  link(a, "value", c, "value", false);
  assert.deepEqual([b.get("value"), c.get("value")], [1, 1]);
  b.set("value", 5);
  assert.deepEqual([a.get("value"), c.get("value")], [5, 5]);
  c.set("value", 9);
  assert.deepEqual([a.get("value"), b.get("value")], [5, 5]);
});

test("a model is initialized once, rendered once per view, and cleaned up", async () => {
  /** @type {string[]} */
  const told = [];
  const widget = {
    initialize: () => {
      told.push("initialize");
      return () => told.push("forget");
    },
    /** @param {any} props */
    render: ({ model, el, signal }) => {
      told.push("render");
      el.append("node");
      model.on("change:a", () => told.push("heard"));
      signal.addEventListener("abort", () => told.push("aborted"));
      return async () => told.push("clean");
    },
  };
  const host = new Host(storedState(), async () => widget);
  const [first, second] = [element(), element()];
  const [removeFirst, removeSecond] = await Promise.all([
    host.view("m1", first),
    host.view("m1", second),
  ]);
  assert.deepEqual(told.splice(0), ["initialize", "render", "render"]);
  host.model("m1").set("a", 2);
  assert.deepEqual(told.splice(0), ["heard", "heard"]);
  await removeFirst();
  assert.deepEqual(told.splice(0), ["aborted", "clean"]);
  assert.deepEqual([first.children, second.children], [[], ["node"]]);
  host.model("m1").set("a", 3);
  assert.deepEqual(told.splice(0), ["heard"], "a removed view must not listen");
  await removeSecond();
  told.splice(0);
  host.model("m1").set("a", 4);
  assert.deepEqual(told, []);
  host.close();
  assert.deepEqual(told, ["forget"]);
});

test("a model of another program takes the place of the one before, with its links", async () => {
  /** @type {string[]} */
  const rendered = [];
  const links = [["m1", "a", "m2", "a", true]];
  const host = new Host(storedState({ models: { m1: { a: 1 }, m2: { a: 5 } }, links }), async (source) => ({
    render: () => rendered.push(source),
  }));
  await host.view("m1", element());
  host.update({ ...storedState({ links }), models: { m1: { source: "other", state: { a: 2 } } } });
  await host.view("m1", element());
  assert.deepEqual(rendered, ["program", "other"]);
  assert.equal(host.model("m2").get("a"), 2);
});

test("a view's off() reaches its own listeners only", async () => {
  /** @type {string[]} */
  const told = [];
  const widget = {
    /** @param {any} props */
    render: ({ model, el }) => {
      model.on("change:a", () => told.push(el.name));
      if (el.name === "quiet") model.off("change:a");
    },
  };
  const host = new Host(storedState(), async () => widget);
  await host.view("m1", { ...element(), name: "quiet" });
  await host.view("m1", { ...element(), name: "loud" });
  host.model("m1").set("a", 2);
  assert.deepEqual(told, ["loud"]);
});

test("what fails in a program reaches the caller", async () => {
  const broken = new Host(storedState(), async () => ({
    render: () => {
      throw new Error("no pictures today");
    },
  }));
  await assert.rejects(broken.view("m1", element()), /no pictures today/);
  await assert.rejects(broken.view("m2", element()), /no model m2/);
  const missing = new Host(storedState(), async () => {
    throw new Error("the program is missing");
  });
  await assert.rejects(missing.view("m1", element()), /missing/);
});

test("a widget finds another model, and Python is said to be absent", async () => {
  /** @type {any} */
  let seen;
  const widget = {
    /** @param {any} props */
    render: async ({ model, experimental }) => {
      const other = await model.widget_manager.get_model(model.get("other"));
      seen = other.get("a");
      await assert.rejects(experimental.invoke("_compute"), /needs Python/);
    },
  };
  const models = { m1: { other: "IPY_MODEL_m2" }, m2: { a: 7 } };
  await new Host(storedState({ models }), async () => widget).view("m1", element());
  assert.equal(seen, 7);
});

test("moving and typing keys stay inside, commands and Tab go on", () => {
  /** @param {any} event */
  const stays = (event) => {
    let stopped = false;
    keepKeys({ ...event, stopPropagation: () => (stopped = true) });
    return stopped;
  };
  for (const key of ["ArrowLeft", "ArrowRight", "PageUp", "Home", "End", "/", "1", " "]) {
    assert.ok(stays({ key }), key);
  }
  for (const event of [{ key: "Tab" }, { key: "Escape" }, { key: "k", ctrlKey: true }]) {
    assert.ok(!stays(event), event.key);
  }
});

test("a program is run once, whether it is there at once or is imported; one that is missing is named", async () => {
  let runs = 0;
  const widget = { render() {} };
  const find = finder({
    early: () => ((runs += 1), { default: () => widget }),
    late: async () => ({ default: widget }),
    empty: () => ({ default: {} }),
  });
  assert.equal(await find("early"), widget);
  assert.equal(await find("early"), widget);
  assert.equal(runs, 1);
  assert.equal(await find("late"), widget);
  await assert.rejects(find("empty"), /no render/);
  await assert.rejects(find("absent"), /program absent is missing/);
});

test("the box of an explorable has the height of what is in it, and does not shrink in a drag", (t) => {
  const world = /** @type {any} */ (globalThis);
  /** @type {(blockSize: number) => void} */
  let become = () => {};
  world.ResizeObserver = class {
    /** @param {(entries: any[]) => void} tell */
    constructor(tell) {
      become = (blockSize) => tell([{ borderBoxSize: [{ blockSize }] }]);
    }
    observe() {}
  };
  t.after(() => delete world.ResizeObserver);
  let dragged = false;
  const box = /** @type {any} */ (Object.assign(new EventTarget(), { style: { height: "" } }));
  encloseIn(box, /** @type {any} */ ({ querySelector: () => (dragged ? {} : null) }));
  const heights = (/** @type {number[]} */ ...sizes) =>
    sizes.map((size) => {
      become(size);
      return box.style.height;
    });
  assert.deepEqual(heights(100, 80, 120), ["100px", "80px", "120px"]);
  dragged = true;
  assert.deepEqual(heights(90, 130, 110), ["120px", "130px", "130px"]);
  box.dispatchEvent(new Event("pointerup"));
  assert.equal(box.style.height, "110px");
});

test("an explorable is marked once its state is another one", async () => {
  const { document } = openDocument();
  delete (/** @type {any} */ (globalThis).ResizeObserver);
  const host = new Host(storedState({ models: { one: { n: 1 }, two: {} } }), async () => ({ render() {} }));
  for (const name of ["one", "two"]) {
    document.body.insertAdjacentHTML("beforeend", `<div class="explorables-place" data-model="${name}"></div>`);
  }
  const places = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".explorables-place")]);
  for (const place of places) await mount(host, place);
  const moved = () => places.map((place) => "moved" in place.dataset);
  host.model("one").set("n", 1);
  assert.deepEqual(moved(), [false, false]);
  host.model("one").set("n", 2);
  assert.deepEqual(moved(), [true, false]);
});

test("a page of very many explorables says so, a page of a few does not", async () => {
  const { window, document } = openDocument();
  const world = /** @type {any} */ (globalThis);
  world.addEventListener = window.addEventListener.bind(window);
  delete world.ResizeObserver;
  for (const [count, expected] of /** @type {const} */ ([[12, false], [13, true]])) {
    const models = Object.fromEntries(Array.from({ length: count }, (_, at) => [`m${at}`, {}]));
    document.body.innerHTML =
      `<script type="application/json" id="explorables-state">${JSON.stringify(storedState({ models }))}</script>` +
      Object.keys(models).map((name) => `<div class="explorables-place" data-model="${name}"></div>`).join("");
    await start(document, { program: () => ({ default: { render: (/** @type {any} */ { el }) => el.append("here") } }) });
    assert.equal(document.querySelectorAll("[data-state=live]").length, count);
    assert.equal(document.documentElement.classList.contains("explorables-many"), expected);
  }
});
