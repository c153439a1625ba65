//! The canonical layout of a file's blocks. The prose between them stays as it is, byte for byte.
//!
//! ```text
//! file ─► blocks ─► statements ─ written, columns ─► laid out ─┐
//!            └────► examples ────────────────────► laid out ───┴─► the file again
//! ```
//!
//! Only blanks and line breaks change. Which clauses there are, and what follows each, is the
//! table's to say (`grammar`): a new statement or clause is laid out without a word here.
//!
//! | What | How |
//! |---|---|
//! | a statement | its keyword, name and words on one line, with the clauses that were written there before any brace |
//! | its clauses | each on a line of its own, two blanks in, or all in braces on the first line where they were written so and are short |
//! | keywords of clauses | padded to the longest; in a question or a ladder only among neighbours about as long |
//! | answers and rungs | their names padded to the longest; two blanks before what a rung says after its words |
//! | a line break in a condition or a list | stays, and the line goes on below the clause's first word |
//! | blank lines | one at most between statements, none inside them |
//! | an example | a blank line between the story, the answers and what is expected |
//!
//! ```
//! use continuum_diag::Sources;
//!
//! let mut sources = Sources::default();
//! let text = "Prose.\n\n```threshold\nsource  law \"The law\" {\n date \"1989\"\n publisher \"Parliament\" }\n```\n";
//! let file = sources.add("a.md", text);
//! let canonical = continuum_syntax::format(&sources, file).expect("no mistakes");
//! assert!(canonical.contains("{\n  date      \"1989\"\n  publisher \"Parliament\"\n}\n"));
//! ```

mod columns;
mod example;
mod statement;
mod written;

use crate::markdown::{self, Block, BlockKind};
use crate::{Statement, code, token};
use continuum_diag::{Diagnostic, FileId, Sources, in_reading_order};

/// The file with its blocks in their canonical layout, or every mistake that keeps it from being
/// read: what is not understood is not touched.
pub fn format(sources: &Sources, file: FileId) -> Result<String, Vec<Diagnostic>> {
    let mut diagnostics = Vec::new();
    let page = markdown::read(sources, file, &mut diagnostics);
    let read = page.blocks.into_iter().map(|block| read(sources, block, &mut diagnostics));
    let read: Vec<_> = read.collect();
    // What is left out hides nothing; a translation leaves out all that is no text.
    diagnostics.retain(|said| said.code != code::MISSING_CLAUSE);
    if !diagnostics.is_empty() {
        return Err(in_reading_order(diagnostics));
    }
    let text = sources.text(file);
    let mut formatted = String::with_capacity(text.len());
    let mut done = 0;
    for block in &read {
        let (start, end) = (block.block.span.start as usize, block.block.span.end as usize);
        let prose = text.get(done..start).unwrap_or("");
        formatted.push_str(prose);
        // The block's lines end like the line of its fence.
        let laid_out = block.laid_out(sources);
        if prose.ends_with("\r\n") {
            formatted.push_str(&laid_out.replace('\n', "\r\n"));
        } else {
            formatted.push_str(&laid_out);
        }
        done = end;
    }
    formatted.push_str(text.get(done..).unwrap_or(""));
    Ok(formatted)
}

/// A block that was read.
struct Read<'a> {
    block: Block,
    /// Of a block of statements; those of an example are no words of the language.
    tokens: Vec<token::Token<'a>>,
    statements: Vec<Statement>,
}

fn read<'a>(sources: &'a Sources, block: Block, diagnostics: &mut Vec<Diagnostic>) -> Read<'a> {
    let mut read = Read { block, tokens: Vec::new(), statements: Vec::new() };
    if read.block.kind == BlockKind::Threshold {
        read.tokens = token::read(sources, read.block.span, diagnostics);
        let Read { block, tokens, statements } = &mut read;
        crate::statement::read(tokens, block, statements, diagnostics);
    }
    read
}

impl Read<'_> {
    /// Its text, each line ended by `\n`.
    fn laid_out(&self, sources: &Sources) -> String {
        match self.block.kind {
            BlockKind::Threshold => statement::laid_out(sources, &self.tokens, &self.statements),
            BlockKind::Scenario => example::laid_out(sources, self.block.span),
        }
    }
}
