// Predict, then reveal: the reader commits to a guess, has a second try, then the answer opens, and
// the veil is lifted from what follows. Nothing is kept. The elements are written by
// sphinx_explorables/predict.py.
{
  /** @param {number} index */
  const letter = (index) => String.fromCharCode(65 + index);

  /**
   * What to say of a number: whether it is the answer, close to it, or neither.
   *
   * @param {number} guess
   * @param {number} answer
   */
  const judged = (guess, answer) => {
    if (guess === answer) return `Right: it is ${answer}.`;
    const close = Math.abs(guess - answer) <= Math.abs(answer) / 10;
    return `${close ? "Close. " : ""}You said ${guess}. It is ${answer}.`;
  };

  /** @param {string} text A browser's own field for numbers makes 12 of 1/2, and 65 of 6,5. */
  const numberIn = (text) => {
    const plain = text
      .trim()
      .replace(/[\uff01-\uff5e]/g, (sign) => sign.normalize("NFKC"))
      .replace(/^[−–‐‑﹣]/, "-");
    if (/^[+-]?[1-9]\d{0,2},\d{3}$/.test(plain)) return NaN;
    const number = plain.replace(",", ".");
    return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(number) ? Number(number) : NaN;
  };

  /** Return how to lift the veil from what follows a question. */
  const veilAfter = (/** @type {HTMLElement} */ block) => {
    const covers = [...document.querySelectorAll(`.explorables-veil[data-question=${block.id}]`)];
    const lift = () => {
      for (const cover of covers) cover.classList.remove("explorables-veil");
    };
    const follow = () => {
      // The states of explorables may stand after the section.
      const [section] = location.hash.slice(1).split(";");
      if (section && covers.some((cover) => cover.querySelector(`#${CSS.escape(section)}`))) lift();
    };
    follow();
    addEventListener("hashchange", follow);
    // Whoever reads on by keyboard is not kept from it.
    for (const cover of covers) cover.addEventListener("focusin", lift);
    return lift;
  };

  /** @param {HTMLElement} block */
  const bringToLife = (block) => {
    /** @type {HTMLInputElement[]} */
    const inputs = [...block.querySelectorAll("input")];
    const reasons = [...block.querySelectorAll("ol.explorables-predict-reasons > li")].map(
      (item) => /** @type {HTMLLIElement} */ (item),
    );
    const details = /** @type {HTMLDetailsElement} */ (block.querySelector("details"));
    const verdict = /** @type {HTMLElement} */ (block.querySelector("[role=status]"));
    /** @param {string} name */
    const button = (name) =>
      /** @type {HTMLButtonElement} */ (block.querySelector(`[data-do=${name}]`));
    const right = reasons.findIndex((reason) => reason.dataset.right !== undefined);
    const lift = veilAfter(block);
    let tries = 0;

    /** @param {boolean} answered */
    const turn = (answered) => {
      if (answered) lift();
      block.classList.remove("is-second-try");
      details.open = answered;
      for (const name of ["commit", "show"]) button(name).hidden = answered;
      button("again").hidden = !answered;
      for (const input of inputs) input.disabled = answered;
    };

    /**
     * @param {string} words
     * @param {number} [chosen] The index of the reader's choice.
     */
    const reveal = (words, chosen) => {
      verdict.textContent = words;
      inputs.forEach((input, index) => {
        const line = input.closest("li");
        if (line && index === right) line.dataset.mark = "right";
        else if (line && index === chosen) line.dataset.mark = "wrong";
      });
      // The reasons against what nobody chose are left out, unless nothing was chosen.
      reasons.forEach((reason, index) => {
        reason.hidden = chosen !== undefined && index !== chosen && index !== right;
      });
      turn(true);
      verdict.focus({ preventScroll: true });
    };

    /**
     * After a wrong guess: the reason against it, and a second try.
     *
     * @param {string} words
     * @param {number} [chosen] The index of the reader's choice.
     */
    const tryAgain = (words, chosen) => {
      verdict.textContent = words;
      reasons.forEach((reason, index) => {
        reason.hidden = index !== chosen;
      });
      if (chosen !== undefined) {
        inputs[chosen].disabled = true;
        const line = inputs[chosen].closest("li");
        if (line) line.dataset.mark = "wrong";
      }
      block.classList.add("is-second-try");
      details.open = reasons.length > 0;
      verdict.focus({ preventScroll: true });
    };

    const commit = () => {
      const chosen = inputs.findIndex((input) => input.checked);
      const [field] = inputs;
      const guess = numberIn(field.value);
      if (field.type === "text" && !Number.isFinite(guess)) {
        verdict.textContent = field.value.trim()
          ? `“${field.value}” is not a number here: write one like 0.5.`
          : "Type a number first, or let the page show you.";
        field.focus();
      } else if (field.type === "text" && tries === 0 && guess !== Number(field.dataset.answer)) {
        tries += 1;
        tryAgain("Not yet. You have a second try.");
      } else if (field.type === "text") {
        reveal(judged(guess, Number(field.dataset.answer)));
      } else if (chosen < 0) {
        verdict.textContent = "Choose one first, or let the page show you.";
        field.focus();
      } else if (chosen === right) {
        reveal(`Right: it is ${letter(right)}.`, chosen);
      } else if (tries === 0) {
        tries += 1;
        inputs[chosen].checked = false;
        tryAgain(`Not ${letter(chosen)}. You have a second try.`, chosen);
      } else {
        reveal(`You chose ${letter(chosen)}. It is ${letter(right)}.`, chosen);
      }
    };

    const show = () => {
      const [field] = inputs;
      reveal(`It is ${field.type === "text" ? field.dataset.answer : letter(right)}.`);
    };

    const again = () => {
      tries = 0;
      turn(false);
      verdict.textContent = "";
      for (const input of inputs) {
        input.checked = false;
        if (input.type === "text") input.value = "";
        delete input.closest("li")?.dataset.mark;
      }
      inputs[0].focus();
    };

    button("commit").addEventListener("click", commit);
    button("show").addEventListener("click", show);
    button("again").addEventListener("click", again);
    block.addEventListener("keydown", (event) => {
      const chosen = event.key === "Enter" && event.target instanceof HTMLInputElement;
      // Enter also takes over what an input method composes.
      if (chosen && !event.isComposing) commit();
    });
  };

  for (const block of document.querySelectorAll(".explorables-predict")) {
    if (block instanceof HTMLElement) bringToLife(block);
  }
}
