"""What tests of the explorables do with a page: drag, wait until all is still, read numbers."""

from typing import Any

# Painted where the reader is; out of sight, where drawing waits 150 ms; and nothing glides. A
# timer of this page that is set later ends later, on a busy machine too.
STILL = """async () => {
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const pause = (time) => new Promise((done) => setTimeout(done, time));
  await frame();
  await frame();
  await pause(200);
  // What scrolling alone moves stands still.
  const moves = (one) => one.timeline === document.timeline &&
    one.effect?.getComputedTiming().iterations !== Infinity;
  const end = performance.now() + 20_000;
  while (document.querySelector(".is-gliding") || document.getAnimations().some(moves)) {
    if (performance.now() > end) throw new Error("something glides on and on");
    await pause(30);
  }
  await frame();
  await frame();
}"""
SIGNS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻−", "0123456789--", "()\u202f▲▼ ")


def settle(page: Any) -> None:
    """Wait until what happened is painted everywhere, and nothing moves any more."""
    page.evaluate(STILL)


def drag(element: Any, dx: float, dy: float = 0, steps: int = 4) -> None:
    """Drag an element from its middle, by that many pixels to the right and down."""
    element.scroll_into_view_if_needed()
    box = element.bounding_box()
    mouse = element.page.mouse
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    mouse.move(x, y)
    mouse.down()
    mouse.move(x + dx, y + dy, steps=steps)
    mouse.up()


def written(text: str) -> float:
    """Read a number as the book writes it."""
    return float(text.translate(SIGNS).replace("×10", "e").removeprefix(">"))
