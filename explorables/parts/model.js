/**
 * The front end's half of a widget, as anywidget and the book's static host both give it.
 * @typedef {object} Model
 * @property {(name: string) => any} get
 * @property {(name: string, value: unknown) => void} set
 * @property {() => void} save_changes
 * @property {(event: string, callback: () => void) => void} on
 * @property {(event: string, callback: () => void) => void} off
 */

/**
 * What anywidget hands to `render`.
 * @typedef {{model: Model, el: HTMLElement}} RenderContext
 */

export {};
