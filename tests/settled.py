"""When a page of the book is ready to be looked at."""

# What a reader waits for: formulas set, explorables alive or replaced by their picture. Playwright
# takes the promise of an asynchronous function for a yes, so this one is not asynchronous.
SETTLED = """() => {
  const places = [...document.querySelectorAll(".explorables-place")];
  return document.readyState === "complete" && places.every((place) => place.dataset.state) &&
    (!document.querySelector(".bd-article") ||
     document.documentElement.classList.contains("explorables-typeset"));
}"""
