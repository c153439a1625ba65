//! The order of statements in the model's lists changes nothing, and neither does the order of
//! the answers.

use crate::support::{Random, for_each_case};
use continuum_engine::{Answers, Decision, Engine, answers_from_json, answers_to_json, reference};
use continuum_model::{Condition, Document, Id, QuestionId};
use std::collections::BTreeSet;

#[test]
fn shuffled_statements_decide_the_same() {
    for_each_case(2000, |random, document, answers| {
        let mut shuffled = document.clone();
        shuffled.uplifts = random.shuffled(shuffled.uplifts);
        shuffled.rules = random.shuffled(shuffled.rules);
        shuffled.duties = random.shuffled(shuffled.duties);
        shuffled.nevers = random.shuffled(shuffled.nevers);
        let (one, other) = (
            Engine::new(document.clone()).decide(answers),
            Engine::new(shuffled.clone()).decide(answers),
        );
        assert_eq!(one.ok(), other.ok());
        assert_eq!(reference::band(document, answers), reference::band(&shuffled, answers));
    });
}

/// Of several smallest reasons or cheapest changes, another may be shown first; all else is equal.
#[test]
fn shuffled_questions_decide_the_same() {
    for_each_case(2000, |random, document, answers| {
        let (shuffled, other_answers) = with_questions_shuffled(random, document, answers);
        let one = Engine::new(document.clone()).decide(answers).ok();
        let other = Engine::new(shuffled).decide(&other_answers).ok();
        assert_eq!(one.as_ref().map(of_any_order), other.as_ref().map(of_any_order));
    });
}

#[test]
fn answers_given_in_another_order_are_the_same() {
    for_each_case(500, |random, document, answers| {
        let mut other = Answers::none(document);
        for question in random.shuffled(document.question_ids().collect()) {
            other.set(question, answers.get(question));
        }
        assert_eq!(other, *answers);
        let written = answers_to_json(document, answers);
        let entries = written.as_object().expect("an object").iter();
        let entries = entries.map(|(name, answer)| format!("\"{name}\": {answer}")).collect();
        let text = format!("{{ {} }}", random.shuffled::<String>(entries).join(", "));
        let json = serde_json::from_str(&text).expect("an object");
        assert_eq!(answers_from_json(document, &json).as_ref(), Ok(answers), "{text}");
    });
}

/// The band, what is due, what matters and what else there is to say of each question.
fn of_any_order(decision: &Decision) -> impl PartialEq + std::fmt::Debug + use<> {
    let due: Vec<_> = decision.actions.iter().map(|due| (due.urgency, due.name.clone())).collect();
    let open = decision.not_known.iter().map(|unknown| {
        let gives = [&unknown.could_give, &unknown.could_give_with_others].map(Clone::clone);
        let level = (unknown.could_reach.clone(), unknown.could_rule_out, unknown.moves_level);
        (unknown.question.clone(), level, gives)
    });
    let noted = |names: &[String]| names.iter().cloned().collect::<BTreeSet<_>>();
    let recorded = (noted(&decision.strengths), noted(&decision.no_worry));
    (decision.level.clone(), decision.band.clone(), due, open.collect::<BTreeSet<_>>(), recorded)
}

/// The same document and answers, the questions numbered differently.
fn with_questions_shuffled(
    random: &mut Random,
    document: &Document,
    answers: &Answers,
) -> (Document, Answers) {
    let old: Vec<QuestionId> = random.shuffled(document.question_ids().collect());
    let mut new = vec![QuestionId::at(0); old.len()];
    for (position, id) in old.iter().enumerate() {
        new[id.position()] = QuestionId::at(position);
    }
    let mut shuffled = document.clone();
    shuffled.questions = old.iter().map(|id| document.question(*id).clone()).collect();
    shuffled.asking_order.iter_mut().for_each(|id| *id = new[id.position()]);
    let asked_when = shuffled.questions.iter_mut().filter_map(|one| one.asked_when.as_mut());
    asked_when.for_each(|condition| renumber(condition, &new));
    shuffled.uplifts.iter_mut().for_each(|one| renumber(&mut one.when, &new));
    shuffled.rules.iter_mut().for_each(|one| renumber(&mut one.when, &new));
    shuffled.duties.iter_mut().for_each(|one| renumber(&mut one.when, &new));
    shuffled.nevers.iter_mut().for_each(|one| renumber(&mut one.condition, &new));
    let mut other_answers = Answers::none(&shuffled);
    for (position, id) in old.into_iter().enumerate() {
        other_answers.set(QuestionId::at(position), answers.get(id));
    }
    (shuffled, other_answers)
}

fn renumber(condition: &mut Condition, new: &[QuestionId]) {
    match condition {
        Condition::Answer { question, .. } => *question = new[question.position()],
        Condition::Topic { .. } | Condition::Topics { .. } => {}
        Condition::Count { of, .. } | Condition::All(of) | Condition::Any(of) => {
            for one in of {
                renumber(one, new);
            }
        }
        Condition::Not(negated) => renumber(negated, new),
    }
}
