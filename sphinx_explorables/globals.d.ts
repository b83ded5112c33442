// What the scripts of a page leave for one another.
interface Window {
  /** The text of each program, registered by explorables/*.js. */
  softmaxSources: Record<string, string>;
  /** What MathJax is told at first, and then MathJax itself. */
  MathJax?: {
    startup?: {
      promise?: Promise<unknown>;
      pageReady?: () => Promise<unknown>;
      defaultPageReady?: () => Promise<unknown>;
    };
  };
}
