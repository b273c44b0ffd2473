// The money: what it costs, who pays, and what is missing, by area, year and source.

function moneyPage(level) {
  const ledgers = plan.money.ledgers;
  return [
    heading(level, label('money-title')),
    ledgers.length === 0 ? element('p', { class: 'quiet' }, label('no-money')) : null,
    ledgers.length > 1 ? element('p', { class: 'quiet' }, label('several-ledgers')) : null,
    ledgers.map((ledger) => ledgerPart(ledgers.length > 1 ? level + 1 : level, ledger, ledgers.length > 1)),
  ];
}

function ledgerPart(level, ledger, isOneOfSeveral) {
  const { currency, total } = ledger;
  const below = level + 1;
  return [
    isOneOfSeveral && heading(level, ledger.document === null ? '' : titleOf(ledger.document)),
    element('ul', { class: 'figures' }, plan.money.sorts.map((sort) => {
      const text = sumInWords(total, sort, currency);
      return text && figure(text, label(`money.${sort}`));
    })),
    moneyKey(),
    element('div', { class: 'two' },
      section(below, label('by-area'), moneyRows(rowsOf(ledger.areas), currency)),
      section(below, label('by-year'), moneyRows(rowsOf(ledger.years), currency))),
    ledger.flows.length > 2 && section(below, label('flows-title'),
      element('p', { class: 'quiet' }, label('flows-lead')), flowDrawing(ledger)),
    section(below, label('by-source'), moneyTable(label('by-source'), ledger.sources, ledger, true)),
    section(below, label('by-area-exactly'), moneyTable(label('by-area-exactly'), ledger.areas, ledger, false)),
    section(below, label('by-year-exactly'), moneyTable(label('by-year-exactly'), ledger.years, ledger, false)),
    section(below, label('by-origin'), moneyTable(label('by-origin'), ledger.origins, ledger, true)),
  ];
}

function moneyTable(caption, rows, ledger, isBySource) {
  const { currency, total } = ledger;
  // What is planned, or left over, comes from no source; what the plan has none of takes no column.
  const sorts = plan.money.sorts.filter((sort, place) => total[0][place] !== null && !(isBySource && ['planned', 'surplus'].includes(sort)));
  const columns = [{ label: label('what'), cell: (row) => (row.thing >= 0 ? linkTo(row.thing, { isPlain: true }) : row.name) }]
    .concat(sorts.map((sort) => ({ label: label(`money.${sort}`), isNumber: true, cell: (row) => sumInWords(row.sums, sort, currency) })));
  const all = rowsOf(rows).filter((row) => sorts.some((sort) => sumInWords(row.sums, sort, currency)));
  return table(caption, columns, all.concat([{ name: label('money.all'), thing: -1, sums: total, isTotal: true }]), { isHidden: true });
}

const FLOW = { width: 900, ends: 250, bar: 10, gap: 14, height: 420 };

/** From who pays to what is paid for: bands as wide as the money. */
function flowDrawing(ledger) {
  const whole = ledger.flows.reduce((sum, [, , value]) => sum + value, 0);
  const side = (rows, end) => {
    const sums = rows.map((_, place) => ledger.flows.filter((flow) => flow[end] === place).reduce((sum, flow) => sum + flow[2], 0));
    const used = sums.filter((sum) => sum > 0).length;
    const scale = (FLOW.height - Math.max(0, used - 1) * FLOW.gap) / whole;
    let top = 0;
    return rows.map(([name, thing], place) => {
      const height = Math.max(1.5, sums[place] * scale);
      const box = { name: thing >= 0 ? titleOf(thing) : name, thing, sum: sums[place], top, height, used: 0, scale };
      if (sums[place] > 0) top += height + FLOW.gap;
      return box;
    });
  };
  const [sources, targets] = [side(ledger.sources, 0), side(ledger.areas, 1)];
  const height = Math.max(...[...sources, ...targets].filter((box) => box.sum > 0).map((box) => box.top + box.height)) + 10;
  const right = FLOW.width - FLOW.ends;
  const bands = ledger.flows.map(([from, to, value]) => {
    const [source, target] = [sources[from], targets[to]];
    const [one, two] = [source.top + source.used, target.top + target.used];
    const [thick, thin] = [value * source.scale, value * target.scale];
    source.used += thick;
    target.used += thin;
    const [x1, x2, bend] = [FLOW.ends + FLOW.bar, right - FLOW.bar, (FLOW.ends + right) / 2];
    const told = `${source.name} → ${target.name}: ${amount(value, ledger.currency)}`;
    return drawn('path', {
      class: `band ${source.thing < 0 ? 'band-gap' : target.thing >= 0 ? colourOf(target.thing) : 'area-none'}`,
      d: `M${x1} ${one}C${bend} ${one} ${bend} ${two} ${x2} ${two}V${two + thin}C${bend} ${two + thin} ${bend} ${one + thick} ${x1} ${one + thick}Z`,
    }, drawn('title', null, told));
  });
  const ends = (boxes, isLeft) => boxes.filter((box) => box.sum > 0).map((box) => [
    drawn('rect', { class: `flow-end ${isLeft ? (box.thing < 0 ? 'flow-gap' : '') : box.thing >= 0 ? colourOf(box.thing) : 'area-none'}`, x: isLeft ? FLOW.ends : right - FLOW.bar, y: box.top, width: FLOW.bar, height: box.height }),
    drawn('text', { x: isLeft ? FLOW.ends - 8 : right + 8, y: box.top + box.height / 2 + 4, 'text-anchor': isLeft ? 'end' : 'start' },
      shortened(box.name, 34), drawn('tspan', { class: 'flow-sum' }, `  ${share(box.sum, whole)}`), drawn('title', null, `${box.name}: ${amount(box.sum, ledger.currency)}`)),
  ]);
  const told = label('flows-told', { count: number(ledger.flows.length) });
  return element('div', { class: 'picture', tabindex: '0', role: 'region', 'aria-label': told },
    drawn('svg', { class: 'flows', viewBox: `0 -8 ${FLOW.width} ${height + 8}`, role: 'img', 'aria-label': told }, drawn('title', null, told), bands, ends(sources, true), ends(targets, false)));
}
