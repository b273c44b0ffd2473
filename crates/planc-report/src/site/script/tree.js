// The tree of the plan. Branches are made when they are opened; the keys are those that trees have everywhere.

/** The tree, as one opens it: documents first, everything else by kind. */
function tree() {
  const list = element('ul', { class: 'tree', role: 'tree', 'aria-label': label('plan-title') });
  const documents = plan.documents.slice().sort((one, two) => (kindOf(one) === 'strategy' ? 0 : 1) - (kindOf(two) === 'strategy' ? 0 : 1));
  // What is to be reached and how can be seen at once.
  documents.forEach((thing, place) => list.append(branch(thing, place < 2)));
  const groups = new Map();
  for (const thing of roots) {
    if (plan.documents.includes(thing)) continue;
    push(groups, isForeign(thing) ? `package ${plan.packages[things.package[thing]]}` : kindOf(thing), thing);
  }
  for (const [key, members] of groups) {
    const name = key.startsWith('package ') ? label('from-package', { name: key.slice(8) }) : capital(severalName(key));
    list.append(groupOf(name, members));
  }
  const first = list.querySelector('[role="treeitem"]');
  if (first) first.tabIndex = 0;
  list.addEventListener('keydown', (event) => onKey(list, event));
  list.addEventListener('focusin', (event) => remember(list, event.target.closest('[role="treeitem"]')));
  whenPrinted(list, () => {
    for (let closed = list.querySelectorAll('[aria-expanded="false"]'); closed.length > 0; closed = list.querySelectorAll('[aria-expanded="false"]')) {
      closed.forEach((item) => open(item, true));
    }
  });
  return list;
}

const makers = new WeakMap();
let items = 0;

function item(row, make, isOpen) {
  const id = `item-${(items += 1)}`;
  row.id = id;
  const node = element('li', { role: 'treeitem', tabindex: '-1', 'aria-labelledby': id, 'aria-expanded': make ? 'false' : null }, row);
  if (make) {
    makers.set(node, make);
    row.querySelector('.twist').addEventListener('click', (event) => {
      event.preventDefault();
      open(node, node.getAttribute('aria-expanded') === 'false');
    });
    if (isOpen) open(node, true);
  }
  return node;
}

function twist(hasParts) {
  return element('span', { class: hasParts ? 'twist' : 'twist none', 'aria-hidden': 'true' });
}

function branch(thing, isOpen) {
  const below = parts(thing);
  const found = findingsBelow.get(thing);
  const row = element('div', { class: 'row' }, twist(below.length > 0), areaMark(thing),
    element('span', { class: 'row-text' }, linkTo(thing, { tabindex: '-1' }), ' ',
      element('span', { class: 'row-kind' }, kindName(thing)), ' ', statusMark(thing)),
    found && element('span', { class: 'row-found', title: counted('findings-below', found) },
      number(found), element('span', { class: 'unseen' }, ` ${counted('findings-below', found)}`)));
  return item(row, below.length > 0 ? (list) => branches(thing, list) : null, isOpen);
}

const FRAME = ['area', 'goal', 'objective', 'measure', 'activity'];

/** The parts of a thing. Of a document, what it is to reach and to do comes first, and the rest by kind. */
function branches(thing, list) {
  const isDocument = plan.documents.includes(thing);
  const apart = new Map();
  for (const part of parts(thing)) {
    if (isDocument && !FRAME.includes(kindOf(part))) push(apart, kindOf(part), part);
    else list.append(branch(part));
  }
  for (const [kind, members] of apart) {
    if (members.length > 1) list.append(groupOf(capital(severalName(kind)), members));
    else list.append(branch(members[0]));
  }
}

function groupOf(name, members) {
  const row = element('div', { class: 'row row-group' }, twist(true),
    element('span', { class: 'row-text' }, name, ' ', element('span', { class: 'quiet' }, number(members.length))));
  return item(row, (list) => members.forEach((thing) => list.append(branch(thing))));
}

function open(node, isOpen) {
  if (!makers.has(node)) return;
  let list = node.querySelector(':scope > ul');
  if (isOpen && !list) {
    list = element('ul', { role: 'group' });
    makers.get(node)(list);
    node.append(list);
  }
  node.setAttribute('aria-expanded', String(isOpen));
  if (list) list.hidden = !isOpen;
}

function remember(list, node) {
  if (!node) return;
  list.querySelectorAll('[role="treeitem"][tabindex="0"]').forEach((other) => { other.tabIndex = -1; });
  node.tabIndex = 0;
}

/** The items that can be seen, from the first to the last. */
function visible(list) {
  return [...list.querySelectorAll('[role="treeitem"]')].filter((node) => !node.parentElement.closest('[role="treeitem"][aria-expanded="false"]'));
}

function onKey(list, event) {
  const node = event.target.closest('[role="treeitem"]');
  if (!node || event.altKey || event.ctrlKey || event.metaKey) return;
  const state = node.getAttribute('aria-expanded');
  const step = (by) => {
    const all = visible(list);
    return all[Math.max(0, Math.min(all.length - 1, all.indexOf(node) + by))];
  };
  const actions = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => visible(list)[0],
    End: () => visible(list).at(-1),
    ArrowRight: () => {
      if (state === 'false') open(node, true);
      else if (state === 'true') return node.querySelector('[role="treeitem"]');
      return node;
    },
    ArrowLeft: () => {
      if (state === 'true') open(node, false);
      else return node.parentElement.closest('[role="treeitem"]');
      return node;
    },
    Enter: () => {
      const link = node.querySelector(':scope > .row a');
      if (link) link.click();
      else open(node, state === 'false');
      return node;
    },
    ' ': () => {
      open(node, state === 'false');
      return node;
    },
  };
  if (!(event.key in actions)) return;
  event.preventDefault();
  const next = actions[event.key]();
  if (next) next.focus();
}
