//! Worked examples of a document, read: every name looked up, every mistake said.

use crate::code;
use crate::current;
use crate::expectation::{Expectation, Expected, Named};
use crate::training::{self, Lines, Training};
use continuum_check::example::{Line, lines};
use continuum_check::{Amendments, Block, Loaded};
use continuum_diag::{Diagnostic, Span, in_reading_order, nearest};
use continuum_engine::{Answers, Given, Missing, answers_from_json};
use continuum_model::{Document, Kind, QuestionId};
use serde_json::json;
use std::collections::BTreeMap;

/// One worked example.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// Its title.
    pub title: String,
    /// What happened, in sentences.
    pub story: String,
    /// Where it is told at length, for practice in reading a child's situation.
    pub training: Option<Training>,
    /// What is known.
    pub answers: Answers,
    /// What the document should suggest; never empty.
    pub expectations: Vec<Expectation>,
    /// The headings it stands under, outermost first.
    pub headings: Vec<String>,
    /// The block's text.
    pub span: Span,
}

/// Reads the examples of a document, and adds what is wrong with them to what there is to say. An
/// example with a mistake is left out; without a document there are none. Those of an amended
/// document that are told anew or withdrawn are neither read nor counted.
pub fn read(loaded: &mut Loaded) -> Vec<Scenario> {
    let mut said = Vec::new();
    let blocks = current::blocks(loaded, &mut said);
    loaded.counts.scenarios = blocks.len();
    let scenarios = match &loaded.document {
        Some(document) => {
            let read = blocks.iter().filter_map(|block| one(document, loaded, block, &mut said));
            let read: Vec<_> = read.collect();
            titles_once(&read, &mut said);
            read
        }
        None => return Vec::new(),
    };
    loaded.diagnostics.append(&mut said);
    loaded.diagnostics = in_reading_order(std::mem::take(&mut loaded.diagnostics));
    scenarios
}

fn one(
    document: &Document,
    loaded: &Loaded,
    block: &Block,
    said: &mut Vec<Diagnostic>,
) -> Option<Scenario> {
    let before = said.len();
    let mut reader = Reader::new(document, &loaded.amendments, said);
    for (line, span) in lines(&loaded.sources, block.span) {
        reader.line(line, span);
    }
    let scenario = reader.finish(block);
    scenario.filter(|_| said.len() == before)
}

struct Reader<'a> {
    document: &'a Document,
    amendments: &'a Amendments,
    diagnostics: &'a mut Vec<Diagnostic>,
    title: Option<String>,
    story: Vec<String>,
    answers: Answers,
    answered: Vec<(QuestionId, Span)>,
    practice: Lines<'a>,
    no_other_worry: bool,
    expectations: Vec<Expectation>,
    /// An `expect` line was met, readable or not.
    expects: bool,
}

impl<'a> Reader<'a> {
    fn new(
        document: &'a Document,
        amendments: &'a Amendments,
        diagnostics: &'a mut Vec<Diagnostic>,
    ) -> Self {
        Self {
            document,
            amendments,
            diagnostics,
            title: None,
            story: Vec::new(),
            answers: Answers::none(document),
            answered: Vec::new(),
            practice: Lines::default(),
            no_other_worry: false,
            expectations: Vec::new(),
            expects: false,
        }
    }

    fn line(&mut self, line: Line<'a>, span: Span) {
        match line {
            Line::Title(title) => {
                self.title = Some(title.to_owned()).filter(|title| !title.is_empty());
            }
            Line::Story(words) => self.story.push(words.to_owned()),
            Line::Answer(name, answer) => self.answer(name, answer, span),
            Line::NoOtherWorry => self.no_other_worry = true,
            Line::ForTraining(difficulty) => self.practice.training = Some((difficulty, span)),
            Line::Defensible(rest) => self.practice.defensible.push((rest, span)),
            Line::Expect(rest) => self.expect(rest, span),
            // What is withdrawn is read elsewhere, and is no example.
            Line::Withdrawn(_) => {}
            Line::Unreadable(words) => self.diagnostics.push(unreadable(words, span)),
        }
    }

    fn answer(&mut self, name: &str, answer: &str, span: Span) {
        let now = self.amendments.name(span.file, name);
        let Some(question) = self.document.question_named(now) else {
            self.unknown(Named::Question, name, span);
            return;
        };
        if let Some((_, first)) = self.answered.iter().find(|(other, _)| *other == question) {
            let message = format!("expected one answer to `{name}`, found another");
            let said = Diagnostic::error(code::ANSWERED_TWICE, message, span);
            self.diagnostics
                .push(said.other(*first, "first answered here").help("keep one of them"));
            return;
        }
        self.answered.push((question, span));
        let of_ladder = matches!(self.document.question(question).kind, Kind::Ladder(_));
        let answer = self.amendments.answer(span.file, name, of_ladder, answer);
        match self.given(question, now, answer) {
            Ok(given) => self.answers.set(question, given),
            Err(why) => {
                let choices = self.document.question(question).choices.iter();
                let near = nearest(answer, choices.map(|choice| choice.name.as_str()));
                let help = near.map_or_else(
                    || {
                        "use one of the question's answers, `not known`, `not asked` or `declined`"
                            .to_owned()
                    },
                    |near| format!("did you mean `{near}`?"),
                );
                self.diagnostics
                    .push(Diagnostic::error(code::UNREADABLE_ANSWER, why, span).help(help));
            }
        }
    }

    fn given(&self, question: QuestionId, name: &str, answer: &str) -> Result<Given, String> {
        match answer {
            "not known" => Ok(Given::Missing(Missing::NotKnown)),
            "not asked" => Ok(Given::Missing(Missing::NotAsked)),
            "declined" => Ok(Given::Missing(Missing::Declined)),
            _ => answers_from_json(self.document, &json!({ name: answer }))
                .map(|answers| answers.get(question))
                .map_err(|problems| {
                    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
                }),
        }
    }

    fn expect(&mut self, rest: &'a str, span: Span) {
        self.expects = true;
        self.practice.expected = self.practice.expected.or(rest.strip_prefix("level "));
        let Some(expected) = Expected::read(rest) else {
            self.diagnostics.push(unreadable(&format!("expect {rest}"), span));
            return;
        };
        let now = |name: &str| self.amendments.name(span.file, name).to_owned();
        let expected = expected.renamed(now);
        let (kind, names) = expected.names();
        let unknown: Vec<_> =
            names.iter().filter(|name| !self.exists(kind, name)).cloned().collect();
        for name in &unknown {
            self.unknown(kind, name, span);
        }
        if unknown.is_empty() {
            self.expectations.push(Expectation { expected, span });
        }
    }

    fn exists(&self, named: Named, name: &str) -> bool {
        candidates(self.document, named).contains(&name)
    }

    fn unknown(&mut self, named: Named, name: &str, span: Span) {
        let what = match named {
            Named::Level => "a level",
            Named::Action => "an action",
            Named::Statement => "a ladder, an indicator, an uplift, a rule or a `do`",
            Named::Question => "a question, ladder, indicator or strength",
        };
        let message = format!("expected {what}, found `{name}`, which nothing is called");
        let said = Diagnostic::error(code::UNKNOWN_IN_EXAMPLE, message, span);
        if let Some(gone) = self.amendments.gone(name) {
            let help = format!("{}; tell the example anew, or withdraw it", gone.help(name));
            self.diagnostics.push(said.other(gone.place, "it is changed here").help(help));
            return;
        }
        let help = nearest(name, candidates(self.document, named)).map_or_else(
            || "use a name that the document has".to_owned(),
            |near| format!("did you mean `{near}`?"),
        );
        self.diagnostics.push(said.help(help));
    }

    fn finish(mut self, block: &Block) -> Option<Scenario> {
        let first_line = Span { end: block.span.start, ..block.span };
        let Some(title) = self.title.take() else {
            let message = "expected a title, found none";
            let help = "begin the example with a line `# Title`";
            self.diagnostics.push(
                Diagnostic::error(code::SCENARIO_WITHOUT_TITLE, message, first_line).help(help),
            );
            return None;
        };
        if !self.expects {
            let message = "expected an `expect` line, found none";
            let help = "say what the document should suggest: `expect level` and a level";
            self.diagnostics.push(
                Diagnostic::error(code::SCENARIO_EXPECTS_NOTHING, message, first_line).help(help),
            );
            return None;
        }
        if self.no_other_worry {
            self.put_other_worries_aside();
        }
        self.practice.has_story = !self.story.is_empty();
        let levels = candidates(self.document, Named::Level);
        let now = |name: &str| self.amendments.name(block.span.file, name).to_owned();
        let training = self.practice.read(&levels, &now, self.diagnostics);
        Some(Scenario {
            title,
            story: self.story.join(" "),
            training,
            answers: self.answers,
            expectations: self.expectations,
            headings: block.headings.clone(),
            span: block.span,
        })
    }

    /// As when a person was offered every other worry and chose none.
    fn put_other_worries_aside(&mut self) {
        for question in self.document.question_ids() {
            let answered = self.answered.iter().any(|(other, _)| *other == question);
            if !answered && self.document.question(question).is_worrying() {
                self.answers.set(question, Given::NoWorry);
            }
        }
    }
}

/// Results of practice name a story by its title, so no two may share one.
fn titles_once(scenarios: &[Scenario], said: &mut Vec<Diagnostic>) {
    let mut first: BTreeMap<&str, Span> = BTreeMap::new();
    for scenario in scenarios.iter().filter(|scenario| scenario.training.is_some()) {
        match first.get(scenario.title.as_str()) {
            Some(before) => {
                said.push(training::titled_twice(&scenario.title, *before, scenario.span));
            }
            None => {
                first.insert(&scenario.title, scenario.span);
            }
        }
    }
}

fn unreadable(words: &str, span: Span) -> Diagnostic {
    let message = format!(
        "expected an answer (`name: answer`), `no other worry` or `expect …`, found `{words}`"
    );
    let help =
        "the story stands before the first answer; see the worked examples in rules/README.md";
    Diagnostic::error(code::UNREADABLE_LINE, message, span).help(help)
}

/// Every name that may stand here.
fn candidates(document: &Document, named: Named) -> Vec<&str> {
    let facts = document.questions.iter();
    match named {
        Named::Level => document.levels.iter().map(|level| level.name.as_str()).collect(),
        Named::Action => document.actions.iter().map(|action| action.name.as_str()).collect(),
        Named::Question => facts.map(|question| question.name.as_str()).collect(),
        Named::Statement => facts
            .filter(|question| question.grounds().is_some())
            .map(|question| question.name.as_str())
            .chain(document.uplifts.iter().map(|uplift| uplift.name.as_str()))
            .chain(document.rules.iter().map(|rule| rule.name.as_str()))
            .chain(document.duties.iter().map(|duty| duty.name.as_str()))
            .collect(),
    }
}
