/** Temperature: from argmax to equal parts. */

import { html, svg } from "lit-html";
import { guard } from "lit-html/directives/guard.js";
import { clamp, formatInput } from "../format/number.js";
import { softmaxAt } from "../mathematics/softmax.js";
import { LOGITS, numbersInAddress, SELECTED } from "../parts/address-fields.js";
import { figure, hue, letter, startsOf, symbol } from "../parts/elements.js";
import { numberEntry } from "../parts/fields.js";
import { identifier, indexed, power, row, shownNumber, tight } from "../parts/formula.js";
import { logChart, pathThrough } from "../parts/plane.js";
import { logitBars, logitFrame, softmaxFormula } from "../parts/logit-bars.js";
import { wholePanel } from "../parts/whole.js";

/** @typedef {{logits: number[], temperature: number, selected: number}} State */
/** @typedef {ReturnType<typeof logitFrame>} Frame */

const LEAST = 0.01;
const MOST = 100;
const PRESETS = [[1, 2, 3], [1, 3, 3], [3, 1, -2]];
const TEMPERATURES = [0.1, 1, 10];
/** The temperatures at which the chart is computed, as parts of the way along its axis. */
const STOPS = Array.from({ length: 61 }, (_, at) => at / 60);

/**
 * The parts at every temperature, as bands one below the other.
 * @param {Vector} logits @param {(j: number) => void} select
 */
function bands(logits, select) {
  const cuts = STOPS.map((x) => softmaxAt(logits, LEAST * (MOST / LEAST) ** x));
  const starts = cuts.map(startsOf);
  return logits.map((_, j) => {
    const above = STOPS.map((x, at) => /** @type {const} */ ([x, 1 - starts[at][j]]));
    const below = STOPS.map((x, at) => /** @type {const} */ ([x, 1 - starts[at][j] - cuts[at][j]]));
    return svg`<path
      class="sx-band" data-link=${j + 1} style=${hue(j + 1)} @pointerdown=${() => select(j + 1)}
      d="${pathThrough([...above, ...below.reverse()])}Z"></path>`;
  });
}

/** The names of the bands, at their right end. @param {Vector} logits */
function bandLabels(logits) {
  const parts = softmaxAt(logits, MOST);
  const starts = startsOf(parts);
  return html`
    <div class="sx-band-labels" aria-hidden="true">
      ${logits.map((_, j) => html`
        <span data-link=${j + 1} style="${hue(j + 1)};top:${100 * (starts[j] + parts[j] / 2)}%">${symbol("S", j + 1)}</span>`)}
    </div>`;
}

/** The temperature as something that is set. @param {Shell<State>} shell */
const setterOf = ({ move }) => (/** @type {number} */ tau) =>
  move({ temperature: clamp(Number(tau.toPrecision(3)), LEAST, MOST) });

/** The chart over the temperature, which the reader moves along it, and a field for it. @param {Shell<State>} shell @param {Frame} frame */
function chartPanel(shell, { effect, select }) {
  const { logits, temperature } = shell.state();
  return figure("Temperature", "left: argmax; right: equal", html`
    ${logChart(
      {
        label: "Temperature τ",
        text: `τ = ${formatInput(temperature)}: ${logits.map((_, at) => effect(at + 1)).join(", ")}`,
        range: [-2, 2],
        heights: [[1, "0"], [0.5, "0.5"], [0, "1"]],
        step: 0.05,
        page: 0.5,
        get: () => shell.state().temperature,
        set: setterOf(shell),
      },
      // They are computed again for other logits only.
      guard([String(logits)], () => bands(logits, select)),
      bandLabels(logits),
    )}
    ${numberEntry(shell, { trait: "temperature", label: "τ", name: "tau", least: LEAST, most: MOST }, letter("τ"))}`,
  "sx-panel sx-bands");
}

/** @type {Definition<State>} */
export default {
  title: "From argmax to equal parts",
  frame: "sx-frame sx-temperature",
  ...numbersInAddress({ logits: LOGITS, temperature: { least: LEAST, most: MOST }, selected: SELECTED }),
  view(shell, { logits, temperature }) {
    const frame = logitFrame(shell, softmaxAt(logits, temperature));
    const tau = formatInput(temperature);
    return html`
      <div class="sx-toolbar">
        ${frame.vectors(PRESETS)}
        ${frame.presetsOf("Temperatures", "τ", TEMPERATURES, temperature, setterOf(shell))}
      </div>
      <div class="sx-panels">${logitBars(shell, frame)}${chartPanel(shell, frame)}</div>
      ${wholePanel({ ...frame, hint: "the picture above, cut at τ" })}
      ${softmaxFormula(shell, frame, logits.map((a) => `${formatInput(a)}/${tau}`), (numbers) => ({
        power: (k) => power(identifier("e"), row(indexed("a", k), tight("/"), identifier("τ"))),
        term: (k, repeated) =>
          numbers.exponential(k, repeated, tight("/"), shownNumber("tau", undefined, temperature, tau)),
      }))}`;
  },
};
