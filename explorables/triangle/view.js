/** The triangle: distributions over three classes as points, columns of DS as arrows, temperatures as a path. */

import { html, mathml, nothing, svg } from "lit-html";
import { clamp, formatInput, formatNumber, subscript } from "../format/number.js";
import { complements, logSumExp, softmax, softmaxAt, sum } from "../mathematics/softmax.js";
import { CORNERS, logitsOf, nearestParts, partsAt, pointOf } from "../mathematics/triangle.js";
import { LOGITS, numbersInAddress, SELECTED } from "../parts/address-fields.js";
import { behaviour, keyOf } from "../parts/behaviour.js";
import { dragging } from "../parts/drag.js";
import { figure, hue, marked, NARROW, symbol, value } from "../parts/elements.js";
import { bracket, coloured, colouredTerm, formulaBox, identifier, indexed, infix, logarithm, math, number, operator, power, row, sharedPart, shownNumber, sub, sumOver } from "../parts/formula.js";
import { logitBars, logitFrame } from "../parts/logit-bars.js";
import { button, group } from "../parts/toolbar.js";
import { wholePanel } from "../parts/whole.js";

/** @typedef {import("../mathematics/triangle.js").Point} Point */
/** @typedef {{logits: number[], selected: number}} State */
/** @typedef {ReturnType<typeof logitFrame>} Frame */
/** @typedef {ReturnType<typeof drawingOf>} Drawing */

const PRESETS = [[1, 2, 3], [0, 0, 0], [6, 0, 0]];
const CLASSES = [1, 2, 3];
/** How close to an edge the point can be dragged. No finite logits reach the edge. */
const NEAREST = 1e-4;
/** The drawing: its size, the length of a side, and where the left corner stands. */
const [WIDE, HIGH, SIDE, LEFT, BASE] = [340, 300, 270, 35, 265];

/** Where a point of the triangle is drawn. @param {Point} point @returns {Point} */
const drawn = ([x, y]) => [LEFT + SIDE * x, BASE - SIDE * y];
/** @param {number} x @param {number} y in the drawing @returns {Point} */
const pointAt = (x, y) => [(x - LEFT) / SIDE, (BASE - y) / SIDE];
/** @param {Point} from @param {Point} to @param {number} part of the way @returns {Point} */
const between = (from, to, part) => [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
/** @param {Point} from @param {Point} to */
const line = (from, to) =>
  `M${from.map((at) => at.toFixed(2)).join(" ")}L${to.map((at) => at.toFixed(2)).join(" ")}`;

/** The corners as they are drawn, and for each the other two. */
const TIPS = CORNERS.map(drawn);
const OTHERS = TIPS.map((tip) => TIPS.filter((other) => other !== tip));
/** Where the names of the corners stand. @param {number} unit one pixel of the page in the drawing */
const cornerNames = (unit) =>
  TIPS.map(([x, y], at) => /** @type {Point} */ ([x, y + unit * (at === 2 ? -10 : 22)]));
const EDGES = OTHERS.map(([left, right]) => line(left, right)).join("");
const GRID = [0.25, 0.5, 0.75].flatMap((part) =>
  TIPS.map((tip, at) => line(between(OTHERS[at][0], tip, part), between(OTHERS[at][1], tip, part))),
).join("");

/** The distributions of the field: the middles of small triangles, 9 along each edge. */
const FIELD = Array.from({ length: 9 }, (_, i) =>
  Array.from({ length: 9 - i }, (_, k) => [i, k, 8 - i - k].map((step) => (step + 1 / 3) / 9))).flat();
/** From hot to cold, in equal steps of the logarithm. */
const TEMPERATURES = Array.from({ length: 61 }, (_, step) => Math.exp((30 - step) / 6));
const NAMED_TEMPERATURES = /** @type {const} */ ([[2, "τ = 2"], [0.5, "τ = ½"]]);

/** What is drawn of a state. @param {Shell<State>} shell @param {Frame} frame */
function drawingOf({ model, state }, { parts: S, selected, width }) {
  const { logits } = state();
  // Names and heads of arrows are as large on the page however wide the triangle is.
  const unit = clamp(WIDE / (width || WIDE), 0.45, 1);
  return {
    logits,
    S,
    /** 1 - S_j */
    rest: complements(logits),
    selected,
    arrows: Boolean(model.get("arrows")),
    point: drawn(pointOf(S)),
    /** One pixel of the page in the drawing. */
    unit,
    /** Where names stand already. */
    named: cornerNames(unit).map(([x, y]) => /** @type {Point} */ ([x, y - 5 * unit])),
  };
}

/** Column j of DS as it stands in the triangle: from the point, a part S_j of the way to corner j. @param {Drawing} drawing @param {number} j */
const column = ({ S, rest }, j) => S.map((part, i) => (i === j - 1 ? part * rest[i] : -part * S[j - 1]));

/** By how many steps, each a hundredth, a key moves the point; an arrow with Shift by ten times as many. */
const KEYS = /** @type {Record<string, Point>} */ ({
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 10],
  PageDown: [0, -10],
  Home: [-200, 0],
  End: [200, 0],
});

/** A point that the reader moves in the drawing beside it. `set` may put it elsewhere. */
const movesInTriangle = behaviour(
  (scope, handle, /** @type {{get: () => Point, set: (point: Point) => void}} */ settings) => {
    const ground = /** @type {Element} */ (handle.parentElement.querySelector("svg"));
    const scale = () => WIDE / (ground.getBoundingClientRect().width || WIDE);
    const at = (/** @type {MouseEvent} */ event) => {
      const box = ground.getBoundingClientRect();
      return pointAt((event.clientX - box.left) * scale(), (event.clientY - box.top) * scale());
    };
    const begin = dragging(scope, handle, {
      move: (across, down, /** @type {Point} */ [x, y]) =>
        settings.set([x + (across * scale()) / SIDE, y - (down * scale()) / SIDE]),
    });
    /** @param {PointerEvent} event @param {Point} from */
    const grab = (event, from) => {
      if (!begin(event, from)) return;
      event.preventDefault();
      handle.focus({ preventScroll: true });
    };
    scope.listen(handle, "pointerdown", (event) => {
      event.stopPropagation();
      grab(event, settings.get());
    });
    // Not every browser says of a click what made it.
    let touched = false;
    scope.listen(ground, "pointerdown", (event) => {
      touched = event.pointerType === "touch";
      // A finger on the ground scrolls the page, unless it only taps.
      if (touched || event.button !== 0) return;
      grab(event, at(event));
      settings.set(at(event));
    });
    scope.listen(ground, "click", (event) => {
      if (touched) settings.set(at(event));
    });
    scope.listen(handle, "keydown", (event) => {
      const key = keyOf(event, KEYS);
      if (key === undefined) return;
      const by = event.shiftKey && event.key.startsWith("Arrow") ? 0.1 : 0.01;
      const [x, y] = settings.get();
      settings.set([x + by * key[0], y + by * key[1]]);
    });
  },
);

/** Moving the point leaves the mean of the logits, which no picture shows, where it was. @param {Shell<State>} shell */
const setPoint = (shell) => (/** @type {Point} */ point) => {
  const kept = shell.own("mean", () => ({ mean: 0, logits: "" }));
  const { logits } = shell.state();
  if (logits.length !== 3) return;
  shell.note("");
  if (String(logits) !== kept.logits) kept.mean = sum(logits) / 3;
  const next = logitsOf(nearestParts(partsAt(point), NEAREST), kept.mean, LOGITS.least, LOGITS.most);
  kept.logits = String(next);
  shell.change({ logits: next });
};

/** @param {Point} from @param {Point} tip @param {number} long the length of its head */
function arrow(from, tip, long) {
  const [dx, dy] = [tip[0] - from[0], tip[1] - from[1]];
  const length = Math.hypot(dx, dy);
  if (length === 0) return line(from, tip);
  // A short arrow keeps a head in proportion.
  const [x, y] = [dx, dy].map((side) => side * Math.min(long / length, 1));
  const head = [tip[0] - x, tip[1] - y];
  return `${line(from, tip)}M${head[0] - y / 2} ${head[1] + x / 2}L${tip.join(" ")}L${head[0] + y / 2} ${head[1] - x / 2}`;
}

/** Where a little more of a_j moves each distribution: by the column of DS, drawn shorter. @param {Drawing} drawing */
const field = ({ selected: j, unit }) => svg`<path
  class="sx-movements" style=${hue(j)}
  d=${FIELD.map((p) => {
    const from = drawn(pointOf(p));
    return arrow(from, between(from, TIPS[j - 1], 0.45 * p[j - 1]), 4 * unit);
  }).join("")}></path>`;

/** Where the temperature moves the distribution: from the centre to the corner of the largest logit. @param {Drawing} drawing */
function cooling({ logits, point, unit, named }) {
  const at = (/** @type {number} */ temperature) => drawn(pointOf(softmaxAt(logits, temperature)));
  return svg`
    <path class="sx-cooling" d="M${TEMPERATURES.map((one) => at(one).map((to) => to.toFixed(2)).join(" ")).join("L")}"></path>
    ${NAMED_TEMPERATURES.map(([temperature, name]) => {
      const [x, y] = at(temperature);
      const place = /** @type {Point} */ ([x + 30 * unit, y + 5 * unit]);
      if (apart(place, { unit, named: [...named, point] })) named.push(place);
      else return nothing;
      return svg`
        <circle class="sx-degree" cx=${x} cy=${y} r=${3.5 * unit}></circle>
        <text class="sx-degree" aria-hidden="true" x=${place[0]} y=${place[1]}>${name}</text>`;
    })}`;
}

/** Whether a name there covers none of the others. @param {Point} place @param {Pick<Drawing, "unit" | "named">} drawing */
const apart = ([u, v], { unit, named }) =>
  named.every(([x, y]) => Math.abs(u - x) > 30 * unit || Math.abs(v - y) > 17 * unit);

/**
 * Where the name of a shape fits: beside an arrow and inside the triangle; beside a distance, or
 * behind a short one; apart from the other names.
 * @param {Drawing} drawing @param {Point} to
 */
function namePlace({ point: [x, y], arrows, named, unit }, to) {
  const [dx, dy] = [to[0] - x, to[1] - y];
  const length = Math.hypot(dx, dy);
  if (length <= 10 * unit) return undefined;
  /** @param {number} along @param {number} aside in lengths of the shape @returns {Point} */
  const place = (along, aside) => [x + along * dx - aside * dy, y + along * dy + aside * dx];
  // Half a name is 16 wide and 8 high.
  const side = arrows ? (unit * (6 + (16 * Math.abs(dy) + 8 * Math.abs(dx)) / length)) / length : (13 * unit) / length;
  const places = arrows
    ? [place(1, side), place(1, -side), place(0.5, side), place(0.5, -side)]
    : [length < 30 * unit ? place(1 + (14 * unit) / length, 0) : place(0.5, side)];
  return places.find((to) =>
    (!arrows || Math.min(...partsAt(pointAt(...to))) > 0.04) && apart(to, { unit, named }));
}

/** The point's distances from the edges, or the columns of DS. @param {Drawing} drawing */
function shapes(drawing) {
  const { S, rest, selected, arrows, point, unit, named } = drawing;
  const path = (/** @type {Point} */ tip, /** @type {number} */ at) => svg`<path
    class="sx-path ${marked({ "is-selected": at + 1 === selected })}" data-link=${at + 1} style=${hue(at + 1)}
    d=${line(tip, between(tip, point, 1 / rest[at]))}></path>`;
  const shape = (/** @type {Point} */ tip, /** @type {number} */ at) => {
    const [j, middle] = [at + 1, between(OTHERS[at][0], OTHERS[at][1], 0.5)];
    const foot = between(point, arrows ? tip : [point[0] + middle[0] - tip[0], point[1] + middle[1] - tip[1]], S[at]);
    const place = namePlace(drawing, foot);
    if (place) named.push(place);
    return svg`
      <path
        class=${marked({ "sx-arrow": arrows, "sx-altitude": !arrows, "is-selected": j === selected })}
        data-link=${j} style=${hue(j)} d=${arrows ? arrow(point, foot, 10 * unit) : line(point, foot)}
        ${arrows ? value("length", j, Math.hypot(...column(drawing, j))) : value("S", j, S[at])}></path>
      ${place && svg`<text
        class="sx-shape-label" aria-hidden="true" data-link=${j} style=${hue(j)}
        x=${place[0].toFixed(1)} y=${(place[1] + 5 * unit).toFixed(1)}
      >${arrows ? `D${subscript(j)}S` : `S${subscript(j)}`}</text>`}`;
  };
  const drawnShapes = TIPS.map(shape);
  return svg`${field(drawing)}${cooling(drawing)}${TIPS.map(path)}${drawnShapes}`;
}

/** @param {Shell<State>} shell @param {Frame} frame @param {Drawing} drawing */
function trianglePanel(shell, { effect, setAll }, drawing) {
  const { logits: { length: count }, S, selected, arrows, point: [x, y], unit } = drawing;
  const here = count === 3;
  return figure("Triangle", !here ? "" : arrows ? "arrows: columns of DS" : "drag the point", html`
    <div class="sx-triangle-box">
      <svg
        class="sx-triangle" viewBox="0 0 ${WIDE} ${HIGH}" role="group" style="font-size:${15 * unit}px"
        aria-label="The triangle of all distributions over three classes"
      >
        <path class="sx-lines-of-equal" d=${GRID}></path>
        <path class="sx-edge" d=${EDGES}></path>
        ${here ? shapes(drawing) : nothing}
        ${cornerNames(unit).map(([u, v], at) => svg`
          <text
            class="sx-corner" aria-hidden="true" x=${u} y=${v} data-link=${at + 1} style=${hue(at + 1)}
          >${`S${subscript(at + 1)} = 1`}</text>`)}
      </svg>
      ${"" /* No part of the SVG: browsers let a finger that rests on one scroll the page. */}
      <div
        class="sx-ring sx-point" ?hidden=${!here}
        style=${here ? `left:${(100 * x) / WIDE}%;top:${(100 * y) / HIGH}%` : nothing}
        role="slider" tabindex="0" aria-label="The distribution as a point" aria-roledescription="point in a triangle"
        aria-valuemin="0" aria-valuemax="1" aria-valuenow=${S[2] ?? nothing}
        aria-valuetext=${here ? CLASSES.map(effect).join(", ") : nothing}
        ${value("height", undefined, here ? pointOf(S)[1] : undefined)}
        ${movesInTriangle({ get: () => pointOf(softmax(shell.state().logits)), set: setPoint(shell) })}
      ></div>
      ${here ? nothing : html`
        <div class="sx-elsewhere">
          A triangle has three corners; there ${count === 1 ? "is 1 logit" : `are ${count} logits`} now.
          ${button("Use three", () => setAll([...shell.state().logits, 0, 0].slice(0, 3)))}
        </div>`}
    </div>
    ${here
      ? html`<p class="sx-hint">
          Small arrows: what a little more ${symbol("a", selected)} does. Line from the centre: the point’s way as the temperature τ falls.
        </p>`
      : nothing}`);
}

/** The way back: a_j = log S_j + log of the sum. @param {Vector} logits @param {number} j */
function wayBack(logits, j) {
  const a = logits[j - 1];
  const whole = logSumExp(logits);
  return formulaBox([
    math(
      row(coloured("a", j), operator("=")),
      colouredTerm(j, logarithm(indexed("S", j))),
      infix("+"),
      logarithm(sumOver(identifier("k"), power(identifier("e"), indexed("a", "k")))),
    ),
    math(
      infix("≈"),
      colouredTerm(j, shownNumber("log S", j, a - whole)),
      infix(whole < 0 ? "−" : "+"),
      shownNumber("log sum", undefined, whole, formatNumber(Math.abs(whole))),
    ),
    math(infix("≈"), colouredTerm(j, shownNumber("a", j, a, formatInput(a)))),
  ]);
}

/** Column j: S_j times the way from the point to corner j. @param {Drawing} drawing @param {number} j */
function columnFormula(drawing, j) {
  const { S } = drawing;
  // The brackets are borders: few computers have a font whose brackets grow.
  const vector = (/** @type {unknown[]} */ entries) => mathml`
    <mtable class="sx-brackets">${entries.map((entry) => mathml`<mtr><mtd>${entry}</mtd></mtr>`)}</mtable>`;
  const D = column(drawing, j);
  return formulaBox([
    math(
      row(sub(identifier("D"), number(j)), identifier("S"), operator("=")),
      coloured("S", j),
      bracket(coloured("e", j), infix("−"), identifier("S")),
    ),
    math(
      infix("≈"),
      sharedPart(S, j),
      vector(CLASSES.map((i) => row(number(Number(i === j)), infix("−"), sharedPart(S, i)))),
    ),
    math(infix("≈"), vector(CLASSES.map((i) => colouredTerm(i, shownNumber("D", i, D[i - 1]))))),
  ]);
}

/** @type {Definition<State>} */
export default {
  title: "The triangle of distributions",
  frame: "sx-frame sx-triangle-frame",
  ...numbersInAddress({ logits: LOGITS, selected: SELECTED }),
  view(shell, { logits }) {
    const frame = logitFrame(shell, softmax(logits));
    const drawing = drawingOf(shell, frame);
    const { arrows } = drawing;
    const { selected: j, width } = frame;
    const distances = arrows ? "distances from the edges" : "the distances, end to end";
    const hint = logits.length === 3 ? distances : "the parts of one whole";
    return html`
      <div class="sx-toolbar">${frame.vectors(PRESETS)}${group(frame.reset)}</div>
      ${trianglePanel(shell, frame, drawing)}
      <div class="sx-panels">
        ${logitBars(shell, frame)}
        <div>
          ${wholePanel({ ...frame, hint, width: width < NARROW ? width : width / 2 })}
          ${logits.length !== 3
            ? formulaBox([])
            : arrows ? columnFormula(drawing, j) : wayBack(logits, j)}
        </div>
      </div>`;
  },
};
