/* Figures and fields follow the dark of the phone. */

/** Have the page follow it from now on. */
export function follow() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const scheme = () => document.body.setAttribute("data-md-color-scheme", dark.matches ? "slate" : "default");
  dark.addEventListener("change", scheme);
  scheme();
}
