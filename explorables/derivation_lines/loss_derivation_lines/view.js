import { definition } from "../view.js";

/**
 * D_ij of the cross-entropy of a softmax layer. The reader gives the logits, not W: a layer with
 * those logits and with the feature x_j is W = [0, logits] at x = [x_j, 1].
 */
export default definition({
  title: "Derivation of the gradient of the loss, line by line",
  letters: [
    { letter: "y", trait: "label", title: "correct class", name: "P" },
    { letter: "i", trait: "row", title: "class", name: "P" },
  ],
  feature: true,
  given: ({ logits, row, label, feature }) => ({
    letters: { T: logits.length, N: 2, i: row, y: label, j: 1 },
    arrays: { W: logits.map((logit) => [0, logit]), x: [feature, 1] },
  }),
});
