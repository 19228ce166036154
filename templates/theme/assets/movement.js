/*
 * Shows an exercise's movement in the place of its figure: once a reader asks, until they stop it, and where motion is
 * welcome once by itself when the figure comes into view. Without this, the link opens the file.
 */
(() => {
  const link = document.querySelector("a.show-movement");
  const figure = document.querySelector("figure.movement");
  if (!link || !figure) return;
  const CALM = 1000; // milliseconds in which nothing moves yet, so that a page is seen before it
  const MOST = 0.8; // of the figure, or of the screen, is where a reader looks

  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const button = document.createElement("button");
  button.type = "button";
  button.className = link.className;
  let asked = false, wanted = false;
  let loading, shown, ending;

  /** The file as part of this page, where it follows light and dark; or as an image, where it cannot be read. */
  async function load() {
    try {
      if (location.protocol === "file:") throw new TypeError("files cannot be read");
      const answer = await fetch(link.href);
      if (!answer.ok) throw new TypeError(answer.statusText);
      const read = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
      if (!read.hasAttribute("data-movement")) throw new TypeError("this is no movement");
      read.querySelector("style").remove(); // the page has its own
      return read;
    } catch {
      const image = Object.assign(new Image(), { src: link.href, alt: "The movement" });
      await image.decode(); // which fails where it cannot be had so either
      return image;
    }
  }

  /** Whether the figure is what a reader has before them; one that is higher than a phone held flat never is on it whole. */
  const seen = ({ intersectionRatio: part, intersectionRect: rect }) => part >= MOST || rect.height >= MOST * innerHeight;

  /** Four of the poses side by side, for those who want nothing to move. */
  function positions(picture) {
    const all = document.createElement("div");
    for (const number of picture.dataset.movement.split(" ")) {
      const one = picture.cloneNode(true);
      for (const moved of one.querySelectorAll("animateTransform")) {
        const strip = moved.parentElement;
        moved.remove();
        const pose = strip.children[number];
        pose.removeAttribute("transform");
        strip.replaceChildren(pose);
      }
      all.append(one);
    }
    const [, , wide, high] = picture.getAttribute("viewBox").split(" ");
    const across = figure.clientWidth * high > 2 * figure.clientHeight * wide; // where they are larger in a row
    all.className = across ? "positions across" : "positions";
    all.setAttribute("role", "img");
    all.setAttribute("aria-label", "Four positions of the movement");
    return all;
  }

  function say() {
    button.textContent = still.matches
      ? wanted ? "Hide the positions" : "Show the positions"
      : wanted ? "Stop" : "Show the movement";
  }

  /** Puts the figure back. */
  function stop() {
    wanted = false;
    clearTimeout(ending);
    shown?.remove();
    figure.classList.remove("moves");
    say();
  }

  /** Puts the movement in the place of the figure; fails where it cannot be had. */
  async function show() {
    wanted = true;
    say();
    const picture = await (loading ??= load());
    if (!wanted) return;
    shown?.remove();
    const drawing = picture.localName === "svg" ? document.importNode(picture, true) : picture; // which begins at its start
    shown = still.matches && picture.localName === "svg" ? positions(drawing) : drawing;
    shown.classList.add("moving");
    figure.append(shown);
    figure.classList.add("moves");
    requestAnimationFrame(() => shown.querySelectorAll("animateTransform").forEach((moved) => moved.beginElement())); // Chromium leaves what comes later still
  }

  button.addEventListener("click", async () => {
    asked = true;
    if (wanted) return stop();
    try {
      await show();
    } catch {
      loading = undefined; // the next tap tries again, and until then the figure stays
      stop();
      button.textContent = "The movement could not be loaded. Try again";
    }
  });

  /** Shows the movement once, from its start to where it begins again. */
  async function once() {
    try {
      await show();
      const seconds = Number.parseFloat(shown.querySelector("animateTransform")?.getAttribute("dur"));
      if (wanted) ending = setTimeout(stop, 1000 * (seconds || 0));
    } catch {
      loading = undefined;
      stop();
    }
  }

  /** @type {boolean} Whether it may move by itself: not where that costs somebody data, nor from a disk, where it cannot be read. */
  const welcome = !still.matches && !navigator.connection?.saveData && location.protocol !== "file:";
  const watcher = welcome && new IntersectionObserver((entries) => {
    if (!entries.some(seen)) return;
    watcher.disconnect();
    if (!asked) once();
  }, { threshold: Array.from({ length: 21 }, (_, step) => step / 20) });
  if (watcher) addEventListener("load", () => setTimeout(() => watcher.observe(figure), CALM));
  say();
  link.replaceWith(button);
})();
