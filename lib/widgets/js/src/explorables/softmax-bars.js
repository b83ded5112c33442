/**
 * Softmax bars. After moving this, the reader knows that softmax cuts one whole into parts: the
 * logits may be any numbers, their exponentials are positive, and dividing by the sum makes parts
 * whose lengths add up to 1.
 */

import {
  formatInput,
  formatList,
  formatNumber,
  formatPart,
  partRelation,
  subscript,
} from "../format/number.js";
import { parseList } from "../format/parse.js";
import { exponentials, softmax, sum } from "../math/softmax.js";
import { html, setAttributes, setText, setValue, svg } from "../parts/dom.js";
import * as formula from "../parts/formula.js";
import { linkByIndex } from "../parts/links.js";
import { intoRange, numberField } from "../parts/number-field.js";
import { scrub } from "../parts/scrub.js";
import { followWidth } from "../parts/size.js";
import { makeSlider } from "../parts/slider.js";
import { button, presetButtons, setAvailable } from "../parts/toolbar.js";

/** @typedef {{logits: number[], selected: number}} State `selected` counts from 1 */
/** @typedef {import("../parts/shell.js").Shell<State>} Shell */

const MOST_ELEMENTS = 8;
const PRESETS = [[1, 2, 3], [1, 2, 5], [2, 2, 2, 2], [3, 1, -2]];
/** Width in CSS pixels below which the numbers of neighbouring columns take two rows. */
const CROWDED = 62;
/** Width below which the panels stand one above the other, as in the style sheet. */
const NARROW = 560;
/** Width of the numbers beside an axis. */
const GUTTER = 42;
/** More letters than this are written smaller. */
const LONG = 7;
const STEP = { step: 0.1, page: 1 };

/**
 * The largest logit that the axis shows: it keeps small logits large on the page.
 * @param {readonly number[]} logits
 * @param {number} most
 * @param {boolean} dragged after a drag up to the end of the axis there must be room to go on
 */
function axisLimit(logits, most, dragged) {
  const near = most / 2;
  const largest = Math.max(...logits.map(Math.abs));
  return largest > near || (dragged && largest === near) ? most : near;
}

/**
 * Every value that the picture shows.
 * @param {readonly number[]} logits
 */
function valuesOf(logits) {
  const exps = exponentials(logits);
  return { exps, total: sum(exps), largest: Math.max(...exps), parts: softmax(logits) };
}

/** @param {number} value */
const percent = (value) => `${value}%`;

/** @param {string} name @param {number} j */
const symbol = (name, j) => html("span", { class: "sx-symbol" }, name, html("sub", {}, String(j)));

/** @param {number} j */
const exponential = (j) =>
  html("span", { class: "sx-symbol" }, "e", html("sup", {}, "a", html("sub", {}, String(j))));

/**
 * @param {string} title
 * @param {string} hint
 */
function caption(title, hint) {
  const aside = html("span", { class: "sx-hint" }, hint);
  return { aside, element: html("figcaption", {}, html("b", {}, title), " ", aside) };
}

/** @param {Shell} shell */
function build(shell) {
  const { scope, model, root, change, note } = shell;
  const [least, most] = /** @type {[number, number]} */ (model.get("_range"));
  let limit = most / 2;
  let width = shell.width;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let gliding;
  let dragging = false;

  const logits = () => shell.state().logits;
  const selected = () => Math.min(shell.state().selected, logits().length);
  /** @param {number} j @param {number} value */
  const setLogit = (j, value) => {
    note("");
    change({ logits: logits().with(j - 1, value) });
  };
  /** @param {number} j */
  const select = (j) => change({ selected: j });
  /** @param {number[]} values */
  const setAll = (values) => {
    glide();
    change({ logits: values, selected: Math.min(selected(), values.length) });
  };
  /** Let bars and parts move to their new places, where the reader does not hold them. */
  const glide = () => {
    clearTimeout(gliding);
    root.classList.add("is-gliding");
    gliding = setTimeout(() => root.classList.remove("is-gliding"), 300);
  };
  scope.add(() => clearTimeout(gliding));

  // Toolbar.
  const presets = presetButtons(
    scope,
    PRESETS.map((value) => ({ name: formatList(value), value })),
    (value) => {
      note("");
      setAll([...value]);
    },
  );
  const add = button(scope, "Add", () => {
    if (logits().length < MOST_ELEMENTS) setAll([...logits(), 0]);
    else note(`${MOST_ELEMENTS} elements are the most that fit here.`);
  });
  const remove = button(scope, "Remove ", () => {
    if (logits().length > 1) setAll(logits().toSpliced(selected() - 1, 1));
    else note("One element must stay.");
  });
  const removed = html("sub");
  remove.append(html("span", { class: "sx-symbol" }, "a", removed));
  const reset = button(scope, "Reset", () => {
    glide();
    shell.reset();
  });
  const actions = html("div", { class: "sx-group", role: "group", "aria-label": "Elements" }, add, remove, reset);
  const toolbar = html("div", { class: "sx-toolbar" }, presets.element, actions);

  // Logits.
  const axis = ["", "", ""].map((_, at) => html("span", { class: "sx-tick", style: `top:${at * 50}%` }));
  const bars = html("div", { class: "sx-columns" });
  const fields = html("div", { class: "sx-numbers" });
  const logitPlot = html("div", { class: "sx-plot sx-signed" }, html("div", { class: "sx-axis", "aria-hidden": "true" }, ...axis), bars);
  const logitCaption = caption(
    "Logits",
    `drag, or type ${formatInput(least)} to ${formatInput(most)}`,
  );
  const logitPanel = html("figure", { class: "sx-panel" }, logitCaption.element, logitPlot, fields);

  // Exponentials.
  const top = html("span", { class: "sx-tick", style: "top:0%" });
  const expBars = html("div", { class: "sx-columns" });
  const expNumbers = html("div", { class: "sx-numbers" });
  const expPlot = html(
    "div",
    { class: "sx-plot", "aria-hidden": "true" },
    html("div", { class: "sx-axis" }, top, html("span", { class: "sx-tick", style: "top:100%" }, "0")),
    expBars,
  );
  const expCaption = caption("Exponentials", "linear scale");
  const total = html("span", {});
  const expSum = html("span", { class: "sx-sum" }, "sum ", total);
  expCaption.element.append(expSum);
  const expPanel = html("figure", { class: "sx-panel" }, expCaption.element, expPlot, expNumbers);

  // The whole.
  const strip = html("div", { class: "sx-strip", "aria-hidden": "true" });
  const leaders = svg("svg", { class: "sx-leaders", viewBox: "0 0 100 100", preserveAspectRatio: "none", "aria-hidden": "true" });
  const labels = html("div", { class: "sx-numbers sx-parts" });
  const wholeCaption = caption("Softmax", "one whole of length 1");
  const ruler = html("div", { class: "sx-ruler", "aria-hidden": "true" }, html("span", {}, "0"), html("span", {}, "1"));
  const whole = html("figure", { class: "sx-whole" }, wholeCaption.element, ruler, strip, leaders, labels);

  const formulaBox = html("div", { class: "sx-formula" });

  root.classList.add("sx-softmax-bars");
  root.append(toolbar, html("div", { class: "sx-panels" }, logitPanel, expPanel), whole, formulaBox);
  const links = linkByIndex(scope, root);

  /** @param {number} j */
  function makeElement(j) {
    const own = scope.child();
    const linked = { "data-link": j, style: `--hue: var(--softmax-class-${j})` };
    const name = `a${subscript(j)}`;

    const bar = html("div", { class: "sx-bar" });
    const handle = html("div", { class: "sx-handle" });
    const column = html("div", { class: "sx-column", ...linked }, bar, handle);
    const slider = makeSlider(own, handle, {
      label: `Logit ${name}`,
      least,
      most,
      ...STEP,
      orientation: "vertical",
      get: () => logits()[j - 1],
      set: (value) => setLogit(j, value),
      perPixel: () => (2 * limit) / bars.clientHeight,
      dragRange: () => [-limit, limit],
      onDrag,
    });
    own.listen(column, "pointerdown", /** @param {PointerEvent} event */ (event) => {
      select(j);
      // A finger on the empty part of a column scrolls the page; the handle is for dragging.
      if (event.pointerType === "touch") return;
      const box = bars.getBoundingClientRect();
      slider.grab(event, limit * (1 - (2 * (event.clientY - box.top)) / box.height));
    });
    own.listen(handle, "focus", () => select(j));

    const field = numberField(own, {
      label: name,
      least,
      most,
      longest: MOST_ELEMENTS,
      get: () => logits()[j - 1],
      set: (value) => change({ logits: logits().with(j - 1, value) }),
      setList: setAll,
      note,
      describedBy: shell.noteId,
    });
    own.listen(field.element, "focus", () => select(j));
    const fieldCell = html("label", { class: "sx-number", ...linked }, symbol("a", j), field.element);

    const expBar = html("div", { class: "sx-bar" });
    const expColumn = html("div", { class: "sx-column", ...linked }, expBar);
    const expNumber = html("span", {});
    const expCell = html("div", { class: "sx-number", ...linked }, exponential(j), expNumber);

    const part = html("div", { class: "sx-part", ...linked }, html("span", {}, symbol("S", j)));
    const leader = svg("path", { class: "sx-leader", ...linked });
    const partNumber = html("span", {});
    const partCell = html("div", { class: "sx-number", ...linked }, symbol("S", j), partNumber);
    for (const element of [expColumn, expCell, part, partCell]) {
      own.listen(element, "pointerdown", () => select(j));
    }

    bars.append(column);
    fields.append(fieldCell);
    expBars.append(expColumn);
    expNumbers.append(expCell);
    strip.append(part);
    leaders.append(leader);
    labels.append(partCell);
    const cells = [column, fieldCell, expColumn, expCell, part, leader, partCell];
    own.add(() => cells.forEach((cell) => cell.remove()));

    /**
     * @param {HTMLElement} element
     * @param {string} value
     * @param {number} number
     * @param {string} text
     */
    const writeNumber = (element, value, number, text) => {
      setValue(element, value, j, number, text);
      element.classList.toggle("is-long", text.length > LONG);
    };

    /**
     * @param {ReturnType<typeof valuesOf>} values
     * @param {number} a
     * @param {number} before the length of all the parts to the left
     * @param {number} count
     * @param {number} inset of the labels from both ends of the whole, in percent
     * @param {boolean} chosen
     */
    const draw = ({ exps, largest, parts }, a, before, count, inset, chosen) => {
      const e = exps[j - 1];
      const S = parts[j - 1];
      for (const cell of cells) cell.classList.toggle("is-selected", chosen);

      setValue(bar, "a", j, a);
      bar.style.top = percent(50 - (50 * Math.max(a, 0)) / limit);
      bar.style.height = percent((50 * Math.abs(a)) / limit);
      bar.classList.toggle("is-below", a < 0);
      handle.style.top = percent(50 - (50 * a) / limit);
      handle.classList.toggle("is-below", a < 0);
      slider.describe(`${name} = ${formatInput(a)}, S${subscript(j)} ${partRelation(S)}`);
      setValue(field.element, "a", j, a);
      field.show();

      setValue(expBar, "exp", j, e);
      expBar.style.height = percent((100 * e) / largest);
      writeNumber(expNumber, "exp", e, formatNumber(e));

      setValue(part, "S", j, S);
      part.style.left = percent(100 * before);
      part.style.width = percent(100 * S);
      const from = 100 * (before + S / 2);
      const to = inset + ((100 - 2 * inset) * (j - 0.5)) / count;
      leader.setAttribute("d", `M${from} 0C${from} 60 ${to} 40 ${to} 100`);
      writeNumber(partNumber, "S", S, formatPart(S));
    };
    return { draw, dispose: own.dispose };
  }

  /** @type {ReturnType<typeof makeElement>[]} */
  const elements = [];

  // The formula. It is built anew only when its shape changes; moving a number changes its text.
  let shape = "";
  let formulaScope = scope.child();
  /** @type {(values: ReturnType<typeof valuesOf>, logits: readonly number[]) => void} */
  let drawFormula = () => {};

  /** @param {number} j @param {number} count @param {number} perLine */
  function buildFormula(j, count, perLine) {
    formulaScope.dispose();
    formulaScope = scope.child();
    /** @type {((logits: readonly number[], parts: readonly number[]) => void)[]} */
    const exponents = [];
    /** @type {HTMLElement[]} */
    const keys = [];
    /** @param {number} k @param {boolean} repeated an exponent that stands a second time */
    const numberTerm = (k, repeated) => {
      const name = `a${subscript(k)}`;
      const settings = {
        label: `${name} in the formula`,
        least,
        most,
        ...STEP,
        get: () => logits()[k - 1],
        set: (/** @type {number} */ value) => setLogit(k, value),
        pointerOnly: repeated,
        onDrag,
      };
      const exponent = scrub(formulaScope, settings, { name: "a", index: k });
      if (exponent.keys) keys.push(exponent.keys);
      exponents.push((now, parts) => {
        const written = formatInput(now[k - 1]);
        const spoken = `S${subscript(j)} ${partRelation(parts[j - 1])}`;
        exponent.show(written, `${name} = ${written}, ${spoken}`);
      });
      return hued(formula.term(k, formula.power(formula.identifier("e"), exponent.mark)), k);
    };
    /** @param {MathMLElement} element @param {number} k */
    const hued = (element, k) => {
      element.setAttribute("style", `--hue: var(--softmax-class-${k})`);
      return element;
    };
    const indexed = (/** @type {string} */ name, /** @type {number | string} */ k) =>
      formula.sub(formula.identifier(name), typeof k === "number" ? formula.number(String(k)) : formula.identifier(k));

    const top = formula.number("");
    const bottom = formula.number("");
    const result = formula.number("");
    const sign = formula.operator("≈");
    const numerator = numberTerm(j, true);
    const denominator = formula.addition(
      Array.from({ length: count }, (_, k) => numberTerm(k + 1, false)),
      perLine,
    );
    const { math, row, fraction, operator, power, identifier, sumOver } = formula;
    const lines = [
      math(
        row(hued(formula.term(j, indexed("S", j)), j), operator("=")),
        fraction(
          hued(formula.term(j, power(identifier("e"), indexed("a", j))), j),
          sumOver(identifier("k"), power(identifier("e"), indexed("a", "k"))),
        ),
      ),
      math(operator("=", { form: "infix" }), fraction(numerator, denominator)),
      math(operator("≈", { form: "infix" }), fraction(hued(formula.term(j, top), j), bottom)),
      math(sign, hued(formula.term(j, result), j)),
    ];
    formulaBox.replaceChildren(...lines.map((line) => html("span", {}, line)), ...keys);
    drawFormula = (values, now) => {
      for (const show of exponents) show(now, values.parts);
      const S = values.parts[j - 1];
      setValue(top, "exp", j, values.exps[j - 1], formatNumber(values.exps[j - 1]));
      setValue(bottom, "sum", undefined, values.total, formatNumber(values.total));
      setText(sign, S === 1 ? "=" : S >= 0.9995 ? ">" : "≈");
      setValue(result, "S", j, S, formatPart(S).replace(">", ""));
    };
    links.refresh();
  }

  /** @param {boolean} now */
  function onDrag(now) {
    dragging = now;
    root.classList.toggle("is-dragging", now);
    if (!now) {
      limit = axisLimit(logits(), most, true);
      glide();
      shell.redraw();
    }
  }

  followWidth(scope, root, (now) => {
    if (now === width) return;
    width = now;
    shell.redraw();
  });

  return (/** @type {State} */ state) => {
    const now = state.logits;
    const count = now.length;
    const j = Math.min(state.selected, count);
    const values = valuesOf(now);
    if (!dragging) {
      const wanted = axisLimit(now, most, false);
      // After a drag to its end the wide axis stays until something needs another one.
      const roomy = limit === most && wanted !== most && Math.max(...now.map(Math.abs)) === wanted;
      if (!roomy) limit = wanted;
    }

    while (elements.length > count) elements.pop()?.dispose();
    while (elements.length < count) elements.push(makeElement(elements.length + 1));
    const panel = width < NARROW ? width - GUTTER : (width - 36) / 2 - GUTTER;
    for (const [element, room] of /** @type {const} */ ([
      [logitPanel, panel],
      [expPanel, panel],
      [whole, width],
    ])) {
      element.classList.toggle("is-crowded", room / count < CROWDED);
    }
    const inset = width / count < CROWDED ? 4 : 0;
    root.style.setProperty("--count", String(count));

    const perLine = count > (width < NARROW ? 4 : 5) ? Math.ceil(count / 2) : MOST_ELEMENTS;
    const wanted = `${j} of ${count} by ${perLine}`;
    if (wanted !== shape) {
      shape = wanted;
      buildFormula(j, count, perLine);
    }

    [limit, 0, -limit].forEach((value, at) => setText(axis[at], formatInput(value)));
    root.style.setProperty("--limit", String(limit));
    setText(top, formatNumber(values.largest));
    setValue(total, "sum", undefined, values.total, formatNumber(values.total));
    let before = 0;
    elements.forEach((element, at) => {
      element.draw(values, now[at], before, count, inset, at + 1 === j);
      before += values.parts[at];
    });
    drawFormula(values, now);

    presets.show((preset) => preset.length === count && preset.every((a, at) => a === now[at]));
    setText(removed, String(j));
    setAvailable(add, count < MOST_ELEMENTS);
    setAvailable(remove, count > 1);
    setAttributes(reset, {
      "aria-disabled": JSON.stringify(shell.opening()) === JSON.stringify(state) ? "true" : undefined,
    });
  };
}

/** @type {import("../parts/shell.js").Definition<State>} */
export const softmaxBars = {
  title: "Softmax bars",
  traits: ["logits", "selected"],
  toFields: ({ logits, selected }) => ({
    logits: logits.map(String).join(","),
    selected: String(selected),
  }),
  fromFields(fields, model) {
    const { logits, selected, ...others } = fields;
    const unknown = Object.keys(others)[0];
    if (unknown !== undefined) return { wrong: `“${unknown}” is not known here` };
    if (logits === undefined) return { wrong: "it has no logits" };
    const list = parseList(logits, MOST_ELEMENTS);
    if (!list.ok) return { wrong: list.why };
    const [least, most] = model.get("_range");
    const { values, notes } = intoRange(list.value, least, most);
    const j = selected === undefined ? 1 : Number(selected);
    if (!Number.isInteger(j) || j < 1 || j > values.length) {
      return { wrong: `there is no element ${selected}` };
    }
    return { state: { logits: values, selected: j }, notes };
  },
  build,
};
