; Long texts are Markdown.
((long_text_content) @injection.content
  (#set! injection.language "markdown"))
