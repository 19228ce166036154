/* How far apart two spellings are: letters that are missing, too many, other ones, or swapped with their neighbor. */

/**
 * The distance, or Infinity where it is more than `most` (optimal string alignment, a bounded Damerau-Levenshtein).
 * @param {string} typed
 * @param {string} word
 * @param {number} most
 * @param {boolean} [open] Whether the word may go on behind what is typed.
 * @returns {number}
 */
export function distance(typed, word, most, open = false) {
  const rows = typed.length;
  const columns = Math.min(word.length, rows + most);
  if (rows - columns > most || (!open && word.length - rows > most)) return Infinity;
  let twoAgo = [];
  let ago = Array.from({ length: columns + 1 }, (_, column) => column);
  for (let row = 1; row <= rows; row++) {
    const now = [row];
    let least = row;
    for (let column = 1; column <= columns; column++) {
      const same = typed[row - 1] === word[column - 1];
      let steps = Math.min(ago[column] + 1, now[column - 1] + 1, ago[column - 1] + (same ? 0 : 1));
      if (row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]) {
        steps = Math.min(steps, twoAgo[column - 2] + 1);
      }
      now.push(steps);
      if (steps < least) least = steps;
    }
    if (least > most) return Infinity;
    [twoAgo, ago] = [ago, now];
  }
  const end = open ? Math.min(...ago) : ago[columns];
  return end > most ? Infinity : end;
}

/**
 * How many letters of a word may be wrong: none of a short one.
 * @param {string} word
 * @returns {number}
 */
export const slack = (word) => (word.length < 4 ? 0 : word.length < 6 ? 1 : 2);
