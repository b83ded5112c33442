// @ts-check
// Starts the explorables; see sphinx_explorables/explorables.py.
import { start } from "./host.js";

start(document, window.explorablePrograms).catch((error) => {
  console.error("The explorables did not start:", error);
  for (const place of document.querySelectorAll(".explorables-place")) {
    place.setAttribute("data-state", "failed");
  }
});
