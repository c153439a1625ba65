//! No question of the shipped document is asked that the earlier answers make pointless.
//!
//! Take a question on its page, with every answer given on the pages before. Worries that were
//! offered and not chosen are "no worry"; what is not known or not yet asked, the rest of the page
//! with it, may turn out in any way. The question is *pointless* where, however all that turns
//! out, each of its answers leads to the same level, the same actions called for beside it and the
//! same further questions.
//!
//! That a question is not pointless is shown by a *witness*: two cases that differ in its answer
//! alone and in what the reference interpreter makes of them. So this does not take the engine's
//! word for what is open. Strengths are passed over: they are passed on as they are told, and may
//! be left out.

mod support;

use continuum_engine::{Answers, Engine, Given, reference};
use continuum_flow::{State, answers};
use continuum_model::{ActionId, ChoiceId, Document, Id, LevelId, QuestionId, TopicId};
use std::collections::{BTreeMap, BTreeSet};
use support::referrer::{Child, MANNERS, Manner, Referrer, shipped};

const CHILDREN: &[Child] = &[
    &[("age", "unborn")],
    &[("age", "under-1"), ("mobility", "not-mobile")],
    &[("age", "7-12"), ("schooling", "at-school")],
    &[("age", "16-17"), ("disabled", "yes"), ("lives-with", "private-arrangement")],
];

/// Children of whom a sign is known that cannot wait.
const IN_DANGER: &[Child] = &[
    &[("age", "under-1"), ("mobility", "not-mobile"), ("bruise-not-mobile", "yes")],
    &[("age", "13-15"), ("schooling", "at-school"), ("suicide-attempt-or-plan", "yes")],
    &[("age", "7-12"), ("schooling", "at-school"), ("sexual-harm-told", "yes")],
];

#[test]
fn whoever_has_one_worry_is_asked_nothing_pointless() {
    with_each_worry(CHILDREN);
}

#[test]
fn nor_is_whoever_saw_a_sign_that_cannot_wait() {
    with_each_worry(IN_DANGER);
}

#[track_caller]
fn with_each_worry(children: &[Child]) {
    let engine = shipped();
    let mut search = Search::new(&engine);
    for child in children {
        for manner in MANNERS {
            let person = Referrer::new(&engine, child, manner);
            search.look_at(&person, 0);
            for worry in person.offered() {
                search.look_at(&person.with(&[worry]).expect("offered"), person.answered.len());
            }
        }
    }
    assert!(search.looked_at > 1000, "only {} questions", search.looked_at);
}

#[test]
fn nor_is_whoever_has_three_or_none() {
    let engine = shipped();
    let mut search = Search::new(&engine);
    for manner in MANNERS {
        let person = Referrer::new(&engine, CHILDREN[2], manner);
        let offered = person.offered();
        for worries in offered.windows(3).step_by(3).chain([&[][..]]) {
            search.look_at(&person.with(worries).expect("offered"), person.answered.len());
        }
    }
    assert!(search.looked_at > 400, "only {} questions", search.looked_at);
}

#[test]
fn a_pointless_question_would_be_found_out() {
    let engine = shipped();
    let document = engine.document();
    let mut search = Search::new(&engine);
    let grave = Referrer::new(&engine, CHILDREN[2], Manner::Grave);
    let injuries = document.topic_named("injuries").expect("a topic");
    let told = grave.with(&[injuries]).expect("offered").state;
    let named = |name| document.question_named(name).expect("a question");
    // However many services are worried, the MASH is being telephoned already.
    assert!(!search.has_a_point(named("agencies-worried"), &told));
    // Whether anyone has seen the child alone says what to do besides.
    assert!(search.has_a_point(named("child-seen"), &told));
}

/// What comes of a case.
#[derive(PartialEq)]
struct Outcome {
    level: LevelId,
    /// Those that something said calls for; others follow from the level.
    actions: BTreeSet<ActionId>,
    asked: Vec<QuestionId>,
}

/// One choice for each question.
type Case = Vec<ChoiceId>;

/// Answers to other questions that make one matter.
type Turn = Vec<(QuestionId, ChoiceId)>;

/// Looks for witnesses, and remembers what made each question matter before.
struct Search<'a> {
    engine: &'a Engine,
    turns: BTreeMap<QuestionId, Vec<Turn>>,
    looked_at: usize,
}

impl<'a> Search<'a> {
    fn new(engine: &'a Engine) -> Self {
        Self { engine, turns: BTreeMap::new(), looked_at: 0 }
    }

    /// Every question that somebody was asked, from this answer on.
    #[track_caller]
    fn look_at(&mut self, person: &Referrer<'_>, from: usize) {
        for (question, state) in &person.answered[from..] {
            self.looked_at += 1;
            assert!(self.has_a_point(*question, state), "{}", told(person, *question));
        }
    }

    /// Whether a witness is found: with everything else at its mildest, then as one was found
    /// before, then with one or two other answers turned out otherwise.
    fn has_a_point(&mut self, question: QuestionId, state: &State) -> bool {
        let moment = Moment::of(self.engine, question, state);
        let known = self.turns.entry(question).or_default();
        let at_once = moment.is_told_apart(&[]);
        if at_once || known.iter().any(|turn| moment.is_told_apart(turn)) {
            return true;
        }
        let found = moment.turns().find(|turn| moment.is_told_apart(turn));
        let is_found = found.is_some();
        known.extend(found);
        is_found
    }
}

fn told(person: &Referrer<'_>, question: QuestionId) -> String {
    let Referrer { document, child, manner, worries, .. } = person;
    let worries: Vec<_> = worries.iter().map(|topic| &document.topic(*topic).name).collect();
    let name = &document.question(question).name;
    format!("{name} is pointless: {child:?}, {manner:?}, {worries:?}")
}

/// The moment when a question is put.
struct Moment<'a> {
    document: &'a Document,
    question: QuestionId,
    answers: Answers,
    /// The mildest case.
    mildest: Case,
    /// Other questions that are asked about and have no answer yet.
    open: Vec<QuestionId>,
}

impl<'a> Moment<'a> {
    fn of(engine: &'a Engine, question: QuestionId, state: &State) -> Self {
        let document = engine.document();
        let told = answers(engine, state);
        let mut answers = told.clone();
        for id in document.question_ids().filter(|id| are_together(document, *id, question)) {
            answers.set(id, Given::default());
        }
        let is_open = |id: &QuestionId| {
            let is_missing = matches!(answers.get(*id), Given::Missing(_));
            *id != question && is_missing && is_asked_about(document, &told, *id)
        };
        let open = document.question_ids().filter(is_open).collect();
        let mildest = document.question_ids().map(|id| mildest(document, &answers, id)).collect();
        Self { document, question, answers, mildest, open }
    }

    /// Whether two answers lead to different outcomes once others have turned out so.
    fn is_told_apart(&self, turn: &[(QuestionId, ChoiceId)]) -> bool {
        let mut case = self.mildest.clone();
        for (question, choice) in turn {
            if !self.answers.possible(self.document, *question).has(*choice) {
                return false;
            }
            case[question.position()] = *choice;
        }
        let choices = self.answers.possible(self.document, self.question).choices();
        let mut outcomes = choices.filter_map(|choice| {
            case[self.question.position()] = choice;
            reference::is_possible(self.document, &case).then(|| self.outcome(&case))
        });
        let first = outcomes.next();
        outcomes.any(|other| Some(other) != first)
    }

    fn outcome(&self, case: &Case) -> Outcome {
        let level = reference::level(self.document, case);
        let actions = reference::actions(self.document, case);
        let open = self.open.iter().copied();
        let asked = open.filter(|id| reference::applies(self.document, case, *id)).collect();
        Outcome { level, actions, asked }
    }

    /// One other answer, then two.
    fn turns(&self) -> impl Iterator<Item = Turn> + '_ {
        let single = self.open.iter().flat_map(|id| self.each(*id)).map(|turn| vec![turn]);
        let pairs = self.open.iter().enumerate().flat_map(move |(at, first)| {
            let others = self.open[at + 1..].iter().flat_map(|id| self.each(*id));
            others.flat_map(move |second| self.each(*first).map(move |first| vec![first, second]))
        });
        single.chain(pairs)
    }

    fn each(&self, id: QuestionId) -> impl Iterator<Item = (QuestionId, ChoiceId)> + use<> {
        self.answers.possible(self.document, id).choices().skip(1).map(move |choice| (id, choice))
    }
}

/// The least worrying choice that is possible, for a child of school age where nothing is known.
fn mildest(document: &Document, answers: &Answers, id: QuestionId) -> ChoiceId {
    let question = document.question(id);
    let possible = answers.possible(document, id);
    let usual = ["7-12", "at-school"].into_iter().find_map(|answer| question.choice_named(answer));
    let usual = usual.filter(|choice| possible.has(*choice));
    usual.or(possible.choices().next()).expect("a question has choices")
}

/// Whether two questions stand on one page.
fn are_together(document: &Document, one: QuestionId, other: QuestionId) -> bool {
    let page = |id| {
        let question = document.question(id);
        let topic = question.topic.filter(|_| !question.is_red_flag() && !question.is_strength());
        (question.is_red_flag(), question.is_strength(), topic)
    };
    page(one) == page(other)
}

/// Whether a question is about the child, of a topic of everyone, of a worry that was chosen or,
/// as long as none could be, of any.
fn is_asked_about(document: &Document, told: &Answers, id: QuestionId) -> bool {
    let was_not_chosen = |topic: TopicId| {
        document.question_ids().any(|other| {
            document.question(other).topic == Some(topic) && told.get(other) == Given::NoWorry
        })
    };
    document.question(id).topic.is_none_or(|topic| !was_not_chosen(topic))
}
