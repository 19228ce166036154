/* Puts the cards of the chosen routines one after the other into this page, of which paper then shows nothing else, and prints it. Without this, links lead to each card. */
(() => {
  const form = document.querySelector("form.tray");
  if (!form || location.protocol === "file:") return;

  const choice = document.querySelector(".paper-choice");
  const status = form.querySelector("[role=status]");
  const look = document.createElement("style");
  let tray = [];
  let run = 0;

  /** The sections of a bare card page with their pictures, and its rules for paper. */
  async function read(id, name) {
    const address = new URL(name, document.querySelector(`a[data-card="${id}"]`).href);
    const answer = await fetch(address);
    if (!answer.ok) throw new TypeError(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const cards = [...page.querySelectorAll(".rc")].map((card) => document.importNode(card, true));
    if (!cards.length) throw new TypeError("this is no card");
    const pictures = cards.flatMap((card) => [...card.querySelectorAll("img")]);
    for (const picture of pictures) picture.src = new URL(picture.getAttribute("src"), address);
    await Promise.all(pictures.map((picture) => picture.decode()));
    return { cards, paper: page.querySelector("style").textContent };
  }

  function empty() {
    run++;
    for (const part of [...tray, look]) part.remove();
    tray = [];
    status.textContent = "";
  }

  function fill(pages) {
    tray = pages.flatMap((page) => page.cards);
    const paper = choice.querySelector("input:checked").value;
    const rules = pages[0].paper;
    const way = rules.includes("size: landscape") ? " landscape" : "";
    look.textContent = /size: \d/.test(rules) ? rules : `${rules} @page { size: ${paper}${way}; }`;
    document.head.append(look);
    form.closest(".md-content__inner").append(...tray);
    status.textContent = `Pages: ${tray.length}. If no print window opens, print this page.`;
  }

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    empty();
    const mine = run;
    const wanted = new FormData(form);
    const ids = wanted.getAll("routine");
    status.textContent = ids.length ? "Fetching the cards." : "Choose a routine first.";
    if (!ids.length) return;
    try {
      const pages = await Promise.all(ids.map((id) => read(id, wanted.get("format"))));
      if (mine !== run) return;
      fill(pages);
      print();
    } catch {
      if (mine === run) status.textContent = "The cards could not be fetched. Try again, or open them one by one.";
    }
  });
  for (const part of [form, choice]) part.addEventListener("change", empty);
  form.hidden = false;
})();
