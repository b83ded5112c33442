/** The one module of all explorables. A widget's `_explorable` says which of them it is. */

import { breakingPoint } from "./explorables/breaking-point.js";
import { roundedShift } from "./explorables/rounded-shift.js";
import { shiftWindowExplorable } from "./explorables/shift-window.js";
import { softmaxBars } from "./explorables/softmax-bars.js";
import { begin, show } from "./parts/shell.js";

/** @type {Record<string, import("./parts/shell.js").Definition<any>>} */
const definitions = {
  "softmax-bars": softmaxBars,
  "breaking-point": breakingPoint,
  "rounded-shift": roundedShift,
  "shift-window": shiftWindowExplorable,
};

/** @param {import("./parts/model.js").Model} model */
function definitionOf(model) {
  const name = model.get("_explorable");
  const definition = definitions[name];
  if (definition === undefined) throw new Error(`There is no explorable called “${name}”.`);
  return definition;
}

/**
 * anywidget calls this once for every model. It gives `initialize` and each `render` another view
 * of that model, so what they share lives here and not under the model's identity.
 */
export default () => {
  /** @type {import("./parts/shell.js").Session | undefined} */
  let session;
  return {
    /** @param {{model: import("./parts/model.js").Model}} context */
    initialize({ model }) {
      session = begin(model, definitionOf(model));
      return session.dispose;
    },
    /** @param {import("./parts/model.js").RenderContext} context */
    render(context) {
      if (session === undefined) throw new Error("initialize() comes before render()");
      return show(context, definitionOf(context.model), session);
    },
  };
};
