// @ts-check
/**
 * Puts what a cell shows into the page, in the form that the build gives the stored outputs.
 */
import { Host, finder, mount } from "../../js/host.js";
import { script } from "./engine.js";

const WIDGET = "application/vnd.explorables.widget+json";
const MARKED = /(\$\$[^]+?\$\$|\$[^$\n]+\$|`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*|\[[^\]]+\]\([^)\s]+\))/;

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} [className]
 * @param {string} [textContent]
 * @param {Record<string, any>} [more] Further properties.
 */
export function element(tag, className = "", textContent = "", more = {}) {
  return Object.assign(document.createElement(tag), { className, textContent }, more);
}

/** Draws the outputs of all cells of a page; its widgets share one host. */
export class Outputs {
  /** @type {Map<string, { name: string, sent: Record<string, any> }>} Python's widgets on the page. */
  #models = new Map();
  #base;
  #live = /** @type {any} */ (window).explorablesLive;
  /** The formulas of the stored outputs, by their LaTeX. */
  #drawn = new Map(
    [...document.querySelectorAll(".cell_output .explorables-formula")].map((formula) => [
      formula.querySelector("annotation")?.textContent?.trim(),
      formula.outerHTML,
    ]),
  );

  /** @param {string} base The address of the engine's folder. */
  constructor(base) {
    this.#base = base;
  }

  /** @returns {Host} */
  get #host() {
    const page = /** @type {any} */ (window);
    page.explorablePrograms ??= {};
    return (page.explorablesHost ??= new Host(
      { models: {}, links: [] },
      finder(page.explorablePrograms),
    ));
  }

  /** What the reader has moved since Python last knew it. */
  moved() {
    /** @type {Record<string, Record<string, any>>} */
    const all = {};
    for (const [id, { name, sent }] of this.#models) {
      const model = this.#host.model(name);
      for (const [trait, value] of Object.entries(sent)) {
        const now = model.get(trait);
        if (JSON.stringify(now) === JSON.stringify(value)) continue;
        (all[id] ??= {})[trait] = sent[trait] = now;
      }
    }
    return all;
  }

  /**
   * Notes that a cell ran unseen: the widget that the page shows for it is the one it made.
   *
   * @param {any} data
   * @param {string[]} names Of the models on the page that the cell shows, in their order.
   */
  note(data, names) {
    const widget = data[WIDGET];
    const name = widget && names.shift();
    if (name) this.#models.set(widget.model, { name, sent: { ...widget.state } });
  }

  /**
   * @param {HTMLElement} out
   * @param {any} data What one value is, by its MIME types.
   * @param {string[]} names As for `note`.
   */
  async draw(out, data, names) {
    if (this.#live.engine.programs.includes(data[WIDGET]?.program)) {
      await this.#widget(out, data[WIDGET], names);
    } else if (data["image/svg+xml"] ?? data["text/html"]) {
      const box = element("div", data["image/svg+xml"] ? "explorables-figure" : "output text_html");
      box.innerHTML = data["image/svg+xml"] ?? data["text/html"];
      out.append(box);
    } else if (data["image/png"]) {
      const src = `data:image/png;base64,${data["image/png"]}`;
      out.append(element("img", "", "", { src, alt: data["text/plain"] }));
    } else if (data["text/latex"]) {
      const latex = data["text/latex"].trim();
      const formula = /^(\$\$?|\\\[)([^]*?)(\$\$?|\\\])$/.exec(latex);
      const box = element("div", "output text_latex math notranslate nohighlight");
      out.append(box);
      if (formula) box.innerHTML = await this.#block(formula[2].trim());
      else await this.#inline(box, latex);
    } else if (data["text/markdown"]) {
      await this.#markdown(out, data["text/markdown"]);
    } else {
      this.text(out, data["text/plain"], "text_plain");
    }
  }

  /**
   * @param {HTMLElement} out
   * @param {string} text
   * @param {string} kind
   */
  text(out, text, kind) {
    const last = out.lastElementChild;
    if (kind.startsWith("stream") && last?.classList.contains("stream") && last.className.includes(kind)) {
      last.querySelector("pre")?.append(text);
      return;
    }
    const box = element("div", `output ${kind} highlight-myst-ansi notranslate`);
    const inner = element("div", "highlight");
    inner.append(element("pre", "", text));
    box.append(inner);
    out.append(box);
  }

  /**
   * Draws a formula that stands by itself: as the build drew it, where it is one of the page.
   *
   * @param {string} latex
   */
  async #block(latex) {
    const drawn = this.#drawn.get(latex);
    return drawn ?? `<div class="explorables-formula">${await this.#formula(latex, true)}</div>`;
  }

  /**
   * @param {string} latex
   * @param {boolean} display
   */
  async #formula(latex, display) {
    if (!this.#live.formula) await script(`${this.#base}formulas.js`);
    return this.#live.formula(latex, display);
  }

  /** Loads the editor, which also knows Python's colours. */
  async editor() {
    if (!this.#live.editor) await script(`${this.#base}editor.js`);
    return this.#live.editor;
  }

  /**
   * The Markdown that cells print: paragraphs, lists, code, emphasis, links, formulas.
   *
   * @param {HTMLElement} out
   * @param {string} source
   */
  async #markdown(out, source) {
    for (const block of source.trim().split(/\n{2,}(?![^`]*\n```(?:\n|$))/)) {
      const fence = /^```(\w*)\n([^]*?)\n?```$/.exec(block.trim());
      if (fence) {
        this.text(out, "", "");
        const pre = /** @type {HTMLElement} */ (out.lastElementChild?.querySelector("pre"));
        if (fence[1].includes("python")) (await this.editor()).paint(pre, fence[2]);
        else pre.textContent = fence[2];
      } else if (/^[-*] /.test(block)) {
        const list = element("ul");
        for (const item of block.split(/\n(?=[-*] )/)) {
          list.append(element("li"));
          await this.#inline(/** @type {HTMLElement} */ (list.lastElementChild), item.slice(2));
        }
        out.append(list);
      } else {
        const paragraph = element("p");
        await this.#inline(paragraph, block);
        out.append(paragraph);
      }
    }
  }

  /**
   * @param {HTMLElement} parent
   * @param {string} text
   */
  async #inline(parent, text) {
    for (const part of text.split(MARKED)) {
      if (part.startsWith("$$")) {
        parent.insertAdjacentHTML("beforeend", await this.#block(part.slice(2, -2).trim()));
      } else if (part.length > 1 && part.startsWith("$")) {
        parent.insertAdjacentHTML("beforeend", await this.#formula(part.slice(1, -1), false));
      } else if (part.startsWith("`")) {
        parent.append(element("code", "", part.slice(1, -1)));
      } else if (part.startsWith("**")) {
        parent.append(element("strong", "", part.slice(2, -2)));
      } else if (part.length > 1 && part.startsWith("*")) {
        parent.append(element("em", "", part.slice(1, -1)));
      } else if (/^\[.+\]\(.+\)$/.test(part)) {
        const [, words, href] = /** @type {RegExpExecArray} */ (/^\[(.+)\]\((.+)\)$/.exec(part));
        parent.append(element("a", "", words, { href }));
      } else {
        parent.append(part);
      }
    }
  }

  /**
   * Shows a widget. One that the page had gets its new state and keeps its links; so what is linked
   * to it follows.
   *
   * @param {HTMLElement} out
   * @param {any} widget
   * @param {string[]} names
   */
  async #widget(out, widget, names) {
    const page = /** @type {any} */ (window);
    const name = this.#models.get(widget.model)?.name ?? names.shift() ?? `live-${widget.model}`;
    this.#models.set(widget.model, { name, sent: { ...widget.state } });
    const host = this.#host;
    if (!page.explorablePrograms[widget.program]) {
      const folder = new URL("../explorables/", this.#base).href;
      await script(`${folder}${widget.program}.js`);
      const href = `${folder}${widget.style}.css`;
      document.head.append(element("link", "", "", { rel: "stylesheet", href }));
    }
    const onPage = (/** @type {string} */ id) => this.#models.get(id)?.name;
    host.update({
      models: { [name]: { source: widget.program, state: widget.state } },
      links: widget.links
        .map((/** @type {any[]} */ [from, trait, to, ...rest]) => [onPage(from), trait, onPage(to), ...rest])
        .filter((/** @type {any[]} */ [from, , to]) => from && to),
    });
    const place = element("div", "explorables-place");
    place.dataset.model = name;
    out.append(place);
    await mount(/** @type {any} */ (host), place);
  }
}
