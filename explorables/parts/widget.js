/** What anywidget calls, for all explorables: a widget's `_explorable` says which of them it is. */

import { begin, show } from "./shell.js";

/**
 * anywidget calls what this returns once for every model. It gives `initialize` and each `render`
 * another view of that model, so what they share lives here and not under the model's identity.
 * @param {import("./shell.js").Definitions} definitions
 */
export const widgetOf = (definitions) => () => {
  /** @param {Model} model */
  const definitionOf = (model) => {
    const name = model.get("_explorable");
    if (!Object.hasOwn(definitions, name)) throw new Error(`There is no explorable called “${name}”.`);
    return definitions[name];
  };
  /** @type {import("./shell.js").Session | undefined} */
  let session;
  return {
    /** @param {{model: Model}} context */
    initialize({ model }) {
      session = begin(model, definitionOf(model));
      return session.dispose;
    },
    /** @param {import("./shell.js").RenderContext} context */
    render(context) {
      if (session === undefined) throw new Error("initialize() comes before render()");
      return show(context, definitionOf(context.model), session);
    },
  };
};
