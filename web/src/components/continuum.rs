//! The continuum as the field draws it, as a picture that needs no colour and no styles of its
//! own: what is possible is hatched, what is suggested has a thick frame and a pointer.
//!
//! ```text
//!             ▼ suggested
//! ┌────┐┌────┐┏━━━━┓┌────┐
//! │ U  ││ E  │┃/T//┃│/C//│
//! └────┘└────┘┗━━━━┛└────┘
//!                possible
//! ```

use continuum_flow::{ContinuumView, StepView};
use continuum_words as words;
use yew::prelude::*;

const WIDTH: usize = 320;
const TOP: usize = 28;
const HEIGHT: usize = 190;
/// Below the columns: their numbers, and where several are possible the bar with its word.
const NUMBERS: usize = 26;
const BAR: usize = 24;
/// Between two lines of a column's words.
const LINE: usize = 15;

/// Draws it, with the same in words.
pub fn continuum(of: &ContinuumView) -> Html {
    let width = WIDTH / of.steps.len().max(1);
    let bottom = TOP + HEIGHT + NUMBERS + if is_open(of) { BAR } else { 0 };
    html! {
        <figure class="continuum" key="continuum">
            <svg viewBox={format!("0 0 {WIDTH} {bottom}")} role="img"
                aria-labelledby="continuum-title" aria-describedby="continuum-words" focusable="false">
                <title id="continuum-title">{ words::where_this_stands() }</title>
                { hatching() }
                <g aria-hidden="true">
                    { for of.steps.iter().enumerate().map(|(at, one)| step(at * width, width, one)) }
                    { pointer(of, width) }
                    { bar(of, width) }
                </g>
            </svg>
            <figcaption id="continuum-words" class="govuk-body-s">{ &of.words }</figcaption>
        </figure>
    }
}

/// More than one level is possible.
fn is_open(of: &ContinuumView) -> bool {
    possible(of) > 1
}

fn possible(of: &ContinuumView) -> usize {
    of.steps.iter().filter(|step| step.possible).count()
}

fn hatching() -> Html {
    html! {
        <defs>
            <pattern id="possible" width="8" height="8" patternUnits="userSpaceOnUse">
                <rect class="continuum__ground" width="8" height="8" />
                <path class="continuum__hatch" d="M-2 2 L2 -2 M0 8 L8 0 M6 10 L10 6" />
            </pattern>
        </defs>
    }
}

/// One level: its frame, its title from bottom to top, its number below.
fn step(left: usize, width: usize, one: &StepView) -> Html {
    let fill = if one.possible { "url(#possible)" } else { "none" };
    let middle = left + width / 2;
    let (x, wide) = (left + 2, width.saturating_sub(4));
    let suggested = one.suggested.then_some("continuum__level--suggested");
    html! {
        <g key={one.name.as_str()} data-step={one.name.clone()}>
            <rect class={classes!("continuum__level", suggested)} {fill} x={x.to_string()}
                y={TOP.to_string()} width={wide.to_string()} height={HEIGHT.to_string()} />
            { lines(middle, one) }
            <text class="continuum__number" x={middle.to_string()} y={(TOP + HEIGHT + 18).to_string()}
                text-anchor="middle">{ &one.number }</text>
        </g>
    }
}

fn lines(middle: usize, one: &StepView) -> Html {
    let first = middle + 5 - (one.lines.len().saturating_sub(1) * LINE / 2).min(middle);
    let foot = TOP + HEIGHT - 8;
    let bold = one.suggested.then_some("continuum__words--suggested");
    html! {
        <g>
            { for one.lines.iter().enumerate().map(|(at, line)| {
                let x = first + at * LINE;
                html! {
                    <text key={at} class={classes!("continuum__title", bold)}
                        transform={format!("translate({x} {foot}) rotate(-90)")}>{ line }</text>
                }
            }) }
        </g>
    }
}

/// Above the level that is suggested, or that is the least.
fn pointer(of: &ContinuumView, width: usize) -> Html {
    let at = of.steps.iter().position(|step| step.suggested).unwrap_or(0);
    let middle = at * width + width / 2;
    let (left, right, tip) = (middle.saturating_sub(7), middle + 7, TOP - 4);
    let (x, anchor) = beside(middle);
    let said = if is_open(of) { words::at_least_here() } else { words::suggested() };
    html! {
        <g>
            <path class="continuum__pointer" d={format!("M{left} 14 L{right} 14 L{middle} {tip} Z")} />
            <text class="continuum__label" {x} y="11" text-anchor={anchor}>{ said }</text>
        </g>
    }
}

/// Below what is possible; nothing is drawn where only one level is.
fn bar(of: &ContinuumView, width: usize) -> Html {
    let first = of.steps.iter().position(|step| step.possible).unwrap_or(0);
    let count = possible(of);
    let (left, right) = (first * width + 4, (first + count) * width - 4);
    let y = TOP + HEIGHT + 28;
    let path = if is_open(of) { format!("M{left} {y} v6 H{right} v-6") } else { String::new() };
    let (x, anchor) = beside(usize::midpoint(left, right));
    html! {
        <g>
            <path class="continuum__bar" d={path} />
            <text class="continuum__label" {x} y={(y + 19).to_string()} text-anchor={anchor}>
                { if is_open(of) { words::possible() } else { "" } }
            </text>
        </g>
    }
}

/// Words near an edge begin or end there.
fn beside(middle: usize) -> (String, &'static str) {
    match middle {
        0..45 => ("2".to_owned(), "start"),
        middle if middle + 45 > WIDTH => ((WIDTH - 2).to_string(), "end"),
        middle => (middle.to_string(), "middle"),
    }
}
