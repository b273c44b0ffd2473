; Colours of plan text. Made by `cargo xtask gen` from the table.

[(comment) (text) (long_text)] @spell

(comment) @comment

; An entry begins with the word for what it is: a thing of its own, or something that is said of the thing around it.
((keyword) @keyword.type
  (#any-of? @keyword.type{{kinds}}))

((keyword) @property
  (#any-of? @property{{fields}}))

; Kept and exported, never checked.
((keyword) @attribute
  (#match? @attribute "^x-"))

; References, and the name that a thing is given.
(path) @variable

(entry
  keyword: (keyword) @keyword.type
  .
  (path) @type
  (#any-of? @keyword.type{{naming}}))

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
