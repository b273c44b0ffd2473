// A page around a drawing. Nothing in it is run, and nothing is fetched for it.

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

export function drawing(svg: string, title: string): string {
  const safe = title.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  // What stands before the drawing belongs to a file of its own.
  const inner = svg.replace(/^[\s\S]*?(?=<svg[\s>])/, '');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<title>${safe}</title>
<style>
  body { margin: 0; padding: 1rem; background: white; color: black; }
  /* As large as it is drawn: made to fit a narrow column, nobody could read it. The page can be moved instead. */
  svg { display: block; max-width: none; }
</style>
</head>
<body>${inner}</body>
</html>
`;
}
