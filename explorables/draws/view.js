/**
 * Draws. After moving this, the reader knows that the parts are probabilities one can draw from:
 * a random number lands in a part as often as the part is long, and the frequencies settle on the
 * parts with an error that falls like one over the square root of the number of draws.
 */

import { formatInput, formatNumber, formatPart, superscript } from "../format/number.js";
import { clamp } from "../format/parse.js";
import { count, distance, endsOf, expectedDistance, partAt, uniforms } from "../mathematics/draws.js";
import { complements, softmax } from "../mathematics/softmax.js";
import { LOGITS, numbersInAddress } from "../parts/address-fields.js";
import { html, mathml, setAttributes, setText, setValue, svg } from "../parts/old/dom.js";
import { caption, elementList, ofElement } from "../parts/old/elements.js";
import { numberEntry } from "../parts/old/fields.js";
import { bracket, fraction, identifier, infix, math, number, operator, power, row, setLines, squareRoot, sumOver } from "../parts/old/formula.js";
import { indexed } from "../parts/old/formula-numbers.js";
import { logChart, pathThrough } from "../parts/old/log-chart.js";
import { logitBars } from "../parts/old/logit-bars.js";
import { logitFrame } from "../parts/old/logit-frame.js";
import { button, setAvailable } from "../parts/old/toolbar.js";
import { ruler, stripOf } from "../parts/old/whole.js";

/** @typedef {{logits: number[], draws: number, seed: number}} State */

const MOST_DRAWS = 100_000;
const MOST_SEED = 9999;
const PRESETS = [[1, 2, 3], [2, 2, 2, 2], [3, 1, -2]];
const STEPS = [1, 10, 100, 1000];
/** How many of the last draws are shown. */
const SHOWN = 20;
/** The error's axis, as powers of ten. */
const [LOW, HIGH] = [-4, 0.5];
/** After how many draws the error is measured: twenty times between one power of ten and the next. */
const STOPS = [...new Set(Array.from({ length: 101 }, (_, at) => Math.round(10 ** (at / 20))))];

/** @param {number} error */
const heightOf = (error) => (Math.log10(error) - LOW) / (HIGH - LOW);

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, root, change, note } = shell;
  const frame = logitFrame(shell, PRESETS, () => softmax(frame.logits()));
  const drawn = () => shell.state().draws;
  /** @param {number} n */
  const setDraws = (n) => {
    note("");
    change({ draws: clamp(Math.round(n), 1, MOST_DRAWS) });
  };

  const more = STEPS.map((step) =>
    button(
      scope,
      `Draw ${step}`,
      () => {
        if (drawn() < MOST_DRAWS) setDraws(drawn() + step);
        else note(`${MOST_DRAWS} draws are the most here.`);
      },
    ),
  );
  const again = button(scope, "Start again", () => setDraws(1));
  const bars = logitBars(shell, frame);

  const chart = logChart(scope, {
    label: "Number of draws n",
    range: [0, 5],
    heights: [0, -1, -2, -3, -4].map((power) => /** @type {const} */ ([heightOf(10 ** power), power > -3 ? formatInput(10 ** power) : `10⁻${superscript(-power)}`])),
    step: 0.05,
    page: 0.5,
    get: drawn,
    set: (n, up) => setDraws(up ? Math.max(n, drawn() + 1) : Math.min(n, drawn())),
  });
  const guide = svg("path", { class: "sx-guide" });
  const trace = svg("path", { class: "sx-trace" });
  chart.drawing.append(guide, trace);
  const traceEnd = html("div", { class: "sx-dot", "aria-hidden": "true" });
  chart.drawing.parentElement?.append(traceEnd);
  const entries = [
    numberEntry(
      shell,
      { trait: "draws", label: "n", name: "n", least: 1, most: MOST_DRAWS, round: Math.round },
      html("span", { class: "sx-symbol" }, "n"),
    ),
    numberEntry(
      shell,
      { trait: "seed", label: "seed", name: "seed", least: 0, most: MOST_SEED, round: Math.round },
      "seed",
    ),
  ];
  const newSeed = button(scope, "Next seed", () => {
    note("");
    change({ seed: (shell.state().seed + 1) % (MOST_SEED + 1) });
  });
  const chartPanel = html(
    "figure",
    { class: "sx-panel sx-errors" },
    caption("Error", "dashed: what to expect").element,
    chart.element,
    html("div", { class: "sx-entries" }, ...entries.map(({ element }) => element)),
  );

  // The whole, where the last draw fell, and the frequencies.
  const parts = stripOf(scope, () => {}, "S");
  const shares = stripOf(scope, () => {}, "f");
  const pin = html("div", { class: "sx-pin", "aria-hidden": "true" });
  const wholeCaption = caption("Softmax", "where the darts land");
  const sharesCaption = caption("Frequencies");
  const tiles = html("ol", { class: "sx-tiles" });
  const last = Array.from({ length: SHOWN }, () => {
    const tile = html("li");
    tiles.append(tile);
    return tile;
  });
  const whole = html(
    "figure",
    { class: "sx-whole sx-draws-whole" },
    wholeCaption.element,
    ruler().element,
    html("div", { class: "sx-pinned" }, parts.element, pin),
    shares.element,
    sharesCaption.element,
  );
  const labels = html("tbody");
  const table = html(
    "table",
    { class: "sx-table sx-shares" },
    html("thead", {}, html("tr", {}, html("td"), html("th", { scope: "col" }, html("span", { class: "sx-symbol" }, "S")), html("th", { scope: "col" }, "frequency"), html("th", { scope: "col" }, "drawn"))),
    labels,
  );
  const rows = elementList(scope, (j, own) => {
    const [part, frequency, times] = [html("td"), html("td"), html("td")];
    const line = html("tr", ofElement(j), html("th", { scope: "row" }, html("span", { class: "sx-class" }, `class ${j}`)), part, frequency, times);
    labels.append(line);
    own.add(() => line.remove());
    return (/** @type {number} */ S, /** @type {number} */ counted, /** @type {number} */ n) => {
      setValue(part, "S", j, S, formatPart(S));
      setValue(frequency, "f", j, counted / n, formatPart(counted / n));
      setValue(times, "count", j, counted, String(counted));
    };
  });

  const [found, spread, size, expected] = ["", "", "", ""].map((text) => number(text));
  const formulaBox = html("div", { class: "sx-formula" });
  setLines(formulaBox, [
      math(
        row(operator("‖", { form: "prefix" }), identifier("f"), infix("−"), identifier("S"), operator("‖", { form: "postfix" })),
        infix("≈"),
        found,
      ),
      [
        math(row(mathml("mtext", {}, "expected")), infix("="), fraction(identifier("σ"), squareRoot(identifier("n")))),
        math(infix("≈"), fraction(spread, squareRoot(size))),
        math(infix("≈"), expected),
      ],
      math(
        power(identifier("σ"), number("2")),
        infix("="),
        sumOver(
          identifier("k"),
          row(indexed("S", "k"), bracket(number("1"), infix("−"), indexed("S", "k"))),
        ),
      ),
  ]);

  root.classList.add("sx-frame", "sx-draws");
  root.append(
    html("div", { class: "sx-toolbar" }, frame.vectors, html("div", { class: "sx-group", role: "group", "aria-label": "Draws" }, ...more, again, newSeed, frame.reset)),
    html("div", { class: "sx-panels" }, bars.element, chartPanel),
    whole,
    html("div", { class: "sx-last" }, html("span", { class: "sx-hint" }, "latest draws"), tiles),
    table,
    formulaBox,
  );
  // The numbers of a seed are made once, as many as were ever needed.
  let numbers = new Float64Array();
  let numbersOf = -1;
  /** @param {number} seed @param {number} n */
  const numbersFor = (seed, n) => {
    if (numbersOf !== seed || numbers.length < n) numbers = uniforms(seed, Math.min(MOST_DRAWS, 2 * n));
    numbersOf = seed;
    return numbers;
  };

  return (/** @type {State} */ { logits: now, draws: n, seed }) => {
    const S = softmax(now);
    const u = numbersFor(seed, n);
    const { counts, distances } = count(S, u, n, STOPS);
    const ends = endsOf(S);
    bars.draw(now, frame.width());

    const error = distance(S, counts, n);
    const rest = complements(now);
    const theory = expectedDistance(S, rest, n);
    /** @param {readonly (readonly [number, number])[]} pairs */
    const points = (pairs) => pairs.filter(([, y]) => y > 0).map(([x, y]) => /** @type {const} */ ([chart.place(x), heightOf(y)]));
    setAttributes(trace, { d: pathThrough(points([...distances, [n, error]])) });
    setAttributes(guide, { d: pathThrough(points([1, MOST_DRAWS].map((x) => [x, expectedDistance(S, rest, x)]))) });
    setValue(traceEnd, "error", undefined, error);
    setAttributes(traceEnd, { hidden: error <= 0 });
    traceEnd.style.left = `${100 * chart.place(n)}%`;
    traceEnd.style.top = `${100 - 100 * clamp(heightOf(error), 0, 1)}%`;
    chart.mark(`${n} draws: error ${formatNumber(error)}, expected ${formatNumber(theory)}`);
    for (const { draw } of entries) draw();

    parts.draw(S);
    shares.draw(counts.map((each) => each / n));
    pin.style.left = `${100 * u[n - 1]}%`;
    setValue(pin, "u", undefined, u[n - 1]);
    setText(sharesCaption.aside, `after ${n} ${n === 1 ? "draw" : "draws"}`);
    last.forEach((tile, at) => {
      const which = n - 1 - at;
      setAttributes(tile, { hidden: which < 0 });
      if (which < 0) {
        setAttributes(tile, { "data-number": undefined });
        return;
      }
      const j = partAt(ends, u[which]) + 1;
      setAttributes(tile, { style: ofElement(j).style });
      setValue(tile, "draw", at + 1, j, String(j));
    });
    rows(now.length).forEach((draw, at) => draw(S[at], counts[at], n));
    setValue(found, "error", undefined, error, formatNumber(error));
    const sigma = expectedDistance(S, rest, 1);
    setValue(spread, "sigma", undefined, sigma, formatNumber(sigma));
    setValue(size, "n", undefined, n, String(n));
    setValue(expected, "expected error", undefined, theory, formatNumber(theory));

    for (const each of more) setAvailable(each, n < MOST_DRAWS);
    setAvailable(again, n > 1);
    frame.draw();
  };
}

/** @type {import("../parts/shell.js").Definition<State>} */
const draws = {
  title: "Draws from softmax",
  ...numbersInAddress({
    logits: LOGITS,
    draws: { least: 1, most: MOST_DRAWS, whole: true },
    seed: { least: 0, most: MOST_SEED, whole: true },
  }),
  build,
};

export default { draws };
