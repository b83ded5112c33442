// @ts-check
// Starts the explorables, then lets MathJax set the formulas; why is in sphinx_explorables/explorables.py.
import { start } from "./host.js";

const started = start(document, window.explorablePrograms).catch((error) => {
  console.error("The explorables did not start:", error);
  for (const place of document.querySelectorAll(".explorables-place")) {
    place.setAttribute("data-state", "failed");
  }
});
// MathJax puts itself in the place of its settings.
const pageReady = () => started.then(() => window.MathJax?.startup?.defaultPageReady?.());
if (window.MathJax) window.MathJax.startup = { pageReady };
