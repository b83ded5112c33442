// What the scripts of a page leave for one another.
interface Window {
  /** How to get each program, registered by explorables/*.js. */
  explorablePrograms: import("./js/host.js").Programs;
  /** The models of the page, and what shows them. */
  explorablesHost?: import("./js/host.js").Host;
}
