// The grammar for colours, over every example: each entry begins with a keyword, and nothing is coloured as a mistake.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import * as oniguruma from 'vscode-oniguruma';
import * as textmate from 'vscode-textmate';
import table from '../../src/table.json';

async function grammar() {
  const wasm = readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
      createOnigString: text => new oniguruma.OnigString(text),
    }),
    loadGrammar: async () => textmate.parseRawGrammar(readFileSync('syntaxes/plan.tmLanguage.json', 'utf8'), 'plan.json'),
  });
  const found = await registry.loadGrammar('source.plan');
  assert.ok(found);
  return found;
}

const examples = readdirSync('../../examples', { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.plan'))
  .map(name => path.join('../../examples', name));

test('every example', async () => {
  assert.ok(examples.length > 20);
  const tokenizer = await grammar();
  let keywords = 0;
  for (const file of examples) {
    let state: textmate.StateStack | null = null;
    const lines = readFileSync(file, 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      const result: textmate.ITokenizeLineResult = tokenizer.tokenizeLine(line, state);
      state = result.ruleStack;
      const place = `${file}:${index + 1}: ${line}`;
      const scopes = result.tokens.map(token => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes.join(' ') }));
      const inText = scopes.some(token => token.scopes.includes('string.quoted.triple'));
      for (const token of scopes) {
        assert.ok(!token.scopes.includes('invalid'), place);
      }
      const first = scopes.find(token => token.text.trim() !== '');
      if (first === undefined || inText) {
        continue;
      }
      // The line of a list that goes on begins with a value, which may be spelt like a keyword.
      const goesOn = /,\s*$/.test(lines[index - 1] ?? '');
      if (table.keywords.includes(first.text.trim()) && !goesOn) {
        keywords += 1;
        assert.match(first.scopes, /storage\.type\.kind|keyword\.other\.field/, place);
      }
    }
  }
  assert.ok(keywords > 1_000, `only ${keywords} entries were looked at`);
});
