// While a handle is dragged, the browser puts the whole article together again for every frame, all
// that it keeps ready above and below the window too. What is out of sight is hidden meanwhile.
{
  /** Kept ready above and below the window, in pixels: the page may be scrolled during a drag. */
  const AROUND = 100;
  const BLOCKS = ".bd-article section > :not(section)";
  /** @type {HTMLElement[] | undefined} */
  let hidden;

  /** @param {Element} block */
  const isOutOfSight = (block) => {
    const { top, bottom } = block.getBoundingClientRect();
    return bottom < -AROUND || top > innerHeight + AROUND;
  };
  /** @param {PointerEvent} event */
  const begin = ({ target }) => {
    if (hidden || !(target instanceof Element) || !target.closest(".is-dragging")) return;
    hidden = [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll(BLOCKS))].filter(isOutOfSight);
    for (const block of hidden) block.style.visibility = "hidden";
  };
  const end = () => {
    for (const block of hidden ?? []) block.style.visibility = "";
    hidden = undefined;
  };
  addEventListener("pointermove", begin, { capture: true, passive: true });
  for (const type of ["pointerup", "pointercancel", "lostpointercapture", "scroll", "resize", "beforeprint"]) {
    addEventListener(type, end, { capture: true, passive: true });
  }
}
