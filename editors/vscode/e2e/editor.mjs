// Visual Studio Code in a page, as somebody uses it who has keyboard and eyes.

import path from 'node:path';
import { chromium } from 'playwright-core';

const PATIENCE = 20_000;

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export class Editor {
  static async open(port, folder, pictures) {
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS });
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(`http://127.0.0.1:${port}/?folder=${encodeURIComponent(folder)}`);
    await page.locator('.monaco-workbench').waitFor({ timeout: 60_000 });
    return new Editor(browser, page, pictures);
  }

  constructor(browser, page, pictures) {
    this.browser = browser;
    this.page = page;
    this.pictures = pictures;
  }

  close() {
    return this.browser.close();
  }

  async picture(name) {
    await this.page.waitForTimeout(400);
    await this.page.screenshot({ path: `${this.pictures}/${name}.png` });
  }

  /** Runs a command by its name, as the palette shows it. Those of extensions are there a moment after the page. */
  async command(name) {
    const end = Date.now() + PATIENCE;
    while (!(await this.offers(name))) {
      if (Date.now() > end) {
        throw new Error(`There is no command ${name}.`);
      }
      await this.page.keyboard.press('Escape');
      await this.page.waitForTimeout(500);
    }
    await this.choice(name).first().click();
  }

  /** Opens the palette; whether it has the command. It closes again if something else takes the keyboard meanwhile. */
  async offers(name) {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget input[type=text]').first();
    try {
      await input.fill(`>${name}`, { timeout: 3_000 });
      await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: 3_000 });
    } catch {
      return false;
    }
    return (await this.choice(name).count()) > 0;
  }

  choice(text) {
    return this.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  }

  /** Chooses from the list that is open, by typing what is looked for. */
  async choose(text) {
    const input = this.page.locator('.quick-input-widget input[type=text]').first();
    await input.fill(text);
    await this.choice(text).first().click();
  }

  /** Answers a question that is asked in words. */
  async answer(question, text) {
    const widget = this.page.locator('.quick-input-widget', { hasText: question });
    await widget.waitFor();
    await widget.locator('input').first().fill(text);
    await this.page.keyboard.press('Enter');
  }

  /** Opens a file in the first column. */
  async openFile(file) {
    const name = path.basename(file);
    await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(file);
    await this.choice(name).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
    await this.text().waitFor();
  }

  /** Whether the text in front differs from its file. */
  async isUnsaved() {
    return (await this.page.locator('.editor-group-container.active .tab.active.dirty').count()) > 0;
  }

  /** What is seen of the text in front. */
  text() {
    return this.page.locator('.editor-group-container.active .editor-instance .view-lines').first();
  }

  /** Puts the cursor behind the first place of `needle` in the text in front, by searching for it. */
  async goTo(needle) {
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('Control+1');
    await this.page.locator('.editor-group-container.active .editor-instance').first().click({ position: { x: 200, y: 8 } });
    await this.page.keyboard.press('Control+Home');
    await this.page.keyboard.press('Control+F');
    const input = this.page.locator('.find-widget.visible textarea').first();
    await input.waitFor();
    await input.fill(needle);
    await this.page.locator('.find-widget .matchesCount', { hasText: /\d+ of \d+/ }).waitFor();
    await this.page.keyboard.press('Escape');
  }

  /** Says that those who wrote what is in the folder are trusted. It is opened without trust. */
  async trust() {
    await this.command('Workspaces: Manage Workspace Trust');
    await this.page.locator('.workspace-trust-editor').getByRole('button', { name: 'Trust', exact: true }).first().click();
    await this.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ state: 'detached' });
    await this.command('View: Close Editor');
  }

  /** Makes the side bar this wide, to show what stands in it. */
  async sideBar(width) {
    const { x, width: now } = await this.page.locator('.part.sidebar').boundingBox();
    await this.page.mouse.move(x + now, 300);
    await this.page.mouse.down();
    await this.page.mouse.move(x + width, 300, { steps: 5 });
    await this.page.mouse.up();
  }

  squiggles() {
    return this.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
  }

  status(text = /gap/i) {
    return this.page.locator('.statusbar-item', { hasText: text }).first();
  }

  notification(text) {
    return this.page.locator('.notification-toast', { hasText: text });
  }

  /** The page inside the webview in front. */
  async webview(expected) {
    const frame = this.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
    await frame.locator('body', { hasText: expected }).waitFor();
    return frame;
  }
}
