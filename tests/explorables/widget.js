/** The module of all explorables, as the bundle makes it, from the files as they are. */

// lit takes hold of the document when it is loaded.
import { openDocument } from "./browser.js";

openDocument();
const { nameOf, views } = await import("../../tools/bundle.mjs");
const { widgetOf } = await import("../../explorables/parts/widget.js");
const definitions = await Promise.all(
  views.map(async (path) => [nameOf(path), (await import(`../../explorables/${path}`)).default]),
);

export const makeWidget = widgetOf(Object.fromEntries(definitions));
