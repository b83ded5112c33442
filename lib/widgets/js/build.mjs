/** Builds the one bundle of all explorables: `npm run build`. */

import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

await build({
  entryPoints: [here("src/explorables.js"), here("src/explorables.css")],
  // A test builds into a folder of its own and compares.
  outdir: process.argv[2] ?? here("dist"),
  bundle: true,
  format: "esm",
  target: ["es2023", "chrome119", "firefox121", "safari17.2"],
  charset: "utf8",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});
