/* Opens the page of all cards of a format and tells it which to show, on which paper. Without this, links lead to each card. */
(() => {
  const form = document.querySelector("form.tray");
  if (!form) return;

  const status = form.querySelector("[role=status]");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const wanted = new FormData(form);
    const ids = wanted.getAll("routine");
    status.textContent = ids.length ? "" : "Choose a routine first.";
    if (!ids.length) return;
    const paper = document.querySelector(".paper-choice input:checked").value;
    const { href } = document.querySelector(`a[data-format="${wanted.get("format")}"]`);
    location.assign(`${href}#${[paper, ...ids].join(",")}`);
  });
  form.addEventListener("change", () => (status.textContent = ""));
  form.hidden = false;
})();
