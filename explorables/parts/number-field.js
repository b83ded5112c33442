/** A field for one typed number that also takes a pasted list. */

import { formatExact } from "../format/number.js";
import { clamp, looksLikeList, parseList, parseNumber } from "../format/parse.js";
import { setAttributes } from "./attributes.js";
import { behaviour } from "./behaviour.js";

/**
 * @typedef {object} FieldSettings
 * @property {string} label such as "a₂"; it begins the notes, too
 * @property {number} least
 * @property {number} most
 * @property {() => number} get the last good value
 * @property {(value: number) => void} set
 * @property {number} [longest] the longest list that may be pasted
 * @property {(values: number[], notes: string[]) => void} [setList]
 * @property {(message: string) => void} note tell the reader what was wrong, or "" for nothing
 * @property {string} [describedBy] the id of the element that holds the note
 */

/**
 * Brings every number into the stated range, and says which were not.
 * @param {readonly number[]} values
 * @param {number} least
 * @param {number} most
 * @returns {{values: number[], notes: string[]}}
 */
export function intoRange(values, least, most) {
  const outside = values.filter((value) => value < least || value > most);
  const notes = outside.length
    ? [
        `${outside.map(formatExact).join(", ")} ${outside.length > 1 ? "lie" : "lies"} outside ` +
          `${formatExact(least)} to ${formatExact(most)}: the nearest bound is taken.`,
      ]
    : [];
  return { values: values.map((value) => clamp(value, least, most)), notes };
}

/**
 * @param {import("./scope.js").Scope} scope
 * @param {HTMLInputElement} element
 * @param {FieldSettings} settings read anew at every use
 * @returns {() => void} shows the value now, unless the reader is typing
 */
function beginField(scope, element, settings) {
  const name = () => setAttributes(element, { "aria-label": settings.label });
  name();
  setAttributes(element, {
    type: "text",
    // No `inputmode`: the decimal keypads of telephones have no minus sign.
    autocomplete: "off",
    autocapitalize: "off",
    spellcheck: "false",
    enterkeyhint: "done",
  });
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

  /** @param {string} why */
  const refuse = (why) => {
    settings.set(settled);
    settings.note(`${why} ${settings.label} stays ${formatExact(settled)}.`);
  };

  /** @param {string} text */
  const takeList = (text) => {
    const { least, most, longest = 1, setList, note } = settings;
    const parsed = parseList(text, longest);
    if (!parsed.ok) {
      refuse(parsed.why);
      return;
    }
    const { values, notes } = intoRange(parsed.value, least, most);
    setList?.(values, notes);
    note(notes.join(" "));
  };

  const commit = () => {
    if (element.value === written) return;
    const { least, most, set, setList, note } = settings;
    if (setList && looksLikeList(element.value)) takeList(element.value);
    else {
      const parsed = parseNumber(element.value);
      if (parsed.ok) {
        const { values, notes } = intoRange([parsed.value], least, most);
        set(values[0]);
        note(notes.join(" "));
      } else refuse(parsed.why);
    }
    restore();
  };

  scope.listen(element, "input", () => {
    touched = true;
    const { least, most, set, setList, note } = settings;
    const parsed = parseNumber(element.value);
    const good = parsed.ok && parsed.value >= least && parsed.value <= most;
    // Half a number is no error yet; it becomes one when the reader leaves it so.
    if (good) {
      set(parsed.value);
      note("");
    }
    const begun = /^\s*[+−–-]?(\d*,|\.)?\s*$/.test(element.value) || (setList && looksLikeList(element.value));
    setAttributes(element, {
      "aria-invalid": parsed.ok || begun ? undefined : "true",
      "aria-describedby": parsed.ok || begun ? undefined : settings.describedBy,
    });
  });
  scope.listen(element, "change", commit);
  scope.listen(element, "blur", commit);
  scope.listen(element, "focus", () => element.select());
  scope.listen(element, "keydown", /** @param {KeyboardEvent} event */ (event) => {
    // Arrow keys move the caret here, never the page.
    event.stopPropagation();
    if (event.key === "Enter") {
      commit();
      element.select();
    } else if (event.key === "Escape") {
      settings.set(settled);
      restore();
      settings.note("");
    }
  });
  scope.listen(element, "paste", /** @param {ClipboardEvent} event */ (event) => {
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (!settings.setList || !looksLikeList(text)) return;
    event.preventDefault();
    takeList(text);
    restore();
  });

  return () => {
    name();
    if (!touched && settings.get() === settled) return;
    const typing = document.activeElement === element && element.value !== written;
    if (!typing) restore();
  };
}

/**
 * As a part of a tag: `<input class="sx-field" ${numberField({ label, least, … })}>`.
 * @type {(settings: FieldSettings) => import("lit-html/directive.js").DirectiveResult}
 */
export const numberField = behaviour(beginField);
