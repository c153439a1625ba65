//! The shipped document keeps the promises that no grammar can keep, and so does the edition after
//! it.

use continuum_diag::Sources;
use continuum_engine::{ActionDue, Answers, Engine, Given};
use continuum_model::{
    Action, ChoiceId, Citation, Difficulty, Document, Family, Grounds, Id, Priority, Question,
    QuestionId, TopicId, Urgency,
};
use continuum_scenario::Expected;
use continuum_tests::{Outcome, edition, load_texts, messages, shipped};
use std::fs;
use std::path::{Path, PathBuf};

fn document() -> Outcome<Document> {
    let loaded = load_texts(&shipped()?);
    let said = messages(&loaded);
    Ok(loaded.document.ok_or(said)?)
}

/// The shipped document, and the edition after it.
fn documents() -> Outcome<Vec<Document>> {
    let loaded = edition("family-help-2026")?;
    let said = messages(&loaded);
    Ok(vec![document()?, loaded.document.ok_or(said)?])
}

/// Every breach of a promise, none of them.
#[track_caller]
fn none(breaches: impl IntoIterator<Item = String>) {
    let breaches: Vec<_> = breaches.into_iter().collect();
    assert!(breaches.is_empty(), "{}", breaches.join("\n"));
}

#[test]
fn it_loads_without_a_word() -> Outcome<()> {
    let loaded = load_texts(&shipped()?);
    assert_eq!(messages(&loaded), "nothing to say\n");
    Ok(())
}

/// The files of every document, editions and examples included; what stands in `rules` itself is
/// about documents and part of none.
fn pages_below(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let mut pages = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            pages.extend(pages_below(&path)?);
            let files = fs::read_dir(&path)?.map(|entry| entry.map(|file| file.path()));
            let files: Vec<_> = files.collect::<Result<_, _>>()?;
            let is_page = |file: &PathBuf| file.extension().is_some_and(|kind| kind == "md");
            pages.extend(files.into_iter().filter(is_page));
        }
    }
    pages.sort();
    Ok(pages)
}

#[test]
fn every_document_is_in_its_canonical_layout() -> Outcome<()> {
    let pages = pages_below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../rules"))?;
    assert!(!pages.is_empty());
    for page in pages {
        let name = page.display().to_string();
        let text = fs::read_to_string(&page)?;
        let mut sources = Sources::default();
        let file = sources.add(name.as_str(), text.as_str());
        let canonical = continuum_syntax::format(&sources, file);
        let canonical = canonical.unwrap_or_else(|said| panic!("{name}: {}", said[0].message));
        let difference = similar_asserts::SimpleDiff::from_str(&text, &canonical, &name, "now");
        assert!(text == canonical, "{difference}\n`continuum format` with its folder lays it out");
    }
    Ok(())
}

/// Whatever sets a level or gives an action: its name, and what it rests on.
fn grounds(document: &Document) -> Vec<(&str, &Grounds)> {
    let of_question = |question| Question::grounds(question).map(|found| (&*question.name, found));
    let questions = document.questions.iter().filter_map(of_question);
    let uplifts = document.uplifts.iter().map(|uplift| (&*uplift.name, &uplift.grounds));
    let rules = document.rules.iter().map(|rule| (&*rule.name, &rule.grounds));
    let duties = document.duties.iter().map(|duty| (&*duty.name, &duty.grounds));
    questions.chain(uplifts).chain(rules).chain(duties).collect()
}

#[test]
fn whatever_decides_says_whether_it_is_published_or_proposed() -> Outcome<()> {
    for document in documents()? {
        let silent =
            grounds(&document).into_iter().filter(|(_, grounds)| grounds.standing.is_none());
        none(silent.map(|(name, _)| format!("`{name}` has no standing")));
    }
    Ok(())
}

#[test]
fn whatever_decides_cites_a_place_in_a_source() -> Outcome<()> {
    for document in documents()? {
        let vague = |grounds: &Grounds| {
            let placed = |see: &Citation| !see.place.is_empty();
            grounds.see.is_empty() || !grounds.see.iter().all(placed)
        };
        let vague = grounds(&document).into_iter().filter(|(_, grounds)| vague(grounds));
        none(vague.map(|(name, _)| format!("`{name}` cites no place in a source")));
    }
    Ok(())
}

#[test]
fn every_source_is_cited() -> Outcome<()> {
    let document = document()?;
    let text: String = shipped()?.into_iter().map(|(_, text)| text).collect();
    let cited = |name: &str| {
        ["see ", "aligned "].iter().any(|keyword| {
            text.lines().any(|line| {
                let words = line.split_whitespace().collect::<Vec<_>>();
                words.windows(2).any(|two| two[0] == keyword.trim() && two[1] == name)
            })
        })
    };
    let unused = document.sources.iter().filter(|source| !cited(&source.name));
    none(unused.map(|source| format!("`{}` is never cited", source.name)));
    Ok(())
}

#[test]
fn every_level_that_protects_says_its_basis() -> Outcome<()> {
    for document in documents()? {
        let has = |basis: &str| {
            document.levels.iter().any(|level| level.basis.iter().any(|found| found == basis))
        };
        assert!(has("s17") && has("s47"));
    }
    Ok(())
}

/// In an emergency nobody should have to look for a number.
#[test]
fn every_action_at_once_says_whom_to_call() -> Outcome<()> {
    for document in documents()? {
        let at_once = document.actions.iter().filter(|action| action.urgency == Urgency::AtOnce);
        let lost = at_once.filter(|action| {
            let advice = action.family.as_ref().and_then(|family| family.advice.as_deref());
            let said = [Some(action.what.as_str()), advice];
            action.contacts.is_empty() && !said.into_iter().flatten().any(says_whom)
        });
        none(lost.map(|action| format!("`{}` does not say whom to call", action.name)));
    }
    Ok(())
}

fn says_whom(what: &str) -> bool {
    ["999", "101", "MASH", "police", "ambulance"].iter().any(|whom| what.contains(whom))
}

/// Red is what cannot wait, amber is for today or the next days, green can be planned.
fn grades(urgency: Urgency) -> &'static [Priority] {
    match urgency {
        Urgency::AtOnce => &[Priority::Red],
        Urgency::SameDay => &[Priority::Red, Priority::Amber],
        Urgency::OneWorkingDay => &[Priority::Amber],
        Urgency::OneWeek => &[Priority::Amber, Priority::Green],
        Urgency::Planned => &[Priority::Green],
    }
}

#[test]
fn every_action_is_graded_in_step_with_how_soon_it_is() -> Outcome<()> {
    for document in documents()? {
        let in_step = |action: &&Action| {
            action.priority.is_some_and(|grade| grades(action.urgency).contains(&grade))
        };
        let astray = document.actions.iter().filter(|action| !in_step(action));
        none(astray.map(|action| format!("`{}` has no grade, or one out of step", action.name)));
    }
    Ok(())
}

#[test]
fn every_level_has_a_grade_and_a_time() -> Outcome<()> {
    for document in documents()? {
        let silent = document
            .levels
            .iter()
            .filter(|level| level.priority.is_none() || level.within.is_none());
        none(silent.map(|level| format!("`{}` has no grade or no time", level.name)));
    }
    Ok(())
}

#[test]
fn every_action_says_whose_consent_it_needs_and_what_the_family_is_told() -> Outcome<()> {
    for document in documents()? {
        let told =
            |action: &&Action| action.family.as_ref().is_some_and(|family| family.advice.is_some());
        let silent =
            document.actions.iter().filter(|action| action.consent.is_none() || !told(action));
        none(silent.map(|action| format!("`{}` is silent on consent or the family", action.name)));
    }
    Ok(())
}

/// Steps for harms in which a warning to the family could hurt the child.
const QUIET: &[&str] = &[
    "quiet-sexual-harm",
    "quiet-child-told",
    "quiet-induced-illness",
    "quiet-so-called-honour",
    "quiet-trafficking",
    "fgm-police-report",
    "nrm-referral",
    "unaccompanied-assessment",
    "dash-marac",
    "lado-consultation",
];

#[test]
fn where_a_warning_could_hurt_the_family_is_not_told_first() -> Outcome<()> {
    for document in documents()? {
        let quiet = |name: &str| {
            let action = document.actions.iter().find(|action| action.name == name);
            let family = action.and_then(|action| action.family.as_ref());
            family.is_some_and(|advice| advice.family == Family::NotToldFirst)
        };
        let loud = QUIET.iter().filter(|name| !quiet(name));
        none(loud.map(|name| format!("`{name}` lets the family be told first")));
    }
    Ok(())
}

/// Topics in which whoever reads the result must keep it from the family, once there is reason to
/// suspect significant harm.
const QUIET_TOPICS: &[&str] = &[
    "sexual-harm",
    "domestic-abuse",
    "exploitation-at-home",
    "fgm",
    "trafficking",
    "harm-in-belief",
];

#[test]
fn in_these_harms_no_step_at_all_tells_the_family_first() -> Outcome<()> {
    for document in documents()? {
        let engine = Engine::new(document.clone());
        let protection = document.level_named("child-protection").ok_or("a level")?;
        let in_topic = |question: &&QuestionId| {
            let topic = document.question(**question).topic.map(|id| document.topic(id));
            topic.is_some_and(|topic| QUIET_TOPICS.contains(&topic.name.as_str()))
        };
        let questions: Vec<QuestionId> = document.question_ids().collect();
        let mut tried = 0;
        let mut loud = Vec::new();
        for id in questions.iter().filter(in_topic) {
            let question = document.question(*id);
            for choice in (0..question.choices.len()).map(ChoiceId::at) {
                if question.choice(choice).level.is_none_or(|level| level < protection) {
                    continue;
                }
                for answers in at_every_age(&document, *id, choice)? {
                    let Ok(decision) = engine.decide(&answers) else { continue };
                    let fired = decision.why.iter().chain(&decision.also_seen);
                    if !fired.into_iter().any(|reason| reason.statement == question.name) {
                        continue;
                    }
                    tried += 1;
                    let told = |due: &ActionDue| due.family != Some(Family::NotToldFirst);
                    loud.extend(decision.actions.iter().find(|due| told(due)).map(|due| {
                        format!("`{}` lets `{}` tell the family first", question.name, due.name)
                    }));
                }
            }
        }
        assert!(tried > 50, "only {tried} situations");
        none(loud);
    }
    Ok(())
}

/// One worry and no other, for a child of each age.
fn at_every_age(
    document: &Document,
    question: QuestionId,
    choice: ChoiceId,
) -> Outcome<Vec<Answers>> {
    let age = document.question_named("age").ok_or("an age")?;
    let mut answers = Answers::none(document);
    for id in document.question_ids() {
        answers.set(id, Given::NoWorry);
    }
    answers.set(question, Given::Choice(choice));
    let ages = (0..document.question(age).choices.len()).map(|at| {
        let mut answers = answers.clone();
        answers.set(age, Given::Choice(ChoiceId::at(at)));
        answers
    });
    Ok(ages.collect())
}

#[test]
fn every_topic_has_a_partner_who_may_know_something() -> Outcome<()> {
    for document in documents()? {
        let knows = |topic: TopicId| {
            document
                .partners
                .iter()
                .any(|partner| partner.topics.contains(&topic) && partner.holds.is_some())
        };
        let topics = (0..document.topics.len()).map(TopicId::at);
        let alone = topics.filter(|topic| !knows(*topic));
        none(alone.map(|topic| format!("nobody is asked about `{}`", document.topic(topic).name)));
    }
    Ok(())
}

/// The chapter on what is easily got wrong points at examples by their titles.
#[test]
fn every_trap_points_at_an_example_that_is_there() -> Outcome<()> {
    let files = shipped()?;
    let titles: Vec<&str> = files
        .iter()
        .flat_map(|(_, text)| text.split("```scenario\n# ").skip(1))
        .filter_map(|example| example.lines().next())
        .collect();
    let traps = files.iter().find(|(name, _)| name.contains("easily-got-wrong"));
    let rows = traps.ok_or("a chapter of traps")?.1.lines().filter(|line| line.starts_with("| \""));
    let named = rows.filter_map(|row| row.trim_end_matches(" |").rsplit("| ").next());
    let named: Vec<&str> = named.flat_map(|cell| cell.split("; ")).collect();
    assert!(named.len() >= 20, "{named:?}");
    let lost = named.iter().filter(|title| !titles.contains(title));
    none(lost.map(|title| format!("no example is called “{title}”")));
    Ok(())
}

/// Long enough for noise and things that nobody knows, short enough for a lesson.
#[test]
fn examples_for_training_are_told_at_length() -> Outcome<()> {
    let files = shipped()?;
    let examples = files.iter().flat_map(|(_, text)| text.split("```scenario\n# ").skip(1));
    let stories: Vec<(&str, usize)> = examples
        .filter_map(|example| example.split_once("\n\nfor training,"))
        .filter_map(|(story, _)| story.split_once('\n'))
        .map(|(title, story)| (title, story.split_whitespace().count()))
        .collect();
    assert!(stories.len() >= 24, "{} examples for training", stories.len());
    let wrong = stories.iter().filter(|(_, words)| !(80..=180).contains(words));
    none(wrong.map(|(title, words)| format!("“{title}” has {words} words")));
    Ok(())
}

/// Every level and every difficulty can be practised, over many topics, and not only what is plain.
#[test]
fn there_is_something_to_practise_at_every_level() -> Outcome<()> {
    let mut loaded = edition("bradford-2018")?;
    let examples = continuum_scenario::read(&mut loaded);
    let stories: Vec<_> =
        examples.iter().filter_map(|of| Some((of, of.training.as_ref()?))).collect();
    assert!(stories.len() >= 30, "{} stories", stories.len());
    let plain = stories.iter().filter(|(_, of)| of.difficulty == Difficulty::Straightforward);
    assert!(plain.count() * 2 < stories.len(), "half of the stories are plain");
    let defended = stories.iter().filter(|(_, of)| !of.defensible.is_empty());
    assert!(defended.count() >= 6, "too few stories on which careful people differ");
    let document = loaded.document.as_ref().ok_or("the document is valid")?;
    for level in &document.levels {
        let at = stories.iter().filter(|(story, _)| expects_level(story, &level.name)).count();
        assert!(at >= 2, "{at} stories at {}", level.name);
    }
    for difficulty in Difficulty::ALL {
        let so = stories.iter().filter(|(_, of)| of.difficulty == difficulty).count();
        assert!(so >= 6, "{so} stories are {}", difficulty.name());
    }
    Ok(())
}

fn expects_level(story: &continuum_scenario::Scenario, level: &str) -> bool {
    let is_it = |expected: &Expected| matches!(expected, Expected::Level(name) if name == level);
    story.expectations.iter().any(|expectation| is_it(&expectation.expected))
}

#[test]
fn every_ladder_begins_at_the_lowest_level() -> Outcome<()> {
    for document in documents()? {
        let ladders = document.questions.iter().filter(|question| {
            matches!(question.kind, continuum_model::Kind::Ladder(_))
                && question.choices.first().and_then(|choice| choice.level)
                    != Some(document.lowest())
        });
        none(ladders.map(|ladder| format!("`{}` has no rung without a worry", ladder.name)));
    }
    Ok(())
}

/// Words that blame children or parents, or that promise what a tool cannot.
const AVOIDED: &[&str] = &[
    "client",
    "score",
    "verdict",
    "inappropriate referral",
    "child prostitut",
    "lifestyle choice",
    "putting themselves at risk",
    "puts themselves at risk",
    "promiscuous",
    "failed to attend",
    "failure to thrive",
    "domestic violence",
    "illegal immigrant",
    "honour-based",
    "do not refer",
    "don't refer",
    "threshold not met",
    "meets the threshold",
    "meet the threshold",
    "meets threshold",
    "low-level",
    "attention-seeking",
];

/// Addresses and titles are other people's words, and a `wording` names what it asks to avoid.
fn our_words(line: &str) -> bool {
    let start = line.trim_start();
    !["source ", "address ", "see ", "publisher ", "wording "]
        .iter()
        .any(|other| start.starts_with(other))
}

#[test]
fn words_that_harm_stand_nowhere() -> Outcome<()> {
    let mut breaches = Vec::new();
    for (name, text) in shipped()? {
        for (at, line) in text.lines().enumerate().filter(|(_, line)| our_words(line)) {
            let lower = line.to_lowercase().replace("so-called honour-based", "");
            let found = AVOIDED.iter().filter(|word| lower.contains(**word));
            breaches.extend(found.map(|word| format!("{name}:{} “{word}”: {line}", at + 1)));
        }
    }
    none(breaches);
    Ok(())
}

#[test]
fn it_says_that_it_is_not_the_partnerships_own() -> Outcome<()> {
    let identity = document()?.identity;
    let says = identity.disclaimer.unwrap_or_default();
    assert!(identity.title.contains("llustrative"), "{}", identity.title);
    assert!(says.contains("not the partnership's published document"), "{says}");
    Ok(())
}
