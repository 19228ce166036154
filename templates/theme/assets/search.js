/* Opens the search: its button, the key `/`, or an address with `?q=`. What finds and shows results is loaded with the first opening. */
(() => {
  const button = document.querySelector(".find-open");
  if (!button || location.protocol === "file:") return;
  const field = made("input", { className: "find__field", type: "text", placeholder: "Name, muscle, kit or minutes", autocomplete: "off", spellcheck: false, enterKeyHint: "search" });
  field.autocapitalize = "off";
  for (const [name, value] of Object.entries({ role: "combobox", "aria-label": "Search", "aria-autocomplete": "list", "aria-controls": "find-list", "aria-expanded": "false" })) field.setAttribute(name, value);
  const close = made("button", { className: "find__close", type: "button", textContent: "Close" });
  const form = made("form", { className: "find__form" });
  form.append(field, close);
  const status = made("p", { className: "find__status", role: "status" });
  const list = made("div", { className: "find__list", id: "find-list", role: "listbox", ariaLabel: "Results", hidden: true });
  const dialog = made("dialog", { className: "find", ariaLabel: "Search" });
  dialog.append(form, status, list);
  const module = new URL("search/dialog.js", document.currentScript.src);
  /** @type {{ show(): void, move(step: number): void, follow(): void } | undefined} */
  let results;

  function made(name, facts) {
    return Object.assign(document.createElement(name), facts);
  }

  /** Have the results follow the field; what did not load is tried again. */
  async function show() {
    try {
      results ??= new (await import(module)).Results({ field, list, status });
    } catch {
      status.textContent = "Search could not load. Check your connection, then type on.";
      return;
    }
    await results.show();
  }

  /** Keep what is asked in the address, which can be shared. */
  function note(query) {
    const here = new URL(location);
    if (query) here.searchParams.set("q", query);
    else here.searchParams.delete("q");
    history.replaceState(history.state, "", here);
  }

  function open(query = field.value) {
    if (!dialog.isConnected) document.body.append(dialog);
    if (!dialog.open) dialog.showModal();
    field.value = query;
    field.select();
    show();
  }

  field.addEventListener("input", () => {
    note(field.value.trim());
    show();
  });
  field.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || !step) return;
    event.preventDefault();
    results?.move(step);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    results?.follow();
  });
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("click", ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener("close", () => note(""));
  list.addEventListener("click", ({ target }) => {
    const link = target.closest("a");
    if (link?.pathname === location.pathname && link.hash) dialog.close();
  });
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key !== "/" || event.ctrlKey || event.metaKey || event.altKey || target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    open();
  });
  button.addEventListener("click", () => open());
  button.disabled = false;
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) open(asked);
})();
