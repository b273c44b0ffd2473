; Names: where they are given, where they are used, and how far they reach. Made by `cargo xtask gen` from the table.

(block) @local.scope

(entry
  keyword: (keyword) @_kind
  .
  (path . (name) @local.definition .)
  (#any-of? @_kind
    "activity" "actor" "area" "assumption" "body" "document" "evaluation" "event" "finding" "fund" "goal"
    "indicator" "lesson" "measure" "milestone" "objective" "outcome" "output" "person" "plan" "price"
    "recommendation" "report" "reporting" "review" "risk" "scenario" "section" "source" "strategy" "term"
    "unit"))

(path (name) @local.reference)
