//! The clauses of a statement, each with what decides whether it is the same in both editions.

use super::shared::SharedQuestion;
use super::vocabulary::{Vocabulary, sorted};
use crate::condition_words::written;
use continuum_model::{
    Action, ActionId, Allowed, Area, Choice, ChoiceId, Citation, Condition, Contact, Document,
    Duty, Family, Grounds, Group, Id, Kind, Level, Lowers, Never, Partner, Priority, Question,
    QuestionId, Requirement, Rule, Source, Standing, Topic, TopicId, Uplift, Urgency, Wording,
};

/// A clause of a statement.
#[derive(Clone, Debug)]
pub(crate) struct Clause {
    /// What pairs it with the same clause in the other edition.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// Whether it decides something, or only says something.
    pub decides: bool,
    /// Equal where the clause is the same in both editions.
    pub key: String,
    /// The clause as people read it; none where it is not given.
    pub shown: Option<String>,
}

/// The clauses of one statement, as they are gathered.
pub(crate) struct Clauses<'c, 'd> {
    vocabulary: Vocabulary<'c, 'd>,
    clauses: Vec<Clause>,
}

impl<'c, 'd> Clauses<'c, 'd> {
    pub fn new(vocabulary: Vocabulary<'c, 'd>) -> Self {
        Self { vocabulary, clauses: Vec::new() }
    }

    pub fn done(self) -> Vec<Clause> {
        self.clauses
    }

    fn document(&self) -> &'d Document {
        self.vocabulary.document()
    }

    fn push(&mut self, name: &str, decides: bool, key: String, shown: Option<String>) {
        let (id, name) = (name.to_owned(), name.to_owned());
        self.clauses.push(Clause { id, name, decides, key, shown });
    }

    /// Words that only say something.
    fn says(&mut self, name: &str, words: Option<&str>) {
        self.push(name, false, words.unwrap_or_default().to_owned(), words.map(str::to_owned));
    }

    /// A word of the language that decides something.
    fn decides(&mut self, name: &str, word: Option<&str>) {
        self.push(name, true, word.unwrap_or_default().to_owned(), word.map(str::to_owned));
    }

    fn flag(&mut self, name: &str, is_set: bool) {
        self.decides(name, is_set.then_some("yes"));
    }

    fn condition(&mut self, name: &str, condition: Option<&Condition>) {
        let key = condition.map(|condition| self.vocabulary.condition(condition));
        let shown = condition.map(|condition| written(self.document(), condition));
        self.push(name, true, key.unwrap_or_default(), shown);
    }

    fn level(&mut self, name: &str, level: continuum_model::LevelId) {
        let shown = self.document().level(level).name.clone();
        self.push(name, true, self.vocabulary.level(level), Some(shown));
    }

    fn actions(&mut self, name: &str, actions: &[ActionId]) {
        let key = sorted(actions.iter().map(|action| self.vocabulary.action(*action)));
        let document = self.document();
        let names = actions.iter().map(|action| document.action(*action).name.as_str());
        self.push(name, true, key, list(names));
    }

    fn topic(&mut self, topic: Option<TopicId>) {
        let key = topic.map(|topic| self.vocabulary.topic(topic)).unwrap_or_default();
        let shown = topic.map(|topic| self.document().topic(topic).name.clone());
        self.push("topic", true, key, shown);
    }

    fn topics(&mut self, topics: &[TopicId]) {
        let key = sorted(topics.iter().map(|topic| self.vocabulary.topic(*topic)));
        let document = self.document();
        let names = topics.iter().map(|topic| document.topic(*topic).name.as_str());
        self.push("topics", true, key, list(names));
    }

    fn see(&mut self, see: &[Citation]) {
        let key = sorted(see.iter().map(|one| self.vocabulary.citation(one)));
        let document = self.document();
        let cited = see.iter().map(|one| {
            let title = &document.source(one.source).title;
            if one.place.is_empty() { title.clone() } else { format!("{title}, {}", one.place) }
        });
        let cited: Vec<String> = cited.collect();
        self.push("see", false, key, list(cited.iter().map(String::as_str)));
    }

    fn grounds(&mut self, grounds: &Grounds) {
        self.says("because", grounds.because.as_deref());
        self.see(&grounds.see);
        self.says(
            "standing",
            grounds.standing.map(|standing| match standing {
                Standing::Published => "published",
                Standing::Proposed => "proposed",
            }),
        );
    }

    fn lowers(&mut self, lowers: Option<&Lowers>) {
        let questions: &[QuestionId] = lowers.map_or(&[], |lowers| &lowers.questions);
        let key = sorted(questions.iter().map(|one| self.vocabulary.question(*one)));
        let document = self.document();
        let names = questions.iter().map(|one| document.question(*one).name.as_str());
        self.push("lowers", true, key, list(names));
        self.says("the reason to lower", lowers.map(|lowers| lowers.because.as_str()));
    }
}

/// A statement that has clauses.
pub(crate) trait Statement {
    /// Gathers them.
    fn clauses(&self, at: usize, to: &mut Clauses);
}

impl Statement for Level {
    fn clauses(&self, at: usize, to: &mut Clauses) {
        to.says("name", Some(&self.name));
        to.says("title", Some(&self.title));
        to.says("number", Some(&self.number));
        to.says("meaning", Some(&self.meaning));
        let below = below(to.vocabulary, at);
        to.push("above", true, below.0, below.1);
        to.decides("basis", list(self.basis.iter().map(String::as_str)).as_deref());
        to.says("consent", self.consent.as_deref());
        to.decides("priority", self.priority.map(priority));
        to.says("within", self.within.as_deref());
        to.actions("do", &self.actions);
    }
}

/// The levels below one that have a counterpart in the other edition: another order is a change,
/// and a level put in between is not.
fn below(vocabulary: Vocabulary, at: usize) -> (String, Option<String>) {
    let counterparts = vocabulary.counterparts;
    let has_counterpart = |level: &usize| {
        if vocabulary.is_old {
            counterparts.scale.in_new(*level).next().is_some()
        } else {
            counterparts.scale.in_old(*level).next().is_some()
        }
    };
    let document = vocabulary.document();
    let own = vocabulary.level(Id::at(at));
    let below: Vec<usize> = (0..at).filter(has_counterpart).collect();
    let mut keys: Vec<String> =
        below.iter().map(|level| vocabulary.level(Id::at(*level))).collect();
    keys.sort();
    keys.dedup();
    keys.retain(|key| *key != own);
    let names = below.iter().map(|level| document.levels[*level].name.as_str());
    (keys.join(", "), list(names))
}

impl Statement for Topic {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("name", Some(&self.name));
        to.says("title", Some(&self.title));
        to.decides("in", Some(area(self.area)));
        to.says("hint", self.hint.as_deref());
        to.flag("asked of everyone", self.of_everyone);
    }
}

impl Statement for Group {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("name", Some(&self.name));
        to.says("text", Some(&self.text));
        to.topics(&self.topics);
    }
}

impl Statement for Question {
    fn clauses(&self, at: usize, to: &mut Clauses) {
        to.says("name", Some(&self.name));
        to.says("text", Some(&self.text));
        to.decides("kind", Some(&kind(&self.kind)));
        to.topic(self.topic);
        answers(self, QuestionId::at(at), to);
        to.condition("asked when", self.asked_when.as_ref());
        if self.asked_when.is_some() {
            let key = to.vocabulary.choices(QuestionId::at(at), |choice| choice == self.otherwise);
            to.push("otherwise", true, key, Some(self.choice(self.otherwise).name.clone()));
        }
        to.says("why", self.why.as_deref());
        to.says("hint", self.hint.as_deref());
        if let Some(grounds) = self.grounds() {
            to.grounds(grounds);
        }
        if let Kind::Strength { see } = &self.kind {
            to.see(see);
        }
    }
}

/// Which answers there are, and for each that both editions know, where it stands and what it
/// gives.
fn answers(question: &Question, id: QuestionId, to: &mut Clauses) {
    let vocabulary = to.vocabulary;
    let choices = (0..question.choices.len()).map(ChoiceId::at);
    let keys = choices.map(|choice| vocabulary.choices(id, |one| one == choice));
    let keys: Vec<String> = keys.collect();
    if matches!(question.kind, Kind::Number { .. }) {
        let ends = question.choices.first().zip(question.choices.last());
        let range = ends.map(|(first, last)| format!("{} to {}", first.words, last.words));
        return to.push("number", true, keys.join(", "), range);
    }
    let names = question.choices.iter().map(|choice| choice.name.as_str());
    to.push("answers", true, keys.join(", "), list(names));
    let shared = &vocabulary.counterparts.shared;
    let at =
        if vocabulary.is_old { shared.of_old[id.position()] } else { shared.of_new[id.position()] };
    for (branch, choice) in in_both(&shared.questions[at], vocabulary.is_old) {
        answer(question, question.choice(choice), branch, to);
    }
}

/// The branches that both editions know, with this edition's answer.
fn in_both(question: &SharedQuestion, is_old: bool) -> Vec<(usize, ChoiceId)> {
    let branches = question.branches.iter().enumerate();
    let both = branches.filter_map(|(at, branch)| {
        let (old, new) = (branch.old?, branch.new?);
        Some((at, if is_old { old } else { new }))
    });
    both.collect()
}

fn answer(question: &Question, choice: &Choice, branch: usize, to: &mut Clauses) {
    let from = to.clauses.len();
    let words =
        if question.is_yes_or_no() { String::new() } else { format!(" of “{}”", choice.words) };
    if let Some(level) = choice.level {
        to.level(&format!("level{words}"), level);
    }
    to.actions(&format!("do{words}"), &choice.actions);
    to.says(&format!("words of `{}`", choice.name), Some(&choice.words));
    // A rung is named by its level.
    if !matches!(question.kind, Kind::Ladder(_)) {
        to.says(&format!("name{words}"), Some(&choice.name));
    }
    for clause in &mut to.clauses[from..] {
        let sort = clause.id.split(' ').next().unwrap_or_default();
        clause.id = format!("{branch} {sort}");
    }
}

impl Statement for Uplift {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("name", Some(&self.name));
        to.says("text", self.text.as_deref());
        to.topic(Some(self.topic));
        to.condition("when", Some(&self.when));
        to.level("up to", self.up_to);
        to.lowers(self.lowers.as_ref());
        to.grounds(&self.grounds);
    }
}

impl Statement for Rule {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("name", Some(&self.name));
        to.says("text", self.text.as_deref());
        to.level("at least", self.at_least);
        to.condition("when", Some(&self.when));
        to.actions("do", &self.actions);
        to.lowers(self.lowers.as_ref());
        to.grounds(&self.grounds);
    }
}

impl Statement for Duty {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("name", Some(&self.name));
        to.says("text", self.text.as_deref());
        to.actions("give", &self.give);
        to.condition("when", Some(&self.when));
        to.grounds(&self.grounds);
    }
}

impl Statement for Never {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("because", self.because.as_deref());
    }
}

impl Statement for Action {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("name", Some(&self.name));
        to.says("text", Some(&self.what));
        to.says("who", Some(&self.who));
        to.decides("when", Some(urgency(self.urgency)));
        to.says("when, in words", self.when.as_deref());
        to.says("consent", self.consent.as_deref());
        let contacts = self.contacts.iter().map(|contact| to.vocabulary.contact(*contact));
        let (key, document) = (sorted(contacts), to.document());
        let names = self.contacts.iter().map(|contact| document.contact(*contact).name.as_str());
        to.push("contact", true, key, list(names));
        to.decides("family", self.family.as_ref().map(|advice| family(advice.family)));
        let advice = self.family.as_ref().and_then(|advice| advice.advice.as_deref());
        to.says("family, in words", advice);
        to.decides("priority", self.priority.map(priority));
        to.says("because", self.because.as_deref());
    }
}

impl Statement for Contact {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("name", Some(&self.name));
        to.says("text", Some(&self.title));
        to.says("number", self.number.as_deref());
        to.says("hours", self.hours.as_deref());
        to.says("address", self.address.as_deref());
        to.says("checked", self.checked.as_deref());
        to.says("local", self.local.then_some("yes"));
    }
}

impl Statement for Partner {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("name", Some(&self.name));
        to.says("text", Some(&self.title));
        to.says("holds", self.holds.as_deref());
        to.topics(&self.topics);
    }
}

impl Statement for Source {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("title", Some(&self.title));
        to.says("date", Some(&self.date));
        to.says("publisher", self.publisher.as_deref());
        to.says("address", self.address.as_deref());
        to.says("licence", self.licence.as_deref());
    }
}

impl Statement for Requirement {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("text", Some(&self.text));
        to.says("met by", list(self.met_by.iter().map(String::as_str)).as_deref());
        to.see(&self.see);
    }
}

impl Statement for Wording {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("text", Some(&self.avoid));
        to.says("say", Some(&self.say));
        to.says("because", self.because.as_deref());
        to.see(&self.see);
    }
}

impl Statement for Allowed {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        to.says("because", Some(&self.because));
    }
}

/// The document's own statement.
impl Statement for Document {
    fn clauses(&self, _: usize, to: &mut Clauses) {
        let identity = &self.identity;
        to.says("name", Some(&identity.id));
        to.says("title", Some(&identity.title));
        to.says("edition", Some(&identity.edition));
        to.says("status", Some(&identity.status));
        to.see(std::slice::from_ref(&identity.aligned));
        to.says("effective", identity.effective.as_deref());
        to.says("owner", identity.owner.as_deref());
        to.says("licence", identity.licence.as_deref());
        to.says("disclaimer", identity.disclaimer.as_deref());
    }
}

/// Names with commas between; none where there are none.
fn list<'a>(names: impl Iterator<Item = &'a str>) -> Option<String> {
    let names: Vec<&str> = names.collect();
    (!names.is_empty()).then(|| names.join(", "))
}

fn kind(kind: &Kind) -> String {
    let fixed = |is_fixed: bool| if is_fixed { ", fixed" } else { "" };
    match kind {
        Kind::YesOrNo { fixed: is_fixed } => format!("yes or no{}", fixed(*is_fixed)),
        Kind::OneOf { ordered, fixed: is_fixed } => {
            let ordered = if *ordered { ", ordered" } else { "" };
            format!("one of several answers{ordered}{}", fixed(*is_fixed))
        }
        Kind::Number { from, or_more, fixed: is_fixed } => {
            let more = if *or_more { ", the last or more" } else { "" };
            format!("a number from {from}{more}{}", fixed(*is_fixed))
        }
        Kind::Ladder(_) => "ladder".to_owned(),
        Kind::Indicator { red_flag: true, .. } => "indicator, red flag".to_owned(),
        Kind::Indicator { .. } => "indicator".to_owned(),
        Kind::Strength { .. } => "strength".to_owned(),
    }
}

fn area(area: Area) -> &'static str {
    match area {
        Area::Development => "development",
        Area::Parenting => "parenting",
        Area::Family => "family",
        Area::Harm => "harm",
    }
}

fn priority(priority: Priority) -> &'static str {
    match priority {
        Priority::Red => "red",
        Priority::Amber => "amber",
        Priority::Green => "green",
    }
}

fn family(family: Family) -> &'static str {
    match family {
        Family::ToldFirst => "told-first",
        Family::ToldUnlessRisk => "told-unless-risk",
        Family::NotToldFirst => "not-told-first",
    }
}

fn urgency(urgency: Urgency) -> &'static str {
    match urgency {
        Urgency::AtOnce => "at-once",
        Urgency::SameDay => "same-day",
        Urgency::OneWorkingDay => "one-working-day",
        Urgency::OneWeek => "one-week",
        Urgency::Planned => "planned",
    }
}
