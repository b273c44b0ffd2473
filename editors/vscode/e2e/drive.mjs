// What a new user does on the first day, step by step. Each step fails if what it waits for does not come.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Editor } from './editor.mjs';

const { values } = parseArgs({
  options: {
    planc: { type: 'string' },
    port: { type: 'string' },
    folder: { type: 'string' },
    pictures: { type: 'string' },
    // Only the steps whose names this fits, to find a mistake.
    only: { type: 'string', default: '' },
  },
});
const editor = await Editor.open(values.port, values.folder, values.pictures);
const { page } = editor;
const read = name => readFileSync(path.join(values.folder, name), 'utf8');
let passed = 0;

async function step(name, run) {
  if (!new RegExp(values.only).test(name)) {
    return;
  }
  const start = Date.now();
  try {
    await run();
  } catch (error) {
    await editor.picture('failed').catch(() => {});
    await editor.close();
    console.error(`✖ ${name}\n  ${error.stack ?? error}\n  see ${values.pictures}/failed.png`);
    process.exit(1);
  }
  passed += 1;
  console.log(`✔ ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
}

await step('opening a plan shows what is said about it', async () => {
  await editor.openFile('action-plan.plan');
  await editor.squiggles().first().waitFor({ timeout: 40_000 });
  await editor.status().waitFor();
  await editor.picture('vscode-findings');
});

await step('resting on a keyword tells what it means', async () => {
  await editor.goTo('implements');
  await editor.command('Show or Focus Hover');
  await page.locator('.monaco-hover:not(.hidden)', { hasText: /strategy/i }).first().waitFor();
  await editor.picture('vscode-hover');
  await page.keyboard.press('Escape');
});

await step('completion offers what can stand here', async () => {
  await editor.goTo('number "1.1.1"');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('par');
  await page.keyboard.press('Control+Space');
  await page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'partner' }).first().waitFor();
  await editor.picture('vscode-completion');
  await page.keyboard.press('Escape');
  await editor.command('Revert File');
});

await step('renaming changes every file', async () => {
  await editor.goTo('cooperation-measure');
  await page.keyboard.press('F2');
  const input = page.locator('.rename-box input');
  await input.waitFor();
  await input.fill('working-together');
  await page.keyboard.press('Enter');
  await editor.text().getByText('working-together').first().waitFor();
  await editor.command('File: Save All');
  await assertSoon(() => read('action-plan.plan').includes('measure working-together') && !read('action-plan.plan').includes('cooperation-measure'));
});

await step('the light bulb mends', async () => {
  // A word processor's quotation marks, as they come with a pasted line.
  await editor.goTo('currency EUR');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.insertText('description “Pasted from a letter”');
  await editor.goTo('“Pasted');
  const offer = page.locator('.action-widget .monaco-list-row.action', { hasText: /quotation/ }).first();
  // The finding comes a moment after the text; who presses too early is offered nothing, and presses again.
  for (let tries = 0; tries < 5 && !(await offer.isVisible()); tries += 1) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    await offer.waitFor({ timeout: 3_000 }).catch(() => {});
  }
  await editor.picture('vscode-quick-fix');
  await page.keyboard.press('Enter');
  await editor.text().getByText('"Pasted from a letter"').first().waitFor();
  await editor.command('File: Save All');
});

await step('the outline has numbers and findings', async () => {
  await editor.command('Focus on Plan outline View');
  const rows = page.locator('.pane', { hasText: 'Plan outline' }).locator('.monaco-list-row');
  await rows.first().waitFor();
  await rows.filter({ hasText: /finding/ }).first().waitFor();
  await editor.picture('vscode-outline');
});

await step('the preview follows the cursor, and the text the preview', async () => {
  await editor.goTo('train-officers');
  await editor.command('Plan: Open preview');
  const site = await editor.webview(/Action plan/);
  await site.locator('h1', { hasText: /Organise trainings/ }).waitFor();
  await editor.picture('vscode-preview');
  await editor.goTo('train-social-workers');
  await site.locator('h1', { hasText: /early and arranged marriage/ }).waitFor();
  // And the text follows what is chosen in the page.
  await site.getByRole('link', { name: /Prevention of trafficking/ }).first().click();
  const line = read('action-plan.plan').split('\n').findIndex(text => text.includes('area prevention-work')) + 1;
  await page.locator('.line-numbers.active-line-number', { hasText: `${line}` }).waitFor();
});

await step('all gaps in one list', async () => {
  await editor.command('Plan: Show gaps');
  await page.locator('.quick-input-list .monaco-list-row').first().waitFor();
  await editor.picture('vscode-gaps');
  await page.keyboard.press('Escape');
});

await step('a rule explains itself', async () => {
  await editor.command('Plan: Explain rule');
  await editor.choose('BUD-05');
  await editor.webview(/funding/i);
});

await step('a report is written', async () => {
  await editor.openFile('action-plan.plan');
  await editor.command('Plan: Export report');
  await editor.choose('gaps');
  await editor.choose('md');
  await editor.choose('English');
  await page.locator('.quick-input-widget').getByRole('button', { name: 'OK', exact: true }).click();
  await assertSoon(() => existsSync(path.join(values.folder, 'gaps.md')) && read('gaps.md').startsWith('#'));
  await page.locator('.notification-toast', { hasText: 'Wrote gaps.md' }).waitFor();
});

await step('a drawing shows who pays for what', async () => {
  await editor.openFile('action-plan.plan');
  await editor.command('Plan: Show graph');
  await editor.choose('Money');
  await page.locator('.editor-group-container.active .tab.active', { hasText: 'Money of action-plan.plan' }).waitFor();
  const drawing = await editor.webview(/budget/i);
  await drawing.locator('svg').first().waitFor();
  await editor.picture('vscode-graph');
});

await step('a new plan begins, and has no mistake in it', async () => {
  await editor.command('Plan: New plan');
  await editor.choose('Action plan');
  await editor.answer('Its title', 'Reading clubs');
  await editor.answer('From when to when', '2027');
  await editor.answer('The code of the country', 'KE');
  await editor.answer('Codes of its languages', 'en');
  await editor.answer('The code of its currency', 'KES');
  await editor.choose('reading-clubs');
  await page.locator('.editor-group-container.active .tab.active', { hasText: 'action-plan.plan' }).waitFor();
  await editor.text().getByText('Reading clubs').first().waitFor();
  assert.match(read('reading-clubs/action-plan.plan'), /currency KES/);
  // Fails if it ends with another code than 0.
  execFileSync(values.planc, ['check', path.join(values.folder, 'reading-clubs')]);
});

/** Files are written a moment after the key is pressed. */
async function assertSoon(condition) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (condition()) {
      return;
    }
    await page.waitForTimeout(100);
  }
  assert.ok(condition(), `${condition}`);
}

await editor.close();
console.log(`${passed} passed, 0 failed`);
