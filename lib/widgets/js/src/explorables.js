/** The one module of all explorables. A widget's `_explorable` says which of them it is. */

import { commonShift } from "./explorables/common-shift.js";
import { draws } from "./explorables/draws.js";
import { softmaxBars } from "./explorables/softmax-bars.js";
import { temperature } from "./explorables/temperature.js";
import { triangle } from "./explorables/triangle.js";
import { begin, show } from "./parts/shell.js";

/** @type {Record<string, import("./parts/shell.js").Definition<any>>} */
const definitions = {
  "common-shift": commonShift,
  draws,
  "softmax-bars": softmaxBars,
  temperature,
  triangle,
};

/** @param {import("./parts/model.js").Model} model */
function definitionOf(model) {
  const name = model.get("_explorable");
  const definition = definitions[name];
  if (definition === undefined) throw new Error(`There is no explorable called “${name}”.`);
  return definition;
}

export default {
  /** @param {{model: import("./parts/model.js").Model}} context */
  initialize: ({ model }) => begin(model, definitionOf(model)),
  /** @param {import("./parts/model.js").RenderContext} context */
  render: (context) => show(context, definitionOf(context.model)),
};
