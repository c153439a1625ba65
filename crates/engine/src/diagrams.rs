//! A document compiled once: everything that can be asked of a case, as decision diagrams over
//! the answers in one table.
//!
//! ```text
//! applies ─► effective answers ─► topics, with uplifts ─► rules, do, actions ─► level
//! ```
//!
//! A variable is a question, its branches are the question's choices. Cases that a `never`
//! forbids lead to [`Table::FORBIDDEN`] wherever that can matter, so that they are in no answer.

use crate::combined::{Combined, arity};
use crate::condition::{Parts, condition, looks_at_topics};
use crate::engine::Engine;
use crate::forbidden::{Broken, forbid, together};
use crate::order::order;
use crate::statement::Statement;
use continuum_diagram::{BudgetSpent, Diagram, KnownValues, Table, Variable};
use continuum_model::{ChoiceId, ChoiceSet, Condition, Document, Id, Question, QuestionId};

/// How many steps compiling may take for each node that there may be.
const STEPS_A_NODE: usize = 8;

/// One diagram for everything that can be asked of a case.
#[derive(Clone, Debug)]
pub(crate) struct Diagrams {
    /// All of them.
    pub table: Table,
    /// The question of each variable.
    pub order: Vec<QuestionId>,
    /// The variable of each question.
    pub variables: Vec<Variable>,
    /// Whether each question applies. The `never` statements are not looked at: an answer could
    /// otherwise hide its own question by ruling out the case in which it is asked.
    pub applies: Vec<Diagram>,
    /// The choice that counts for each question.
    pub effective: Vec<Diagram>,
    /// The highest rung or indicator of each topic.
    pub bases: Vec<Diagram>,
    /// Each topic after its uplifts.
    pub topics: Vec<Diagram>,
    /// Whether each uplift's condition holds.
    pub uplifts: Vec<Diagram>,
    /// Whether each uplift holds and would by itself raise its topic.
    pub raises: Vec<Diagram>,
    /// Whether each rule holds.
    pub rules: Vec<Diagram>,
    /// Whether each `do` holds.
    pub duties: Vec<Diagram>,
    /// Whether some choice, rule or `do` gives each action.
    pub gives: Vec<Diagram>,
    /// The overall level.
    pub level: Diagram,
    /// Whether each `never` is broken.
    pub nevers: Vec<Diagram>,
    /// Every value that each node leads to.
    pub known: KnownValues,
    /// The variables on which the level or an action depends.
    pub decisive: Vec<Variable>,
}

impl Diagrams {
    /// Compiles a document; an error where that takes more than so many nodes.
    pub fn compile(engine: &Engine, nodes: usize) -> Result<Self, BudgetSpent> {
        let mut building = Building::new(engine, nodes)?;
        building.answers()?;
        building.topics()?;
        building.broken = together(&mut building.made.table, &building.made.nevers)?;
        building.statements()?;
        building.actions()?;
        forbid(building.made.lists(), &building.broken)?;
        Ok(building.finished())
    }

    fn lists(&mut self) -> Lists<'_> {
        Lists {
            table: &mut self.table,
            of_cases: [
                &mut self.effective,
                &mut self.bases,
                &mut self.topics,
                &mut self.uplifts,
                &mut self.raises,
                &mut self.rules,
                &mut self.duties,
                &mut self.gives,
            ],
            whatever_the_nevers_say: [&mut self.applies, &mut self.nevers],
            level: &mut self.level,
        }
    }

    /// The choices left for each variable, given those left for each question.
    pub fn by_variable(&self, possible: &[ChoiceSet]) -> Vec<u64> {
        self.order.iter().map(|question| possible[question.position()].bits()).collect()
    }
}

/// A table that is given up soon where a document is too tangled: a few steps a node are usual.
pub(crate) fn limited(arities: &[u8], nodes: usize) -> Table {
    let mut table = Table::new(arities, nodes);
    limit(&mut table);
    table
}

/// From here on, the table takes so many steps and no more.
pub(crate) fn limit(table: &mut Table) {
    table.allow_steps(table.node_budget().saturating_mul(STEPS_A_NODE));
}

struct Building<'e> {
    engine: &'e Engine,
    document: &'e Document,
    made: Diagrams,
    /// The `never` statements, those that look at the same questions together.
    broken: Vec<Broken>,
}

impl<'e> Building<'e> {
    fn new(engine: &'e Engine, nodes: usize) -> Result<Self, BudgetSpent> {
        let document = &engine.document;
        let order = order(document);
        let choices = order.iter().map(|question| document.question(*question).choices.len());
        let arities = choices.map(arity).collect::<Result<Vec<_>, _>>()?;
        let table = limited(&arities, nodes);
        let known = table.known_values(&[]);
        let mut variables: Vec<Variable> = table.variables().collect();
        for (variable, question) in table.variables().zip(&order) {
            variables[question.position()] = variable;
        }
        let made = Diagrams {
            table,
            order,
            variables,
            applies: vec![Diagram::terminal(1); document.questions.len()],
            effective: vec![Diagram::terminal(0); document.questions.len()],
            bases: Vec::new(),
            topics: Vec::new(),
            uplifts: Vec::new(),
            raises: Vec::new(),
            rules: Vec::new(),
            duties: Vec::new(),
            gives: Vec::new(),
            level: Diagram::terminal(0),
            nevers: Vec::new(),
            known,
            decisive: Vec::new(),
        };
        Ok(Self { engine, document, made, broken: Vec::new() })
    }

    /// Who is asked, and which choice counts.
    fn answers(&mut self) -> Result<(), BudgetSpent> {
        let document = self.document;
        for &id in &document.asking_order {
            let question = document.question(id);
            if let Some(asked_when) = &question.asked_when {
                self.made.applies[id.position()] = self.of_answers(asked_when)?;
            }
            self.made.effective[id.position()] = self.by_choice(id, ChoiceId::position)?;
        }
        for never in &document.nevers {
            let broken = self.of_answers(&never.condition)?;
            self.made.nevers.push(broken);
        }
        for uplift in &document.uplifts {
            let holds = self.of_answers(&uplift.when)?;
            self.made.uplifts.push(holds);
        }
        Ok(())
    }

    /// A value for each choice of a question that counts.
    fn by_choice(
        &mut self,
        id: QuestionId,
        value: impl Fn(ChoiceId) -> usize,
    ) -> Result<Diagram, BudgetSpent> {
        let question = self.document.question(id);
        let terminal = |choice| arity(value(choice)).map(Diagram::terminal);
        let choices = (0..question.choices.len()).map(ChoiceId::at);
        let children = choices.map(terminal).collect::<Result<Vec<_>, _>>()?;
        let Diagrams { table, variables, applies, .. } = &mut self.made;
        let asked = table.branch(variables[id.position()], &children)?;
        table.if_else(applies[id.position()], asked, terminal(question.otherwise)?)
    }

    fn of_answers(&mut self, of: &Condition) -> Result<Diagram, BudgetSpent> {
        condition(self, of)
    }

    /// The highest rung or indicator of each topic, then its uplifts.
    fn topics(&mut self) -> Result<(), BudgetSpent> {
        for topic in 0..self.document.topics.len() {
            let base = self.base(topic)?;
            let raised = self.uplifted(topic, base)?;
            self.made.bases.push(base);
            self.made.topics.push(raised);
        }
        for position in 0..self.document.uplifts.len() {
            let raises = self.raises(position)?;
            self.made.raises.push(raises);
        }
        Ok(())
    }

    fn base(&mut self, topic: usize) -> Result<Diagram, BudgetSpent> {
        let mut base = Diagram::terminal(0);
        for &id in &self.engine.standing_in[topic] {
            let question = self.document.question(id);
            let stands = self.by_choice(id, |choice| stands_at(question, choice))?;
            base = self.made.table.max(base, stands)?;
        }
        Ok(base)
    }

    /// Lowest `up_to` first: each raises by one level, never from the lowest level and never above
    /// its `up_to`.
    fn uplifted(&mut self, topic: usize, base: Diagram) -> Result<Diagram, BudgetSpent> {
        let mut level = base;
        for &position in &self.engine.uplifts_of[topic] {
            let up_to = arity(self.document.uplifts[position].up_to.position())?;
            let holds = self.made.uplifts[position];
            let raise = |level: u8| if level > 0 && level < up_to { level + 1 } else { level };
            let raised = self.made.table.map(level, raise)?;
            level = self.made.table.if_else(holds, raised, level)?;
        }
        Ok(level)
    }

    fn raises(&mut self, position: usize) -> Result<Diagram, BudgetSpent> {
        let uplift = &self.document.uplifts[position];
        let up_to = arity(uplift.up_to.position())?;
        let Diagrams { table, bases, uplifts, .. } = &mut self.made;
        let within = |base: u8| u8::from(base > 0 && base < up_to);
        let may_rise = table.map(bases[uplift.topic.position()], within)?;
        table.and(uplifts[position], may_rise)
    }

    /// Rules, `do` statements and the overall level.
    fn statements(&mut self) -> Result<(), BudgetSpent> {
        let document = self.document;
        let Diagrams { table, topics, effective, .. } = &self.made;
        let forbidden: Vec<Diagram> = self.broken.iter().map(|group| group.when).collect();
        let mut combined = Combined::new(document, table, [topics, effective, &forbidden])?;
        let rules = document.rules.iter().map(|rule| combined.condition(&rule.when));
        let mut over_topics = rules.collect::<Result<Vec<_>, _>>()?;
        let level = combined.level(&over_topics)?;
        for duty in document.duties.iter().filter(|duty| looks_at_topics(&duty.when)) {
            over_topics.push(combined.condition(&duty.when)?);
        }
        over_topics.push(level);
        let over_answers = combined.over_answers(&mut self.made.table, &over_topics)?;
        let mut over_answers = over_answers.into_iter();
        self.made.rules = over_answers.by_ref().take(document.rules.len()).collect();
        for duty in &document.duties {
            let composed = if looks_at_topics(&duty.when) { over_answers.next() } else { None };
            let holds = composed.map_or_else(|| self.of_answers(&duty.when), Ok)?;
            self.made.duties.push(holds);
        }
        self.made.level = over_answers.next().unwrap_or(Diagram::terminal(0));
        Ok(())
    }

    fn actions(&mut self) -> Result<(), BudgetSpent> {
        for givers in &self.engine.givers {
            let choices = givers.choices.iter();
            let choices = choices.map(|(question, choices)| self.answer(*question, *choices));
            let mut given = choices.collect::<Result<Vec<_>, _>>()?;
            for statement in &givers.statements {
                given.push(self.fires(*statement)?);
            }
            let gives = self.made.table.count_at_least(1, &given)?;
            self.made.gives.push(gives);
        }
        Ok(())
    }

    fn fires(&mut self, statement: Statement) -> Result<Diagram, BudgetSpent> {
        Ok(match statement {
            Statement::Choice(question, choice) => {
                self.answer(question, ChoiceSet::only(choice))?
            }
            Statement::Uplift(position) => self.made.raises[position],
            Statement::Rule(position) => self.made.rules[position],
            Statement::Duty(position) => self.made.duties[position],
        })
    }

    /// Lets go of what was only needed on the way.
    fn finished(self) -> Diagrams {
        let mut made = self.made;
        let Lists { table, of_cases, whatever_the_nevers_say, level } = made.lists();
        let lists = of_cases.into_iter().chain(whatever_the_nevers_say);
        let mut places: Vec<&mut Diagram> = lists.flatten().chain([level]).collect();
        let mut kept: Vec<Diagram> = places.iter().map(|place| **place).collect();
        table.keep(&mut kept);
        for (place, kept) in places.iter_mut().zip(&kept) {
            **place = *kept;
        }
        made.known = made.table.known_values(&kept);
        let decide: Vec<Diagram> = made.gives.iter().copied().chain([made.level]).collect();
        made.decisive = made.table.support(&decide);
        made
    }
}

/// Every list of diagrams, once.
pub(crate) struct Lists<'a> {
    pub table: &'a mut Table,
    /// Those that say something of a case, and so know which cases cannot be.
    pub of_cases: [&'a mut Vec<Diagram>; 8],
    whatever_the_nevers_say: [&'a mut Vec<Diagram>; 2],
    level: &'a mut Diagram,
}

impl Parts for Building<'_> {
    fn table(&mut self) -> &mut Table {
        &mut self.made.table
    }

    fn answer(&mut self, question: QuestionId, choices: ChoiceSet) -> Result<Diagram, BudgetSpent> {
        self.by_choice(question, |choice| usize::from(choices.has(choice)))
    }

    // INVARIANT: what looks at answers only is built before there are topics, and is never asked
    // for one: the model has no topics in `asked when`, `never` and uplifts.
    fn topic(&mut self, topic: usize) -> Diagram {
        self.made.topics.get(topic).copied().unwrap_or(Diagram::terminal(0))
    }
}

fn stands_at(question: &Question, choice: ChoiceId) -> usize {
    question.choice(choice).level.map_or(0, Id::position)
}
