import { describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { testIo } from '../support/io.ts';
import { example } from '../support/packs.ts';

/** A pack with one template of the house's own. */
const packed = async (name: string, template: string) => {
  const io = testIo({ files: { 'plan.yaml': example, [`own/${name}`]: template } });
  const args = ['pack', 'plan.yaml', '--template', 'own', '-o', 'out', '--as-of', '2026-07-15'];
  const code = await main(args, io, 'pip');
  const read = (file: string): string =>
    new TextDecoder().decode(io.files.readIfThere(`out/${file}`) ?? undefined);
  return { code, said: io.written.stderr, read };
};

describe('a house’s own template of the pack', () => {
  it('is used for its format, and the rest is as it was', async () => {
    const { code, read } = await packed('force-pip/pack.html.hbs', '<h1>{{masthead.title}}</h1>\n');
    expect(code).toBe(0);
    expect(read('index.html')).toContain('<h1>Northshire Police: Attendance and 101 calls</h1>');
    expect(read('submission.md')).toContain('## 5 Action plan');
  });

  it('is told with file and line what the view lacks, and nothing is written', async () => {
    const { code, said, read } = await packed('force-pip/pack.html.hbs', '<h1>x</h1>\n<p>{{score}}</p>\n');
    expect(code).toBe(2);
    expect(said).toMatch(/force-pip\/pack\.html\.hbs:2.*score/);
    expect(read('index.html')).toBe('');
  });

  it.each([
    ['a script', '<h1>x</h1><script>alert(1)</script>'],
    ['a handler', '<h1 onclick="x()">x</h1>'],
    ['a picture from elsewhere', '<img src="https://elsewhere.example/a.png" alt="">'],
    ['raw text', '<h1>{{{masthead.title}}}</h1>'],
  ])('cannot bring %s into it', async (_, template) => {
    const { code, read } = await packed('force-pip/pack.html.hbs', template);
    expect(code).toBe(2);
    expect(read('manifest.json')).toBe('');
  });
});
