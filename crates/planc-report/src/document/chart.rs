//! Charts by what they show; how they are drawn is a matter of the writer. Each says in a sentence what is to be seen in it,
//! for those who cannot see it and for formats without pictures.

use planc_base::{Days, Decimal};

/// A chart.
#[derive(Clone, Debug)]
pub enum Chart {
    /// Lengths side by side, several series stacked.
    Bars { title: String, says: String, series: Vec<Series>, bars: Vec<Bar>, unit: String },
    /// What runs when, by quarter; names beside the bars.
    Gantt { title: String, says: String, quarters: Vec<Days>, rows: Vec<GanttRow>, today: Option<jiff::civil::Date> },
    /// Stretches of time below each other.
    Timeline { title: String, says: String, whole: Days, stretches: Vec<Stretch> },
}

/// One of the parts that each bar has.
#[derive(Clone, Debug)]
pub struct Series {
    pub label: String,
}

/// One bar, with a length for each series.
#[derive(Clone, Debug)]
pub struct Bar {
    pub label: String,
    pub values: Vec<Decimal>,
    /// Path of the thing that it is about.
    pub about: Option<String>,
}

/// One stretch of a timeline.
#[derive(Clone, Debug)]
pub struct Stretch {
    pub label: String,
    pub days: Days,
    /// Whether a delay of it delays the end of all.
    pub is_critical: bool,
    pub about: Option<String>,
}

/// One row of a chart by quarter.
#[derive(Clone, Debug)]
pub struct GanttRow {
    pub label: String,
    /// When it is to run, as last revised.
    pub planned: Option<Days>,
    /// When it was to run at first, if that is another time.
    pub former: Option<Days>,
    /// The day on which it was finished.
    pub done: Option<jiff::civil::Date>,
    /// Whether a delay of it delays the end of all.
    pub is_critical: bool,
    pub about: Option<String>,
}

impl Chart {
    /// Its title, and what is to be seen in it.
    pub fn words(&self) -> (&str, &str) {
        match self {
            Chart::Bars { title, says, .. }
            | Chart::Gantt { title, says, .. }
            | Chart::Timeline { title, says, .. } => (title, says),
        }
    }
}
