/* The muscles of the form as a drawing: each shape is a box to tick, in step with that of its name and with the regions. */

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Have the drawing of a form work; gives what brings it into step.
 * @param {HTMLFormElement} form
 * @returns {() => void}
 */
export function map(form) {
  const drawing = form.querySelector(".sift-map");
  if (!drawing) return () => {};
  const name = drawing.querySelector("p");
  const usual = name.textContent;
  const boxes = [...form.querySelectorAll("input[name=muscle]")];
  const regions = [...form.querySelectorAll("input[name=region]")];
  const box = (shape) => boxes.find(({ value }) => value === shape.dataset.muscle);
  const shapes = [...drawing.querySelectorAll("[data-muscle]")].sort((one, other) => boxes.indexOf(box(one)) - boxes.indexOf(box(other)));
  const group = shapes[0].parentElement;
  const layers = [...group.children];
  const title = new Map(shapes.map((shape) => [shape, shape.querySelector("title").textContent]));
  const members = (region) => region.dataset.of.trim().split(" ");
  const around = ({ value }) => regions.find((region) => region.checked && members(region).includes(value));

  /** A muscle whose region is chosen is taken out of it: all others of the region stay. */
  function choose(shape) {
    const its = box(shape);
    const region = around(its);
    if (!region || its.checked) return its.click();
    region.checked = false;
    for (const other of boxes) if (other !== its && members(region).includes(other.value)) other.checked = true;
    its.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function tell(shape) {
    name.textContent = shape ? shape.querySelector("title").textContent : usual;
  }

  /** One shape is on the way of the Tab key; arrows lead to the others. */
  function stop(shape) {
    for (const other of shapes) other.setAttribute("tabindex", other === shape ? 0 : -1);
  }

  /** Muscles lie on one another: what is chosen shows as a whole, on top. What has the focus stays where it is, or it would lose it. */
  function lay() {
    const chosen = (shape) => Number(shape.getAttribute("aria-checked") === "true");
    const order = [...layers].sort((one, other) => chosen(one) - chosen(other));
    const fixed = order.indexOf(document.activeElement);
    order.forEach((shape, at) => at !== fixed && group.insertBefore(shape, at < fixed ? order[fixed] : null));
  }

  const at = ({ target }) => target.closest("[data-muscle]");
  drawing.addEventListener("click", (event) => at(event) && choose(at(event)));
  drawing.addEventListener("pointerover", (event) => tell(at(event)));
  drawing.addEventListener("focusin", (event) => (stop(at(event)), tell(at(event))));
  drawing.addEventListener("focusout", () => tell());
  drawing.addEventListener("keydown", (event) => {
    const shape = at(event);
    const step = STEPS[event.key];
    if (!shape || (!step && event.key !== " " && event.key !== "Enter")) return;
    event.preventDefault();
    if (step) shapes[(shapes.indexOf(shape) + step + shapes.length) % shapes.length].focus();
    else choose(shape);
  });
  stop(shapes[0]);

  return () => {
    for (const shape of shapes) {
      const its = box(shape);
      const on = its.checked || Boolean(around(its));
      shape.setAttribute("aria-checked", on);
      its.hasAttribute("aria-disabled") && !on ? shape.setAttribute("aria-disabled", "true") : shape.removeAttribute("aria-disabled");
      shape.querySelector("title").textContent = `${title.get(shape)}: ${its.closest("label").querySelector("small").textContent}`;
    }
    lay();
    if (drawing.contains(document.activeElement)) tell(document.activeElement);
  };
}
