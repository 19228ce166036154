from generator.publish.sent.scripts import bare, scripts

SCRIPT = """/* Opens a door. */
const door = 1; // goes
const says = "; // stays"; // it's "quoted"
/**
 * Opens it.
 * @param {number} wide
 */
export function open(wide) {
  /** A half. */
  return `/* ${wide} */`;
}
"""


def test_a_script_goes_out_without_its_comments_and_indents():
    assert (
        bare(SCRIPT) == 'const door = 1;\nconst says = "; // stays"; // it\'s "quoted"\n'
        "export function open(wide) {\nreturn `/* ${wide} */`;\n}\n"
    )


def test_the_scripts_of_a_guide_go_before_those_of_the_package(tmp_path):
    for name, text in {"own/assets/a.js": "1;\n", "ours/assets/a.js": "2;\n", "ours/assets/in/b.js": "3;\n"}.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text)
    made = dict(scripts([tmp_path / "own", tmp_path / "ours"]))
    assert made == {"assets/a.js": "1;\n", "assets/in/b.js": "3;\n"}


def test_what_all_pages_run_is_one_script(tmp_path):
    (tmp_path / "assets").mkdir()
    for name in ("search", "disk", "tray"):
        (tmp_path / f"assets/{name}.js").write_text(f"{name};\n")
    assert dict(scripts([tmp_path])) == {"assets/guide.js": "disk;\nsearch;\n", "assets/tray.js": "tray;\n"}


def test_a_type_before_a_value_takes_no_code_with_it():
    text = "/** @type {A} */ (a).b();\nc();\n/* d */\ne();\n"
    assert bare(text) == "/** @type {A} */ (a).b();\nc();\ne();\n"
