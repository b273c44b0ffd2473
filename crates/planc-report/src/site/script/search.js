// Finding things by words and by what they are.

/** Without capitals and marks on letters: who looks for "cerdhe" means "çerdhe". */
function folded(text) {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
}

let index = null;

function searchIndex() {
  if (!index) {
    const heads = [];
    const bodies = [];
    const gather = (lines) => {
      let text = '';
      for (const [, , pieces, below] of lines) {
        for (const piece of pieces || []) {
          if (typeof piece === 'string') text += ` ${piece}`;
          else if (Array.isArray(piece)) text += ` ${piece[0]}`;
        }
        if (below) text += gather(below);
      }
      return text;
    };
    for (const thing of allThings) {
      heads.push(folded(`${things.number[thing] || ''} ${things.title[thing]} ${pathOf(thing)}`));
      bodies.push(folded(gather(things.fields[thing])));
    }
    index = { heads, bodies };
  }
  return index;
}

/** The things that have every word of `query` and are what `wanted` asks for; those with the words in their titles first. */
function search(query, wanted) {
  const terms = folded(query).split(/\s+/).filter((term) => term);
  const { heads, bodies } = terms.length > 0 ? searchIndex() : { heads: [], bodies: [] };
  const [best, rest] = [[], []];
  for (const thing of allThings) {
    if (!isWanted(thing, wanted)) continue;
    if (terms.every((term) => heads[thing].includes(term))) best.push(thing);
    else if (terms.every((term) => heads[thing].includes(term) || bodies[thing].includes(term))) rest.push(thing);
  }
  return best.concat(rest);
}

function isWanted(thing, { kind, area, body, status, found }) {
  if (isForeign(thing)) return false;
  if (kind && kindOf(thing) !== kind) return false;
  if (status && things.status[thing] !== status) return false;
  if (area >= 0 && !areasOf(thing).includes(area)) return false;
  if (body >= 0 && !bodiesOf(thing).includes(body)) return false;
  return !found || findingsAt.has(thing);
}
