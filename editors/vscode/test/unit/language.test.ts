// What the editor knows without the server: words, brackets, indentation.

import assert from 'node:assert/strict';
import test from 'node:test';
import configuration from '../../language-configuration.json';
import manifest from '../../package.json';
import snippets from '../../snippets/plan.json';
import table from '../../src/table.json';

const word = new RegExp(configuration.wordPattern.pattern, `g${configuration.wordPattern.flags}`);
const words = (text: string) => text.match(word) ?? [];

test('every keyword, rule and name is one word', () => {
  for (const text of [...table.keywords, ...table.rules.map(rule => rule.code), 'train-officers', 'për-policë', 'мера-1']) {
    assert.deepEqual(words(text), [text]);
  }
});

test('a path is the words of its names, and a number one word', () => {
  assert.deepEqual(words('thb.prevention.sos-calls'), ['thb', 'prevention', 'sos-calls']);
  assert.deepEqual(words('1_240.50 EUR, 2020-Q1 .. 2020-03-14'), ['1_240.50', 'EUR', '2020-Q1', '2020-03-14']);
});

test('a block that is left open indents, and nothing else does', () => {
  const increase = new RegExp(configuration.indentationRules.increaseIndentPattern);
  for (const line of ['activity a "A" {', 'goal g "a { b" {', '  actor a "A" { # why', 'goal "say \\"yes\\"" {']) {
    assert.ok(increase.test(line), line);
  }
  for (const line of ['actor a "A" { kind ngo }', 'note "a {"', '# goal {', 'goal a "A" # {', 'cost 3 EUR']) {
    assert.ok(!increase.test(line), line);
  }
  const decrease = new RegExp(configuration.indentationRules.decreaseIndentPattern);
  assert.ok(decrease.test('  }'));
  assert.ok(!decrease.test('goal a { }'));
});

test('the line behind an opened long text is indented, that behind a closed one is not', () => {
  const before = configuration.onEnterRules[0]?.beforeText as { pattern: string; flags: string };
  const opens = new RegExp(before.pattern, before.flags);
  assert.ok(opens.test('  mission """'));
  assert.ok(opens.test('covers x "a" """'));
  for (const line of ['    """', '  text.', 'note """abc""" ', '    """@en """']) {
    assert.ok(!opens.test(line), line);
  }
});

test('a list goes on further in', () => {
  const before = new RegExp(configuration.onEnterRules[1]?.beforeText as string);
  assert.ok(before.test('  partner iom,'));
  assert.ok(before.test('  partner "a, b",  '));
  assert.ok(!before.test('  note "a,'));
  assert.ok(!before.test('  # a,'));
});

test('there is a snippet for each kind', () => {
  assert.deepEqual(Object.keys(snippets).sort(), [...table.kinds].sort());
});

test('every command in a menu is declared, and every declared one has a title and the category', () => {
  const declared = manifest.contributes.commands.map(command => command.command);
  assert.equal(new Set(declared).size, declared.length);
  const used = Object.values(manifest.contributes.menus).flat().map(item => item.command);
  for (const command of [...used, ...manifest.contributes.keybindings.map(binding => binding.command)]) {
    assert.ok(declared.includes(command), command);
  }
  for (const command of manifest.contributes.commands) {
    assert.equal(command.category, 'Plan');
  }
});

test('nothing is run in a folder that is not trusted, and the program cannot be chosen by one', () => {
  const trust = manifest.capabilities.untrustedWorkspaces;
  assert.equal(trust.supported, 'limited');
  assert.ok(trust.restrictedConfigurations.includes('planc.path'));
});
