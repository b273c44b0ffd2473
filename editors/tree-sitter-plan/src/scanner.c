// What depends on lines and indentation: where an entry ends, and where a text does.

#include "tree_sitter/alloc.h"
#include "tree_sitter/parser.h"

#include <string.h>

enum Token {
  ENTRY_END,
  NEWLINE,
  TEXT_CONTENT,
  TEXT_UNCLOSED,
  LONG_TEXT_CONTENT,
  LONG_TEXT_UNCLOSED,
  AFTER_COMMA,
  MISTAKE,
};

// Width of a tab, where indentation is looked at; as in the compiler.
#define TAB 4

typedef struct {
  // Indentation of the line that is being read.
  uint16_t line;
  // Indentation of the line that the entry began on: a list goes on in lines that are deeper.
  uint16_t entry;
  // Whether it was found that the entry goes on behind the line end that comes next.
  uint16_t goes_on;
} Scanner;

void *tree_sitter_plan_external_scanner_create(void) {
  return ts_calloc(1, sizeof(Scanner));
}

void tree_sitter_plan_external_scanner_destroy(void *payload) {
  ts_free(payload);
}

unsigned tree_sitter_plan_external_scanner_serialize(void *payload, char *buffer) {
  memcpy(buffer, payload, sizeof(Scanner));
  return sizeof(Scanner);
}

void tree_sitter_plan_external_scanner_deserialize(void *payload, const char *buffer, unsigned length) {
  memset(payload, 0, sizeof(Scanner));
  if (length == sizeof(Scanner)) {
    memcpy(payload, buffer, sizeof(Scanner));
  }
}

static bool is_line_end(int32_t c) {
  return c == '\n' || c == '\r';
}

// Marks without width, which move nothing to the right.
static bool is_invisible(int32_t c) {
  return c == 0xFEFF || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

static bool is_blank(int32_t c) {
  return c == ' ' || c == '\t' || c == '\f' || c == 0xA0 || c == 0x2007 || c == 0x2009 || c == 0x202F || c == 0x3000 ||
         is_invisible(c);
}

static uint16_t further(uint16_t width, int32_t blank) {
  if (is_invisible(blank) || width > UINT16_MAX - TAB) {
    return width;
  }
  return blank == '\t' ? (uint16_t)((width / TAB + 1) * TAB) : (uint16_t)(width + 1);
}

// Passes the blanks at the beginning of a line; returns how far they reach.
static uint16_t indentation(TSLexer *lexer) {
  uint16_t width = 0;
  while (is_blank(lexer->lookahead)) {
    width = further(width, lexer->lookahead);
    lexer->advance(lexer, false);
  }
  return width;
}

static void pass_line(TSLexer *lexer) {
  while (!lexer->eof(lexer) && !is_line_end(lexer->lookahead)) {
    lexer->advance(lexer, false);
  }
}

// `\r\n` is one line end; two of them make no difference to those who ask.
static void pass_line_end(TSLexer *lexer) {
  if (lexer->lookahead == '\r') {
    lexer->advance(lexer, false);
  }
  if (lexer->lookahead == '\n') {
    lexer->advance(lexer, false);
  }
}

// From a line end or a comment to the first character that is neither blank nor comment; returns the indentation of its line.
static uint16_t look_ahead(TSLexer *lexer) {
  uint16_t width = 0;
  for (;;) {
    if (lexer->lookahead == '#') {
      pass_line(lexer);
    } else if (is_line_end(lexer->lookahead) && !lexer->eof(lexer)) {
      pass_line_end(lexer);
      width = indentation(lexer);
    } else {
      return width;
    }
  }
}

// Whether the entry goes on below: with the block that is opened there, or, behind a comma, with its list.
static bool goes_on(TSLexer *lexer, bool after_comma, uint16_t entry) {
  uint16_t width = look_ahead(lexer);
  if (lexer->eof(lexer)) {
    return false;
  }
  if (lexer->lookahead == '{') {
    return true;
  }
  return after_comma && width > entry && lexer->lookahead != '}' && lexer->lookahead != ';';
}

// A line end as a blank.
static bool newline(Scanner *scanner, TSLexer *lexer, bool inside_entry) {
  pass_line_end(lexer);
  lexer->mark_end(lexer);
  scanner->line = indentation(lexer);
  if (!inside_entry) {
    scanner->entry = scanner->line;
  }
  lexer->result_symbol = NEWLINE;
  return true;
}

static bool entry_end(Scanner *scanner, TSLexer *lexer, bool after_comma) {
  lexer->mark_end(lexer);
  while (is_blank(lexer->lookahead)) {
    lexer->advance(lexer, true);
  }
  int32_t next = lexer->lookahead;
  if (lexer->eof(lexer) || next == '}' || next == ';') {
    lexer->result_symbol = ENTRY_END;
    return true;
  }
  if (next == '#') {
    lexer->result_symbol = ENTRY_END;
    return !goes_on(lexer, after_comma, scanner->entry);
  }
  if (!is_line_end(next)) {
    return false;
  }
  // A token's end cannot be set back, so a line end inside an entry takes two steps: a token without width that keeps what was
  // found by looking ahead, then the line end itself.
  if (scanner->goes_on) {
    scanner->goes_on = false;
    return newline(scanner, lexer, true);
  }
  if (goes_on(lexer, after_comma, scanner->entry)) {
    scanner->goes_on = true;
    lexer->result_symbol = NEWLINE;
  } else {
    lexer->result_symbol = ENTRY_END;
  }
  return true;
}

// From behind the opening mark, or behind an escape, to the closing mark, the next escape, or the end of the line less the
// braces, `;` and blanks at its end.
static bool text(TSLexer *lexer, const bool *valid) {
  lexer->mark_end(lexer);
  bool is_empty = true;
  bool behind_structure = false;
  while (!lexer->eof(lexer) && !is_line_end(lexer->lookahead)) {
    int32_t c = lexer->lookahead;
    if (c == '"') {
      if (behind_structure) {
        lexer->mark_end(lexer);
        is_empty = false;
      }
      lexer->result_symbol = TEXT_CONTENT;
      return !is_empty;
    }
    if (c == '\\') {
      // What stands before an escape is given as it is; what stands behind it is looked at next time.
      if (behind_structure) {
        lexer->mark_end(lexer);
        is_empty = false;
        behind_structure = false;
      }
      lexer->advance(lexer, false);
      if (lexer->lookahead == '"' || lexer->lookahead == '\\') {
        lexer->result_symbol = TEXT_CONTENT;
        return !is_empty;
      }
      lexer->mark_end(lexer);
      is_empty = false;
      continue;
    }
    bool is_structure = c == '{' || c == '}' || c == ';' || is_blank(c);
    lexer->advance(lexer, false);
    if (is_structure) {
      behind_structure = true;
    } else {
      lexer->mark_end(lexer);
      is_empty = false;
      behind_structure = false;
    }
  }
  if (!is_empty && valid[TEXT_CONTENT]) {
    lexer->result_symbol = TEXT_CONTENT;
    return true;
  }
  lexer->result_symbol = TEXT_UNCLOSED;
  return is_empty && valid[TEXT_UNCLOSED];
}

// Whether the lookahead is three quotation marks; passes what there is of them.
static bool marks(TSLexer *lexer) {
  for (int count = 0; count < 3; count++) {
    if (lexer->lookahead != '"') {
      return false;
    }
    lexer->advance(lexer, false);
  }
  return true;
}

static void pass_language(TSLexer *lexer) {
  if (lexer->lookahead != '@') {
    return;
  }
  lexer->advance(lexer, false);
  while ((lexer->lookahead >= '0' && lexer->lookahead <= '9') || (lexer->lookahead >= 'A' && lexer->lookahead <= 'Z') ||
         (lexer->lookahead >= 'a' && lexer->lookahead <= 'z') || lexer->lookahead == '-') {
    lexer->advance(lexer, false);
  }
}

// To the marks that close it. In this order: on the opening line; a line that begins with them; a deeper line that ends with
// them; and before a line that is not deeper than the opening one, unclosed.
static bool long_text(Scanner *scanner, TSLexer *lexer, const bool *valid) {
  lexer->mark_end(lexer);
  bool is_empty = true;
  int32_t before = 0;
  while (!lexer->eof(lexer) && !is_line_end(lexer->lookahead)) {
    if (lexer->lookahead == '"' && before != '\\') {
      lexer->mark_end(lexer);
      if (marks(lexer)) {
        lexer->result_symbol = LONG_TEXT_CONTENT;
        return !is_empty && valid[LONG_TEXT_CONTENT];
      }
      before = '"';
    } else {
      before = lexer->lookahead;
      lexer->advance(lexer, false);
    }
    is_empty = false;
  }
  lexer->mark_end(lexer);
  while (!lexer->eof(lexer)) {
    pass_line_end(lexer);
    uint16_t width = indentation(lexer);
    if (lexer->eof(lexer)) {
      break;
    }
    if (is_line_end(lexer->lookahead)) {
      continue;
    }
    bool begins = true;
    bool is_refused = width <= scanner->line;
    bool closes = false;
    before = 0;
    while (!lexer->eof(lexer) && !is_line_end(lexer->lookahead)) {
      if (lexer->lookahead == '"' && before != '\\') {
        if (!is_refused || begins) {
          lexer->mark_end(lexer);
        }
        if (marks(lexer)) {
          if (begins) {
            closes = true;
            break;
          }
          pass_language(lexer);
          while (is_blank(lexer->lookahead)) {
            lexer->advance(lexer, false);
          }
          if (!is_refused && (lexer->eof(lexer) || is_line_end(lexer->lookahead))) {
            closes = true;
            break;
          }
        }
        before = '"';
      } else {
        before = lexer->lookahead;
        lexer->advance(lexer, false);
      }
      if (is_refused) {
        break;
      }
      begins = false;
      is_empty = false;
    }
    if (closes) {
      lexer->result_symbol = LONG_TEXT_CONTENT;
      return valid[LONG_TEXT_CONTENT];
    }
    if (is_refused) {
      break;
    }
    lexer->mark_end(lexer);
  }
  lexer->result_symbol = is_empty ? LONG_TEXT_UNCLOSED : LONG_TEXT_CONTENT;
  return valid[lexer->result_symbol];
}

bool tree_sitter_plan_external_scanner_scan(void *payload, TSLexer *lexer, const bool *valid) {
  Scanner *scanner = payload;
  if (!valid[MISTAKE]) {
    if (valid[TEXT_CONTENT] || valid[TEXT_UNCLOSED]) {
      return text(lexer, valid);
    }
    if (valid[LONG_TEXT_CONTENT] || valid[LONG_TEXT_UNCLOSED]) {
      return long_text(scanner, lexer, valid);
    }
    if (valid[ENTRY_END]) {
      return entry_end(scanner, lexer, valid[AFTER_COMMA]);
    }
  }
  while (is_blank(lexer->lookahead)) {
    lexer->advance(lexer, true);
  }
  return valid[NEWLINE] && is_line_end(lexer->lookahead) && newline(scanner, lexer, false);
}
