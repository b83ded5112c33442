/**
 * Builds what the pages load: `npm run build` writes the one bundle of all explorables, a module as
 * anywidget wants it, and the host of the static pages, which runs by itself.
 */

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { minify } from "terser";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

// A test builds into a folder of its own and compares.
const test = process.argv[2];
/** @type {{ entryPoints: string[], outdir: string, globalName?: string }[]} */
const outputs = [
  { entryPoints: [here("../explorables/explorables.js"), here("../explorables/explorables.css")], outdir: test ?? here("../explorables/bundle"), globalName: "widget" },
  { entryPoints: [here("../sphinx_explorables/js/start.js")], outdir: test ?? here("../sphinx_explorables/static") },
];
// The first line says that all before is a plain script (sphinx_explorables/explorables.py, `MARK`).
const LAST = `/* A plain script until here: */
export default widget.default;
export const { runChecks } = widget;
`;

for (const output of outputs) {
  await mkdir(output.outdir, { recursive: true });
  await build({
    ...output,
    bundle: true,
    format: "iife",
    target: ["es2023", "chrome120", "firefox121", "safari17.2"],
    charset: "utf8",
    minify: true,
    legalComments: "none",
    logLevel: "warning",
  });
  // Terser takes another twelfth off what readers load; no getter of ours has an effect. The pages
  // hold the script as a JSON string, in which single quotes stand as they are.
  const [entry] = output.entryPoints;
  const script = join(output.outdir, entry.slice(entry.lastIndexOf("/") + 1));
  const { code } = await minify(await readFile(script, "utf8"), {
    module: !output.globalName,
    format: { quote_style: 1 },
    ecma: 2020,
    compress: { passes: 3, ecma: 2020, hoist_funs: true, pure_getters: true, unsafe_arrows: true },
  });
  await writeFile(script, `${code}\n${output.globalName ? LAST : ""}`);
}
