//! Walks through the questionnaire in words: names in, words out.

#![allow(dead_code, reason = "each journey uses a part of it")]

pub mod referrer;

use continuum_engine::Engine;
use continuum_flow::{
    Body, Change, Event, Place, Reply, ResultView, Saved, State, View, step, view,
};
use continuum_model::{Document, QuestionId};

/// The document most journeys go through.
pub fn small() -> Document {
    document(include_str!("small.md"))
}

#[track_caller]
pub fn document(text: &str) -> Document {
    let loaded = continuum_check::load(vec![("a.md".to_owned(), text.as_bytes().to_vec())]);
    let said = continuum_diag::render::plain(&loaded.sources, &loaded.diagnostics);
    loaded.document.unwrap_or_else(|| panic!("{said}"))
}

/// A person on their way.
pub struct Walk<'a> {
    pub engine: Engine,
    pub document: &'a Document,
    pub state: State,
}

impl<'a> Walk<'a> {
    pub fn started(document: &'a Document) -> Self {
        let engine = Engine::new(document.clone());
        let mut walk = Self { engine, document, state: State::new() };
        walk.send(Event::Started);
        walk
    }

    /// Gives a file to be opened.
    pub fn open(&mut self, file: &str) -> &mut Self {
        let read = Saved::read(&self.engine, file.as_bytes());
        self.send(Event::RecordOpened(read))
    }

    pub fn send(&mut self, event: Event) -> &mut Self {
        self.state = step(&self.engine, self.state.clone(), event);
        self
    }

    pub fn view(&self) -> View {
        view(&self.engine, &self.state)
    }

    pub fn place(&self) -> String {
        self.view().place
    }

    #[track_caller]
    pub fn question(&self, name: &str) -> QuestionId {
        self.document.question_named(name).unwrap_or_else(|| panic!("no question {name}"))
    }

    /// `answer` is an answer's name, `not known` or `declined`.
    #[track_caller]
    pub fn reply(&mut self, name: &str, answer: &str) -> &mut Self {
        let question = self.question(name);
        let reply = match answer {
            "not known" => Reply::NotKnown,
            "declined" => Reply::Declined,
            _ => Reply::Choice(
                self.document
                    .question(question)
                    .choice_named(answer)
                    .unwrap_or_else(|| panic!("no answer {answer} to {name}")),
            ),
        };
        self.send(Event::Answered { question, reply });
        assert_eq!(self.state.reply(question), Some(reply), "{name} is not asked here");
        self
    }

    #[track_caller]
    pub fn tick(&mut self, topics: &[&str]) -> &mut Self {
        for name in topics {
            let topic = self.document.topic_named(name).unwrap_or_else(|| panic!("no {name}"));
            self.send(Event::ToggledTopic { topic, chosen: true });
        }
        self
    }

    pub fn untick(&mut self, name: &str) -> &mut Self {
        if let Some(topic) = self.document.topic_named(name) {
            self.send(Event::ToggledTopic { topic, chosen: false });
        }
        self
    }

    pub fn go_on(&mut self) -> &mut Self {
        self.send(Event::Continued)
    }

    pub fn back(&mut self) -> &mut Self {
        self.send(Event::WentBack)
    }

    #[track_caller]
    pub fn is_at(&mut self, place: &str) -> &mut Self {
        assert_eq!(self.place(), place, "errors: {:?}", self.view().errors);
        self
    }

    /// Presses "Change" beside a question's answer.
    #[track_caller]
    pub fn change(&mut self, name: &str) -> &mut Self {
        let change = rows(&self.view()).into_iter().find(|(row, _)| row == name);
        let (_, change) = change.unwrap_or_else(|| panic!("{name} is not listed"));
        self.send(Event::Changed(change))
    }

    pub fn change_worries(&mut self) -> &mut Self {
        self.send(Event::Changed(Change { place: Place::Worries, question: None }))
    }

    /// Names of the questions on this page.
    pub fn shown(&self) -> Vec<String> {
        let Body::Form(form) = self.view().body else { return Vec::new() };
        let fields = form.groups.into_iter().flat_map(|group| group.fields);
        fields.map(|field| field.name).collect()
    }

    /// Everything that is not answered yet is answered with its first choice, or with "no".
    pub fn answer_the_rest_mildly(&mut self) -> &mut Self {
        // Each answer may bring or take away other questions.
        while let Some(name) = self.first_unanswered() {
            let question = self.document.question(self.question(&name));
            let mildest = question.choices[0].name.clone();
            self.reply(&name, &mildest);
        }
        self
    }

    /// The first question on this page without a reply.
    pub fn first_unanswered(&self) -> Option<String> {
        let unanswered = |name: &String| self.state.reply(self.question(name)).is_none();
        self.shown().into_iter().find(unanswered)
    }

    /// Two early worries, beside which earlier contacts matter.
    #[track_caller]
    pub fn with_two_worries(&mut self) -> &mut Self {
        self.mildly_to("worries").tick(&["injuries", "care"]).go_on();
        self.is_at("topic_injuries").reply("falls", "early-help").go_on();
        self.is_at("topic_care").reply("meals", "early-help").go_on()
    }

    /// On and on, answering mildly, until this page.
    #[track_caller]
    pub fn mildly_to(&mut self, place: &str) -> &mut Self {
        for _ in 0..50 {
            if self.place() == place {
                return self;
            }
            if let Body::Worries(worries) = self.view().body {
                let ticked =
                    worries.groups.iter().flat_map(|group| &group.topics).any(|t| t.chosen);
                self.send(Event::ToggledNone { chosen: !ticked });
            }
            self.answer_the_rest_mildly().go_on();
        }
        panic!("never came to {place}; now at {}", self.place());
    }

    #[track_caller]
    pub fn result(&self) -> ResultView {
        match self.view().body {
            Body::Result(result) => *result,
            other => panic!("no result but {other:?}"),
        }
    }

    #[track_caller]
    pub fn level(&self) -> String {
        self.result().level.expect("a level").name
    }

    pub fn actions(&self) -> Vec<String> {
        self.result().actions.into_iter().map(|action| action.name).collect()
    }
}

fn rows(view: &View) -> Vec<(String, Change)> {
    let Body::Check(check) = &view.body else { return Vec::new() };
    let rows = check.sections.iter().flat_map(|section| &section.rows).chain(&check.not_asked);
    rows.map(|row| (row.name.clone(), row.change)).collect()
}
