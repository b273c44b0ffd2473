//! The reports, one file each: each reads a checked plan and makes a document.

mod action_plan;
mod activities;
pub(crate) mod cells;
mod checklist;
mod contingency;
pub(crate) mod coverage;
mod donors;
mod evaluation;
mod forms;
mod frame;
mod gantt;
pub(crate) mod gaps;
mod indicators;
mod loads;
pub(crate) mod money;
mod monitoring_plan;
mod operational;
mod progress_form;
mod questionnaire;
mod reported;
pub(crate) mod resources;
mod responsibilities;
mod score;
mod strategy;
mod tables;
pub(crate) mod words;

use crate::document::Document;
use crate::request::Request;

pub(crate) use money::in_words as total_in_words;

/// A report.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ReportKind {
    /// Annex 3: what is done, by whom, when and for how much.
    ActionPlan,
    /// Annex 2: what is to be reached, and why.
    Strategy,
    /// Annex 4: how it is watched.
    MonitoringPlan,
    /// What falls into one year.
    Operational,
    /// What each body has to do.
    Responsibilities,
    /// What is missing, by the body that has to act.
    Gaps,
    /// What of the guide's catalogue is taken up.
    Coverage,
    /// What the whole costs and who gives it.
    Resources,
    /// What is not funded yet.
    Donors,
    /// How the plan stands: the questions of the 2016 review, and Annex 1.
    Score,
    /// Annex 1, to be gone through in a meeting.
    Checklist,
    /// Annex 5, for each body: what was planned is filled in.
    ProgressForm,
    /// Annex 7: what an internal evaluation asks of everybody.
    Questionnaire,
    /// Annex 8 and the terms of an evaluation, with what is known filled in.
    Evaluation,
    /// Risks, and each scenario tried out on the plan.
    Contingency,
}

/// What a report can be asked to be about, besides the whole plan.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum About {
    Year,
    /// A month, quarter, half-year or year.
    Period,
    /// An actor, unit or body.
    Body,
}

/// A report: its word on the command line, and what makes it.
struct Entry {
    kind: ReportKind,
    text: &'static str,
    /// What it is, in one line: for the list of the command line.
    summary: &'static str,
    build: fn(&Request) -> Document,
    /// What it can be asked to be about.
    takes: &'static [About],
}

const REPORTS: &[Entry] = &[
    Entry {
        kind: ReportKind::ActionPlan,
        text: "action-plan",
        summary: "The action plan as Annex 3 has it: activities by area, objective and measure, and what is measured",
        build: action_plan::build,
        takes: &[],
    },
    Entry {
        kind: ReportKind::Strategy,
        text: "strategy",
        summary: "The strategy as Annex 2 has it: its texts, then goals and objectives with their indicators",
        build: strategy::build,
        takes: &[],
    },
    Entry {
        kind: ReportKind::MonitoringPlan,
        text: "monitoring-plan",
        summary: "The plan for monitoring and evaluation as Annex 4 has it: routes, dates and what is measured",
        build: monitoring_plan::build,
        takes: &[],
    },
    Entry {
        kind: ReportKind::Operational,
        text: "operational",
        summary: "What of the plan falls into one year, what it costs in it and what was not foreseen",
        build: operational::build,
        takes: &[About::Year],
    },
    Entry {
        kind: ReportKind::Responsibilities,
        text: "responsibilities",
        summary: "What each body does, with its role and dates, what it collects and which reports it files",
        build: responsibilities::build,
        takes: &[],
    },
    Entry {
        kind: ReportKind::Gaps,
        text: "gaps",
        summary: "What is missing or contradictory, by the body that has to act",
        build: gaps::build,
        takes: &[],
    },
    Entry {
        kind: ReportKind::Coverage,
        text: "coverage",
        summary: "What of the guide's catalogue is taken up, by what and with whom",
        build: coverage::build,
        takes: &[],
    },
    Entry {
        kind: ReportKind::Resources,
        text: "resources",
        summary: "What it costs and who gives it, by area, year, source, institution and activity, and what is missing",
        build: resources::build,
        takes: &[],
    },
    Entry {
        kind: ReportKind::Donors,
        text: "donors",
        summary: "What is not funded yet, by area and priority, for a donor to pick from",
        build: donors::build,
        takes: &[],
    },
    Entry {
        kind: ReportKind::Score,
        text: "score",
        summary: "How the plan stands by the four questions of the 2016 review and the checklist of Annex 1",
        build: score::build,
        takes: &[],
    },
    Entry {
        kind: ReportKind::Checklist,
        text: "checklist",
        summary: "The checklists of Annex 1 and A.4.3 for a meeting: what the plan shows, who vouches, what is open",
        build: checklist::build,
        takes: &[],
    },
    Entry {
        kind: ReportKind::ProgressForm,
        text: "progress-form",
        summary: "The progress form of Annex 5 for each body, with what was planned filled in",
        build: progress_form::build,
        takes: &[About::Year, About::Period, About::Body],
    },
    Entry {
        kind: ReportKind::Questionnaire,
        text: "questionnaire",
        summary: "The questionnaire of Annex 7, for everybody or for one body",
        build: questionnaire::build,
        takes: &[About::Body],
    },
    Entry {
        kind: ReportKind::Evaluation,
        text: "evaluation",
        summary: "Terms, questions, evidence and outline of an evaluation as Annex 8 has it, with what is known filled in",
        build: evaluation::build,
        takes: &[],
    },
    Entry {
        kind: ReportKind::Contingency,
        text: "contingency",
        summary: "Risks by area, and each scenario: what must go on, what falls, what money is lost",
        build: contingency::build,
        takes: &[],
    },
];

impl ReportKind {
    pub fn all() -> impl Iterator<Item = ReportKind> {
        REPORTS.iter().map(|entry| entry.kind)
    }

    fn entry(self) -> &'static Entry {
        // Each kind has its entry, which a test holds.
        REPORTS.iter().find(|entry| entry.kind == self).unwrap_or(&REPORTS[0])
    }

    /// Its word on the command line.
    pub fn text(self) -> &'static str {
        self.entry().text
    }

    pub fn summary(self) -> &'static str {
        self.entry().summary
    }

    /// Whether it can be asked to be about this, in place of the whole plan.
    pub fn takes(self, about: About) -> bool {
        self.entry().takes.contains(&about)
    }

    pub fn from_text(text: &str) -> Option<ReportKind> {
        REPORTS.iter().find(|entry| entry.text == text).map(|entry| entry.kind)
    }

    pub fn build(self, request: &Request) -> Document {
        (self.entry().build)(request)
    }
}
