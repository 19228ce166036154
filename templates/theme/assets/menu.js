/* The header by keyboard: the menu of a phone takes the focus along and gives it back, and the space bar does what it does elsewhere. */
(() => {
  const drawer = document.getElementById("__drawer");
  const bar = document.querySelector(".md-sidebar--primary");
  const label = document.querySelector(".md-header__button[for=__drawer]");
  if (!drawer || !bar || !label) return;
  /** What opens the menu: a label as long as there are no scripts, which nobody hears as what it is. */
  const menu = Object.assign(document.createElement("button"), { type: "button", className: `${label.className} menu-open`, title: label.title });
  menu.append(...label.childNodes);
  menu.addEventListener("click", () => drawer.click());
  label.replaceWith(menu);
  const narrow = matchMedia("(max-width: 76.234375em)"); // where the theme has the menu
  const below = document.querySelectorAll(".md-header, .md-content, .md-footer");
  /** The parts that open in the menu's place: what opens each, the label that leads into it, and the one that leads out. */
  const parts = [...bar.querySelectorAll(".md-nav__item > .md-nav__toggle")].map((toggle) => {
    const [into, out] = toggle.parentElement.querySelectorAll(`label[for="${toggle.id}"]`);
    return { toggle, into, out };
  });

  /** Have what lies below the open menu wait, and the keyboard reach the ways into its parts and out of them. */
  function settle() {
    for (const part of below) part.inert = narrow.matches && drawer.checked;
    menu.ariaExpanded = `${drawer.checked}`;
    for (const label of parts.flatMap(({ into, out }) => (narrow.matches ? [into, out] : []))) label?.setAttribute("tabindex", "0");
    if (!narrow.matches) for (const { out } of parts) out?.removeAttribute("tabindex");
  }

  drawer.addEventListener("change", () => {
    const followed = document.activeElement?.matches(".md-sidebar a"); // a link takes its reader elsewhere
    settle();
    const first = () => [...bar.querySelectorAll("a[href], label[tabindex]")].find((it) => it.checkVisibility({ visibilityProperty: true }));
    if (narrow.matches && !followed) (drawer.checked ? first() : menu)?.focus({ preventScroll: true });
  });
  for (const { toggle, into, out } of parts) {
    toggle.addEventListener("change", () => narrow.matches && (toggle.checked ? out : into)?.focus({ preventScroll: true }));
  }
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "Escape" && narrow.matches && drawer.checked) {
      drawer.click();
      menu.focus({ preventScroll: true });
    }
    if (key !== " ") return;
    const pressed = target.matches(".md-option") ? target.nextElementSibling : target.closest("label[tabindex]");
    if (!pressed) return;
    event.preventDefault();
    pressed.click();
  });
  narrow.addEventListener("change", settle);
  settle();
})();
