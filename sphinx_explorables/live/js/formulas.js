// @ts-check
/** LaTeX to MathML, loaded with the first formula that a cell shows. */
import temml from "temml";

/** @type {any} */ (window).explorablesLive.formula = (
  /** @type {string} */ latex,
  /** @type {boolean} */ displayMode,
) =>
  temml
    .renderToString(latex, {
      displayMode,
      throwOnError: false,
      macros: { .../** @type {any} */ (window).explorablesLive.engine.macros },
    })
    // Its style sheet stays away; the build's own rules align the columns.
    .replaceAll('class="tml-jot"', 'class="explorables-aligned"');
