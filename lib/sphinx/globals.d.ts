// What the scripts of a page leave for one another.
interface Window {
  /** The text of each program, registered by explorables/*.js. */
  softmaxSources: Record<string, string>;
  MathJax?: { startup?: { promise?: Promise<unknown> } };
}
