/* On a page of all cards: shows those that its address names behind the paper, as the print tray asks, and prints them. Without this, all show. */
(() => {
  const [paper, ...ids] = location.hash.slice(1).split(",");
  addEventListener("hashchange", () => location.reload());
  if (!ids.length) return;

  const hidden = document.createElement("style"); // so that no figure is fetched which nobody asked for
  hidden.textContent = ".rc { display: none !important; }";
  document.head.append(hidden);

  /** The paper for cards that have no size of their own. */
  function look() {
    const rules = document.querySelector("style").textContent;
    if (/size: \d/.test(rules) || !/^(a4|letter)$/.test(paper)) return "";
    return `@page { size: ${paper}${rules.includes("size: landscape") ? " landscape" : ""}; }`;
  }

  addEventListener("DOMContentLoaded", async () => {
    for (const card of document.querySelectorAll(".rc")) if (!ids.includes(card.dataset.routine)) card.remove();
    hidden.textContent = look();
    const pictures = [...document.querySelectorAll(".rc img")];
    for (const picture of pictures) picture.loading = "eager";
    await Promise.allSettled(pictures.map((picture) => picture.decode()));
    print();
  });
})();
