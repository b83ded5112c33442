/**
 * Temperature. After moving this, the reader knows that dividing the logits by a temperature leads
 * from a hard maximum (near 0, where ties share) over softmax (at 1) to equal parts (towards
 * infinity), and that the order of the parts never changes on the way.
 */

import { formatInput } from "../format/number.js";
import { clamp } from "../format/parse.js";
import { softmaxAt } from "../mathematics/temperature.js";
import { LOGITS, numbersInAddress, SELECTED, selectedExists } from "../parts/address-fields.js";
import { html, setValue, svg } from "../parts/dom.js";
import { caption, elementList, ofElement, symbol } from "../parts/elements.js";
import { numberEntry } from "../parts/fields.js";
import { identifier, number, operator, power, row } from "../parts/formula.js";
import { indexed } from "../parts/formula-numbers.js";
import { logChart, pathThrough } from "../parts/log-chart.js";
import { logitBars } from "../parts/logit-bars.js";
import { logitFrame, softmaxFormula } from "../parts/logit-frame.js";
import { wholePanel } from "../parts/whole.js";

/** @typedef {{logits: number[], temperature: number, selected: number}} State */

const LEAST = 0.01;
const MOST = 100;
const PRESETS = [[1, 2, 3], [1, 3, 3], [3, 1, -2]];
const TEMPERATURES = [0.1, 1, 10];
/** The temperatures at which the chart is computed, as parts of the way along its axis. */
const STOPS = Array.from({ length: 61 }, (_, at) => at / 60);

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, root, change, note } = shell;
  const temperature = () => shell.state().temperature;
  const frame = logitFrame(shell, PRESETS, () => softmaxAt(frame.logits(), temperature()));
  const { select } = frame;
  /** @param {number} value */
  const setTemperature = (value) => {
    note("");
    change({ temperature: clamp(Number(value.toPrecision(3)), LEAST, MOST) });
  };
  const degrees = frame.presetsOf("Temperatures", "τ", TEMPERATURES, setTemperature);

  const bars = logitBars(shell, frame);

  const chart = logChart(scope, {
    label: "Temperature τ",
    range: [-2, 2],
    heights: [[1, "0"], [0.5, "0.5"], [0, "1"]],
    step: 0.05,
    page: 0.5,
    get: temperature,
    set: setTemperature,
  });
  const bandLabels = html("div", { class: "sx-band-labels", "aria-hidden": "true" });
  chart.element.append(bandLabels);
  const entry = numberEntry(
    shell,
    { trait: "temperature", label: "τ", name: "tau", least: LEAST, most: MOST },
    html("span", { class: "sx-symbol" }, "τ"),
  );
  const chartPanel = html(
    "figure",
    { class: "sx-panel sx-bands" },
    caption("Temperature", "left: hard; right: equal").element,
    chart.element,
    entry.element,
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
  const quotient = softmaxFormula(shell, frame, (numbers) => {
    const slash = () => operator("/", { lspace: "0", rspace: "0" });
    /** @type {MathMLElement[]} */
    const taus = [];
    return {
      power: (k) => power(identifier("e"), row(indexed("a", k), slash(), identifier("τ"))),
      term(k, repeated) {
        const tau = number("");
        taus.push(tau);
        return numbers.exponential(k, repeated, slash(), tau);
      },
      draw() {
        for (const tau of taus) setValue(tau, "tau", undefined, temperature(), formatInput(temperature()));
      },
    };
  });
  root.classList.add("sx-frame", "sx-temperature");
  root.append(
    html("div", { class: "sx-toolbar" }, frame.vectors, degrees.element),
    html("div", { class: "sx-panels" }, bars.element, chartPanel),
    whole.element,
    quotient.element,
  );
  return (/** @type {State} */ state) => {
    const now = state.logits;
    const j = frame.selected();
    bars.draw(now, frame.width(), j);
    drawBands(now);
    const tau = formatInput(state.temperature);
    chart.mark(`τ = ${tau}: ${now.map((_, at) => frame.effect(at + 1)).join(", ")}`);
    entry.draw();
    whole.draw(frame.parts(), frame.width(), j);
    quotient.draw(now.map((a) => `${formatInput(a)}/${tau}`));
    degrees.show((preset) => preset === state.temperature);
    frame.draw();
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
