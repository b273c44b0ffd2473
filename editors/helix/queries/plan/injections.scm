((comment) @injection.content
  (#set! injection.language "comment"))

((long_text_content) @injection.content
  (#set! injection.language "markdown"))
