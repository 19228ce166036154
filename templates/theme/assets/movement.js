/* Shows an exercise's movement in the place of its figure, once a reader asks. Without this, the link opens the file. */
(() => {
  const link = document.querySelector("a.show-movement");
  const figure = document.querySelector("figure.movement");
  if (!link || !figure) return;

  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  let wanted = false;
  let loading, shown;

  /** The file as part of this page, where it follows light and dark; or as an image, where it cannot be read. */
  async function load() {
    try {
      if (location.protocol === "file:") throw new TypeError("files cannot be read");
      const answer = await fetch(link.href);
      if (!answer.ok) throw new TypeError(answer.statusText);
      const read = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
      if (!read.hasAttribute("data-movement")) throw new TypeError("this is no movement");
      read.querySelector("style").remove(); // the page has its own
      return document.importNode(read, true);
    } catch {
      const image = Object.assign(new Image(), { src: link.href, alt: "The movement" });
      await image.decode(); // which fails where it cannot be had so either
      return image;
    }
  }

  /** Four of the eight poses side by side, for those who want nothing to move. */
  function positions(picture) {
    const all = document.createElement("div");
    for (const pose of picture.dataset.movement === "round" ? [0, 2, 4, 6] : [0, 2, 5, 7]) {
      const one = picture.cloneNode(true);
      [...one.children].filter((child) => child.localName === "g").forEach((group, number) => {
        if (number % 8 === pose) group.removeAttribute("visibility");
        else group.remove();
      });
      all.append(one);
    }
    all.className = "positions";
    all.setAttribute("role", "img");
    all.setAttribute("aria-label", "Four positions of the movement");
    return all;
  }

  function say() {
    button.textContent = still.matches
      ? wanted ? "Hide the positions" : "Show the positions"
      : wanted ? "Stop" : "Show the movement";
  }

  button.addEventListener("click", async () => {
    wanted = !wanted;
    say();
    shown?.remove();
    figure.classList.remove("moves");
    if (!wanted) return;
    let picture;
    try {
      picture = await (loading ??= load());
    } catch {
      loading = undefined; // the next tap tries again, and until then the figure stays
      wanted = false;
      button.textContent = "The movement could not be loaded. Try again";
      return;
    }
    if (!wanted) return;
    shown?.remove();
    shown = still.matches && picture.localName === "svg" ? positions(picture) : picture;
    shown.classList.add("moving");
    figure.append(shown);
    figure.classList.add("moves");
  });
  say();
  link.replaceWith(button);
})();
