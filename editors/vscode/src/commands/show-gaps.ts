// Plan: Show gaps

import * as vscode from 'vscode';
import { codeOf, isGap } from '../pure/gaps';
import { columnOfPlans } from '../plan-files';

interface Pick extends vscode.QuickPickItem {
  uri?: vscode.Uri;
  range?: vscode.Range;
}

/** All gaps, file by file; moving through the list moves through the text. */
export function showGaps(): void {
  const picks: Pick[] = [];
  for (const [uri, findings] of vscode.languages.getDiagnostics()) {
    const gaps = findings.filter(isGap).sort((a, b) => a.range.start.compareTo(b.range.start));
    if (gaps.length > 0) {
      picks.push({ label: vscode.workspace.asRelativePath(uri), kind: vscode.QuickPickItemKind.Separator });
      picks.push(...gaps.map(gap => pickOf(uri, gap)));
    }
  }
  if (picks.length === 0) {
    void vscode.window.showInformationMessage('No gaps: nothing that is wanted is missing, and no ? is left.');
    return;
  }
  const list = vscode.window.createQuickPick<Pick>();
  list.title = 'Gaps';
  list.placeholder = 'What is missing, or still a ?';
  list.matchOnDescription = true;
  list.items = picks;
  list.onDidChangeActive(([pick]) => void show(pick, true));
  list.onDidAccept(() => {
    const [pick] = list.activeItems;
    list.hide();
    void show(pick, false);
  });
  list.onDidHide(() => list.dispose());
  list.show();
}

function pickOf(uri: vscode.Uri, gap: vscode.Diagnostic): Pick {
  const [first, ...others] = plain(gap.message).split('\n');
  return {
    label: first ?? '',
    description: `${codeOf(gap) ?? ''}, line ${gap.range.start.line + 1}`,
    detail: others.join(' '),
    uri,
    range: gap.range,
  };
}

/** Lists show signs as they are, so what is code in a message is written without its marks. */
function plain(message: string): string {
  return message.replace(/`([^`\n]+)`/g, '$1');
}

async function show(pick: Pick | undefined, preserveFocus: boolean): Promise<void> {
  if (pick?.uri !== undefined && pick.range !== undefined) {
    await vscode.window.showTextDocument(pick.uri, { selection: pick.range, viewColumn: columnOfPlans(), preserveFocus, preview: true });
  }
}
