/** Draws: frequencies settle on the parts of softmax. */

import { html, mathml, svg } from "lit-html";
import { clamp, formatInput, formatNumber, formatPart, superscript } from "../format/number.js";
import { count, distance, endsOf, rootMeanSquareDistance, partAt, uniforms } from "../mathematics/draws.js";
import { complements, softmax } from "../mathematics/softmax.js";
import { LOGITS, numbersInAddress } from "../parts/address-fields.js";
import { caption, figure, hue, letter, table, value } from "../parts/elements.js";
import { numberEntry } from "../parts/fields.js";
import { bracket, formulaBox, fraction, identifier, indexed, infix, math, number, power, prefix, row, shownNumber, squareRoot, sumOver } from "../parts/formula.js";
import { logChart, logPlace, pathThrough } from "../parts/plane.js";
import { logitBars, logitFrame } from "../parts/logit-bars.js";
import { button, group } from "../parts/toolbar.js";
import { ruler, strip } from "../parts/whole.js";

/** @typedef {{logits: number[], draws: number, seed: number}} State */
/** @typedef {ReturnType<typeof computed>} Computed */

const MOST_DRAWS = 100_000;
const MOST_SEED = 9999;
const DRAWS = { least: 1, most: MOST_DRAWS, whole: true };
const SEED = { least: 0, most: MOST_SEED, whole: true };
const PRESETS = [[1, 2, 3], [2, 2, 2, 2], [3, 1, -2]];
/** How many of the last draws are shown. */
const SHOWN = 20;
/** The axes, as powers of ten. */
const RANGE = /** @type {const} */ ([0, 5]);
const [LOW, HIGH] = [-4, 0.5];
/** After how many draws the error is measured: twenty times between one power of ten and the next. */
const STOPS = [...new Set(Array.from({ length: 101 }, (_, at) => Math.round(10 ** (at / 20))))];

/** @param {number} error */
const heightOf = (error) => (Math.log10(error) - LOW) / (HIGH - LOW);
const HEIGHTS = [0, -1, -2, -3, -4].map((exponent) => /** @type {const} */ ([
  heightOf(10 ** exponent),
  exponent > -3 ? formatInput(10 ** exponent) : `10⁻${superscript(-exponent)}`,
]));

/** The line through errors, each after so many draws. @param {readonly (readonly [number, number])[]} errors */
const trace = (errors) =>
  pathThrough(errors.filter(([, y]) => y > 0).map(([x, y]) => [logPlace(RANGE, x), heightOf(y)]));

/** The numbers of the seed, made once, as many as were ever needed. @param {Shell<State>} shell */
function numbersNow(shell) {
  const { draws, seed } = shell.state();
  const kept = shell.own("numbers", () => ({ seed: -1, numbers: new Float64Array() }));
  if (kept.seed !== seed || kept.numbers.length < draws) {
    Object.assign(kept, { seed, numbers: uniforms(seed, Math.min(MOST_DRAWS, 2 * draws)) });
  }
  return kept.numbers;
}

/** @param {Shell<State>} shell */
function computed(shell) {
  const { logits, draws: n } = shell.state();
  const parts = softmax(logits);
  const rest = complements(logits);
  const numbers = numbersNow(shell);
  const { counts, distances } = count(parts, numbers, n, STOPS);
  const error = distance(parts, counts, n);
  const expected = (/** @type {number} */ draws) => rootMeanSquareDistance(parts, rest, draws);
  const setDraws = (/** @type {number} */ wanted) => shell.move({ draws: clamp(Math.round(wanted), 1, MOST_DRAWS) });
  return { n, parts, numbers, counts, distances, error, expected, setDraws };
}

/** @param {Shell<State>} shell @param {Computed} now @param {unknown} reset */
function drawButtons({ move, note, state }, { setDraws }, reset) {
  const { draws } = state();
  const more = (/** @type {number} */ step) => () => {
    if (state().draws < MOST_DRAWS) setDraws(state().draws + step);
    else note(`${MOST_DRAWS} draws are the most here.`);
  };
  return group(
    [
      ...[1, 100].map((step) => button(`Draw ${step}`, more(step), { available: draws < MOST_DRAWS })),
      button("Draw anew", () => move({ seed: (state().seed + 1) % (MOST_SEED + 1) })),
      reset,
    ],
    "Draws",
  );
}

/** The error after so many draws, beside its root mean square over all seeds. @param {Shell<State>} shell @param {Computed} now */
function errorPanel(shell, { n, distances, error, expected, setDraws }) {
  const get = () => shell.state().draws;
  return figure("Error", "dashed: its root mean square", html`
    ${logChart(
      {
        label: "Number of draws n",
        text: `${n} draws: error ${formatNumber(error)}, root mean square ${formatNumber(expected(n))}`,
        range: RANGE,
        heights: HEIGHTS,
        step: 0.05,
        page: 0.5,
        get,
        set: (wanted, up) => setDraws(up ? Math.max(wanted, get() + 1) : Math.min(wanted, get())),
      },
      svg`
        <path class="sx-guide" d=${trace([1, MOST_DRAWS].map((x) => [x, expected(x)]))}></path>
        <path class="sx-trace" d=${trace([...distances, [n, error]])}></path>`,
      undefined,
      html`<div
        class="sx-spot sx-dot" aria-hidden="true" ?hidden=${error <= 0} ${value("error", undefined, error)}
        style="left:${100 * logPlace(RANGE, n)}%;top:${100 - 100 * clamp(heightOf(error), 0, 1)}%"
      ></div>`,
    )}
    ${numberEntry(shell, { ...DRAWS, trait: "draws", label: "n", name: "n" }, letter("n"))}`,
  "sx-panel sx-errors");
}

/** The whole with the place of the last draw, the frequencies, and the latest draws. @param {Computed} now */
function darts({ n, parts, numbers, counts }) {
  const ends = endsOf(parts);
  const latest = Array.from({ length: Math.min(n, SHOWN) }, (_, at) => partAt(ends, numbers[n - 1 - at]) + 1);
  return html`
    ${figure("Softmax", "where the darts land", html`
      ${ruler()}
      <div class="sx-pinned">
        ${strip({ name: "S", parts })}
        <div class="sx-pin" aria-hidden="true" style="left:${100 * numbers[n - 1]}%" ${value("u", undefined, numbers[n - 1])}></div>
      </div>
      ${strip({ name: "f", parts: counts.map((times) => times / n) })}
      ${caption("Frequencies", `after ${n} ${n === 1 ? "draw" : "draws"}`)}`, "sx-whole sx-draws-whole")}
    <div class="sx-last">
      <span class="sx-hint">latest draws</span>
      <ol class="sx-flow sx-tiles">${latest.map((j, at) => html`<li style=${hue(j)} ${value("draw", at + 1, j)}>${j}</li>`)}</ol>
    </div>`;
}

/** @param {Computed} now */
const shares = ({ n, parts, counts }) =>
  table(["", letter("S"), "frequency", "drawn"], parts.map((S, at) => html`
    <tr data-link=${at + 1} style=${hue(at + 1)}>
      <th scope="row"><span class="sx-class">class ${at + 1}</span></th>
      <td ${value("S", at + 1, S)}>${formatPart(S)}</td>
      <td ${value("f", at + 1, counts[at] / n)}>${formatPart(counts[at] / n)}</td>
      <td ${value("count", at + 1, counts[at])}>${counts[at]}</td>
    </tr>`));

/** @param {Computed} now */
function formula({ n, error, expected }) {
  const shown = (/** @type {string} */ name, /** @type {number} */ now) => shownNumber(name, undefined, now);
  const S = indexed("S", "k");
  return formulaBox([
    math(
      row(prefix("‖"), identifier("f"), infix("−"), identifier("S"), mathml`<mo form="postfix">‖</mo>`),
      infix("≈"),
      shown("error", error),
    ),
    [
      math(row(mathml`<mtext>root mean square</mtext>`), infix("="), fraction(identifier("σ"), squareRoot(identifier("n")))),
      math(infix("≈"), fraction(shown("sigma", expected(1)), squareRoot(shownNumber("n", undefined, n, String(n))))),
      math(infix("≈"), shown("root mean square error", expected(n))),
    ],
    math(
      power(identifier("σ"), number(2)),
      infix("="),
      sumOver(identifier("k"), row(S, bracket(number(1), infix("−"), S))),
    ),
  ]);
}

/** @type {Definition<State>} */
export default {
  title: "Draws from softmax",
  frame: "sx-frame sx-draws",
  ...numbersInAddress({ logits: LOGITS, draws: DRAWS, seed: SEED }),
  view(shell) {
    const now = computed(shell);
    const { effect, reset, setAll, vectors } = logitFrame(shell, now.parts);
    return html`
      <div class="sx-toolbar">${vectors(PRESETS)}${drawButtons(shell, now, reset)}</div>
      <div class="sx-panels">${logitBars(shell, { effect, setAll })}${errorPanel(shell, now)}</div>
      ${darts(now)}${shares(now)}${formula(now)}`;
  },
};
