[
  (block)
  (long_text)
  (comment)+
] @fold
