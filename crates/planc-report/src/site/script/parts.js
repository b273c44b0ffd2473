// Small parts that many pages have: links to things, marks of areas and levels, texts, tables.

/** The longest title of a link; the page of the thing has the whole. */
const MOST_OF_TITLE = 240;

/** A link to a thing by its number and title. */
function linkTo(thing, options = {}) {
  const { isPlain = false, isWhole = false, ...attributes } = options;
  const text = isPlain ? titleOf(thing) : numbered(thing);
  const language = things.language[thing];
  return element('a', { href: address(thing), lang: language, ...attributes }, isWhole ? text : shortened(text, MOST_OF_TITLE));
}

function shortened(text, most) {
  const characters = text.length > most ? [...text] : [];
  return characters.length > most ? `${characters.slice(0, most - 1).join('').trimEnd()}…` : text;
}

/** As `linkTo`; a unit or a person behind whom it belongs to. */
function linkToWhole(thing) {
  const whole = things.parent[thing];
  const isPart = ['unit', 'person'].includes(kindOf(thing)) && whole >= 0;
  return isPart ? [element('span', { class: 'quiet' }, `${titleOf(whole)} – `), linkTo(thing)] : linkTo(thing);
}

/** The colour of its area, if it belongs to any. */
function areaMark(thing) {
  return areasOf(thing).length > 0 && element('span', { class: `mark ${colourOf(thing)}`, 'aria-hidden': 'true' });
}

const SHAPES = ['●', '▲', '○'];

/** The level of a finding: a shape, a word and a colour. */
function levelMark(level) {
  return element('span', { class: `level ${LEVELS[level]}` },
    element('span', { 'aria-hidden': 'true' }, SHAPES[level]), ` ${label(`level.${LEVELS[level]}`)}`);
}

function statusMark(thing) {
  const status = things.status[thing];
  return status ? element('span', { class: `status status-${status}` }, word(status)) : null;
}

/** A sentence in which words of a plan stand between backticks. */
function sentence(text) {
  return text.split('`').map((piece, place) => (place % 2 === 1 ? element('code', null, piece) : piece));
}

/** Findings are told in English. */
function english(...children) {
  return element('span', { lang: plan.language === 'en' ? null : 'en' }, ...children);
}

/** A number with what it is of below it. */
function figure(value, caption, href) {
  const content = [element('span', { class: 'figure-value' }, value), element('span', { class: 'figure-caption' }, caption)];
  return element('li', { class: 'figure' }, href ? element('a', { href }, ...content) : content);
}

/** A table; `columns` say what stands in a row. The first cell of a row heads it. */
function table(caption, columns, rows, { isHidden = false, step } = {}) {
  const head = element('tr', null, columns.map((column) =>
    element('th', { scope: 'col', class: column.isNumber ? 'number' : null }, column.label)));
  const body = element('tbody');
  const whole = element('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': caption },
    element('table', null,
      element('caption', { class: isHidden ? 'unseen' : null }, caption), element('thead', null, head), body));
  const make = (row) => element('tr', row.isTotal ? { class: 'total' } : null, columns.map((column, place) => {
    const attributes = { class: column.isNumber ? 'number' : null, ...(place === 0 ? { scope: 'row' } : {}) };
    return element(place === 0 ? 'th' : 'td', attributes, column.cell(row));
  }));
  return growing(body, rows, make, { whole, step });
}

/** Long texts as paragraphs and lists: blank lines part them. What else Markdown has is shown as it is written. */
function paragraphs(text) {
  return text.trim().split(/\n\s*\n/).map((block) => {
    const lines = block.split('\n');
    if (lines.every((line) => /^\s*([-*]|\d+[.)])\s/.test(line) || /^\s{2,}\S/.test(line)) && /^\s*([-*]|\d+[.)])\s/.test(lines[0])) {
      const items = block.split(/\n(?=\s*(?:[-*]|\d+[.)])\s)/).map((item) => item.replace(/^\s*([-*]|\d+[.)])\s+/, '').replace(/\n\s*/g, ' '));
      return element(/^\s*\d/.test(block) ? 'ol' : 'ul', null, items.map((item) => element('li', null, item)));
    }
    return element('p', null, lines.map((line) => line.trim()).join(' '));
  });
}

/** What a line of the plan says: texts, links, texts in another language. */
function said(line) {
  const [, manner, pieces, below] = line;
  const shown = (pieces || []).map(pieceOf);
  const why = shown.length > 0 ? [': ', ...shown] : [];
  const content = [
    shown,
    element('span', { class: 'open' }, label('value.open')),
    [element('span', { class: 'quiet' }, label('value.withheld')), why],
    [element('span', { class: 'quiet' }, label('value.none')), why],
  ][manner];
  return below ? [content, lines(below)] : content;
}

function pieceOf(piece) {
  if (typeof piece === 'number') return linkToWhole(piece);
  const [text, language] = Array.isArray(piece) ? piece : [piece, null];
  if (text.trim().includes('\n')) return element('div', { class: 'long', lang: language }, paragraphs(text));
  if (/^https?:\/\/\S+$/.test(text)) return element('a', { href: text, rel: 'noreferrer noopener' }, text);
  return language ? element('span', { lang: language }, text) : text;
}

/** The lines of a thing, those with one keyword together. */
function lines(all) {
  const groups = new Map();
  for (const line of all) push(groups, line[0], line);
  return element('dl', { class: 'lines' }, [...groups].map(([keyword, group]) => [
    element('dt', null, plan.keywords[keyword]),
    group.map((line) => element('dd', null, said(line))),
  ]));
}

/** One of several, for a form. */
function choice(name, caption, options, chosen, onchange) {
  const id = `choice-${name}`;
  const select = element('select', { id, name, onchange: () => onchange(select.value) }, options.map(([value, text]) =>
    element('option', { value, selected: String(value) === String(chosen) }, text)));
  return element('div', { class: 'choice' }, element('label', { for: id }, caption), select);
}
