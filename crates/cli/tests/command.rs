//! The command, run as a person runs it.

use assert_cmd::Command;
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};

const SMALL: &str = r#"
# A small document

```threshold
document small "A small document" { edition "1" status "example" aligned guide "all of it" }
source guide "A guide" { date "2018" }
level universal "Universal" { number "1" meaning "Ordinary services are enough" }
level early-help "Early help" { number "2" meaning "Some more help is needed" }
level child-protection "Child protection" { number "4" meaning "Harm" basis s47 do telephone }
action telephone "Telephone now" { who "You" when at-once }
topic home "Home" in family
question age "How old is the child?" {
  answer baby "Under 1"
  answer older "Older"
  fixed
  why "Babies cannot tell"
}
ladder care "How well is the child cared for?" {
  topic home
  rung universal "Well"
  rung early-help "Not always"
  see guide "care"
}
indicator bruise "A bruise on a baby" {
  topic home
  level child-protection
  asked when age is baby
  because "Babies rarely bruise"
  see guide "bruises"
}
never age is older and care is early-help
```

```scenario
# A bruise
age: baby
bruise: yes
no other worry
expect level child-protection
```
"#;

#[test]
fn check_counts_what_the_document_contains() {
    let group = r#"topic home "Home" in family
group indoors "What happens indoors" topics home
do call { give telephone when any topic in indoors reaches child-protection because "Harm" }"#;
    let folder = document("counts", &SMALL.replace(r#"topic home "Home" in family"#, group));
    let (code, report) = json_of(&["check", &folder, "--format", "json"]);
    assert_eq!(code, 0);
    assert_eq!(report["document"]["id"], "small");
    assert_eq!(report["document"]["digest"].as_str().map(str::len), Some(64));
    let counts = &report["counts"];
    let counted = ["topics", "groups", "questions", "ladders", "rungs", "indicators", "scenarios"]
        .map(|name| counts[name].clone());
    assert_eq!(counted, [1, 1, 1, 1, 2, 1, 1].map(|count| json!(count)));
    assert_eq!(report["diagnostics"], json!([]));
}

/// The small document with a few texts in Welsh.
fn with_welsh(test: &str, texts: &str) -> String {
    let folder = document(test, SMALL);
    let within = Path::new(&folder).join("cy");
    fs::create_dir_all(&within).expect("a writable folder");
    let text = format!("# Testunau\n\n```threshold\n{texts}```\n");
    fs::write(within.join("small.md"), text).expect("a writable folder");
    folder
}

#[test]
fn check_counts_what_is_translated_and_changes_no_digest() {
    let folder = with_welsh("welsh", "topic home \"Cartref\"\n");
    let (code, report) = json_of(&["check", &folder, "--format", "json"]);
    assert_eq!((code, &report["diagnostics"][0]["code"]), (0, &json!("untranslated")));
    let translation = &report["translations"][0];
    let texts = translation["texts"].as_u64().expect("a number");
    assert_eq!(translation["language"], "cy");
    assert_eq!(translation["untranslated"], json!(texts - 1));
    let said = continuum(&["check", &folder]).assert().code(0);
    let said = String::from_utf8_lossy(&said.get_output().stdout).into_owned();
    assert!(said.contains(&format!("in `cy`: 1 of {texts} texts translated\n")), "{said}");
    let alone = document("welsh-without", SMALL);
    let (_, without) = json_of(&["check", &alone, "--format", "json"]);
    assert_eq!(report["document"]["digest"], without["document"]["digest"]);
    continuum(&["lint", &folder, "--deny", "warnings"]).assert().code(1);
}

#[test]
fn decide_and_explain_give_the_texts_of_a_language_and_the_level_of_all() {
    let folder = with_welsh("welsh-decided", "indicator bruise \"Clais ar fabi\"\n");
    let answers = Path::new(&folder).join("answers.json").display().to_string();
    fs::write(&answers, r#"{"age": "baby", "bruise": true}"#).expect("a writable folder");
    let in_language = |command: &str, language: &str| {
        let command = continuum(&[command, &folder, &answers, "--language", language]).assert();
        let output = command.code(0).get_output().stdout.clone();
        String::from_utf8_lossy(&output).into_owned()
    };
    let english = in_language("explain", "en");
    assert_eq!(
        in_language("explain", "cy"),
        english.replace("A bruise on a baby", "Clais ar fabi")
    );
    assert!(in_language("decide", "cy").contains("Clais ar fabi"));
    let unknown = continuum(&["decide", &folder, &answers, "--language", "pl"]).assert().code(1);
    let said = String::from_utf8_lossy(&unknown.get_output().stderr).into_owned();
    assert!(said.contains("found `pl`; it has en, cy"), "{said}");
}

#[test]
fn format_lays_out_translations_too_and_publish_leaves_them_out() {
    let folder = with_welsh("welsh-laid-out", "topic   home \"Cartref\"\n");
    continuum(&["format", &folder]).assert().success();
    let laid_out = fs::read_to_string(Path::new(&folder).join("cy/small.md")).expect("a file");
    assert!(laid_out.contains("\ntopic home \"Cartref\"\n"), "{laid_out}");
    continuum(&["format", &folder, "--check"]).assert().success();
    let out = Path::new(&folder).join("pages").display().to_string();
    continuum(&["publish", &folder, "--out", &out]).assert().success();
    let names = fs::read_to_string(Path::new(&out).join("published.txt")).expect("a list");
    assert!(!names.contains("testunau"), "{names}");
}

/// What there is to find in the small document by looking at its words, allowed.
const ALLOWED: &str = r#"
```threshold
allow action-without-level of universal, early-help because "It is small"
allow untested-statement of care because "It is small"
```
"#;

#[test]
fn lint_gives_each_finding_with_an_example_that_passes_once_pasted() {
    let folder = document("lint", &format!("{SMALL}{ALLOWED}"));
    let (code, report) = json_of(&["lint", &folder, "--format", "json"]);
    assert_eq!(code, 0);
    let findings = report["findings"].as_array().expect("a list");
    let of = |code: &str| findings.iter().filter(|found| found["code"] == code).count();
    assert_eq!((of("single-answer-cliff"), of("level-gap"), findings.len()), (1, 0, 4));
    let open: Vec<_> = findings.iter().filter(|found| found["allowed"].is_null()).collect();
    assert_eq!((open.len(), &open[0]["code"]), (1, &json!("single-answer-cliff")));
    let cases = findings[0]["cases"].as_array().expect("a list");
    let levels: Vec<_> = cases.iter().map(|case| case["level"].clone()).collect();
    assert_eq!(levels, ["universal", "child-protection"]);
    assert_eq!(cases[1]["answers"]["age"], "baby");
    let examples = cases.iter().filter_map(|case| case["scenario"].as_str()).collect::<String>();
    let pasted = document("lint-pasted", &format!("{SMALL}{examples}"));
    continuum(&["test", &pasted]).assert().success();
}

#[test]
fn lint_denies_warnings_only_when_told_to_and_lists_what_is_allowed() {
    let small = format!("{SMALL}{ALLOWED}");
    let found = document("lint-found", &small);
    continuum(&["lint", &found]).assert().code(0);
    continuum(&["lint", &found, "--deny", "warnings"]).assert().code(1);
    let because = r#"because "Babies rarely bruise"
  expected because "No other fact is needed for a bruise on a baby""#;
    let meant =
        document("lint-meant", &small.replace(r#"because "Babies rarely bruise""#, because));
    let output = continuum(&["lint", &meant, "--deny", "warnings"]).assert().code(0);
    let said = String::from_utf8_lossy(&output.get_output().stdout).into_owned();
    assert!(said.contains("No other fact is needed for a bruise on a baby"), "{said}");
    assert!(said.contains("0 findings, 4 allowed"), "{said}");
}

#[test]
fn lint_looks_at_the_words_too_and_at_contacts_only_when_given_a_day() {
    let contact = r#"contact helpline "The helpline" { number "0800" checked "2019-02-13" }"#;
    let text = SMALL.replace("topic home \"Home\"", &format!("{contact}\ntopic home \"Home\""));
    let folder = document("lint-words", &text);
    let codes = |more: &[&str]| {
        let arguments = [&["lint", &folder, "--format", "json"], more].concat();
        let (_, report) = json_of(&arguments);
        let findings = report["findings"].as_array().cloned().unwrap_or_default();
        let codes = findings.iter().filter_map(|found| found["code"].as_str().map(str::to_owned));
        codes.collect::<std::collections::BTreeSet<_>>()
    };
    let found = codes(&[]);
    assert!(found.contains("untested-statement") && found.contains("action-without-level"));
    assert!(!found.contains("stale-contact"));
    assert!(codes(&["--contacts-since", "2026-01-01"]).contains("stale-contact"));
}

/// `continuum test … --coverage` on the page for authors: the command, and what stands after it.
#[test]
fn the_page_for_authors_names_commands_and_options_that_there_are() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/AUTHORS.md");
    let page = fs::read_to_string(path).expect("the page is there");
    let lines = page.split("continuum ").skip(1).filter_map(|rest| rest.split(['`', '\n']).next());
    let mut named = 0;
    for line in lines {
        let mut words = line.split_whitespace();
        let command = words.next().unwrap_or("");
        let output = continuum(&[command, "--help"]).assert().success();
        let help = String::from_utf8_lossy(&output.get_output().stdout).into_owned();
        for option in words.filter(|word| word.starts_with("--")) {
            assert!(help.contains(option), "{command} {option}");
            named += 1;
        }
    }
    assert!(named > 5, "{named} options");
}

#[test]
fn lint_of_a_document_with_errors_says_them_and_exits_with_1() {
    let folder =
        document("lint-mistake", &SMALL.replace("topic home\n  rung", "topic hose\n  rung"));
    let (code, report) = json_of(&["lint", &folder, "--format", "json"]);
    assert_eq!(code, 1);
    assert_eq!(report["diagnostics"][0]["code"], "unknown-name");
}

#[test]
fn check_names_the_place_of_a_mistake_and_exits_with_1() {
    let folder = document("mistake", &SMALL.replace("topic home\n  rung", "topic hose\n  rung"));
    let (code, report) = json_of(&["check", &folder, "--format", "json"]);
    assert_eq!(code, 1);
    assert_eq!(report["document"], Value::Null);
    let said = &report["diagnostics"][0];
    assert_eq!(said["code"], "unknown-name");
    assert_eq!(said["file"], "small.md");
    assert_eq!((said["line"].as_u64(), said["column"].as_u64()), (Some(19), Some(9)));
    assert_eq!(said["help"], "did you mean `home`?");
    assert_eq!(report["diagnostics"].as_array().map(Vec::len), Some(1));
}

#[test]
fn check_finds_mistakes_in_worked_examples() {
    let folder = document("example", &SMALL.replace("bruise: yes", "bruise: maybe"));
    let (code, report) = json_of(&["check", &folder, "--format", "json"]);
    assert_eq!((code, &report["diagnostics"][0]["code"]), (1, &json!("unreadable-answer")));
}

#[test]
fn test_ends_with_the_count() {
    let folder = document("passes", SMALL);
    continuum(&["test", &folder]).assert().code(0).stdout("1 passed, 0 failed\n");
    let folder = document(
        "fails",
        &SMALL.replace("expect level child-protection", "expect level early-help"),
    );
    let output = continuum(&["test", &folder]).assert().code(1).get_output().clone();
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(words.contains("expected level early-help"), "{words}");
    assert!(words.contains("found    level child-protection"), "{words}");
    assert!(words.contains("Babies rarely bruise"), "{words}");
    assert!(words.ends_with("0 passed, 1 failed\n"), "{words}");
}

/// An edition that amends the small document, in a folder beside it.
const AMENDS: &str = r#"
```threshold
document second "The second edition" { edition "2" status "example" aligned guide "all of it" amends small }
replace level early-support "Early support" { number "2" meaning "Some more help is needed" formerly early-help }
indicator cold "The home is cold" { topic home level early-support because "Warmth" see guide "warmth" }
```

```scenario
# A cold home
cold: yes
no other worry
expect level early-support
```
"#;

/// The small document with an example that names a level, and an edition after it.
fn two_editions(test: &str, second: &str) -> String {
    let example = "```scenario\n# Care that lapses\nage: baby\ncare: early-help\nno other worry\nexpect level early-help\n```\n";
    document(&format!("{test}/small"), &format!("{SMALL}\n{example}"));
    document(&format!("{test}/second"), second)
}

#[test]
fn an_edition_is_read_with_the_one_beside_it_that_it_amends() {
    let folder = two_editions("editions", AMENDS);
    let (code, report) = json_of(&["check", &folder, "--format", "json"]);
    assert_eq!((code, &report["diagnostics"]), (0, &json!([])));
    assert_eq!(
        (&report["document"]["id"], &report["counts"]["indicators"]),
        (&json!("second"), &json!(2))
    );
    assert_eq!(
        (&report["document"]["amends"], &report["counts"]["scenarios"]),
        (&json!("small"), &json!(3))
    );
    continuum(&["test", &folder]).assert().code(0).stdout("3 passed, 0 failed\n");
    let base = Path::new(&folder).join("../small").display().to_string();
    let (_, alone) = json_of(&["check", &base, "--format", "json"]);
    assert_ne!(alone["document"]["digest"], report["document"]["digest"]);
}

#[test]
fn an_edition_is_found_from_a_folder_further_down() {
    let folder = two_editions("nested", AMENDS);
    let below = document("nested/examples/second", AMENDS);
    for folder in [folder, below] {
        continuum(&["test", &folder]).assert().code(0).stdout("3 passed, 0 failed\n");
    }
}

#[test]
fn a_mistake_in_what_is_amended_is_shown_in_its_folder() {
    let removed = AMENDS.replace("indicator cold", "remove question age\nindicator cold");
    let (code, report) =
        json_of(&["check", &two_editions("removed", &removed), "--format", "json"]);
    let said = &report["diagnostics"][0];
    assert_eq!((code, &said["code"]), (1, &json!("unknown-name")));
    assert_eq!(said["file"], "small/small.md");
    assert!(
        said["help"].as_str().is_some_and(|help| help.contains("`second` took `age` out")),
        "{said}"
    );
}

#[test]
fn an_example_that_is_withdrawn_is_listed_and_one_told_anew_is_run_once() {
    let examples = "```scenario\n# A bruise\nwithdrawn because it is told elsewhere\n```\n```scenario\n# Care that lapses\ncare: universal\nno other worry\nexpect level universal\n```\n";
    let folder = two_editions("withdrawn", &format!("{AMENDS}\n{examples}"));
    let listed = "withdrawn “A bruise” because it is told elsewhere\n2 passed, 0 failed\n";
    continuum(&["test", &folder]).assert().code(0).stdout(listed);
}

#[test]
fn an_edition_without_the_one_it_amends_says_what_is_missing() {
    let folder = two_editions("missing", &AMENDS.replace("amends small", "amends smal"));
    let (code, report) = json_of(&["check", &folder, "--format", "json"]);
    let said = &report["diagnostics"];
    assert_eq!((code, &said[0]["code"]), (1, &json!("missing-base")));
    assert_eq!((&said[0]["help"], &said[1]), (&json!("did you mean `small`?"), &Value::Null));
}

#[test]
fn test_without_a_fitting_example_is_no_success() {
    let folder = document("filter", SMALL);
    continuum(&["test", &folder, "nothing like it"]).assert().code(1);
    continuum(&["test", &folder, "BRUISE"]).assert().code(0).stdout("1 passed, 0 failed\n");
}

#[test]
fn test_measures_how_much_the_examples_notice() {
    let folder = document("strength", SMALL);
    let output = continuum(&["test", &folder, "--strength"]).assert().code(0).get_output().clone();
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(words.contains("  indicator a level down: 1 of 1 (100 %)\n"), "{words}");
    assert!(words.contains("  rung a level up: 0 of 1 (0 %)\n"), "{words}");
    assert!(words.contains("```scenario\n# A case for `care`\n"), "{words}");
    assert!(words.ends_with("1 passed, 0 failed\n"), "{words}");
    continuum(&["test", &folder, "--strength", "--at-least", "10"]).assert().code(0);
    continuum(&["test", &folder, "--strength", "--at-least", "100"]).assert().code(1);
    continuum(&["test", &folder, "--at-least", "10"]).assert().code(2);
}

#[test]
fn decide_exits_with_3_while_missing_answers_matter() {
    let folder = document("open", SMALL);
    let (code, decision) =
        decide(&folder, r#"{ "age": "baby", "care": "universal", "bruise": null }"#);
    assert_eq!(code, 3);
    assert_eq!(
        decision["band"],
        json!({ "at_least": "universal", "at_most": "child-protection", "exact": true })
    );
    assert_eq!(decision["not_known"][0]["question"], "bruise");
}

#[test]
fn decide_exits_with_0_once_the_level_is_certain() {
    let folder = document("settled", SMALL);
    let (code, decision) = decide(&folder, r#"{ "age": "baby", "bruise": true }"#);
    assert_eq!(code, 0);
    let why = &decision["why"][0];
    assert_eq!(why["statement"], "bruise");
    assert_eq!(why["level"], "child-protection");
    assert_eq!(why["answers"], json!({ "age": "baby", "bruise": "yes" }));
    assert_eq!(why["because"], "Babies rarely bruise");
    assert_eq!(why["heading"], "A small document");
    assert_eq!(decision["actions"][0]["name"], "telephone");
}

#[test]
fn decide_in_words_asks_before_it_answers_and_says_what_a_missing_answer_could_do() {
    let folder = document("words", SMALL);
    let words = in_words(&folder, r#"{ "age": "baby", "care": "early-help" }"#);
    let rung = " - How well is the child cared for? Not always [Early help (level 2)]\n";
    assert!(words.contains(rung), "{words}");
    let bruise = "One answer alone could make it at least Child protection (level 4)";
    assert!(words.contains(bruise), "{words}");
    let duty =
        "```threshold\ndo call { give telephone when care is early-help because \"b\" }\n```\n";
    let folder = document("duty", &format!("{SMALL}\n{duty}"));
    let words = in_words(&folder, r#"{ "age": "baby", "bruise": false }"#);
    let care = "could make it at least Early help (level 2), or rule out Early help (level 2), or call for “Telephone now”";
    assert!(words.contains(care), "{words}");
}

#[test]
fn decide_names_what_is_wrong_with_the_answers() {
    let folder = document("wrong", SMALL);
    let cases = [
        (r#"{ "bruse": true }"#, "bruse"),
        (r#"{ "care": "erly-help" }"#, "erly-help"),
        (
            r#"{ "age": "older", "care": "early-help" }"#,
            "never age is older and care is early-help",
        ),
        ("[]", "object"),
        ("{", "JSON"),
    ];
    for (answers, named) in cases {
        let (code, report) = decide(&folder, answers);
        assert_eq!(code, 1, "{answers}");
        let error = report["errors"][0].as_str().unwrap_or_default().to_owned();
        assert!(error.contains(named), "{answers}: {error}");
    }
}

#[test]
fn explain_tells_what_decide_leaves_out_and_exits_alike() {
    let folder = document("explain", SMALL);
    let (code, words) = explained(&folder, r#"{ "age": "baby", "care": "universal" }"#);
    assert_eq!(code, 3);
    for part in
        ["Why not lower", "Why not higher", "Questions left", "Talk to the MASH about exactly"]
    {
        assert!(words.contains(part), "{part}: {words}");
    }
    assert_eq!(explained(&folder, r#"{ "age": "baby", "bruise": true }"#).0, 0);
    assert_eq!(
        explained(&folder, r#"{ "age": "older", "care": "early-help" }"#),
        (1, String::new())
    );
}

#[test]
fn compare_counts_what_moves_and_shows_the_smallest_case() {
    let old = document("compare-old", SMALL);
    let new = document("compare-new", &raised());
    let (code, report) = json_of(&["compare", &old, &new, "--format", "json"]);
    assert_eq!((code, &report["no_lower"]), (0, &Value::Null));
    let one = &report["cases"]["moves"][0];
    assert_eq!(
        [&one["from"], &one["to"], &one["direction"], &one["kinds"]],
        ["early-help", "child-protection", "higher", "1"]
    );
    let smallest = &one["examples"][0];
    assert_eq!((&smallest["worries"], &smallest["gained"]), (&json!(1), &json!(["telephone"])));
    assert_eq!(smallest["old"]["answers"]["care"], "early-help");
    assert_eq!(smallest["new"]["answers"]["care"], "child-protection");
    assert_eq!(smallest["new"]["why"][0]["statement"], "care");
    assert_eq!(smallest["new"]["why"][0]["change"], "changed");
    let pasted = format!("{}\n\n{}", raised(), smallest["new"]["scenario"].as_str().unwrap_or(""));
    let pasted = document("compare-pasted", &pasted);
    continuum(&["test", &pasted]).assert().code(0).stdout("2 passed, 0 failed\n");
}

#[test]
fn a_gate_exits_with_4_where_a_case_gets_lower_and_was_not_agreed() {
    let old = document("gate-old", &raised());
    let new = document("gate-new", SMALL);
    let gate = ["compare", &old, &new, "--no-lower-than", "--format", "plain"];
    let output = continuum(&gate).assert().code(4).get_output().clone();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("Some cases get a lower level than in the old edition"), "{said}");
    assert!(said.contains("care: early-help\nno other worry\n"), "{said}");
    continuum(&["compare", &new, &old, "--no-lower-than"]).assert().code(0);
    continuum(&["compare", &old, &new]).assert().code(0);
    let agreed = Path::new(&old).join("agreed.toml");
    let one = "[[move]]\nfrom = \"child-protection\"\nto = \"early-help\"\nbecause = \"Agreed\"\n";
    fs::write(&agreed, one).expect("a writable folder");
    let accept = agreed.display().to_string();
    let accepted = [&gate[..], &["--accept", &accept]].concat();
    continuum(&accepted).assert().code(0).stderr("");
}

#[test]
fn agreed_moves_that_cannot_be_read_are_said_in_words() {
    let folder = document("agreed", SMALL);
    let agreed = Path::new(&folder).join("agreed.toml");
    let accept = agreed.display().to_string();
    let compare = ["compare", &folder, &folder, "--accept", &accept];
    let mistakes = [
        ("[[move]]\nfrom = \"universal\"\n", "missing field `to`"),
        ("[[move]]\nform = \"universal\"\n", "unknown field `form`"),
        (
            "[[move]]\nfrom = \"universl\"\nto = \"early-help\"\nbecause = \"b\"\n",
            "did you mean `universal`?",
        ),
    ];
    for (written, expected) in mistakes {
        fs::write(&agreed, written).expect("a writable folder");
        let output = continuum(&compare).assert().code(1).get_output().clone();
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(said.contains("agreed.toml") && said.contains(expected), "{said}");
    }
}

#[test]
fn the_page_of_a_comparison_needs_nothing_else_and_escapes_what_it_shows() {
    let old = document("html-old", SMALL);
    let marked = raised().replace("How well is the child", "How <well> & truly is the child");
    let new = document("html-new", &marked);
    let output = continuum(&["compare", &old, &new, "--format", "html"]).assert().code(0);
    let page = String::from_utf8_lossy(&output.get_output().stdout).into_owned();
    assert!(page.starts_with("<!DOCTYPE html>"), "{page}");
    assert!(page.contains("How &lt;well&gt; &amp; truly is the child"), "{page}");
    for fetched in ["<script", "<link", "src=", "href=", "url(", "@import"] {
        assert!(!page.contains(fetched), "{fetched}: {page}");
    }
    for accessible in ["<html lang=\"en-GB\">", "<caption>", "scope=\"row\"", "scope=\"col\""] {
        assert!(page.contains(accessible), "{accessible}: {page}");
    }
}

/// The small document, in which the rung stands at the highest level.
fn raised() -> String {
    SMALL.replace("rung early-help \"Not always\"", "rung child-protection \"Not always\"").replace(
        "never age is older and care is early-help",
        "never age is older and care is child-protection",
    )
}

#[test]
fn a_folder_that_is_not_there_is_said_in_words() {
    let output = continuum(&["check", "no/such/folder"]).assert().code(1).get_output().clone();
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(words.starts_with("cannot read no/such/folder"), "{words}");
}

#[test]
fn format_lays_out_what_is_not_canonical_and_then_finds_nothing_to_do() {
    let folder = document("format", SMALL);
    let path = Path::new(&folder).join("small.md");
    continuum(&["format", &folder, "--check"]).assert().code(1);
    assert_eq!(fs::read_to_string(&path).expect("a file"), SMALL);
    let laid_out =
        format!("laid out {}\n1 file laid out anew, 0 files as it should be\n", path.display());
    continuum(&["format", &folder]).assert().code(0).stdout(laid_out);
    let text = fs::read_to_string(&path).expect("a file");
    assert!(text.contains("\n  rung universal  \"Well\"\n"), "{text}");
    let settled = "0 files not in canonical layout, 1 file as it should be\n";
    continuum(&["format", &folder, "--check"]).assert().code(0).stdout(settled);
    continuum(&["test", &folder]).assert().code(0).stdout("1 passed, 0 failed\n");
    assert_eq!(fs::read_dir(&folder).expect("a folder").count(), 1);
}

#[test]
fn format_check_shows_what_would_change() {
    let folder = document("format-check", &SMALL.replace("  topic home\n", " topic   home\n"));
    let output = continuum(&["format", &folder, "--check"]).assert().code(1).get_output().clone();
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(words.contains("\n- topic   home\n"), "{words}");
    assert!(words.contains("\n+  topic home\n"), "{words}");
    assert!(words.contains("small.md (canonical)\n"), "{words}");
}

#[test]
fn format_keeps_a_mark_before_the_text_and_the_ends_of_lines() {
    let folder = document("format-mark", &format!("\u{feff}{}", SMALL.replace('\n', "\r\n")));
    continuum(&["format", &folder]).assert().code(0);
    let text = fs::read_to_string(Path::new(&folder).join("small.md")).expect("a file");
    assert!(text.starts_with("\u{feff}\r\n# A small document\r\n"), "{text:?}");
    assert_eq!(text.matches('\n').count(), text.matches("\r\n").count(), "{text:?}");
}

#[test]
fn format_leaves_a_file_with_mistakes_as_it_is_and_does_the_others() {
    let folder = document("format-mistake", SMALL);
    let broken = "```threshold\ntopic   home \"Home in family\n```\n";
    let other = Path::new(&folder).join("other.md");
    fs::write(&other, broken).expect("a writable folder");
    let latin = Path::new(&folder).join("latin.md");
    fs::write(&latin, b"caf\xe9\n").expect("a writable folder");
    let output = continuum(&["format", &folder]).assert().code(1).get_output().clone();
    let words = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(words.contains("Error unclosed-text in other.md, line 2"), "{words}");
    assert!(words.contains("other.md is left as it is"), "{words}");
    assert!(words.contains("latin.md is left as it is"), "{words}");
    assert_eq!(fs::read_to_string(&other).expect("a file"), broken);
    assert_eq!(fs::read(&latin).expect("a file"), b"caf\xe9\n");
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    let summary =
        "1 file laid out anew, 0 files as it should be, 2 files left as it is because of mistakes";
    assert!(words.contains(summary), "{words}");
}

#[test]
fn schema_prints_what_decide_accepts() {
    let folder = document("schema", SMALL);
    let (code, schema) = json_of(&["schema", &folder]);
    assert_eq!(code, 0);
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
    let age = &schema["properties"]["age"];
    assert_eq!(age["title"], "How old is the child?");
    assert_eq!(age["anyOf"][0], json!({ "const": "baby", "title": "Under 1" }));
    let bruise = &schema["properties"]["bruise"]["anyOf"];
    assert_eq!(bruise[1], json!({ "enum": [true, "yes"], "title": "Yes" }));
    let folder =
        document("schema-mistake", &SMALL.replace("topic home\n  rung", "topic hose\n  rung"));
    continuum(&["schema", &folder]).assert().code(1).stdout("");
}

#[test]
fn a_record_that_the_site_saved_is_decided_as_its_answers_are() {
    let folder = document("record", SMALL);
    let named = json!({ "name": "universal", "title": "Universal" });
    let record = json!({
        "continuum_record": 1,
        "document": { "id": "d", "amends": null, "title": "D", "edition": "1", "digest": "0" },
        "answers": { "bruise": true, "age": "baby" },
        "in_words": {},
        "worries": null,
        "suggestion": { "at_least": named, "at_most": named },
        "own": { "agrees": true, "level": null, "reason": "" },
    });
    let alone = record["answers"].to_string();
    assert_eq!(decide(&folder, &record.to_string()), decide(&folder, &alone));
    let (code, refused) = decide(&folder, &record.to_string().replace("\"reason\"", "\"raeson\""));
    assert_eq!(code, 1);
    let wanted = "`own.reason`: expected what a record of this document has there";
    assert_eq!(refused["errors"][0], wanted);
    let (_, schema) = json_of(&["schema", &folder, "--record"]);
    assert_eq!(schema["properties"]["continuum_record"]["const"], 1);
}

fn decide(folder: &str, answers: &str) -> (i32, Value) {
    let path = Path::new(folder).join("answers.json");
    fs::write(&path, answers).expect("a writable folder");
    json_of(&["decide", folder, &path.display().to_string(), "--format", "json"])
}

/// The exit code and the whole account.
fn explained(folder: &str, answers: &str) -> (i32, String) {
    let path = Path::new(folder).join("answers.json");
    fs::write(&path, answers).expect("a writable folder");
    let arguments = ["explain", folder, &path.display().to_string(), "--format", "plain"];
    let output = continuum(&arguments).output().expect("the command runs");
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    (output.status.code().expect("an exit code"), words)
}

/// What a person reads.
fn in_words(folder: &str, answers: &str) -> String {
    let path = Path::new(folder).join("answers.json");
    fs::write(&path, answers).expect("a writable folder");
    let arguments = ["decide", folder, &path.display().to_string(), "--format", "plain"];
    let output = continuum(&arguments).output().expect("the command runs");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn json_of(arguments: &[&str]) -> (i32, Value) {
    let output = continuum(arguments).output().expect("the command runs");
    let value = serde_json::from_slice(&output.stdout).expect("JSON on standard output");
    (output.status.code().expect("an exit code"), value)
}

fn continuum(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_continuum"));
    command.args(arguments);
    command
}

/// A folder with one file, for one test.
fn document(test: &str, text: &str) -> String {
    let folder: PathBuf = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    fs::create_dir_all(&folder).expect("a writable folder");
    fs::write(folder.join("small.md"), text).expect("a writable folder");
    folder.display().to_string()
}
