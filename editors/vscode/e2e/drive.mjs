// What a new user does on the first day, step by step. Each step fails if what it waits for does not come.

import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Editor } from './editor.mjs';

const { values } = parseArgs({
  options: {
    planc: { type: 'string' },
    port: { type: 'string' },
    folder: { type: 'string' },
    // The file that is there once the program was run that the folder names.
    strange: { type: 'string' },
    extensions: { type: 'string' },
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

await step('a folder that is not trusted has colours, and nothing is run', async () => {
  await editor.openFile('action-plan.plan');
  // Keywords have another colour than names.
  const colours = await editor.text().locator('.view-line span span').evaluateAll(spans => spans.map(span => getComputedStyle(span).color));
  assert.ok(new Set(colours).size > 3, `${new Set(colours).size} colours`);
  await editor.command('Focus on Plan outline View');
  await page.locator('.pane', { hasText: 'Plan outline' }).getByText('This folder is not trusted').waitFor();
  await page.waitForTimeout(3_000);
  assert.equal(await editor.squiggles().count(), 0);
  assert.deepEqual(servers(), []);
  assert.ok(!existsSync(values.strange), 'the program that the folder names was run');
  await editor.picture('vscode-not-trusted');
  // A stranger's setting is taken out before the folder is trusted: then it would count.
  rmSync(path.join(values.folder, '.vscode'), { recursive: true });
  await editor.trust();
});

if (values.only !== '') {
  // The step before may have been left out, and the folder is as it would be after it.
  rmSync(path.join(values.folder, '.vscode'), { recursive: true, force: true });
  await editor.trust();
}

await step('opening a plan shows what is said about it', async () => {
  await editor.openFile('action-plan.plan');
  await editor.squiggles().first().waitFor({ timeout: 40_000 });
  // As many as the compiler finds, and none of them twice.
  const gaps = findings().filter(({ code }) => code.startsWith('GAP-')).length;
  await editor.status(new RegExp(`\\b${gaps} gaps`)).waitFor();
  assert.ok(!existsSync(values.strange), 'the program that the folder named was run');
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
  await page.keyboard.press('Escape');
  await editor.command('File: Revert File');
  await assertSoon(async () => !(await editor.isUnsaved()));
  // What may stand there is named by its title; the nearest comes first.
  await editor.goTo('responsible interior.foreigners');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.type('partner ');
  await page.keyboard.press('Control+Space');
  const bodies = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: /Ministry/ });
  await bodies.first().waitFor();
  await editor.picture('vscode-completion');
  await page.keyboard.press('Escape');
  await editor.command('File: Revert File');
  await assertSoon(async () => !(await editor.isUnsaved()));
  assert.ok(!read('action-plan.plan').includes('partner \n'));
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
  await rows.filter({ hasText: /^\s*1 Enabling framework/ }).first().waitFor();
  // A press leads to the text.
  await rows.filter({ hasText: /Enabling framework/ }).first().click();
  const line = read('action-plan.plan').split('\n').findIndex(text => text.includes('area enabling-work')) + 1;
  await page.locator('.line-numbers.active-line-number', { hasText: `${line}` }).waitFor();
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

await step('all gaps in one list, and each leads to its place', async () => {
  // By the number in the status bar.
  await editor.status().click();
  const rows = page.locator('.quick-input-list .monaco-list-row');
  await rows.first().waitFor();
  await editor.picture('vscode-gaps');
  await page.keyboard.type('baseline of indicator calls');
  await rows.filter({ hasText: 'indicator calls' }).first().waitFor();
  await page.keyboard.press('Enter');
  const line = read('action-plan.plan').split('\n').findIndex(text => text.includes('baseline ? calls')) + 1;
  await page.locator('.line-numbers.active-line-number', { hasText: `${line}` }).waitFor();
  await page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
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
  await editor.notification('Wrote gaps.md').waitFor();
  await editor.command('Notifications: Clear All Notifications');
});

await step('a drawing shows who pays for what', async () => {
  await editor.command('View: Close All Editors');
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

await step('the outline of a plan with costs has totals', async () => {
  await editor.command('View: Close All Editors');
  await editor.openFile('reading-clubs/action-plan.plan');
  await editor.sideBar(560);
  await page.getByRole('button', { name: /^Explorer Section: plans/ }).click();
  await editor.command('Focus on Plan outline View');
  const rows = page.locator('.pane', { hasText: 'Plan outline' }).locator('.monaco-list-row');
  await rows.filter({ hasText: /\d KES/ }).first().waitFor();
  await editor.picture('vscode-outline');
  await page.getByRole('button', { name: /^Explorer Section: plans/ }).click();
  await editor.sideBar(300);
  // What is closed is still told of, and nothing is told twice.
  const errors = findings().filter(({ level }) => level === 'error').length;
  await page.locator('.statusbar-item a[aria-label]', { hasText: new RegExp(`^\\s*${errors}\\b`) }).first().waitFor();
});

await step('the first steps are told', async () => {
  await editor.command('Welcome: Open Walkthrough');
  await editor.choose('Your first plan');
  const steps = page.locator('.getting-started-step');
  await steps.filter({ hasText: 'See it as its readers will' }).first().waitFor();
  assert.equal(await steps.count(), 5);
  await editor.picture('vscode-walkthrough');
  await editor.command('View: Close Editor');
});

await step('the server is started anew when it is asked for', async () => {
  await editor.openFile('strategy.plan');
  await editor.squiggles().first().waitFor();
  const before = servers();
  assert.equal(before.length, 1, `${before}`);
  await editor.command('Plan: Restart server');
  await assertSoon(() => servers().length === 1 && servers()[0] !== before[0]);
  await editor.status().waitFor();
  await editor.squiggles().first().waitFor();
});

await step('who has no program is told what to do', async () => {
  const settings = path.join(values.folder, '.vscode');
  mkdirSync(settings);
  writeFileSync(path.join(settings, 'settings.json'), '{ "planc.path": "/nowhere/planc" }\n');
  await editor.notification('There is no program at /nowhere/planc').waitFor();
  await assertSoon(() => servers().length === 0);
  await assertSoon(async () => (await editor.squiggles().count()) === 0);
  await editor.picture('vscode-no-program');
  rmSync(settings, { recursive: true });
  // The setting is gone, and so it is started again.
  await editor.squiggles().first().waitFor();
});

/** The programs of the extension that run, by their numbers. */
function servers() {
  // With nothing found, `pgrep` ends with 1.
  const { stdout } = spawnSync('pgrep', ['-f', `^${values.extensions}/.*/planc lsp( |$)`], { encoding: 'utf8' });
  return stdout.split('\n').filter(number => number !== '');
}

/** What the compiler finds in the folder. */
function findings() {
  const { stdout } = spawnSync(values.planc, ['check', '--format', 'json', values.folder], { encoding: 'utf8', maxBuffer: 1e8 });
  return JSON.parse(stdout).findings;
}

/** What a key or a file brings about, comes a moment after it. */
async function assertSoon(condition) {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await condition()) {
      return;
    }
    await page.waitForTimeout(100);
  }
  assert.fail(`${condition}`);
}

await editor.close();
console.log(`${passed} passed, 0 failed`);
