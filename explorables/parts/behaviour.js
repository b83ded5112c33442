/** What an element of a template does beyond what lit knows: drags, keys, typed numbers. */

import { noChange } from "lit-html";
import { AsyncDirective } from "lit-html/async-directive.js";
import { directive } from "lit-html/directive.js";
import { createScope } from "./scope.js";

/** @typedef {Record<string, string | number | boolean | undefined>} Attributes */

/**
 * Set attributes; `undefined` and `false` take one away. Nothing is touched that stays the same.
 * @param {Element} element @param {Attributes} attributes
 */
export function setAttributes(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) element.removeAttribute(name);
    else {
      const text = value === true ? "" : String(value);
      if (element.getAttribute(name) !== text) element.setAttribute(name, text);
    }
  }
}

/**
 * @template Settings
 * @typedef {(scope: Scope, element: any, settings: Settings) => void | (() => void)} Begin
 *   makes an element behave, and may give what is to be done after every drawing; `settings` always
 *   holds what the last drawing said, so read from it late
 */

/**
 * What a key means among `keys`, where the page then neither scrolls nor turns under the reader who
 * moves a value; nothing for any other key, and beside a key that makes it the browser's: unless
 * `ctrl` is false, Ctrl is one.
 * @template Meaning
 * @param {KeyboardEvent} event @param {Record<string, Meaning>} keys
 */
export function keyOf(event, keys, ctrl = event.ctrlKey) {
  if (event.altKey || ctrl || event.metaKey || !Object.hasOwn(keys, event.key)) return undefined;
  event.preventDefault();
  event.stopPropagation();
  return keys[event.key];
}

class Behaviour extends AsyncDirective {
  /** @type {Scope | undefined} */
  scope;
  /** @type {Record<string, unknown>} */
  settings = {};
  draw = /** @type {ReturnType<Begin<any>>} */ (undefined);

  /** @param {Begin<any>} _begin @param {object} _settings */
  render(_begin, _settings) {
    return noChange;
  }

  /** @param {import("lit-html/directive.js").Part} part @param {[Begin<any>, object]} given */
  update(part, [begin, settings]) {
    Object.assign(this.settings, settings);
    if (this.scope === undefined) {
      const { element } = /** @type {import("lit-html/directive.js").ElementPart} */ (part);
      this.scope = createScope();
      this.draw = begin(this.scope, element, this.settings);
    }
    this.draw?.();
    return noChange;
  }

  disconnected() {
    this.scope?.dispose();
    this.scope = undefined;
  }
}

const behaves = directive(Behaviour);

/** A part of a tag. @type {<Settings>(begin: Begin<Settings>) => Part<Settings>} */
export const behaviour = (begin) => (settings) => behaves(begin, /** @type {object} */ (settings));
