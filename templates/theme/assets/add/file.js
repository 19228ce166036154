/* The file that the form writes: what it is called, what it says, and the ways to take it along. */

import { save } from "../session/file.js";
import { h } from "../session/elements.js";
import { idOf } from "./fields.js";

const LONGEST = 8000; // letters of an address that hosts take

/** A name as an id, `step-up`. @param {string} name */
export function asId(name) {
  const plain = name.normalize("NFKD").replace(/[\p{M}'’]/gu, "").toLowerCase();
  return (plain.match(/[a-z0-9]+/g) ?? []).join("-").slice(0, 60).replace(/-$/, "");
}

/** The address that opens it at the host of the source; without its text where that is too long. @param {string} host @param {string} path @param {string} text */
export function opening(host, path, text) {
  const short = `${host}?filename=${encodeURIComponent(path)}`;
  const whole = `${short}&value=${encodeURIComponent(text)}`;
  return whole.length > LONGEST ? short : whole;
}

/**
 * The part of the page with the file. @param {import("./schema.js").Blank} blank @param {() => boolean} anew what begins anew, or brings back what was there; whether it is there
 */
export function file(blank, anew) {
  let name = "";
  const text = h("textarea", { id: "add-text", readOnly: true, rows: 14, spellcheck: false });
  const label = h("label", { for: "add-text" });
  const left = h("p", { role: "status", class: "add-left" });
  const list = h("ul", { class: "add-problems" });
  const said = h("p", { role: "status" });
  const open = h("a", { class: "md-button", target: "_blank", rel: "noopener", hidden: !blank.new }, "Open as a new file at the source");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text.value);
      said.textContent = "Copied.";
    } catch {
      text.select();
      said.textContent = "The text is marked; copy it.";
    }
  };
  open.addEventListener("click", () => open.dataset.long && copy());
  const again = h("button", { class: "md-button", on: () => {
    const empty = !anew();
    again.textContent = empty ? "Bring it back" : "Begin anew";
    said.textContent = empty ? "All fields are empty." : "All is back.";
  } }, "Begin anew");
  const node = h("div", {}, left, list, label, text, h("div", { class: "add-ways" },
    h("button", { class: "md-button md-button--primary", on: copy }, "Copy"),
    h("button", { class: "md-button", on: () => save(name, text.value, "application/yaml") }, "Save as a file"),
    open, again), said);

  /** Show what is typed now. @param {string} id @param {string} content @param {{says: string, path: string, label: string}[]} problems */
  function show(id, content, problems) {
    name = `${id || "new-exercise"}.yml`;
    label.replaceChildren("It belongs at ", h("code", {}, `${blank.folder}/${name}`));
    text.value = content;
    const count = problems.length;
    const words = !count ? "Nothing is missing that this page knows of." : `${count} ${count === 1 ? "thing is" : "things are"} left to do:`;
    if (left.textContent !== words) left.textContent = words;
    list.replaceChildren(...problems.map((it) => h("li", {}, h("a", { href: `#${idOf(it.path)}` }, it.label), `: ${it.says}`)));
    if (!blank.new) return;
    open.href = opening(blank.new, `${blank.folder}/${name}`, content);
    open.toggleAttribute("data-long", !open.href.includes("&value="));
  }

  return { node, show };
}
