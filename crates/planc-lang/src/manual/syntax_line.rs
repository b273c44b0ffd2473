//! A pattern as authors read it: `cost ["text"] (‹amount› | none ["why"]) [was …]`.
//!
//! Made of the notation and not of the tree, so that shorthands keep their names.

/// How `line` is read, as far as it has marks that need a word. Empty if it has none.
pub fn legend(line: &str) -> String {
    let marks = [
        ("[", "in square brackets stands what may be left out"),
        (" | ", "`|` means \"or\""),
        (", …", "`, …` means that more may follow, with commas"),
        ("‹", "in place of ‹…› stands a value of that sort"),
    ];
    let parts: Vec<&str> = marks.into_iter().filter(|(mark, _)| line.contains(mark)).map(|(_, says)| says).collect();
    if parts.is_empty() { String::new() } else { format!("({}.)", super::prose::capital(&parts.join("; "))) }
}

/// What follows the keyword, without the keyword.
pub fn syntax_line(pattern: &str) -> String {
    let tokens = tokens(pattern);
    let mut at = 0;
    choice(&tokens, &mut at).0
}

/// The parts of the notation: brackets and marks by themselves, `ref(…)` and `<…>` in one piece.
pub(super) fn tokens(pattern: &str) -> Vec<&str> {
    let mut tokens = Vec::new();
    let mut rest = pattern.trim_start();
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '(' | ')' | '|' | '?' | '+' | '!' => 1,
            '<' => rest.find('>').map_or(rest.len(), |at| at + 1),
            '\'' => rest[1..].find('\'').map_or(rest.len(), |at| at + 2),
            _ if rest.starts_with("ref(") => rest.find(')').map_or(rest.len(), |at| at + 1),
            // A character that the notation does not have is a token of its own: a test reads every pattern elsewhere.
            _ => rest.find(|c: char| !(c.is_alphanumeric() || c == '-')).unwrap_or(rest.len()).max(first.len_utf8()),
        };
        tokens.push(&rest[..length]);
        rest = rest[length..].trim_start();
    }
    tokens
}

/// The text of alternatives, and how many there are.
fn choice(tokens: &[&str], at: &mut usize) -> (String, usize) {
    let mut branches = Vec::new();
    loop {
        let mut parts = Vec::new();
        while let Some(token) = tokens.get(*at)
            && !matches!(*token, "|" | ")")
        {
            parts.push(part(tokens, at));
        }
        branches.push(parts.join(" "));
        if tokens.get(*at) != Some(&"|") {
            break;
        }
        *at += 1;
    }
    (branches.join(" | "), branches.len())
}

fn part(tokens: &[&str], at: &mut usize) -> String {
    let token = tokens[*at];
    *at += 1;
    let (mut text, branches, is_group) = if token == "(" {
        let (inner, branches) = choice(tokens, at);
        *at += 1;
        (inner, branches, true)
    } else {
        let text = single(token);
        // A shorthand may be written out as alternatives, as `absent` is; those of `value` stay one word.
        let branches = text.split(" | ").count();
        (text, branches, false)
    };
    let mut is_bracketed = false;
    while let Some(mark) = tokens.get(*at) {
        match *mark {
            "?" => {
                text = format!("[{text}]");
                is_bracketed = true;
            }
            "+" if branches > 1 || (is_group && text.contains(' ')) => {
                text = format!("({text}), …");
                is_bracketed = true;
            }
            "+" => text = format!("{text}, …"),
            "!" => {}
            _ => break,
        }
        *at += 1;
    }
    if is_group && branches > 1 && !is_bracketed { format!("({text})") } else { text }
}

fn single(token: &str) -> String {
    if let Some(kinds) = token.strip_prefix("ref(").and_then(|rest| rest.strip_suffix(')')) {
        return match kinds {
            "parent" => "‹what it belongs to›".to_string(),
            _ => format!("‹{}›", list_with_or(&kinds.split('|').collect::<Vec<_>>())),
        };
    }
    if let Some(names) = token.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
        return format!("‹{}›", list_with_or(&names.split('|').collect::<Vec<_>>()));
    }
    if let Some(word) = token.strip_prefix('\'').and_then(|rest| rest.strip_suffix('\'')) {
        return word.to_string();
    }
    match token {
        "title" => "\"title\"".to_string(),
        "text" => "\"text\"".to_string(),
        "url" => "\"address\"".to_string(),
        "file" => "\"file\"".to_string(),
        "absent" => "none [\"why\"] | withheld [\"why\"]".to_string(),
        "history" => "was …".to_string(),
        _ if super::value::find(token).is_some() => format!("‹{token}›"),
        _ => token.to_string(),
    }
}

/// "a, b or c".
pub(super) fn list_with_or(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [only] => (*only).to_string(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
