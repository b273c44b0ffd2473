//! Charts as drawings (SVG) that stand in a page: for whoever writes pages. A drawing names its title and what is to be seen in it
//! for those who cannot see it. Its colours are those of the page (`charts.css`), with others of its own where there is no style
//! sheet; what colours tell is told by order and names too.

mod bars;
mod drawing;
mod gantt;
pub mod grid;
mod timeline;

pub(crate) use drawing::short;

use crate::document::Chart;
use crate::language::Language;

/// What the drawings need in the style sheet of their page.
pub const STYLE: &str = include_str!("charts.css");

/// `chart` as an `svg` element. `id` begins the names of its parts and stands once in a page; `address` says where a thing with a
/// path is to be found, if it is.
pub fn svg(chart: &Chart, language: &Language, id: &str, address: &dyn Fn(&str) -> Option<String>) -> String {
    let (title, says) = chart.words();
    match chart {
        Chart::Bars { series, bars, unit, .. } => {
            bars::draw(series, bars, unit, language, address).finished(title, says, id)
        }
        Chart::Gantt { quarters, rows, today, .. } => {
            gantt::draw(quarters, rows, *today, language, address).finished(title, says, id)
        }
        Chart::Timeline { whole, stretches, .. } => {
            timeline::draw(*whole, stretches, language, address).finished(title, says, id)
        }
    }
}
