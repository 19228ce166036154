/* The kit of each place, kept on this device: home begins with what most homes have, a gym with all there is. */

const NAME = "kit";

/** What has been kept: `{place, kit: {home: [ids], gym: [ids]}}`; nothing where the browser keeps nothing or another page wrote it. */
function kept() {
  try {
    const said = JSON.parse(localStorage.getItem(NAME));
    const kit = Object.entries(said?.kit ?? {}).filter(([, ids]) => Array.isArray(ids));
    return { place: String(said?.place ?? "any"), kit: Object.fromEntries(kit) };
  } catch {
    return { place: "any", kit: {} };
  }
}

function keep(said) {
  try {
    localStorage.setItem(NAME, JSON.stringify(said));
  } catch {
    // It then holds for this page alone.
  }
}

const boxes = (form) => [...form.querySelectorAll("input[name=kit]")];
const chosen = (form) => form.querySelector("input[name=place]:checked")?.value ?? "any";

/** Tick the kit of the place that is chosen. */
export function show(form) {
  const place = chosen(form);
  const ids = kept().kit[place];
  for (const box of boxes(form))
    box.checked = place !== "any" && (ids ? ids.includes(box.value) : place === "gym" || "home" in box.dataset);
}

/** Choose the place of last time. */
export function recall(form) {
  const { place } = kept();
  for (const radio of form.querySelectorAll("input[name=place]")) radio.checked = radio.value === place;
  if (!form.querySelector("input[name=place]:checked")) form.querySelector("input[name=place][value=any]").checked = true;
  show(form);
}

/** Keep the place, and the kit that is ticked for it; what another page's list does not ask for stays as it was. */
export function remember(form) {
  const said = kept();
  said.place = chosen(form);
  if (said.place !== "any") {
    const here = boxes(form).map((box) => box.value);
    const others = (said.kit[said.place] ?? []).filter((id) => !here.includes(id));
    said.kit[said.place] = [...others, ...boxes(form).filter((box) => box.checked).map((box) => box.value)];
  }
  keep(said);
}
