//! A document whose author means harm, or was careless: what several tests write in their formats.

use planc_base::{Currency, Days};
use planc_report::Document;
use planc_report::document::{Bar, Block, Chart, Column, Fact, GanttRow, Run, Series, Stretch, Table, Text, Value};

/// Texts that do something wherever they are taken for more than text.
pub const HARMFUL: &[&str] = &[
    "</script><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</title></style></svg></table>--><svg onload=alert(1)>",
    "\" onmouseover=\"alert(1)\" x=\"",
    "' autofocus onfocus='alert(1)",
    "&lt;b&gt; &amp; &#60;i&#62;",
    "=HYPERLINK(\"http://example.org\",\"open\")",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    "safe \u{202e}txt.exe\u{202d} \u{2067}abc",
    "\u{1b}[31mred\u{1b}[0m \u{7}\u{8}",
    "👩‍👩‍👧‍👦 🇦🇱 é e\u{301}",
    "a | b \\| c `d` *e* _f_ [g](javascript:alert(1)) ![h](http://example.org/i.png)",
    "# heading\n- item\n\n```\n<script>",
    "[x]: javascript:alert(1)",
    "{{ title }} {% for x in y %} {# z #}",
    "line\r\nline\u{2028}line",
    "",
];

pub fn long_word() -> String {
    "ë".repeat(10_000)
}

/// Every text in every place that a text can stand in.
pub fn document() -> Document {
    let long = long_word();
    let texts: Vec<&str> = HARMFUL.iter().copied().chain([long.as_str()]).collect();
    let mut document = Document {
        kind: "gaps",
        title: texts[0].to_string(),
        subtitle: Text::in_language(texts[3], "\"><script>"),
        language: "en".to_string(),
        as_of: jiff::civil::date(2026, 1, 15),
        is_wide: true,
        blocks: Vec::new(),
    };
    let euro = Currency::from_code("EUR").expect("a currency");
    let columns = vec![
        Column::text("text", texts[1], 3),
        Column::number("amount", texts[4], 1),
        Column::text("reason", texts[7], 1),
    ];
    let mut table = Table::new("by-body", texts[2], columns);
    for text in &texts {
        document.heading_about(3, Text::from(*text), text.to_string());
        document.paragraph(marked(text));
        document.facts(vec![Fact::new("key", *text, Value::Lines(vec![marked(text), Text::from(*text)]))]);
        document.list(vec![marked(text)]);
        document.note(marked(text));
        document.blocks.push(Block::Long { markdown: text.to_string(), language: Some(text.to_string()) });
        table.group(1, *text, Some(text.to_string()));
        let money = Value::Money { value: "-12.50".parse().expect("a number"), currency: euro };
        table.row(vec![Value::text(*text), money, Value::Open(Some(text.to_string()))], Some(text.to_string()));
    }
    document.table(table);
    let bars = texts.iter().map(|text| Bar {
        label: text.to_string(),
        values: vec!["3".parse().expect("a number")],
        about: Some(text.to_string()),
    });
    document.chart(Chart::Bars {
        title: texts[0].to_string(),
        says: texts[1].to_string(),
        series: vec![Series { label: texts[2].to_string() }],
        bars: bars.collect(),
        unit: texts[3].to_string(),
    });
    let whole = Days { first: jiff::civil::date(2026, 2, 1), last: jiff::civil::date(2027, 12, 31) };
    let stretches = texts.iter().map(|text| Stretch {
        label: text.to_string(),
        days: whole,
        is_critical: text.len() % 2 == 0,
        about: Some(text.to_string()),
    });
    let rows = texts.iter().map(|text| GanttRow {
        label: text.to_string(),
        planned: Some(whole),
        former: Some(Days { first: whole.first, last: whole.first }),
        done: Some(whole.last),
        is_critical: text.len() % 2 == 0,
        about: Some(text.to_string()),
    });
    document.chart(Chart::Gantt {
        title: texts[2].to_string(),
        says: texts[0].to_string(),
        quarters: vec![whole],
        rows: rows.collect(),
        today: Some(whole.first),
    });
    document.chart(Chart::Timeline {
        title: texts[1].to_string(),
        says: texts[2].to_string(),
        whole,
        stretches: stretches.collect(),
    });
    document
}

/// In every manner that a text can be marked in.
fn marked(text: &str) -> Text {
    let run = |link: Option<String>| Run {
        text: text.to_string(),
        is_strong: true,
        is_code: false,
        link,
        language: Some(text.to_string()),
    };
    let code = Run { is_code: true, ..run(Some(text.to_string())) };
    let links = ["javascript:alert(1)".to_string(), format!("https://example.org/{text}"), format!("#{text}")];
    Text { runs: links.into_iter().map(|link| run(Some(link))).chain([code]).collect() }
}
