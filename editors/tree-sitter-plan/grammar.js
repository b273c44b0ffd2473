/**
 * @file The shape of Plan text: entries, blocks, items. As in the compiler's own grammar, no keyword is known here; which
 * words are keywords is said by the queries, which are derived from the compiler's table.
 * @license MIT OR Apache-2.0
 */

/// <reference types="tree-sitter-cli/dsl" />
// @ts-check

// A word goes on with letters and marks of any script, digits, and what may join two words.
const WORD_FIRST = '\\p{L}';
const WORD_REST = "[\\p{L}\\p{M}\\p{N}_/’\\u{200C}\\u{200D}-]";
const NAME = new RegExp(`${WORD_FIRST}${WORD_REST}*`, 'u');
const KEYWORD = new RegExp(`${WORD_FIRST}(?:${WORD_REST}|\\.${WORD_REST})*`, 'u');
const DATE =
  /[0-9]{4}-(Q[1-4]|H[12]|[0-9]{2}(-[0-9]{2})?)|FY[0-9]{4}\/[0-9]{2}(-(Q[1-4]|H[12]))?|Q[1-4]|H[12]/;

module.exports = grammar({
  name: 'plan',

  externals: $ => [
    $._entry_end,
    $._newline,
    $.text_content,
    $._text_unclosed,
    $.long_text_content,
    $._long_text_unclosed,
    // Never found: where it may stand, the entry's last item is a comma.
    $._after_comma,
    // Never found and never used: it may stand only where the parser is looking for its way after a mistake.
    $._mistake,
  ],

  // Blanks of a word processor count as blanks; so do invisible marks.
  extras: $ => [
    /[ \t\f\u{A0}\u{2007}\u{2009}\u{202F}\u{3000}\u{FEFF}\u{200B}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}]/u,
    $.comment,
    $._newline,
  ],

  // So that `in` is found in `in 2020`, and not in `interior`.
  word: $ => $.name,

  inline: $ => [$._operand, $._amount],

  rules: {
    // An unmatched `}` is kept at the top, so that it costs nothing around it.
    source_file: $ => repeat(choice($._entry, ';', '}')),

    _entry: $ => choice($.entry, $.stray, $.block),

    entry: $ => seq(
      field('keyword', $.keyword),
      repeat($._item),
      choice($._entry_end, field('block', $.block)),
    ),

    // A line that begins with no word.
    stray: $ => prec(-1, seq(
      choice($._text, $._amount, $.range, $.product, $._sign),
      repeat($._item),
      choice($._entry_end, field('block', $.block)),
    )),

    block: $ => seq('{', repeat(choice($._entry, ';')), '}'),

    keyword: _ => KEYWORD,

    _item: $ => prec(-1, choice(
      $._text, $._amount, $.path, $.connective, $.statement, $.range, $.product, $._sign,
    )),

    _sign: $ => prec(-1, choice(
      seq(',', optional($._after_comma)),
      alias($._range_sign, $.operator),
      alias($._product_sign, $.operator),
      alias('%', $.operator),
      $.odd,
    )),

    _range_sign: _ => choice('..', '...', '…'),
    _product_sign: _ => choice('*', '×'),

    // ------------------------------------------------------------------------------------------------------ texts

    _text: $ => choice($.text, $.long_text, $.pasted_text),

    text: $ => seq(
      '"',
      repeat(choice($.text_content, $.escape_sequence)),
      choice(token.immediate('"'), $._text_unclosed),
      optional($.language),
    ),

    // Any other backslash stands for itself.
    escape_sequence: _ => token.immediate(/\\["\\]/),

    long_text: $ => seq(
      '"""',
      optional($.long_text_content),
      choice(token.immediate('"""'), $._long_text_unclosed),
      optional($.language),
    ),

    language: _ => token.immediate(/@[A-Za-z0-9-]*/),

    // In the quotation marks of a word processor.
    pasted_text: $ => seq(
      token(choice(
        /[“”„«»‘'][^\r\n"“”„«»‘’']*["“”„«»‘’']/u,
        /[“”„«»‘'][^\r\n"“”„«»‘’'{};]*/u,
      )),
      optional($.language),
    ),

    // ---------------------------------------------------------------------------------------------------- amounts
    // Of two tokens of one length, the one that is written first here is taken.

    _amount: $ => choice($.number, $.money, $.quantity, $.percentage, $.date, $.malformed_number, $.hole),

    number: $ => prec.right(seq($._digits, optional($.multiplier))),

    money: $ => prec(2, seq($.number, $.currency)),

    quantity: $ => prec(1, seq($.number, field('unit', choice($.path, $.text)))),

    percentage: $ => choice(
      /[+\-−]?[0-9][0-9_]*(\.[0-9]+)?%/u,
      prec(2, seq($.number, '%')),
    ),

    hole: $ => prec.right(1, seq('?', optional(choice(
      $.currency,
      field('unit', $.path),
      field('reason', $.text),
    )))),

    _digits: _ => /[+\-−]?[0-9][0-9_]*(\.[0-9]+)?/u,

    multiplier: _ => choice('thousand', 'million', 'billion'),

    currency: _ => /[A-Z]{3}/,

    date: _ => DATE,

    // Takes more than is right, so that it stays one thing: `14.03.2020`, `2019-2024`, `1.240,50`.
    malformed_number: _ =>
      /[+\-−]?[0-9]([\p{L}\p{M}\p{N}_\-/:]|\.[\p{L}\p{N}_\-/:]|[,'’–\u{A0}\u{2007}\u{2009}\u{202F}][0-9])*%?/u,

    range: $ => prec.right(seq($._operand, alias($._range_sign, $.operator), optional($._operand))),

    product: $ => prec.right(seq(
      choice($._operand, $.product),
      alias($._product_sign, $.operator),
      optional($._operand),
    )),

    _operand: $ => choice($._amount, $.path),

    // ------------------------------------------------------------------------------------------------------ words

    path: $ => prec.right(seq(
      $.name,
      repeat(seq(token.immediate('.'), alias($._further_name, $.name))),
      // Half typed.
      optional(token.immediate('.')),
    )),

    name: _ => NAME,
    _further_name: _ => token.immediate(NAME),

    // Values by themselves.
    statement: _ => choice('none', 'withheld', 'not-applicable', 'ongoing'),

    // Words of the grammar in any place, and so never a name.
    connective: _ => choice(
      'about', 'above', 'after', 'and', 'any-of', 'as', 'at', 'because', 'before', 'below', 'between', 'by', 'by-law',
      'due', 'end', 'every', 'for', 'from', 'if', 'in', 'is', 'least', 'most', 'not', 'of', 'on', 'or', 'over', 'per',
      'period', 'printed', 'start', 'starts', 'than', 'to', 'top', 'under', 'until', 'was', 'when', 'with', 'within',
      'without',
    ),

    // One character that begins nothing.
    odd: _ => token(prec(-1, /[^\s{};#",*×?%…\p{L}\p{N}“”„«»‘']/u)),

    comment: _ => token(prec(-2, /#[^\r\n]*/)),
  },
});
