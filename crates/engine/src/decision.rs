//! What the document suggests, and why: plain data, ready to be shown or saved.

use crate::Missing;
use continuum_model::{Family, Priority, Standing, Urgency};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Everything there is to say about one child's situation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// The document, its edition and digest.
    pub document: DocumentRef,
    /// The suggested level, by name: the lowest that the answers still allow.
    pub level: String,
    /// The lowest and the highest level that the answers still allow.
    pub band: Band,
    /// A smallest set of statements and answers that alone puts the level at `at_least`.
    /// Empty where `at_least` is the lowest level.
    pub why: Vec<Reason>,
    /// Everything else that fired.
    pub also_seen: Vec<Reason>,
    /// The fewest other answers that would make a higher level certain; none at the highest
    /// level, where no answers that can differ would, and where that was not decided exactly.
    pub why_not_higher: Option<Change>,
    /// The fewest other answers with which the level could be lower; none where there are none.
    pub why_not_lower: Option<Change>,
    /// Missing answers that could still change the level or give an action that is not due, most
    /// decisive first.
    pub not_known: Vec<Unknown>,
    /// How many more questions the level takes.
    pub questions_left: QuestionsLeft,
    /// What to ask next, most decisive first.
    pub next: Vec<Next>,
    /// What to do, soonest first.
    pub actions: Vec<ActionDue>,
    /// Whether every action that is due is listed. `false` only where the document has too many
    /// nodes to be decided exactly; those that are listed are due all the same.
    pub actions_exact: bool,
    /// Strengths that were answered "yes", by name, in the order of the document.
    pub strengths: Vec<String>,
    /// Questions answered by "no worry mentioned", by name, in the order of the document.
    pub no_worry: Vec<String>,
}

/// Which document decided.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentRef {
    /// The document's name.
    pub id: String,
    /// Its edition.
    pub edition: String,
    /// SHA-256 of its files without the worked examples, in hexadecimal.
    pub digest: String,
}

/// Levels, by name, between which the outcome lies whatever the missing answers are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Band {
    /// The lowest: what is suggested.
    pub at_least: String,
    /// The highest.
    pub at_most: String,
    /// Whether both ends are reached by some completion of the answers. `false` only where the
    /// document has too many nodes; the outcome still lies between the two levels.
    pub exact: bool,
}

/// What sort of statement a reason is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fired {
    /// A rung of a ladder.
    Rung,
    /// An indicator.
    Indicator,
    /// An uplift of a topic.
    Uplift,
    /// A rule about the overall level.
    Rule,
    /// A `do` statement.
    Do,
}

/// A statement that fired, in the document's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    /// The statement's name.
    pub statement: String,
    /// What sort of statement it is.
    pub fired: Fired,
    /// It holds whatever the missing answers are. `false` only in `why`, where the level is
    /// certain and no single statement is: one or another of these holds.
    pub certain: bool,
    /// What people read: a rung's or indicator's words, or a rule's title.
    pub text: Option<String>,
    /// The level, by name, at which it puts the child or the topic; none for a `do`.
    pub level: Option<String>,
    /// The topic it belongs to, by name, for rungs, indicators and uplifts.
    pub topic: Option<String>,
    /// The answers it looks at that were given: question name to answer name.
    pub answers: BTreeMap<String, String>,
    /// The reason, as a sentence.
    pub because: String,
    /// Where it comes from.
    pub see: Vec<Seen>,
    /// Published practice or this project's proposal, where the document says.
    pub standing: Option<Standing>,
    /// The heading it stands under.
    pub heading: String,
}

/// A citation, spelt out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    /// The source's name.
    pub source: String,
    /// The source's title.
    pub title: String,
    /// The place in it.
    pub place: String,
    /// Where to read it.
    pub address: Option<String>,
}

/// Other answers that lead to another level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The level that would be suggested, by name.
    pub level: String,
    /// What would have to be answered differently, or found out; never empty.
    pub answers: Vec<Difference>,
    /// Why that would be the level.
    pub why: Vec<Reason>,
}

/// One answer that would have to be different.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Difference {
    /// The question's name.
    pub question: String,
    /// What people read.
    pub text: String,
    /// The answer as it was given, by name; none where it is missing.
    pub from: Option<String>,
    /// The other answer, by name.
    pub to: String,
    /// The other answer, in words.
    pub words: String,
}

/// How many questions it takes to settle the level, in whatever order they are asked, as long as
/// none is asked that no longer matters to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionsLeft {
    /// With the answers that settle it soonest: no fewer can.
    pub fewest: usize,
    /// All that could still move it: no more can be needed.
    pub most: usize,
}

/// A question worth asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Next {
    /// The question's name.
    pub question: String,
    /// What hangs on it.
    pub because: String,
}

/// A missing answer that could still change the level or give an action.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unknown {
    /// The question's name.
    pub question: String,
    /// What people read.
    pub text: String,
    /// Why it is missing.
    pub missing: Missing,
    /// Whether it can still move the level, alone or together with other missing answers. None that
    /// can is left out.
    pub moves_level: bool,
    /// The highest level that one answer to it would make certain by itself; the present
    /// `at_least` where it matters only together with other missing answers.
    pub could_reach: String,
    /// Whether some answer to it would lower `at_most`.
    pub could_rule_out: bool,
    /// The actions, by name and soonest first, that one answer to it would make due by itself and
    /// whatever the level; none of them is due already.
    pub could_give: Vec<String>,
    /// Others that it could still give together with other missing answers. None that it can is
    /// left out, and each is given by some completion.
    pub could_give_with_others: Vec<String>,
    /// The heading it stands under.
    pub heading: String,
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ActionDue {
    /// The action's name.
    pub name: String,
    /// What to do.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// How soon, in words.
    pub when: String,
    /// How soon; sooner compares less.
    pub urgency: Urgency,
    /// Whose consent it needs.
    pub consent: Option<String>,
    /// Whether the family may be told first.
    pub family: Option<Family>,
    /// What to say to the family, and when.
    pub family_advice: Option<String>,
    /// How to reach those concerned.
    pub contact: Option<String>,
    /// Why: the reasons of the statements that gave it.
    pub because: String,
    /// The statements that gave it, by name; the level's name where the level gave it.
    pub given_by: Vec<String>,
    /// The front door's grade: the action's own, or the suggested level's where the level gave it.
    pub priority: Option<Priority>,
}
