/** The one module of all explorables. A widget's `_explorable` says which of them it is. */

// Not by name: gzip packs alike ones best near each other.
import { begin, show } from "./parts/shell.js";
import { verificationCheck } from "./verification_check/view.js";
import { triangle } from "./triangle/view.js";
import { digitLearner } from "./digit_learner/view.js";
import { downhillStep } from "./downhill_step/view.js";
import { draws } from "./draws/view.js";
import { jacobianProduct } from "./jacobian_product/view.js";
import { layerNetwork } from "./layer_network/view.js";
import { surpriseDefinition } from "./surprise/view.js";
import { nudgeDefinition } from "./nudge/view.js";
import { commonShift } from "./common_shift/view.js";
import { jacobianMatrix } from "./jacobian_matrix/view.js";
import { rowMajor } from "./row_major/view.js";
import { temperature } from "./temperature/view.js";
import { derivationLines, lossDerivationLines } from "./derivation_lines/view.js";
import { twoGradients } from "./two_gradients/view.js";
import { roundedShift } from "./rounded_shift/view.js";
import { shiftWindowExplorable } from "./shift_window/view.js";
import { softmaxBars } from "./softmax_bars/view.js";
import { breakingPoint } from "./breaking_point/view.js";

export { runChecks } from "./mathematics/checks.js";

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
