/** A button that copies a link to the state that an explorable is in. */

import { html } from "lit-html";
import { button } from "./toolbar.js";

/** @param {() => string} link to the state now @param {() => void} redraw */
export function citeButton(link, redraw) {
  let said = "";
  /** The link, for the reader to copy. */
  let shown = "";
  /** @param {string} words @param {string} [text] */
  const say = (words, text = "") => {
    [said, shown] = [words, text];
    redraw();
  };
  /** @param {Event} event */
  const cite = async ({ currentTarget }) => {
    const field = /** @type {HTMLInputElement} */ (/** @type {Element} */ (currentTarget).previousElementSibling);
    // Said once more when it is pressed once more.
    say("");
    const text = link();
    try {
      await navigator.clipboard.writeText(text);
      say("Link copied");
    } catch {
      // No clipboard outside secure pages, or the reader's browser does not allow it.
      say("Copy this link:", text);
      field.select();
    }
  };
  return {
    template: () => html`
      <p class="sx-cite">
        <span role="status">${said}</span>
        <input
          class="sx-field" type="text" readonly aria-label="Link to this state"
          ?hidden=${shown === ""} .value=${shown}>
        ${button("Cite this state", cite)}
      </p>`,
    /** Once the state is another. */
    forget() {
      [said, shown] = ["", ""];
    },
  };
}
