//! The figures as Markdown.

use crate::measure::{Figure, Figures};
use std::fmt::Write;
use std::time::Duration;

/// One table, quickest first, each figure also as a multiple of the plain loop's.
pub fn of(measured: &[Figures], column: impl Fn(&Figures) -> &Figure) -> String {
    let plain = measured.first().map_or(Duration::ZERO, |plain| column(plain).median);
    let mut rows: Vec<_> = measured.iter().map(|figures| (figures.name, column(figures))).collect();
    rows.sort_by_key(|(_, figure)| figure.median);
    let mut table = String::from(
        "| Engine | Median, µs a case | Fastest run, µs a case | Times the plain loop |\n\
         |---|--:|--:|--:|\n",
    );
    for (name, figure) in rows {
        let times = figure.median.as_secs_f64() / plain.as_secs_f64();
        let (median, fastest) = (micros(figure.median), micros(figure.fastest));
        // Writing to a text cannot fail.
        let _ = writeln!(table, "| {name} | {median:.2} | {fastest:.2} | {times:.0} |");
    }
    table
}

fn micros(time: Duration) -> f64 {
    time.as_secs_f64() * 1e6
}
