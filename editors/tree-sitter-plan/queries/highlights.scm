; Colours of plan text. Made by `cargo xtask gen` from the table.

[(comment) (text) (long_text)] @spell

(comment) @comment

; An entry begins with the word for what it is: a thing of its own, or something that is said of the thing around it.
((keyword) @keyword.type
  (#any-of? @keyword.type
    "activity" "actor" "area" "assessment" "assumption" "attest" "body" "document" "evaluation" "event"
    "finding" "fund" "goal" "indicator" "lesson" "measure" "milestone" "objective" "outcome" "output" "person"
    "plan" "price" "progress" "rate" "reading" "recommendation" "report" "reporting" "review" "risk"
    "scenario" "section" "source" "strategy" "term" "unit" "vocabulary"))

((keyword) @property
  (#any-of? @property
    "abbreviation" "about" "achieved" "acts-as" "added" "addresses" "allow" "answers" "based-on" "baseline"
    "binding" "by" "ceiling" "chair" "challenge" "code" "collected" "concerns" "consulted" "contact"
    "continues" "contractor" "contributes-to" "cost" "country" "covers" "criteria" "currency" "cut" "data-due"
    "dated" "days" "dedicated-staff" "definition" "delay" "delivered" "denominator" "description" "direction"
    "disaggregated-by" "due" "email" "ends" "evidence" "expected" "field" "file" "fiscal-year" "follows" "for"
    "format" "frequency" "from" "funding" "held-by" "identifier" "impact" "implements" "in-kind" "informed"
    "judged-by" "kind" "lag" "languages" "lead" "legal-basis" "level" "likelihood" "location" "mark" "means"
    "measures" "meets" "member" "minimum" "mission" "mitigation" "monitored-by" "next-step" "note" "number"
    "numbering" "numerator" "observation" "of" "on" "opinion" "owner" "parent" "part-of" "participant"
    "partner" "party" "period" "personal-data" "phone" "principle" "priority" "produces" "published" "purpose"
    "question" "rank" "rating" "reason" "reports-to" "requires" "resource" "responsible" "role" "scale"
    "schedule" "seat" "serves" "sets-out" "shows" "spent" "split" "starts" "status" "sub-activity" "submitted"
    "suspend" "tags" "target" "target-group" "terms-of-reference" "text" "title" "to" "took-part" "topic"
    "total" "tracks" "type" "unavailable" "under" "url" "values" "verified-by" "version" "vision" "was"
    "withdraw" "year"))

; Kept and exported, never checked.
((keyword) @attribute
  (#match? @attribute "^x-"))

; References, and the name that a thing is given.
(path) @variable

(entry
  keyword: (keyword) @keyword.type
  .
  (path) @type
  (#any-of? @keyword.type
    "activity" "actor" "area" "assumption" "body" "document" "evaluation" "event" "finding" "fund" "goal"
    "indicator" "lesson" "measure" "milestone" "objective" "outcome" "output" "person" "plan" "price"
    "recommendation" "report" "reporting" "review" "risk" "scenario" "section" "source" "strategy" "term"
    "unit"))

((path) @constant
  (#match? @constant "^[A-Z][A-Z][A-Z]-[0-9][0-9]$"))

(connective) @keyword.operator
(multiplier) @keyword.operator
(statement) @constant.builtin
(hole "?" @constant.builtin)

(text) @string
(long_text) @string
(escape_sequence) @string.escape
(language) @label

(number) @number
(percentage) @number
(currency) @constant
(date) @string.special.date
(operator) @operator

"{" @punctuation.bracket
"}" @punctuation.bracket
";" @punctuation.delimiter
"," @punctuation.delimiter

; What the compiler asks about.
(malformed_number) @comment.warning
(pasted_text) @comment.warning
(odd) @comment.error
