// Imports the host from the text that its script has registered; see lib/sphinx/explorables.py.
{
  const url = URL.createObjectURL(
    new Blob([window.softmaxSources.host], { type: "text/javascript" }),
  );
  import(url)
    .then((host) => host.start(document, window.softmaxSources))
    .catch((error) => {
      console.error("The explorables did not start:", error);
      for (const place of document.querySelectorAll(".softmax-explorable")) {
        place.setAttribute("data-state", "failed");
      }
    });
}
