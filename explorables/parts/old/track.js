/** A long horizontal slider over strips that say what holds where. */

import { html, setAttributes, setText } from "./dom.js";
import { slideAlong } from "../slider.js";

/** @typedef {{from: number, to: number, kind: "good" | "weak" | "bad", text: string}} Zone */

/**
 * @param {Element} band
 * @param {(place: number) => string} along where a place lies, in percent
 * @param {readonly Zone[]} zones
 */
export function showZones(band, along, zones) {
  while (band.children.length > zones.length) band.lastChild?.remove();
  while (band.children.length < zones.length) band.append(html("div", {}, html("span")));
  zones.forEach(({ from, to, kind, text }, at) => {
    const piece = band.children[at];
    setAttributes(piece, {
      class: `sx-zone is-${kind}`,
      style: `left:${along(from)};width:calc(${along(to)} - ${along(from)})`,
    });
    setText(piece.children[0], text);
  });
}

/**
 * @typedef {object} TrackSettings
 * @property {import("../slider.js").SliderSettings["label"]} label
 * @property {number} least of the slider's own places, which need not be the value itself
 * @property {number} most
 * @property {number} step
 * @property {number} page
 * @property {() => number} get the place now
 * @property {(place: number) => void} set
 * @property {readonly {place: number, text: string}[]} ticks
 * @property {readonly string[]} strips the name of each strip
 */

/**
 * @param {import("../scope.js").Scope} scope
 * @param {TrackSettings} settings
 */
export function makeTrack(scope, settings) {
  const { least, most, get } = settings;
  const along = (/** @type {number} */ place) =>
    `${(100 * (Math.min(most, Math.max(least, place)) - least)) / (most - least)}%`;

  const strips = settings.strips.map((name) => {
    const band = html("div", { class: "sx-band" });
    return { band, element: html("div", { class: "sx-lane" }, html("span", { class: "sx-hint" }, name), band) };
  });
  const rail = html("div", { class: "sx-rail" });
  const needle = html("div", { class: "sx-needle", "aria-hidden": "true" });
  const handle = html("div", { class: "sx-ring sx-handle" });
  const ticks = settings.ticks.map(({ place, text }) =>
    html("span", { class: "sx-mark", style: `left:${along(place)}` }, text),
  );
  const scale = html("div", { class: "sx-scale", "aria-hidden": "true" }, ...ticks);
  const over = html("div", { class: "sx-over" }, needle, rail, handle);
  const element = html("div", { class: "sx-strip-track" }, ...strips.map((strip) => strip.element), over, scale);

  const slider = slideAlong(scope, handle, over, settings, element);

  return {
    element,
    /** @param {string} text what a screen reader says @param {readonly (readonly Zone[])[]} zones of each strip */
    show(text, zones) {
      const left = along(get());
      handle.style.left = left;
      needle.style.left = left;
      slider.describe(text);
      strips.forEach(({ band }, at) => showZones(band, along, zones[at]));
    },
  };
}
