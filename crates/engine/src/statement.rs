//! The statements that can fire, and where each stands in the document.

use continuum_model::{ChoiceId, ChoiceSet, Condition, Document, Id, Kind, Origin, QuestionId};

/// Something that can fire. Uplifts, rules and duties are named by their position in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Statement {
    /// A question's effective answer: a rung, an indicator's "yes", or any other choice.
    Choice(QuestionId, ChoiceId),
    /// An uplift that raises its topic.
    Uplift(usize),
    /// A rule that holds.
    Rule(usize),
    /// A `do` that holds.
    Duty(usize),
}

impl Statement {
    /// Its name in the document: of a choice, its question's.
    pub fn name(self, document: &Document) -> &str {
        match self {
            Self::Choice(question, _) => &document.question(question).name,
            Self::Uplift(position) => &document.uplifts[position].name,
            Self::Rule(position) => &document.rules[position].name,
            Self::Duty(position) => &document.duties[position].name,
        }
    }

    /// A key that sorts statements in the order of the text.
    pub(crate) fn place(self, document: &Document) -> impl Ord + use<> {
        (self.origin(document).span, self)
    }

    /// Where it stands in the text.
    pub(crate) fn origin(self, document: &Document) -> &Origin {
        match self {
            Self::Choice(question, _) => &document.question(question).origin,
            Self::Uplift(position) => &document.uplifts[position].origin,
            Self::Rule(position) => &document.rules[position].origin,
            Self::Duty(position) => &document.duties[position].origin,
        }
    }

    /// The condition on which it fires; a choice has none.
    pub(crate) fn condition(self, document: &Document) -> Option<&Condition> {
        match self {
            Self::Choice(..) => None,
            Self::Uplift(position) => Some(&document.uplifts[position].when),
            Self::Rule(position) => Some(&document.rules[position].when),
            Self::Duty(position) => Some(&document.duties[position].when),
        }
    }
}

/// Every statement worth telling a reader about when it fires, in the order of the text: rungs
/// above the lowest, indicators, uplifts, rules and duties.
pub(crate) fn telling_statements(document: &Document) -> Vec<Statement> {
    let mut statements: Vec<Statement> = document
        .question_ids()
        .flat_map(|question| {
            let choices = telling_of(document, question).choices();
            choices.map(move |choice| Statement::Choice(question, choice))
        })
        .chain((0..document.uplifts.len()).map(Statement::Uplift))
        .chain((0..document.rules.len()).map(Statement::Rule))
        .chain((0..document.duties.len()).map(Statement::Duty))
        .collect();
    statements.sort_by_cached_key(|statement| statement.place(document));
    statements
}

/// For each question, the choices worth telling.
pub(crate) fn telling_choices(document: &Document) -> Vec<ChoiceSet> {
    document.question_ids().map(|question| telling_of(document, question)).collect()
}

fn telling_of(document: &Document, id: QuestionId) -> ChoiceSet {
    let question = document.question(id);
    let tells = |choice: &ChoiceId| match question.kind {
        Kind::Ladder(_) => question.choice(*choice).level > Some(document.lowest()),
        Kind::Indicator { .. } => choice.position() == 1,
        _ => false,
    };
    (0..question.choices.len()).map(ChoiceId::at).filter(tells).collect()
}
