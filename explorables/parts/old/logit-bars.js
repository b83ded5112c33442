/** The logits as bars with handles, and a field for each: the input of most explorables. */

import { formatInput, subscript } from "../../format/number.js";
import { html, setAttributes, setText, setValue } from "./dom.js";
import { caption, elementList, isCrowded, ofElement, symbol } from "./elements.js";
import { logitAt, logitField } from "./fields.js";
import { makeSlider } from "../slider.js";

/**
 * @typedef {object} Settings
 * @property {() => void} glide
 * @property {(values: number[]) => void} setAll
 * @property {(j: number) => string} effect what to say of element j beside its own value
 * @property {(j: number) => void} [select]
 * @property {() => number} [shift] is added to every bar, whose logit itself leaves a ghost
 * @property {number} [reach] the largest shift either way, for which the axis keeps room
 * @property {string} [title]
 */

/**
 * @param {import("../shell.js").Shell<any>} shell
 * @param {Settings} settings
 * @returns {{element: HTMLElement, draw: (logits: readonly number[], width: number, selected?: number) => void}}
 */
export function logitBars(shell, settings) {
  const { scope, model, root } = shell;
  const { glide, setAll, effect, select = () => {}, shift = () => 0, reach = 0 } = settings;
  const [least, most] = /** @type {[number, number]} */ (model.get("_range"));
  const near = most / 2;
  let limit = near;
  let dragging = false;

  /** @returns {number[]} */
  const logits = () => shell.state().logits;
  /** @param {boolean} now */
  const onDrag = (now) => {
    dragging = now;
    if (now) return;
    // After a drag up to the end of the axis there must be room to go on.
    if (Math.max(...logits().map(Math.abs)) === near) limit = most;
    glide();
    shell.redraw();
  };

  const ticks = ["", "", ""].map((_, at) =>
    html("span", { class: "sx-tick", style: `top:${at * 50}%` }),
  );
  const bars = html("div", { class: "sx-columns" });
  const fields = html("div", { class: "sx-numbers" });
  const panel = html(
    "figure",
    { class: "sx-panel" },
    caption(settings.title ?? "Logits", `drag, or type ${formatInput(least)} to ${formatInput(most)}`).element,
    html(
      "div",
      { class: "sx-plot sx-signed" },
      html("div", { class: "sx-axis", "aria-hidden": "true" }, ...ticks),
      bars,
    ),
    fields,
  );

  const elements = elementList(scope, (j, own) => {
    const name = `a${subscript(j)}`;
    const ghost = html("div", { class: "sx-ghost" });
    const bar = html("div", { class: "sx-bar" });
    const handle = html("div", { class: "sx-ring sx-handle" });
    const column = html("div", { class: "sx-column", ...ofElement(j) }, bar, ghost, handle);
    const slider = makeSlider(own, handle, {
      ...logitAt(shell, j),
      label: `Logit ${name}`,
      least,
      most,
      step: 0.1,
      page: 1,
      orientation: "vertical",
      perPixel: () => (2 * (limit + reach)) / bars.clientHeight,
      dragRange: () => [-limit, limit],
      onDrag,
    });
    own.listen(column, "pointerdown", /** @param {PointerEvent} event */ (event) => {
      select(j);
      // A finger on the empty part of a column scrolls the page; the handle is for dragging.
      if (event.pointerType === "touch") return;
      const box = bars.getBoundingClientRect();
      const at = (limit + reach) * (1 - (2 * (event.clientY - box.top)) / box.height);
      slider.grab(event, at - shift());
    });
    own.listen(handle, "focus", () => select(j));
    const { cell, field, draw } = logitField(own, shell, "a", j, setAll, symbol("a", j));
    own.listen(field, "focus", () => select(j));
    bars.append(column);
    fields.append(cell);
    own.add(() => column.remove());

    return (/** @type {number} */ a, /** @type {number | undefined} */ selected) => {
      const end = a + shift();
      const half = limit + reach;
      bar.style.top = `${50 - (50 * Math.max(end, 0)) / half}%`;
      bar.style.height = `${(50 * Math.abs(end)) / half}%`;
      bar.classList.toggle("is-below", end < 0);
      handle.style.top = `${50 - (50 * end) / half}%`;
      setAttributes(ghost, { hidden: end === a });
      ghost.style.top = `${50 - (50 * a) / half}%`;
      setValue(bar, reach ? "a+c" : "a", j, end);
      slider.describe(`${name} = ${formatInput(a)}, ${effect(j)}`);
      draw();
      for (const one of [column, cell]) one.classList.toggle("is-selected", j === selected);
    };
  });

  return {
    element: panel,
    draw(now, width, selected) {
      const largest = Math.max(...now.map(Math.abs));
      // After a drag to its end the wide axis stays until something needs another one.
      const roomy = limit === most && largest === near;
      if (!dragging && !roomy) limit = largest > near ? most : near;
      [1, 0, -1].forEach((sign, at) => setText(ticks[at], formatInput(sign * (limit + reach))));
      panel.classList.toggle("is-crowded", isCrowded(width, now.length));
      root.style.setProperty("--limit", String(limit));
      elements(now.length).forEach((draw, at) => draw(now[at], selected));
    },
  };
}
