(block) @indent.begin

(block "}" @indent.branch @indent.end)

; The lines of a long text stay where their author put them.
(long_text) @indent.ignore

(comment) @indent.auto
