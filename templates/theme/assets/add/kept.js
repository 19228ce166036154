/* What is typed, kept in this browser until it is sent or begun anew. */

const NAME = `add-an-exercise ${location.pathname}`;

/** What was typed last. @returns {Record<string, any>} */
export function read() {
  try {
    const said = JSON.parse(localStorage.getItem(NAME) ?? "{}");
    return typeof said === "object" && said && !Array.isArray(said) ? said : {};
  } catch {
    return {};
  }
}

/** Keep it; whether that went well, since a browser may keep nothing. @param {Record<string, any>} value */
export function keep(value) {
  try {
    localStorage.setItem(NAME, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}
