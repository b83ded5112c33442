/** The logits as bars with handles, and a field for each: the input of most explorables. */

import { html } from "lit-html";
import { formatInput, subscript } from "../format/number.js";
import { caption, glider, hue, isCrowded, marked, symbol, upTo, value } from "./elements.js";
import { logitAt, logitField } from "./fields.js";
import { slider } from "./slider.js";

/**
 * @typedef {object} Bars
 * @property {SetAll} setAll
 * @property {(j: number) => string} effect what to say of element j beside its own value
 * @property {number} [shift] is added to every bar, whose logit itself leaves a ghost
 * @property {number} [reach] the largest shift either way, for which the axis keeps room
 * @property {string} [title]
 *
 * @typedef {Bars & Chosen} Settings
 */

/** The end of the axis, which widens where a logit needs it, but not in a drag. @param {Shell} shell */
function axisOf(shell) {
  const most = shell.model.get("_range")[1];
  const near = most / 2;
  const largest = () => Math.max(...shell.state().logits.map(Math.abs));
  const axis = shell.own("axis of the bars", () => ({
    limit: near,
    dragging: false,
    /** @param {boolean} now */
    onDrag(now) {
      axis.dragging = now;
      if (now) return;
      // After a drag up to the end of the axis there must be room to go on.
      if (largest() === near) axis.limit = most;
      glider(shell)();
      shell.redraw();
    },
    columns: () => /** @type {Element} */ (shell.root.querySelector(".sx-columns")),
  }));
  // After a drag to its end the wide axis stays until something needs another one.
  const roomy = axis.limit === most && largest() === near;
  if (!axis.dragging && !roomy) axis.limit = largest() > near ? most : near;
  return axis;
}

/** The column of logit j. @param {Shell} shell @param {Settings} settings @param {number} j */
function column(shell, { effect, selected, select = () => {}, shift = 0, reach = 0 }, j) {
  const axis = axisOf(shell);
  const [least, most] = /** @type {[number, number]} */ (shell.model.get("_range"));
  const logit = logitAt(shell, j);
  const a = logit.get();
  const end = a + shift;
  const half = axis.limit + reach;
  const name = `a${subscript(j)}`;
  const box = () => axis.columns().getBoundingClientRect();
  return html`
    <div
      class="sx-column sx-lights ${marked({ "is-selected": j === selected })}" data-link=${j} style=${hue(j)}
      @pointerdown=${() => select(j)}
    >
      <div
        class="sx-bar ${marked({ "is-below": end < 0 })}" ${value(reach ? "a+c" : "a", j, end)}
        style="top:${50 - (50 * Math.max(end, 0)) / half}%;height:${(50 * Math.abs(end)) / half}%"
      ></div>
      <div class="sx-ghost" ?hidden=${end === a} style="top:${50 - (50 * a) / half}%"></div>
      <div
        class="sx-ring sx-handle" style="top:${50 - (50 * end) / half}%" @focus=${() => select(j)}
        ${slider({
          ...logit,
          label: `Logit ${name}`,
          text: `${name} = ${formatInput(a)}, ${effect(j)}`,
          least,
          most,
          step: 0.1,
          page: 1,
          orientation: "vertical",
          perPixel: () => (2 * half) / axis.columns().clientHeight,
          dragRange: () => [-axis.limit, axis.limit],
          onDrag: axis.onDrag,
          ground: ".sx-column",
          valueAt: ({ clientY }) => half * (1 - (2 * (clientY - box().top)) / box().height) - shift,
        })}
      ></div>
    </div>`;
}

/** @param {Shell} shell @param {Settings} settings */
export function logitBars(shell, settings) {
  const { selected, select, setAll, reach = 0, title = "Logits" } = settings;
  const [least, most] = shell.model.get("_range");
  const axis = axisOf(shell);
  shell.root.style.setProperty("--limit", String(axis.limit));
  const count = shell.state().logits.length;
  const indices = upTo(count);
  return html`
    <figure class="sx-panel ${marked({ "is-crowded": isCrowded(shell.width(), count) })}">
      ${caption(title, `drag, or type ${formatInput(least)} to ${formatInput(most)}`)}
      <div class="sx-plot sx-signed">
        <div class="sx-axis" aria-hidden="true">
          ${[1, 0, -1].map((sign, at) => html`
            <span class="sx-tick" style="top:${at * 50}%">${formatInput(sign * (axis.limit + reach))}</span>`)}
        </div>
        <div class="sx-columns">${indices.map((j) => column(shell, settings, j))}</div>
      </div>
      <div class="sx-numbers">
        ${indices.map((j) => logitField(shell, "a", j, setAll, symbol("a", j), { selected, select }))}
      </div>
    </figure>`;
}
