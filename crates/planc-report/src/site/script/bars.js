// Bars of money: what is granted, what is asked for, and what is missing, told by colour, pattern and order.

const PAID = ['granted', 'requested', 'gap'];

function sumOf(sums, sort) {
  return sums[0][plan.money.sorts.indexOf(sort)] || 0;
}

/** A sum in words: nothing where there is none, "at least" where a part is not known. */
function sumInWords(sums, sort, currency) {
  const place = plan.money.sorts.indexOf(sort);
  const value = sums[0][place];
  const isOpen = Math.floor(sums[1] / 2 ** place) % 2 === 1;
  if (value === null || value === undefined) return '';
  if (isOpen && value === 0) return label('value.open');
  const text = amount(value, currency);
  return isOpen ? label('value.at-least', { value: text }) : text;
}

let patterns = 0;

/** One bar; `most` is the length of the longest one it stands with. */
function bar(sums, most, currency) {
  const id = `hatch-${(patterns += 1)}`;
  const told = PAID.filter((sort) => sumOf(sums, sort) > 0)
    .map((sort) => `${label(`money.${sort}`)}: ${sumInWords(sums, sort, currency)}`).join('. ');
  let at = 0;
  const pieces = PAID.map((sort) => {
    const length = most > 0 ? (Math.max(0, sumOf(sums, sort)) / most) * 100 : 0;
    const piece = length > 0 && drawn('rect', {
      x: `${at}%`, y: 0, width: `${length}%`, height: '100%', class: `paid ${sort}`, fill: sort === 'gap' ? `url(#${id})` : null,
    });
    at += length;
    return piece;
  });
  return drawn('svg', { class: 'bar', role: 'img', 'aria-label': told || label('no-money') },
    drawn('title', null, told || label('no-money')),
    hatch(id), drawn('rect', { class: 'track', x: 0, y: 0, width: '100%', height: '100%' }), pieces);
}

function hatch(id) {
  return drawn('defs', null, drawn('pattern', {
    id, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)',
  }, drawn('rect', { width: 6, height: 6, class: 'hatch-ground' }), drawn('rect', { width: 2.4, height: 6, class: 'hatch-line' })));
}

function moneyKey() {
  return element('ul', { class: 'key' }, PAID.map((sort) => {
    const id = `hatch-${(patterns += 1)}`;
    return element('li', null, drawn('svg', { class: 'swatch', 'aria-hidden': 'true' }, hatch(id),
      drawn('rect', { width: '100%', height: '100%', class: `paid ${sort}`, fill: sort === 'gap' ? `url(#${id})` : null })),
    ` ${label(`money.${sort}`)}`);
  }));
}

/** What all the money that pays or is missing comes to. */
function lengthOf(sums) {
  return PAID.reduce((length, sort) => length + Math.max(0, sumOf(sums, sort)), 0);
}

/** Rows with a name, a bar and the sums behind it. */
function moneyRows(rows, currency) {
  const most = Math.max(...rows.map((row) => Math.max(lengthOf(row.sums), sumOf(row.sums, 'planned'))), 0);
  return element('ul', { class: 'bars' }, rows.map((row) => {
    const gap = sumOf(row.sums, 'gap');
    return element('li', null,
      element('span', { class: 'bar-name' }, row.thing >= 0 ? [areaMark(row.thing), linkTo(row.thing, { isPlain: true })] : row.name),
      bar(row.sums, most, currency),
      // What it costs. In one year, what is granted for it may be more or less.
      element('span', { class: 'bar-sum' }, sumInWords(row.sums, 'planned', currency) || amount(lengthOf(row.sums), currency)),
      element('span', { class: 'bar-gap' }, gap > 0 ? label('of-which-gap', { amount: amount(gap, currency) }) : ''));
  }));
}

function rowsOf(rows) {
  return rows.map(([name, thing, sums]) => ({ name, thing, sums }));
}
