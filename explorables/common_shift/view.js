/** A common shift: one number added to every logit changes no part. */

import { html, mathml, svg } from "lit-html";
import { formatInput, formatNumber, formatPart } from "../format/number.js";
import { exponentials, softmax, sum } from "../mathematics/softmax.js";
import { LOGITS, numbersInAddress, SELECTED } from "../parts/address-fields.js";
import { drawing, exponential, figure, hue, letter, startsOf, value } from "../parts/elements.js";
import { numberEntry } from "../parts/fields.js";
import { bracket, identifier, indexed, infix, power, row } from "../parts/formula.js";
import { logitBars, logitFrame, softmaxFormula } from "../parts/logit-bars.js";
import { alongLine } from "../parts/slider.js";
import { ruler, strip, wholePanel } from "../parts/whole.js";

/** @typedef {{logits: number[], shift: number, selected: number}} State */
/** @typedef {ReturnType<typeof computed>} Now */

/** The largest shift either way. */
const REACH = 5;
const PRESETS = [[1, 2, 3], [2, 2, 2, 2], [3, 1, -2]];
const SHIFTS = [-3, 0, 3];

/** Everything that the page says about a state. @param {Shell<State>} shell @param {State} state */
function computed(shell, { logits, shift }) {
  const shifted = logits.map((a) => a + shift);
  return {
    ...logitFrame(shell, softmax(shifted)),
    plain: exponentials(logits),
    grown: exponentials(shifted),
    factor: Math.exp(shift),
    setShift: (/** @type {number} */ c) => shell.move({ shift: c }),
  };
}

/** The shift c, and the factor that it is. @param {Shell<State>} shell @param {Now} now */
function shiftRow(shell, { setShift, parts, ...now }) {
  const c = shell.state().shift;
  const factor = formatNumber(now.factor);
  return html`
    <div class="sx-shift">
      ${numberEntry(shell, { trait: "shift", label: "c", name: "c", least: -REACH, most: REACH }, letter("c"))}
      <div class="sx-shift-scale">
        <span class="sx-hint">${formatInput(-REACH)}</span>
        <div class="sx-track">
          <div
            class="sx-ring sx-thumb" style="left:${50 + (50 * c) / REACH}%"
            ${alongLine({
              label: "Shift c of all logits",
              text: `c = ${formatInput(c)}: the factor is ${factor}, the parts stay ${parts.map(formatPart).join(", ")}`,
              least: -REACH,
              most: REACH,
              step: 0.1,
              page: 1,
              get: () => shell.state().shift,
              set: setShift,
            })}
          ></div>
        </div>
        <span class="sx-hint">${formatInput(REACH)}</span>
      </div>
      <span class="sx-factor"><span class="sx-symbol">e<sup>c</sup></span> = <span class="sx-result" ${value("factor", undefined, now.factor)}>${factor}</span></span>
    </div>`;
}

/** Every exponential, and the same factor beside each. @param {Now} now */
function factorTable({ plain, grown, factor, select }) {
  const times = html`<td ${value("factor", undefined, factor)}>× ${formatNumber(factor)} =</td>`;
  return figure("Exponentials", "one factor for all", html`
    <table class="sx-table">
      <tbody>
        ${plain.map((e, at) => html`
          <tr data-link=${at + 1} style=${hue(at + 1)} @pointerdown=${() => select(at + 1)}>
            <th scope="row">${exponential(at + 1)}</th>
            <td ${value("exp", at + 1, e)}>${formatNumber(e)}</td>
            ${times}
            <td ${value("exp shifted", at + 1, grown[at])}>${formatNumber(grown[at])}</td>
          </tr>`)}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">sum</th>
          <td class="sx-result" ${value("sum", undefined, sum(plain))}>${formatNumber(sum(plain))}</td>
          ${times}
          <td class="sx-result" ${value("sum shifted", undefined, sum(grown))}>${formatNumber(sum(grown))}</td>
        </tr>
      </tfoot>
    </table>`, "sx-panel");
}

/** The sum, and the rays down to the whole that it is divided into. @param {Now} now */
function sumPanel({ grown, parts, select }) {
  const total = sum(grown);
  // The axis ends at the next power of ten.
  const end = 10 ** Math.ceil(Math.log10(total));
  const starts = startsOf(parts);
  const filled = total / end;
  const beam = (/** @type {number} */ part, /** @type {number} */ at) => {
    const [left, right] = [100 * starts[at], 100 * (starts[at] + part)];
    return svg`<path
      class="sx-beam" data-link=${at + 1} style=${hue(at + 1)}
      d="M${left * filled} 0H${right * filled}L${right} 100H${left}Z"></path>`;
  };
  return figure("Laid end to end", `length ${formatNumber(total)} in all`, html`
    ${ruler(formatNumber(end).replace(/^1\.00×/, ""))}
    ${strip({ name: "exp shifted", parts: grown, unit: end, select, label: (j) => exponential(j, "+c") })}
    ${drawing(parts.map(beam), "sx-leaders")}`, "sx-whole sx-total");
}

/** @type {Definition<State>} */
export default {
  title: "A common shift of all logits",
  frame: "sx-frame sx-common-shift",
  ...numbersInAddress({ logits: LOGITS, shift: { least: -REACH, most: REACH }, selected: SELECTED }),
  view(shell, state) {
    const now = computed(shell, state);
    const { logits, shift } = state;
    const struck = mathml`<mrow class="sx-struck">${power(identifier("e"), identifier("c"))}</mrow>`;
    return html`
      <div class="sx-toolbar">${now.vectors(PRESETS)}${now.presetsOf("Shifts", "c", SHIFTS, shift, now.setShift)}</div>
      ${shiftRow(shell, now)}
      <div class="sx-panels">${logitBars(shell, { ...now, shift, reach: REACH, title: "Logits + c" })}${factorTable(now)}</div>
      ${sumPanel(now)}
      ${wholePanel({ ...now, hint: "divided by the sum: length 1" })}
      ${softmaxFormula(shell, { ...now, beside: 50 }, logits.map(formatInput), (numbers) => ({
        power: (k) => power(identifier("e"), row(indexed("a", k), infix("+"), identifier("c"))),
        term: numbers.exponential,
        around: (inside, isSum) => (isSum ? row(struck, bracket(inside)) : row(struck, infix("⋅"), inside)),
      }))}`;
  },
};
