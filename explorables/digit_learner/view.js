/** The digit learner: training from W = 0, what the layer makes of a drawn digit, and steps on that digit alone. */

import { html, svg } from "lit-html";
import { formatInput, formatNumber, formatPart } from "../format/number.js";
import { gradientByLogits, largestAt, logitsOf, surprise } from "../mathematics/cross-entropy.js";
import { ALL, batchOf, BLANK, featuresOf, FULL, inked, inkOf, learnerOf, SIDE, stepped, touched, weightsOf } from "../mathematics/digits.js";
import { softmax, sum } from "../mathematics/softmax.js";
import { numbersInAddress } from "../parts/address-fields.js";
import { behaviour, keyOf } from "../parts/behaviour.js";
import { dragging } from "../parts/drag.js";
import { figure, letter, marked, value } from "../parts/elements.js";
import { cellByKey } from "../parts/matrix.js";
import { numberInput } from "../parts/fields.js";
import { axisEnd, planeOf } from "../parts/plane.js";
import { button, choice, group, resetButton } from "../parts/toolbar.js";

/** @typedef {import("../mathematics/digits.js").Lesson} Lesson */
/**
 * @typedef {object} State
 * @property {string} image
 * @property {number} label
 * @property {number} digit whose weights are shown, or -1 for the one that is read
 * @property {number} rate
 * @property {Lesson[]} lessons
 * @property {"zero" | "trained"} start the weights before all lessons
 */

const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);
/** Of epochs, and of steps on single pictures. */
const MOST_STEPS = 200;
const MOST_RATE = 100;
/** Milliseconds from one epoch to the next: slow enough to see the weights form. */
const PAUSE = 50;
/** How often a screen reader hears of the training, in epochs. */
const TOLD = 50;
/** Places of η on a logarithmic line from a hundredth, twenty for each power of ten. */
const ETA = {
  last: 80,
  page: 10,
  of: (/** @type {number} */ rate) => Math.max(0, Math.round(20 * (Math.log10(rate) + 2))),
  valueAt: (/** @type {number} */ place) => Number((10 ** (place / 20 - 2)).toPrecision(2)),
};
/** The pixels of each row, by their number. */
const ROWS = Array.from({ length: SIDE }, (_, row) => Array.from({ length: SIDE }, (_, column) => row * SIDE + column));
const NOWHERE = "A step of size 0 goes nowhere.";
const numbers = numbersInAddress({
  label: { least: 0, most: 9, whole: true },
  digit: { least: -1, most: 9, whole: true },
  rate: { least: 0, most: MOST_RATE },
  start: { among: ["zero", "trained"] },
});

const LESSON = /^(all|[0-9a-g]{64}),\d,\d+(\.\d+)?(e-\d+)?,[1-9]\d*$/;

/** How many epochs, or steps on single pictures. @param {readonly Lesson[]} lessons @param {boolean} epochs */
const countOf = (lessons, epochs) =>
  sum(lessons.map(([image, , , times]) => ((image === ALL) === epochs ? times : 0)));

/** @param {readonly Lesson[]} lessons */
const canBe = (lessons) =>
  [true, false].every((epochs) => countOf(lessons, epochs) <= MOST_STEPS) && lessons.every(([, , rate]) => rate <= MOST_RATE);

/** With one step more, in the lesson before where it is the same. @param {Lesson[]} lessons @param {string} image @param {number} label @param {number} rate @returns {Lesson[]} */
function oneMore(lessons, image, label, rate) {
  const last = lessons.at(-1);
  return last && last[0] === image && last[1] === label && last[2] === rate
    ? lessons.with(-1, [image, label, rate, last[3] + 1])
    : [...lessons, [image, label, rate, 1]];
}

/** The side of the square that stands for a part of the largest value. @param {number} part */
const sideOf = (part) => 0.9 * Math.sqrt(Math.min(1, Math.abs(part)));

/** Where a pixel is, in words. @param {number} at */
const placeOf = (at) => `row ${Math.floor(at / SIDE) + 1}, column ${(at % SIDE) + 1}`;

/** @param {unknown} content */
const frame = (content) =>
  html`<svg viewBox="0 0 ${SIDE} ${SIDE}" aria-hidden="true">${content}</svg>`;

/** Squares for what is above 0, in one path. @param {Vector} values @param {number} [largest] */
const squares = (values, largest = 1) =>
  values
    .map((one, at) => {
      if (one <= 0) return "";
      const side = sideOf(one / largest).toFixed(2);
      const from = (1 - Number(side)) / 2;
      return `M${((at % SIDE) + from).toFixed(2)} ${(Math.floor(at / SIDE) + from).toFixed(2)}h${side}v${side}h-${side}z`;
    })
    .join("");

/** What this view on the page remembers. @param {Shell<State>} shell */
const memoryOf = (shell) =>
  shell.own("memory", () => {
    const { model } = shell;
    shell.scope.add(() => clearInterval(memoryOf(shell).runs));
    const starts = { trained: weightsOf(model.get("_weights"), model.get("_unit")), zero: DIGITS.map(() => Array(SIDE ** 2).fill(0)) };
    const { image } = shell.opening();
    return {
      learnt: learnerOf(starts, batchOf(model.get("_seen")), batchOf(model.get("_held_out")), model.get("_penalty")),
      examples: /** @type {[string, number][]} */ (model.get("_examples")).map(
        ([picture, label]) => ({ image: picture, label, path: squares(featuresOf(picture)) }),
      ),
      /** The timer of the training, or 0. */
      runs: 0,
      erase: false,
      /** Whether no one has said yet which digit was drawn, since the picture was cleared. */
      unnamed: false,
      /** The label of the picture that was cleared. */
      cleared: -1,
      /** The pixel that is spoken of: at first one with much ink. */
      pointed: largestAt(featuresOf(image)),
    };
  });

/** @typedef {ReturnType<typeof memoryOf>} Memory */

/** Everything that the page says about a state. @param {State} state @param {Memory} memory */
function computed({ image, label, rate, lessons, start, ...state }, memory) {
  // Another label may also come from Python or the address.
  memory.unnamed &&= label === memory.cleared;
  const { W, before, epochs, path } = memory.learnt(start, lessons);
  const x = featuresOf(image);
  const a = logitsOf(W, x);
  const errors = gradientByLogits(a, label + 1);
  const read = largestAt(a);
  const digit = state.digit < 0 ? read : state.digit;
  return {
    W, epochs, path, x, a, errors, read, digit,
    /** The weight that a whole square stands for: 1, or the largest where that is more. */
    largest: Math.max(1, ...W.flat().map(Math.abs)),
    parts: softmax(a),
    first: softmax(logitsOf(before, x)),
    loss: surprise(a, label + 1).loss,
    after: surprise(logitsOf(stepped(W, image, label, rate), x), label + 1).loss,
    pulls: W[digit].map((w, at) => w * x[at]),
    pushes: x.map((one) => 0 - errors[digit] * one),
    guesses: memory.examples.map((example) => largestAt(logitsOf(W, featuresOf(example.image)))),
  };
}

/** @typedef {ReturnType<typeof computed>} Computed */
/** @typedef {{x: number, y: number}} Place in pixels of the picture */

/** The pen: what it passes is inked, or the ink taken away. */
const pen = behaviour(
  (
    scope,
    /** @type {HTMLElement} */ grid,
    /** @type {{image: () => string, draw: (image: string) => void, erase: () => boolean}} */ settings,
  ) => {
    const scale = () => SIDE / grid.getBoundingClientRect().width;
    /** @type {Place} */
    let last;
    /** @param {Place} to */
    const drawTo = (to) => {
      // A quick pen leaps over pixels: fill in what it passed.
      const [across, down] = [to.x - last.x, to.y - last.y];
      const count = Math.max(1, Math.ceil(2 * Math.hypot(across, down)));
      let image = settings.image();
      for (let n = 1; n <= count; n += 1) {
        image = touched(image, last.x + (n * across) / count, last.y + (n * down) / count, settings.erase());
      }
      last = to;
      settings.draw(image);
    };
    const grab = dragging(scope, grid, {
      move(across, down, /** @type {Place} */ { x, y }) {
        drawTo({ x: x + across * scale(), y: y + down * scale() });
      },
    });
    scope.listen(grid, "pointerdown", (event) => {
      const box = grid.getBoundingClientRect();
      const at = { x: (event.clientX - box.left) * scale(), y: (event.clientY - box.top) * scale() };
      if (!grab(event, at)) return;
      event.preventDefault();
      last = at;
      drawTo(at);
    });
  },
);

/**
 * Keys in the picture: they ink the pixel that has the focus, or lead to another one.
 * @param {KeyboardEvent} event @param {string} image @param {(image: string) => void} draw
 */
function onGridKey(event, image, draw) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (!target.dataset.link) return;
  const at = Number(target.dataset.link);
  const ink = inkOf(image)[at];
  const inks = keyOf(event, { " ": ink > 0 ? 0 : FULL, Enter: ink > 0 ? 0 : FULL, "+": ink + 4, "-": ink - 4, Delete: 0, Backspace: 0 });
  if (inks !== undefined) return draw(inked(image, at, inks));
  const to = cellByKey(event, [Math.floor(at / SIDE) + 1, (at % SIDE) + 1], [SIDE, SIDE]);
  if (!to) return;
  const grid = /** @type {Element} */ (event.currentTarget);
  /** @type {HTMLElement | null} */ (grid.querySelector(`[data-link="${(to[0] - 1) * SIDE + to[1] - 1}"]`))?.focus();
}

/** The picture, to draw in. @param {Shell<State>} shell @param {Memory} memory @param {Computed} now */
function picture(shell, memory, { x }) {
  const { image } = shell.state();
  const ink = inkOf(image);
  const draw = (/** @type {string} */ next) => shell.move({ image: next });
  const clear = () => {
    Object.assign(memory, { unnamed: true, cleared: shell.state().label });
    draw(BLANK);
  };
  const pixel = (/** @type {number} */ at) => html`
    <div
      class="sx-digit-pixel" role="gridcell" tabindex=${at === memory.pointed ? 0 : -1} data-link=${at}
      aria-label="${placeOf(at)}: ink ${ink[at]} of ${FULL}" style="--side:${sideOf(x[at])}" ${value("x", at, x[at])}
    ></div>`;
  const erase = () => {
    memory.erase = !memory.erase;
    shell.redraw();
  };
  return figure("Picture", "draw, or use keys", html`
    <div
      class="sx-digit-grid" role="grid" aria-label="Picture: arrows move, space inks, + and − shade"
      @keydown=${(/** @type {KeyboardEvent} */ event) => onGridKey(event, shell.state().image, draw)}
      ${pen({ image: () => shell.state().image, draw, erase: () => memory.erase })}
    >
      ${ROWS.map((row) => html`<div role="row">${row.map(pixel)}</div>`)}
    </div>
    ${group([
      button("Eraser", erase, { pressed: memory.erase }),
      button("Clear", clear, { available: image !== BLANK }),
    ])}`);
}

/** What the layer makes of it. @param {Shell<State>} shell @param {Memory} memory @param {Computed} now */
function readings(shell, { unnamed }, { read, digit, parts, first, errors }) {
  const { label, lessons } = shell.state();
  const taughtAny = countOf(lessons, false) > 0;
  const pills = DIGITS.map((at) => ({
    index: at,
    content: html`<b>${at === label && !unnamed ? `${at} y` : at}</b>
      <span class="sx-digit-bar">
        <span style="width:${100 * parts[at]}%" ${value("S", at, parts[at])}></span>
        <span style="left:${100 * first[at]}%" ?hidden=${!taughtAny} ${value("S before", at, first[at])}></span>
      </span>
      <span ${value("S", at, parts[at])}>${formatPart(parts[at])}</span>
      <span ${value("S − Y", at, unnamed ? undefined : errors[at])}>${unnamed ? "" : formatNumber(errors[at])}</span>`,
  }));
  return figure("What the layer reads", taughtAny ? "ticks: before the steps" : "choose a row", choice({
    label: "digit whose weights are shown",
    title: html`<span class="sx-digit-head sx-muted">${["", "probability", "S", "S − Y"].map((text) => html`<span>${text}</span>`)}</span>`,
    pills,
    chosen: digit,
    // What is read is followed, until the reader chooses another.
    choose: (index) => shell.change({ digit: index === read ? -1 : index }),
    more: "sx-digit-rows",
  }));
}

/** The pictures held out. @param {Shell<State>} shell @param {Memory} memory @param {Computed} now */
function thumbs(shell, memory, { guesses }) {
  return html`
    <div>
      ${figure("Pictures held out", "✗ with what they are classified as", "")}
      ${group(memory.examples.map(({ image, label, path }, at) => {
        const guess = guesses[at];
        const shown = `${label} ${guess === label ? "✓" : `✗ ${guess}`}`;
        return button(
          html`${frame(svg`<path d=${path}></path>`)}<span ${value("read", at, guess)}>${shown}</span>`,
          () => {
            memory.unnamed = false;
            shell.move({ image, label });
          },
          {
            more: "sx-digit-thumb",
            label: `${shown}, picture ${at + 1}, a ${label} classified as ${guess}`,
            pressed: image === shell.state().image,
          },
        );
      }))}
    </div>`;
}

/** One step on the picture. @param {Shell<State>} shell @param {Memory} memory */
function step(shell, { unnamed }) {
  const { image, label, rate, lessons } = shell.state();
  if (unnamed) shell.note("Say first which digit this is: choose y.");
  else if (rate === 0) shell.note(NOWHERE);
  else if (countOf(lessons, false) >= MOST_STEPS) shell.note(`${MOST_STEPS} steps are the most here: forget them first.`);
  else shell.change({ lessons: oneMore(lessons, image, label, rate) });
}

/** Starts the training, or stops it. @param {Shell<State>} shell @param {Memory} memory */
function train(shell, memory) {
  const end = (note = "") => {
    clearInterval(memory.runs);
    memory.runs = 0;
    shell.note(note);
    shell.redraw();
  };
  const now = () => JSON.stringify([shell.state().start, shell.state().lessons]);
  let expected = now();
  /** One epoch. Whatever else changes the weights ends the training. */
  const epoch = () => {
    const { rate, lessons } = shell.state();
    if (now() !== expected) return end();
    if (rate === 0) return end(NOWHERE);
    if (countOf(lessons, true) >= MOST_STEPS) return end(`${MOST_STEPS} epochs are the most here: start again.`);
    shell.move({ lessons: oneMore(lessons, ALL, 0, rate) });
    expected = now();
  };
  if (memory.runs) return end();
  memory.runs = window.setInterval(epoch, PAUSE);
  shell.redraw();
  epoch();
}

/** Training, and the size of its steps. @param {Shell<State>} shell @param {Memory} memory */
function controls(shell, memory) {
  const { lessons, start } = shell.state();
  return html`
    <div class="sx-flow sx-digit-step">
      ${group([
        button(memory.runs ? "Pause" : "Train", () => train(shell, memory)),
        button("Start again", () => shell.move({ lessons: [], start: "zero" }), { available: lessons.length > 0 || start === "trained" }),
      ])}
      ${numberInput(shell, {
        name: "rate",
        label: "η",
        purpose: "Size η of a step",
          symbol: html`<span>step ${letter("η")} =</span>`,
        least: 0,
        most: MOST_RATE,
        get: () => shell.state().rate,
        set: (number) => shell.change({ rate: number }),
        places: ETA,
      })}
    </div>`;
}

/** The weights of all digits, and how the loss went. @param {Computed} now */
function progress({ W, epochs, largest, path }) {
  const { loss, accuracy } = path[path.length - 1];
  const top = axisEnd(1.05 * Math.max(...path.map((point) => point.loss)));
  const plane = planeOf([0, 50, 100, 150, MOST_STEPS], top);
  const line = (/** @type {(point: typeof path[number]) => number} */ height) => plane.line(path.map((point) => [point.epochs, height(point)]));
  return html`
      ${figure("Weights", `hollow −; a full square is ${formatNumber(largest)}`, html`
        <div class="sx-digit-all" aria-hidden="true">
          ${W.map((row, digit) => html`
            <div>${frame(svg`
              <path d=${squares(row, largest)}></path>
              <path class="is-negative" d=${squares(row.map((w) => -w), largest)}></path>`)}<span>${digit}</span></div>`)}
        </div>`)}
      <figure>
        <figcaption>
          <b>Loss <span ${value("mean loss", undefined, loss)}>${formatNumber(loss)}</span></b>, <span
            ${value("epoch", undefined, epochs)}>${epochs}</span> ${epochs === 1 ? "epoch" : "epochs"}<br>held-out accuracy
          <span ${value("accuracy", undefined, accuracy)}>${formatPart(accuracy)}</span> <span class="sx-hint">dashed, up to 1</span>
        </figcaption>
        ${plane.still(svg`
          <path class="sx-digit-accuracy" d=${line((point) => top * point.accuracy)}></path>
          <path class="sx-curve-line" d=${line((point) => point.loss)}></path>`)}
      </figure>`;
}

/** The true digit, the size of a step, and what it does. @param {Shell<State>} shell @param {Memory} memory @param {Computed} now */
function steps(shell, memory, { loss, after }) {
  const { label, rate, lessons } = shell.state();
  return html`
    <div class="sx-flow sx-digit-step">
      ${choice({
        label: "true digit y",
        title: html`<span>true digit ${letter("y")} =</span>`,
        pills: DIGITS.map((index) => ({ index, content: index })),
        chosen: memory.unnamed ? -1 : label,
        choose(label) {
          memory.unnamed = false;
          shell.move({ label });
          shell.redraw();
        },
      })}
      ${group([
        button("One step", () => step(shell, memory), { available: rate > 0 && !memory.unnamed }),
        button("Forget the steps", () => shell.move({ lessons: lessons.filter(([image]) => image === ALL) }), { available: countOf(lessons, false) > 0 }),
        resetButton(shell, () => (memory.unnamed = false)),
      ])}
      <span ?hidden=${memory.unnamed}>loss <b ${value("loss", undefined, loss)}>${formatNumber(loss)}</b> → <b ${value("loss after", undefined, after)}>${formatNumber(after)}</b><span class="sx-hint"> after one step</span></span>
    </div>`;
}

/** Weights, products and pushes as images: filled squares above 0, hollow ones below. @param {Memory} memory @param {Computed} now */
function images({ unnamed }, { W, a, digit, largest, pulls, pushes }) {
  /** @type {(name: string, values: readonly (number | undefined)[], most: number, title: string, hint: string) => unknown} */
  const image = (name, values, most, title, hint) => figure(title, hint, frame(values.map((one, at) => {
    const side = sideOf((one ?? 0) / most);
    const [x, y] = [at % SIDE, Math.floor(at / SIDE)].map((corner) => corner + (1 - side) / 2);
    return svg`<rect
      class=${marked({ "is-negative": (one ?? 0) < 0 })} data-link=${at} ${value(name, `${digit},${at}`, one)}
      x=${x} y=${y} width=${side} height=${side}></rect>`;
  })));
  const pushed = unnamed ? pushes.map(() => undefined) : pushes;
  return html`
    <div class="sx-digit-images">
      ${image("W", W[digit], largest, `Weights of ${digit}`, "filled +, hollow\u00a0−")}
      ${image("W x", pulls, largest, "Weight × ink", `sum ${formatNumber(a[digit])}, the logit of ${digit}`)}
      ${image("push", pushed, 1, "Push of a step", unnamed ? "choose y first" : "−(S − Y) × ink, for η = 1")}
    </div>`;
}

/** The pixel that is pointed at, in words. @param {State} state @param {Memory} memory @param {Computed} now */
const pixelFacts = ({ rate }, { pointed, unnamed }, { W, x, digit, pulls, pushes }) =>
  `Pixel in ${placeOf(pointed)}: ink ${formatInput(x[pointed])}, weight for digit ${digit}: ${formatNumber(W[digit][pointed])}, product ${formatNumber(pulls[pointed])}${unnamed ? "" : `; a step adds ${formatNumber(rate * pushes[pointed])} to the weight`}.`;

/** How many epochs and single steps led to a point. @param {Computed["path"][number]} point */
const counted = ({ epochs, steps }) =>
  Object.entries({ epoch: epochs, step: steps })
    .filter(([, count]) => count)
    .map(([name, count]) => `${count} ${name}${count > 1 ? "s" : ""}`)
    .join(" and ");

/** The state in words. @param {State} state @param {Memory} memory @param {Computed} now */
function sentence({ image, label, lessons, rate, start }, { examples, unnamed, runs }, { read, parts, path, loss, after, guesses }) {
  const told = path.findLast((point) => !runs || point.epochs % TOLD === 0) ?? path[0];
  const trained = told.epochs === 0 ? "" :
    `After ${counted(told)}: loss ${formatNumber(told.loss)}, held-out accuracy ${formatPart(told.accuracy)}. `;
  if (runs) return `Training with η = ${formatInput(rate)}. ${trained}`;
  if (image === BLANK) return `${trained}No ink: all logits are 0, and every digit gets a tenth. The gradient is 0 as well, and a step on this picture changes no weight.`;
  if (lessons.length === 0 && start === "zero") return `All weights are 0: every digit gets a tenth, and the loss is log 10 ≈ ${formatNumber(Math.log(10))}. Press Train.`;
  const guess = `The layer reads a ${read}, with probability ${formatPart(parts[read])}`;
  if (unnamed) return `${trained}${guess}. Which digit did you draw? Choose it as y, and a step can teach it.`;
  const truth = read === label ? "and so it is." : `but it is a ${label}, which got ${formatPart(parts[label])}.`;
  const fall = `One step takes the loss of this picture from ${formatNumber(loss)} to ${formatNumber(after)}.`;
  if (countOf(lessons, false) === 0) return `${trained}${guess}, ${truth} ${fall}`;
  const misread = guesses.filter((one, at) => one !== examples[at].label).length;
  const reads = trained ? `${trained}${guess}` : `After ${counted(told)}: ${guess[0].toLowerCase()}${guess.slice(1)}`;
  return `${reads}, ${truth} Of the ${examples.length} held-out pictures shown it misreads ${misread} now.`;
}

/** @type {Definition<State>} */
export default {
  title: "Train a layer, and teach it a digit",
  frame: "sx-digits sx-rows",
  traits: ["image", "label", "digit", "rate", "lessons", "start"],
  // W follows from what was taught: picture, digit, η and how often, for each lesson.
  toFields: (state) => ({
    image: state.image,
    ...numbers.toFields(state),
    ...(state.lessons[0] && { steps: state.lessons.join("_") }),
  }),
  fromFields({ image, steps, ...rest }, model) {
    const texts = steps?.split("_") ?? [];
    const lessons = texts.map((text) => /** @type {Lesson} */ (
      /** @type {unknown} */ (text.split(",").map((part, at) => (at ? Number(part) : part)))
    ));
    if (!texts.every((text) => LESSON.test(text)) || !canBe(lessons)) {
      return { wrong: "no such steps" };
    }
    if (image !== undefined && !/^[0-9a-g]{64}$/.test(image)) {
      return { wrong: "image is not 64 signs from 0 to g" };
    }
    // An address that does not say where it starts is of the time when the weights came trained.
    const taken = numbers.fromFields({ ...(rest.start ? {} : { start: "trained", rate: "0.05" }), ...rest }, model);
    if ("wrong" in taken) return taken;
    return { ...taken, state: { ...taken.state, ...(image && { image }), lessons } };
  },
  view(shell, state) {
    const memory = memoryOf(shell);
    const now = computed(state, memory);
    /** @param {Event} event */
    const point = ({ target }) => {
      const link = /** @type {Element} */ (target).closest("[data-link]")?.getAttribute("data-link");
      if (!link || Number(link) === memory.pointed) return;
      memory.pointed = Number(link);
      shell.redraw();
    };
    return html`
      <div class="sx-rows" @pointerover=${point} @focusin=${point}>
        <div class="sx-digit-progress">${controls(shell, memory)}${progress(now)}</div>
        <div class="sx-panels sx-digit-panels">${picture(shell, memory, now)}${readings(shell, memory, now)}</div>
        <p class="sx-words" aria-live="polite">${sentence(state, memory, now)}</p>
        ${thumbs(shell, memory, now)}${steps(shell, memory, now)}${images(memory, now)}
        <p class="sx-facts">${pixelFacts(state, memory, now)}</p>
      </div>`;
  },
};
