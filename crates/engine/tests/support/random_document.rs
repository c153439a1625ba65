//! Small random documents, built directly as model values: every kind of question, chains of
//! `asked when`, nested conditions with `not` and counts, uplifts, rules, duties and nevers.

use super::Random;
use continuum_model::{
    Action, ActionId, Area, Choice, ChoiceId, ChoiceSet, Citation, Condition, Document, Duty,
    Grounds, Id, Identity, Kind, Level, LevelId, Never, Origin, Question, QuestionId, Rule, Source,
    SourceId, Topic, TopicId, Uplift, Urgency,
};
use serde_json::json;

/// A document with levels, topics and actions, and nothing that decides.
fn plain_document(levels: usize, topics: usize) -> Document {
    Document {
        identity: Identity {
            id: "random".into(),
            title: "Random".into(),
            language: "en".to_owned(),
            edition: "1".into(),
            status: "test".into(),
            aligned: citation(),
            amends: None,
            effective: None,
            owner: None,
            licence: None,
            disclaimer: None,
            digest: String::new(),
        },
        sources: vec![Source {
            name: "source".into(),
            title: "Source".into(),
            date: "2018".into(),
            publisher: None,
            address: None,
            licence: None,
            origin: origin(0),
        }],
        levels: (0..levels).map(level).collect(),
        actions: (0..4).map(action).collect(),
        partners: Vec::new(),
        topics: (0..topics).map(topic).collect(),
        groups: Vec::new(),
        questions: Vec::new(),
        asking_order: Vec::new(),
        uplifts: Vec::new(),
        rules: Vec::new(),
        duties: Vec::new(),
        nevers: Vec::new(),
        contacts: Vec::new(),
        requirements: Vec::new(),
        wordings: Vec::new(),
        allowed: Vec::new(),
    }
}

/// A small random document.
pub fn random_document(random: &mut Random) -> Document {
    let mut document = plain_document(random.between(2, 5), random.between(1, 3));
    for position in 0..random.between(3, 6) {
        let question = random_question(random, &document, position);
        document.questions.push(question);
    }
    ask_in_random_order(random, &mut document);
    for position in 0..random.below(4) {
        let uplift = random_uplift(random, &document, position);
        document.uplifts.push(uplift);
    }
    for position in 0..random.below(5) {
        let rule = random_rule(random, &document, position);
        document.rules.push(rule);
    }
    for position in 0..random.below(3) {
        let duty = random_duty(random, &document, position);
        document.duties.push(duty);
    }
    let nevers = [0, 0, 1, 1, 2, 3][random.below(6)];
    for position in 0..nevers {
        let never = random_never(random, &document, position);
        document.nevers.push(never);
    }
    document
}

/// A document of the size that is really used: 36 topics of a ladder and three indicators, ten
/// facts about the child, questions asked only when another says so, uplifts, rules that count
/// topics, duties and nevers.
pub fn large_document(random: &mut Random) -> Document {
    let mut document = plain_document(6, 36);
    for position in 0..10 {
        let question = Question {
            kind: Kind::OneOf { ordered: true, fixed: position < 5 },
            choices: (0..4).map(|one| choice(&format!("answer-{one}"), None)).collect(),
            ..random_question(random, &document, position)
        };
        document.questions.push(question);
    }
    for position in 10..154 {
        let question = worrying_question(random, &document, position);
        document.questions.push(question);
    }
    document.asking_order = document.question_ids().collect();
    decide_much(random, &mut document);
    document
}

/// As in a real document: one fact (an age) decides in most topics what is asked, and a few others
/// each decide in a few.
fn fact_about_the_child(position: usize) -> usize {
    let topic = (position - 10) / 4;
    if topic < 12 { 1 + topic / 4 } else { 0 }
}

fn worrying_question(random: &mut Random, document: &Document, position: usize) -> Question {
    let is_ladder = position.is_multiple_of(4);
    let asker =
        if position.is_multiple_of(3) { fact_about_the_child(position) } else { position - 1 };
    let highest = if position.is_multiple_of(20) { 5 } else { random.between(1, 3) };
    Question {
        topic: Some(TopicId::at((position - 10) / 4)),
        kind: if is_ladder {
            Kind::Ladder(grounds("ladder"))
        } else {
            Kind::Indicator { red_flag: false, grounds: grounds("indicator") }
        },
        choices: if is_ladder {
            (0..5).map(|one| choice(&format!("level-{one}"), Some(LevelId::at(one)))).collect()
        } else {
            vec![choice("no", None), choice("yes", Some(LevelId::at(highest)))]
        },
        asked_when: random.percent(25).then(|| Condition::Answer {
            question: QuestionId::at(asker),
            choices: ChoiceSet::only(ChoiceId::at(1)),
        }),
        ..random_question(random, document, position)
    }
}

fn decide_much(random: &mut Random, document: &mut Document) {
    for position in 0..10 {
        let when = a_fact(random, document, 0);
        let uplift = Uplift { when, ..random_uplift(random, document, position) };
        document.uplifts.push(uplift);
    }
    for position in 0..12 {
        let when = Condition::All(vec![a_fact(random, document, 5), some_topics(random, document)]);
        let rule = Rule { when, ..random_rule(random, document, position) };
        document.rules.push(rule);
    }
    for position in 0..30 {
        let when = Condition::Any(vec![a_worry(random, document), some_topics(random, document)]);
        let duty = Duty { when, ..random_duty(random, document, position) };
        document.duties.push(duty);
    }
    for position in 0..5 {
        let condition =
            Condition::All(vec![a_fact(random, document, 0), a_fact(random, document, 0)]);
        let never = Never { condition, ..random_never(random, document, position) };
        document.nevers.push(never);
    }
}

/// One or a few of the answers to one of five questions: about the child from 0 on, about what
/// was before from 5 on.
fn a_fact(random: &mut Random, document: &Document, from: usize) -> Condition {
    let question = QuestionId::at(from + random.below(5));
    let count = document.question(question).choices.len();
    Condition::Answer { question, choices: some_choices(random, count) }
}

/// A topic, or so many of them, that reach a level.
fn some_topics(random: &mut Random, document: &Document) -> Condition {
    let level = LevelId::at(random.between(1, 3));
    if random.percent(30) {
        return Condition::Topic { topic: TopicId::at(random.below(36)), level };
    }
    let topics = document.topic_ids().collect();
    Condition::Topics { at_least: random.between(1, 3), topics, level }
}

/// A worse answer, or a count of worse answers.
fn a_worry(random: &mut Random, document: &Document) -> Condition {
    if random.percent(50) {
        return a_worse_answer(random, document);
    }
    let of = (0..4).map(|_| a_worse_answer(random, document)).collect();
    Condition::Count { at_least: 2, of }
}

fn a_worse_answer(random: &mut Random, document: &Document) -> Condition {
    let question = QuestionId::at(random.between(10, 153));
    let all = document.question(question).all();
    let few = ChoiceSet::first(random.between(1, all.len() - 1));
    Condition::Answer { question, choices: all.without(few) }
}

fn level(position: usize) -> Level {
    Level {
        name: format!("level-{position}"),
        formerly: Vec::new(),
        title: format!("Level {position}"),
        number: position.to_string(),
        meaning: format!("meaning of {position}"),
        basis: Vec::new(),
        consent: None,
        priority: None,
        within: None,
        actions: if position == 1 { vec![ActionId::at(3)] } else { Vec::new() },
        origin: origin(0),
    }
}

fn topic(position: usize) -> Topic {
    Topic {
        name: format!("topic-{position}"),
        formerly: Vec::new(),
        title: format!("Topic {position}"),
        area: if position == 1 { Area::Harm } else { Area::Family },
        hint: None,
        of_everyone: false,
        origin: origin(0),
    }
}

fn action(position: usize) -> Action {
    Action {
        name: format!("action-{position}"),
        formerly: Vec::new(),
        what: format!("Action {position}"),
        who: "you".into(),
        urgency: if position == 2 { Urgency::AtOnce } else { Urgency::Planned },
        when: None,
        consent: None,
        contacts: Vec::new(),
        priority: None,
        family: None,
        because: None,
        origin: origin(position),
    }
}

fn random_question(random: &mut Random, document: &Document, position: usize) -> Question {
    let topic = TopicId::at(random.below(document.topics.len()));
    let levels = document.levels.len();
    let (kind, choices) = match random.below(10) {
        0..=3 => (Kind::Ladder(grounds("ladder")), random_rungs(random, levels)),
        4..=5 => (
            Kind::Indicator { red_flag: false, grounds: grounds("indicator") },
            vec![choice("no", None), choice("yes", Some(LevelId::at(random.below(levels))))],
        ),
        6 => (
            Kind::Number { from: 1, or_more: true, fixed: random.percent(50) },
            (1..=random.between(2, 4)).map(|number| choice(&number.to_string(), None)).collect(),
        ),
        7 => (Kind::Strength { see: Vec::new() }, vec![choice("no", None), choice("yes", None)]),
        8 => (
            Kind::YesOrNo { fixed: random.percent(50) },
            vec![choice("no", None), choice("yes", None)],
        ),
        _ => (
            Kind::OneOf { ordered: random.percent(50), fixed: random.percent(50) },
            (0..random.between(2, 4)).map(|one| choice(&format!("answer-{one}"), None)).collect(),
        ),
    };
    Question {
        name: format!("question-{position}"),
        formerly: Vec::new(),
        text: format!("Question {position}"),
        topic: Some(topic),
        kind,
        choices: with_actions(random, choices),
        asked_when: None,
        otherwise: ChoiceId::at(0),
        why: None,
        hint: None,
        origin: origin(100 + position),
    }
}

/// Two or more levels, rising; not always from the lowest, on which the engine need not rely.
fn random_rungs(random: &mut Random, levels: usize) -> Vec<Choice> {
    let first = random.below(levels - 1);
    let mut rungs = vec![first];
    for level in first + 1..levels {
        if random.percent(60) {
            rungs.push(level);
        }
    }
    if rungs.len() == 1 {
        rungs.push(levels - 1);
    }
    rungs
        .into_iter()
        .map(|level| choice(&format!("level-{level}"), Some(LevelId::at(level))))
        .collect()
}

fn with_actions(random: &mut Random, mut choices: Vec<Choice>) -> Vec<Choice> {
    for choice in &mut choices {
        if random.percent(15) {
            choice.actions = random_actions(random);
        }
    }
    choices
}

fn random_actions(random: &mut Random) -> Vec<ActionId> {
    vec![ActionId::at(random.below(4))]
}

fn choice(name: &str, level: Option<LevelId>) -> Choice {
    Choice {
        name: name.to_owned(),
        formerly: Vec::new(),
        words: format!("words of {name}"),
        level,
        actions: Vec::new(),
    }
}

/// The asking order need not be the order of the text; a third of the questions have a condition.
fn ask_in_random_order(random: &mut Random, document: &mut Document) {
    let ids = document.question_ids().collect();
    let order: Vec<QuestionId> = random.shuffled(ids);
    for (position, id) in order.iter().enumerate().skip(1) {
        if random.percent(35) {
            let conditions = Conditions { document, questions: &order[..position], topics: false };
            let condition = conditions.random(random, 2);
            let choices = document.question(*id).choices.len();
            let otherwise = if random.percent(60) { 0 } else { random.below(choices) };
            let question = &mut document.questions[id.position()];
            question.asked_when = Some(condition);
            question.otherwise = ChoiceId::at(otherwise);
        }
    }
    document.asking_order = order;
}

fn random_uplift(random: &mut Random, document: &Document, position: usize) -> Uplift {
    Uplift {
        name: format!("uplift-{position}"),
        formerly: Vec::new(),
        text: None,
        topic: TopicId::at(random.below(document.topics.len())),
        when: condition(random, document, false),
        up_to: LevelId::at(random.between(1, document.levels.len() - 1)),
        grounds: grounds("uplift"),
        lowers: None,
        origin: origin(random.between(200, 299) * 10 + position),
    }
}

fn random_rule(random: &mut Random, document: &Document, position: usize) -> Rule {
    Rule {
        name: format!("rule-{position}"),
        formerly: Vec::new(),
        text: Some(format!("Rule {position}")),
        at_least: LevelId::at(random.between(1, document.levels.len() - 1)),
        when: condition(random, document, true),
        actions: if random.percent(30) { random_actions(random) } else { Vec::new() },
        grounds: grounds("rule"),
        lowers: None,
        origin: origin(random.between(50, 299) * 10 + position),
    }
}

fn random_duty(random: &mut Random, document: &Document, position: usize) -> Duty {
    Duty {
        name: format!("duty-{position}"),
        formerly: Vec::new(),
        text: None,
        give: random_actions(random),
        when: condition(random, document, true),
        grounds: grounds("duty"),
        origin: origin(random.between(50, 299) * 10 + position),
    }
}

fn random_never(random: &mut Random, document: &Document, position: usize) -> Never {
    Never {
        condition: Condition::All(vec![
            condition(random, document, false),
            condition(random, document, false),
        ]),
        because: None,
        written: format!("never-{position}"),
        origin: origin(0),
    }
}

fn condition(random: &mut Random, document: &Document, topics: bool) -> Condition {
    let questions = &document.asking_order;
    Conditions { document, questions, topics }.random(random, 2)
}

/// What conditions may look at.
struct Conditions<'d> {
    document: &'d Document,
    questions: &'d [QuestionId],
    topics: bool,
}

impl Conditions<'_> {
    fn random(&self, random: &mut Random, depth: usize) -> Condition {
        if depth == 0 || random.percent(35) {
            return self.leaf(random);
        }
        let of = |random: &mut Random, count: usize| {
            (0..count).map(|_| self.random(random, depth - 1)).collect::<Vec<_>>()
        };
        match random.below(5) {
            0 => Condition::Not(Box::new(self.random(random, depth - 1))),
            1 => Condition::All(of(random, 2)),
            2 => Condition::Any(of(random, 2)),
            3 => {
                let count = random.between(2, 3);
                Condition::Count { at_least: random.between(1, count), of: of(random, count) }
            }
            _ => self.leaf(random),
        }
    }

    fn leaf(&self, random: &mut Random) -> Condition {
        if self.topics && random.percent(40) {
            return self.topic_leaf(random);
        }
        let question = self.questions[random.below(self.questions.len())];
        let count = self.document.question(question).choices.len();
        Condition::Answer { question, choices: some_choices(random, count) }
    }

    fn topic_leaf(&self, random: &mut Random) -> Condition {
        let level = LevelId::at(random.between(1, self.document.levels.len() - 1));
        if random.percent(60) {
            let topic = TopicId::at(random.below(self.document.topics.len()));
            return Condition::Topic { topic, level };
        }
        let topics = a_few_topics(random, self.document);
        Condition::Topics { at_least: random.between(1, topics.len()), topics, level }
    }
}

/// One or more, in the order of the document; often all.
fn a_few_topics(random: &mut Random, document: &Document) -> Vec<TopicId> {
    let percent = [50, 100][random.below(2)];
    let first = TopicId::at(random.below(document.topics.len()));
    let counts = |topic: &TopicId| *topic == first || random.percent(percent);
    document.topic_ids().filter(counts).collect()
}

/// Never none, never all; often the first or the last few.
fn some_choices(random: &mut Random, count: usize) -> ChoiceSet {
    let first = ChoiceSet::first(random.between(1, count - 1));
    match random.below(3) {
        0 => first,
        1 => ChoiceSet::first(count).without(first),
        _ => ChoiceSet::only(ChoiceId::at(random.below(count))),
    }
}

fn grounds(because: &str) -> Grounds {
    Grounds { because: Some(because.to_owned()), see: vec![citation()], standing: None }
}

fn citation() -> Citation {
    Citation { source: SourceId::at(0), place: "page 1".into() }
}

fn origin(start: usize) -> Origin {
    let span = json!({ "file": 0, "start": start, "end": start + 1 });
    Origin {
        span: serde_json::from_value(span).expect("a span is three numbers"),
        headings: vec!["Heading".into()],
    }
}
