/**
 * Builds what the pages load: `npm run build` writes the bundles of the explorables, modules as
 * anywidget wants them, and the host of the static pages, which runs by itself.
 */

import { readFile } from "node:fs/promises";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/**
 * Every folder of an explorable that has a file of this name: nothing else says which there are.
 * @param {string} name
 */
const filesOf = (name) =>
  readdirSync(here("../explorables"), { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(`/${name}`))
    .sort()
    .map((path) => `./${path}`);

/** The modules of the explorables, from their folder. */
export const views = filesOf("view.js");

/** What the folder around a module calls its explorable. @param {string} path */
export const nameOf = (path) => path.split("/").slice(-2)[0].replaceAll("_", "-");

/**
 * One module of several explorables.
 * @param {readonly string[]} paths Their views.
 * @param {readonly string[]} more Further lines.
 */
const moduleOf = (paths, ...more) =>
  [
    ...more,
    `import { widgetOf } from "./parts/widget.js";`,
    ...paths.map((path, at) => `import view${at} from "${path}";`),
    `export default widgetOf({ ${paths.map((path, at) => `"${nameOf(path)}": view${at}`).join(", ")} });`,
  ].join("\n");

// What has a page of its own has a module of its own: other pages do not load what that takes.
const [LEARNER, CHECK] = ["./digit_learner/view.js", "./verification_check/view.js"];
const modules = {
  "explorables.js": [moduleOf(views.filter((path) => path !== LEARNER && path !== CHECK)), ""],
  "digit-learner.js": [moduleOf([LEARNER]), ""],
  "verification-check.js": [
    moduleOf([CHECK], `export { runChecks } from "./mathematics/checks.js";`),
    "\nexport const { runChecks } = widget;",
  ],
};

// The line has the static pages run what is before it at once (sphinx_explorables/README.md).
const EXPORTS = "/* A plain script until here: */\nexport default widget.default;";

const SHARED = ["palette", "parts", "inputs", "bars", "matrix", "changes", "layer", "track"];
/** One style sheet: what is shared, then what each explorable has of its own. */
const style = [...SHARED.map((name) => `./style/${name}.css`), ...filesOf("style.css")]
  .map((path) => `@import "${path}";`)
  .join("\n");

/** The lines of a module, and so of its templates, in one, but where a comment ends with its line. */
const unindented = {
  name: "unindented",
  /** @param {import("esbuild").PluginBuild} build */
  setup: (build) => {
    build.onLoad({ filter: /\/explorables\/.*\.js$/ }, async ({ path }) => {
      const lines = (await readFile(path, "utf8")).split("\n");
      const ends = (/** @type {string} */ line) => (line.includes("//") ? "\n" : " ");
      return { contents: lines.map((line) => line.trimStart() + ends(line)).join("") };
    });
  },
};

/** @type {import("esbuild").BuildOptions} */
const common = {
  bundle: true,
  target: ["es2023", "chrome120", "firefox121", "safari17.2"],
  charset: "utf8",
  minify: true,
  plugins: [unindented],
  legalComments: "none",
  logLevel: "warning",
  // Node.js loads the bundle, too, for the checks of the ledger: without a document.
  platform: "neutral",
  conditions: ["node"],
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // Who asks for the explorables alone does not wait for it.
  const { build } = await import("esbuild");
  // A test builds into a folder of its own and compares.
  const test = process.argv[2];
  const out = test ?? here("../explorables/bundle");
  const resolveDir = here("../explorables");
  for (const [name, [contents, more]] of Object.entries(modules)) {
    await build({
      ...common,
      format: "iife",
      globalName: "widget",
      stdin: { contents, resolveDir },
      footer: { js: `${EXPORTS}${more}` },
      outfile: `${out}/${name}`,
    });
  }
  await build({
    ...common,
    stdin: { contents: style, resolveDir, loader: "css" },
    outfile: `${out}/explorables.css`,
  });
  await build({
    ...common,
    format: "iife",
    entryPoints: [here("../sphinx_explorables/js/start.js")],
    outdir: test ?? here("../sphinx_explorables/static"),
  });
}
