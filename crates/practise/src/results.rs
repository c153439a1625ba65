//! One trainee's results as a small file, which holds no name.
//!
//! ```json
//! { "kind": "continuum practice results", "version": 1,
//!   "document": "bradford-2018", "edition": "…", "digest": "…", "stories": "…",
//!   "session": "9f86d081", "label": "7",
//!   "judged": [ { "story": "New trainers", "level": "targeted", "sure": "fairly" } ] }
//! ```
//!
//! `session` is a number that was drawn when the session began: it says that two files are of one
//! session, and nothing of the person.

use crate::course::Course;
use crate::state::{Judged, State};
use crate::sureness::Sureness;
use continuum_model::LevelId;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most bytes that are read of a file.
pub const LARGEST: usize = 200_000;
/// The most letters and digits of a label.
pub const LONGEST_LABEL: usize = 12;

const KIND: &str = "continuum practice results";
const VERSION: u32 = 1;

/// What one trainee judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Results {
    /// Which session it was.
    pub session: String,
    /// What the trainee chose to be called; may be empty.
    pub label: String,
    /// Story (by position in the course), level, and how sure.
    pub judged: Vec<(usize, LevelId, Sureness)>,
}

/// Why a file is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It is larger than results ever are.
    TooLarge,
    /// It is no JSON, or of another shape.
    Foreign,
    /// It begins like ours, and something in it is missing or is not what should stand there.
    Unreadable,
    /// Its label or session is not one of ours.
    ForeignLabel,
    /// It was written by another version of this page.
    OtherVersion,
    /// It is about another document: its name.
    OtherDocument(String),
    /// It is about another edition of the document, or of its stories: its edition.
    OtherEdition(String),
    /// It names a story that there is not.
    UnknownStory(String),
    /// It names a level that there is not.
    UnknownLevel(String),
    /// It judges a story twice.
    JudgedTwice(String),
    /// It judges nothing.
    Empty,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    kind: String,
    version: u32,
    document: String,
    edition: String,
    digest: String,
    stories: String,
    session: String,
    label: String,
    judged: Vec<WrittenJudgement>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenJudgement {
    story: String,
    level: String,
    sure: Sureness,
}

/// Whether a label can be saved: a few letters, digits and hyphens, or nothing.
pub(crate) fn is_label(label: &str) -> bool {
    let plain = |char: char| char.is_ascii_alphanumeric() || char == '-';
    label.len() <= LONGEST_LABEL && label.chars().all(plain)
}

/// The file of a session, where anything was judged.
pub fn write(course: &Course, state: &State) -> String {
    let judged = state.judged();
    let identity = &course.document().identity;
    let written = Written {
        kind: KIND.to_owned(),
        version: VERSION,
        document: identity.id.clone(),
        edition: identity.edition.clone(),
        digest: identity.digest.clone(),
        stories: course.practice().stories.clone(),
        session: format!("{:08x}", state.session),
        label: if is_label(&state.label) { state.label.clone() } else { String::new() },
        judged: judged.iter().map(|one| judgement(course, one)).collect(),
    };
    // INVARIANT: strings and numbers can always be written.
    serde_json::to_string_pretty(&written).unwrap_or_default() + "\n"
}

fn judgement(course: &Course, judged: &Judged<'_>) -> WrittenJudgement {
    WrittenJudgement {
        story: course.vignette(judged.story).title.clone(),
        level: course.document().level(judged.level).name.clone(),
        sure: judged.sure,
    }
}

/// Reads a file, or says why it is not taken. Nothing of a file that is refused is used.
pub fn read(course: &Course, bytes: &[u8]) -> Result<Results, Refused> {
    if bytes.len() > LARGEST {
        return Err(Refused::TooLarge);
    }
    let value: serde_json::Value = serde_json::from_slice(bytes).map_err(|_| Refused::Foreign)?;
    if value.get("kind").and_then(serde_json::Value::as_str) != Some(KIND) {
        return Err(Refused::Foreign);
    }
    if value.get("version").and_then(serde_json::Value::as_u64) != Some(u64::from(VERSION)) {
        return Err(Refused::OtherVersion);
    }
    let written: Written = serde_json::from_value(value).map_err(|_| Refused::Unreadable)?;
    same_document(course, &written)?;
    if !is_label(&written.label) || written.session.len() != 8 || !is_label(&written.session) {
        return Err(Refused::ForeignLabel);
    }
    let judged = judged(course, &written.judged)?;
    Ok(Results { session: written.session, label: written.label, judged })
}

fn same_document(course: &Course, written: &Written) -> Result<(), Refused> {
    let identity = &course.document().identity;
    if written.document != identity.id {
        return Err(Refused::OtherDocument(shortened(&written.document)));
    }
    let same_text = written.digest == identity.digest && written.edition == identity.edition;
    if same_text && written.stories == course.practice().stories {
        Ok(())
    } else {
        Err(Refused::OtherEdition(shortened(&written.edition)))
    }
}

fn judged(
    course: &Course,
    written: &[WrittenJudgement],
) -> Result<Vec<(usize, LevelId, Sureness)>, Refused> {
    let mut seen = BTreeSet::new();
    let mut judged = Vec::new();
    for one in written {
        let story = course.position(&one.story);
        let story = story.ok_or_else(|| Refused::UnknownStory(shortened(&one.story)))?;
        let level = course.document().level_named(&one.level);
        let level = level.ok_or_else(|| Refused::UnknownLevel(shortened(&one.level)))?;
        if !seen.insert(story) {
            return Err(Refused::JudgedTwice(shortened(&one.story)));
        }
        judged.push((story, level, one.sure));
    }
    if judged.is_empty() { Err(Refused::Empty) } else { Ok(judged) }
}

/// What a foreign file says is shown, and not at any length.
fn shortened(words: &str) -> String {
    let short: String = words.chars().take(80).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}
