/**
 * Builds what pages with cells that run load: `node tools/bundle_live.mjs` writes
 * `sphinx_explorables/live/bundle/`, which is committed, so that no reader needs npm.
 */

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
// A test builds into a folder of its own and compares.
const outdir = process.argv[2] ?? here("../sphinx_explorables/live/bundle");
const sources = here("../sphinx_explorables/live/js");

await build({
  entryPoints: {
    live: `${sources}/page.js`,
    worker: `${sources}/worker.js`,
    editor: `${sources}/editor.js`,
    formulas: `${sources}/formulas.js`,
  },
  outdir,
  bundle: true,
  format: "iife",
  target: ["es2023", "chrome137", "firefox131", "safari18.4"],
  charset: "utf8",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});
