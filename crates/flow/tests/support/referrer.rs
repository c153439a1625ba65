//! People with a worry, on their way through the shipped document.

use continuum_engine::Engine;
use continuum_flow::{Body, Event, Place, Reply, State, step, view};
use continuum_model::{ChoiceId, Document, Id, Question, QuestionId, TopicId};
use std::path::Path;

/// The shipped document.
pub fn shipped() -> Engine {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/bradford-2018");
    let entries = std::fs::read_dir(folder).expect("the shipped document is there");
    let paths = entries.map(|entry| entry.expect("a readable folder").path());
    let markdown = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let read = |path: &Path| std::fs::read(path).expect("a readable file");
    let files = markdown.map(|path| (path.display().to_string(), read(&path))).collect();
    Engine::new(continuum_check::load(files).document.expect("the shipped document is valid"))
}

/// What is known of a child, in the names of the document: question and answer.
pub type Child = &'static [(&'static str, &'static str)];

/// How a referrer answers what they are worried about, and what is asked of everyone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// One rung up every ladder of the worry, no sign, and nothing before.
    Mild,
    /// The same, and they do not know what came before or what the child says.
    KnowsLittle,
    /// Half-way up every ladder of the worry, every other sign, and some help and a plan before.
    Serious,
    /// The highest rung of every ladder, every other sign, and the worst before.
    Grave,
}

/// Every manner.
pub const MANNERS: [Manner; 4] =
    [Manner::Mild, Manner::KnowsLittle, Manner::Serious, Manner::Grave];

/// Somebody with worries, and what they have answered.
#[derive(Clone, Debug)]
pub struct Referrer<'a> {
    pub engine: &'a Engine,
    pub document: &'a Document,
    pub child: Child,
    pub manner: Manner,
    pub worries: Vec<TopicId>,
    pub state: State,
    /// The questions answered, in the order in which they were put, each with the state in which
    /// it was.
    pub answered: Vec<(QuestionId, State)>,
}

impl<'a> Referrer<'a> {
    /// Somebody who has come to the page of worries.
    #[track_caller]
    pub fn new(engine: &'a Engine, child: Child, manner: Manner) -> Self {
        let document = engine.document();
        let state = step(engine, State::new(), Event::Started);
        let answered = Vec::new();
        let mut person =
            Self { engine, document, child, manner, worries: Vec::new(), state, answered };
        person.walk_to(Place::Worries);
        person
    }

    /// The same person with these worries, all the way to the result; `None` where the page of
    /// worries does not offer all of them for this child.
    #[track_caller]
    pub fn with(&self, worries: &[TopicId]) -> Option<Self> {
        let offered = self.offered();
        worries.iter().all(|worry| offered.contains(worry)).then(|| {
            let mut person = self.clone();
            person.worries = worries.to_vec();
            person.walk_to(Place::Result);
            person
        })
    }

    /// The worries that can be chosen here.
    pub fn offered(&self) -> Vec<TopicId> {
        let Body::Worries(worries) = view(self.engine, &self.state).body else {
            return Vec::new();
        };
        worries.groups.iter().flat_map(|group| &group.topics).map(|choice| choice.topic).collect()
    }

    /// Page by page. What wants an answer gets one, and what may be left out is left out.
    #[track_caller]
    fn walk_to(&mut self, place: Place) {
        for _ in 0..60 {
            if self.state.place() == place {
                return;
            }
            self.fill_in();
            let before = self.state.place();
            self.send(Event::Continued);
            let view = view(self.engine, &self.state);
            assert_ne!(self.state.place(), before, "{:?}", view.errors);
        }
        panic!("never came to {place:?}");
    }

    fn fill_in(&mut self) {
        if self.state.place() == Place::Worries {
            self.send(Event::ToggledNone { chosen: self.worries.is_empty() });
            for topic in self.worries.clone() {
                self.send(Event::ToggledTopic { topic, chosen: true });
            }
        }
        // Each answer may bring further questions, or take some away.
        loop {
            let wanting = self.wanting();
            if wanting.is_empty() {
                return;
            }
            for question in wanting {
                self.answer(question);
            }
        }
    }

    fn answer(&mut self, question: QuestionId) {
        let before = self.state.clone();
        let reply = self.reply(question);
        self.send(Event::Answered { question, reply });
        if self.state.reply(question).is_some() {
            self.answered.push((question, before));
        }
    }

    /// The questions on this page that want an answer.
    fn wanting(&self) -> Vec<QuestionId> {
        let Body::Form(form) = view(self.engine, &self.state).body else { return Vec::new() };
        let fields = form.groups.iter().flat_map(|group| &group.fields);
        let may_be_left_out = |id: &QuestionId| self.document.question(*id).is_strength();
        let wants = |id: &QuestionId| self.state.reply(*id).is_none() && !may_be_left_out(id);
        fields.map(|field| field.question).filter(wants).collect()
    }

    fn send(&mut self, event: Event) {
        self.state = step(self.engine, self.state.clone(), event);
    }

    fn reply(&self, id: QuestionId) -> Reply {
        let question = self.document.question(id);
        let known = self.child.iter().find(|(name, _)| *name == question.name);
        known.map_or_else(|| self.in_their_manner(question), |(_, answer)| named(question, answer))
    }

    /// Signs that cannot wait are asked about before any worry, and are there only where they are
    /// known of the child.
    fn in_their_manner(&self, question: &Question) -> Reply {
        let at = |position: usize| Reply::Choice(ChoiceId::at(position));
        let last = question.choices.len() - 1;
        let one_up = usize::from(!question.is_yes_or_no());
        let is_worry = question.topic.is_some_and(|topic| self.worries.contains(&topic));
        let of_everyone =
            question.topic.is_some_and(|topic| self.document.topic(topic).of_everyone);
        match self.manner {
            _ if question.is_red_flag() || !(is_worry || of_everyone) => at(0),
            Manner::Mild if of_everyone => at(0),
            Manner::KnowsLittle if of_everyone => Reply::NotKnown,
            Manner::Serious if of_everyone => at(one_up),
            Manner::Mild | Manner::KnowsLittle => at(one_up),
            Manner::Serious => at(last.div_ceil(2)),
            Manner::Grave => at(last),
        }
    }
}

#[track_caller]
fn named(question: &Question, answer: &str) -> Reply {
    let choice = question.choice_named(answer);
    Reply::Choice(choice.unwrap_or_else(|| panic!("no answer {answer} to {}", question.name)))
}
