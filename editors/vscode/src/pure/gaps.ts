// Which of the findings are gaps: something that is wanted and not there yet, or `?`.

/** A finding as the editor keeps it. */
export interface Finding {
  source?: string | undefined;
  code?: string | number | { value: string | number } | undefined;
}

/** The code of a finding of ours, such as `GAP-01`. */
export function codeOf(finding: Finding): string | undefined {
  if (finding.source !== 'planc' || finding.code === undefined) {
    return undefined;
  }
  return String(typeof finding.code === 'object' ? finding.code.value : finding.code);
}

export function isGap(finding: Finding): boolean {
  return codeOf(finding)?.startsWith('GAP-') ?? false;
}

/** What the status bar says; nothing if there is nothing to say. */
export function statusText(gaps: number): string {
  return gaps === 0 ? '$(check) No gaps' : gaps === 1 ? '$(circle-large-outline) 1 gap' : `$(circle-large-outline) ${gaps} gaps`;
}
