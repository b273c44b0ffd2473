import assert from 'node:assert/strict';
import test from 'node:test';
import { drawing } from '../../src/pure/drawing-page';
import { notice, page, pathOf, route } from '../../src/pure/preview-page';

test('routes lead to paths and back', () => {
  for (const path of ['nap.prevention.train-officers', 'стратегија.мера', 'a.ç-b']) {
    assert.equal(pathOf(route(path)), path);
  }
  assert.equal(route('nap.goal'), '#/node/nap.goal');
  assert.equal(pathOf('#/gaps'), undefined);
  assert.equal(pathOf('#/node/%'), undefined);
});

test('the script stands first in the head, also where that has attributes', () => {
  const html = page('<!DOCTYPE html><html><HEAD lang="en"><title>x</title></HEAD></html>', undefined);
  assert.match(html, /<HEAD lang="en"><script>[\s\S]*<\/script><title>/);
  assert.equal(html.match(/<script/g)?.length, 1);
});

test('a page without a head gets it all the same', () => {
  assert.match(page('<p>x</p>', 'a'), /^<script>[\s\S]*<\/script><p>x<\/p>$/);
});

test('what is shown at first cannot end the script, nor stand for anything in the replacement', () => {
  const html = page('<head></head>', "</script><script>alert(1)$&$'");
  assert.equal(html.match(/<\/script>/g)?.length, 1);
  assert.ok(html.includes(encodeURIComponent("$&$'").replace(/'/g, "'")));
});

test('the script is JavaScript', () => {
  const html = page('<head></head>', 'nap.goal');
  const script = /<script[^>]*>([\s\S]*)<\/script>/.exec(html)?.[1] ?? '';
  assert.doesNotThrow(() => new Function(script));
  assert.ok(script.includes('"#/node/nap.goal"'));
});

test('a notice shows signs as they are', () => {
  assert.match(notice('a < b & c'), /<p>a &lt; b &amp; c<\/p>/);
});

test('a drawing runs nothing and fetches nothing', () => {
  const html = drawing('<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg xmlns="x"><text>a</text></svg>', 'Money of <nap>');
  assert.match(html, /default-src 'none'/);
  assert.match(html, /<title>Money of &lt;nap><\/title>/);
  assert.match(html, /<body><svg xmlns="x"><text>a<\/text><\/svg><\/body>/);
});
