/** Formula, picture and number of the same element light up together. */

/**
 * Elements with `data-link="j"` belong to element j. While the pointer is over one of them, or the
 * focus in it, all of them have the class `is-linked`.
 * @param {Scope} scope
 * @param {HTMLElement} root
 * @returns {{refresh: () => void}} call `refresh` after elements were
 *   added or given another index
 */
export function linkByIndex(scope, root) {
  /** @type {string | undefined} */
  let hovered;
  /** @type {string | undefined} */
  let focused;
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

  const update = () => {
    const next = hovered ?? focused;
    if (next === lit) return;
    lit = next;
    apply();
  };

  scope.listen(root, "pointerover", (event) => {
    hovered = indexOf(event.target);
    update();
  });
  scope.listen(root, "pointerleave", () => {
    hovered = undefined;
    update();
  });
  scope.listen(root, "focusin", (event) => {
    focused = indexOf(event.target);
    update();
  });
  scope.listen(root, "focusout", () => {
    focused = undefined;
    update();
  });
  return {
    refresh() {
      // What was drawn anew is not lit, and while nothing is lit nothing has to be.
      if (lit !== undefined) apply();
    },
  };
}
