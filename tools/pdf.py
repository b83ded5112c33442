"""Write one PDF of the built book, `_build/softmax.pdf`, printed by Chromium.

The articles of all pages are put into one page, so that a link to another chapter is a link inside
the PDF. It is printed twice: the first print says on which page each line of the contents stands.
Answers and solutions stand at the end of their chapter, as in every printed page.
"""

import argparse
import io
import sys
from pathlib import Path
from typing import Any

import yaml
from pypdf import PdfReader

from tools.screenshots import BOOK, READY, ROOT, chromium

OUT = ROOT / "_build/softmax.pdf"

# An article whose names begin with that of its page, and its links with them.
ARTICLE = """(page) => {
  dispatchEvent(new Event("beforeprint"));
  const article = document.querySelector("article.bd-article");
  for (const live of article.querySelectorAll(".explorables-live, script")) live.remove();
  const mine = (id) => `${page}--${id}`;
  for (const link of article.querySelectorAll("a[href]")) {
    const to = new URL(link.href);
    const name = to.pathname.match(/([^/]+)[.]html$/)?.[1];
    if (to.protocol !== "file:" || !name) continue;
    // An address that sets an explorable leads to its page.
    const place = decodeURIComponent(to.hash.slice(1));
    const inside = place && !place.includes(":");
    if (inside || name !== page) link.setAttribute("href", `#${name}--${inside ? place : ""}`);
    else link.replaceWith(...link.childNodes);
  }
  for (const one of article.querySelectorAll("*")) {
    for (const { name, value } of [...one.attributes]) {
      let named = value;
      if (["id", "for", "name"].includes(name)) named = mine(value);
      else if (/^aria-.*(by|owns)$/.test(name)) named = value.split(" ").map(mine).join(" ");
      else if (one.localName === "use") named = value.replace(/^#/, `#${mine("")}`);
      else named = value.replaceAll("url(#", `url(#${mine("")}`);
      if (named !== value) one.setAttribute(name, named);
    }
  }
  const start = Object.assign(document.createElement("span"), { id: mine("") });
  article.firstElementChild.prepend(start);
  return article.innerHTML;
}"""

# The whole book in place of the first page: title, contents, then the articles.
ASSEMBLE = """({ title, author, articles }) => {
  document.title = title;
  const book = document.querySelector("article.bd-article");
  book.innerHTML = `<div id="book-title"><h1></h1><p></p></div>
    <nav id="book-contents" aria-label="Contents"><p>Contents</p></nav>${articles.join("")}`;
  book.querySelector("#book-title h1").textContent = title;
  book.querySelector("#book-title p").textContent = author;
  for (const [at, head] of book.querySelectorAll("section > :is(h1, h2)").entries()) {
    head.id = `head-${at}`;
    const line = Object.assign(document.createElement("a"), { href: `#${head.id}` });
    line.dataset.head = head.localName;
    const words = document.createElement("span");
    words.append(...head.cloneNode(true).childNodes);
    words.querySelector(".headerlink")?.remove();
    line.append(words, document.createElement("span"));
    book.querySelector("#book-contents").append(line);
  }
}"""
NUMBER = """(pages) => {
  for (const line of document.querySelectorAll("#book-contents a")) {
    line.lastElementChild.textContent = pages[decodeURIComponent(line.hash.slice(1))];
  }
}"""
STYLE = """
  .bd-article > section, #book-contents { break-before: page; isolation: auto !important }
  #book-title { padding-block-start: 75mm; text-align: center }
  #book-contents { font-size: 0.9rem; line-height: 1.25 }
  #book-contents > p { font-size: 1.45rem }
  #book-contents > a { display: flex; color: inherit; text-decoration: none; break-inside: avoid }
  #book-contents > [data-head="h1"] { margin-block-start: 0.5rem; font-weight: 600 }
  #book-contents > [data-head="h2"] { padding-inline-start: 1.5rem }
  #book-contents > a > :last-child { margin-inline-start: auto }
"""


def order() -> list[str]:
    """Return the names of the pages, in the order of the table of contents."""
    contents = yaml.safe_load((ROOT / "_toc.yml").read_text(encoding="utf-8"))
    chapters = [each["file"] for part in contents["parts"] for each in part["chapters"]]
    return [Path(name).name for name in (contents["root"], *chapters)]


def print_page(page: Any) -> bytes:  # noqa: ANN401 (Playwright's)
    """Print a page as the browser does, with tags and an outline."""
    return bytes(page.pdf(format="A4", print_background=True, tagged=True, outline=True))


def page_numbers(printed: bytes) -> dict[str, int]:
    """Return on which page each target of a link stands."""
    pdf = PdfReader(io.BytesIO(printed))
    return {
        name.lstrip("/"): (pdf.get_destination_page_number(target) or 0) + 1
        for name, target in pdf.named_destinations.items()
    }


def main() -> None:
    """Print the book, or say what is missing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--output", type=Path, default=OUT)
    parser.add_argument("--book", type=Path, default=BOOK, help="the folder of the built pages")
    chosen = parser.parse_args()
    chapters = chosen.book.resolve() / "chapters"
    if not (chapters / "index.html").is_file():
        sys.exit(f"there is no built book in {chosen.book}: run 'make book' first")
    settings = yaml.safe_load((ROOT / "_config.yml").read_text(encoding="utf-8"))
    about = {name: settings[name] for name in ("title", "author")}
    with chromium() as browser:
        page = browser.new_page()
        articles = []
        for name in order():
            page.goto((chapters / f"{name}.html").as_uri())
            page.wait_for_function(READY)
            articles.append(page.evaluate(ARTICLE, name))
        page.evaluate(ASSEMBLE, {**about, "articles": articles})
        page.add_style_tag(content=STYLE)
        page.evaluate(NUMBER, page_numbers(print_page(page)))
        chosen.output.write_bytes(print_page(page))
    print(f"{len(PdfReader(chosen.output).pages)} pages. Open {chosen.output}")


if __name__ == "__main__":
    main()
