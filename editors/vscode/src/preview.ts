// The preview: the site of a plan beside its text, each following the other.

import * as vscode from 'vscode';
import { notice, page, route, type FromPage, type ToPage } from './pure/preview-page';
import { columnOfPlans, isPlan, titleOf } from './plan-files';
import type { Server } from './server';

/** How long typing has to rest before the page is written anew, and the cursor before it is followed. */
const TYPING_RESTS = 400;
const CURSOR_RESTS = 150;

export class Preview implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private plan: vscode.Uri | undefined;
  private written = '';
  /** What is shown: the path of the entry that the cursor stands in. */
  private shown: string | undefined;
  /** Counts what was asked, so that an answer that comes late is not shown over a later one. */
  private asked = 0;
  private typing: NodeJS.Timeout | undefined;
  private moving: NodeJS.Timeout | undefined;
  /** Until when a moved cursor is the doing of the page. */
  private movedByPage = 0;
  private readonly listening: vscode.Disposable[];

  constructor(private readonly server: Server) {
    this.listening = [
      vscode.workspace.onDidChangeTextDocument(({ document }) => isPlan(document) && this.later()),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => isPlan(textEditor.document) && this.follow(textEditor)),
      server.onState(isRunning => isRunning && this.later()),
    ];
  }

  async open(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined || !isPlan(editor.document)) {
      void vscode.window.showInformationMessage('Open a plan first: the preview shows the plan that you are writing.');
      return;
    }
    this.plan = editor.document.uri;
    const title = `Preview of ${titleOf(this.plan)}`;
    if (this.panel === undefined) {
      const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
      this.panel = vscode.window.createWebviewPanel('planc.preview', title, place, {
        enableScripts: true,
        enableFindWidget: true,
        localResourceRoots: [],
      });
      this.panel.webview.onDidReceiveMessage((message: FromPage) => void this.goTo(message.chosen));
      this.panel.onDidChangeViewState(() => this.panel?.visible === true && this.later());
      this.panel.onDidDispose(() => {
        this.panel = undefined;
        this.written = '';
      });
    } else {
      this.panel.title = title;
      this.panel.reveal(undefined, true);
    }
    this.shown = await this.nodeAt(editor);
    await this.write();
    this.show();
  }

  private later(): void {
    if (this.panel === undefined) {
      return;
    }
    clearTimeout(this.typing);
    this.typing = setTimeout(() => void this.write(), TYPING_RESTS);
  }

  private async write(): Promise<void> {
    const { panel, plan } = this;
    // A page that nobody sees is written when it is seen.
    if (panel === undefined || plan === undefined || !panel.visible) {
      return;
    }
    const asked = ++this.asked;
    const site = await this.server.site(plan.toString());
    if (asked !== this.asked || this.panel !== panel) {
      return;
    }
    const html = site?.html ?? notice(this.server.isRunning ? 'This planc cannot show a preview. A newer one can.' : 'planc is not running.');
    if (html === this.written) {
      return;
    }
    this.written = html;
    panel.webview.html = site === undefined ? html : page(html, this.shown);
  }

  private follow(editor: vscode.TextEditor): void {
    if (this.panel === undefined || !this.panel.visible || Date.now() < this.movedByPage) {
      return;
    }
    clearTimeout(this.moving);
    this.moving = setTimeout(async () => {
      const path = await this.nodeAt(editor);
      if (path !== undefined && path !== this.shown) {
        this.shown = path;
        this.show();
      }
    }, CURSOR_RESTS);
  }

  private show(): void {
    if (this.shown !== undefined) {
      const message: ToPage = { show: route(this.shown) };
      void this.panel?.webview.postMessage(message);
    }
  }

  private async nodeAt(editor: vscode.TextEditor): Promise<string | undefined> {
    const answer = await this.server.nodeAt(editor.document.uri.toString(), editor.selection.active);
    return answer?.path === '' ? undefined : answer?.path;
  }

  /** Shows in the text what was chosen in the page; the page keeps the keyboard. */
  private async goTo(path: string): Promise<void> {
    this.shown = path;
    const place = await this.server.whereIs(path);
    if (place === undefined) {
      return;
    }
    const { start } = place.range;
    const at = new vscode.Position(start.line, start.character);
    this.movedByPage = Date.now() + 2 * CURSOR_RESTS + TYPING_RESTS;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(place.uri));
    const editor = await vscode.window.showTextDocument(document, { viewColumn: columnOfPlans(), preserveFocus: true });
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  dispose(): void {
    clearTimeout(this.typing);
    clearTimeout(this.moving);
    this.panel?.dispose();
    this.listening.forEach(listener => listener.dispose());
  }
}
