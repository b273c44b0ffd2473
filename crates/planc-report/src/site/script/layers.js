// Boxes in columns with lines between them: real links, in which texts wrap, over a drawing of the lines.

const BOX = { gap: 12, column: 44 };

/**
 * `columns` hold boxes from left to right, each `{ thing, top, height, width, classes, note }`; `lines` lead from one to another,
 * as `{ from, to, classes }`. What is to be seen is told in `told`.
 */
function layered(columns, lines, told, headings) {
  let left = 0;
  const lefts = columns.map((boxes) => {
    const at = left;
    left += Math.max(0, ...boxes.map((box) => box.width)) + BOX.column;
    boxes.forEach((box) => { box.left = at; });
    return at;
  });
  const width = Math.max(0, left - BOX.column);
  const head = headings ? 34 : 0;
  const height = head + Math.max(60, ...columns.flat().map((box) => box.top + box.height));
  const curves = lines.map(({ from, to, classes }) => {
    const [x1, y1] = [from.left + from.width, head + from.top + from.height / 2];
    const [x2, y2] = [to.left, head + to.top + to.height / 2];
    const bend = Math.max(24, (x2 - x1) / 2);
    return drawn('path', { class: `line ${classes || ''}`, d: `M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}` });
  });
  const boxes = columns.flat().map((box) => element('a', {
    href: box.href || address(box.thing),
    class: `box ${box.classes || ''}`,
    title: box.note ? `${numbered(box.thing)} – ${box.note}` : numbered(box.thing),
    lang: things.language[box.thing],
    style: { left: `${box.left}px`, top: `${head + box.top}px`, width: `${box.width}px`, height: `${box.height}px` },
  }, element('span', { class: 'box-text' },
    things.number[box.thing] && element('span', { class: 'box-number' }, `${things.number[box.thing]} `), titleOf(box.thing)),
  box.note && element('span', { class: 'box-note' }, box.note)));
  const names = headings && headings.map((text, place) => element('span', {
    class: 'column-name', style: { left: `${lefts[place]}px` },
  }, text));
  const drawing = drawn('svg', { width, height, role: 'img', 'aria-label': told }, drawn('title', null, told), curves);
  return element('div', { class: 'picture', tabindex: '0', role: 'region', 'aria-label': told },
    element('div', { class: 'layers', style: { width: `${width}px`, height: `${height}px` } }, drawing, names, boxes));
}

/** Puts boxes of a column below each other, each as near to where it wants to be as the others leave it. */
function stacked(boxes, wishes) {
  let top = 0;
  boxes.forEach((box) => {
    box.top = Math.max(top, wishes.get(box) ?? top);
    top = box.top + box.height + BOX.gap;
  });
}
