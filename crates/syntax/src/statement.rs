//! Statements and their clauses, and how reading goes on after a mistake.

use crate::clause::{self, starts_statement};
use crate::grammar::CHANGES;
use crate::parser::{Fail, Tokens, as_name, failure, name, text};
use crate::token::{Kind, Token};
use crate::{
    Block, Change, Clause, Need, Shape, Statement, StatementKind, Value, Word, code, condition,
};
use continuum_diag::{Diagnostic, Span, nearest};

/// Reads the statements of one block.
pub(crate) fn read(
    tokens: Tokens<'_>,
    block: &Block,
    statements: &mut Vec<Statement>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let unclosed = diagnostics.iter().filter(|said| said.code == code::UNCLOSED_TEXT);
    let unclosed = unclosed.map(|said| said.primary).collect();
    let mut reader = Reader { rest: tokens, block, unclosed, diagnostics };
    // INVARIANT: `statement` takes at least one token, so the loop ends.
    while reader.kind() != Kind::End {
        statements.extend(reader.statement());
    }
}

struct Reader<'t, 'a> {
    rest: Tokens<'t>,
    block: &'a Block,
    /// Texts that are not closed, in the order of the text.
    unclosed: Vec<Span>,
    diagnostics: &'a mut Vec<Diagnostic>,
}

impl<'t> Reader<'t, '_> {
    fn statement(&mut self) -> Option<Statement> {
        let first = self.next();
        let Kind::Word(word) = first.kind else {
            self.not_a_statement(first);
            return None;
        };
        // What was meant by a misspelt keyword is read as such, so that it is not missed elsewhere.
        let word =
            if is_keyword(word) { Some(word) } else { self.unknown_statement(word, first.span) };
        let change = word.filter(|word| CHANGES.contains(word));
        let (keyword, word) = match change {
            Some(change) => {
                let keyword = self.changed(change)?;
                let Kind::Word(word) = keyword.kind else { return None };
                let known = StatementKind::of(word).is_some();
                (keyword, if known { Some(word) } else { self.unknown_changed(word, keyword.span) })
            }
            None => (first, word),
        };
        let kind = word.and_then(StatementKind::of);
        let mut statement = self.empty(first.span, keyword.span);
        statement.kind = kind;
        match change {
            Some("remove") => return Some(self.removal(first.span, statement)),
            Some(_) => statement.change = Change::Replace { word: first.span },
            None => {}
        }
        match kind {
            Some(StatementKind::Never) => self.never_condition(&mut statement),
            Some(kind) => self.heading(kind, &mut statement),
            None => {
                statement.broken = true;
                statement.name = name("a name")(self.rest).ok().map(|(_, name)| name);
                self.skip_statement();
                return Some(statement);
            }
        }
        let kind = kind?;
        self.clauses(kind, &mut statement, false);
        if self.kind() == Kind::Open {
            self.braces(kind, &mut statement);
        }
        self.report_missing(kind, &statement);
        Some(statement)
    }

    /// The keyword after `replace` or `remove`.
    fn changed(&mut self, change: &str) -> Option<&'t Token<'t>> {
        if matches!(self.kind(), Kind::Word(_)) {
            return Some(self.next());
        }
        let fail = Fail::expected(format!("a statement's keyword after `{change}`"), self.rest);
        let help = format!("say what sort of statement it is: `{change} rule` and its name");
        self.report(fail.help(help));
        self.skip_statement();
        None
    }

    /// What is taken out: a name, or the condition of a `never`, or what an `allow` is about; and
    /// perhaps why.
    fn removal(&mut self, word: Span, mut statement: Statement) -> Statement {
        let before = self.rest;
        match statement.kind {
            Some(StatementKind::Never) => self.never_condition(&mut statement),
            _ => statement.name = self.take(name("a name"), &mut statement),
        }
        if statement.kind == Some(StatementKind::Allow) {
            self.clauses(StatementKind::Allow, &mut statement, false);
        }
        let mut because = None;
        if self.kind() == Kind::Word("because") {
            self.next();
            because = self.take(text("the reason, between quotation marks"), &mut statement);
        }
        let read = before.len() - self.rest.len();
        if let Some(last) = read.checked_sub(1).and_then(|last| before.get(last)) {
            statement.span = statement.span.to(last.span);
        }
        statement.change = Change::Remove { word, because };
        if !statement.broken && self.kind() != Kind::End && !starts_statement(self.rest) {
            let fail = Fail::expected("the end of `remove`", self.rest);
            let help = "only a reason may follow: `because` and words between quotation marks";
            self.report(fail.help(help));
            statement.broken = true;
        }
        if statement.broken {
            self.skip_statement();
        }
        statement
    }

    /// `span` is the place where it begins, and that of its keyword if nothing stands before it.
    fn empty(&self, span: Span, keyword: Span) -> Statement {
        Statement {
            kind: None,
            change: Change::Add,
            keyword,
            span,
            name: None,
            text: None,
            condition: None,
            written: None,
            clauses: Vec::new(),
            headings: self.block.headings.clone(),
            broken: false,
        }
    }

    /// The name and the words people read. A mistake in them says nothing about the clauses.
    fn heading(&mut self, kind: StatementKind, statement: &mut Statement) {
        let first = self.peek();
        statement.name = self.take(name(kind.named()), statement);
        if let (None, Kind::Word(word), false) = (&statement.name, first.kind, first.starts_line) {
            // Others call it by the name that was meant.
            let text = as_name(word);
            statement.name = (!text.is_empty()).then_some(Word { text, span: first.span });
            self.next();
        }
        if matches!(self.kind(), Kind::Number(_)) && !self.peek().starts_line {
            self.next();
        }
        statement.broken = false;
        if kind.needs_text() || (kind.may_have_text() && matches!(self.kind(), Kind::Text(_))) {
            let words = "the words people read, between quotation marks";
            statement.text = self.take(text(words), statement);
        }
        if statement.broken {
            statement.broken = self.skip_to_clauses(kind);
        }
    }

    /// After words without quotation marks: on to the brace, the first clause or the next line.
    /// Whether there was anything to skip.
    fn skip_to_clauses(&mut self, kind: StatementKind) -> bool {
        let before = self.rest.len();
        while !self.peek().starts_line
            && !matches!(self.kind(), Kind::Open | Kind::Close | Kind::End)
            && clause::keyword(kind, self.rest).is_none()
        {
            self.next();
        }
        self.rest.len() < before && self.kind() != Kind::Open
    }

    fn never_condition(&mut self, statement: &mut Statement) {
        let before = self.rest;
        statement.condition = self.take(condition::condition, statement);
        let read = before.len() - self.rest.len();
        let last = read.checked_sub(1).and_then(|last| before.get(last));
        statement.written = before.first().zip(last).map(|(first, last)| first.span.to(last.span));
        if statement.broken {
            self.skip_clause();
        }
    }

    /// Reads with a parser, or says what was expected and marks the statement.
    fn take<T>(
        &mut self,
        parser: impl Fn(Tokens<'t>) -> crate::parser::Parsed<'t, T>,
        statement: &mut Statement,
    ) -> Option<T> {
        match parser(self.rest) {
            Ok((rest, read)) => {
                self.rest = rest;
                Some(read)
            }
            Err(error) => {
                let fail = failure(error, self.rest);
                let kind = statement.kind.unwrap_or(StatementKind::Never);
                self.report_in(kind, fail, statement.keyword);
                statement.broken = true;
                None
            }
        }
    }

    fn braces(&mut self, kind: StatementKind, statement: &mut Statement) {
        let opening = self.next().span;
        self.clauses(kind, statement, true);
        if self.kind() == Kind::Close {
            statement.span = statement.span.to(self.next().span);
            return;
        }
        let message = format!("expected `}}` to close `{}` before this", kind.keyword());
        let diagnostic = Diagnostic::error(code::UNCLOSED_BRACE, message, self.peek().span)
            .other(opening, "opened here")
            .help("put a `}` on a line of its own after the last clause");
        self.diagnostics.push(diagnostic);
        statement.broken = true;
    }

    /// Clauses, up to what cannot be one.
    fn clauses(&mut self, kind: StatementKind, statement: &mut Statement, in_braces: bool) {
        loop {
            let token = self.peek();
            match token.kind {
                Kind::End | Kind::Close => return,
                Kind::Open if !in_braces => return,
                _ if starts_statement(self.rest) => return,
                Kind::Word(_) => match clause::keyword(kind, self.rest) {
                    Some(found) => self.clause(kind, &found, statement),
                    None if !in_braces && token.starts_line => return,
                    None => self.unknown_clause(kind, statement),
                },
                _ => {
                    let expected = format!("a clause of `{}`", kind.keyword());
                    let fail = Fail::expected(expected, self.rest);
                    self.report(if kind == StatementKind::Allow {
                        fail.help("an exception has no words of its own; the reason stands after `because`")
                    } else {
                        fail
                    });
                    statement.broken = true;
                    if token.kind != Kind::Open {
                        // It may begin a line, where skipping would stop before it.
                        self.next();
                    }
                    self.skip_clause();
                }
            }
        }
    }

    fn clause(
        &mut self,
        kind: StatementKind,
        found: &clause::Found<'t>,
        statement: &mut Statement,
    ) {
        let before = self.rest;
        self.rest = found.rest;
        let value = self.clause_value(kind, found);
        let last = before.len() - self.rest.len();
        if let Some(token) = before.get(last.saturating_sub(1)) {
            statement.span = statement.span.to(token.span);
        }
        let clause = Clause { keyword: found.keyword, span: found.span, value };
        let earlier = statement.get(found.keyword).map(|earlier| earlier.span);
        match earlier {
            Some(earlier) if matches!(found.need, Need::Once | Need::Optional) => {
                self.repeated(&clause, earlier);
            }
            _ => statement.clauses.push(clause),
        }
    }

    fn clause_value(&mut self, kind: StatementKind, found: &clause::Found<'t>) -> Value {
        match clause::value(kind, found, self.rest) {
            Ok((rest, value)) => {
                self.rest = rest;
                if clause::is_over(kind, rest) {
                    return value;
                }
                let goes_on = goes_on(found, rest);
                self.skip_saying(found, |statements| statements.report(goes_on));
            }
            Err(error) => {
                let fail = failure(error, self.rest);
                self.skip_saying(found, |statements| statements.report_in(kind, fail, found.span));
            }
        }
        Value::Broken
    }

    /// Skips the rest of a clause. What is wrong with it is said, unless it holds a text that is not
    /// closed or not opened: that has been said, and is probably why.
    fn skip_saying(&mut self, found: &clause::Found<'t>, say: impl FnOnce(&mut Self)) {
        let here = self.rest;
        self.skip_clause();
        if !self.has_unclosed_text(found.span) {
            let after = std::mem::replace(&mut self.rest, here);
            say(self);
            self.rest = after;
        }
    }

    fn repeated(&mut self, clause: &Clause, earlier: Span) {
        let message = format!("expected `{}` once, found it again", clause.keyword);
        let diagnostic = Diagnostic::error(code::REPEATED_CLAUSE, message, clause.span)
            .other(earlier, "first given here")
            .help("keep one of them");
        self.diagnostics.push(diagnostic);
    }

    fn unknown_clause(&mut self, kind: StatementKind, statement: &mut Statement) {
        let at = self.rest;
        let token = self.next();
        if !matches!(token.kind, Kind::Word(_)) {
            return;
        }
        let one = format!("a clause of `{}`", kind.keyword());
        let mut fail = Fail::expected(one, at).code(code::UNKNOWN_CLAUSE);
        if let Some(keyword) = clause::near(kind, at) {
            fail = fail.help(format!("did you mean `{keyword}`?"));
            // What was meant is there, so that it is not missed as well.
            let clause = Clause { keyword, span: token.span, value: Value::Broken };
            statement.clauses.push(clause);
        } else {
            statement.broken = true;
            fail = fail.help(format!("`{}` has {}", kind.keyword(), clause::listed(kind)));
        }
        self.report(fail);
        self.skip_clause();
    }

    /// Says so, and gives the keyword that was probably meant.
    fn unknown_statement(&mut self, word: &str, span: Span) -> Option<&'static str> {
        let near = nearest(&word.to_lowercase(), keywords().chain(CHANGES.iter().copied()));
        self.unknown_keyword(word, span, near)
    }

    /// The same after `replace` or `remove`.
    fn unknown_changed(&mut self, word: &str, span: Span) -> Option<&'static str> {
        self.unknown_keyword(word, span, nearest(&word.to_lowercase(), keywords()))
    }

    fn unknown_keyword(
        &mut self,
        word: &str,
        span: Span,
        near: Option<&'static str>,
    ) -> Option<&'static str> {
        let help = near.map_or_else(
            || {
                let listed: Vec<_> = keywords().map(|keyword| format!("`{keyword}`")).collect();
                format!("a statement begins with {}", listed.join(", "))
            },
            |near| format!("did you mean `{near}`?"),
        );
        let message = format!("expected a statement, found `{word}`");
        let said = Diagnostic::error(code::UNKNOWN_STATEMENT, message, span).help(help);
        self.diagnostics.push(said);
        near
    }

    fn not_a_statement(&mut self, token: &Token<'t>) {
        let at = std::slice::from_ref(token);
        let fail = Fail::expected("a statement", at);
        if token.kind == Kind::Close {
            self.report(fail.help("is an opening `{` missing, or is this one too many?"));
            // Several together are one mistake.
            while self.kind() == Kind::Close && !self.peek().starts_line {
                self.next();
            }
            return;
        }
        self.report(
            fail.help("a statement begins with its keyword, such as `indicator` or `rule`"),
        );
        self.skip_statement();
    }

    fn report_missing(&mut self, kind: StatementKind, statement: &Statement) {
        if statement.broken || self.has_unclosed_text(statement.keyword) {
            return;
        }
        for (keyword, _, need) in kind.clauses() {
            if matches!(need, Need::Once | Need::AtLeastOne) && !statement.has(keyword) {
                self.diagnostics.push(missing(kind, statement, keyword));
            }
        }
    }

    /// Whether a text is not closed between a place and here. It may hold what is missing, and
    /// what stands after it may belong to it.
    fn has_unclosed_text(&self, from: Span) -> bool {
        let from = self.unclosed.partition_point(|text| *text < from);
        self.unclosed.get(from).is_some_and(|text| *text < self.peek().span)
    }

    /// Reports what stopped a parser. Where the line had ended, what stands on the next one is not
    /// to blame. `before` is what stands before the words that are left.
    fn report_in(&mut self, kind: StatementKind, fail: Fail, before: Span) {
        let Some(span) = fail.span() else { return self.report(fail) };
        let at = self.rest.partition_point(|token| token.span < span);
        let over = self.rest.get(at..).is_some_and(|rest| clause::is_nothing(kind, rest));
        let starts_line = self.rest.get(at).is_some_and(|token| token.starts_line);
        if !(over && starts_line) {
            return self.report(fail);
        }
        let last = at.checked_sub(1).and_then(|at| self.rest.get(at));
        self.report(fail.at_line_end(last.map_or(before, |token| token.span)));
    }

    fn report(&mut self, fail: Fail) {
        self.diagnostics.push(fail.diagnostic(self.block.span));
    }

    /// On to the next clause: the next line that does not go on with a condition, a list or a
    /// rung.
    fn skip_clause(&mut self) {
        let joins = |kind| {
            matches!(
                kind,
                Kind::Word("and" | "or" | "expected") | Kind::Comma | Kind::Left | Kind::Right
            )
        };
        let mut depth = 0_usize;
        let mut goes_on = false;
        loop {
            let token = self.peek();
            goes_on |= joins(token.kind);
            match token.kind {
                Kind::End => return,
                Kind::Close if depth == 0 => return,
                Kind::Close => depth -= 1,
                Kind::Open => depth += 1,
                _ if depth == 0 && token.starts_line && !goes_on => return,
                _ if starts_statement(self.rest) => return,
                _ => {}
            }
            let taken = self.next().kind;
            goes_on = joins(taken) && !matches!(taken, Kind::Right | Kind::Word("expected"));
        }
    }

    /// On to the next statement.
    fn skip_statement(&mut self) {
        let mut depth = 0_usize;
        while self.kind() != Kind::End && !starts_statement(self.rest) {
            match self.next().kind {
                Kind::Open => depth += 1,
                Kind::Close if depth <= 1 => return,
                Kind::Close => depth -= 1,
                _ => {}
            }
        }
    }

    fn peek(&self) -> &'t Token<'t> {
        // INVARIANT: the last token, `End`, is never taken.
        &self.rest[0]
    }

    fn kind(&self) -> Kind<'t> {
        self.peek().kind
    }

    /// Takes the next token; at the end it stays there.
    fn next(&mut self) -> &'t Token<'t> {
        let token = self.peek();
        if let [_, rest @ ..] = self.rest
            && !rest.is_empty()
        {
            self.rest = rest;
        }
        token
    }
}

fn keywords() -> impl Iterator<Item = &'static str> {
    StatementKind::ALL.iter().map(|kind| kind.keyword())
}

fn is_keyword(word: &str) -> bool {
    StatementKind::of(word).is_some() || CHANGES.contains(&word)
}

/// Something follows a clause on its line.
fn goes_on(found: &clause::Found<'_>, rest: Tokens<'_>) -> Fail {
    let help = match found.shape {
        Shape::Names | Shape::ManyOf(_) => {
            "put commas between names, and each clause on its own line"
        }
        Shape::Condition => {
            "join conditions with `and` or `or`, and answers with `or`; begin the next clause on a line of its own"
        }
        _ => "begin the next clause on a line of its own",
    };
    Fail::expected(format!("the end of `{}`", found.keyword), rest).help(help)
}

fn missing(kind: StatementKind, statement: &Statement, keyword: &str) -> Diagnostic {
    let whose =
        statement.name.as_ref().map_or(String::new(), |Word { text, .. }| format!(" `{text}`"));
    let message = format!("expected `{keyword}` in {}{whose}, found none", kind.keyword());
    let place =
        statement.name.as_ref().map_or(statement.keyword, |name| statement.keyword.to(name.span));
    Diagnostic::error(code::MISSING_CLAUSE, message, place)
        .help(clause::how_to_write(kind, keyword))
}
