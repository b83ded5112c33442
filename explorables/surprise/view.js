/**
 * Surprise: the loss −log P_y as a curve, with the reader's point and its tangent; and its mean where
 * not one class occurs but each with a probability Y_k.
 */

import { html, svg } from "lit-html";
import { clamp, formatNumber, formatPart, formatShare, subscript } from "../format/number.js";
import { codeLengths, logitFor, surprise } from "../mathematics/cross-entropy.js";
import { endsOf } from "../mathematics/draws.js";
import { logSoftmax, logSumExp, softmax, sum } from "../mathematics/softmax.js";
import { INDEX, LOGITS, numbersInAddress } from "../parts/address-fields.js";
import { caption, hue, letter, MOST_ELEMENTS, startsOf, symbol, value } from "../parts/elements.js";
import { coloured, colouredTerm, fraction, identifier, indexed, infix, logarithm, math, number, prefix, row, shownNumber, sumOver } from "../parts/formula.js";
import { logitInputs } from "../parts/logits.js";
import { planeOf } from "../parts/plane.js";
import { alongLine } from "../parts/slider.js";
import { choice, elementPills } from "../parts/toolbar.js";
import { strip } from "../parts/whole.js";

/** @typedef {{logits: number[], label: number, target: number[]}} State `label` counts from 1; the target is empty where the label always occurs */
/** @typedef {ReturnType<typeof computed>} Now */

/** Where the axis of the losses may end: the tangent begins 1 above the loss. */
const TOPS = [5, 10, 25];

/** A mean of code lengths; what may be the rounding of its sum is 0. @param {number} length */
const formatLength = (length) => (Math.abs(length) < 1e-14 ? "0" : formatNumber(length));

/** How often each class occurs. @param {State} state @returns {number[]} */
function occurrences({ logits, label, target }) {
  const total = sum(target);
  return logits.map((_, k) => (target.length === logits.length ? target[k] / total : Number(k + 1 === label)));
}

/** A class that always occurs is the label. @param {number[]} target @returns {Partial<State>} */
function occurring(target) {
  const [first, ...others] = target.flatMap((share, k) => (share > 0 ? [k + 1] : []));
  return first && others.length === 0 ? { label: first, target: [] } : { target };
}

/** Everything that the page says about a state; there are `lengths` where more than one class occurs. @param {State} state */
function computed(state) {
  const { logits, label: y } = state;
  const [Y, logs] = [occurrences(state), logSoftmax(logits)];
  return { ...surprise(logits, y), y, logs, lengths: Y.includes(1) ? undefined : codeLengths(Y, logs) };
}

/** Two decimals, so that fields and addresses stay readable. @param {number} value */
const rounded = (value) => Math.round(100 * value) / 100 + 0;

/** What the reader moves along the curve: P_y, by the logit of the correct class. @param {Shell<State>} shell @param {Now} now */
function probability({ model, state, move }, { part, loss, slope }) {
  const [least, most] = model.get("_range");
  const P = `P${subscript(state().label)}`;
  return {
    label: "Probability of the correct class",
    text: `${P} = ${formatPart(part)}, loss ${formatNumber(loss)}, slope ${formatNumber(slope)}`,
    least: 0,
    most: 1,
    step: 0.01,
    page: 0.1,
    get: () => surprise(state().logits, state().label).part,
    set(/** @type {number} */ wanted) {
      const { logits, label: y } = state();
      if (logits.length === 1) return move({});
      // Neither certainty is reached: the logit goes as far as it may.
      move({ logits: logits.with(y - 1, rounded(clamp(logitFor(logits, y, wanted), least, most))) });
    },
  };
}

/**
 * A strip of parts whose borders the reader moves, and pushes the others along; class y comes first.
 * @param {object} settings
 * @param {string} settings.name
 * @param {string} settings.what for screen readers
 * @param {() => number[]} settings.get the parts now
 * @param {(parts: number[]) => void} settings.set @param {number} y
 */
function cut({ name, what, get, set }, y) {
  const parts = get();
  const order = parts.map((_, k) => k).sort((one, other) => Number(other === y - 1) - Number(one === y - 1));
  const ends = (/** @type {number[]} */ now) => endsOf(order.map((k) => now[k]));
  const border = (/** @type {number} */ k, /** @type {number} */ n) => html`
    <div class="sx-ring sx-border" style="left:${100 * ends(parts)[n]}%" ${alongLine({
      label: `${what}, up to class ${k + 1}`,
      text: parts.map((part, at) => `${name}${subscript(at + 1)} = ${formatPart(part)}`).join(", "),
      least: 0,
      most: 1,
      step: 0.01,
      page: 0.1,
      // There are others on the same line: each is grabbed by itself.
      ground: ":not(*)",
      get: () => ends(get())[n],
      set(to) {
        const next = ends(get()).map((end, m) => (m === n ? to : m < n ? Math.min(end, to) : Math.max(end, to)));
        const lengths = next.map((end, m) => end - (next[m - 1] ?? 0));
        set(parts.map((_, at) => lengths[order.indexOf(at)]));
      },
    })}></div>`;
  const starts = startsOf(order.map((k) => parts[k]));
  return html`
    <div class="sx-cut">
      <span class="sx-symbol">${name}</span>
      ${strip({ name: name === "P" ? "S" : name, parts, starts: parts.map((_, k) => starts[order.indexOf(k)]), label: (j) => symbol(name, j) })}
      ${order.slice(0, -1).map(border)}
    </div>`;
}

/** What was predicted, and below it how often each class occurs. @param {Shell<State>} shell @param {number} y */
function strips({ model, state, move }, y) {
  const [least, most] = model.get("_range");
  return html`
    ${cut({
      name: "P",
      what: "Predicted",
      get: () => softmax(state().logits),
      set(parts) {
        const { logits } = state();
        const [now, whole] = [softmax(logits), logSumExp(logits)];
        move({
          logits: logits.map((a, k) =>
            Math.abs(parts[k] - now[k]) < 1e-9 ? a : rounded(clamp(Math.log(parts[k]) + whole, least, most))),
        });
      },
    }, y)}
    ${cut({
      name: "Y",
      what: "Occurring",
      get: () => occurrences(state()),
      set: (parts) => move(occurring(parts.map(rounded))),
    }, y)}
    <span class="sx-hint">P is predicted, Y occurs: drag their borders</span>`;
}

/** The curve, its point and its tangent; below it the whole, which P_y fills from the left. @param {Shell<State>} shell @param {Now} now */
function picture(shell, now) {
  const { part, loss, y, logs, lengths } = now;
  const top = TOPS.find((end) => end >= loss + 1) ?? TOPS[TOPS.length - 1];
  const { at, down, element, line } = planeOf([0, 0.2, 0.4, 0.6, 0.8, 1], top);
  // Equal steps of the loss put the points where the curve is steep.
  const losses = Array.from({ length: 101 }, (_, step) => (top * step) / 100);
  const curve = line(losses.map((height) => [Math.exp(-height), height]));
  const level = (/** @type {number} */ height) => line([[0, height], [1, height]]);
  return html`
    <figure class="sx-surprise-picture" style=${hue(y)}>
      ${caption("Loss", "against the probability; drag the ring")}
      ${element(
        lengths ? svg`
          <path class="sx-excess" d="${level(lengths.entropy)}V${down(lengths.cross)}H0Z"></path>
          <path class="sx-entropy" d=${level(lengths.entropy)}></path>
          <path class="sx-cross" d=${level(lengths.cross)}></path>
          <path class="sx-curve-line" d=${curve}></path>`
        // From the point to the axis it is P_y across; the tangent is 1 higher there.
        : svg`
          <path class="sx-guide-line" d=${line([[part, loss], [part, 0]])}></path>
          <path class="sx-run" d=${line([[part, loss], [0, loss], [0, loss + 1]])}></path>
          <path class="sx-tangent" d=${line([[0, loss + 1], [part * (1 + loss), 0]])}></path>
          <path class="sx-curve-line" d=${curve}></path>`,
        { ...probability(shell, now), x: part, y: loss },
        lengths ? logs.map((log, k) => html`
          <i class="sx-spot" data-link=${k + 1} style="${hue(k + 1)};${at(Math.exp(log), Math.min(-log, top))}"></i>`).concat(html`
          <span class="sx-level" data-link="cross-entropy" style=${at(1, lengths.cross)}>cross-entropy</span>
          <span class="sx-level is-below" data-link="entropy" style=${at(1, lengths.entropy)}>entropy</span>`)
        // Beside the axes there is no room for the lengths.
        : html`
          <span class="sx-rise" data-link="slope" style=${at(0, loss + 0.5)} ?hidden=${part < 0.04}>1</span>
          <span
            class="sx-run-name" data-link="slope" style=${at(part / 2, loss)} ${value("S", y, part)}
            ?hidden=${part < 0.12 || loss < 0.1 * top}
          >${formatPart(part)}</span>`,
      )}
      ${strips(shell, y)}
    </figure>`;
}

/** @param {Now} now */
function formulas({ part, loss, slope, y, lengths }) {
  const P = coloured("P", y);
  const share = colouredTerm(y, shownNumber("S", y, part, formatShare(part)));
  // Of one class the numbers are whole.
  const sign = (/** @type {number} */ result) => infix(part === 1 || result === 0 ? "=" : "≈");
  const over = (/** @type {unknown} */ below) => [prefix("−"), fraction(number(1), below)];
  // Each goes to a line of its own where they do not fit on one.
  const line = (/** @type {string} */ name, /** @type {number} */ result, /** @type {unknown[]} */ ...sides) => html`
    <span data-link=${name} class="sx-named-line sx-lights">
      <span class="sx-hint">${name}</span>
      <span class="sx-wrapped">
        ${sides.map((side) => math(side))}${math(sign(result), shownNumber(name, undefined, result, formatLength(result)))}
      </span>
    </span>`;
  const [k, Yk, Pk] = [identifier("k"), indexed("Y", "k"), indexed("P", "k")];
  if (lengths) {
    return html`
      <div class="sx-formula sx-stacked sx-lengths">
        ${line("cross-entropy", lengths.cross, row(prefix("−"), sumOver(k, row(Yk, logarithm(Pk)))))}
        ${line("entropy", lengths.entropy, row(prefix("−"), sumOver(k, row(Yk, logarithm(Yk)))))}
        ${line("divergence", lengths.divergence, sumOver(k, row(Yk, logarithm(fraction(Yk, Pk)))))}
      </div>`;
  }
  return html`
    <div class="sx-formula sx-stacked">
      ${line("loss", loss, row(prefix("−"), logarithm(P)), row(sign(loss), prefix("−"), logarithm(share)))}
      ${line("slope", slope, row(over(P)), row(sign(slope), over(share)))}
    </div>`;
}

/** The picture in words. @param {Now} now */
function sentence({ part, slope, y, logs, lengths }) {
  const P = `P${subscript(y)}`;
  if (lengths) {
    const [cross, entropy, divergence] = [lengths.cross, lengths.entropy, lengths.divergence].map(formatLength);
    return `The mean surprise is ${cross}. For P\u00a0=\u00a0Y it would be ${entropy}, the least there is. What P adds, ${divergence === "0" && lengths.divergence ? "≈ 0" : divergence}, is never below 0 (Gibbs’ inequality), and 0 only for P\u00a0=\u00a0Y.`;
  }
  if (logs.length === 1) return "There is one class, and its probability is 1: no surprise, whatever its logit.";
  if (part < 0.02) {
    return `Class ${y} was given hardly any probability. The loss grows without bound as ${P} goes to 0, and the tangent is steep: its slope is ${formatNumber(slope)}.`;
  }
  if (part > 0.98) {
    return `Class ${y} was nearly certain. The slope stays near −1: a larger ${P} still lowers the loss.`;
  }
  return `From the ring to the axis on the left it is ${P} across, and the tangent rises by 1: the slope is −1/${P} ≈ ${formatNumber(slope)}.`;
}

const address = numbersInAddress(
  {
    logits: LOGITS,
    label: INDEX,
    target: { least: 0, most: 1, lengths: [1, MOST_ELEMENTS] },
  },
  undefined,
  ({ target, logits }, model) => {
    if (!target) return undefined;
    if (sum(target) === 0) return "no class occurs";
    const count = (logits ?? model.get("logits")).length;
    return target.length === count ? undefined : `the target has ${target.length} numbers, there are ${count} classes`;
  },
);

/** @type {Definition<State>} */
export default {
  title: "Surprise at the correct class",
  frame: "sx-surprise sx-rows",
  ...address,
  // Without a target the label is one: so addresses are as short as they were.
  toFields({ target, ...state }) {
    const { target: written, ...fields } = address.toFields({ ...state, target });
    return target.length ? { ...fields, target: written } : fields;
  },
  fromFields(fields, model) {
    const found = address.fromFields(fields, model);
    if ("wrong" in found) return found;
    return { ...found, state: { ...found.state, ...occurring(found.state.target ?? []) } };
  },
  settled(change, state) {
    const settled = { ...(change.label !== undefined && { target: [] }), ...address.settled?.(change, state) };
    // Another explorable, too, may change how many classes there are.
    const { logits, target } = { ...state, ...settled };
    return target.length === logits.length ? settled : { ...settled, target: [] };
  },
  view(shell, state) {
    const now = computed(state);
    return html`
      ${logitInputs(shell)}
      <div class="sx-controls">
        ${choice({
          label: "correct class y",
          title: html`correct class ${letter("y")} =`,
          pills: elementPills("P", state.logits.length),
          chosen: now.lengths ? -1 : now.y,
          choose: (label) => shell.change({ label, target: [] }),
        })}
      </div>
      <div class="sx-two sx-plane-beside">
        ${picture(shell, now)}
        <div class="sx-reading">
          ${formulas(now)}
          <p class="sx-words" aria-live="polite">${sentence(now)}</p>
        </div>
      </div>`;
  },
};
