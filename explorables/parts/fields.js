/** Fields for typed numbers, which also take a pasted list: any, one of the state, or one for each logit. */

import { html, nothing } from "lit-html";
import { clamp, formatExact, formatInput, subscript } from "../format/number.js";
import { looksLikeList, parseList, parseNumber } from "../format/parse.js";
import { behaviour, setAttributes } from "./behaviour.js";
import { hue, marked, MOST_ELEMENTS, value } from "./elements.js";
import { alongLine } from "./slider.js";

/**
 * @typedef {object} FieldSettings
 * @property {string} label such as "a₂"; it begins the notes, too
 * @property {number} least
 * @property {number} most
 * @property {() => number} get the last good value
 * @property {(value: number) => void} set
 * @property {number} [longest] the longest list that may be pasted
 * @property {boolean} [table] whether it may be a table, whose rows follow one another
 * @property {(values: number[]) => void} [setList]
 * @property {Shell} shell whose note tells the reader what was wrong
 */

/** Brings every number into a range, and says which were not. @param {Vector} values @param {number} least @param {number} most */
export function intoRange(values, least, most) {
  const outside = values.filter((value) => value < least || value > most);
  const note =
    `${outside.map(formatExact).join(", ")} ${outside.length > 1 ? "lie" : "lies"} outside ` +
    `${formatExact(least)} to ${formatExact(most)}: the nearest bound is taken.`;
  return { values: values.map((value) => clamp(value, least, most)), notes: outside.length ? [note] : [] };
}

const TYPING = {
  type: "text",
  // No `inputmode`: the decimal keypads of telephones have no minus sign.
  autocomplete: "off",
  autocapitalize: "off",
  spellcheck: "false",
  enterkeyhint: "done",
};

/**
 * What is typed into a field, and what comes of it.
 * @param {HTMLInputElement} element @param {FieldSettings} settings read anew at every use
 */
function entryIn(element, settings) {
  /** What the field was given to show; anything else in it was typed by the reader. */
  let written = "";
  /** The value before the reader began to type: what a refused entry goes back to. */
  let settled = settings.get();
  /** Whether the reader may have changed what the field shows. */
  let touched = true;

  const restore = () => {
    touched = false;
    settled = settings.get();
    written = formatExact(settled);
    if (element.value !== written) element.value = written;
    setAttributes(element, { "aria-invalid": undefined, "aria-describedby": undefined });
  };

  /** @param {string} text */
  const take = (text) => {
    const { label, least, most, longest = 1, table, get, set, setList, shell } = settings;
    const parsed = setList && looksLikeList(text) ? parseList(text, longest, table) : parseNumber(text);
    if (parsed.ok) {
      const { values, notes } = intoRange([parsed.value].flat(), least, most);
      if (Array.isArray(parsed.value)) setList?.(values);
      else {
        const [value] = values;
        set(value);
        // Some numbers are whole, or have few digits.
        const far = Math.abs(get() - value) > 1e-9 * (1 + Math.abs(value));
        if (far) notes.push(`${formatExact(value)} is taken as ${formatExact(get())}.`);
      }
      shell.note(notes.join(" "));
    } else {
      set(settled);
      shell.note(`${parsed.why} ${label} stays ${formatExact(settled)}.`);
    }
    restore();
  };

  return {
    take,
    commit() {
      if (element.value !== written) take(element.value);
    },
    cancel() {
      settings.set(settled);
      restore();
      settings.shell.note("");
    },
    /** Takes over at once what is good already. */
    follow() {
      touched = true;
      const { least, most, set, setList, shell } = settings;
      const parsed = parseNumber(element.value);
      if (parsed.ok && parsed.value >= least && parsed.value <= most) {
        set(parsed.value);
        shell.note("");
      }
      // Half a number is no error yet; it becomes one when the reader leaves it so.
      const begun = /^\s*[+−–-]?(\d*,|\.)?\s*$/.test(element.value) || (setList && looksLikeList(element.value));
      setAttributes(element, {
        "aria-invalid": parsed.ok || begun ? undefined : "true",
        "aria-describedby": parsed.ok || begun ? undefined : shell.noteId,
      });
    },
    /** Shows the value now, unless the reader is typing. */
    show() {
      setAttributes(element, { "aria-label": settings.label });
      if (!touched && settings.get() === settled) return;
      const typing = document.activeElement === element && element.value !== written;
      if (!typing) restore();
    },
  };
}

/** In a tag: `<input ${numberField({ label, least, … })}>`. @type {Part<FieldSettings>} */
export const numberField = behaviour((scope, element, /** @type {FieldSettings} */ settings) => {
  setAttributes(element, TYPING);
  const { take, commit, cancel, follow, show } = entryIn(element, settings);
  scope.listen(element, "input", follow);
  scope.listen(element, "change", commit);
  scope.listen(element, "blur", commit);
  scope.listen(element, "focus", () => {
    element.select();
    // In WebKit, selecting ends the scrolling that brings the field into view.
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  scope.listen(element, "keydown", (event) => {
    // Arrow keys move the caret here, never the page.
    event.stopPropagation();
    // While an input method composes, the keys are its own.
    if (event.isComposing) return;
    if (event.key === "Escape") cancel();
    if (event.key !== "Enter") return;
    commit();
    element.select();
  });
  /** @param {Event} event @param {DataTransfer | null} data */
  const bring = (event, data) => {
    const text = data?.getData("text/plain") ?? "";
    // The browser would make one line of several, and one number of their digits.
    if (!looksLikeList(text)) return;
    event.preventDefault();
    take(text);
  };
  scope.listen(element, "paste", (event) => bring(event, event.clipboardData));
  scope.listen(element, "drop", (event) => bring(event, event.dataTransfer));
  return show;
});

/** @typedef {Pick<FieldSettings, "label" | "least" | "most"> & {trait: string, name: string, whole?: boolean}} Entry `name` in the data attributes */

/** A field for a number of the state, with its name beside it. @param {Shell} shell @param {Entry} entry @param {unknown} before */
export function numberEntry(shell, { trait, name, whole, ...range }, before) {
  const get = () => shell.state()[trait];
  const set = (/** @type {number} */ number) => shell.change({ [trait]: whole ? Math.round(number) : number });
  return html`
    <label class="sx-entry">${before}<input
      class="sx-field" ${value(name, undefined, get())} ${numberField({ ...range, get, set, shell })}></label>`;
}

/**
 * @typedef {object} Places
 * @property {number} last the place at the right end; the left one is 0
 * @property {number} page how far Page Up goes; an arrow goes one place
 * @property {(value: number) => number} of
 * @property {(place: number) => number} valueAt
 */

/** The place of a value among those that keys go to, which increase; other values lie between. @param {Vector} steps @returns {Places["of"]} */
export const placeAmong = (steps) => (value) => {
  const at = steps.findLastIndex((step) => step <= value);
  const next = steps[at + 1];
  return next === undefined ? at : at + (value - steps[at]) / (next - steps[at]);
};

/**
 * @typedef {object} InputSettings beside those of the field
 * @property {string} name such as "a" in the data attributes
 * @property {number | string} [index] counted from 1, for an element of a vector; "i,j" of a matrix
 * @property {number} [element] whose colour it has, and with which it lights up
 * @property {string} purpose what it is, for screen readers
 * @property {string} [text] the state, for screen readers: label and number, if nothing else
 * @property {unknown} symbol
 * @property {Places} [places] where values stand on the line, if not evenly
 */

/**
 * One number with a symbol, a slider and a field, in one line.
 * @param {Shell} shell @param {Omit<FieldSettings, "shell"> & InputSettings} settings
 */
export function numberInput(shell, settings) {
  const { name, index, element, label, purpose, symbol, least, most, get, set, places } = settings;
  const { text = `${label} = ${formatInput(get())}` } = settings;
  const placeNow = () => (places ? places.of(get()) : get());
  const line = places
    ? { least: 0, most: places.last, step: 1, page: places.page }
    : { least, most, step: 0.1, page: 1 };
  const percent = (/** @type {number} */ place) => (100 * (place - line.least)) / (line.most - line.least);
  const place = placeNow();
  const [from, to] = [Math.min(place, 0), places ? 0 : Math.max(place, 0)].map(percent);
  return html`
    <div class="sx-input sx-lights" data-link=${element ?? nothing} style=${element ? hue(element) : nothing}>
      ${symbol}
      <div class="sx-track ${marked({ "is-whole": places !== undefined })}">
        <div class="sx-fill" style="left:${from}%;width:${to - from}%"></div>
        <div
          class="sx-ring sx-knob" style="left:${percent(place)}%"
          ${alongLine({
            ...line,
            label: purpose,
            text,
            get: placeNow,
            set(at) {
              shell.note("");
              set(places ? places.valueAt(at) : at);
            },
          })}
        ></div>
      </div>
      <input
        class="sx-field" ${value(name, index, get())}
        ${numberField({ ...settings, shell })}>
    </div>`;
}

/**
 * Logit j as something that is moved. Between a change that takes the logit away and the drawing of
 * it, its slider and its field may still be moved: then nothing happens.
 * @param {Shell} shell @param {number} j
 */
export const logitAt = ({ state, move }, j) => ({
  get: () => /** @type {number} */ (state().logits[j - 1] ?? 0),
  set(/** @type {number} */ number) {
    const { logits } = state();
    move(j <= logits.length ? { logits: logits.with(j - 1, number) } : {});
  },
});

/**
 * The field of logit j, which takes a list for all of them, too.
 * @type {(shell: Shell, name: string, j: number, setAll: SetAll, symbol: unknown, choice?: Chosen) => unknown}
 */
export const logitField = (shell, name, j, setAll, symbol, { selected, select = () => {} } = {}) => {
  const [least, most] = shell.model.get("_range");
  const logit = logitAt(shell, j);
  return html`
    <label class="sx-number sx-lights ${marked({ "is-selected": j === selected })}" data-link=${j} style=${hue(j)}>
      ${symbol}<input
        class="sx-field" ${value(name, j, logit.get())} @focus=${() => select(j)}
        ${numberField({
          ...logit,
          label: `${name}${subscript(j)}`,
          least,
          most,
          longest: MOST_ELEMENTS,
          setList: setAll,
          shell,
        })}>
    </label>`;
};

/**
 * The logits as fields in one line; `symbolOf` says what stands before field j, `after` what after the last.
 * @type {(shell: Shell, name: string, setAll: SetAll, symbolOf: (j: number) => unknown, after?: unknown) => unknown}
 */
export const logitFields = (shell, name, setAll, symbolOf, after) => html`
  <div class="sx-flow sx-fields">
    ${shell.state().logits.map((/** @type {number} */ _, /** @type {number} */ at) =>
      logitField(shell, name, at + 1, setAll, symbolOf(at + 1)))}${after}
  </div>`;
