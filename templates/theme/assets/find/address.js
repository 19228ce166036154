/* The choice in the address: each name of the form with its values behind it. What the form does not have is passed over, so a bad value costs only itself. */

/** Tick what the address says; the values of kit in it are for this page alone. */
export function fill(form, query) {
  const said = new URLSearchParams(query);
  for (const input of form.elements) {
    if (!input.name || input.name === "place" || (input.name === "kit" && !said.has("kit"))) continue;
    const values = said.getAll(input.name).flatMap((value) => value.split(","));
    if (input.type === "checkbox") input.checked = values.includes(input.value);
    else if (input.type === "radio") input.checked = said.has(input.name) ? values.includes(input.value) : input.defaultChecked;
    else if (input.localName === "select") input.value = [...input.options].some(({ value }) => value === values[0]) ? values[0] : "";
    else if (input.name === "text") input.value = said.get("text") ?? "";
  }
  for (const first of form.querySelectorAll("input[type=radio]"))
    if (!form.elements[first.name].value && first.defaultChecked) first.checked = true;
  const linked = said.has("kit") && Boolean(form.elements.kit);
  if (linked) for (const place of form.querySelectorAll("input[name=place]")) place.checked = false;
  return linked;
}

/** The address of a choice; with the kit only where that is wanted, for it belongs to who reads. */
export function written(form, withKit) {
  const said = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    const usual = form.elements[name].length && [...form.elements[name]].some((input) => input.value === value && input.defaultChecked);
    if (!value || name === "place" || (name === "kit" && !withKit) || usual) continue;
    if (name === "care" && !form.elements.condition.value) continue;
    said.set(name, said.has(name) ? `${said.get(name)},${value}` : value);
  }
  const query = said.toString().replaceAll("%2C", ",");
  return `${location.pathname}${query && `?${query}`}`;
}
