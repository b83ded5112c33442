// Predict, then reveal: the reader commits to a guess, has a second try, then the answer opens, and
// the veil is lifted from what follows. Nothing is kept. The elements are written by
// sphinx_explorables/predict.py.
{
  /** @param {number} index */
  const letter = (index) => String.fromCharCode(65 + index);

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
    /** @type {NodeListOf<HTMLLIElement>} */
    const reasons = block.querySelectorAll(".explorables-predict-reasons > li");
    const details = /** @type {HTMLDetailsElement} */ (block.querySelector("details"));
    const verdict = /** @type {HTMLElement} */ (block.querySelector("[role=status]"));
    /** @param {string} name */
    const button = (name) =>
      /** @type {HTMLButtonElement} */ (block.querySelector(`[data-do=${name}]`));
    const right = [...reasons].findIndex((reason) => reason.dataset.right !== undefined);
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

    /** @type {(index: number, kind: string) => void} */
    const mark = (index, kind) => {
      const line = inputs[index]?.closest("li");
      if (line) line.dataset.mark = kind;
    };

    /**
     * @param {string} words
     * @param {(index: number) => boolean} isTold Whose reasons are shown.
     */
    const say = (words, isTold) => {
      verdict.textContent = words;
      for (const [index, reason] of reasons.entries()) reason.hidden = !isTold(index);
      verdict.focus({ preventScroll: true });
    };

    /**
     * @param {string} words
     * @param {number} [chosen] The index of the reader's choice.
     */
    const reveal = (words, chosen) => {
      if (chosen !== undefined) mark(chosen, "wrong");
      mark(right, "right");
      turn(true);
      // The reasons against what nobody chose are left out, unless nothing was chosen.
      say(words, (index) => chosen === undefined || index === chosen || index === right);
    };

    /**
     * After a wrong guess: the reason against it, and a second try.
     *
     * @param {string} words
     * @param {number} [chosen] The index of the reader's choice.
     */
    const tryAgain = (words, chosen) => {
      if (chosen !== undefined) {
        Object.assign(inputs[chosen], { checked: false, disabled: true });
        mark(chosen, "wrong");
      }
      block.classList.add("is-second-try");
      details.open = reasons.length > 0;
      say(words, (index) => index === chosen);
    };

    /** What is asked for: a number, or a choice by its index. */
    const [field] = inputs;
    const typed = field.type === "text";
    const answer = typed ? Number(field.dataset.answer) : right;

    const commit = () => {
      const chosen = typed ? undefined : inputs.findIndex((input) => input.checked);
      const guess = chosen ?? numberIn(field.value);
      const [said, meant] = [guess, answer].map((one) => (typed ? one : letter(one)));
      if (typed ? !Number.isFinite(guess) : guess < 0) {
        const nothing = `${typed ? "Type a number" : "Choose one"} first, or let the page show you.`;
        const wrong = typed && field.value.trim();
        verdict.textContent = wrong ? `“${field.value}” is not a number here: write one like 0.5.` : nothing;
        field.focus();
      } else if (guess === answer) {
        reveal(`Right: it is ${meant}.`, chosen);
      } else if (tries === 0) {
        tries += 1;
        tryAgain(`Not ${typed ? "yet" : said}. You have a second try.`, chosen);
      } else {
        const close = typed && Math.abs(guess - answer) <= Math.abs(answer) / 10;
        reveal(`${close ? "Close. " : ""}You ${typed ? "said" : "chose"} ${said}. It is ${meant}.`, chosen);
      }
    };

    const show = () => reveal(`It is ${typed ? field.dataset.answer : letter(right)}.`);

    const again = () => {
      tries = 0;
      turn(false);
      verdict.textContent = "";
      for (const input of inputs) {
        input.checked = false;
        if (typed) input.value = "";
        delete input.closest("li")?.dataset.mark;
      }
      field.focus();
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
