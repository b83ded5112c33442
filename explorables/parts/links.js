/** Formula, picture and number of the same element light up together. */

/**
 * Elements with `data-link="j"` belong to element j. While the pointer is over one of them, or the
 * focus in it, all of them have the class `is-linked`. Call what this returns after elements were
 * added or given another index.
 * @param {Scope} scope @param {HTMLElement} root
 */
export function linkByIndex(scope, root) {
  /** @type {Record<string, string | undefined>} what the pointer and the focus are on */
  const on = {};
  /** @type {string | undefined} */
  let lit;

  /** @param {EventTarget | null} target */
  const indexOf = (target) => {
    const owner = target instanceof Element ? target.closest("[data-link]") : null;
    return owner && root.contains(owner) ? (owner.getAttribute("data-link") ?? undefined) : undefined;
  };

  const apply = () => {
    for (const element of root.querySelectorAll("[data-link]")) {
      element.classList.toggle("is-linked", element.getAttribute("data-link") === lit);
    }
  };

  /** @param {keyof WindowEventMap} type @param {"pointer" | "focus"} what @param {typeof indexOf} index */
  const follow = (type, what, index) =>
    scope.listen(root, type, ({ target }) => {
      on[what] = index(target);
      const next = on.pointer ?? on.focus;
      if (next === lit) return;
      lit = next;
      apply();
    });
  follow("pointerover", "pointer", indexOf);
  follow("pointerleave", "pointer", () => undefined);
  follow("focusin", "focus", indexOf);
  follow("focusout", "focus", () => undefined);
  // What was drawn anew is not lit, and while nothing is lit nothing has to be.
  return () => lit !== undefined && apply();
}
