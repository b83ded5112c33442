// What every page does once MathJax has set its formulas. They change the height of the page, so
// explorables.css keeps the article out of sight until then, and nothing jumps under the reader's
// eyes. (The style sheet has a limit of its own, in case this script never gets here.)
{
  const scrollable =
    ".bd-article :is(div.math, mjx-container[display], pre, .explorables-scroll, .pst-scrollable-table-container), .explorables-figure";

  /** Whoever uses the keyboard must reach what only scrolling shows. */
  const makeReachable = () => {
    for (const element of document.querySelectorAll(scrollable)) {
      if (element.scrollWidth > element.clientWidth) element.setAttribute("tabindex", "0");
      else element.removeAttribute("tabindex");
    }
  };

  const fit = () => {
    // A script of the book may want to make room first.
    document.dispatchEvent(new Event("explorables:fit"));
    makeReachable();
  };

  /** A line may break beside a formula, but not before the comma that follows it. */
  const keepTogether = () => {
    for (const formula of document.querySelectorAll(".bd-article span.math:has(mjx-container)")) {
      const after = formula.nextSibling;
      if (!(after instanceof Text) || !/^[^\s\w]/.test(after.data)) continue;
      after.splitText(after.data.search(/[\s\w]|$/));
      const whole = document.createElement("span");
      whole.style.whiteSpace = "nowrap";
      formula.before(whole);
      whole.append(formula, after);
    }
  };

  /** A sentence in the output of a cell may be broken, a table or a piece of code may not. */
  const breakSentences = () => {
    for (const output of document.querySelectorAll(".bd-article .cell_output pre")) {
      const table = /\S(\n| {2})\s*\S/.test(output.textContent ?? "");
      if (!table) output.classList.add("explorables-sentence");
    }
  };

  const show = () => {
    keepTogether();
    breakSentences();
    fit();
    document.documentElement.classList.add("explorables-typeset");
    // Not when the window changes: the sidebars glide, and the text has its width only later. The
    // heading has that width; the article's height changes with its explorables, while they are
    // observed themselves, of which Firefox complains.
    let width = 0;
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width === width) return;
      width = contentRect.width;
      requestAnimationFrame(fit);
    }).observe(document.querySelector(".bd-article h1") ?? document.body);
    // What was folded away has no width until it is opened.
    document.addEventListener("toggle", fit, true);
    addEventListener("afterprint", fit);
    // The place that the address names has moved meanwhile.
    if (scrollY > 0) document.querySelector(":target")?.scrollIntoView();
  };

  Promise.resolve(window.MathJax?.startup?.promise).catch(console.error).then(show);
}
