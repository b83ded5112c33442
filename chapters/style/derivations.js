// Makes room for the derivations of `lib.symbolic`, whenever the page fits itself to its
// width (sphinx_explorables/static/page.js).
{
  // The empty cell before the rules tells a derivation from a matrix.
  const RULE = ".bd-article .cell_output mtd:nth-child(3):empty + mtd";
  const BELOW = "rule-below";

  /** Puts a rule into a row of its own, below its line. @param {Element} rule */
  const lower = (rule) => {
    const line = /** @type {Element} */ (rule.parentElement);
    const row = document.createElementNS(line.namespaceURI, "mtr");
    row.setAttribute("class", BELOW);
    // Below the whole line, not below what is right of the sign: on a phone it needs the room.
    rule.setAttribute("columnspan", "4");
    row.append(rule);
    line.after(row);
  };

  /** @param {Element} row */
  const raise = (row) => {
    row.lastElementChild?.removeAttribute("columnspan");
    row.previousElementSibling?.append(.../** @type {any} */ ([row.lastElementChild]));
    row.remove();
  };

  /** @param {(box: Element) => boolean} wide Whether the rules of a derivation go below its lines. */
  const place = (wide) => {
    for (const row of document.querySelectorAll(`.${BELOW}`)) raise(row);
    const rules = [...document.querySelectorAll(RULE)];
    const boxes = new Set(rules.map((rule) => /** @type {Element} */ (rule.closest(".explorables-formula"))));
    const narrow = [...boxes].filter(wide);
    for (const rule of rules) if (narrow.some((box) => box.contains(rule))) lower(rule);
  };

  document.addEventListener("explorables:fit", () => place((box) => box.scrollWidth > box.clientWidth));
  // Paper is as wide as this many of a screen's pixels: its letters are smaller.
  const PAPER = 760;
  const width = (/** @type {Element} */ box) => box.querySelector("mtable")?.getBoundingClientRect().width ?? 0;
  addEventListener("beforeprint", () => place((box) => width(box) > PAPER));
}
