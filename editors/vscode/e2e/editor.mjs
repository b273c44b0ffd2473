// Visual Studio Code in a page, as somebody uses it who has keyboard and eyes.

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
    for (;;) {
      await this.page.keyboard.press('F1');
      const input = this.page.locator('.quick-input-widget input[type=text]').first();
      await input.waitFor();
      await input.fill(`>${name}`);
      await this.page.locator('.quick-input-list .monaco-list-row').first().waitFor();
      if ((await this.choice(name).count()) > 0) {
        break;
      }
      if (Date.now() > end) {
        throw new Error(`There is no command ${name}.`);
      }
      await this.page.keyboard.press('Escape');
      await this.page.waitForTimeout(500);
    }
    await this.choice(name).first().click();
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
  async openFile(name) {
    await this.page.keyboard.press('Control+1');
    await this.page.keyboard.press('Control+P');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(name);
    await this.choice(name).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.editor-group-container.active .tab.active', { hasText: name }).waitFor();
    await this.text().waitFor();
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

  squiggles() {
    return this.page.locator('.squiggly-error, .squiggly-warning, .squiggly-info');
  }

  status() {
    return this.page.locator('[id="planc.plan.planc.gaps"], .statusbar-item', { hasText: /gap/i }).first();
  }

  /** The page inside the webview in front. */
  async webview(expected) {
    const frame = this.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame');
    await frame.locator('body', { hasText: expected }).waitFor();
    return frame;
  }
}
