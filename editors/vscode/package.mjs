// Packs the extension into a `.vsix`. With a `planc` program at hand, of this platform, it is carried along:
//
//   npm run package                                  the release build if there is one, else the debug build, else none
//   npm run package -- --binary PATH                 this program
//   npm run package -- --without-binary              none
//   npm run package -- --target darwin-arm64         for another platform, whose program is given by --binary
//
// Nothing is fetched.

import { execFileSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';

const { values } = parseArgs({
  options: {
    binary: { type: 'string' },
    target: { type: 'string' },
    out: { type: 'string' },
    'without-binary': { type: 'boolean', default: false },
  },
});

const root = path.resolve(import.meta.dirname, '../..');
const folder = import.meta.dirname;
const target = values.target ?? `${process.platform}-${process.arch}`;
const program = target.startsWith('win32') ? 'planc.exe' : 'planc';

function findBinary() {
  if (values['without-binary']) {
    return undefined;
  }
  if (values.binary !== undefined) {
    if (!existsSync(values.binary)) {
      throw new Error(`There is no program ${values.binary}.`);
    }
    return values.binary;
  }
  if (values.target !== undefined) {
    throw new Error('A package for another platform needs its program: --binary PATH.');
  }
  const builds = process.env.CARGO_TARGET_DIR ?? path.join(root, 'target');
  return ['release', 'debug'].map(profile => path.join(builds, profile, program)).find(file => existsSync(file));
}

const binary = findBinary();
rmSync(path.join(folder, 'bin'), { recursive: true, force: true });
if (binary !== undefined) {
  mkdirSync(path.join(folder, 'bin'));
  copyFileSync(binary, path.join(folder, 'bin', program));
  chmodSync(path.join(folder, 'bin', program), 0o755);
}

// The licences of the repository, and of what is bundled.
const licences = ['LICENSE-MIT', 'LICENSE-APACHE'].map(name => readFileSync(path.join(root, name), 'utf8'));
writeFileSync(
  path.join(folder, 'LICENSE.txt'),
  `Licensed under either of the two licences below, as you choose.\n\n${licences.join('\n\n')}`,
);

rmSync(path.join(folder, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, ['esbuild.mjs'], { cwd: folder, stdio: 'inherit' });

const version = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')).version;
const name = binary === undefined ? `plan-${version}.vsix` : `plan-${target}-${version}.vsix`;
const packagePath = path.resolve(values.out ?? path.join(folder, name));
await createVSIX({
  cwd: folder,
  packagePath,
  dependencies: false,
  allowMissingRepository: true,
  ...(binary === undefined ? {} : { target }),
});
console.log(`${path.relative(process.cwd(), packagePath)}, ${binary === undefined ? 'without a program' : `with ${binary}`}`);
