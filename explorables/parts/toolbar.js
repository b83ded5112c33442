/** Buttons: presets and what else an explorable offers, and the choice of one among a few. */

import { html, nothing } from "lit-html";
import { formatList } from "../format/number.js";
import { keyOf } from "./behaviour.js";
import { hue, letter, symbol, upTo } from "./elements.js";

/** @param {unknown} left @param {unknown} right */
export const same = (left, right) => JSON.stringify(left) === JSON.stringify(right);

/**
 * A button. One that is not available now keeps its place and the focus, and says why when pressed.
 * @param {unknown} content @param {(event: Event) => void} press
 * @param {{available?: boolean, pressed?: boolean, label?: string, more?: string}} [settings] `pressed`
 *   where it can be switched on, `more` classes
 */
export const button = (content, press, { available = true, pressed, label, more = "" } = {}) => html`
  <button
    type="button" class="sx-button ${more}" @click=${press} aria-label=${label ?? nothing}
    aria-pressed=${pressed ?? nothing} aria-disabled=${available ? nothing : "true"}
  >${content}</button>`;

/** @param {unknown} buttons @param {string} [label] */
export const group = (buttons, label) =>
  html`<div class="sx-group" role=${label ? "group" : nothing} aria-label=${label ?? nothing}>${buttons}</div>`;

/**
 * @template Preset
 * @param {readonly {name: string, value: Preset}[]} presets
 * @param {(value: Preset) => boolean} isNow @param {(value: Preset) => void} choose
 * @param {string} [label] @param {unknown} [after] further buttons
 */
export const presetButtons = (presets, isNow, choose, label = "Presets", after) =>
  group(
    [
      ...presets.map(({ name, value }) => button(name, () => choose(value), { pressed: isNow(value) })),
      after,
    ],
    label,
  );

/** Presets of the logits. @type {(shell: Shell, lists: Matrix, setAll: SetAll, after?: unknown) => unknown} */
export const listPresets = ({ note, state }, lists, setAll, after) =>
  presetButtons(
    lists.map((value) => ({ name: formatList(value), value })),
    (list) => same(list, state().logits),
    (value) => {
      note("");
      setAll([...value]);
    },
    undefined,
    after,
  );

/** Brings back how the explorable opened. @param {Shell} shell @param {() => void} [before] */
export const resetButton = ({ opening, reset, state }, before = () => {}) =>
  button(
    "Reset",
    () => {
      before();
      reset();
    },
    { available: !same(opening(), state()) },
  );

/**
 * A handler of keys for a group of radio buttons: they lead from one to another, and choose it.
 * @param {(at: number) => void} choose counted from 0
 */
export const walkRadios = (choose) => (/** @type {KeyboardEvent} */ event) => {
  const group = /** @type {Element} */ (event.currentTarget);
  const all = /** @type {HTMLElement[]} */ ([...group.querySelectorAll("[role=radio]")]);
  const at = all.findIndex((one) => one === event.target);
  if (at < 0) return;
  const [before, after] = [at - 1, at + 1];
  const to = keyOf(event, {
    ArrowRight: after, ArrowDown: after, ArrowLeft: before, ArrowUp: before,
    Home: 0, PageUp: 0, End: -1, PageDown: -1,
  });
  if (to === undefined) return;
  const next = (to + all.length) % all.length;
  choose(next);
  all[next].focus();
};

/**
 * @typedef {object} Pill
 * @property {number} index what it chooses
 * @property {unknown} content
 * @property {boolean} [linked] whether it has the colour of element `index` and lights up with it
 */

/**
 * @param {object} settings
 * @param {string} settings.label for screen readers
 * @param {unknown} settings.title what stands before the pills
 * @param {readonly Pill[]} settings.pills
 * @param {number} settings.chosen the index now, or -1 where none is
 * @param {(index: number) => void} settings.choose
 * @param {string} [settings.more] a class of its own
 */
export const choice = ({ label, title, pills, chosen, choose, more = "" }) => html`
  <div
    class="sx-choice ${more}" role="radiogroup" aria-label=${label}
    @keydown=${walkRadios((at) => choose(pills[at].index))}
  >
    <span>${title}</span>
    ${pills.map(({ index, content, linked }, at) => html`
      <button
        type="button" class="sx-button sx-lights" role="radio" aria-checked=${index === chosen}
        tabindex=${index === chosen || (chosen < 0 && at === 0) ? 0 : -1} data-link=${linked ? index : nothing}
        style=${linked ? hue(index) : nothing} @click=${() => choose(index)}
      >${content}</button>`)}
  </div>`;

/** A pill for each of so many elements, with its symbol and in its colour. @param {string} name @param {number} count */
export const elementPills = (name, count) =>
  upTo(count).map((index) => ({ index, content: symbol(name, index), linked: true }));

/**
 * The choice of an element for an index of the state.
 * @type {(shell: Shell, trait: string, label: string, title: unknown, pills: readonly Pill[]) => unknown}
 */
export const elementChoice = ({ state, change }, trait, label, title, pills) =>
  choice({ label, title, pills, chosen: state()[trait], choose: (index) => change({ [trait]: index }) });

/** The choice of the correct class. @param {Shell} shell @param {string} name @param {number} count */
export const classChoice = (shell, name, count) =>
  elementChoice(shell, "label", "correct class y", html`correct class ${letter("y")} =`, elementPills(name, count));
