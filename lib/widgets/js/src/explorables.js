/** The one module of all explorables. A widget's `_explorable` says which of them it is. */

// Not by name: gzip packs alike ones best near each other.
import { begin, show } from "./parts/shell.js";
import { verificationCheck } from "./explorables/verification-check.js";
import { triangle } from "./explorables/triangle.js";
import { digitLearner } from "./explorables/digit-learner.js";
import { downhillStep } from "./explorables/downhill-step.js";
import { draws } from "./explorables/draws.js";
import { jacobianProduct } from "./explorables/jacobian-product.js";
import { layerNetwork } from "./explorables/layer-network.js";
import { surpriseDefinition } from "./explorables/surprise.js";
import { nudgeDefinition } from "./explorables/nudge.js";
import { commonShift } from "./explorables/common-shift.js";
import { jacobianMatrix } from "./explorables/jacobian-matrix.js";
import { rowMajor } from "./explorables/row-major.js";
import { temperature } from "./explorables/temperature.js";
import { derivationLines, lossDerivationLines } from "./explorables/derivation-lines.js";
import { twoGradients } from "./explorables/two-gradients.js";
import { roundedShift } from "./explorables/rounded-shift.js";
import { shiftWindowExplorable } from "./explorables/shift-window.js";
import { softmaxBars } from "./explorables/softmax-bars.js";
import { breakingPoint } from "./explorables/breaking-point.js";

export { runChecks } from "./math/checks.js";

/** @type {Record<string, import("./parts/shell.js").Definition<any>>} */
const definitions = {
  "common-shift": commonShift,
  "derivation-lines": derivationLines,
  "digit-learner": digitLearner,
  "downhill-step": downhillStep,
  draws,
  "jacobian-matrix": jacobianMatrix,
  "jacobian-product": jacobianProduct,
  "layer-network": layerNetwork,
  "loss-derivation-lines": lossDerivationLines,
  nudge: nudgeDefinition,
  "row-major": rowMajor,
  "softmax-bars": softmaxBars,
  surprise: surpriseDefinition,
  temperature,
  triangle,
  "two-gradients": twoGradients,
  "breaking-point": breakingPoint,
  "rounded-shift": roundedShift,
  "shift-window": shiftWindowExplorable,
  "verification-check": verificationCheck,
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
