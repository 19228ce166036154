/* On a page of all cards: shows those that its address names behind the paper, as the print tray asks, and prints them. Without this, all show. */
(() => {
  const [paper, ...ids] = location.hash.slice(1).split(",");
  addEventListener("hashchange", () => location.reload());
  if (!ids.length) return;

  document.documentElement.classList.add("rc-choosing"); // so that no figure is fetched which nobody asked for

  /** The paper for cards that have no size of their own. */
  function look() {
    const { page } = document.body.dataset;
    if (page === "sized" || !/^(a4|letter)$/.test(paper)) return "";
    return `@page { size: ${paper} ${page}; }`;
  }

  addEventListener("DOMContentLoaded", async () => {
    for (const card of document.querySelectorAll(".rc")) if (!ids.includes(card.dataset.routine)) card.remove();
    document.documentElement.classList.remove("rc-choosing");
    const sheet = new CSSStyleSheet(); // no style within the page, which a policy may forbid
    sheet.replaceSync(look());
    document.adoptedStyleSheets = [sheet];
    const pictures = [...document.querySelectorAll(".rc img")];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    print();
  });
})();
