//! What the command line takes. These texts are `planc help`, the man pages and the completions.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use planc_analysis::Profile;
use planc_base::date::DateForm;
use planc_lang::rule::Level;
use std::path::PathBuf;

/// Check, format and build strategies and action plans written in `.plan` files.
#[derive(Debug, Parser)]
#[command(
    name = "planc",
    version,
    disable_help_subcommand = false,
    after_help = "Begin with `planc new my-plan`, then `planc check my-plan`.\n\
                  `planc explain` lists everything that can be written; `planc help COMMAND` tells more of one command.",
    after_long_help = "EXIT CODES\n  0  all is well\n  1  there are findings (see `--fail-on`), or files that are not in their layout\n  2  nothing could be done: no such file, no such name, a wrong option"
)]
pub struct Arguments {
    /// Whether to use colours
    ///
    /// By default they are used on a terminal, and not if the variable NO_COLOR is set.
    #[arg(long, global = true, value_enum, default_value_t = ColorChoice::Auto, value_name = "WHEN")]
    pub color: ColorChoice,

    #[command(subcommand)]
    pub command: Command,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum ColorChoice {
    Auto,
    Always,
    Never,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    Check(CheckOptions),
    Build(BuildOptions),
    Fmt(FmtOptions),
    Explain(ExplainOptions),
    Show(ShowOptions),
    Impact(ImpactOptions),
    Graph(GraphOptions),
    Report(ReportOptions),
    Score(ScoreOptions),
    Site(SiteOptions),
    Diff(DiffOptions),
    New(NewOptions),
    Lsp(LspOptions),
    Schema(SchemaOptions),
    Completions(CompletionsOptions),
    Man(ManOptions),
}

/// Serve an editor
///
/// Speaks the Language Server Protocol on the standard input and output. Editors start it; how, the book says for each.
#[derive(Debug, Args)]
pub struct LspOptions {
    /// Taken because many clients pass it; there is no other way to speak
    #[arg(long, hide = true)]
    pub stdio: bool,

    /// Taken because some clients pass it; the server ends when its input does
    #[arg(long = "clientProcessId", hide = true, value_name = "ID")]
    pub client_process_id: Option<u32>,
}

/// Tell what is missing or contradictory in a plan
///
/// Reads the whole package that PATH belongs to: the folder with the nearest `planc.toml`, or, without one, the folder or the
/// file itself. If PATH is a file, or a folder inside the package, only what is found there is shown.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc check                              the package in this folder\n  \
    planc check ministries/interior.plan     one file, read together with its package\n  \
    planc check --profile adopted            as strictly as if the plan were adopted already\n  \
    planc check --fail-on warning            exit code 1 for warnings too\n  \
    planc check --fix                        mend what can be mended in one way only\n  \
    planc check --format github              annotations in a workflow\n\n\
    EXIT CODES\n  0  no finding at or above `--fail-on`\n  1  such findings\n  2  the package could not be read")]
pub struct CheckOptions {
    /// A folder, a `.plan` file or a `planc.toml`
    #[arg(default_value = ".")]
    pub path: PathBuf,

    /// How findings are written
    #[arg(long, value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    pub format: Format,

    #[command(flatten)]
    pub judging: JudgingOptions,

    /// Mend what can be mended in one way only, then check again
    ///
    /// Changes files of this package, never those of packages it depends on. What was mended is told on the standard error.
    #[arg(long)]
    pub fix: bool,

    /// Show no more findings than this; the others are counted (formats human, short and github)
    #[arg(long, value_name = "NUMBER")]
    pub max: Option<usize>,
}

/// How strictly, and for which day.
#[derive(Debug, Args)]
pub struct JudgingOptions {
    /// From which level on findings make the exit code 1
    #[arg(long, value_enum, default_value_t = FailOn::Error, value_name = "LEVEL")]
    pub fail_on: FailOn,

    /// The set of rules, in place of the one in `planc.toml`
    ///
    /// `guide`: all that a good plan has. `minimal`: only contradictions, which no plan should have. `adopted`: as `guide`,
    /// every document taken as adopted.
    #[arg(long, value_parser = profile_parser(), value_name = "PROFILE")]
    pub profile: Option<String>,

    /// The day for which to check, in place of today: `2020-06-30`
    #[arg(long, value_parser = parse_day, value_name = "DATE")]
    pub as_of: Option<jiff::civil::Date>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum Format {
    /// For people: every place with its text, and what to do
    Human,
    /// One line for each finding: path:line:column: level[code]: message
    Short,
    /// One JSON document
    Json,
    /// SARIF 2.1.0, which code-scanning services read
    Sarif,
    /// Commands that GitHub workflows turn into annotations
    Github,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum FailOn {
    Error,
    Warning,
    Advice,
    /// Exit code 0 whatever is found
    Never,
}

impl FailOn {
    /// Whether a check whose gravest finding is `gravest` has failed.
    pub fn fails(self, gravest: Level) -> bool {
        match self {
            FailOn::Error => gravest >= Level::Error,
            FailOn::Warning => gravest >= Level::Warning,
            FailOn::Advice => gravest >= Level::Advice,
            FailOn::Never => false,
        }
    }
}

impl JudgingOptions {
    pub fn choices(&self) -> crate::compile::Choices {
        let profile = self.profile.as_deref().and_then(Profile::from_text);
        crate::compile::Choices { profile, as_of: self.as_of }
    }
}

/// Write the resolved plan as `plan.json`
///
/// Everything the package says, with names resolved and numbers computed, for other programs to read; `planc schema` describes
/// it. Findings do not prevent it: what is not known is left out. The file is put in place as a whole.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc build                       to the place that `[outputs] json` in planc.toml names, or build/plan.json\n  \
    planc build --output -            to the standard output\n\n\
    EXIT CODES\n  0  written, no finding at or above `--fail-on`\n  1  written, but there are such findings\n  2  not written")]
pub struct BuildOptions {
    /// A folder, a `.plan` file or a `planc.toml`
    #[arg(default_value = ".")]
    pub path: PathBuf,

    /// Where to write; `-` is the standard output
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,

    #[command(flatten)]
    pub judging: JudgingOptions,
}

/// Put `.plan` files into the common layout
///
/// Changes indentation, order of fields, blank lines and the spelling of numbers, never what a plan says: a file of which that
/// cannot be guaranteed is left as it is, and told of.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc fmt                     all files of the package in this folder\n  \
    planc fmt a.plan b.plan       these files\n  \
    planc fmt --check             change nothing; list the files that would change\n  \
    planc fmt - < a.plan          read the standard input, write the standard output\n  \
    planc fmt --pin-numbers       also write down the number that each thing has now\n\n\
    EXIT CODES\n  0  all files are in the layout now\n  1  with `--check`: some would change; else: some had to be left as they are\n  2  nothing could be read")]
pub struct FmtOptions {
    /// Folders or `.plan` files; `-` is the standard input
    #[arg(default_value = ".")]
    pub paths: Vec<PathBuf>,

    /// Change nothing; list the files that would change, and exit with 1 if there are any
    #[arg(long)]
    pub check: bool,

    /// Write `number "2.1.3"` into everything that has a number by its place
    ///
    /// From then on numbers stay when things move. Meant for a document that is adopted and quoted by number.
    #[arg(long)]
    pub pin_numbers: bool,
}

/// Explain a kind, a field, a word or a rule
///
/// Without a subject, lists what there is.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc explain activity            a kind of entry\n  \
    planc explain activity.cost       a field of it\n  \
    planc explain BUD-05              a rule, by its code or its name\n  \
    planc explain money               how a value is written\n  \
    planc explain prevention          an area of the catalogue of recommended interventions")]
pub struct ExplainOptions {
    /// What to explain
    pub subject: Option<String>,
}

/// Show all that is known of one thing
///
/// Its titles, number, place, fields and parts, what it refers to, what refers to it, and what was found about it.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc show train-officers              by name\n  \
    planc show prevention.professionals    by as many names around it as tell it apart\n  \
    planc show 2.1.3                       by number\n  \
    planc show \"Train the officers\"        by title\n  \
    planc show prevention --kind goal      if things of several kinds are called so")]
pub struct ShowOptions {
    /// A name, a number or a title
    #[arg(value_name = "REF")]
    pub reference: String,

    /// The package: a folder, a `.plan` file or a `planc.toml`
    #[arg(long, short, default_value = ".", value_name = "PATH")]
    pub package: PathBuf,

    /// Only things of this kind: `activity`, `goal`, `actor` …
    #[arg(long, value_parser = kind_parser(), value_name = "KIND")]
    pub kind: Option<String>,

    /// The lines, prices and rates behind a sum of it: `cost`, `original`, `funding`, `gap`, `spent` or `in-kind`
    #[arg(long, value_parser = clap::builder::PossibleValuesParser::new(crate::commands::show::SUMS), value_name = "SUM")]
    pub why: Option<String>,

    /// The day for which to check, in place of today: `2020-06-30`
    #[arg(long, value_parser = parse_day, value_name = "DATE")]
    pub as_of: Option<jiff::civil::Date>,
}

/// Tell what falls if one thing fails, and what it rests on
///
/// An activity falls with what it requires, with the last fund that pays for it and with the last that answers for it; a
/// measure, an objective or an indicator with the last work for it. Works for anything in a plan: an activity, a body, a donor,
/// a fund, a document, a source.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc impact train-officers            an activity\n  \
    planc impact development-agency        a donor: its funds, what they pay for, and what hangs on that\n  \
    planc impact survey --format json      for another program\n\n\
    EXIT CODES\n  0  written, whatever falls\n  2  not written")]
pub struct ImpactOptions {
    /// A name, a number or a title
    #[arg(value_name = "REF")]
    pub reference: String,

    /// The package: a folder, a `.plan` file or a `planc.toml`
    #[arg(long, short, default_value = ".", value_name = "PATH")]
    pub package: PathBuf,

    /// Only things of this kind: `activity`, `goal`, `actor` …
    #[arg(long, value_parser = kind_parser(), value_name = "KIND")]
    pub kind: Option<String>,

    /// How it is written
    #[arg(long, value_enum, default_value_t = ImpactFormat::Text, value_name = "FORMAT")]
    pub format: ImpactFormat,

    /// The day for which to look, in place of today: `2020-06-30`
    #[arg(long, value_parser = parse_day, value_name = "DATE")]
    pub as_of: Option<jiff::civil::Date>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum ImpactFormat {
    /// For people
    Text,
    /// One JSON document
    Json,
}

/// Draw what hangs on what
///
/// A picture (SVG), or boxes and arrows for programs that lay them out: Graphviz, Mermaid, or any that reads JSON. With more than
/// a hundred boxes, parts are drawn as the whole that they belong to.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc graph --format svg -o results.svg                    a picture, for a page or a printer\n  \
    planc graph --format mermaid                               for a page of a repository\n  \
    planc graph --kind dependencies | dot -Tpdf > plan.pdf     with Graphviz\n  \
    planc graph prevention --kind money                        who pays for what in one part\n\n\
    EXIT CODES\n  0  written\n  2  not written")]
pub struct GraphOptions {
    /// A name, a number or a title: only what is in it, carries it or is carried by it
    #[arg(value_name = "REF")]
    pub reference: Option<String>,

    /// The package: a folder, a `.plan` file or a `planc.toml`
    #[arg(long, short, default_value = ".", value_name = "PATH")]
    pub package: PathBuf,

    /// What the arrows say
    #[arg(long, value_enum, default_value_t = DrawingOf::Results, value_name = "KIND")]
    pub kind: DrawingOf,

    /// How it is written
    #[arg(long, value_enum, default_value_t = DrawingFormat::Dot, value_name = "FORMAT")]
    pub format: DrawingFormat,

    /// The language of titles, where they are written in it; without it, the first language of the package
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,

    /// Where to write; `-` is the standard output
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum DrawingOf {
    /// From work to the aims that it serves and the indicators that it moves
    Results,
    /// From what is required to what requires it
    Dependencies,
    /// From those who give to what they pay for
    Money,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum DrawingFormat {
    /// A picture
    Svg,
    /// For Graphviz
    Dot,
    /// For Mermaid
    Mermaid,
    /// One JSON document
    Json,
}

/// Write a report of a plan
///
/// Made from the plan alone, for the people who read plans: ministries, donors, parliaments. It reports on the whole package,
/// whatever part of it PATH names.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc report gaps                             to the terminal\n  \
    planc report gaps --lang sq -o gaps.md        in Albanian, as Markdown\n  \
    planc report coverage --format json           for another program\n  \
    planc report progress-form --body police -o police.docx   the form for one body, with what was planned\n  \
    planc report resources --format csv -o tables/    each table in a file of its own\n  \
    planc report --write-template html -o house.html  a template to make your own\n  \
    planc report gaps --template house.html -o gaps.html\n\n\
    EXIT CODES\n  0  written\n  2  not written")]
pub struct ReportOptions {
    /// Which report
    #[arg(value_parser = report_parser(), value_name = "REPORT", required_unless_present = "write_template")]
    pub kind: Option<String>,

    #[command(flatten)]
    pub writing: WritingOptions,

    #[command(flatten)]
    pub about: AboutOptions,

    /// Write out a template to start from, in place of a report
    #[arg(long, value_parser = template_parser(), value_name = "FORMAT", conflicts_with_all = ["kind", "template", "format", "lang", "year", "period", "body", "as_of"])]
    pub write_template: Option<String>,
}

/// Tell how a plan stands
///
/// Answers the four questions of the review of 2016 and the checklist of the guide's Annex 1 from the plan, with what speaks
/// for each answer, as if every document were adopted.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc score                       to the terminal\n  \
    planc score --format json         for another program\n\n\
    EXIT CODES\n  0  written, whatever the answers are\n  2  not written")]
pub struct ScoreOptions {
    #[command(flatten)]
    pub writing: WritingOptions,
}

/// Make a site of the plan: one file that any browser opens
///
/// Everything that is known of the plan, to be looked at: an overview, the tree with search and filters, each thing with what it
/// depends on and what depends on it, the schedule, the money, the bodies, the catalogue, what was found. The file needs nothing
/// else and asks nothing of the network, so it can be sent by mail or opened from a folder.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc site -o plan.html                    of the package in this folder\n  \
    planc site my-plan --lang sq -o plani.html in Albanian\n\n\
    EXIT CODES\n  0  written, whatever was found\n  2  not written")]
pub struct SiteOptions {
    /// A folder, a `.plan` file or a `planc.toml`
    #[arg(default_value = ".")]
    pub path: PathBuf,

    /// The language of labels, numbers and dates, and of the plan's texts where they are written in it
    ///
    /// Without it, the first language of the package.
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,

    /// Where to write; `-` is the standard output
    #[arg(long, short, value_name = "FILE")]
    pub output: PathBuf,

    /// The day for which to tell how things stand, in place of today: `2020-06-30`
    #[arg(long, value_parser = parse_day, value_name = "DATE")]
    pub as_of: Option<jiff::civil::Date>,
}

/// What a report is about, where it is not the whole plan.
#[derive(Debug, Default, Args)]
pub struct AboutOptions {
    /// The year that the report is about: operational, progress-form
    #[arg(long, value_name = "YEAR", conflicts_with = "period")]
    pub year: Option<i16>,

    /// The period that the report is about: progress-form
    ///
    /// A month, quarter, half-year or year: `2020-04`, `2020-Q2`, `2020-H1`. Without it, the one whose report is due next.
    #[arg(long, value_parser = parse_period, value_name = "PERIOD")]
    pub period: Option<planc_base::Date>,

    /// Only for this actor, unit or body, by its name or title: progress-form, questionnaire
    #[arg(long, value_name = "REF")]
    pub body: Option<String>,
}

/// Of what a report is made, and how it is written.
#[derive(Debug, Args)]
pub struct WritingOptions {
    /// A folder, a `.plan` file or a `planc.toml`
    #[arg(default_value = ".")]
    pub path: PathBuf,

    /// The format; without it, by the ending of the file, else text
    #[arg(long, value_parser = report_format_parser(), value_name = "FORMAT")]
    pub format: Option<String>,

    /// The language of labels, numbers and dates, and of the plan's texts where they are written in it
    ///
    /// Without it, the first language of the package.
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,

    /// Write it by a template of your own, in place of a format
    ///
    /// A minijinja template; it sees what `--format json` writes. What the plan says is made harmless by the ending of the
    /// template: .html, .xml, .svg, .md, .json and .csv; for any other ending the template has to see to it.
    #[arg(long, value_name = "FILE", conflicts_with = "format")]
    pub template: Option<PathBuf>,

    /// Where to write; `-` is the standard output. A folder with `--format csv` gets a file for each table
    #[arg(long, short, value_name = "FILE")]
    pub output: Option<PathBuf>,

    /// The day for which to report, in place of today: `2020-06-30`
    #[arg(long, value_parser = parse_day, value_name = "DATE")]
    pub as_of: Option<jiff::civil::Date>,
}

/// Tell what changed in meaning between two versions
///
/// Not which lines: which things came, went, moved or changed their names, which targets, costs, dates and parties are others
/// now, what slips with them, and which references lead elsewhere. Layout, comments and the order of fields are no change.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc diff nap-2024 nap-2025                        two folders\n  \
    planc diff v1.0 main --package national-plan        two revisions in git of the package in that folder\n  \
    planc diff main . --package national-plan           a revision, and what lies in the folder now\n  \
    planc diff main . --package . --format md           for a pull request\n\n\
    EXIT CODES\n  0  compared\n  1  with `--exit-code`: something changed\n  2  one of the versions could not be read")]
pub struct DiffOptions {
    /// The old version: a folder, a `.plan` file or a `planc.toml`; with `--package`, a revision in git
    pub old: String,

    /// The new version; with `--package`, a revision in git, or `.` for what lies in the folder now
    pub new: String,

    /// The package whose revisions are compared
    #[arg(long, short, value_name = "PATH")]
    pub package: Option<PathBuf>,

    /// How changes are written
    #[arg(long, value_enum, default_value_t = DiffFormat::Text, value_name = "FORMAT")]
    pub format: DiffFormat,

    /// Exit with 1 if anything changed
    #[arg(long)]
    pub exit_code: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum DiffFormat {
    /// For people at a terminal
    Text,
    /// Markdown, for a pull request
    Md,
    /// One JSON document
    Json,
}

/// Begin a new plan
///
/// Writes a `planc.toml` and a few files that show, with comments, how a plan is written. They are a draft without errors. On
/// a terminal, asks for what the options do not say. Never writes over a file.
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc new my-plan\n  \
    planc new nap --kind both --title \"National Action Plan\" --country ME --period \"2026 .. 2028\" --currency EUR --languages en,sq")]
pub struct NewOptions {
    /// The folder to write to; made if it is not there
    #[arg(default_value = ".")]
    pub folder: PathBuf,

    /// Name of the package: letters, digits and `-`
    #[arg(long)]
    pub name: Option<String>,

    /// Title of the document
    #[arg(long)]
    pub title: Option<String>,

    /// Code of the country: ME, AL, KE …
    #[arg(long, value_name = "CODE")]
    pub country: Option<String>,

    /// From when to when: `2026`, or `2026 .. 2028`
    #[arg(long)]
    pub period: Option<String>,

    /// Codes of its languages, the first one being that of most texts: `en,sq`
    #[arg(long, value_delimiter = ',', value_name = "CODES")]
    pub languages: Vec<String>,

    /// Code of its currency: EUR, ALL, KES …
    #[arg(long, value_name = "CODE")]
    pub currency: Option<String>,

    /// What to write
    #[arg(long, value_enum)]
    pub kind: Option<NewKind>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum NewKind {
    /// An action plan that stands alone
    Plan,
    /// A strategy
    Strategy,
    /// A strategy and the action plan that carries it out
    Both,
    /// One short file
    Minimal,
}

/// Print the JSON Schema of what other programs read
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc schema > plan.schema.json               of plan.json, which `planc build` writes\n  \
    planc schema findings > findings.schema.json  of `planc check --format json`")]
pub struct SchemaOptions {
    /// Which schema
    #[arg(value_enum, default_value_t = SchemaOf::Plan)]
    pub of: SchemaOf,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub enum SchemaOf {
    /// Of `plan.json`
    Plan,
    /// Of `planc check --format json`
    Findings,
    /// Of `planc report --format json`, `planc score --format json`, and of what templates see
    Report,
    /// Of `planc diff --format json`
    Diff,
    /// Of `planc impact --format json`
    Impact,
    /// Of `planc graph --format json`
    Graph,
}

/// Print completions for a shell
#[derive(Debug, Args)]
#[command(after_long_help = "EXAMPLES\n  \
    planc completions bash > ~/.local/share/bash-completion/completions/planc\n  \
    planc completions zsh > ~/.zfunc/_planc\n  \
    planc completions fish > ~/.config/fish/completions/planc.fish")]
pub struct CompletionsOptions {
    /// The shell
    #[arg(value_enum)]
    pub shell: clap_complete::Shell,
}

/// Print the man page, or write all of them to a folder
#[derive(Debug, Args)]
pub struct ManOptions {
    /// The folder to write one page for each command to
    #[arg(long, short, value_name = "FOLDER")]
    pub output: Option<PathBuf>,
}

fn profile_parser() -> PossibleValuesParser {
    PossibleValuesParser::new(Profile::ALL.map(Profile::text))
}

fn report_parser() -> PossibleValuesParser {
    let reports = planc_report::ReportKind::all();
    PossibleValuesParser::new(reports.map(|kind| PossibleValue::new(kind.text()).help(kind.summary())))
}

fn template_parser() -> PossibleValuesParser {
    PossibleValuesParser::new(planc_report::templates::Builtin::ALL.map(planc_report::templates::Builtin::text))
}

fn report_format_parser() -> PossibleValuesParser {
    PossibleValuesParser::new(planc_report::Format::ALL.map(planc_report::Format::text))
}

fn kind_parser() -> PossibleValuesParser {
    PossibleValuesParser::new(planc_lang::Kind::WRITTEN.iter().map(|kind| kind.text()))
}

fn parse_day(text: &str) -> Result<jiff::civil::Date, String> {
    let day = || match planc_base::Date::parse(text)?.form() {
        DateForm::Day { year, month, day } => jiff::civil::Date::new(year, month as i8, day as i8).ok(),
        _ => None,
    };
    day().ok_or_else(|| "a day is written year first, as in 2020-06-30, and has to be in the calendar".to_string())
}

fn parse_period(text: &str) -> Result<planc_base::Date, String> {
    let is_period = |date: &planc_base::Date| !matches!(date.form(), DateForm::Day { .. } | DateForm::DayOfYear { .. });
    // With its year: a bare `Q2` lies in none.
    let period = planc_base::Date::parse(text).filter(is_period).filter(|date| date.days(1, None).is_some());
    period.ok_or_else(|| {
        "a period is a month, quarter, half-year or year, as in 2020-04, 2020-Q2, 2020-H1 or 2020".to_string()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_options_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn days_are_whole_and_in_the_calendar() {
        assert!(parse_day("2020-02-29").is_ok());
        for wrong in ["2021-02-29", "2020-6-30", "2020-06", "30.06.2020", "+020-06-30", "2020-06-30-1"] {
            assert!(parse_day(wrong).is_err(), "{wrong}");
        }
    }
}
