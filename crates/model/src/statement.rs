//! The statements around the questions: levels, actions, topics, rules and the rest.

use crate::{ActionId, Condition, ContactId, Grounds, LevelId, QuestionId, SourceId, TopicId};
use continuum_diag::Span;
use serde::{Deserialize, Serialize};

/// Where a statement stands in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The statement.
    pub span: Span,
    /// The headings it stands under, outermost first.
    pub headings: Vec<String>,
}

impl Origin {
    /// The nearest heading, empty where there is none.
    pub fn heading(&self) -> &str {
        self.headings.last().map_or("", String::as_str)
    }
}

/// Whether a rule is found in published practice or is this project's proposal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// Found in published practice.
    Published,
    /// This project's proposal.
    Proposed,
}

/// Something that can be cited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Its name.
    pub name: String,
    /// Its title.
    pub title: String,
    /// When it was published, as written.
    pub date: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// Where to read it.
    pub address: Option<String>,
    /// Under which licence.
    pub licence: Option<String>,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// A place in a source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Citation {
    /// The source.
    pub source: SourceId,
    /// The place in it, as written; may be empty.
    pub place: String,
}

/// One step of the scale.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Its name.
    pub name: String,
    /// Names it had in earlier editions.
    pub formerly: Vec<String>,
    /// Its title, read before its number.
    pub title: String,
    /// The number shown; two levels may share one.
    pub number: String,
    /// What it means.
    pub meaning: String,
    /// Its legal bases (`s17`, `s47` …).
    pub basis: Vec<String>,
    /// Whose consent it needs.
    pub consent: Option<String>,
    /// The front door's grade.
    pub priority: Option<Priority>,
    /// How soon it is answered.
    pub within: Option<String>,
    /// What to do at this level.
    pub actions: Vec<ActionId>,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// The front door's red, amber or green.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Priority {
    /// At once.
    Red,
    /// Soon.
    Amber,
    /// In the ordinary course.
    Green,
}

/// How soon; sooner compares less.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Urgency {
    /// Now, before anything else.
    AtOnce,
    /// Today.
    SameDay,
    /// Within one working day.
    OneWorkingDay,
    /// Within a week.
    OneWeek,
    /// As part of a plan.
    Planned,
}

/// Whether the family may be told before the action is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Talk to the family first.
    ToldFirst,
    /// Tell them unless that raises risk.
    ToldUnlessRisk,
    /// Do not tell them first: it raises risk.
    NotToldFirst,
}

/// What to say to the family, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FamilyAdvice {
    /// Whether they may be told first.
    pub family: Family,
    /// In words, specific to the action.
    pub advice: Option<String>,
}

/// How to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    /// Its name.
    pub name: String,
    /// Names it had in earlier editions.
    pub formerly: Vec<String>,
    /// Who or what it reaches.
    pub title: String,
    /// The telephone number.
    pub number: Option<String>,
    /// When it is answered.
    pub hours: Option<String>,
    /// A page to read or an address to write to.
    pub address: Option<String>,
    /// The day on which it was last found right, `2026-11-23`; always there beside a number or an
    /// address, or that is a warning.
    pub checked: Option<String>,
    /// Every area has its own, and puts it here.
    pub local: bool,
    /// Where it stands in the text.
    pub origin: Origin,
}

impl Contact {
    /// The number as a telephone dials it, `08088005000` for `0808 800 5000`; none where there is
    /// more than a number in it.
    pub fn dialled(&self) -> Option<String> {
        let number = self.number.as_deref()?;
        let is_dialled = |one: char| one.is_ascii_digit() || one == '+';
        let is_number = number.chars().all(|one| is_dialled(one) || " ()-".contains(one));
        is_number.then(|| number.chars().filter(|one| is_dialled(*one)).collect())
    }
}

/// Something to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Action {
    /// Its name.
    pub name: String,
    /// Names it had in earlier editions.
    pub formerly: Vec<String>,
    /// What to do.
    pub what: String,
    /// Who does it.
    pub who: String,
    /// How soon.
    pub urgency: Urgency,
    /// How soon, in words, where the document says more.
    pub when: Option<String>,
    /// Whose consent it needs.
    pub consent: Option<String>,
    /// How to reach those concerned.
    pub contacts: Vec<ContactId>,
    /// Whether the family may be told first.
    pub family: Option<FamilyAdvice>,
    /// The front door's grade, where the document gives one.
    pub priority: Option<Priority>,
    /// Why, where the document says.
    pub because: Option<String>,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// An agency that may hold information.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Partner {
    /// Its name.
    pub name: String,
    /// Names it had in earlier editions.
    pub formerly: Vec<String>,
    /// What it is called.
    pub title: String,
    /// What it may know.
    pub holds: Option<String>,
    /// The topics to ask it about.
    pub topics: Vec<TopicId>,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// One of the four areas of the assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// The child's development.
    Development,
    /// Parenting capacity.
    Parenting,
    /// Family and environment.
    Family,
    /// Harm.
    Harm,
}

/// A subject in one of the areas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its name.
    pub name: String,
    /// Names it had in earlier editions.
    pub formerly: Vec<String>,
    /// Its title.
    pub title: String,
    /// The area.
    pub area: Area,
    /// Help in choosing it.
    pub hint: Option<String>,
    /// Asked whatever the worry is.
    pub of_everyone: bool,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// Topics that conditions count together. Conditions hold the topics themselves; this keeps the
/// name and the words for people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Names it had in earlier editions.
    pub formerly: Vec<String>,
    /// What its topics have in common.
    pub text: String,
    /// Its topics, in the order of the text, each once; never empty.
    pub topics: Vec<TopicId>,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// Raises a topic by one level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Uplift {
    /// Its name.
    pub name: String,
    /// Names it had in earlier editions.
    pub formerly: Vec<String>,
    /// Its title, where it has one.
    pub text: Option<String>,
    /// The topic.
    pub topic: TopicId,
    /// When it holds; looks at answers only.
    pub when: Condition,
    /// It raises no higher than this.
    pub up_to: LevelId,
    /// What it rests on.
    pub grounds: Grounds,
    /// Questions of which a worse answer may lower the outcome here, with the reason.
    pub lowers: Option<Lowers>,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// Puts the overall level at least somewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// Its name.
    pub name: String,
    /// Names it had in earlier editions.
    pub formerly: Vec<String>,
    /// Its title, where it has one.
    pub text: Option<String>,
    /// The level, above the lowest.
    pub at_least: LevelId,
    /// When it holds.
    pub when: Condition,
    /// What to do then.
    pub actions: Vec<ActionId>,
    /// What it rests on.
    pub grounds: Grounds,
    /// Questions of which a worse answer may lower the outcome here, with the reason.
    pub lowers: Option<Lowers>,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// A declared exception to "a worse answer never lowers the level".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lowers {
    /// The questions; never empty.
    pub questions: Vec<QuestionId>,
    /// The reason.
    pub because: String,
}

/// A `do` statement: actions that are due when a condition holds, whatever the level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Duty {
    /// Its name.
    pub name: String,
    /// Names it had in earlier editions.
    pub formerly: Vec<String>,
    /// Its title, where it has one.
    pub text: Option<String>,
    /// What to do; never empty.
    pub give: Vec<ActionId>,
    /// When.
    pub when: Condition,
    /// What it rests on.
    pub grounds: Grounds,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// A combination that cannot occur.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Never {
    /// The combination; looks at answers only.
    pub condition: Condition,
    /// Why it cannot occur.
    pub because: Option<String>,
    /// The statement as it is written.
    pub written: String,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// Words not to use of a child or a family, and what to say instead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Its name.
    pub name: String,
    /// The words to avoid.
    pub avoid: String,
    /// What to say instead.
    pub say: String,
    /// Why.
    pub because: Option<String>,
    /// Where it is asked for.
    pub see: Vec<Citation>,
    /// Where it stands in the text.
    pub origin: Origin,
}

/// Something the document must contain, and the part that meets it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Requirement {
    /// Its name.
    pub name: String,
    /// What must be there.
    pub text: String,
    /// Names of statements and headings that meet it; never empty.
    pub met_by: Vec<String>,
    /// Where it is required.
    pub see: Vec<Citation>,
    /// Where it stands in the text.
    pub origin: Origin,
}
