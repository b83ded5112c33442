/** Builds the one bundle of all explorables: `npm run build`. */

import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { minify } from "terser";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

// A test builds into a folder of its own and compares.
const outdir = process.argv[2] ?? here("dist");

await build({
  entryPoints: [here("src/explorables.js"), here("src/explorables.css")],
  outdir,
  bundle: true,
  format: "esm",
  target: ["es2023", "chrome119", "firefox121", "safari17.2"],
  charset: "utf8",
  minify: true,
  legalComments: "none",
  logLevel: "warning",
});

// Three passes of terser take another twelfth off what readers load.
const script = join(outdir, "explorables.js");
const { code } = await minify(await readFile(script, "utf8"), {
  module: true,
  compress: { passes: 3, ecma: 2020 },
});
await writeFile(script, `${code}\n`);
