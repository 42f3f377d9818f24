import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../src/exchange/zip.ts';

const files = { 'a/one.txt': new TextEncoder().encode('one'), 'a/two.txt': new TextEncoder().encode('two') };

const hashIn = (zone: string): string =>
  execFileSync(
    process.execPath,
    [
      '--import',
      'tsx',
      '--input-type=module',
      '-e',
      `import { zip } from './src/exchange/zip.ts';
      import { createHash } from 'node:crypto';
      const files = { 'a/one.txt': Buffer.from('one'), 'a/two.txt': Buffer.from('two') };
      console.log(createHash('sha256').update(zip(files, '2026-07-15')).digest('hex'));`,
    ],
    { encoding: 'utf8', env: { ...process.env, TZ: zone } },
  ).trim();

describe('a zip', () => {
  it('gives every file back', () => {
    const back = unzipSync(zip(files, '2026-07-15'));
    expect(Object.keys(back)).toEqual(['a/one.txt', 'a/two.txt']);
    expect(new TextDecoder().decode(back['a/two.txt'])).toBe('two');
  });

  it('has the same bytes in every time zone', () => {
    const here = createHash('sha256').update(zip(files, '2026-07-15')).digest('hex');
    for (const zone of ['UTC', 'America/New_York', 'Pacific/Kiritimati']) expect(hashIn(zone)).toBe(here);
  });
});
