import assert from 'node:assert/strict';
import test from 'node:test';
import { find, missing, type Surroundings } from '../../src/pure/binary';

/** A computer on which these files are programs. */
function computer(programs: string[], others: Partial<Surroundings> = {}): Surroundings {
  return {
    setting: '',
    extensionFolder: '/extensions/plan',
    workspaceFolder: '/home/ana/plans',
    home: '/home/ana',
    platform: 'linux',
    searchPath: '/usr/local/bin:/usr/bin',
    isProgram: file => programs.includes(file),
    ...others,
  };
}

test('the setting comes before what is carried along, and that before PATH', () => {
  const all = ['/opt/planc', '/extensions/plan/bin/planc', '/usr/bin/planc'];
  assert.deepEqual(find(computer(all, { setting: '/opt/planc' })), { found: true, file: '/opt/planc', from: 'setting' });
  assert.deepEqual(find(computer(all)), { found: true, file: '/extensions/plan/bin/planc', from: 'extension' });
  assert.deepEqual(find(computer(['/usr/bin/planc'])), { found: true, file: '/usr/bin/planc', from: 'path' });
});

test('a setting that leads nowhere is not passed over in silence', () => {
  const search = find(computer(['/usr/bin/planc'], { setting: '/opt/planc' }));
  assert.deepEqual(search, { found: false, asked: '/opt/planc' });
  assert.match(missing({ asked: '/opt/planc' }), /no program at \/opt\/planc/);
});

test('the setting may begin at home, in the folder, or with blanks', () => {
  const programs = ['/home/ana/bin/planc', '/home/ana/plans/tools/planc'];
  for (const [setting, file] of [
    ['~/bin/planc', '/home/ana/bin/planc'],
    ['${workspaceFolder}/tools/planc', '/home/ana/plans/tools/planc'],
    ['tools/planc', '/home/ana/plans/tools/planc'],
    ['  ~/bin/planc ', '/home/ana/bin/planc'],
  ] as const) {
    assert.deepEqual(find(computer(programs, { setting })), { found: true, file, from: 'setting' });
  }
});

test('the first on PATH is taken; empty parts of it are not the working folder', () => {
  const search = find(computer(['/a/planc', '/b/planc', 'planc'], { searchPath: '::/b:/a' }));
  assert.deepEqual(search, { found: true, file: '/b/planc', from: 'path' });
  assert.deepEqual(find(computer(['planc'], { searchPath: ':' })), { found: false, asked: undefined });
});

test('Windows has its own separators and ending', () => {
  const windows = { platform: 'win32' as const, searchPath: 'C:\\Tools;"D:\\My tools"', extensionFolder: 'C:\\ext' };
  assert.deepEqual(find(computer(['D:\\My tools\\planc.exe'], windows)), {
    found: true,
    file: 'D:\\My tools\\planc.exe',
    from: 'path',
  });
  assert.deepEqual(find(computer(['C:\\ext\\bin\\planc.exe'], windows)), {
    found: true,
    file: 'C:\\ext\\bin\\planc.exe',
    from: 'extension',
  });
});

test('who has no program is told what to do', () => {
  assert.match(missing({ asked: undefined }), /Install it, or say in the setting planc\.path where it is\./);
});
