/** The digit learner: a drawn digit, what a trained layer makes of it, and steps that teach it. */

import { html, svg } from "lit-html";
import { classMap } from "lit-html/directives/class-map.js";
import { formatInput, formatNumber, formatPart } from "../format/number.js";
import { gradientByLogits, logitsOf, surprise } from "../mathematics/cross-entropy.js";
import { BLANK, featuresOf, FULL, inked, inkOf, SIDE, stepped, taught, touched, weightsOf } from "../mathematics/digits.js";
import { softmax, sum } from "../mathematics/softmax.js";
import { numbersInAddress } from "../parts/address-fields.js";
import { behaviour } from "../parts/behaviour.js";
import { dragging } from "../parts/drag.js";
import { caption, letter, value } from "../parts/elements.js";
import { entryField } from "../parts/fields.js";
import { button, choice, group, resetButton } from "../parts/toolbar.js";

/** @typedef {import("../mathematics/digits.js").Lesson} Lesson */
/** @typedef {{image: string, label: number, digit: number, rate: number, lessons: Lesson[]}} State */


const DIGITS = Array.from({ length: 10 }, (_, digit) => digit);
const MOST_STEPS = 200;
/** The pixels of each row, by their number. */
const ROWS = Array.from({ length: SIDE }, (_, row) => Array.from({ length: SIDE }, (_, column) => row * SIDE + column));
const numbers = numbersInAddress({
  label: { least: 0, most: 9, whole: true },
  digit: { least: 0, most: 9, whole: true },
  rate: { least: 0, most: 1 },
});

const LESSON = /^[0-9a-g]{64},\d,(1|0(\.\d+)?|\d(\.\d+)?e-\d+),[1-9]\d*$/;

/** @param {readonly Lesson[]} lessons */
const stepsOf = (lessons) => sum(lessons.map((lesson) => lesson[3]));

/** The side of the square that stands for a part of the largest value. @param {number} part */
const sideOf = (part) => 0.9 * Math.sqrt(Math.min(1, Math.abs(part)));

/** The place of the largest value. @param {Vector} values */
const largestAt = (values) => values.indexOf(Math.max(...values));

/** Where a pixel is, in words. @param {number} at */
const placeOf = (at) => `row ${Math.floor(at / SIDE) + 1}, column ${(at % SIDE) + 1}`;

/** @param {unknown} content */
const frame = (content) =>
  html`<svg viewBox="0 0 ${SIDE} ${SIDE}" aria-hidden="true">${content}</svg>`;

/** Squares in one path, for a picture that does not change. @param {string} image */
const squares = (image) =>
  featuresOf(image)
    .map((part, at) => {
      const side = sideOf(part);
      const from = (1 - side) / 2;
      return `M${(at % SIDE) + from} ${Math.floor(at / SIDE) + from}h${side}v${side}h${-side}z`;
    })
    .join("");

/** What this view on the page remembers. @param {Shell<State>} shell */
const memoryOf = (shell) =>
  shell.own("memory", () => {
    const { model } = shell;
    const opening = weightsOf(model.get("_weights"), model.get("_unit"));
    const { image, digit } = shell.opening();
    return {
      /** The weights before any lesson, and the largest of them. */
      opening,
      largest: Math.max(...opening.flat().map(Math.abs)),
      examples: /** @type {[string, number][]} */ (model.get("_examples")).map(
        ([picture, label]) => ({ image: picture, label, path: squares(picture) }),
      ),
      erase: false,
      /** Whether no one has said yet which digit was drawn, since the picture was cleared. */
      unnamed: false,
      /** The label of the picture that was cleared. */
      cleared: -1,
      /** The pixel that is spoken of: at first the one that matters most. */
      pointed: largestAt(featuresOf(image).map((ink, at) => Math.abs(ink * opening[digit][at]))),
      /** What was taught last, and the weights that it led to. */
      lessons: "",
      weights: opening,
    };
  });

/** @typedef {ReturnType<typeof memoryOf>} Memory */

/** Everything that the page says about a state. @param {State} state @param {Memory} memory */
function computed(state, memory) {
  const { image, label, digit, rate, lessons } = state;
  if (JSON.stringify(lessons) !== memory.lessons) {
    memory.lessons = JSON.stringify(lessons);
    memory.weights = taught(memory.opening, lessons);
  }
  // Another label may also come from Python or the address.
  memory.unnamed &&= label === memory.cleared;
  const W = memory.weights;
  const x = featuresOf(image);
  const a = logitsOf(W, x);
  const errors = gradientByLogits(a, label + 1);
  return {
    W,
    x,
    a,
    errors,
    parts: softmax(a),
    first: softmax(logitsOf(memory.opening, x)),
    loss: surprise(a, label + 1).loss,
    after: surprise(logitsOf(stepped(W, image, label, rate), x), label + 1).loss,
    pulls: W[digit].map((w, at) => w * x[at]),
    pushes: x.map((one) => 0 - errors[digit] * one),
    guesses: memory.examples.map((example) => largestAt(logitsOf(W, featuresOf(example.image)))),
  };
}

/** @typedef {ReturnType<typeof computed>} Computed */
/** @typedef {{x: number, y: number}} Place in pixels of the picture */

/**
 * A picture to look at next. The weights that are shown stay those of the digit that is read, unless
 * the reader chose others.
 * @param {Shell<State>} shell
 * @param {Memory} memory
 * @param {{image: string, label?: number}} change
 */
function show(shell, memory, change) {
  const read = (/** @type {string} */ image) => largestAt(logitsOf(memory.weights, featuresOf(image)));
  const { image, digit } = shell.state();
  shell.move({ ...change, ...(digit === read(image) && { digit: read(change.image) }) });
}

/** @param {Shell<State>} shell @param {Memory} memory @param {number} label */
function name(shell, memory, label) {
  memory.unnamed = false;
  shell.move({ label });
  shell.redraw();
}

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
    scope.listen(grid, "pointerdown", /** @param {PointerEvent} event */ (event) => {
      const box = grid.getBoundingClientRect();
      const at = { x: (event.clientX - box.left) * scale(), y: (event.clientY - box.top) * scale() };
      if (!grab(event, at)) return;
      event.preventDefault();
      last = at;
      drawTo(at);
    });
    return () => {};
  },
);

/**
 * Keys in the picture: they ink the pixel that has the focus, or lead to another one.
 * @param {KeyboardEvent} event
 * @param {string} image
 * @param {(image: string) => void} draw
 */
function onGridKey(event, image, draw) {
  const target = /** @type {HTMLElement} */ (event.target);
  if (!target.dataset.link || event.altKey || event.ctrlKey || event.metaKey) return;
  const at = Number(target.dataset.link);
  const ink = inkOf(image)[at];
  const column = at % SIDE;
  /** @type {Record<string, number>} */
  const inks = { " ": ink > 0 ? 0 : FULL, Enter: ink > 0 ? 0 : FULL, "+": ink + 4, "-": ink - 4, Delete: 0, Backspace: 0 };
  /** @type {Record<string, number>} */
  const places = {
    ArrowRight: column < SIDE - 1 ? at + 1 : at,
    ArrowLeft: column > 0 ? at - 1 : at,
    ArrowDown: at + SIDE,
    ArrowUp: at - SIDE,
    Home: at - column,
    End: at - column + SIDE - 1,
  };
  if (event.key in inks) draw(inked(image, at, inks[event.key]));
  else if (event.key in places) {
    const grid = /** @type {Element} */ (event.currentTarget);
    /** @type {HTMLElement[]} */ ([...grid.querySelectorAll("[data-link]")])[places[event.key]]?.focus();
  } else return;
  event.preventDefault();
}

/** The picture, to draw in. @param {Shell<State>} shell @param {Memory} memory @param {Computed} now */
function picture(shell, memory, { x }) {
  const { image } = shell.state();
  const ink = inkOf(image);
  const draw = (/** @type {string} */ next) => show(shell, memory, { image: next });
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
  return html`
    <figure>
      ${caption("Picture", "draw, or arrows and space")}
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
      ])}
    </figure>`;
}

/** What the layer makes of it. @param {Shell<State>} shell @param {Memory} memory @param {Computed} now */
function readings(shell, { unnamed }, { parts, first, errors }) {
  const { digit, label, lessons } = shell.state();
  const taughtAny = lessons.length > 0;
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
  return html`
    <figure>
      ${caption("What the layer reads", taughtAny ? "ticks: before the steps" : "choose a row")}
      ${choice({
        label: "digit whose weights are shown",
        title: html`<span class="sx-digit-head sx-muted">${["", "probability", "S", "S − Y"].map((text) => html`<span>${text}</span>`)}</span>`,
        pills,
        chosen: digit,
        choose: (index) => shell.change({ digit: index }),
        more: "sx-digit-rows",
      })}
    </figure>`;
}

/** The pictures held out. @param {Shell<State>} shell @param {Memory} memory @param {Computed} now */
function thumbs(shell, memory, { guesses }) {
  return html`
    <div>
      <figure>${caption("Pictures held out", "✗ with what they are read as")}</figure>
      ${group(memory.examples.map(({ image, label, path }, at) => {
        const guess = guesses[at];
        const shown = `${label} ${guess === label ? "✓" : `✗ ${guess}`}`;
        return button(
          html`${frame(svg`<path d=${path}></path>`)}<span ${value("read", at, guess)}>${shown}</span>`,
          () => {
            memory.unnamed = false;
            show(shell, memory, { image, label });
          },
          {
            more: "sx-digit-thumb",
            label: `${shown}, picture ${at + 1}, a ${label} read as ${guess}`,
            pressed: image === shell.state().image,
          },
        );
      }))}
    </div>`;
}

/** One step more, with the lesson before where it is the same. @param {Shell<State>} shell @param {Memory} memory */
function step(shell, { unnamed }) {
  const { image, label, rate, lessons } = shell.state();
  const last = lessons.at(-1);
  if (unnamed) shell.note("Say first which digit this is: choose y.");
  else if (rate === 0) shell.note("A step of size 0 goes nowhere.");
  else if (stepsOf(lessons) >= MOST_STEPS) shell.note(`After ${MOST_STEPS} steps it is time to forget.`);
  else if (last && last[0] === image && last[1] === label && last[2] === rate) {
    shell.change({ lessons: lessons.with(-1, [image, label, rate, last[3] + 1]) });
  } else shell.change({ lessons: [...lessons, [image, label, rate, 1]] });
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
        choose: (index) => name(shell, memory, index),
      })}
      <label>size ${letter("η")} =${entryField(shell, { trait: "rate", label: "η", name: "rate", least: 0, most: 1 })}</label>
      ${group([
        button("One step", () => step(shell, memory), { available: rate > 0 && !memory.unnamed }),
        button("Forget the steps", () => shell.move({ lessons: [] }), { available: lessons.length > 0 }),
        resetButton(shell, () => (memory.unnamed = false)),
      ])}
      <span ?hidden=${memory.unnamed}>loss <b ${value("loss", undefined, loss)}>${formatNumber(loss)}</b> → <b ${value("loss after", undefined, after)}>${formatNumber(after)}</b><span class="sx-hint"> after one step</span></span>
    </div>`;
}

/**
 * An image of signed values: filled squares above 0, hollow ones below.
 * @param {string} name
 * @param {number} digit
 * @param {string} title
 * @param {string} hint
 * @param {readonly (number | undefined)[]} values
 * @param {number} largest
 */
function signedImage(name, digit, title, hint, values, largest) {
  const mark = (/** @type {number | undefined} */ one, /** @type {number} */ at) => {
    const side = largest > 0 ? sideOf((one ?? 0) / largest) : 0;
    return svg`<rect
      class=${classMap({ "is-negative": (one ?? 0) < 0 })} data-link=${at} ${value(name, `${digit},${at}`, one)}
      x=${(at % SIDE) + (1 - side) / 2} y=${Math.floor(at / SIDE) + (1 - side) / 2} width=${side} height=${side}></rect>`;
  };
  return html`<figure>${caption(title, hint)}${frame(values.map(mark))}</figure>`;
}

/** Weights, products and pushes. @param {State} state @param {Memory} memory @param {Computed} now */
const images = ({ digit }, { largest, unnamed }, { W, a, pulls, pushes }) => html`
  <div class="sx-digit-images">
    ${signedImage("W", digit, `Weights of ${digit}`, "filled +, hollow\u00a0−", W[digit], largest)}
    ${signedImage("W x", digit, "Weight × ink", `sum ${formatNumber(a[digit])}, the logit of ${digit}`, pulls, largest)}
    ${signedImage("push", digit, "Push of a step", unnamed ? "choose y first" : "−(S − Y) × ink, for η = 1", unnamed ? pushes.map(() => undefined) : pushes, 1)}
  </div>`;

/** The pixel that is pointed at, in words. @param {State} state @param {Memory} memory @param {Computed} now */
const pixelFacts = ({ digit, rate }, { pointed, unnamed }, { W, x, pulls, pushes }) =>
  `Pixel in ${placeOf(pointed)}: ink ${formatInput(x[pointed])}, weight for digit ${digit}: ${formatNumber(W[digit][pointed])}, product ${formatNumber(pulls[pointed])}${unnamed ? "" : `; a step adds ${formatNumber(rate * pushes[pointed])} to the weight`}.`;

/** @param {Shell<State>} shell @param {State} state */
function view(shell, state) {
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
      <div class="sx-panels sx-digit-panels">${picture(shell, memory, now)}${readings(shell, memory, now)}</div>
      ${thumbs(shell, memory, now)}${steps(shell, memory, now)}${images(state, memory, now)}
      <div>
        <p class="sx-facts">${pixelFacts(state, memory, now)}</p>
        <p class="sx-words" aria-live="polite">${sentence(state, memory, now)}</p>
      </div>
    </div>`;
}

/** The state in words. @param {State} state @param {Memory} memory @param {Computed} now */
function sentence({ image, label, lessons }, { examples, unnamed }, { a, parts, loss, after, guesses }) {
  if (image === BLANK) return "No ink, no logits: every digit gets a tenth. The gradient is 0 as well, and no step can teach anything.";
  const read = largestAt(a);
  const guess = `The layer reads a ${read}, with probability ${formatPart(parts[read])}`;
  if (unnamed) return `${guess}. Which digit did you draw? Choose it as y, and a step can teach it.`;
  const truth = read === label ? "and so it is." : `but it is a ${label}, which got ${formatPart(parts[label])}.`;
  const fall = `One step takes the loss from ${formatNumber(loss)} to ${formatNumber(after)}.`;
  const count = stepsOf(lessons);
  if (count === 0) return `${guess}, ${truth} ${fall}`;
  const misread = guesses.filter((one, at) => one !== examples[at].label).length;
  return `After ${count} ${count > 1 ? "steps" : "step"}: ${guess[0].toLowerCase()}${guess.slice(1)}, ${truth} Of the ${examples.length} pictures held out it misreads ${misread} now.`;
}

/** @type {import("../parts/shell.js").Definitions} */
export default {
  "digit-learner": {
    title: "Teach a layer a digit",
    frame: "sx-digits sx-rows",
    traits: ["image", "label", "digit", "rate", "lessons"],
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
      if (!texts.every((text) => LESSON.test(text)) || !(stepsOf(lessons) <= MOST_STEPS)) {
        return { wrong: "no such steps" };
      }
      if (image !== undefined && !/^[0-9a-g]{64}$/.test(image)) {
        return { wrong: "image is not 64 signs from 0 to g" };
      }
      const taken = Object.keys(rest).length ? numbers.fromFields(rest, model) : { state: {} };
      if ("wrong" in taken) return taken;
      return { ...taken, state: { ...taken.state, ...(image && { image }), lessons } };
    },
    view,
  },
};
