// Elements from names, attributes and children. Texts become text nodes: nothing that a plan says is ever read as markup.

function element(name, attributes, ...children) {
  return furnished(document.createElement(name), attributes, children);
}

/** An element of a drawing (SVG). */
function drawn(name, attributes, ...children) {
  return furnished(document.createElementNS('http://www.w3.org/2000/svg', name), attributes, children);
}

function furnished(node, attributes, children) {
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) node.addEventListener(key.slice(2), value);
    else if (key === 'style') Object.entries(value).forEach(([property, text]) => node.style.setProperty(property, text));
    else node.setAttribute(key, value === true ? '' : value);
  }
  append(node, children);
  return node;
}

function append(node, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === '') continue;
    node.append(child instanceof Node ? child : String(child));
  }
}

/** A heading; `level` is where the page that it stands in begins. */
function heading(level, ...children) {
  return element(`h${Math.min(level, 6)}`, null, ...children);
}

/** A part of a page with its heading. */
function section(level, title, ...children) {
  return element('section', { class: 'section' }, heading(level, title), ...children);
}

/** Runs `work` when the page is about to be printed, as long as `node` is in it. */
const beforePrint = new Set();
function whenPrinted(node, work) {
  beforePrint.add({ node, work });
}
window.addEventListener('beforeprint', () => {
  // What one opens may have more to open.
  for (let round = 0; round < 3; round += 1) {
    for (const entry of [...beforePrint]) {
      if (entry.node.isConnected) entry.work();
      else beforePrint.delete(entry);
    }
  }
});
