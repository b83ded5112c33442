/** A long horizontal slider over strips that say what holds where. */

import { html } from "lit-html";
import { clamp } from "../format/number.js";
import { alongLine } from "./slider.js";

/** @typedef {{from: number, to: number, kind: "good" | "weak" | "bad", text: string}} Zone */

/** A strip. @param {(place: number) => string} along in percent @param {readonly Zone[]} zones */
export const band = (along, zones) => html`
  <div class="sx-zones">
    ${zones.map(({ from, to, kind, text }) => html`
      <div
        class="sx-zone is-${kind}"
        style="left:${along(from)};width:calc(${along(to)} - ${along(from)})"
      ><span>${text}</span></div>`)}
  </div>`;

/**
 * @param {import("./slider.js").Moved & TrackSettings} settings of the slider's own places, which
 *   need not be the value itself
 *
 * @typedef {object} TrackSettings
 * @property {readonly {place: number, text: string}[]} ticks
 * @property {readonly {name: string, zones: readonly Zone[]}[]} [strips]
 * @property {unknown} [above] what stands over the same places
 */
export function track({ ticks, strips = [], above, ...settings }) {
  const { least, most, get } = settings;
  const along = (/** @type {number} */ place) =>
    `${(100 * (clamp(place, least, most) - least)) / (most - least)}%`;
  const left = `left:${along(get())}`;
  return html`
    <div class="sx-strip-track">
      ${above}
      ${strips.map(({ name, zones }) => html`
        <div class="sx-lane"><span class="sx-hint">${name}</span>${band(along, zones)}</div>`)}
      <div class="sx-cover">
        <div class="sx-needle" aria-hidden="true" style=${left}></div>
        <div class="sx-rail"></div>
        <div class="sx-ring sx-handle" style=${left} ${alongLine({ ...settings, ground: ".sx-strip-track" })}></div>
      </div>
      <div class="sx-scale" aria-hidden="true">
        ${ticks.map(({ place, text }) => html`<span class="sx-mark" style="left:${along(place)}">${text}</span>`)}
      </div>
    </div>`;
}
