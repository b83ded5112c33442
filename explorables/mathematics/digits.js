/**
 * Pictures of 8 × 8 pixels, and a layer that learns them: pure functions. A picture is 64 signs from
 * 0, no ink, to g, which is 16, row by row. Digits count from 0.
 */

import { meanLossGradient, moved } from "./cross-entropy.js";

export const SIDE = 8;
export const FULL = 16;
export const BLANK = "0".repeat(SIDE * SIDE);

/** @typedef {[image: string, label: number, rate: number, times: number]} Lesson */

/** The ink of every pixel, 0 to 16. @param {string} image */
export const inkOf = (image) => Array.from(image, (sign) => parseInt(sign, FULL + 1));

/** The features x of a picture, between 0 and 1. @param {string} image */
export const featuresOf = (image) => inkOf(image).map((ink) => ink / FULL);

/**
 * The picture with another ink in one pixel.
 * @param {string} image
 * @param {number} at
 * @param {number} ink is brought between 0 and 16
 */
export const inked = (image, at, ink) =>
  image.slice(0, at) + Math.min(FULL, Math.max(0, ink)).toString(FULL + 1) + image.slice(at + 1);

/**
 * The picture after a round pen, which covers its own pixel and shades its neighbours, has touched
 * one point.
 * @param {string} image
 * @param {number} x in pixels from the left edge
 * @param {number} y in pixels from the upper edge
 * @param {boolean} erase
 */
export const touched = (image, x, y, erase) =>
  inkOf(image)
    .map((ink, at) => {
      const distance = Math.hypot((at % SIDE) + 0.5 - x, Math.floor(at / SIDE) + 0.5 - y);
      const pen = Math.round(FULL * Math.min(1, Math.max(0, 1.4 - distance)));
      return (erase ? Math.min(ink, FULL - pen) : Math.max(ink, pen)).toString(FULL + 1);
    })
    .join("");

/**
 * Rows of weights from signed bytes in base64.
 * @param {string} text
 * @param {number} unit what a byte is worth
 */
export function weightsOf(text, unit) {
  const flat = Array.from(Int8Array.from(atob(text), (sign) => sign.charCodeAt(0)), (byte) => unit * byte);
  const columns = SIDE * SIDE;
  return Array.from({ length: flat.length / columns }, (_, i) => flat.slice(i * columns, (i + 1) * columns));
}

/**
 * The weights after one step on one picture: W − η (S − Y) xᵀ.
 * @param {number[][]} W
 * @param {string} image
 * @param {number} label
 * @param {number} rate
 */
export const stepped = (W, image, label, rate) =>
  moved(W, meanLossGradient(W, { inputs: [featuresOf(image)], labels: [label + 1] }), rate);

/** The weights after all lessons. @param {number[][]} W @param {readonly Lesson[]} lessons */
export function taught(W, lessons) {
  for (const [image, label, rate, times] of lessons) {
    for (let at = 0; at < times; at += 1) W = stepped(W, image, label, rate);
  }
  return W;
}
