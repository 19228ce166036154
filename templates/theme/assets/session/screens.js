/* The screens of a session by their names. */

import { all } from "./all.js";
import { end } from "./end.js";
import { hold } from "./hold.js";
import { rest } from "./rest.js";
import { elsewhere, resume } from "./resume.js";
import { set } from "./set.js";
import { start } from "./start.js";
import { swap } from "./swap.js";

export const SCREENS = { start, resume, elsewhere, set, rest, hold, all, swap, end };
