//! Whatever a person presses, in whatever order.

mod support;

use continuum_engine::{Applies, Given};
use continuum_flow::{
    Body, Change, ErrorLink, Event, OwnLevel, Place, Progress, Reply, ResultView, Saved, State,
    View, answers,
};
use continuum_model::{ChoiceId, Document, Id, LevelId, QuestionId, TopicId};
use std::collections::BTreeSet;
use support::{Walk, small};

/// A small generator, so that a failure can be played again from its seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % count.max(1) as u64).expect("below a count")
    }

    fn question(&mut self, document: &Document) -> QuestionId {
        QuestionId::at(self.below(document.questions.len()))
    }

    /// Now and then one that the document does not have.
    fn topic(&mut self, document: &Document) -> TopicId {
        TopicId::at(self.below(document.topics.len() + 1))
    }

    fn reply(&mut self) -> Reply {
        match self.below(6) {
            0 => Reply::NotKnown,
            1 => Reply::Declined,
            at => Reply::Choice(ChoiceId::at(at - 2)),
        }
    }

    fn place(&mut self, document: &Document) -> Place {
        let places = [
            Place::Start,
            Place::Child,
            Place::RedFlags,
            Place::ActNow,
            Place::Worries,
            Place::Topic(self.topic(document)),
            Place::Strengths,
            Place::Check,
            Place::Result,
        ];
        places[self.below(places.len())]
    }

    fn event(&mut self, walk: &Walk<'_>) -> Event {
        let document = walk.document;
        match self.below(28) {
            24 => Event::OwnLevelChosen(OwnLevel::Level(LevelId::at(self.below(6)))),
            25 => Event::OwnLevelChosen(OwnLevel::Agreed),
            26 if self.below(2) == 0 => Event::RecordTaken,
            26 => Event::RecordLeft,
            27 => Event::RecordOpened(Saved::read(&walk.engine, &self.file(walk))),
            0 => Event::Started,
            1 | 2 => Event::WentBack,
            3 => Event::ToggledNone { chosen: self.below(2) == 0 },
            4 | 5 => Event::ToggledTopic { topic: self.topic(document), chosen: self.below(3) > 0 },
            6 => Event::AskedForSuggestion,
            7 => Event::Changed(Change {
                place: self.place(document),
                question: Some(self.question(document)),
            }),
            8 if self.below(20) == 0 => Event::Restarted,
            8..=13 => Event::Continued,
            14 => Event::Answered { question: self.question(document), reply: self.reply() },
            _ => self.answer_here(walk),
        }
    }

    /// A record that may be saved here, now and then with something in it changed.
    fn file(&mut self, walk: &Walk<'_>) -> Vec<u8> {
        let Body::Result(result) = walk.view().body else { return Vec::new() };
        let mut bytes = result.record_json.into_bytes();
        if self.below(2) == 0 {
            let at = self.below(bytes.len());
            bytes[at] = u8::try_from(self.below(256)).expect("a byte");
        }
        bytes
    }

    fn answer_here(&mut self, walk: &Walk<'_>) -> Event {
        let shown = walk.shown();
        let name = shown.get(self.below(shown.len()));
        let question = name.and_then(|name| walk.document.question_named(name));
        let question = question.unwrap_or_else(|| self.question(walk.document));
        Event::Answered { question, reply: self.reply() }
    }
}

#[track_caller]
fn on_random_walks(check: impl Fn(&mut Dice, &mut Walk<'_>)) {
    let document = small();
    for seed in 0..60 {
        let mut dice = Dice(seed);
        let mut walk = Walk::started(&document);
        for _ in 0..60 {
            let event = dice.event(&walk);
            walk.send(event);
            check(&mut dice, &mut walk);
        }
    }
}

#[test]
fn every_view_is_well_formed() {
    on_random_walks(|_, walk| {
        let view = walk.view();
        let ids = ids(&view);
        let unique: BTreeSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{ids:?}");
        for ErrorLink { target, .. } in &view.errors {
            assert!(unique.contains(target), "{target} is not on {}", view.place);
        }
        let focus_is_there = ["heading", "errors"].contains(&&*view.focus)
            || (view.replacing && view.focus == "replacing")
            || unique.contains(&view.focus);
        assert!(focus_is_there, "{} is not on {}", view.focus, view.place);
        assert_eq!(view.focus == "errors", view.focus == "errors" && !view.errors.is_empty());
        assert!(!view.heading.is_empty() && !view.title.to_lowercase().contains("child"));
        if let Some(progress) = view.progress {
            assert!(1 <= progress.position, "{progress:?}");
            assert!(progress.most.is_none_or(|most| progress.fewest <= most), "{progress:?}");
        }
        serde_json::to_string(&view.body).expect("a view is data");
    });
}

#[test]
fn a_hidden_answer_never_counts() {
    on_random_walks(|_, walk| {
        let counted = answers(&walk.engine, &walk.state);
        for question in walk.document.question_ids() {
            let is_choice = matches!(counted.get(question), Given::Choice(_));
            let is_hidden = walk.engine.applies(&counted, question) == Applies::No;
            assert!(!(is_choice && is_hidden), "{}", walk.document.question(question).name);
        }
    });
}

#[test]
fn back_and_then_on_keeps_everything() {
    on_random_walks(|_, walk| {
        let before = walk.state.clone();
        let counted = answers(&walk.engine, &before);
        if [Place::Start, Place::Result].contains(&before.place()) {
            return;
        }
        walk.back();
        assert_eq!(answers(&walk.engine, &walk.state), counted, "going back changes no answer");
        walk.state = before;
    });
}

#[test]
fn a_page_without_a_reply_is_never_passed() {
    on_random_walks(|_, walk| {
        let before = walk.state.clone();
        if before.place() == Place::Strengths {
            return;
        }
        let Body::Form(form) = walk.view().body else { return };
        let fields = form.groups.iter().flat_map(|group| &group.fields);
        let open = |field: &&continuum_flow::Field| {
            field.answers.iter().chain(&field.others).all(|choice| !choice.selected)
        };
        let open: Vec<_> = fields.filter(open).map(|field| field.id.clone()).collect();
        walk.go_on();
        let passed = walk.state.place() != before.place();
        assert!(!passed || open.is_empty(), "{open:?}");
        if !open.is_empty() {
            let view = walk.view();
            let targets: Vec<_> = view.errors.iter().map(|error| error.target.clone()).collect();
            assert_eq!(targets, open);
        }
        walk.state = before;
    });
}

#[test]
fn what_is_saved_is_opened_the_same() {
    let document = small();
    let mut saved = 0;
    for seed in 0..150 {
        let mut dice = Dice(seed);
        let mut walk = Walk::started(&document);
        said_on_the_way(&mut dice, &mut walk);
        walk.go_on();
        let Body::Result(before) = walk.view().body else { continue };
        saved += 1;
        let counted = answers(&walk.engine, &walk.state);
        let file = before.record_json.clone();
        walk.state = State::new();
        walk.open(&file);
        let Body::Result(after) = walk.view().body else { panic!("{seed}: {:?}", walk.view()) };
        assert_eq!(answers(&walk.engine, &walk.state), counted, "{seed}");
        assert_eq!(after, before, "{seed}");
    }
    assert!(saved > 75, "only {saved} walks came to a result");
}

#[test]
fn an_early_suggestion_is_saved_and_opened_the_same() {
    let document = small();
    let mut walk = Walk::started(&document);
    walk.reply("age", "child").go_on().reply("told-secret", "yes");
    walk.answer_the_rest_mildly().go_on();
    walk.is_at("act-now").send(Event::AskedForSuggestion);
    let before = walk.result();
    walk.state = State::new();
    walk.open(&before.record_json);
    assert_eq!(walk.result(), ResultView { opening: walk.result().opening, ..before });
    walk.go_on();
    assert_ne!(walk.place(), "result", "the picture can be completed");
}

/// How many questions that want a reply have one; a strength may be left out.
fn replied(walk: &Walk<'_>) -> usize {
    let wanting =
        walk.document.question_ids().filter(|id| !walk.document.question(*id).is_strength());
    wanting.filter(|id| walk.state.reply(*id).is_some()).count()
}

/// Forward to the check page with random replies and worries; what was said about the questions
/// left, on the way, with how many had a reply when it was said.
fn said_on_the_way(dice: &mut Dice, walk: &mut Walk<'_>) -> Vec<(Progress, usize)> {
    let mut said = Vec::new();
    for _ in 0..400 {
        let view = walk.view();
        said.extend(view.progress.map(|progress| (progress, replied(walk))));
        match view.body {
            Body::Check(_) => return said,
            Body::Worries(_) => choose_worries(dice, walk),
            _ => {}
        }
        match walk.first_unanswered() {
            // A reply that contradicts others would stop the journey where it is.
            Some(name) => reply_at_random(dice, walk, &name),
            None => drop(walk.go_on()),
        }
    }
    Vec::new()
}

fn choose_worries(dice: &mut Dice, walk: &mut Walk<'_>) {
    for topic in walk.document.topic_ids() {
        walk.send(Event::ToggledTopic { topic, chosen: dice.below(2) == 0 });
    }
    let Body::Worries(worries) = walk.view().body else { return };
    let chosen = worries.groups.iter().flat_map(|group| &group.topics).any(|topic| topic.chosen);
    walk.send(Event::ToggledNone { chosen: !chosen });
}

fn reply_at_random(dice: &mut Dice, walk: &mut Walk<'_>, name: &str) {
    let question = walk.question(name);
    let choices = walk.document.question(question).choices.len();
    let reply = match dice.below(choices + 1) {
        0 => Reply::NotKnown,
        at => Reply::Choice(ChoiceId::at(at - 1)),
    };
    walk.send(Event::Answered { question, reply });
}

#[test]
fn as_many_questions_are_asked_as_was_said() {
    let document = small();
    let mut arrived = 0;
    for seed in 0..100 {
        let mut dice = Dice(seed);
        let mut walk = Walk::started(&document);
        let said = said_on_the_way(&mut dice, &mut walk);
        arrived += usize::from(!said.is_empty());
        for (progress, before) in said {
            let asked = replied(&walk) - before;
            assert!(progress.fewest <= asked, "{seed}: {progress:?}, but {asked} were asked");
            let most = progress.most.unwrap_or(asked);
            assert!(asked <= most, "{seed}: {progress:?}, but {asked} were asked");
        }
    }
    assert!(arrived > 75, "only {arrived} walks came to the check page");
}

#[test]
fn what_is_left_out_changes_neither_the_level_nor_what_to_do() {
    let document = small();
    let mut left_out = 0;
    for seed in 0..100 {
        let mut dice = Dice(seed);
        let mut walk = Walk::started(&document);
        said_on_the_way(&mut dice, &mut walk);
        let Body::Check(check) = walk.view().body else { continue };
        left_out += check.not_asked.len();
        let counted = answers(&walk.engine, &walk.state);
        let Ok(decision) = walk.engine.decide(&counted) else { continue };
        for row in &check.not_asked {
            let question = walk.question(&row.name);
            assert!(matches!(counted.get(question), Given::Missing(_)), "{} reads as no", row.name);
            for choice in 0..document.question(question).choices.len() {
                let mut other = counted.clone();
                other.set(question, Given::Choice(ChoiceId::at(choice)));
                let Ok(other) = walk.engine.decide(&other) else { continue };
                assert_eq!(decision.band, other.band, "{seed}: {}", row.name);
                assert_eq!(decision.actions, other.actions, "{seed}: {}", row.name);
            }
        }
    }
    assert!(left_out > 20, "only {left_out} questions were left out");
}

#[test]
fn no_field_goes_away_while_a_person_answers_a_page() {
    on_random_walks(|dice, walk| {
        let before = walk.shown();
        let Some(name) = walk.first_unanswered() else { return };
        reply_at_random(dice, walk, &name);
        let after = walk.shown();
        assert!(before.iter().all(|name| after.contains(name)), "{before:?} became {after:?}");
    });
}

fn ids(view: &View) -> Vec<String> {
    match &view.body {
        Body::Form(form) => {
            let fields = form.groups.iter().flat_map(|group| &group.fields);
            let choices = fields.flat_map(|field| field.answers.iter().chain(&field.others));
            let groups = form.groups.iter().map(|group| group.id.clone());
            groups.chain(choices.map(|choice| choice.id.clone())).collect()
        }
        Body::Worries(worries) => {
            let topics = worries.groups.iter().flat_map(|group| &group.topics);
            let topics = topics.map(|topic| topic.id.clone());
            topics.chain([worries.none_id.clone()]).collect()
        }
        Body::Check(check) => {
            let rows = check.sections.iter().flat_map(|section| &section.rows);
            let sections = check.sections.iter().map(|section| section.id.clone());
            let rows = rows.chain(&check.not_asked);
            sections.chain(rows.map(|row| row.id.clone())).collect()
        }
        Body::Start(start) => vec![start.opening.id.clone()],
        Body::Result(result) => {
            let own = result.own.choices.iter().map(|choice| choice.id.clone());
            own.chain([result.opening.id.clone()]).collect()
        }
        Body::ActNow(_) => Vec::new(),
    }
}
