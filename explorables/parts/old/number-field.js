/** The field of a typed number as an element of its own, for views that are not templates yet. */

import { beginField } from "../number-field.js";
import { html } from "./dom.js";

/**
 * @param {import("../scope.js").Scope} scope
 * @param {import("../number-field.js").FieldSettings} settings
 * @returns {{element: HTMLInputElement, show: () => void}}
 */
export function numberField(scope, settings) {
  const element = html("input", { class: "sx-field" });
  return { element, show: beginField(scope, element, settings) };
}
