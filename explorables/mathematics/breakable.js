/** Formulas in whose place the reader may put a broken one, to see which checks notice. */

/** @typedef {(...given: any[]) => any} Formula */
/** @typedef {readonly [formula: Formula, wrong: (right: Formula) => Formula][]} Breakages which, and what instead */

/** @type {Map<Formula, (right: Formula) => Formula>} */
let broken = new Map();

/**
 * The formula, or what stands in its place while `whileBroken` runs: for whoever calls it.
 * @template {Formula} Kind
 * @param {Kind} right
 */
export function breakable(right) {
  const formula = /** @type {Kind} */ (
    (...given) => (broken.get(formula)?.(right) ?? right)(...given)
  );
  return formula;
}

/**
 * Nothing else is computed meanwhile: no explorable of the page sees a broken formula.
 * @template Result
 * @param {Breakages} breakages @param {() => Result} run
 */
export function whileBroken(breakages, run) {
  broken = new Map(breakages);
  try {
    return run();
  } finally {
    broken.clear();
  }
}
