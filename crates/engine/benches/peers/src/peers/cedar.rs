//! cedar-policy: one `permit` for each statement, with its level as an annotation.
//!
//! Allow or deny alone would need a request for each level. The names of all satisfied policies
//! come with every answer, so one request gives level and reasons; there is no shorter way to the
//! level alone. Cedar has no loops and no size of a set, so a count is a sum of `if … then 1
//! else 0`, one for each topic. Requests are built before anything is timed.

use crate::cases::Case;
use crate::peer::{Fired, Peer, Reasoned};
use crate::rules::{Count, Rules, count_name, indicator_name, statement_named};
use anyhow::{Context as _, Result, ensure};
use cedar_policy::{
    Authorizer, Context, Entities, EntityUid, Policy, PolicyId, PolicySet, Request, Response,
    RestrictedExpression,
};
use std::collections::HashMap;

/// The policies, and a request for each case.
pub struct Cedar {
    authorizer: Authorizer,
    policies: PolicySet,
    entities: Entities,
    /// For each policy its level and its statement.
    known: HashMap<PolicyId, (usize, usize)>,
    requests: Vec<Request>,
}

impl Cedar {
    /// Ready to be asked.
    pub fn new(rules: &Rules, cases: &[Case]) -> Result<Self> {
        let mut policies = PolicySet::new();
        let mut known = HashMap::new();
        for (name, level, when) in statements(rules) {
            let text = format!(
                "@level(\"{level}\")\npermit(principal, action == Action::\"classify\", resource) \
                 when {{ {when} }};"
            );
            let policy = Policy::parse(Some(PolicyId::new(&name)), text)?;
            let level = policy.annotation("level").context("each policy has a level")?.parse()?;
            let statement = statement_named(&name).context("each policy is a statement")?;
            known.insert(policy.id().clone(), (level, statement));
            policies.add(policy)?;
        }
        let requests = cases.iter().map(request).collect::<Result<_>>()?;
        let authorizer = Authorizer::new();
        Ok(Self { authorizer, policies, entities: Entities::empty(), known, requests })
    }

    fn ask(&self, case: usize) -> Result<Response> {
        let response =
            self.authorizer.is_authorized(&self.requests[case], &self.policies, &self.entities);
        ensure!(response.diagnostics().errors().next().is_none(), "a policy failed");
        Ok(response)
    }
}

impl Peer for Cedar {
    fn name(&self) -> &'static str {
        "cedar-policy 4.14.1, one permit a statement"
    }

    fn level(&mut self, case: usize) -> Result<usize> {
        let response = self.ask(case)?;
        let levels = response.diagnostics().reason().map(|policy| self.known[policy].0);
        Ok(levels.max().unwrap_or(0))
    }

    fn reasoned(&mut self, case: usize) -> Result<Reasoned> {
        let response = self.ask(case)?;
        let mut fired = Fired::new();
        let mut level = 0;
        for policy in response.diagnostics().reason() {
            let (stands, statement) = self.known[policy];
            level = level.max(stands);
            fired.push(statement);
        }
        fired.sort_unstable();
        Ok(Reasoned { level, fired: Some(fired) })
    }
}

/// Name, level and condition of every statement.
fn statements(rules: &Rules) -> Vec<(String, usize, String)> {
    let indicators = rules.indicators.iter().enumerate().map(|(at, indicator)| {
        let name = indicator_name(at);
        let when = format!("context.{name}");
        (name, indicator.level, when)
    });
    let counts = rules.counts.iter().enumerate();
    let counts = counts.map(|(at, count)| (count_name(at), count.level, counted(rules, count)));
    indicators.chain(counts).collect()
}

fn counted(rules: &Rules, count: &Count) -> String {
    let topic = |indicators: &Vec<usize>| {
        let any: Vec<_> =
            indicators.iter().map(|at| format!("context.{}", indicator_name(*at))).collect();
        format!("(if {} then 1 else 0)", any.join(" || "))
    };
    let topics: Vec<_> = rules.topics_reaching(count.reach).iter().map(topic).collect();
    format!("{} >= {}", topics.join(" + "), count.at_least)
}

fn request(case: &Case) -> Result<Request> {
    let answers = case.iter().enumerate();
    let pairs = answers.map(|(at, yes)| (indicator_name(at), RestrictedExpression::new_bool(*yes)));
    let context = Context::from_pairs(pairs)?;
    let entity = |text: &str| -> Result<EntityUid> { Ok(text.parse()?) };
    let (person, action) = (entity("Person::\"referrer\"")?, entity("Action::\"classify\"")?);
    Ok(Request::new(person, action, entity("Child::\"child\"")?, context, None)?)
}
