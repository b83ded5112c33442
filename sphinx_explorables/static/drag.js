// While a handle is dragged, the browser puts the whole article together again for every frame, all
// that it keeps ready above and below the window too. What is out of sight is cut off meanwhile.
// (explorables.css cuts the article at all times, around everything: another cut is then a cheap change.)
{
  /** Kept ready above and below the window, in pixels: the page may be scrolled during a drag. */
  const AROUND = 100;
  let cut = false;

  /** @param {Element} article @param {string} shape "" for all */
  const cutTo = (article, shape) => {
    cut = shape !== "";
    /** @type {HTMLElement} */ (article).style.clipPath = shape;
  };

  const article = document.querySelector(".bd-article");
  if (article) {
    /** @param {PointerEvent} event */
    const begin = ({ target }) => {
      if (cut || !(target instanceof Element) || !target.closest(".is-dragging")) return;
      const { top, bottom } = article.getBoundingClientRect();
      const above = Math.max(0, -top - AROUND);
      const below = Math.max(0, bottom - innerHeight - AROUND);
      cutTo(article, `inset(${above}px -100vw ${below}px)`);
    };
    const end = () => {
      if (cut) cutTo(article, "");
    };
    addEventListener("pointermove", begin, { capture: true, passive: true });
    for (const type of ["pointerup", "pointercancel", "scroll", "resize", "beforeprint"]) {
      addEventListener(type, end, { capture: true, passive: true });
    }
  }
}
