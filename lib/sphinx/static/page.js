// What every page does once MathJax has set its formulas. They change the height of the page, so
// book.css keeps the article out of sight until then, and nothing jumps under the reader's eyes.
// (The style sheet has a limit of its own, in case this script never gets here.)
{
  const scrollable =
    ".bd-article mjx-container[display], .bd-article pre, .bd-article .pst-scrollable-table-container, .ledger-formula";

  /** Whoever uses the keyboard must reach what only scrolling shows. */
  const makeReachable = () => {
    for (const element of document.querySelectorAll(scrollable)) {
      if (element.scrollWidth > element.clientWidth) element.setAttribute("tabindex", "0");
      else element.removeAttribute("tabindex");
    }
  };

  const show = () => {
    document.documentElement.classList.add("softmax-typeset");
    makeReachable();
    addEventListener("resize", makeReachable);
    // What was folded away has no width until it is opened.
    document.addEventListener("toggle", makeReachable, true);
    // The place that the address names has moved meanwhile.
    const id = decodeURIComponent(location.hash.slice(1));
    if (id && scrollY > 0) document.getElementById(id)?.scrollIntoView();
  };

  Promise.resolve(window.MathJax?.startup?.promise).catch(console.error).then(show);
}
