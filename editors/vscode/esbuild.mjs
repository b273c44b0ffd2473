// Bundles the extension into one file; with `--tests`, the unit tests.
import { build } from 'esbuild';
import { readdirSync, rmSync } from 'node:fs';

const shared = { bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'warning' };

if (process.argv.includes('--tests')) {
  rmSync('build/test', { recursive: true, force: true });
  const tests = readdirSync('test/unit').filter(name => name.endsWith('.test.ts'));
  await build({
    ...shared,
    entryPoints: tests.map(name => `test/unit/${name}`),
    outdir: 'build/test',
    external: ['vscode'],
    sourcemap: 'inline',
  });
} else {
  await build({
    ...shared,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.js',
    external: ['vscode'],
    minify: true,
    sourcemap: false,
    legalComments: 'linked',
  });
}
