/**
 * Pictures of 8 × 8 pixels, and a layer that learns them: pure functions. A picture is 64 signs from
 * 0, no ink, to g, which is 16, row by row. Digits count from 0.
 */

import { accuracy, meanLoss, meanLossGradient, moved } from "./cross-entropy.js";

export const SIDE = 8;
export const FULL = 16;
export const BLANK = "0".repeat(SIDE * SIDE);

/** Stands for a picture in a lesson: an epoch, which is a step on all pictures of the training set. */
export const ALL = "all";

/** @typedef {[image: string, label: number, rate: number, times: number]} Lesson */
/** @typedef {import("./cross-entropy.js").Batch} Batch */

/** The ink of every pixel, 0 to 16. @param {string} image */
export const inkOf = (image) => Array.from(image, (sign) => parseInt(sign, FULL + 1));

/** The features x of a picture, between 0 and 1. @param {string} image */
export const featuresOf = (image) => inkOf(image).map((ink) => ink / FULL);

/**
 * Pictures, one after the other, and their digits. The letters behind g stand for 2 to 20 pixels
 * without ink, of which there are many.
 * @param {readonly [string, string]} written @returns {Batch}
 */
export function batchOf([images, labels]) {
  const signs = images.replace(/[h-z]/g, (letter) => "0".repeat(parseInt(letter, 36) - FULL + 1));
  return {
    inputs: Array.from(labels, (_, b) => featuresOf(signs.slice(b * SIDE ** 2, (b + 1) * SIDE ** 2))),
    labels: Array.from(labels, (digit) => Number(digit) + 1),
  };
}

/** The picture with another ink, brought between 0 and 16, in one pixel. @type {(image: string, at: number, ink: number) => string} */
export const inked = (image, at, ink) =>
  image.slice(0, at) + Math.min(FULL, Math.max(0, ink)).toString(FULL + 1) + image.slice(at + 1);

/**
 * The picture after a round pen, which covers its own pixel and shades its neighbours, has touched
 * one point.
 * @param {string} image @param {number} x in pixels from the left edge
 * @param {number} y in pixels from the upper edge @param {boolean} erase
 */
export const touched = (image, x, y, erase) =>
  inkOf(image)
    .map((ink, at) => {
      const distance = Math.hypot((at % SIDE) + 0.5 - x, Math.floor(at / SIDE) + 0.5 - y);
      const pen = Math.round(FULL * Math.min(1, Math.max(0, 1.4 - distance)));
      return (erase ? Math.min(ink, FULL - pen) : Math.max(ink, pen)).toString(FULL + 1);
    })
    .join("");

/** Rows of weights from signed bytes in base64. @param {string} text @param {number} unit what a byte is worth */
export function weightsOf(text, unit) {
  const flat = Array.from(Int8Array.from(atob(text), (sign) => sign.charCodeAt(0)), (byte) => unit * byte);
  const columns = SIDE * SIDE;
  return Array.from({ length: flat.length / columns }, (_, i) => flat.slice(i * columns, (i + 1) * columns));
}

/**
 * The weights after one step on one picture: W − η (S − Y) xᵀ.
 * @type {(W: number[][], image: string, label: number, rate: number) => number[][]}
 */
export const stepped = (W, image, label, rate) =>
  moved(W, meanLossGradient(W, { inputs: [featuresOf(image)], labels: [label + 1] }), rate);

/**
 * The weights after one epoch: W − η (G + α W), with the gradient G of the mean loss and the penalty α.
 * @type {(W: number[][], batch: Batch, rate: number, penalty: number) => number[][]}
 */
export const trained = (W, batch, rate, penalty) =>
  moved(W, meanLossGradient(W, batch).map((row, i) => row.map((g, j) => g + penalty * W[i][j])), rate);

/** @typedef {{epochs: number, steps: number, loss: number, accuracy: number}} Point of the way: mean loss, and held-out accuracy */
/**
 * @typedef {object} Learnt
 * @property {number[][]} W the weights
 * @property {number[][]} before the weights before the last steps on single pictures
 * @property {number} epochs
 * @property {number} steps on single pictures
 * @property {Point[]} path the start, each epoch, and what steps on single pictures came to
 */

/**
 * What comes of lessons. It goes on from those that it has had: one epoch more costs one epoch.
 * @param {Record<string, number[][]>} starts weights by their name
 * @param {Batch} seen the training set @param {Batch} held the held-out set @param {number} penalty
 * @returns {(start: string, lessons: readonly Lesson[]) => Learnt}
 */
export function learnerOf(starts, seen, held, penalty) {
  /** @type {string[]} the start, and what each step was taken on */
  let known = [];
  /** @type {Learnt} */
  let now;
  return (start, lessons) => {
    const steps = [start, ...lessons.flatMap(([image, label, rate, times]) => Array(times).fill(`${image},${label},${rate}`))];
    if (known.some((step, at) => step !== steps[at])) known = [];
    for (let at = known.length; at < steps.length; at += 1) {
      const [image, label, rate] = steps[at].split(",");
      const single = image.length === SIDE ** 2;
      if (at === 0) now = { W: starts[start], before: starts[start], epochs: 0, steps: 0, path: [] };
      else if (single) {
        if (steps[at - 1].length < SIDE ** 2) now.before = now.W;
        now.W = stepped(now.W, image, Number(label), Number(rate));
        now.steps += 1;
      } else {
        now.W = trained(now.W, seen, Number(rate), penalty);
        now.epochs += 1;
      }
      if (!single || at === steps.length - 1) {
        now.path.push({ epochs: now.epochs, steps: now.steps, loss: meanLoss(now.W, seen), accuracy: accuracy(now.W, held) });
      }
    }
    known = steps;
    return now;
  };
}
