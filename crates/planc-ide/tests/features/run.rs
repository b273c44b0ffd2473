//! What each feature answers, as text.

use planc_ide as ide;

use crate::case::Case;
use crate::show;

type Answer = fn(&Case) -> String;

pub const FEATURES: &[(&str, Answer)] = &[
    ("completion", completion),
    ("signature", signature),
    ("hover", hover),
    ("definition", definition),
    ("references", references),
    ("highlights", highlights),
    ("rename", rename),
    ("document_symbols", document_symbols),
    ("format", format),
    ("format_on_type", format_on_type),
    ("type_definition", type_definition),
    ("workspace_symbols", workspace_symbols),
    ("folding", folding),
    ("selection_ranges", selection_ranges),
    ("document_links", document_links),
    ("semantic_tokens", semantic_tokens),
    ("hierarchy", hierarchy),
    ("outline", outline),
    ("lenses", lenses),
    ("inlay_hints", inlay_hints),
    ("code_actions", code_actions),
    ("rename_files", rename_files),
];

/// One answer for each cursor.
fn each(case: &Case, answer: impl Fn(ide::Cursor) -> String) -> String {
    let several = case.marks.len() > 1;
    let mut out = String::new();
    for cursor in &case.marks {
        if several {
            let span = planc_base::Span::at(cursor.offset as usize);
            out.push_str(&format!(
                "at {}\n",
                show::place(&case.snapshot, span.in_file(cursor.file)).trim_end_matches(" «»")
            ));
        }
        out.push_str(&answer(*cursor));
    }
    out
}

fn hover(case: &Case) -> String {
    case.snapshot.report();
    each(case, |cursor| match ide::hover(&case.snapshot, cursor, &case.language()) {
        Some(hover) => {
            format!("{}\n{}\n", show::span(&case.snapshot, cursor.file, hover.span), hover.markdown.trim_end())
        }
        None => "nothing\n".to_string(),
    })
}

fn completion(case: &Case) -> String {
    /// More say nothing new about a case.
    const SHOWN: usize = 8;
    each(case, |cursor| {
        let Some(completion) = ide::complete(&case.snapshot, cursor) else { return "nothing\n".to_string() };
        completion.items.iter().for_each(|item| is_accepted(case, cursor, item));
        let line = |item: &ide::completion::Item| {
            let text = if item.text.trim() == item.label { String::new() } else { format!(" writes {:?}", item.text) };
            let detail: String = item.detail.chars().take(60).collect();
            format!("{} | {detail}{text}\n", item.label)
        };
        let mut out: String = completion.items.iter().take(SHOWN).map(line).collect();
        let replaced = show::span(&case.snapshot, cursor.file, completion.items[0].replaces);
        out.push_str(&format!("{} in all, in the place of {replaced}\n", completion.items.len()));
        out
    })
}

/// Whatever is offered can be read where it is offered: nothing on it but that more is to come.
fn is_accepted(case: &Case, cursor: ide::Cursor, item: &ide::completion::Item) {
    let before = String::clone(&case.snapshot.file(cursor.file).text);
    let written = if item.is_snippet { without_places(&item.text) } else { item.text.clone() };
    let mut text = before.clone();
    text.replace_range(item.replaces.range(), &written);
    let inserted = planc_base::Span::new(item.replaces.start as usize, item.replaces.start as usize + written.len());
    let sheet = planc_project::sheet(&text, cursor.file);
    let is_about_it = |finding: &&planc_base::Finding| {
        let span = finding.place.span;
        span.start < inserted.end && inserted.start < span.end && finding.code != "TYP-07"
    };
    let findings: Vec<_> = sheet.findings.iter().filter(is_about_it).collect();
    assert!(findings.is_empty(), "{:?} is offered and not taken: {findings:#?}\n{text}", item.label);
}

/// A snippet as it is before anything is filled in: the first word of each choice.
fn without_places(snippet: &str) -> String {
    let mut text = snippet.replace("$0", "").replace("$1", "x");
    while let Some(start) = text.find("${") {
        let end = start + text[start..].find('}').expect("a place is closed");
        let value = text[start + 2..end].trim_start_matches(|c: char| c.is_ascii_digit());
        let value = value.trim_matches([':', '|']).split(',').next().unwrap_or("").to_string();
        text.replace_range(start..=end, &value);
    }
    text
}

fn signature(case: &Case) -> String {
    each(case, |cursor| match ide::signature(&case.snapshot, cursor) {
        Some(signature) => format!("{}\n{}\nnext: {}\n", signature.form, signature.summary, signature.next),
        None => "nothing\n".to_string(),
    })
}

fn definition(case: &Case) -> String {
    each(case, |cursor| {
        let targets = ide::definition(&case.snapshot, cursor);
        assert_eq!(targets, ide::declaration(&case.snapshot, cursor));
        let line = |target: &ide::Target| {
            format!(
                "{} to {} in {}\n",
                show::span(&case.snapshot, cursor.file, target.origin),
                show::place(&case.snapshot, target.name),
                show::place(&case.snapshot, target.place),
            )
        };
        if targets.is_empty() { "nothing\n".to_string() } else { targets.iter().map(line).collect() }
    })
}

fn type_definition(case: &Case) -> String {
    each(case, |cursor| match ide::type_definition(&case.snapshot, cursor) {
        Some(page) => format!("{}: {}\n", page.title, page.markdown.lines().take(3).collect::<Vec<_>>().join(" ")),
        None => "nothing\n".to_string(),
    })
}

fn references(case: &Case) -> String {
    each(case, |cursor| {
        let all = ide::references(&case.snapshot, cursor, true);
        let uses = ide::references(&case.snapshot, cursor, false);
        let line = |place: &planc_base::Place| {
            let declares = if uses.contains(place) { "" } else { " declares" };
            format!("{}{declares}\n", show::place(&case.snapshot, *place))
        };
        if all.is_empty() { "nothing\n".to_string() } else { all.iter().map(line).collect() }
    })
}

fn highlights(case: &Case) -> String {
    each(case, |cursor| {
        let line = |(span, declares): &(planc_base::Span, bool)| {
            let declares = if *declares { " declares" } else { "" };
            format!("{}{declares}\n", show::span(&case.snapshot, cursor.file, *span))
        };
        let found = ide::highlights(&case.snapshot, cursor);
        if found.is_empty() { "nothing\n".to_string() } else { found.iter().map(line).collect() }
    })
}

fn rename(case: &Case) -> String {
    let new_name = case.setting("new name").expect("a new name");
    each(case, |cursor| {
        let prepared = match ide::prepare_rename(&case.snapshot, cursor) {
            Ok(Some((span, name))) => format!("{name} at {}\n", show::span(&case.snapshot, cursor.file, span)),
            Ok(None) => "no name\n".to_string(),
            Err(why) => format!("{why}\n"),
        };
        match ide::rename(&case.snapshot, cursor, new_name) {
            Ok(edits) => {
                let (path, offset) = ide::identity(&case.snapshot, cursor).expect("it was found before");
                assert_eq!(ide::rename_in(&case.snapshot, &path, offset, new_name), Ok(edits.clone()));
                format!("{prepared}{}", show::edited(&case.snapshot, &edits))
            }
            Err(why) => format!("{prepared}{why}\n"),
        }
    })
}

fn document_symbols(case: &Case) -> String {
    fn lines(case: &Case, file: planc_base::FileId, symbols: &[ide::Symbol], depth: usize, out: &mut String) {
        for symbol in symbols {
            let detail = if symbol.detail.is_empty() { String::new() } else { format!(" ({})", symbol.detail) };
            out.push_str(&format!(
                "{}{} {}{detail} at {}\n",
                "  ".repeat(depth),
                symbol.kind.text(),
                symbol.name,
                show::span(&case.snapshot, file, symbol.selection)
            ));
            lines(case, file, &symbol.children, depth + 1, out);
        }
    }
    let mut out = String::new();
    for file in &case.files {
        lines(case, *file, &ide::document_symbols(&case.snapshot, *file), 0, &mut out);
    }
    out
}

fn format(case: &Case) -> String {
    let (file, span) = match case.stretch() {
        Some((file, span)) if !span.is_empty() => (file, Some(span)),
        _ => (case.plans()[0], None),
    };
    let edits = match span {
        Some(span) => ide::format_range(&case.snapshot, file, span),
        None => ide::format(&case.snapshot, file),
    };
    match edits {
        Ok(edits) => {
            let list: String = edits
                .iter()
                .map(|edit| {
                    format!("{} -> {:?}\n", show::span(&case.snapshot, file, edit.place.span), edit.replacement)
                })
                .collect();
            format!("{list}{}", show::edited(&case.snapshot, &edits))
        }
        Err(why) => format!("{why}\n"),
    }
}

fn format_on_type(case: &Case) -> String {
    let typed = match case.setting("typed") {
        Some("new line") | None => '\n',
        Some(other) => other.chars().next().expect("a character"),
    };
    each(case, |cursor| {
        let edits = ide::format_on_type(&case.snapshot, cursor, typed);
        edits
            .iter()
            .map(|edit| {
                format!("{:?} -> {:?}\n", edit.place.span.text(&case.snapshot.file(cursor.file).text), edit.replacement)
            })
            .collect::<String>()
    })
}

fn workspace_symbols(case: &Case) -> String {
    let found = ide::workspace_symbols(&case.snapshot, case.setting("query").unwrap_or(""));
    let line = |symbol: &ide::WorkspaceSymbol| {
        format!(
            "{} {} ({}) in `{}` at {}\n",
            symbol.kind.text(),
            symbol.name,
            symbol.detail,
            symbol.container,
            show::place(&case.snapshot, symbol.place)
        )
    };
    found.iter().map(line).collect()
}

fn folding(case: &Case) -> String {
    let mut out = String::new();
    for file in case.plans() {
        for fold in ide::folding(&case.snapshot, file) {
            let source = case.snapshot.file(file);
            let last = source.line_index().line(fold.span.end) + 1;
            out.push_str(&format!(
                "{:?} to {last}: {}\n",
                fold.kind,
                show::place(&case.snapshot, fold.span.in_file(file))
            ));
        }
    }
    out
}

fn selection_ranges(case: &Case) -> String {
    each(case, |cursor| {
        let ranges = ide::selection_ranges(&case.snapshot, cursor);
        ranges.iter().map(|span| format!("{}\n", show::span(&case.snapshot, cursor.file, *span))).collect()
    })
}

fn document_links(case: &Case) -> String {
    let mut out = String::new();
    for file in case.plans() {
        for link in ide::document_links(&case.snapshot, file) {
            out.push_str(&format!("{} to {:?}\n", show::place(&case.snapshot, link.span.in_file(file)), link.target));
        }
    }
    out
}

fn semantic_tokens(case: &Case) -> String {
    let (file, range) = match case.stretch() {
        Some((file, span)) => (file, Some(span)),
        None => (case.plans()[0], None),
    };
    let tokens = ide::semantic_tokens(&case.snapshot, file, range);
    assert!(tokens.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start), "tokens overlap: {tokens:?}");
    let line = |token: &ide::SemanticToken| {
        let mut marks = String::new();
        for (is_set, mark) in
            [(token.is_declaration, " declared"), (token.is_unresolved, " unresolved"), (token.is_foreign, " foreign")]
        {
            if is_set {
                marks.push_str(mark);
            }
        }
        format!("{} {:?}{marks}\n", show::span(&case.snapshot, file, token.span), token.kind)
    };
    tokens.iter().map(line).collect()
}

fn hierarchy(case: &Case) -> String {
    let item = |item: &ide::HierarchyItem| {
        format!(
            "{} {} ({}) at {}",
            item.kind.text(),
            item.name,
            item.detail,
            show::place(&case.snapshot, item.selection)
        )
    };
    let steps = |title: &str, steps: Vec<ide::Dependency>| -> String {
        let line = |step: &ide::Dependency| {
            let places: Vec<String> = step.places.iter().map(|place| show::place(&case.snapshot, *place)).collect();
            format!("  {title} {} by {} in {}\n", item(&step.item), step.keywords.join(", "), places.join(", "))
        };
        steps.iter().map(line).collect()
    };
    let results = |title: &str, items: Vec<ide::HierarchyItem>| -> String {
        items.iter().map(|other| format!("  {title} {}\n", item(other))).collect()
    };
    each(case, |cursor| {
        let Some(own) = ide::hierarchy_item(&case.snapshot, cursor) else { return "nothing\n".to_string() };
        let again = ide::Cursor::new(own.selection.file, own.selection.span.start);
        assert_eq!(ide::hierarchy_item(&case.snapshot, again), Some(own.clone()));
        [
            format!("{}\n", item(&own)),
            steps("depends on", ide::depends_on(&case.snapshot, again)),
            steps("needed by", ide::dependents(&case.snapshot, again)),
            results("contributes to", ide::contributes_to(&case.snapshot, again)),
            results("made of", ide::contributors(&case.snapshot, again)),
        ]
        .concat()
    })
}

fn outline(case: &Case) -> String {
    fn lines(case: &Case, file: planc_base::FileId, nodes: &[ide::OutlineNode], depth: usize, out: &mut String) {
        for node in nodes {
            let place = ide::where_is(&case.snapshot, &node.path).expect("every path leads somewhere");
            assert_eq!(place, node.span.in_file(file), "{}", node.path);
            let number = node.number.as_deref().unwrap_or("-");
            let total = node.total.as_deref().unwrap_or("-");
            let counts = node.findings;
            out.push_str(&format!(
                "{}{} {number} {} `{}` {total}; {} errors, {} warnings, {} advice\n",
                "  ".repeat(depth),
                node.kind.text(),
                node.title,
                node.path,
                counts.errors,
                counts.warnings,
                counts.advice
            ));
            lines(case, file, &node.children, depth + 1, out);
        }
    }
    case.snapshot.report();
    let mut out = String::new();
    for file in case.plans() {
        lines(case, file, &ide::outline(&case.snapshot, file, &case.language()), 0, &mut out);
    }
    out + &each(case, |cursor| format!("{:?}\n", ide::node_at(&case.snapshot, cursor)))
}

fn lenses(case: &Case) -> String {
    case.snapshot.report();
    let mut out = String::new();
    for file in case.plans() {
        for lens in ide::lenses(&case.snapshot, file, &case.language()) {
            out.push_str(&format!("{}: {}\n", show::place(&case.snapshot, lens.span.in_file(file)), lens.title));
        }
    }
    out
}

fn inlay_hints(case: &Case) -> String {
    let (file, span) = case.stretch().unwrap_or_else(|| {
        let file = *case.plans().last().expect("the case has a plan");
        (file, planc_base::Span::new(0, case.snapshot.file(file).text.len()))
    });
    let hints = ide::inlay_hints(&case.snapshot, file, span, &case.language());
    let mut text = String::clone(&case.snapshot.file(file).text);
    for hint in hints.iter().rev() {
        text.insert_str(hint.offset as usize, &format!("⟦{:?} {}⟧", hint.kind, hint.label));
    }
    text
}

fn code_actions(case: &Case) -> String {
    let mut spans: Vec<(planc_base::FileId, planc_base::Span)> = case.stretch().into_iter().collect();
    // Two cursors on one line are two places; those on different lines mark a stretch.
    let lines: Vec<u32> =
        case.marks.iter().map(|mark| case.snapshot.file(mark.file).line_index().line(mark.offset)).collect();
    if lines.len() == 2 && lines[0] == lines[1] {
        spans = case.marks.iter().map(|mark| (mark.file, planc_base::Span::at(mark.offset as usize))).collect();
    }
    let report = case.snapshot.report();
    let mut out = String::new();
    for (file, span) in spans {
        for action in ide::code_actions(&case.snapshot, file, span) {
            let code = action.finding.map_or("", |index| report.findings[index].finding.code);
            let preferred = if action.is_preferred { " preferred" } else { "" };
            out.push_str(&format!("{:?}{preferred} {code}: {}\n", action.kind, action.title));
            out.push_str(&show::edited(&case.snapshot, &action.edits));
        }
    }
    out
}

fn rename_files(case: &Case) -> String {
    let (from, to) = case.setting("renamed").and_then(|both| both.split_once(" -> ")).expect("what is renamed");
    let path = |path: &str| std::path::Path::new("/case").join(path);
    show::edited(&case.snapshot, &ide::rename_files(&case.snapshot, &[(path(from), path(to))]))
}
