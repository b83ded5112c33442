// Makes room for what `lib.symbolic` and `lib.ledger` write, whenever the page fits itself to its
// width (sphinx_explorables/static/page.js).
{
  // The empty column before the rules tells a derivation from a matrix.
  const derivation =
    ".bd-article .cell_output mjx-container:has(mjx-mtd:nth-child(3) > mjx-tstrut:only-child)";

  /** @param {(one: Element) => boolean} wide Whether the rules of a derivation go below its lines. */
  const place = (wide) => {
    const all = [...document.querySelectorAll(derivation)];
    for (const one of all) one.classList.remove("rules-below");
    for (const one of all.filter(wide)) one.classList.add("rules-below");
  };

  document.addEventListener("explorables:fit", () => {
    place((one) => one.scrollWidth > one.clientWidth);
    for (const one of document.querySelectorAll(".ledger-formula")) {
      one.classList.add("explorables-scroll");
    }
  });
  // Paper may be narrower than the screen.
  addEventListener("beforeprint", () => place(() => true));
}
