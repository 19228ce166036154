"""The problems that a check can find: each with its stable code, and the page section that explains it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Code:
    """A kind of problem. Codes are never reused or renumbered: people search for them."""

    id: str
    title: str
    about: str
    """What it means and what to do, for somebody who edits YAML and does not program."""


NOT_UTF8 = Code(
    "G001",
    "Not UTF-8",
    "The file holds a byte that is not UTF-8 text, often because an old editor saved it in another encoding. "
    "Save it again as UTF-8.",
)
BYTE_ORDER_MARK = Code(
    "G002",
    "Byte order mark",
    "The file starts with an invisible byte order mark. Save it as plain UTF-8 (not 'UTF-8 with BOM').",
)
CONTROL_CHARACTER = Code(
    "G003",
    "Tab or control character",
    "Tabs, NUL and other invisible control characters confuse YAML and readers alike. Use two spaces for a tab, "
    "and delete the others.",
)
EMPTY = Code(
    "G004",
    "Empty file",
    "The file has no content. Copy a file like the one you mean, and change it; or delete this one.",
)
SYNTAX = Code(
    "G005",
    "Not valid YAML",
    "The file cannot be read as YAML from this place on. Usual causes: a text that holds ': ' without quotes, a "
    "quote that is not closed, or lines that are not indented alike.",
)
DUPLICATE_KEY = Code(
    "G006", "Key written twice", "The same key stands twice in one place, so one value would be lost. Keep one."
)
NOT_INERT = Code(
    "G007",
    "More than data",
    "Content is plain data. Anchors (&), aliases (*), tags (!), merge keys (<<) and directives (%) are refused. "
    "If a text starts with such a character, put it in quotes.",
)
TOO_DEEP = Code(
    "G008", "Nested too deeply", "No record of the guide nests this deeply; look for brackets that are not closed."
)
TOO_LARGE = Code("G009", "File too large", "A record is a page or two of text. A file of this size is something else.")
SECOND_DOCUMENT = Code(
    "G010", "Second document", "A line with '---' starts a second document. One file holds one record; split it."
)
WRONG_SHAPE = Code(
    "G011",
    "Wrong shape",
    "The file, or an entry of a vocabulary, must be a list of 'key: value' lines, and every key plain text.",
)
NO_VALUE = Code(
    "G012", "No value", "A key has nothing behind it. Write its value, or take the key out if it is optional."
)
BAD_FILE_NAME = Code(
    "G013",
    "Not an id",
    "A record's file name, or its key in a vocabulary, is its id and part of its address: small letters, digits and "
    "single hyphens, such as 'rear-delt-fly'.",
)
MISPLACED = Code(
    "G014",
    "Misplaced file",
    "Records are '.yml' files directly in content/exercises, content/routines, content/plans, or one of the "
    "vocabularies in content/vocabulary. Move or rename the file.",
)
OUTSIDE = Code(
    "G015", "Link out of the content", "A symbolic link that leads out of content/ is not followed. Copy the file in."
)
CASE_COLLISION = Code(
    "G016",
    "Names differ only by case",
    "On Windows and macOS these are one and the same file. Rename or delete one of them.",
)
UNREADABLE = Code("G017", "Cannot be read", "The file could not be opened. Check its permissions.")

UNKNOWN_KEY = Code(
    "G101", "Unknown key", "The record has no such key; usually it is a slip of the pen. The help names the nearest."
)
MISSING_KEY = Code("G102", "Missing key", "A key that every record of this kind needs is not there.")
WRONG_TYPE = Code(
    "G103", "Wrong type", "The value is of another type: text for a list, a word for a number, and so on."
)
NOT_ONE_OF = Code("G104", "Not one of the choices", "The value must be one of a few fixed words, which are listed.")
OUT_OF_RANGE = Code(
    "G105", "Out of range", "A number is too small or too large, a text too long, or a list has too few or many items."
)
UNREADABLE_VALUE = Code(
    "G106",
    "Cannot be understood",
    "The value is written in a form that the guide cannot read, such as a dose. The help shows one that it can.",
)

DANGLING = Code(
    "G201",
    "Points to nothing",
    "An id names a record that does not exist. Mend the spelling, or add the record. Ids are file names without "
    "'.yml', and keys in the vocabularies.",
)
SELF_REFERENCE = Code("G202", "Points to itself", "A record names itself as easier, harder or instead. Take it out.")
NAME_TAKEN = Code(
    "G203",
    "Name taken",
    "Every id, name and alias leads to one page, so no two records may share one. Case, hyphens, spaces, accents "
    "and a plural s make no difference: 'Pull-Up', 'pullup' and 'pull ups' are the same name.",
)
LISTED_TWICE = Code("G204", "Listed twice", "A list names the same record twice. Keep it once.")
BAD_MARKER = Code(
    "G205",
    "Unknown marker",
    "A page may hold a line such as '<!-- guide: routine-finder -->', which is replaced by a part made from the data. "
    "The help lists the parts there are.",
)
RAW_HTML = Code(
    "G206",
    "HTML in a page",
    "Pages are written in Markdown alone. HTML tags, and links that run something, are refused; put text that only looks "
    "like a tag in backticks.",
)

MUSCLE_TWICE = Code(
    "G301",
    "Muscle is primary and secondary",
    "A muscle does most of the work or it helps; it cannot be both. Keep the one that fits.",
)
LADDER_CYCLE = Code(
    "G302",
    "Ladder runs in a circle",
    "Going from easier to harder must never lead back to the same exercise. Take out the step that turns back.",
)
LADDER_FALLS = Code(
    "G303",
    "Ladder falls",
    "A harder exercise must not have a lower level than an easier one. Mend the level, or the ladder.",
)
MINUTES = Code(
    "G304",
    "Minutes do not add up",
    "The routine's minutes differ by more than 20 % from the time computed from its doses. A repetition counts as its "
    "tempo or 4 seconds, a breath 5 seconds, a meter 1 second, double for 'per side'; a set adds its rest; an "
    "exercise adds 20 seconds to get ready; a range counts with its middle; supersets, circuits and flows count in "
    "rounds.",
)
EQUIPMENT = Code(
    "G305",
    "Equipment does not match",
    "A routine lists exactly the equipment that its exercises need, or [none] where they need nothing.",
)
SOURCE_UNUSED = Code("G306", "Source never used", "No claim and no article cites this source. Cite it, or take it out.")
NO_INSTEAD = Code(
    "G307",
    "Modify, but how?",
    "A caution whose action is 'modify' has to say what to do, in 'instead'.",
)
BLOCK_SHAPE = Code(
    "G308",
    "Block does not add up",
    "A superset has two or three exercises. Supersets, circuits and flows are counted in the block's 'rounds', so their "
    "exercises have no sets of their own; straight blocks have no rounds.",
)
WEEKS = Code(
    "G309",
    "Weeks do not add up",
    "Weeks run from 1 upward in order; none is named twice, and a plan leaves none out.",
)
NONE_AND_MORE = Code("G310", "'none' beside equipment", "'none' means that no equipment is needed, so it stands alone.")
CARD_TOO_LONG = Code(
    "G311",
    "Too long for one card",
    "A routine's card is one printed page or two, and four small cards at most; a week of a plan is one page. Shorten what the message names, take exercises out, or split the routine in two.",
)
POSE = Code(
    "G312",
    "Pose that no body holds",
    "A hand or foot does not come to where the pose puts it, lies below the floor, a hand or what it holds is inside the body, or a joint would have to bend further than joints do. The message says which; change the angle or the place that it names.",
)
UNSEEN = Code(
    "G313",
    "Muscle that the figure does not show",
    "A figure shows every primary muscle of its exercise, large enough to be made out. Turn the 'view' until it comes into sight, or add an 'inset', which shows the end of the movement once more from another side.",
)
UNPRINTABLE = Code(
    "G314",
    "Letter that cards cannot print",
    "Cards are printed in one typeface, which has the Latin letters with their accents and the usual signs, and no emoji and no other alphabets: paper would show a box instead. This concerns texts that stand on cards: names, aims, cues, loads, the first line of safety, and what changes in the weeks. Write them in Latin letters; other spellings can be aliases.",
)
UNSOURCED = Code(
    "G315",
    "Claim without a source",
    "A strong word (such as 'best' or 'guaranteed') or a percentage says more than people may believe without a source. In a page, cite "
    "a source in the same paragraph, list item or row of a table. Summaries and goals cite nothing, so say less there, "
    "and put the claim under 'evidence'. Usual practice is a source for a percentage, and none for a strong word. Every article cites something.",
)
RANKED = Code(
    "G316",
    "Exercises ranked by sensors",
    "Sensors on the skin (EMG) tell which muscles work. They do not tell which exercise builds more muscle, so by them "
    "nothing is called best, most effective or better than another, or said to work a muscle most. Say which muscles "
    "worked, and in whom.",
)
CALORIES = Code(
    "G317",
    "Calories that are too exact",
    "What a body uses differs from person to person by a fifth and more. Calories are given as a range of "
    "whole numbers, such as '300-500 kcal'.",
)
UNKIND = Code(
    "G318",
    "Promise, scolding or shame",
    "The guide promises nothing, scolds nobody and finds fault with no body. Say what to do, and what it is good for. "
    "Words that people type into a search can be aliases, or tags of a page.",
)
STUDY = Code(
    "G319",
    "Source is not told in full",
    "Readers judge a source by whom it is about, its 'population'; only usual practice has none. A review says there how "
    "many studies it read. A trial and a small study have a 'size' as well; with fewer than 30 people it is a small study, "
    "with 30 or more a trial.",
)
AVOIDED_LEFT_OUT = Code(
    "G320",
    "Routine leaves out what a condition avoids",
    "An exercise of the routine is to be avoided with a condition, and the routine does not say what to do in its place. Add a caution on that condition to the routine, and link the exercise in its 'instead', as '[[its-id]]'; or make the caution of the whole routine 'avoid' or 'ask'.",
)
INSTEAD_AVOIDED = Code(
    "G321",
    "In its place, something to avoid too",
    "A caution names an exercise to do in place of another one, but that exercise is to be avoided with the very same condition. Name another.",
)
SWAP_SAME_KIT = Code(
    "G322",
    "Swap needs the same kit",
    "A swap is for when the kit of an exercise is taken or not there, so it must not need that kit too. Kit that most homes have, such as a chair, may be in both, beside kit that few have.",
)
SWAP_FOR_NOTHING = Code(
    "G323",
    "Swap written for nothing",
    "The guide finds swaps by itself: the same pattern, a primary muscle in common, other kit, a level apart at most. 'not_swaps' refuses one of these and no others, and no exercise is named twice in 'swaps' and 'not_swaps'.",
)
ONE_UNIT = Code(
    "G324",
    "Weight or distance in one unit only",
    "Readers weigh in pounds or in kilograms, and measure in feet and miles or in metres. A text that has the one has the "
    "other behind it, rounded as people say it: '5 lb (2.5 kg)'. Loads and work are converted by themselves.",
)
EXCEPTION = Code(
    "G326",
    "Exception to nothing",
    "A session of a plan may give exercises of its routine other sets than the rest. It names exercises of the routine's blocks, each once.",
)
TEMPLATE = Code(
    "G401",
    "Template cannot be filled in",
    "A template asks for something that is not there, or is not valid Jinja. This is for whoever changes templates; "
    "content never causes it.",
)

ALL: tuple[Code, ...] = tuple(value for value in globals().values() if isinstance(value, Code))
