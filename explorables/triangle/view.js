/**
 * The triangle. After moving this, the reader knows that a distribution over three classes is a
 * point of a triangle whose distances from the edges are its parts, that logits and point fetch each
 * other, and that one logit moves the point straight towards its corner. With arrows on: that the
 * columns of DS are those movements, which shrink to nothing at the corners.
 */

import { formatInput, formatNumber, formatShare, subscript } from "../format/number.js";
import { complements, logSumExp, softmax, sum } from "../mathematics/softmax.js";
import { CORNERS, HEIGHT, logitsOf, nearestParts, partsAt, pointOf } from "../mathematics/triangle.js";
import { LOGITS, numbersInAddress, SELECTED, selectedExists } from "../parts/address-fields.js";
import { html, mathml, setAttributes, setText, setValue, svg } from "../parts/old/dom.js";
import { caption, colouredTerm, ofElement } from "../parts/old/elements.js";
import { bracket, identifier, infix, math, number, operator, power, row, setLines, sub, sumOver } from "../parts/old/formula.js";
import { indexed } from "../parts/old/formula-numbers.js";
import { logitBars } from "../parts/old/logit-bars.js";
import { logitFrame } from "../parts/old/logit-frame.js";
import { makePad } from "../parts/old/pad.js";
import { remade } from "../parts/scope.js";
import { button } from "../parts/old/toolbar.js";
import { wholePanel } from "../parts/old/whole.js";

/** @typedef {import("../mathematics/triangle.js").Point} Point */
/** @typedef {{logits: number[], selected: number}} State */

const PRESETS = [[1, 2, 3], [0, 0, 0], [6, 0, 0]];
const CLASSES = [1, 2, 3];
/** How close to an edge the point can be dragged. No finite logits reach the edge. */
const NEAREST = 1e-4;
/** The drawing: its size, the length of a side, and where the left corner stands. */
const WIDE = 340;
const HIGH = 300;
const SIDE = 270;
const LEFT = 35;
const BASE = 265;

/** @param {Point} point */
const across = ([x]) => LEFT + SIDE * x;
/** @param {Point} point */
const down = ([, y]) => BASE - SIDE * y;
/** @param {number} x @param {number} y in the drawing @returns {Point} */
const pointAt = (x, y) => [(x - LEFT) / SIDE, (BASE - y) / SIDE];
/** @param {Point} from @param {Point} to */
const line = (from, to) => `M${across(from).toFixed(2)} ${down(from).toFixed(2)}L${across(to).toFixed(2)} ${down(to).toFixed(2)}`;
/** @param {Point} from @param {Point} to @param {number} part of the way */
const between = (from, to, part) =>
  /** @type {Point} */ ([from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]);

/**
 * The point of the edge that faces corner j which is nearest to a point.
 * @param {Point} point
 * @param {number} j
 * @param {number} distance from that edge
 * @returns {Point}
 */
function footOf(point, j, distance) {
  const [x, y] = CORNERS[j - 1];
  const middle = [0.75 - x / 2, (HEIGHT - y) / 2];
  const height = distance / HEIGHT;
  return [point[0] + height * (middle[0] - x), point[1] + height * (middle[1] - y)];
}

/**
 * Column j of DS as it stands in the triangle: from the point, a part S_j of the way to corner j.
 * @param {readonly number[]} S
 * @param {readonly number[]} rest 1 - S_j
 * @param {number} j
 */
const column = (S, rest, j) => S.map((part, i) => (i === j - 1 ? part * rest[i] : -part * S[j - 1]));

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, model, root, change, note } = shell;
  const arrows = Boolean(model.get("arrows"));
  const frame = logitFrame(shell, PRESETS, () => softmax(frame.logits()));
  const { logits, select } = frame;
  const fits = () => logits().length === 3;

  // Moving the point leaves the mean of the logits, which no picture shows, where it was.
  let mean = 0;
  let own = "";
  /** @param {Point} point */
  const setPoint = (point) => {
    if (!fits()) return;
    note("");
    if (String(logits()) !== own) mean = sum(logits()) / 3;
    const next = logitsOf(nearestParts(partsAt(point), NEAREST), mean, LOGITS.least, LOGITS.most);
    own = String(next);
    change({ logits: next });
  };

  const bars = logitBars(shell, frame);

  const drawing = svg("svg", { class: "sx-triangle", viewBox: `0 0 ${WIDE} ${HIGH}`, role: "group", "aria-label": "The triangle of all distributions over three classes" });
  const [one, two, three] = CORNERS;
  const edges = svg("path", { class: "sx-edge", d: `${line(one, two)}${line(two, three)}${line(three, one)}` });
  const grid = svg("path", {
    class: "sx-lines-of-equal",
    d: [0.25, 0.5, 0.75]
      .flatMap((part) => CLASSES.map((_, at) => {
        const corner = CORNERS[at];
        const [left, right] = CORNERS.filter((other) => other !== corner);
        return line(between(left, corner, part), between(right, corner, part));
      }))
      .join(""),
  });
  drawing.append(grid, edges);
  const paths = CLASSES.map((j) => {
    const path = svg("path", { class: "sx-path", ...ofElement(j) });
    drawing.append(path);
    return path;
  });
  const shapes = CLASSES.map((j) => {
    const shaft = svg("path", { class: arrows ? "sx-arrow" : "sx-altitude", ...ofElement(j) });
    const label = svg("text", { class: "sx-shape-label", "aria-hidden": "true", ...ofElement(j) });
    drawing.append(shaft, label);
    return { shaft, label };
  });
  const corners = CLASSES.map((j) => {
    const corner = CORNERS[j - 1];
    const [x, y] = /** @type {Point} */ ([across(corner), down(corner) + (j === 3 ? -10 : 22)]);
    const text = svg("text", { class: "sx-corner", "aria-hidden": "true", x, y, ...ofElement(j) }, `S${subscript(j)} = 1`);
    drawing.append(text);
    return /** @type {Point} */ ([x, y - 5]);
  });
  // No part of an SVG: browsers let a finger that rests on one scroll the page.
  const handle = html("div", { class: "sx-ring sx-point" });
  const perPixel = () => WIDE / (SIDE * (drawing.getBoundingClientRect().width || WIDE));
  const pad = makePad(scope, drawing, handle, {
    label: "The distribution as a point",
    step: 0.01,
    page: 0.1,
    get: () => pointOf(softmax(logits())),
    set: setPoint,
    perPixel,
    at(event) {
      const box = drawing.getBoundingClientRect();
      const scale = WIDE / (box.width || WIDE);
      return pointAt((event.clientX - box.left) * scale, (event.clientY - box.top) * scale);
    },
  });
  const keep = button(scope, "Use three", () => frame.setAll([...logits(), 0, 0].slice(0, 3)));
  const toomany = html("span");
  const elsewhere = html("div", { class: "sx-elsewhere", hidden: true }, toomany, keep);
  const trianglePanel = html(
    "figure",
    { class: "sx-panel" },
    caption("Triangle", arrows ? "arrows: columns of DS" : "drag the point").element,
    html("div", { class: "sx-triangle-box" }, drawing, handle, elsewhere),
  );
  const whole = wholePanel(scope, {
    hint: arrows ? "distances from the edges" : "the distances, end to end",
    select,
  });
  const formulaBox = html("div", { class: "sx-formula" });
  root.classList.add("sx-frame", "sx-triangle-frame");
  root.append(
    html("div", { class: "sx-toolbar" }, frame.vectors, html("div", { class: "sx-group" }, frame.reset)),
    html("div", { class: "sx-panels" }, bars.element, trianglePanel),
    whole.element,
    formulaBox,
  );
  /** @param {readonly import("../parts/old/dom.js").Child[]} entries */
  const columnOf = (entries) =>
    // The brackets are borders: few computers have a font whose brackets grow.
    mathml("mtable", { class: "sx-vector" }, ...entries.map((entry) => mathml("mtr", {}, mathml("mtd", {}, entry))));
  /** The way back: a_j = log S_j + log of the sum. @param {number} j */
  function buildWayBack(j) {
    const [a, log, total] = [number(""), number(""), number("")];
    const plus = infix("+");
    setLines(formulaBox, [
        math(
          row(colouredTerm(j, indexed("a", j)), operator("=")),
          colouredTerm(j, row(identifier("log"), operator("\u2061", { rspace: "0.17em" }), indexed("S", j))),
          infix("+"),
          row(identifier("log"), operator("\u2061", { rspace: "0.17em" }), sumOver(identifier("k"), power(identifier("e"), indexed("a", "k")))),
        ),
        math(infix("≈"), colouredTerm(j, log), plus, total),
        math(infix("≈"), colouredTerm(j, a)),
    ]);
    return () => {
      const now = logits();
      const whole = logSumExp(now);
      setValue(log, "log S", j, now[j - 1] - whole, formatNumber(now[j - 1] - whole));
      setText(plus, whole < 0 ? "−" : "+");
      setValue(total, "log sum", undefined, whole, formatNumber(Math.abs(whole)));
      setValue(a, "a", j, now[j - 1], formatInput(now[j - 1]));
    };
  }
  /** Column j: S_j times the way from the point to corner j. @param {number} j */
  function buildColumn(j) {
    const factor = number("");
    const point = CLASSES.map(() => number(""));
    const result = CLASSES.map(() => number(""));
    setLines(formulaBox, [
        math(
          row(sub(identifier("D"), number(String(j))), identifier("S"), operator("=")),
          colouredTerm(j, indexed("S", j)),
          bracket(
            colouredTerm(j, indexed("e", j)),
            infix("−"),
            identifier("S"),
          ),
        ),
        math(
          infix("≈"),
          colouredTerm(j, factor),
          columnOf(
            point.map((entry, i) =>
              row(number(i + 1 === j ? "1" : "0"), infix("−"), colouredTerm(i + 1, entry)),
            ),
          ),
        ),
        math(infix("≈"), columnOf(result.map((entry, i) => colouredTerm(i + 1, entry)))),
    ]);
    return () => {
      const S = softmax(logits());
      const D = column(S, complements(logits()), j);
      setValue(factor, "S", j, S[j - 1], formatShare(S[j - 1]));
      point.forEach((entry, i) => setValue(entry, "S", i + 1, S[i], formatShare(S[i])));
      result.forEach((entry, i) => setValue(entry, "D", i + 1, D[i], formatNumber(D[i])));
    };
  }
  const formulaOf = remade(scope, (_, /** @type {number} */ j) => {
    if (j === 0) formulaBox.replaceChildren();
    const draw = j === 0 ? () => {} : arrows ? buildColumn(j) : buildWayBack(j);
    frame.links.refresh();
    return draw;
  });

  /**
   * @param {Point} point
   * @param {readonly number[]} S
   */
  function drawShapes(point, S) {
    const rest = complements(logits());
    const named = [...corners];
    CLASSES.forEach((j, at) => {
      const { shaft, label } = shapes[at];
      // From the corner through the point to the edge that faces it.
      setAttributes(paths[at], { d: line(CORNERS[at], between(CORNERS[at], point, 1 / rest[at])) });
      const foot = arrows ? between(point, CORNERS[at], S[at]) : footOf(point, j, S[at] * HEIGHT);
      const [dx, dy] = [across(foot) - across(point), down(foot) - down(point)];
      const length = Math.hypot(dx, dy);
      let head = "";
      if (arrows && length > 0) {
        // A short arrow keeps a head in proportion.
        const size = Math.min(10, length);
        const [ux, uy] = [(dx / length) * size, (dy / length) * size];
        const tip = [across(foot), down(foot)];
        head = `M${tip[0] - ux - uy / 2} ${tip[1] - uy + ux / 2}L${tip[0]} ${tip[1]}L${tip[0] - ux + uy / 2} ${tip[1] - uy - ux / 2}`;
      }
      setAttributes(shaft, { d: line(point, foot) + head });
      if (arrows) setValue(shaft, "length", j, Math.hypot(...column(S, rest, j)));
      else setValue(shaft, "S", j, S[at]);
      /** @param {number} along @param {number} aside in lengths of the shape @returns {Point} */
      const place = (along, aside) => [across(point) + along * dx - aside * dy, down(point) + along * dy + aside * dx];
      // Beside an arrow and inside the triangle, beside a distance or behind a short one; apart from the others.
      const unit = length || 1;
      // Half a label is 16 wide and 8 high.
      const side = arrows ? (6 + (16 * Math.abs(dy) + 8 * Math.abs(dx)) / unit) / unit : 13 / unit;
      const places = arrows
        ? [place(1, side), place(1, -side), place(0.5, side), place(0.5, -side)]
        : [length < 30 ? place(1 + 14 / unit, 0) : place(0.5, side)];
      const found = length > 10 && places.find(([x, y]) =>
        (!arrows || Math.min(...partsAt(pointAt(x, y))) > 0.04) &&
        named.every(([u, v]) => Math.abs(x - u) > 30 || Math.abs(y - v) > 17));
      if (found) named.push(found);
      if (found) setAttributes(label, { x: found[0].toFixed(1), y: (found[1] + 5).toFixed(1) });
      setAttributes(label, { visibility: !found && "hidden" });
      setText(label, arrows ? `D${subscript(j)}S` : `S${subscript(j)}`);
    });
  }

  return (/** @type {State} */ state) => {
    const now = state.logits;
    const j = frame.selected();
    bars.draw(now, frame.width(), j);
    const S = softmax(now);
    whole.draw(S, frame.width(), j);
    const here = fits();
    setAttributes(elsewhere, { hidden: here });
    root.classList.toggle("is-elsewhere", !here);
    if (here) {
      const point = pointOf(S);
      handle.style.left = `${(100 * across(point)) / WIDE}%`;
      handle.style.top = `${(100 * down(point)) / HIGH}%`;
      setValue(handle, "height", undefined, point[1]);
      pad.describe(S[2], CLASSES.map(frame.effect).join(", "));
      drawShapes(point, S);
      [paths, shapes.map(({ shaft }) => shaft)].forEach((set) =>
        set.forEach((each, at) => each.classList.toggle("is-selected", at + 1 === j)),
      );
    } else {
      // What is hidden now says no number.
      for (const each of [handle, ...shapes.map(({ shaft }) => shaft)]) {
        setAttributes(each, { "data-number": undefined });
      }
      setText(toomany, `A triangle has three corners; there ${now.length === 1 ? "is 1 logit" : `are ${now.length} logits`} now.`);
    }
    formulaOf(here ? j : 0)();
    frame.draw();
  };
}

/** @type {import("../parts/shell.js").Definition<State>} */
const triangle = {
  title: "The triangle of distributions",
  ...numbersInAddress({ logits: LOGITS, selected: SELECTED }, selectedExists),
  build,
};

export default { triangle };
