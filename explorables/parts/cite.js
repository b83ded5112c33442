/** A button that copies a link to the state that an explorable is in. */

import { html, setAttributes, setText } from "./dom.js";
import { button } from "./toolbar.js";

/**
 * @param {import("./scope.js").Scope} scope
 * @param {() => string} link to the state now
 * @returns {{element: HTMLElement, forget: () => void}} `forget` what was said, once the state is another
 */
export function citeButton(scope, link) {
  const said = html("span", { role: "status" });
  const field = html("input", {
    class: "sx-field",
    type: "text",
    readonly: true,
    hidden: true,
    "aria-label": "Link to this state",
  });
  /** @param {string} words @param {string} [shown] the link, for the reader to copy */
  const say = (words, shown = "") => {
    setText(said, words);
    field.value = shown;
    setAttributes(field, { hidden: shown === "" });
  };
  const cite = button(scope, "Cite this state", async () => {
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
  });
  return { element: html("p", { class: "sx-cite" }, said, field, cite), forget: () => say("") };
}
