// What every page does once it is parsed.
{
  // In place of the theme, which measures and changes one after the other: each lays out the page.
  const scrollable =
    ".bd-article :is(.explorables-formula, pre, .explorables-scroll, .pst-scrollable-table-container, .cell_output > .output, .jp-RenderedHTMLCommon), .explorables-figure";

  /** Whoever uses the keyboard must reach what only scrolling shows. */
  const makeReachable = () => {
    // All is measured before anything is changed, so that the page is laid out once; what is folded
    // away, and is not laid out at all, has its turn when it is opened.
    const found = [...document.querySelectorAll(scrollable)]
      .filter((element) => element.checkVisibility())
      .map((element) => {
        const formula = element.classList.contains("explorables-formula");
        const wide = element.scrollWidth > element.clientWidth;
        const scrolls = wide || (!formula && element.scrollHeight > element.clientHeight);
        return { element, formula, scrolls };
      });
    for (const { element, formula, scrolls } of found) {
      const attributes = { tabindex: "0", ...(formula && { role: "group", "aria-label": "Wide formula" }) };
      for (const [name, value] of Object.entries(attributes)) {
        if (scrolls) element.setAttribute(name, value);
        else element.removeAttribute(name);
      }
    }
  };

  const fit = () => {
    // A script of the book may want to make room first.
    document.dispatchEvent(new Event("explorables:fit"));
    makeReachable();
  };

  /** A sentence in the output of a cell may be broken, a table or a piece of code may not. */
  const breakSentences = () => {
    for (const output of document.querySelectorAll(".bd-article .cell_output pre")) {
      const table = /\S(\n| {2})\s*\S/.test(output.textContent ?? "");
      if (!table) output.classList.add("explorables-sentence");
    }
  };

  /** Of a formula its LaTeX is copied as text, and itself for programs that take HTML. */
  const copyFormulas = (/** @type {ClipboardEvent} */ event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !event.clipboardData) return;
    // Firefox keeps what is selected on the page while a field has the focus.
    if (event.target instanceof Element && event.target.matches("input, textarea")) return;
    const range = selection.getRangeAt(0).cloneRange();
    // One that is selected in part is copied as a whole.
    const at = (/** @type {Node} */ node) => (node instanceof Element ? node : node.parentElement)?.closest("span.math, math");
    const [first, last] = [at(range.startContainer), at(range.endContainer)];
    if (first) range.setStartBefore(first);
    if (last) range.setEndAfter(last);
    const box = document.createElement("div");
    box.append(range.cloneContents());
    if (!box.querySelector("annotation")) return;
    // A second radio button that is checked would take the reader's choice away.
    for (const piece of box.querySelectorAll("math[aria-hidden], input")) piece.remove();
    for (const whole of box.querySelectorAll(".explorables-whole")) whole.removeAttribute("class");
    event.clipboardData.setData("text/html", box.innerHTML);
    for (const formula of box.querySelectorAll("math:has(annotation)")) {
      const fence = formula.getAttribute("display") === "block" ? "$$" : "$";
      const words = document.createElement("span");
      words.style.whiteSpace = "pre";
      words.textContent = `${fence}${formula.querySelector("annotation")?.textContent}${fence}`;
      formula.replaceWith(words);
    }
    // Only what is laid out has lines.
    document.body.append(box);
    event.clipboardData.setData("text/plain", box.innerText);
    box.remove();
    event.preventDefault();
  };

  /** What stood on this page once is on another now, and its old address leads there. */
  const leadOn = () => {
    const parts = JSON.parse(document.getElementById("explorables-moved")?.textContent ?? "{}");
    const [, name] = /^#([\w-]+)/.exec(location.hash) ?? [];
    if (name && Object.hasOwn(parts, name)) location.replace(parts[name] + location.hash);
  };

  leadOn();
  addEventListener("hashchange", leadOn);
  breakSentences();
  // Not when the window changes: the sidebars glide, and the text has its width only later. The
  // heading has that width; the article's height changes with its explorables, while they are
  // observed themselves, of which Firefox complains.
  let width = 0;
  const widths = new ResizeObserver(([{ contentRect }]) => {
    if (contentRect.width === width) return;
    width = contentRect.width;
    requestAnimationFrame(fit);
  });
  // The first frame lays out the first section alone (explorables.css), the next one all.
  const layOutAll = () => {
    document.documentElement.dataset.whole = "";
    fit();
    widths.observe(document.querySelector(".bd-article h1") ?? document.body);
  };
  if ("whole" in document.documentElement.dataset) layOutAll();
  else requestAnimationFrame(() => setTimeout(layOutAll));
  // What was folded away has no width until it is opened.
  document.addEventListener("toggle", fit, true);
  // What a cell shows anew, too.
  document.addEventListener("explorables:changed", fit);
  document.addEventListener("copy", copyFormulas);
  addEventListener("afterprint", fit);
  /**
   * On paper the answers stand at the end, and nobody reads them by accident.
   *
   * @type {[HTMLElement, Element][]} What says where each is to be found, and the answer.
   */
  const gathered = [];
  const answers = document.createElement("section");
  answers.className = "explorables-answers";
  answers.append(Object.assign(document.createElement("h2"), { textContent: "Answers" }));
  const gather = () => {
    const kinds = ".bd-article :is(.explorables-predict-answer, .explorables-solution)";
    for (const answer of document.querySelectorAll(kinds)) {
      // The pages of a whole book have theirs already.
      if (answer.closest(".explorables-answers")) continue;
      const number = `${gathered.length + 1}`;
      answer.id ||= `answer-${number}`;
      const summary = /** @type {HTMLElement} */ (answer.querySelector("summary"));
      summary.dataset.number = number;
      const sign = document.createElement("p");
      const link = { href: `#${answer.id}`, textContent: `Answer ${number}, at the end` };
      sign.append(Object.assign(document.createElement("a"), link));
      answer.replaceWith(sign);
      answers.append(answer);
      gathered.push([sign, answer]);
    }
    if (gathered.length) document.querySelector(".bd-article > section")?.append(answers);
  };
  addEventListener("beforeprint", gather);
  addEventListener("afterprint", () => {
    answers.remove();
    for (const [sign, answer] of gathered.splice(0)) sign.replaceWith(answer);
  });
  // Paper is white.
  const { dataset } = document.documentElement;
  let theme = dataset.theme;
  addEventListener("beforeprint", () => {
    theme = dataset.theme;
    dataset.theme = "light";
  });
  addEventListener("afterprint", () => void (dataset.theme = theme));
}
