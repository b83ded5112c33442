/**
 * Softmax bars. After moving this, the reader knows that softmax cuts one whole into parts: the
 * logits may be any numbers, their exponentials are positive, and dividing by the sum makes parts
 * whose lengths add up to 1.
 */

import { formatNumber, formatInput } from "../format/number.js";
import { exponentials, softmax, sum } from "../mathematics/softmax.js";
import { LOGITS, numbersInAddress, SELECTED, selectedExists } from "../parts/address-fields.js";
import { html, setText, setValue } from "../parts/old/dom.js";
import { caption, colouredTerm, elementList, exponential, isCrowded, LONG, ofElement } from "../parts/old/elements.js";
import { fraction, identifier, infix, math, number, power } from "../parts/old/formula.js";
import { indexed } from "../parts/old/formula-numbers.js";
import { logitBars } from "../parts/old/logit-bars.js";
import { logitFrame, softmaxFormula } from "../parts/old/logit-frame.js";
import { elementButtons, PRESETS } from "../parts/old/logits.js";
import { wholePanel } from "../parts/old/whole.js";

/** @typedef {{logits: number[], selected: number}} State `selected` counts from 1 */

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, root } = shell;
  const frame = logitFrame(shell, PRESETS, () => softmax(frame.logits()));
  const { select, selected } = frame;
  const buttons = elementButtons(shell, frame.setAll, selected, frame.reset);
  const bars = logitBars(shell, frame);

  // The exponentials.
  const top = html("span", { class: "sx-tick", style: "top:0%" });
  const columns = html("div", { class: "sx-columns" });
  const numbers = html("div", { class: "sx-numbers" });
  const { element: heading } = caption("Exponentials", "linear scale");
  const total = html("span", {});
  heading.append(html("span", { class: "sx-sum" }, "sum ", total));
  const panel = html(
    "figure",
    { class: "sx-panel" },
    heading,
    html(
      "div",
      { class: "sx-plot", "aria-hidden": "true" },
      html("div", { class: "sx-axis" }, top, html("span", { class: "sx-tick", style: "top:100%" }, "0")),
      columns,
    ),
    numbers,
  );
  const elements = elementList(scope, (j, own) => {
    const bar = html("div", { class: "sx-bar" });
    const column = html("div", { class: "sx-column", ...ofElement(j) }, bar);
    const number = html("span", {});
    const cell = html("div", { class: "sx-number", ...ofElement(j) }, exponential(j), number);
    for (const one of [column, cell]) {
      own.listen(one, "pointerdown", () => select(j));
      own.add(() => one.remove());
    }
    columns.append(column);
    numbers.append(cell);
    return (/** @type {number} */ e, /** @type {number} */ largest, /** @type {boolean} */ chosen) => {
      const text = formatNumber(e);
      setValue(bar, "exp", j, e);
      bar.style.height = `${(100 * e) / largest}%`;
      setValue(number, "exp", j, e, text);
      number.classList.toggle("is-long", text.length > LONG);
      cell.classList.toggle("is-selected", chosen);
    };
  });

  const whole = wholePanel(scope, { hint: "one whole of length 1", select });
  const quotient = softmaxFormula(shell, frame, (terms, j) => {
    const [above, below] = [number(""), number("")];
    return {
      power: (k) => power(identifier("e"), indexed("a", k)),
      term: terms.exponential,
      further: [math(infix("≈"), fraction(colouredTerm(j, above), below))],
      draw() {
        const exps = exponentials(frame.logits());
        setValue(above, "exp", j, exps[j - 1], formatNumber(exps[j - 1]));
        setValue(below, "sum", undefined, sum(exps), formatNumber(sum(exps)));
      },
    };
  });
  root.classList.add("sx-frame", "sx-softmax-bars");
  root.append(
    html("div", { class: "sx-toolbar" }, frame.vectors, buttons.element),
    html("div", { class: "sx-panels" }, bars.element, panel),
    whole.element,
    quotient.element,
  );

  return (/** @type {State} */ { logits }) => {
    const j = selected();
    const width = frame.width();
    const exps = exponentials(logits);
    const largest = Math.max(...exps);
    bars.draw(logits, width, j);
    panel.classList.toggle("is-crowded", isCrowded(width, logits.length));
    setText(top, formatNumber(largest));
    setValue(total, "sum", undefined, sum(exps), formatNumber(sum(exps)));
    elements(logits.length).forEach((draw, at) => draw(exps[at], largest, at + 1 === j));
    whole.draw(softmax(logits), width, j);
    quotient.draw(logits.map(formatInput));
    buttons.draw();
    frame.draw();
  };
}

const address = numbersInAddress({ logits: LOGITS, selected: SELECTED }, (given, model) =>
  given.logits ? selectedExists(given, model) : "it has no logits",
);

/** @type {import("../parts/shell.js").Definition<State>} */
const softmaxBars = {
  title: "Softmax bars",
  ...address,
  fromFields: (fields, model) => address.fromFields({ selected: "1", ...fields }, model),
  build,
};

export default { "softmax-bars": softmaxBars };
