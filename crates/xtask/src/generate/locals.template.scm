; Names: where they are given, where they are used, and how far they reach. Made by `cargo xtask gen` from the table.

(block) @local.scope

(entry
  keyword: (keyword) @_kind
  .
  (path . (name) @local.definition .)
  (#any-of? @_kind{{naming}}))

(path (name) @local.reference)
