// Plan: Explain rule

import * as vscode from 'vscode';
import * as args from '../pure/arguments';
import { codeOf } from '../pure/gaps';
import { complaint, type Planc } from '../planc';
import table from '../table.json';

/** The pages, as documents that can only be read: `planc-explain:BUD-05.md`. */
export class Pages implements vscode.TextDocumentContentProvider {
  static readonly scheme = 'planc-explain';

  constructor(private readonly planc: Planc) {}

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const subject = uri.path.replace(/\.md$/, '');
    const folder = vscode.workspace.workspaceFolders?.find(open => open.uri.scheme === 'file')?.uri.fsPath;
    const run = await this.planc.run(args.explain(subject), folder ?? process.cwd());
    return run === undefined ? '' : run.code === 0 ? run.out : complaint(run);
  }
}

/** Explains `code`, or what the author chooses: the rules that speak at the cursor first. */
export async function explainRule(planc: Planc, code: unknown): Promise<void> {
  const subject = typeof code === 'string' ? code : await choose();
  if (subject === undefined || (await planc.file()) === undefined) {
    return;
  }
  const uri = vscode.Uri.from({ scheme: Pages.scheme, path: `${subject}.md` });
  await vscode.commands.executeCommand('markdown.showPreviewToSide', uri);
}

async function choose(): Promise<string | undefined> {
  const here = codesAtCursor();
  const all = table.rules.map(rule => ({ label: rule.code, description: rule.name, detail: rule.summary, code: rule.code }));
  const spoken = all.filter(pick => here.includes(pick.code)).map(pick => ({ ...pick, label: `$(lightbulb) ${pick.code}` }));
  const others = all.filter(pick => !here.includes(pick.code));
  const pick = await vscode.window.showQuickPick([...spoken, ...others], {
    title: 'Explain rule',
    placeHolder: 'Its code, or a word of it',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return pick?.code;
}

function codesAtCursor(): (string | undefined)[] {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    return [];
  }
  const line = editor.selection.active.line;
  const findings = vscode.languages.getDiagnostics(editor.document.uri);
  return findings.filter(({ range }) => range.start.line <= line && line <= range.end.line).map(codeOf);
}
