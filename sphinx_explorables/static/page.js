// What every page does once MathJax has set its formulas. They change the height of the page, so
// book.css keeps the article out of sight until then, and nothing jumps under the reader's eyes.
// (The style sheet has a limit of its own, in case this script never gets here.)
{
  const scrollable =
    ".bd-article div.math, .bd-article mjx-container[display], .bd-article pre, .softmax-figure, .bd-article .pst-scrollable-table-container, .ledger-formula";

  /** Whoever uses the keyboard must reach what only scrolling shows. */
  const makeReachable = () => {
    for (const element of document.querySelectorAll(scrollable)) {
      if (element.scrollWidth > element.clientWidth) element.setAttribute("tabindex", "0");
      else element.removeAttribute("tabindex");
    }
  };

  // The empty column before the rules tells a derivation of lib.symbolic from a matrix.
  const derivation =
    ".bd-article .cell_output mjx-container:has(mjx-mtd:nth-child(3) > mjx-tstrut:only-child)";

  /** The rules of a derivation stand beside its lines, or where these leave no room, below. */
  const placeRules = () => {
    const all = [...document.querySelectorAll(derivation)];
    for (const one of all) one.classList.remove("rules-below");
    const wide = all.filter((one) => one.scrollWidth > one.clientWidth);
    for (const one of wide) one.classList.add("rules-below");
  };

  const fit = () => {
    placeRules();
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
      if (!table) output.classList.add("softmax-sentence");
    }
  };

  const show = () => {
    keepTogether();
    breakSentences();
    fit();
    document.documentElement.classList.add("softmax-typeset");
    // Not when the window changes: the sidebars glide, and the text has its width only later.
    let width = 0;
    new ResizeObserver(([{ contentRect }]) => {
      if (contentRect.width === width) return;
      width = contentRect.width;
      requestAnimationFrame(fit);
    }).observe(document.querySelector(".bd-article") ?? document.body);
    // What was folded away has no width until it is opened.
    document.addEventListener("toggle", fit, true);
    // Paper may be narrower than the screen.
    addEventListener("beforeprint", () => {
      for (const one of document.querySelectorAll(derivation)) one.classList.add("rules-below");
    });
    addEventListener("afterprint", fit);
    // The place that the address names has moved meanwhile.
    const id = decodeURIComponent(location.hash.slice(1));
    if (id && scrollY > 0) document.getElementById(id)?.scrollIntoView();
  };

  Promise.resolve(window.MathJax?.startup?.promise).catch(console.error).then(show);
}
