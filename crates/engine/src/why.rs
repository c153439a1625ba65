//! Why the level is where it is: a smallest set of answers that alone keeps it there, and the
//! statements through which those answers do it.
//!
//! "Alone" is meant exactly: with every other answer missing, every completion still stands at
//! the level or higher, and without any one of them some completion does not.

use crate::bounds::bounds;
use crate::case::Case;
use crate::evaluation::Evaluation;
use crate::one_or_another::one_or_another;
use crate::reason::{level_of, reason};
use crate::statement::Statement;
use crate::support::{looked_at, support};
use crate::{Answers, Engine, Fired, Reason};
use continuum_model::{ChoiceSet, Condition, Id, IdSet, LevelId, QuestionId};
use std::cmp::Reverse;
use std::collections::BTreeSet;

impl Engine {
    /// A smallest set of given answers that alone, all others missing, keeps `at_least` where it
    /// is: none of them can be left out. Empty where `at_least` is the lowest level or needs no
    /// answer, and where the answers are impossible.
    pub fn sufficient_answers(&self, answers: &Answers) -> Vec<QuestionId> {
        let Some(case) = Case::new(self, answers) else { return Vec::new() };
        let fired = crate::also_seen::fired(&case);
        sufficient(&case, &fired).iter().collect()
    }
}

/// The statements that put the level where it is, most serious first.
pub(crate) struct Why {
    /// The statements.
    pub statements: Vec<Statement>,
    /// The same, to be shown.
    pub reasons: Vec<Reason>,
}

/// Why the level is where it is, given what certainly fired.
pub(crate) fn why(case: &Case, fired: &[Statement]) -> Why {
    if case.at_least() == 0 {
        return Why { statements: Vec::new(), reasons: Vec::new() };
    }
    let enough = sufficient(case, fired);
    let evaluation = bounds(case.engine, &only(case, &enough));
    let document = &case.engine.document;
    let mut statements = statements(case, &evaluation, fired, &enough);
    statements.sort_by_cached_key(|statement| {
        (Reverse(level_of(case, *statement)), statement.place(document))
    });
    let reasons = reasons(case, fired, &statements, &enough);
    Why { statements, reasons }
}

/// A smallest set of answers that alone keeps the level: from within what a single statement at
/// that level looks at where that is enough, otherwise from all.
fn sufficient(case: &Case, fired: &[Statement]) -> IdSet<QuestionId> {
    if is_enough(case, &IdSet::new()) {
        return IdSet::new();
    }
    let document = &case.engine.document;
    let mut candidates: Vec<IdSet<QuestionId>> = at_the_level(case, fired)
        .into_iter()
        .map(|statement| {
            let looked_at = whole_support(case, statement);
            looked_at.iter().filter(|question| case.counts(*question)).collect()
        })
        .collect();
    candidates.sort_by_key(IdSet::len);
    let found = candidates.into_iter().find(|candidate| is_enough(case, candidate));
    let start = match found {
        Some(candidate) => candidate,
        None => document.question_ids().filter(|question| case.counts(*question)).collect(),
    };
    fewest(case, start)
}

/// Leaves out answers, the least serious and last first, while the rest is enough.
fn fewest(case: &Case, mut enough: IdSet<QuestionId>) -> IdSet<QuestionId> {
    let mut order: Vec<QuestionId> = enough.iter().collect();
    order.sort_by_key(|question| (seriousness(case, *question), Reverse(*question)));
    leave_out(case, &order, &mut enough);
    enough
}

/// Leaves out what can be left out, from first to last. More answers are never less enough, so
/// where all of them can go at once each could have gone by itself, and one pass is enough.
fn leave_out(case: &Case, some: &[QuestionId], enough: &mut IdSet<QuestionId>) {
    enough.retain(|question| !some.contains(&question));
    if is_enough(case, enough) {
        return;
    }
    enough.extend(some.iter().copied());
    if some.len() > 1 {
        let (first, rest) = some.split_at(some.len() / 2);
        leave_out(case, first, enough);
        leave_out(case, rest, enough);
    }
}

fn seriousness(case: &Case, question: QuestionId) -> usize {
    let effective = case.evaluation().effective[question.position()];
    let reaching = &case.engine.choices_reaching[question.position()];
    reaching.iter().filter(|choices| effective.without(**choices).is_empty()).count()
}

/// Whether these answers alone keep the level; `false` where that could not be proved.
fn is_enough(case: &Case, answers: &IdSet<QuestionId>) -> bool {
    case.engine.is_at_least(&only(case, answers), case.at_least())
}

/// What is possible when only these answers are known.
fn only(case: &Case, answers: &IdSet<QuestionId>) -> Vec<ChoiceSet> {
    let document = &case.engine.document;
    document
        .question_ids()
        .map(|question| {
            let known = answers.contains(question);
            if known {
                case.possible[question.position()]
            } else {
                document.question(question).all()
            }
        })
        .collect()
}

/// What certainly fired and stands at the level, in the order of the text.
fn at_the_level(case: &Case, fired: &[Statement]) -> Vec<Statement> {
    let stands = |statement: &Statement| level_of(case, *statement) >= Some(case.at_least());
    fired.iter().copied().filter(stands).collect()
}

/// What a statement looks at, and what put the topics it looks at where they stand.
fn whole_support(case: &Case, statement: Statement) -> IdSet<QuestionId> {
    let document = &case.engine.document;
    let mut questions = support(document, statement);
    let mut topics = IdSet::new();
    match statement {
        Statement::Uplift(position) => {
            topics.insert(document.uplifts[position].topic.position());
        }
        _ => {
            if let Some(condition) = statement.condition(document) {
                topics_looked_at(condition, &mut topics);
            }
        }
    }
    for topic in topics.iter() {
        for &question in &case.engine.standing_in[topic] {
            if seriousness(case, question) > 0 {
                let asked = Condition::Answer { question, choices: ChoiceSet::EMPTY };
                looked_at(document, &asked, &mut questions);
            }
        }
        for &uplift in &case.engine.uplifts_of[topic] {
            if case.evaluation().uplifts[uplift].holds() {
                looked_at(document, &document.uplifts[uplift].when, &mut questions);
            }
        }
    }
    questions
}

fn topics_looked_at(condition: &Condition, topics: &mut IdSet<usize>) {
    match condition {
        Condition::Answer { .. } => {}
        Condition::Topic { topic, .. } => {
            topics.insert(topic.position());
        }
        Condition::Topics { topics: counted, .. } => {
            topics.extend(counted.iter().map(|topic| topic.position()));
        }
        Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
            for one in of {
                topics_looked_at(one, topics);
            }
        }
        Condition::Not(negated) => topics_looked_at(negated, topics),
    }
}

/// The statements through which a sufficient set works: one that stands at the level, with the
/// rungs, indicators and uplifts it rests on.
fn statements(
    case: &Case,
    evaluation: &Evaluation,
    fired: &[Statement],
    enough: &IdSet<QuestionId>,
) -> Vec<Statement> {
    let at_the_level = at_the_level(case, fired);
    let works = |statement: &&Statement| evaluation.fires(**statement).holds();
    if let Some(main) = at_the_level.iter().find(works) {
        return with_what_it_rests_on(case, evaluation, fired, *main);
    }
    // The set works through one statement or another, but here is one that is certain anyway.
    if let Some(main) = at_the_level.first() {
        return with_what_it_rests_on(case, case.evaluation(), fired, *main);
    }
    one_or_another(case, &only(case, enough), evaluation)
}

fn with_what_it_rests_on(
    case: &Case,
    evaluation: &Evaluation,
    fired: &[Statement],
    main: Statement,
) -> Vec<Statement> {
    let document = &case.engine.document;
    let trace = Trace { engine: case.engine, evaluation, fired };
    let mut statements = BTreeSet::from([main]);
    if let Statement::Uplift(position) = main {
        let topic = document.uplifts[position].topic;
        trace.topic(topic.position(), case.at_least(), &mut statements);
    } else if let Some(condition) = main.condition(document) {
        trace.condition(condition, &mut statements);
    }
    statements.into_iter().collect()
}

/// Follows topics to the rungs, indicators and uplifts that put them where they stand.
struct Trace<'e> {
    engine: &'e Engine,
    evaluation: &'e Evaluation,
    fired: &'e [Statement],
}

impl Trace<'_> {
    fn condition(&self, condition: &Condition, statements: &mut BTreeSet<Statement>) {
        if !self.evaluation.truth(condition).holds() {
            return;
        }
        match condition {
            Condition::Topic { topic, level } => {
                self.topic(topic.position(), level.position(), statements);
            }
            Condition::Topics { topics, level, .. } => {
                let level = level.position();
                for topic in topics.iter().map(|topic| topic.position()) {
                    if self.evaluation.topics[topic].reaches(level).holds() {
                        self.topic(topic, level, statements);
                    }
                }
            }
            Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
                for one in of {
                    self.condition(one, statements);
                }
            }
            // What is absent is no statement that fired.
            Condition::Answer { .. } | Condition::Not(_) => {}
        }
    }

    /// One rung or indicator at the level; failing that, the highest one and the uplifts.
    fn topic(&self, topic: usize, level: usize, statements: &mut BTreeSet<Statement>) {
        let Some((stands, rung)) = self.highest(topic, level) else { return };
        statements.insert(rung);
        if stands < level {
            statements.extend(self.uplifts(topic));
        }
    }

    /// The first rung or indicator of a topic at the level, otherwise the highest, with its level.
    fn highest(&self, topic: usize, level: usize) -> Option<(usize, Statement)> {
        let document = &self.engine.document;
        let of_topic = |statement: &Statement| {
            let Statement::Choice(question, choice) = *statement else { return None };
            let question = document.question(question);
            let stands = question.choice(choice).level?.position();
            (question.topic.map(Id::position) == Some(topic)).then_some((stands, *statement))
        };
        // `max_by_key` takes the last of equals, so the first comes last.
        let rungs = self.fired.iter().rev().filter_map(of_topic);
        rungs.filter(|(stands, _)| *stands > 0).max_by_key(|(stands, statement)| {
            let fires_alone = self.evaluation.fires(*statement).holds();
            (fires_alone, (*stands).min(level))
        })
    }

    fn uplifts(&self, topic: usize) -> impl Iterator<Item = Statement> {
        self.fired.iter().copied().filter(move |statement| match statement {
            Statement::Uplift(position) => {
                self.engine.document.uplifts[*position].topic.position() == topic
                    && self.evaluation.uplifts[*position].holds()
            }
            _ => false,
        })
    }
}

/// The reasons, each with its answers of the set: a condition may look at many more, and those
/// that change nothing here would only hide the ones that do. An answer of the set that none of
/// them shows is added to the first. Where one
/// statement or another puts every completion at the level, an uplift among them is one that
/// carries its topic there.
fn reasons(
    case: &Case,
    fired: &[Statement],
    statements: &[Statement],
    enough: &IdSet<QuestionId>,
) -> Vec<Reason> {
    let mut reasons: Vec<Reason> =
        statements.iter().map(|one| reason(case, *one, fired.contains(one))).collect();
    if at_the_level(case, statements).is_empty() {
        let level = &case.engine.document.level(LevelId::at(case.at_least())).name;
        for uplift in reasons.iter_mut().filter(|reason| reason.fired == Fired::Uplift) {
            uplift.level = Some(level.clone());
        }
    }
    let enough = case.shown(enough);
    for reason in &mut reasons {
        let telling = |question: &String| enough.contains_key(question);
        if reason.answers.keys().any(telling) {
            reason.answers.retain(|question, _| telling(question));
        }
    }
    for (question, answer) in enough {
        let is_shown = reasons.iter().any(|reason| reason.answers.contains_key(&question));
        if let (false, Some(first)) = (is_shown, reasons.first_mut()) {
            first.answers.insert(question, answer);
        }
    }
    reasons
}
