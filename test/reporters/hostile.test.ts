import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { testIo } from '../support/io.ts';
import { harmless, payloads, raw } from './sample.ts';
import { commandsIn } from './workflow.ts';

/** A plan in which a text stands wherever a plan's own words may come into a message. */
const plan = (text: string): string => {
  const q = JSON.stringify(text);
  return `kind: force-pip
id: ${q}
marking: ${q}
level: ${q}
${q}: 1
concerns:
  - id: C1
    title: ${q}
    owner: ${q}
  - id: C2
    title: ${q}
    impacts: [{ concern: ${q}, how: ${q} }]
actions:
  - task: ${q}
    action: ${q}
    lead: ${q}
    due: ${q}
risks:
  - id: ${q}
    risk: ${q}
waivers:
  - { rule: ${q}, reason: ${q}, until: ${q} }
# lint-disable-next-line ${text.replace(/[^\t\x20-\x7e]/g, '')}
status: ${q}
`;
};

const formats = ['sarif', 'github', 'gitlab', 'junit', 'markdown', 'compact', 'pretty', 'json'];

/** Every format of one verdict, by name. */
async function reports(text: string): Promise<Readonly<Record<string, string>>> {
  const name = `plans/${text.replace(/[\0/]/g, '').replace(/[^\x20-\x7e]/g, '') || 'x'}.yaml`;
  const io = testIo({ files: { [name]: plan(text) } });
  const args = formats.flatMap((format) => ['-f', `${format}:out/${format}`]);
  expect(await main(['lint', ...args], io, 'pip'), io.written.stderr).toBe(1);
  return Object.fromEntries(
    formats.map((format) => [format, readFileSync(join(io.cwd, 'out', format), 'utf8')]),
  );
}

describe('a hostile plan', () => {
  it.each(Object.entries({ ...payloads, harmless }))('does nothing in any output: %s', async (_, text) => {
    const out = await reports(text);
    const { findings } = JSON.parse(out['json'] ?? '');
    expect(findings.length).toBeGreaterThan(10);
    for (const format of formats) expect(out[format], format).not.toMatch(raw);
    expect(JSON.parse(out['sarif'] ?? '').runs[0].results).toHaveLength(findings.length);
    expect(JSON.parse(out['gitlab'] ?? '')).toHaveLength(findings.length);
    expect(XMLValidator.validate(out['junit'] ?? '')).toBe(true);
    expect(out['junit']?.match(/<failure /g)).toHaveLength(findings.length);
    expect(out['compact']?.trimEnd().split('\n')).toHaveLength(findings.length);
    expect(out['markdown']?.match(/^\| \d+ \|/gm)).toHaveLength(findings.length);
    const commands = commandsIn(out['github'] ?? '');
    expect(commands).toHaveLength(10);
    for (const { name, properties } of commands) {
      expect(name).toMatch(/^(error|warning|notice)$/);
      expect(properties['title']).toMatch(/^[a-z-]+\/[a-z-]+$/);
    }
    for (const format of formats.filter((f) => f !== 'github'))
      expect(commandsIn(out[format] ?? '')).toEqual([]);
  });
});
