/* The way to a routine in two taps: shows the cards for what one has and how long one wants. Without this, all show, by kit. */
(() => {
  const finder = document.querySelector(".finder");
  if (!finder) return;

  const cards = [...document.querySelectorAll(".routine-card[data-kit]")];
  const said = finder.querySelector("[role=status]");
  const inputs = (name) => [...finder.querySelectorAll(`[name=${name}]`)];
  const chosen = (name) => inputs(name).find((input) => input.checked);

  /** Whether a routine is for this kit and at most so long; without a kit, for any. */
  const fits = (card, kit, minutes) => card.dataset.kit === kit && Number(card.dataset.minutes) <= Number(minutes);

  /** Times in which nothing can be done with this kit cannot be chosen; a time that was, gives way to the next. */
  function limit(kit) {
    const times = inputs("finder-minutes");
    for (const time of times) time.disabled = !cards.some((card) => fits(card, kit, time.value));
    const time = chosen("finder-minutes");
    if (time?.disabled) times.find((other) => !other.disabled && Number(other.value) > Number(time.value)).checked = true;
  }

  function show() {
    const kit = chosen("finder-kit");
    limit(kit.value);
    const minutes = chosen("finder-minutes").value;
    for (const card of cards) card.closest("li").hidden = !fits(card, kit.value, minutes);
    const number = cards.filter((card) => fits(card, kit.value, minutes)).length;
    const words = kit.closest("label").textContent.trim();
    const of = inputs("finder-kit").length > 1 ? `: ${words.toLowerCase()}` : "";
    said.textContent = `${number} ${number === 1 ? "routine" : "routines"}, up to ${minutes} minutes${of}`;
  }

  for (const title of document.querySelectorAll(".finder-group")) title.hidden = true; // as the style sheet has it until here, so that nothing jumps
  finder.hidden = false;
  finder.addEventListener("change", show);
  addEventListener("pageshow", show); // a browser that comes back has the choice still
  show();
})();
