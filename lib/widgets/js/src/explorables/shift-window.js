/**
 * Choose your D. After moving this, the reader knows that any D gives the same answer in
 * mathematics, but in floating point only those in a window do, and that −max is always in it.
 */

import { formatInput, formatList, subscript } from "../format/number.js";
import { parseList, parseNumber } from "../format/parse.js";
import { afterShift, correctDigits, directly, EXP_LIMITS, firstOfEachKind, shiftWindow } from "../math/stability.js";
import { html, setAttributes, setText, setValue } from "../parts/dom.js";
import { linkByIndex } from "../parts/links.js";
import { intoRange, numberField } from "../parts/number-field.js";
import { stepsTable, verdict } from "../parts/steps-table.js";
import { button, presetButtons } from "../parts/toolbar.js";
import { makeTrack, showZones } from "../parts/track.js";

/** @typedef {{logits: number[], shift: number}} State */
/** @typedef {import("../parts/shell.js").Shell<State>} Shell */

const MOST_ELEMENTS = 8;
const PRESETS = [[1000, 1001, 1002], [1, 2, 3], [-800, -801, -802], [-300, 0, 300]];
const SHIFT = " + D";
/** How far the line of exponents reaches. */
const REACH = 1000;
/** How far apart two points are to have a name each. */
const APART = 60;
/** @param {number} x */
const inside = (x) => Math.min(REACH, Math.max(-REACH, x));

/** @param {Shell} shell */
function build(shell) {
  const { scope, model, root, change, note, state } = shell;
  const [least, most] = /** @type {[number, number]} */ (model.get("_range"));
  const [lowest, highest] = /** @type {[number, number]} */ (model.get("_shifts"));
  /** @param {number} shift */
  const setShift = (shift) => {
    note("");
    change({ shift });
  };
  /** @param {number[]} logits */
  const setAll = (logits) => change({ logits });
  const best = () => -Math.max(...state().logits) + 0;

  const presets = presetButtons(
    scope,
    PRESETS.map((value) => ({ name: formatList(value), value })),
    (value) => {
      note("");
      setAll([...value]);
    },
  );
  const shifts = presetButtons(
    scope,
    [
      { name: "D = 0", value: () => 0 },
      { name: "D = −max a", value: best },
      { name: "lowest D", value: () => Math.ceil(shiftWindow(state().logits)[0]) },
      { name: "highest D", value: () => Math.floor(shiftWindow(state().logits)[1]) },
    ],
    (value) => setShift(value()),
  );
  shifts.element.setAttribute("aria-label", "Shifts");
  const reset = button(scope, "Reset", () => shell.reset());
  shifts.element.append(reset);
  const toolbar = html("div", { class: "sx-toolbar" }, presets.element, shifts.element);

  const fieldOfShift = numberField(scope, {
    label: "D",
    least: lowest,
    most: highest,
    get: () => state().shift,
    set: (shift) => change({ shift }),
    note,
    describedBy: shell.noteId,
  });
  const fields = html("div", { class: "sx-fields" });
  const entry = html(
    "div",
    { class: "sx-number-entry" },
    html("label", {}, html("span", { class: "sx-symbol" }, "D"), " = ", fieldOfShift.element),
    fields,
  );

  const track = makeTrack(scope, {
    label: "Shift D",
    least: lowest,
    most: highest,
    page: 100,
    get: () => state().shift,
    set: setShift,
    ticks: [-2000, -1000, 0, 1000, 2000].map((place) => ({ place, text: formatInput(place) })),
    strips: ["D"],
  });
  const ends = html("p", { class: "sx-ends" });

  const band = html("div", { class: "sx-band" });
  const dots = html("div", {});
  const along = (/** @type {number} */ x) => `${(100 * (inside(x) + REACH)) / (2 * REACH)}%`;
  const [zeroBelow, weakBelow, infAbove] = EXP_LIMITS;
  showZones(band, along, [
    { from: -REACH, to: zeroBelow, kind: "bad", text: "exp is 0" },
    { from: zeroBelow, to: weakBelow, kind: "weak", text: "" },
    { from: weakBelow, to: infAbove, kind: "good", text: "exp has all its digits" },
    { from: infAbove, to: REACH, kind: "bad", text: "exp is inf" },
  ]);
  const line = html(
    "div",
    { class: "sx-line", "aria-hidden": "true" },
    html("span", { class: "sx-hint" }, "a + D"),
    band,
    dots,
    html(
      "div",
      { class: "sx-scale" },
      ...[zeroBelow, 0, infAbove].map((x) =>
        html("span", { class: "sx-mark", style: `left:${along(x)}` }, formatInput(Math.round(x * 10) / 10)),
      ),
    ),
  );

  const says = html("p", { class: "sx-says" });
  const right = html("p", { class: "sx-says" });
  const place = html("div", { class: "sx-place" });
  root.classList.add("sx-steps", "sx-shift-window");
  root.append(toolbar, entry, track.element, ends, line, place, says, right);
  const links = linkByIndex(scope, root);

  let elements = scope.child();
  /** @type {(state: State, steps: import("../math/stability.js").Steps) => void} */
  let drawElements = () => {};
  let built = 0;
  /** @param {number} count */
  function buildElements(count) {
    elements.dispose();
    elements = scope.child();
    built = count;
    const table = stepsTable(count, SHIFT, "");
    const all = Array.from({ length: count }, (_, at) => {
      const linked = { "data-link": at + 1, style: `--hue: var(--softmax-class-${at + 1})` };
      const field = numberField(elements, {
        label: `a${subscript(at + 1)}`,
        least,
        most,
        longest: MOST_ELEMENTS,
        get: () => state().logits[at] ?? 0,
        set: (value) => change({ logits: state().logits.with(at, value) }),
        setList: setAll,
        note,
        describedBy: shell.noteId,
      });
      const symbol = html("span", { class: "sx-symbol" }, "a", html("sub", {}, String(at + 1)));
      const cell = html("label", { class: "sx-number", ...linked }, symbol, field.element);
      const name = html("span", { class: "sx-symbol" }, String(at + 1));
      const dot = html("div", { class: "sx-dot", ...linked }, name);
      const digits = html("span");
      return { field, cell, dot, digits };
    });
    fields.replaceChildren(...all.map(({ cell }) => cell));
    dots.replaceChildren(...all.map(({ dot }) => dot));
    place.replaceChildren(table.element);
    right.replaceChildren(
      "Right digits: ",
      ...all.flatMap(({ digits }, at) => [`${at ? ", " : ""}S${subscript(at + 1)} `, digits]),
      ".",
    );
    drawElements = ({ logits }, steps) => {
      const true_ = afterShift(logits).parts;
      table.show(steps, firstOfEachKind(steps));
      all.forEach(({ field, dot, digits }, at) => {
        setValue(field.element, "a", at + 1, logits[at]);
        field.show();
        setValue(dot, "exponent", at + 1, steps.exponents[at]);
        dot.style.left = along(steps.exponents[at]);
        // Points that lie on each other share the name of the largest of them.
        const hidden = steps.exponents.some(
          (other, k) => (other > steps.exponents[at] || (other === steps.exponents[at] && k > at)) && inside(other) - inside(steps.exponents[at]) < APART,
        );
        setText(dot.children[0], hidden ? "" : String(at + 1));
        const count = correctDigits(steps.parts[at], true_[at]);
        setValue(digits, "digits", at + 1, count, String(count));
      });
    };
  }

  return (/** @type {State} */ now) => {
    const { logits, shift } = now;
    if (logits.length !== built) buildElements(logits.length);
    const steps = directly(logits.map((value) => value + shift));
    const [low, high] = shiftWindow(logits);
    const weak = low + weakBelow - zeroBelow;
    setValue(fieldOfShift.element, "D", undefined, shift);
    fieldOfShift.show();
    drawElements(now, steps);
    setText(says, verdict(steps, SHIFT));
    track.show(`D = ${formatInput(shift)}. ${verdict(steps, SHIFT)}`, [
      [
        { from: lowest, to: low, kind: "bad", text: "0/0 = nan" },
        { from: low, to: weak, kind: "weak", text: "" },
        { from: weak, to: high, kind: "good", text: "window" },
        { from: high, to: highest, kind: "bad", text: "inf" },
      ],
    ]);
    /** @param {string} name @param {number | undefined} index @param {number} value */
    const written = (name, index, value) => {
      const element = html("span");
      setValue(element, name, index, value, formatInput(Number(value.toFixed(2))));
      return element;
    };
    ends.replaceChildren(
      "Numbers come out for D from ", written("window", 1, low),
      " to ", written("window", 2, high),
      "; just above the lower end, digits are missing. −max\u00a0a\u00a0=\u00a0", written("best", undefined, best()),
      " lies inside, ", html("b", {}, shift === best() ? "and you are on it." : shift > low && shift < high ? "and so does your D." : "your D does not."),
    );
    presets.show((preset) => preset.length === logits.length && preset.every((a, at) => a === logits[at]));
    shifts.show((value) => value() === shift);
    setAttributes(reset, {
      "aria-disabled": JSON.stringify(shell.opening()) === JSON.stringify(now) ? "true" : undefined,
    });
    links.refresh();
  };
}

/** @type {import("../parts/shell.js").Definition<State>} */
export const shiftWindowExplorable = {
  title: "Window of the shift",
  traits: ["logits", "shift"],
  toFields: ({ logits, shift }) => ({ logits: logits.map(String).join(","), shift: String(shift) }),
  fromFields(fields, model) {
    const { logits = "", shift = "0", ...others } = fields;
    const unknown = Object.keys(others)[0];
    if (unknown !== undefined) return { wrong: `“${unknown}” is not known here` };
    const list = parseList(logits, MOST_ELEMENTS);
    if (!list.ok) return { wrong: list.why };
    const D = parseNumber(shift);
    if (!D.ok) return { wrong: D.why };
    const [least, most] = model.get("_range");
    const [lowest, highest] = model.get("_shifts");
    const a = intoRange(list.value, least, most);
    const d = intoRange([D.value], lowest, highest);
    return { state: { logits: a.values, shift: d.values[0] }, notes: [...a.notes, ...d.notes] };
  },
  build,
};
