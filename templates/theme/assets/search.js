/* The search of the theme, but a page whose name or other name is just what was typed comes first. A worker; the theme's own, which it runs, is named behind the `?`. */
(() => {
  const QUERY = 2;
  const RESULT = 3;
  const send = self.postMessage.bind(self);
  let typed = "";

  /** One form for all spellings of a name: no case, accents, spaces or hyphens, as generator/text/names.py makes it. */
  function squash(text) {
    const plain = text.replace(/<[^>]*>/g, "").toLowerCase().normalize("NFKD");
    return plain.replace(/[^\p{L}\p{N}]/gu, "");
  }

  /** Whether the page of a group of results, which holds its sections too, has the name; whole names among tags begin with `_`. */
  function named(group) {
    const page = group.find(({ location }) => !location.includes("#"));
    return squash(page.title) === typed || (page.tags ?? []).includes(`_${typed}`);
  }

  self.addEventListener("message", ({ data }) => {
    if (data.type === QUERY) typed = squash(data.data);
  });
  self.postMessage = (message) => {
    const items = message.type === RESULT && message.data.items;
    if (items) message.data.items = [...items.filter(named), ...items.filter((item) => !named(item))];
    send(message);
  };
  importScripts(new URL(`javascripts/workers/${self.location.search.slice(1)}`, self.location));
})();
