/**
 * Temperature. After moving this, the reader knows that dividing the logits by a temperature leads
 * from a hard maximum (near 0, where ties share) over softmax (at 1) to equal parts (towards
 * infinity), and that the order of the parts never changes on the way.
 */

import { formatInput, formatList, formatPart, partRelation, subscript } from "../format/number.js";
import { clamp } from "../format/parse.js";
import { softmaxAt } from "../math/temperature.js";
import { LOGITS, numbersInAddress, SELECTED, selectedExists } from "../parts/address-fields.js";
import { html, setText, setValue, svg } from "../parts/dom.js";
import {
  caption,
  colouredTerm,
  elementList,
  glider,
  ofElement,
  same,
  showReset,
  symbol,
} from "../parts/elements.js";
import * as formula from "../parts/formula.js";
import { indexed, logitNumbers, placeFormula, powersPerLine, relation } from "../parts/formula-numbers.js";
import { linkByIndex } from "../parts/links.js";
import { logChart, pathThrough } from "../parts/log-chart.js";
import { logitBars } from "../parts/logit-bars.js";
import { numberField } from "../parts/number-field.js";
import { followWidth } from "../parts/size.js";
import { button, presetButtons } from "../parts/toolbar.js";
import { wholePanel } from "../parts/whole.js";

/** @typedef {{logits: number[], temperature: number, selected: number}} State */

const LEAST = 0.01;
const MOST = 100;
const PRESETS = [[1, 2, 3], [1, 3, 3], [3, 1, -2]];
const TEMPERATURES = [0.1, 1, 10];
/** The temperatures at which the chart is computed, as parts of the way along its axis. */
const STOPS = Array.from({ length: 121 }, (_, at) => at / 120);

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, root, change, note } = shell;
  let width = shell.width;
  const glide = glider(scope, root);
  const logits = () => shell.state().logits;
  const temperature = () => shell.state().temperature;
  const selected = () => Math.min(shell.state().selected, logits().length);
  const parts = () => softmaxAt(logits(), temperature());
  /** @param {number} j */
  const select = (j) => change({ selected: j });
  /** @param {number} j */
  const effect = (j) => `S${subscript(j)} ${partRelation(parts()[j - 1])}`;
  /** @param {number[]} values */
  const setAll = (values) => {
    glide();
    change({ logits: values, selected: Math.min(selected(), values.length) });
  };
  /** @param {number} value */
  const setTemperature = (value) => {
    note("");
    change({ temperature: clamp(Number(value.toPrecision(3)), LEAST, MOST) });
  };
  /** @param {boolean} now */
  const onDrag = (now) => root.classList.toggle("is-dragging", now);

  const vectors = presetButtons(
    scope,
    PRESETS.map((value) => ({ name: formatList(value), value })),
    (value) => {
      note("");
      setAll([...value]);
    },
  );
  const degrees = presetButtons(
    scope,
    TEMPERATURES.map((value) => ({ name: `τ = ${formatInput(value)}`, value })),
    (value) => {
      glide();
      setTemperature(value);
    },
  );
  degrees.element.setAttribute("aria-label", "Temperatures");
  const reset = button(scope, "Reset", () => {
    glide();
    shell.reset();
  });
  degrees.element.append(reset);

  const bars = logitBars(shell, { glide, setAll, effect, select });

  const chart = logChart(scope, {
    label: "Temperature τ",
    range: [-2, 2],
    heights: [[1, "0"], [0.5, "0.5"], [0, "1"]],
    step: 0.05,
    page: 0.5,
    get: temperature,
    set: setTemperature,
    onDrag,
  });
  const bandLabels = html("div", { class: "sx-band-labels", "aria-hidden": "true" });
  chart.element.append(bandLabels);
  const field = numberField(scope, {
    label: "τ",
    least: LEAST,
    most: MOST,
    get: temperature,
    set: (value) => change({ temperature: value }),
    note,
    describedBy: shell.noteId,
  });
  const chartPanel = html(
    "figure",
    { class: "sx-panel sx-bands" },
    caption("Temperature", "left: hard; right: equal").element,
    chart.element,
    html("label", { class: "sx-entry" }, html("span", { class: "sx-symbol" }, "τ"), field.element),
  );
  const bands = elementList(scope, (j, own) => {
    const band = svg("path", { class: "sx-band", ...ofElement(j) });
    const label = html("span", { ...ofElement(j) }, symbol("S", j));
    own.listen(band, "pointerdown", () => select(j));
    chart.drawing.append(band);
    bandLabels.append(label);
    own.add(() => {
      band.remove();
      label.remove();
    });
    return (/** @type {number[]} */ above, /** @type {number[]} */ below) => {
      const along = (/** @type {number[]} */ edge) => STOPS.map((x, at) => /** @type {const} */ ([x, 1 - edge[at]]));
      band.setAttribute("d", `${pathThrough([...along(above), ...along(below).reverse()])}Z`);
      label.style.top = `${50 * (/** @type {number} */ (above.at(-1)) + /** @type {number} */ (below.at(-1)))}%`;
    };
  });
  let drawn = "";
  /** @param {readonly number[]} now */
  const drawBands = (now) => {
    if (drawn === String(now)) return;
    drawn = String(now);
    const cuts = STOPS.map((x) => softmaxAt(now, LEAST * (MOST / LEAST) ** x));
    let above = STOPS.map(() => 0);
    bands(now.length).forEach((draw, j) => {
      const below = above.map((edge, at) => edge + cuts[at][j]);
      draw(above, below);
      above = below;
    });
  };

  const whole = wholePanel(scope, { hint: "the picture above, cut at τ", select });
  const formulaBox = html("div", { class: "sx-formula" });
  root.classList.add("sx-frame", "sx-temperature");
  root.append(
    html("div", { class: "sx-toolbar" }, vectors.element, degrees.element),
    html("div", { class: "sx-panels" }, bars.element, chartPanel),
    whole.element,
    formulaBox,
  );
  const links = linkByIndex(scope, root);
  let linked = 0;

  let shape = "";
  let formulaScope = scope.child();
  let drawFormula = () => {};
  /** @param {number} j @param {number} count @param {number} perLine */
  function buildFormula(j, count, perLine) {
    formulaScope.dispose();
    formulaScope = scope.child();
    const { math, row, fraction, operator, power, identifier, sumOver, number } = formula;
    const slash = () => operator("/", { lspace: "0", rspace: "0" });
    const numbers = logitNumbers(formulaScope, shell, () => effect(j));
    /** @type {(() => void)[]} */
    const taus = [];
    /** @param {number} k @param {boolean} repeated */
    const termOf = (k, repeated) => {
      const tau = number("");
      taus.push(() => setValue(tau, "tau", undefined, temperature(), formatInput(temperature())));
      return numbers.exponential(k, repeated, slash(), tau);
    };
    const over = (/** @type {number | string} */ k) =>
      power(identifier("e"), row(indexed("a", k), slash(), identifier("τ")));
    const sign = operator("≈");
    const result = number("");
    const lines = [
      math(
        row(colouredTerm(j, indexed("S", j)), operator("=")),
        fraction(colouredTerm(j, over(j)), sumOver(identifier("k"), over("k"))),
      ),
      math(
        operator("=", { form: "infix" }),
        fraction(
          termOf(j, true),
          formula.addition(Array.from({ length: count }, (_, k) => termOf(k + 1, false)), perLine),
        ),
      ),
      math(sign, colouredTerm(j, result)),
    ];
    placeFormula(formulaBox, lines, numbers.keys);
    drawFormula = () => {
      numbers.draw();
      for (const draw of taus) draw();
      const S = parts()[j - 1];
      setText(sign, relation(S, count));
      setValue(result, "S", j, S, formatPart(S).replace(">", ""));
    };
    links.refresh();
  }

  followWidth(scope, root, (now) => {
    if (now === width) return;
    width = now;
    shell.redraw();
  });

  return (/** @type {State} */ state) => {
    const now = state.logits;
    const j = selected();
    root.style.setProperty("--count", String(now.length));
    const tau = formatInput(state.temperature);
    const perLine = powersPerLine(width, now.map((a) => `${formatInput(a)}/${tau}`));
    const wanted = `${j} of ${now.length} by ${perLine}`;
    if (wanted !== shape) {
      shape = wanted;
      buildFormula(j, now.length, perLine);
    }
    bars.draw(now, width, j);
    drawBands(now);
    const S = parts();
    chart.mark(`τ = ${formatInput(state.temperature)}: ${S.map((_, at) => effect(at + 1)).join(", ")}`);
    setValue(field.element, "tau", undefined, state.temperature);
    field.show();
    whole.draw(S, width, j);
    drawFormula();
    vectors.show((preset) => same(preset, now));
    degrees.show((preset) => preset === state.temperature);
    showReset(reset, shell);
    if (now.length !== linked) links.refresh();
    linked = now.length;
  };
}

/** @type {import("../parts/shell.js").Definition<State>} */
export const temperature = {
  title: "From a hard maximum to equal parts",
  ...numbersInAddress(
    { logits: LOGITS, temperature: { least: LEAST, most: MOST }, selected: SELECTED },
    selectedExists,
  ),
  build,
};
