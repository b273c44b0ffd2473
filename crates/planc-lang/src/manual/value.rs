//! The sorts of values, in the words of an author: the classes and shorthands of the notation.

use super::{Manual, syntax_line};
use crate::shorthands::SHORTHANDS;

/// A sort of value.
#[derive(Clone, Copy, Debug)]
pub struct Value {
    /// As the notation calls it.
    pub name: &'static str,
    /// What it is, to be read behind a colon.
    pub says: &'static str,
    pub examples: &'static [&'static str],
    /// What else there is to know: Markdown, may be empty.
    pub more: &'static str,
}

/// All of them, the simple ones first.
pub const VALUES: &[Value] = &[
    Value {
        name: "name",
        says: "a short name by which the rest of the plan refers to the thing",
        examples: &["sos-calls", "train-officers", "NP-25-001"],
        more: "A name begins with a letter, of any script. Letters, digits and single hyphens follow. A blank or a dot \
               ends it: a dot joins names to a path, as in `prevention.awareness`. Capital and small letters are told \
               apart. Connectives such as `by` and date words such as `Q1` cannot be names.",
    },
    Value {
        name: "word",
        says: "a word of your own, without quotation marks",
        examples: &["quick-win", "schools"],
        more: "It follows the rules of a name, but nothing can refer to it.",
    },
    Value {
        name: "title",
        says: "a title in quotation marks, on one line",
        examples: &["\"Train the border police\"", "\"Training\"@en \"Trajnim\"@sq"],
        more: "The mark behind a text names its language; titles in several languages stand side by side. A text \
               without a mark is in the first language of the document.",
    },
    Value {
        name: "text",
        says: "a text in quotation marks",
        examples: &["\"Agreed at the meeting of 12 March\"", "\"Training\"@en \"Trajnim\"@sq"],
        more: "A text of several lines stands between two `\"\"\"`: the first ends its line, the second begins one. The \
               indentation that the lines have in common is taken off, and Markdown works inside. Within a line, \
               `\\\"` is a quotation mark and `\\\\` a backslash.",
    },
    Value {
        name: "url",
        says: "an address on the web, in quotation marks",
        examples: &["\"https://www.example.org/report\""],
        more: "",
    },
    Value {
        name: "file",
        says: "the path of a file, in quotation marks, seen from the folder of the package",
        examples: &["\"data/sos-calls.csv\""],
        more: "A file that is not there is reported.",
    },
    Value { name: "rule", says: "the code of a rule", examples: &["BUD-05", "IND-04"], more: "" },
    Value {
        name: "unit",
        says: "the word for what is counted",
        examples: &["trainings", "persons", "working-days"],
        more: "An English word may stand in the singular or the plural. A unit in another language is declared with \
               all its forms, as in `unit trajnim, trajnime`. A unit of several words goes into quotation marks. \
               `working-days` are Monday to Friday, less the holidays of `planc.toml`.",
    },
    Value {
        name: "currency",
        says: "a currency, by its three capital letters",
        examples: &["EUR", "ALL", "USD"],
        more: "The list is kept by the standard ISO 4217.",
    },
    Value {
        name: "number",
        says: "a number",
        examples: &["12", "1_240", "12.5", "1.2 million"],
        more: "Thousands are set off by `_`, decimals by a point. A comma, a blank or a point before three digits \
               is asked about, since countries read it in different ways. `thousand`, `million` and `billion` \
               multiply, also before a unit or a currency.",
    },
    Value {
        name: "quantity",
        says: "a number with what is counted",
        examples: &["4 trainings", "80 persons", "2 years", "4 \"кв.м\""],
        more: "",
    },
    Value {
        name: "money",
        says: "an amount of money",
        examples: &["4_000 EUR", "832.4 thousand EUR", "? EUR"],
        more: "The currency follows the number. Amounts in other currencies are added up only where a `rate` says \
               how. `? EUR` is an amount that is not known yet: it stays on the list of gaps, and sums say that they \
               are incomplete. A minus sign is taken in `cost`, `spent` and `total`, and pointed out.",
    },
    Value { name: "percentage", says: "a share of a hundred", examples: &["80%", "12.5%"], more: "" },
    Value {
        name: "change",
        says: "more or less than the baseline",
        examples: &["+10%", "-3", "+5 points"],
        more: "`+10%` is ten per cent of the baseline on top of it. Where the indicator is itself a percentage, write \
               `+5 points` for percentage points, or the value itself.",
    },
    Value {
        name: "date",
        says: "a day, or a month, quarter, half-year or year where no more is known",
        examples: &["2020-03-14", "2020-03", "2020-Q1", "2020-H1", "2020", "FY2025/26"],
        more: "The year comes first. In a plan that lasts one year, `Q1` and `H2` need no year. After `by` and \
               `until` the last day counts, after `from` and `starts` the first. `FY2025/26` is a fiscal year, and \
               `FY2025/26-Q1` its first quarter; the document says with `fiscal-year starts July` when it begins.",
    },
    Value { name: "day", says: "a day of every year", examples: &["03-31"], more: "The month comes first." },
    Value {
        name: "period",
        says: "a date, or a first and a last one",
        examples: &["2020", "2019 .. 2024", "2020-Q1 .. 2020-Q3", "2020-03 .. ?"],
        more: "From the first day of the first date to the last day of the last.",
    },
    Value {
        name: "range",
        says: "a lowest and a highest value",
        examples: &["40% .. 60%", "8 .. 12 projects"],
        more: "The unit stands once, at the end.",
    },
    Value {
        name: "product",
        says: "counts multiplied by a price",
        examples: &[
            "2 trainers * 1_500 EUR",
            "30 pages * 0.33 hours * 7.5 EUR per hour",
            "40 hours * coordinator-hour",
        ],
        more: "The last factor is money, money `per` unit, or the name of a `price`. A price for an hour or a day \
               also takes minutes, hours and days; how many hours a working day has stands in `planc.toml`. Other \
               units must be those of the price.",
    },
    Value {
        name: "party",
        says: "whoever can act: an actor, a department, a person or a body, by name",
        examples: &["moi", "moi.thb-department", "coordinator"],
        more: "`public` (everybody) and `all-responsible` (all who are responsible for something in the document) are \
               known without being declared.",
    },
    Value {
        name: "office",
        says: "an institution or a part of one: an actor, a department or a body, by name",
        examples: &["moi", "moi.thb-department"],
        more: "",
    },
    Value {
        name: "value",
        says: "a number, a quantity, a percentage, a change or an amount of money",
        examples: &["310 calls", "80%", "+10%", "4_000 EUR"],
        more: "",
    },
    Value {
        name: "bound",
        says: "a value, or as much as is known of one",
        examples: &["80%", "at least 4 trainings", "at most 10", "about 300", "40% .. 60%", "top 50"],
        more: "`top 10` is a rank: place ten or better.",
    },
    Value {
        name: "amount",
        says: "an amount of money, or counts multiplied by a price",
        examples: &["4_000 EUR", "2 trainers * 1_500 EUR", "? EUR"],
        more: "",
    },
    Value {
        name: "absent",
        says: "the statement that there is nothing to give, or that it is not published",
        examples: &["none \"regular duties\"", "withheld \"tender under way\""],
        more: "`none` says that the question does not apply; `withheld` that the answer is known and kept back. Both \
               are answers, and are never reported as gaps; sums that hold something withheld say so. `?` is neither: \
               it is a promise to fill in the value, and stays on the list of gaps.",
    },
    Value {
        name: "anchor",
        says: "what a time is counted from: something of the plan, an event in words, or a date",
        examples: &[
            "train-officers",
            "start of train-officers",
            "\"signature of the contract\"",
            "2020-03-31",
            "period",
        ],
        more: "`after` counts from its end and `before` from its start, unless `start of` or `end of` says otherwise. \
               `period` stands for each reporting period.",
    },
    Value {
        name: "timing",
        says: "when something happens",
        examples: &[
            "2020-Q1 .. 2020-Q3",
            "by 2025-06",
            "from 2020-03 for 6 months",
            "ongoing",
            "every quarter",
            "every year by 03-31",
            "90 days after train-officers",
            "within 5 days of \"each hearing\"",
            "when \"the law is in force\"",
        ],
        more: "`every` counts the occurrences inside the period that follows it, or inside that of the document. \
               `ongoing` is the whole period of the document; since nobody can be late with it, it is reported as \
               vague.",
    },
    Value {
        name: "often",
        says: "how often something is done",
        examples: &["quarterly", "every 2 years", "at least yearly"],
        more: "`every quarter` and `quarterly` are the same.",
    },
    Value {
        name: "history",
        says: "what the value was before it was changed, on which day, and why",
        examples: &["was 2020-09", "was 8_000 EUR on 2020-06-01 because \"prices rose\""],
        more: "Behind `was` stands what the field took before, in the same form. Several changes, or a long reason, \
               go into the block of the field, one `was` on each line, the newest first. Reports print the original \
               value beside the revised one.",
    },
];

/// The sort called `name`.
pub(super) fn find(name: &str) -> Option<&'static Value> {
    VALUES.iter().find(|value| value.name == name)
}

impl Manual<'_> {
    /// A sort of value, below a heading of the caller's.
    pub fn value(&self, value: &Value) -> String {
        let mut page = format!("{}.\n", super::prose::capital(value.says));
        let pattern = SHORTHANDS.iter().find(|(name, _)| *name == value.name).map(|(_, pattern)| *pattern);
        // `history` is made of each row's own pattern, which has no name here.
        if let Some(pattern) = pattern.filter(|_| value.name != "history") {
            let line = syntax_line(pattern);
            page.push_str(&format!("\n```text\n{line}\n```\n\n{}\n", self.how_to_read(&line)));
        }
        let examples: Vec<String> = value.examples.iter().map(|example| format!("`{example}`")).collect();
        page.push_str(&format!("\nExamples: {}.\n", examples.join(" · ")));
        if !value.more.is_empty() {
            page.push_str(&format!("\n{}\n", value.more));
        }
        page
    }
}
