/* A site that was opened from a folder, with no server: links lead to pages instead of folders, and a note says what it takes for the rest. */
(() => {
  if (location.protocol !== "file:") return;
  const { base } = JSON.parse(document.getElementById("__config").textContent);
  const root = decodeURIComponent(new URL(`${base}/`, location).pathname).replace(/^\/(?=[A-Z]:)/i, "");

  /** Lead a link to the page that a server would show of its folder. */
  function mend(link) {
    const target = new URL(link.getAttribute("href"), location); // a link within a drawing has no address as text
    if (target.protocol !== "file:" || !target.pathname.endsWith("/")) return;
    target.pathname += "index.html";
    link.setAttribute("href", target.href);
  }

  document.querySelectorAll("a[href]").forEach(mend);
  document.querySelectorAll("form:is(.sift, .add)").forEach((form) => form.remove()); // their modules are loaded from servers alone

  const note = document.createElement("p");
  const command = document.createElement("code");
  command.textContent = `python -m http.server --directory "${root}"`;
  note.className = "guide-disk";
  note.append("You opened this page from a folder, where search and filters cannot work. For all of the guide, run ", command);
  note.append(" and open http://127.0.0.1:8000.");
  document.querySelector(".md-main").before(note);
})();
