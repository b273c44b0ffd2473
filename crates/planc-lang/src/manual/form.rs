//! The forms of the guide, by the codes that the table uses for their fields.

/// What the form is called that has the field `code` (`A3.9`, `T1`), or `None` if the code is no form's.
pub(super) fn form(code: &str) -> Option<&'static str> {
    let form = code.split('.').next().unwrap_or(code);
    let name = match form {
        "A2" => "strategy (Annex 2)",
        "A3" => "action plan (Annex 3)",
        "A4" => "monitoring plan (Annex 4)",
        "A5" => "progress form (Annex 5)",
        "A6" => "annual report (Annex 6)",
        "A7" => "questionnaire for partners (Annex 7)",
        "A8" => "evaluation report (Annex 8)",
        "T1" => "budget of an activity",
        "T2" => "resource plan",
        "T3" => "budget of a strategy",
        "T4" => "agreement on the budget of an action plan",
        "T5" => "operational plan of a year",
        "T6" => "operational plan of one subject",
        "T7" => "contingency plan",
        "T8" => "terms of reference",
        "T9" => "risk register",
        _ => return None,
    };
    Some(name)
}
