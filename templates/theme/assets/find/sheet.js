/* The filters on a phone: a sheet over the list, which the reader opens; beside it on a wide screen they always show. */

export function sheet(dialog, button) {
  const wide = matchMedia("(min-width: 60em)");

  button.addEventListener("click", () => dialog.showModal());
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
  });
  wide.addEventListener("change", () => dialog.open && dialog.close());
}
