// What a lens says of how often a thing is named leads to the list of those places.

import * as vscode from 'vscode';

/** A place as the server tells it. */
interface Place {
  uri: string;
  position: { line: number; character: number };
}

export async function showReferences(place: unknown): Promise<void> {
  if (!isPlace(place)) {
    return;
  }
  const uri = vscode.Uri.parse(place.uri);
  const position = new vscode.Position(place.position.line, place.position.character);
  const found = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri, position);
  await vscode.commands.executeCommand('editor.action.showReferences', uri, position, found ?? []);
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'uri' in value && 'position' in value;
}
