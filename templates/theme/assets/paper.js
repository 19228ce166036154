/* Remembers the paper a reader prints on, hides the PDFs for the other, and prints a routine's card on it; cards and handouts print with the conditions that are open. Without this, all links show. */
(() => {
  /** Marks what the reader has opened, before the theme opens all there is to print it. */
  addEventListener("beforeprint", () => {
    for (const care of document.querySelectorAll("details.care")) care.classList.toggle("printed", care.open);
  }, { capture: true });

  const choice = document.querySelector(".paper-choice");
  if (!choice) return;

  /** Where people print on US Letter: CLDR's supplemental data, `paperSize`. */
  const LETTER = "BZ CA CL CO CR GT MX NI PA PH PR SV US VE".split(" ");
  const papers = [...choice.querySelectorAll("input")];
  const link = document.querySelector("a.print-card");
  const button = document.createElement("button");

  /** The paper of an earlier visit; none where the browser keeps nothing. */
  function remembered() {
    try {
      return localStorage.getItem("paper");
    } catch {
      return null;
    }
  }

  function remember(name) {
    try {
      localStorage.setItem("paper", name);
    } catch {
      // The choice then holds for this page alone.
    }
  }

  function guessed() {
    try {
      return LETTER.includes(new Intl.Locale(navigator.language).region) ? "letter" : "a4";
    } catch {
      return "a4";
    }
  }

  function show() {
    const others = papers.filter((paper) => !paper.checked).map((paper) => paper.value);
    for (const part of document.querySelectorAll("[data-paper]"))
      part.hidden = part.dataset.paper.split(" ").some((name) => others.includes(name));
    const chosen = papers.find((paper) => paper.checked);
    if (link) button.textContent = `${link.textContent} on ${chosen.parentElement.textContent.trim()}`;
  }

  /** Puts the card as it fits the paper in the place of the one for any paper, which stays where that cannot be had. */
  async function fit(paper) {
    try {
      const answer = await fetch(new URL(`sheet-${paper}.html`, link.href));
      if (!answer.ok) return;
      const pages = new DOMParser().parseFromString(await answer.text(), "text/html").querySelectorAll(".rc");
      if (!pages.length) return;
      const [first, ...rest] = document.querySelectorAll(".md-content .rc");
      for (const page of rest) page.remove();
      first.replaceWith(...pages);
    } catch {
      // From a disk, or without a network, the card for any paper prints.
    }
  }

  /** Prints the card that this page carries, its pictures first: they are fetched late, and not every printing waits for them. */
  async function printCard() {
    const paper = papers.find((each) => each.checked).value;
    await fit(paper);
    const pictures = [...document.querySelectorAll(".rc img")];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    const size = new CSSStyleSheet(); // no style within the page, which a policy may forbid
    size.replaceSync(`@page { size: ${paper}; }`);
    document.adoptedStyleSheets = [size];
    print();
  }

  const known = papers.find((paper) => paper.value === remembered());
  (known ?? papers.find((paper) => paper.value === guessed())).checked = true;
  if (link && window.print) {
    button.type = "button";
    button.className = link.className;
    button.addEventListener("click", printCard);
    link.replaceWith(button);
  }
  choice.addEventListener("change", (event) => {
    remember(event.target.value);
    show();
  });
  choice.hidden = false;
  show();
})();
