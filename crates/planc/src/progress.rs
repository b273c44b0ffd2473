//! What the compiler is at, on a line of the terminal that is gone when it ends, for those who wait longer than a second.
//!
//! Commands and the pipeline say which step begins; whatever is written to a standard stream takes the line away first. Nothing
//! is ever shown where the standard error is no terminal or is a `dumb` one, nor in a run of a build server (`CI`). It has no
//! colours, so that `NO_COLOR` needs no look. What is not shown is how much is left: no step knows that before it ends.

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::io::IsTerminal;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// How long nothing is shown.
const PATIENCE: Duration = Duration::from_secs(1);
/// How often the line moves.
const TICK: Duration = Duration::from_millis(120);

/// What the compiler can be at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Step {
    Reading,
    Checking,
    Comparing,
    LayingOut,
    WorkingOut,
    Writing,
}

impl Step {
    const fn text(self) -> &'static str {
        match self {
            Step::Reading => "Reading the plan",
            Step::Checking => "Checking the plan",
            Step::Comparing => "Comparing the two versions",
            Step::LayingOut => "Laying out the files",
            Step::WorkingOut => "Working out what was asked for",
            Step::Writing => "Writing",
        }
    }
}

struct State {
    /// When the first step began, if any did.
    began: Option<Instant>,
    /// The step that is under way; none where nothing is to be shown.
    step: Option<Step>,
    line: Option<ProgressBar>,
}

static STATE: Mutex<State> = Mutex::new(State { began: None, step: None, line: None });

/// Says that `step` begins.
pub fn step(step: Step) {
    let mut state = state();
    if let Some(began) = state.began {
        state.step = Some(step);
        match &state.line {
            Some(line) => line.set_message(step.text()),
            None if began.elapsed() >= PATIENCE && is_wanted() => state.line = Some(line(step, began)),
            None => {}
        }
        return;
    }
    (state.began, state.step) = (Some(Instant::now()), Some(step));
    if is_wanted() {
        // It ends with the process, if that takes less than its patience.
        std::thread::spawn(|| {
            std::thread::sleep(PATIENCE);
            show();
        });
    }
}

/// Takes the line away, until the next step begins.
pub fn end() {
    let mut state = state();
    state.step = None;
    if let Some(line) = state.line.take() {
        line.finish_and_clear();
    }
}

fn show() {
    let mut state = state();
    if let (Some(began), Some(step), None) = (state.began, state.step, &state.line) {
        state.line = Some(line(step, began));
    }
}

fn line(step: Step, began: Instant) -> ProgressBar {
    let line = ProgressBar::with_draw_target(None, ProgressDrawTarget::stderr()).with_elapsed(began.elapsed());
    if let Ok(style) = ProgressStyle::with_template("{spinner} {msg} … {elapsed}") {
        line.set_style(style);
    }
    line.set_message(step.text());
    line.enable_steady_tick(TICK);
    line
}

fn is_wanted() -> bool {
    std::io::stderr().is_terminal() && std::env::var_os("CI").is_none_or(|value| value.is_empty())
}

/// A thread that ended in the midst leaves nothing half done here.
fn state() -> MutexGuard<'static, State> {
    STATE.lock().unwrap_or_else(PoisonError::into_inner)
}
