//! A comparison for terminals and screen readers.

use super::numbers::{Powers, kinds, number, share, worries};
use super::scenarios;
use super::words::{
    UNCLEAR, asked_in_one, change, edition, goes, happened, level, mention, responsible, scale,
};
use crate::page::Page;
use continuum_analysis::compare::{
    ActionChange, Apart, Cases, Changed, Comparison, Direction, Example, Kinds, Mention, Move,
    Part, Side,
};
use continuum_model::sentence;

impl Page {
    /// All of it.
    pub fn comparison(&mut self, comparison: &Comparison) {
        self.heading("What the new edition changes");
        self.item(" ", &sentence(&format!("From: {}", edition(&comparison.old))));
        self.item(" ", &sentence(&format!("To: {}", edition(&comparison.new))));
        if comparison.is_same() {
            self.item(" ", "Nothing: every kind of case has the same level and the same actions, and every statement is the same.");
        }
        if let Some(undecided) = &comparison.undecided {
            self.item(
                " ",
                &sentence(&format!("What happens to cases was not decided exactly: {undecided}")),
            );
            self.item(" ", "Only the statements were compared.");
        }
        if let Some(cases) = &comparison.cases {
            self.cases(comparison, cases);
        }
        self.statements(comparison);
        self.idle(comparison);
    }

    /// Why a gate stops; whether it does.
    pub fn gate(&mut self, comparison: &Comparison) -> bool {
        if let Some(undecided) = &comparison.undecided {
            self.heading("Whether any case gets a lower level was not decided exactly");
            self.item(" ", &sentence(&undecided.to_string()));
            return true;
        }
        if comparison.not_agreed().next().is_none() {
            return false;
        }
        let is_lower = |one: &Move| one.cell.direction == Direction::Lower;
        self.heading(if comparison.not_agreed().any(is_lower) {
            "Some cases get a lower level than in the old edition"
        } else {
            "Some cases get a level that cannot be compared with that of the old edition"
        });
        for one in comparison.not_agreed() {
            let (from, to) =
                (level(&comparison.old, &one.cell.from), level(&comparison.new, &one.cell.to));
            let count = kinds(&one.not_agreed.kinds, self.powers());
            self.item(" - ", &sentence(&format!("From {from} to {to}: {count}")));
            if one.cell.direction == Direction::Unclear {
                self.item("   ", UNCLEAR);
            }
            if let Some(example) = &one.not_agreed.example {
                self.example(comparison, "The smallest", example);
            }
        }
        true
    }

    fn powers(&self) -> Powers {
        if self.is_plain() { Powers::Words } else { Powers::Caret }
    }

    fn cases(&mut self, comparison: &Comparison, cases: &Cases) {
        let powers = self.powers();
        self.heading("How many kinds of case move");
        self.item(" ", &format!(
            "Compared: every combination of answers to the questions of both editions that apply, {}. Each counts once, however rare such a child is.",
            kinds(&cases.in_both, powers)
        ));
        for direction in [Direction::Lower, Direction::Unclear, Direction::Higher, Direction::Same]
        {
            let mut sum = Kinds::default();
            for cell in cases.matrix.iter().filter(|cell| cell.direction == direction) {
                sum += &cell.kinds;
            }
            let is_told = !sum.is_none() || direction != Direction::Unclear;
            if is_told {
                let share = share(&sum, &cases.in_both, powers);
                self.item(" - ", &sentence(&format!("{}: {share}", direction_of(direction))));
            }
        }
        self.apart("Only the old edition has a place for", &cases.only_old);
        self.apart("Only the new edition has a place for", &cases.only_new);
        for said in scale(comparison).into_iter().chain(asked_in_one(comparison)) {
            self.item(" ", &said);
        }
        self.matrix(comparison, cases);
        for one in &cases.moves {
            self.one_move(comparison, one);
        }
        self.actions_changed(comparison, cases);
    }

    fn apart(&mut self, words: &str, apart: &Apart) {
        if apart.kinds.is_none() {
            return;
        }
        self.item(
            " ",
            &format!(
                "{words} {} more: the other forbids them, or does not know one of their answers.",
                kinds(&apart.kinds, self.powers())
            ),
        );
        if let Some(Side { scenario, .. }) = &apart.example {
            self.item(" ", "The smallest of them:");
            self.verbatim(scenario);
        }
    }

    /// A line for each pair of levels.
    fn matrix(&mut self, comparison: &Comparison, cases: &Cases) {
        self.heading("Levels before and after, by share of each level");
        for before in &comparison.old.levels {
            let cells = cases.matrix.iter().filter(|cell| cell.from == before.name);
            let cells: Vec<String> = cells
                .map(|cell| {
                    let share = share(&cell.kinds, &cell.of, self.powers());
                    let to = level(&comparison.new, &cell.to);
                    format!("{share} to {to} ({})", goes(cell.direction))
                })
                .collect();
            let cells = if cells.is_empty() { "no case".to_owned() } else { cells.join("; ") };
            self.item(
                " - ",
                &sentence(&format!("{}: {cells}", level(&comparison.old, &before.name))),
            );
        }
    }

    fn one_move(&mut self, comparison: &Comparison, one: &Move) {
        let (from, to) =
            (level(&comparison.old, &one.cell.from), level(&comparison.new, &one.cell.to));
        self.heading(&format!("{}: from {from} to {to}", direction_of(one.cell.direction)));
        let powers = self.powers();
        let share = share(&one.cell.kinds, &one.cell.of, powers);
        let count = capital(&kinds(&one.cell.kinds, powers));
        self.item(" ", &sentence(&format!("{count}, {share} of those at {from}")));
        if one.cell.direction == Direction::Unclear {
            self.item(" ", UNCLEAR);
        }
        for because in &one.agreed {
            self.item(" ", &sentence(&format!("Agreed: {because}")));
        }
        if !one.agreed.is_empty() && !one.not_agreed.kinds.is_none() {
            self.item(
                " ",
                &sentence(&format!("Not agreed: {}", kinds(&one.not_agreed.kinds, powers))),
            );
        }
        for (at, example) in one.examples.iter().enumerate() {
            let which =
                if at == 0 { "The smallest" } else { "The smallest with none of those worries" };
            self.example(comparison, which, example);
        }
    }

    fn example(&mut self, comparison: &Comparison, which: &str, example: &Example) {
        self.item(" ", &format!("{which}, {}:", worries(example.worries)));
        for (title, scenario) in scenarios(example) {
            if example.old.answers != example.new.answers {
                self.item(" ", &format!("{title}:"));
            }
            self.verbatim(scenario);
        }
        self.side(&format!("Before, {}", level(&comparison.old, &example.old.level)), &example.old);
        self.side(&format!("Now, {}", level(&comparison.new, &example.new.level)), &example.new);
        self.names("To do now and not before", &example.gained);
        self.names("To do before and no longer", &example.lost);
    }

    fn side(&mut self, title: &str, side: &Side) {
        if side.why.is_empty() {
            self.item(" ", &format!("{title}: nothing that was answered puts it higher."));
            return;
        }
        self.item(" ", &format!("{title}, because of:"));
        for one in &side.why {
            self.item(" - ", &sentence(&responsible(one)));
        }
    }

    fn names(&mut self, title: &str, names: &[String]) {
        if !names.is_empty() {
            self.item(" ", &sentence(&format!("{title}: {}", names.join(", "))));
        }
    }

    fn actions_changed(&mut self, comparison: &Comparison, cases: &Cases) {
        if cases.actions.is_empty() {
            return;
        }
        self.heading("What is done in more or fewer kinds of case");
        for one in &cases.actions {
            self.action_changed(comparison, cases, one);
        }
    }

    fn action_changed(&mut self, comparison: &Comparison, cases: &Cases, one: &ActionChange) {
        let change = one.change.map_or(String::new(), |change| format!(" ({})", happened(change)));
        self.item(" - ", &sentence(&format!("{}{change}: {}", one.name, one.what)));
        for (words, part) in
            [("Given now and not before", &one.gained), ("Given before and no longer", &one.lost)]
        {
            self.part(comparison, cases, words, part);
        }
    }

    fn part(&mut self, comparison: &Comparison, cases: &Cases, words: &str, part: &Part) {
        let Some(example) = &part.example else { return };
        let powers = self.powers();
        let (count, share) =
            (number(&part.kinds, powers), share(&part.kinds, &cases.in_both, powers));
        let (before, now) = (
            level(&comparison.old, &example.old.level),
            level(&comparison.new, &example.new.level),
        );
        let levels =
            if before == now { format!("at {now}") } else { format!("from {before} to {now}") };
        let answers = told(&example.new);
        self.item(
            "   ",
            &format!(
                "{words} in {count}, {share} of all. The smallest, {}, {levels}: {answers}.",
                worries(example.worries)
            ),
        );
    }

    fn statements(&mut self, comparison: &Comparison) {
        let statements = &comparison.statements;
        self.mentions("Statements added", &statements.added);
        self.mentions("Statements removed", &statements.removed);
        self.changed("Statements that decide something else", &statements.changed);
        self.changed("Statements of which only the words changed", &statements.reworded);
    }

    fn mentions(&mut self, title: &str, mentions: &[Mention]) {
        if mentions.is_empty() {
            return;
        }
        self.heading(title);
        for one in mentions {
            self.item(" - ", &mention(one));
        }
    }

    fn changed(&mut self, title: &str, changed: &[Changed]) {
        if changed.is_empty() {
            return;
        }
        self.heading(title);
        for one in changed {
            self.item(" - ", &mention(&one.mention));
            for clause in &one.clauses {
                self.item("   ", &change(clause));
            }
        }
    }

    fn idle(&mut self, comparison: &Comparison) {
        if comparison.idle.is_empty() {
            return;
        }
        self.heading("Agreed moves that do not occur");
        for one in &comparison.idle {
            let when = if one.when.is_empty() {
                String::new()
            } else {
                format!(" when {}", one.when.join(", "))
            };
            self.item(
                " - ",
                &sentence(&format!(
                    "warning: from {} to {}{when}: {}",
                    one.from, one.to, one.because
                )),
            );
        }
    }
}

/// The answers of a case in short.
fn told(side: &Side) -> String {
    let answers = side.answers.as_object().into_iter().flatten();
    let told = answers.filter(|(_, answer)| !answer.is_object());
    let told: Vec<String> = told
        .map(|(name, answer)| match answer.as_str() {
            Some(word) => format!("{name}: {word}"),
            None if *answer == true => format!("{name}: yes"),
            None if *answer == false => format!("{name}: no"),
            None => format!("{name}: {answer}"),
        })
        .collect();
    if told.is_empty() { "no worry".to_owned() } else { told.join(", ") }
}

fn direction_of(direction: Direction) -> &'static str {
    match direction {
        Direction::Lower => "Lower",
        Direction::Unclear => "Cannot be compared",
        Direction::Higher => "Higher",
        Direction::Same => "Where they were",
    }
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}
