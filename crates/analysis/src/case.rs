//! A child's case: a choice for every question, and the few of them that have to be told.

use continuum_diagram::{BudgetSpent, Diagram, Table, Variable};
use continuum_engine::{Answers, Compiled, Engine, Given, Missing, Variants, reference};
use continuum_model::{ChoiceId, Document, Id, LevelId, QuestionId};

/// What each worry in a case costs: cases with fewer of them are smaller, then those with milder
/// ones, then those of which less has to be told.
const A_WORRY: u32 = 256;

/// A child's case that shows a finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// What it shows, as a title.
    pub title: String,
    /// A choice for every question.
    pub choices: Vec<ChoiceId>,
    /// The same with as little told as is needed: worries that are not told are none, and facts
    /// that are not told change nothing.
    pub answers: Answers,
    /// The level it has; none where a `never` forbids it.
    pub level: Option<LevelId>,
    /// Names of statements that fire in it and are worth expecting.
    pub fires: Vec<String>,
}

/// Answers to some questions, the others being of no account.
pub(crate) type Told = Vec<(QuestionId, ChoiceId)>;

impl Case {
    /// A case in which these answers are given, and there is no other worry.
    pub(crate) fn new(engine: &Engine, title: impl Into<String>, told: &Told) -> Self {
        let document = engine.document();
        let mut choices = vec![ChoiceId::at(0); document.questions.len()];
        for (question, choice) in told {
            choices[question.position()] = *choice;
        }
        let level = level(engine, &choices);
        let answers = as_few(engine, &choices, told, level);
        Self { title: title.into(), choices, answers, level, fires: Vec::new() }
    }

    /// Expects statements to fire.
    pub(crate) fn fires(mut self, names: impl IntoIterator<Item = String>) -> Self {
        self.fires.extend(names);
        self
    }

    /// What a worked example with these answers would expect: what follows each `expect`.
    pub fn expectations(&self, document: &Document) -> Vec<String> {
        let Some(level) = self.level.map(|level| &document.level(level).name) else {
            return vec!["impossible".to_owned()];
        };
        let fires = (!self.fires.is_empty()).then(|| format!("also {}", self.fires.join(", ")));
        [format!("level {level}"), format!("at most {level}")].into_iter().chain(fires).collect()
    }

    /// The answers in short: `age: older, food: targeted`. Only what is told.
    pub fn in_short(&self, document: &Document) -> String {
        let told = document.question_ids().filter_map(|id| match self.answers.get(id) {
            Given::Choice(choice) => {
                let question = document.question(id);
                Some(format!("{}: {}", question.name, question.choice(choice).name))
            }
            Given::NoWorry | Given::Missing(_) => None,
        });
        let told: Vec<String> = told.collect();
        if told.is_empty() { "no worry".to_owned() } else { told.join(", ") }
    }
}

/// The smallest case in which a diagram says yes, as the answers that matter to it; none where
/// there is none. The diagram says no wherever a `never` forbids the case.
pub(crate) fn smallest(variants: &Variants, of: Diagram) -> Option<Told> {
    smallest_in(variants.compiled(), &variants.table, of)
}

/// The same in any table with the document's variables.
pub(crate) fn smallest_in(compiled: Compiled, table: &Table, of: Diagram) -> Option<Told> {
    let document = compiled.document();
    let cost = |variable: Variable, choice: u8| {
        let question = document.question(compiled.question(variable));
        Some(match (question.is_worrying(), choice) {
            (true, 0) => 0,
            (true, _) => A_WORRY + u32::from(choice),
            (false, _) => 1,
        })
    };
    let path = table.cheapest(of, cost, |value| value == 1)?;
    let told = path.answers.into_iter();
    Some(
        told.map(|(variable, choice)| (compiled.question(variable), ChoiceId::at(choice.into())))
            .collect(),
    )
}

/// What is left of a diagram with this answer to a question.
pub(crate) fn with_answer(
    table: &mut Table,
    of: Diagram,
    variable: Variable,
    choice: u8,
) -> Result<Diagram, BudgetSpent> {
    let mut possible = vec![u64::MAX; table.arities().len()];
    possible[variable.position()] = 1 << choice;
    table.restrict(of, &possible)
}

/// The level of a case; none where a `never` forbids it.
fn level(engine: &Engine, choices: &[ChoiceId]) -> Option<LevelId> {
    let document = engine.document();
    if engine.compiled().is_none() {
        let is_possible = reference::is_possible(document, choices);
        return is_possible.then(|| reference::level(document, choices));
    }
    let mut answers = Answers::none(document);
    for (question, choice) in document.question_ids().zip(choices) {
        answers.set(question, Given::Choice(*choice));
    }
    engine.level(&answers)
}

/// The answers, with worries that are none left to "no other worry", and facts without a worrying
/// direction left out where they are not told and the level is the same whatever they are.
fn as_few(engine: &Engine, choices: &[ChoiceId], told: &Told, level: Option<LevelId>) -> Answers {
    let document = engine.document();
    let mut answers = Answers::none(document);
    for id in document.question_ids() {
        let choice = choices[id.position()];
        let is_no_worry = document.question(id).is_worrying() && choice.position() == 0;
        answers.set(id, if is_no_worry { Given::NoWorry } else { Given::Choice(choice) });
    }
    for id in document.question_ids() {
        let is_told = told.iter().any(|(question, _)| *question == id);
        if is_told || document.question(id).is_worrying() {
            continue;
        }
        let given = answers.get(id);
        answers.set(id, Given::Missing(Missing::NotAsked));
        if engine.band(&answers) != level.map(|level| (level, level)) {
            answers.set(id, given);
        }
    }
    answers
}
