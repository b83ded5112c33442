/**
 * The digit learner. After moving this, the reader knows that a logit is a sum of weights over the
 * ink; that a step adds the picture to the weights of its true digit and takes it from the others,
 * each by how wrong its probability is; and that what teaches one picture may spoil another.
 */

import { formatInput, formatNumber, formatPart } from "../format/number.js";
import { gradientByLogits, logitsOf, surprise } from "../mathematics/cross-entropy.js";
import { BLANK, FULL, SIDE, featuresOf, inkOf, inked, stepped, taught, touched, weightsOf } from "../mathematics/digits.js";
import { softmax, sum } from "../mathematics/softmax.js";
import { numbersInAddress } from "../parts/address-fields.js";
import { indexChoice } from "../parts/old/choice.js";
import { html, setAttributes, setText, setValue, svg } from "../parts/old/dom.js";
import { dragging } from "../parts/drag.js";
import { caption } from "../parts/old/elements.js";
import { linkByIndex } from "../parts/links.js";
import { numberField } from "../parts/old/number-field.js";
import { button, resetButton, setAvailable } from "../parts/old/toolbar.js";

/** @typedef {import("../mathematics/digits.js").Lesson} Lesson */
/** @typedef {{image: string, label: number, digit: number, rate: number, lessons: Lesson[]}} State */

const DIGITS = 10;
const MOST_STEPS = 200;
const PIXELS = Array.from(BLANK, (_, at) => at);
const numbers = numbersInAddress({
  label: { least: 0, most: DIGITS - 1, whole: true },
  digit: { least: 0, most: DIGITS - 1, whole: true },
  rate: { least: 0, most: 1 },
});

const LESSON = /^[0-9a-g]{64},\d,(1|0(\.\d+)?|\d(\.\d+)?e-\d+),[1-9]\d*$/;

/** @param {readonly Lesson[]} lessons */
const stepsOf = (lessons) => sum(lessons.map((lesson) => lesson[3]));

/** The side of the square that stands for a part of the largest value. @param {number} part */
const sideOf = (part) => 0.9 * Math.sqrt(Math.min(1, Math.abs(part)));

/** The place of the largest value. @param {readonly number[]} values */
const largestAt = (values) => values.indexOf(Math.max(...values));

/** Squares in one path, for a picture that does not change. @param {string} image */
const squares = (image) =>
  featuresOf(image)
    .map((part, at) => {
      const side = sideOf(part);
      const from = (1 - side) / 2;
      return `M${(at % SIDE) + from} ${Math.floor(at / SIDE) + from}h${side}v${side}h${-side}z`;
    })
    .join("");

const frame = () => svg("svg", { viewBox: `0 0 ${SIDE} ${SIDE}`, "aria-hidden": "true" });

/** An image of signed values: filled squares above 0, hollow ones below. @param {string} name */
function signedImage(name) {
  const picture = frame();
  const marks = PIXELS.map((at) => svg("rect", { "data-link": at }));
  picture.append(...marks);
  const title = html("b", {});
  const aside = html("span", { class: "sx-hint" });
  return {
    element: html("figure", {}, html("figcaption", {}, title, " ", aside), picture),
    /** @param {readonly number[]} values @param {number} largest @param {number} digit @param {string} words @param {string} hint */
    draw(values, largest, digit, words, hint) {
      setText(title, words);
      setText(aside, hint);
      marks.forEach((mark, at) => {
        const side = largest > 0 ? sideOf(values[at] / largest) : 0;
        setAttributes(mark, {
          x: (at % SIDE) + (1 - side) / 2,
          y: Math.floor(at / SIDE) + (1 - side) / 2,
          width: side,
          height: side,
          class: values[at] < 0 ? "is-negative" : undefined,
        });
        setValue(mark, name, `${digit},${at}`, values[at]);
      });
    },
  };
}

/** @param {import("../parts/shell.js").Shell<State>} shell */
function build(shell) {
  const { scope, model, root, change, note } = shell;
  const opening = weightsOf(model.get("_weights"), model.get("_unit"));
  const largest = Math.max(...opening.flat().map(Math.abs));
  const examples = /** @type {[string, number][]} */ (model.get("_examples"));
  let erase = false;
  // The pixel that is spoken of: at first the one that matters most.
  const { image: drawn, digit: asked } = shell.opening();
  let pointed = largestAt(featuresOf(drawn).map((ink, at) => Math.abs(ink * opening[asked][at])));

  // The picture.
  const cells = PIXELS.map((at) => html("div", { class: "sx-digit-pixel", role: "gridcell", tabindex: -1, "data-link": at }));
  const grid = html(
    "div",
    { class: "sx-digit-grid", role: "grid", "aria-label": "Picture: arrows move, space inks, + and − shade" },
    ...Array.from({ length: SIDE }, (_, row) =>
      html("div", { role: "row" }, ...cells.slice(row * SIDE, (row + 1) * SIDE)),
    ),
  );
  /** @param {string} image */
  const draw = (image) => {
    note("");
    change({ image });
  };
  /** @typedef {{x: number, y: number}} Place in pixels of the picture */
  /** @type {Place} */
  let last;
  /** @param {Place} to */
  const drawTo = (to) => {
    // A quick pen leaps over pixels: fill in what it passed.
    const [across, down] = [to.x - last.x, to.y - last.y];
    const count = Math.max(1, Math.ceil(2 * Math.hypot(across, down)));
    let { image } = shell.state();
    for (let n = 1; n <= count; n += 1) {
      image = touched(image, last.x + (n * across) / count, last.y + (n * down) / count, erase);
    }
    last = to;
    draw(image);
  };
  const scale = () => SIDE / grid.getBoundingClientRect().width;
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
  scope.listen(grid, "keydown", /** @param {KeyboardEvent} event */ (event) => {
    const at = cells.indexOf(/** @type {any} */ (event.target));
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const { image } = shell.state();
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
    else if (event.key in places) cells[places[event.key]]?.focus();
    else return;
    event.preventDefault();
  });
  /** @param {Event} event */
  const point = ({ target }) => {
    const link = /** @type {Element} */ (target).closest?.("[data-link]")?.getAttribute("data-link");
    if (!link || Number(link) === pointed) return;
    pointed = Number(link);
    shell.redraw();
  };
  scope.listen(root, "pointerover", point);
  scope.listen(root, "focusin", point);

  const eraser = button(scope, "Eraser", () => {
    erase = !erase;
    shell.redraw();
  });
  const clear = button(scope, "Clear", () => draw(BLANK));
  const thumbs = examples.map(([image, label]) => {
    const picture = frame();
    picture.append(svg("path", { d: squares(image) }));
    const words = html("span", {});
    const element = button(
      scope,
      "",
      () => {
        note("");
        change({ image, label });
      },
      { class: "sx-button sx-digit-thumb" },
    );
    element.append(picture, words);
    return { element, words, image, label };
  });

  // What the layer makes of it.
  const rows = Array.from({ length: DIGITS }, (_, digit) => {
    const [bar, mark, part, error] = [0, 1, 2, 3].map(() => html("span", {}));
    const span = html("span", { class: "sx-digit-bar" }, bar, mark);
    const name = html("b", {}, String(digit));
    return { bar, mark, part, error, name, children: [name, span, part, error] };
  });
  const shown = indexChoice(scope, {
    label: "digit whose weights are shown",
    title: html("span", { class: "sx-digit-head" }, ...["", "probability", "S", "S − Y"].map((text) => html("span", {}, text))),
    fill: (index) => rows[index - 1].children,
    get: () => shell.state().digit + 1,
    set: (index) => change({ digit: index - 1 }),
  });
  shown.element.classList.add("sx-digit-rows");
  const labels = indexChoice(scope, {
    label: "true digit y",
    title: html("span", {}, "true digit ", html("span", { class: "sx-symbol" }, "y"), " ="),
    fill: (index) => [String(index - 1)],
    get: () => shell.state().label + 1,
    set(index) {
      note("");
      change({ label: index - 1 });
    },
  });

  // A step.
  const field = numberField(scope, {
    label: "η",
    least: 0,
    most: 1,
    get: () => shell.state().rate,
    set: (rate) => change({ rate }),
    note,
    describedBy: shell.noteId,
  });
  const count = () => stepsOf(shell.state().lessons);
  const step = button(scope, "One step", () => {
    const { image, label, rate, lessons } = shell.state();
    const last = lessons.at(-1);
    if (rate === 0) note("A step of size 0 goes nowhere.");
    else if (count() >= MOST_STEPS) note(`After ${MOST_STEPS} steps it is time to forget.`);
    else if (last && last[0] === image && last[1] === label && last[2] === rate) {
      change({ lessons: lessons.with(-1, [image, label, rate, last[3] + 1]) });
    } else change({ lessons: [...lessons, [image, label, rate, 1]] });
  });
  const forget = button(scope, "Forget the steps", () => {
    note("");
    change({ lessons: [] });
  });
  const reset = resetButton(shell);
  const [before, after] = [html("b", {}), html("b", {})];
  const words = html("p", { class: "sx-words", "aria-live": "polite" });
  const images = [signedImage("W"), signedImage("W x"), signedImage("push")];
  const reading = html("p", { class: "sx-facts" });
  const reads = caption("What the layer reads");

  root.classList.add("sx-digits", "sx-rows");
  root.append(
    html(
      "div",
      { class: "sx-digit-panels" },
      html(
        "figure",
        {},
        caption("Picture", "draw, or arrows and space").element,
        grid,
        html("div", { class: "sx-group" }, eraser, clear),
      ),
      html("figure", {}, reads.element, shown.element),
    ),
    html(
      "div",
      {},
      html("figure", {}, caption("Pictures held out", "✗ with what they are read as").element),
      html("div", { class: "sx-group" }, ...thumbs.map(({ element }) => element)),
    ),
    html(
      "div",
      { class: "sx-digit-step" },
      labels.element,
      html("label", { class: "sx-digit-size" }, "size ", html("span", { class: "sx-symbol" }, "η"), " =", field.element),
      html("div", { class: "sx-group" }, step, forget, reset.element),
      html("span", {}, "loss ", before, " → ", after, html("span", { class: "sx-hint" }, " after one step")),
    ),
    html("div", { class: "sx-digit-images" }, ...images.map(({ element }) => element)),
    html("div", {}, reading, words),
  );
  const links = linkByIndex(scope, root);

  let weightsFor = "";
  let W = opening;
  return (/** @type {State} */ state) => {
    const { image, label, digit, rate, lessons } = state;
    if (JSON.stringify(lessons) !== weightsFor) {
      weightsFor = JSON.stringify(lessons);
      W = taught(opening, lessons);
    }
    const ink = inkOf(image);
    const x = featuresOf(image);
    const a = logitsOf(W, x);
    const [parts, first, errors] = [softmax(a), softmax(logitsOf(opening, x)), gradientByLogits(a, label + 1)];
    const now = surprise(a, label + 1).loss;
    const then = surprise(logitsOf(stepped(W, image, label, rate), x), label + 1).loss;
    const read = largestAt(a);

    cells.forEach((cell, at) => {
      setAttributes(cell, {
        tabindex: at === pointed ? 0 : -1,
        "aria-label": `row ${Math.floor(at / SIDE) + 1}, column ${(at % SIDE) + 1}: ink ${ink[at]} of ${FULL}`,
      });
      cell.style.setProperty("--side", String(sideOf(x[at])));
      setValue(cell, "x", at, x[at]);
    });
    setAttributes(eraser, { "aria-pressed": String(erase) });
    setAvailable(clear, image !== BLANK);
    let misread = 0;
    for (const [at, thumb] of thumbs.entries()) {
      const guess = largestAt(logitsOf(W, featuresOf(thumb.image)));
      if (guess !== thumb.label) misread += 1;
      const shown = `${thumb.label} ${guess === thumb.label ? "✓" : `✗ ${guess}`}`;
      setValue(thumb.words, "read", at, guess, shown);
      setAttributes(thumb.element, {
        "aria-label": `${shown}, picture ${at + 1}, a ${thumb.label} read as ${guess}`,
        "aria-pressed": String(thumb.image === image),
      });
    }

    rows.forEach(({ bar, mark, part, error, name }, at) => {
      bar.style.width = `${100 * parts[at]}%`;
      mark.style.left = `${100 * first[at]}%`;
      setAttributes(mark, { hidden: lessons.length === 0 });
      setValue(bar, "S", at, parts[at]);
      setValue(mark, "S before", at, first[at]);
      setValue(part, "S", at, parts[at], formatPart(parts[at]));
      setValue(error, "S − Y", at, errors[at], formatNumber(errors[at]));
      setText(name, at === label ? `${at} y` : String(at));
    });
    setText(reads.aside, lessons[0] ? "ticks: before the steps" : "choose a row");
    shown.draw(DIGITS);
    labels.draw(DIGITS);
    setValue(field.element, "rate", undefined, rate);
    field.show();
    setValue(before, "loss", undefined, now, formatNumber(now));
    setValue(after, "loss after", undefined, then, formatNumber(then));
    setAvailable(step, rate > 0);
    setAvailable(forget, lessons.length > 0);
    reset.draw();

    const row = W[digit];
    const pulls = row.map((w, at) => w * x[at]);
    const pushes = x.map((one) => 0 - errors[digit] * one);
    images[0].draw(row, largest, digit, `Weights of ${digit}`, "filled +, hollow\u00a0−");
    images[1].draw(pulls, largest, digit, "Weight × ink", `sum ${formatNumber(a[digit])}, the logit of ${digit}`);
    images[2].draw(pushes, 1, digit, "Push of a step", `−(S − Y) × ink, for η = 1`);
    const place = `row ${Math.floor(pointed / SIDE) + 1}, column ${(pointed % SIDE) + 1}`;
    setText(
      reading,
      `Pixel in ${place}: ink ${formatInput(x[pointed])}, weight for digit ${digit}: ${formatNumber(row[pointed])}, product ${formatNumber(pulls[pointed])}; a step adds ${formatNumber(rate * pushes[pointed])} to the weight.`,
    );
    setText(words, sentence({ image, label, read, parts, now, then, steps: count(), misread, of: thumbs.length }));
    links.refresh();
  };
}

/** @param {{image: string, label: number, read: number, parts: number[], now: number, then: number, steps: number, misread: number, of: number}} state */
function sentence({ image, label, read, parts, now, then, steps, misread, of }) {
  if (image === BLANK) return "No ink, no logits: every digit gets a tenth. The gradient is 0 as well, and no step can teach anything.";
  const guess = `The layer reads a ${read}, with probability ${formatPart(parts[read])}`;
  const truth = read === label ? "and so it is." : `but it is a ${label}, which got ${formatPart(parts[label])}.`;
  const fall = `One step takes the loss from ${formatNumber(now)} to ${formatNumber(then)}.`;
  if (steps === 0) return `${guess}, ${truth} ${fall}`;
  return `After ${steps} ${steps > 1 ? "steps" : "step"}: ${guess[0].toLowerCase()}${guess.slice(1)}, ${truth} Of the ${of} pictures held out it misreads ${misread} now.`;
}

/** @type {import("../parts/shell.js").Definition<State>} */
const digitLearner = {
  title: "Teach a layer a digit",
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
  build,
};

export default { "digit-learner": digitLearner };
