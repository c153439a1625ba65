//! A page of questions.

use super::why_asked::{self, WhyView};
use super::{Body, ErrorLink, problem_words};
use crate::asked::Asked;
use crate::state::Problem;
use crate::{Place, Reply, choice as choice_words, reply};
use continuum_model::{Question, QuestionId};
use continuum_words as words;
use serde::Serialize;

/// A page of questions, in groups.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FormView {
    /// Said before the questions.
    pub lead: Vec<String>,
    /// The questions.
    pub groups: Vec<Group>,
}

/// Questions under one heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Its name, unique on the page.
    pub id: String,
    /// The heading, where there is more than one group.
    pub heading: Option<String>,
    /// The questions.
    pub fields: Vec<Field>,
}

/// A question with its possible replies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Field {
    /// Unique on the page; also the first reply's id, so that error links land on it.
    pub id: String,
    /// The question.
    pub question: QuestionId,
    /// The question's name in the document.
    pub name: String,
    /// What people read.
    pub text: String,
    /// Help in answering.
    pub hint: Option<String>,
    /// Why it is asked.
    pub why: WhyView,
    /// Short replies that fit beside each other.
    pub inline: bool,
    /// The answers are in the site's words and not in the document's: yes, no and numbers.
    pub of_site: bool,
    /// Answers, from the document.
    pub answers: Vec<ChoiceView>,
    /// Replies that are no answers, set apart.
    pub others: Vec<ChoiceView>,
    /// What is wrong.
    pub error: Option<String>,
}

/// One reply that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ChoiceView {
    /// Unique on the page.
    pub id: String,
    /// The reply.
    pub reply: Reply,
    /// The reply's name, for forms and tests.
    pub value: String,
    /// What people read.
    pub words: String,
    /// Whether it is the reply now.
    pub selected: bool,
}

pub fn of(asked: &Asked<'_>) -> (Body, Vec<ErrorLink>) {
    let questions = asked.questions(asked.state.place);
    let groups = groups(asked, &questions);
    let fields = groups.iter().flat_map(|group| &group.fields);
    let errors = fields.filter_map(error_link).collect();
    let lead = lead(asked.state.place);
    (Body::Form(FormView { lead, groups }), errors)
}

/// The element id of a question's field. Names have no underscore, so no two ids are alike.
pub fn field_id(name: &str) -> String {
    format!("q_{name}")
}

fn lead(place: Place) -> Vec<String> {
    match place {
        Place::Child => super::lines(&[words::about_the_child_lead()]),
        Place::RedFlags => super::lines(&[words::signs_lead()]),
        Place::Strengths => {
            super::lines(&[words::strengths_lead(), words::strengths_may_be_left_out()])
        }
        _ => Vec::new(),
    }
}

/// Urgent signs and strengths come from many topics, so they stand under their topics' titles.
fn groups(asked: &Asked<'_>, questions: &[QuestionId]) -> Vec<Group> {
    let why = why_asked::of(asked, questions).into_iter();
    let fields: Vec<_> =
        questions.iter().zip(why).map(|(id, why)| field(asked, *id, why)).collect();
    let by_topic = matches!(asked.state.place, Place::RedFlags | Place::Strengths);
    if !by_topic {
        return vec![Group { id: "questions".to_owned(), heading: None, fields }];
    }
    let mut groups = Vec::new();
    for id in asked.document.topic_ids() {
        let topic = asked.document.topic(id);
        let of_topic = |field: &&Field| asked.document.question(field.question).topic == Some(id);
        let fields: Vec<_> = fields.iter().filter(of_topic).cloned().collect();
        if !fields.is_empty() {
            let heading = Some(topic.title.clone());
            groups.push(Group { id: format!("group_{}", topic.name), heading, fields });
        }
    }
    groups
}

fn field(asked: &Asked<'_>, id: QuestionId, why: WhyView) -> Field {
    let question = asked.document.question(id);
    let reply = asked.state.reply(id);
    let (answers, others) = choices(question, reply);
    Field {
        id: field_id(&question.name),
        question: id,
        name: question.name.clone(),
        text: question.text.clone(),
        hint: question.hint.clone(),
        why,
        inline: question.is_yes_or_no(),
        of_site: choice_words::of_site(question),
        answers,
        others,
        error: error(asked, id),
    }
}

fn choices(question: &Question, now: Option<Reply>) -> (Vec<ChoiceView>, Vec<ChoiceView>) {
    let choice = |(at, one): (usize, Reply)| choice(question, at, one, now);
    let replies = reply::offered(question).into_iter().enumerate();
    replies.map(choice).partition(|choice| matches!(choice.reply, Reply::Choice(_)))
}

fn choice(question: &Question, at: usize, reply: Reply, now: Option<Reply>) -> ChoiceView {
    let field = field_id(&question.name);
    let value = match reply {
        Reply::Choice(choice) => question.choice(choice).name.clone(),
        Reply::NotKnown => "not_known".to_owned(),
        Reply::Declined => "declined".to_owned(),
    };
    ChoiceView {
        id: if at == 0 { field } else { format!("{field}_{}", at + 1) },
        reply,
        value,
        words: reply.words(question),
        selected: now == Some(reply),
    }
}

fn error(asked: &Asked<'_>, id: QuestionId) -> Option<String> {
    let about = |problem: &&Problem| match problem {
        Problem::Unanswered(question) | Problem::CannotBe { question, .. } => *question == id,
        Problem::NothingChosen | Problem::NotOpened(_) => false,
    };
    asked.state.problems.iter().find(about).map(problem_words)
}

fn error_link(field: &Field) -> Option<ErrorLink> {
    let error = field.error.as_ref()?;
    let ends = field.text.ends_with(['?', '.', '!']);
    let words = if ends {
        words::question_and_error(&field.text, error)
    } else {
        words::question_then_error(&field.text, error)
    };
    Some(ErrorLink { target: field.id.clone(), words })
}
