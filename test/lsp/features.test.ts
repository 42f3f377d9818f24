import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-protocol';
import { main } from '../../src/cli/main.ts';
import type { Finding } from '../../src/kit/finding.ts';
import { tempFolder, testIo } from '../support/io.ts';
import { applied, type File, placeOf, startEditor, until } from './client.ts';

const root = join(import.meta.dirname, '..', '..');
const example = (name: string): string => readFileSync(join(root, 'examples', name), 'utf8');
const dayOf = (text: string): string => /^# as of: (\S+)$/m.exec(text)?.[1] ?? '';

/** What `lint -f json` says of the same text in the same folder. */
async function lint(folder: string, name: string, today: string): Promise<readonly Finding[]> {
  const io = testIo({ cwd: folder, today });
  await main(['lint', name, '-f', 'json', '--as-of', today], io, 'pip');
  return JSON.parse(io.written.stdout).findings;
}

const brief = ({ code, range: { start, end }, message }: Diagnostic): string =>
  `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1} ${code} ${message}`;
const same = (f: Finding): string =>
  `${f.line}:${f.column}-${f.endLine}:${f.endColumn} ${f.rule} ${f.message}`;

/** A plan in a fresh folder, open in an editor. */
async function opened(text: string, today = '2026-07-15', name = 'plan.yaml') {
  const folder = tempFolder({ [name]: text });
  const editor = await startEditor({ folder, today });
  return { folder, editor, file: editor.open(name, text) };
}

describe('findings', () => {
  it.each(['pdp/bad.yaml', 'force-pip/bad.yaml', 'action-plan/bad.yaml', 'individual-pip/bad.yaml'])(
    'are those of lint for %s, at the same places',
    async (name) => {
      const text = example(name);
      const { folder, file } = await opened(text, dayOf(text));
      const told = (await file.findings()).map(brief);
      expect(told.length).toBeGreaterThan(10);
      expect(told).toEqual((await lint(folder, 'plan.yaml', dayOf(text))).map(same));
    },
  );

  it('weigh as lint weighs them', async () => {
    const text = 'kind: pdp\nid: a\nstatus: draft\nmanagr: Rosa\n';
    const { file } = await opened(text);
    const found = await file.findings();
    expect(found.find(({ message }) => String(message).includes('managr'))).toMatchObject({
      severity: 1,
      source: 'pip-plan',
      code: 'plan/schema',
      range: { start: { line: 3, character: 0 }, end: { line: 3, character: 6 } },
    });
    expect(found.find(({ code }) => code === 'pdp/has-a-goal')?.severity).toBe(2);
  });

  it('stand at UTF-16 columns, behind a byte order mark and with any line end', async () => {
    const text = '\uFEFFkindd: x\r\nkind: pdp\r\nid: a\r\nperson: "𝒮𝒶𝓂"\r\nmanager: { nam: 𝒮𝒶, rle: b }\r\n';
    const { file } = await opened(text);
    const places = (await file.findings())
      .filter(({ code }) => code === 'plan/schema')
      .map(({ range }) => range.start);
    expect(places).toEqual([
      { line: 0, character: 1 },
      { line: 4, character: 11 },
      { line: 4, character: 'manager: { nam: 𝒮𝒶, '.length },
    ]);
  });

  it('follow what is typed, and go with the file', async () => {
    const { editor, file } = await opened('kind: pdp\nid: a\nstatsu: draft\n');
    expect((await file.findings()).map(({ code }) => code)).toContain('plan/schema');
    file.type('kind: pdp\nid: a\nstatus: draft\n');
    expect((await file.findings()).map(({ code }) => code)).not.toContain('plan/schema');
    await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: file.uri } });
    await until(() => (editor.published.at(-1)?.diagnostics.length === 0 ? true : undefined));
  });

  it('are none of other YAML, and one of a near miss', async () => {
    const { editor, file } = await opened('kind: Deployment\napiVersion: v1\n');
    expect(await file.findings()).toEqual([]);
    const near = editor.open('near.yaml', 'kind: pdpp\nid: a\n');
    expect((await near.findings()).map(({ message }) => message)).toEqual([
      'There is no kind "pdpp": write kind: pdp',
    ]);
  });

  it('obey the config of the open folder, and tell what is wrong in it', async () => {
    const folder = tempFolder({
      'pip.config.yaml': 'rules:\n  pdp/has-a-goal: off\nignore: [drafts/]\n',
      'team/plan.yaml': 'kind: pdp\nid: a\n',
    });
    const editor = await startEditor({ folder });
    const codes = async (file: File) => (await file.findings()).map(({ code }) => code);
    const found = await codes(editor.open('team/plan.yaml', 'kind: pdp\nid: a\n'));
    expect(found).not.toContain('pdp/has-a-goal');
    expect(found).toContain('pdp/direction-set');
    expect(await codes(editor.open('drafts/plan.yaml', 'kind: pdp\nid: a\n'))).toEqual([]);
    const config = editor.open('pip.config.yaml', 'rules:\n  pdp/has-a-gaol: off\n');
    const [fault] = await config.findings();
    expect(fault?.message).toContain('write pdp/has-a-goal');
    expect(fault?.range).toEqual({ start: { line: 1, character: 2 }, end: { line: 1, character: 16 } });
  });

  it('stand although the config is faulty, with one warning', async () => {
    const folder = tempFolder({ 'pip.config.yaml': 'rulez: {}\n' });
    const editor = await startEditor({ folder });
    const file = editor.open('plan.yaml', 'kind: pdp\nid: a\n');
    expect((await file.findings()).map(({ code }) => code)).toContain('pdp/has-a-goal');
    await until(() => editor.warnings[0]);
    file.type('kind: pdp\nid: b\n');
    await file.findings();
    expect(editor.warnings).toHaveLength(1);
    expect(editor.warnings[0]).toContain('pip.config.yaml:1:1');
  });

  it('follow links from the file that is open', async () => {
    const text = example('people/pip.yaml');
    const folder = tempFolder({
      'a/pip.yaml': text,
      'a/conversation-1.yaml': example('people/conversation-1.yaml'),
      'a/conversation-2.yaml': example('people/conversation-2.yaml'),
    });
    const editor = await startEditor({ folder, today: dayOf(text) });
    const file = editor.open('a/pip.yaml', text);
    const codes = (await file.findings()).map(({ code }) => code);
    expect(codes).not.toContain('plan/reference');
    const [target] = await file.define(placeOf(text, 'conversation-1.yaml', 3));
    expect(target?.uri).toBe(`${file.uri.replace(/pip\.yaml$/, '')}conversation-1.yaml`);
    file.type(text.replace('conversation-1.yaml', 'conversation-9.yaml'));
    expect((await file.findings()).map(({ message }) => message).join('\n')).toContain('conversation-9.yaml');
  });

  it('are at most a thousand', async () => {
    const keys = Array.from({ length: 1_500 }, (_, i) => `unheard_of_${i}: 1\n`).join('');
    const { file } = await opened(`kind: pdp\nid: a\n${keys}`);
    const found = await file.findings();
    expect(found).toHaveLength(1_001);
    expect(found.at(-1)?.message).toMatch(/^\d+ more findings are not shown here/);
  });

  it('of a file that is too large are one, which says the limit', async () => {
    const { file } = await opened(`kind: pdp\nid: a\ntitle: >-\n${'  long text here\n'.repeat(60_000)}`);
    const found = await file.findings();
    expect(found.map(({ code }) => code)).toEqual(['plan/syntax']);
    expect(found[0]?.message).toContain('512 KiB');
  });
});

describe('hover', () => {
  const text = example('pdp/bad.yaml');

  it('tells a finding with its rule’s why and source, and the field', async () => {
    const { file } = await opened(text);
    const note = await file.hover(placeOf(text, 'Attend the Kubernetes', 2));
    expect(note).toContain('**wording/activity-as-goal** (warning)');
    expect(note).toContain('Why: A course can be sat through');
    expect(note).toContain('“What It Is Not”');
    expect(note).toContain('`goal`: What the person will be able to do');
  });

  it('tells a key’s meaning, and the words of status with the one that stands there', async () => {
    const { file } = await opened(text);
    expect(await file.hover(placeOf(text, 'review_dates:', 3))).toContain('The days agreed for reviews');
    const status = await file.hover(placeOf(text, 'status: active', 10));
    expect(status).toContain('`status`: Where the plan stands');
    expect(status).toContain('`draft`, `agreed`, **`active`**, `closed`');
    expect(await file.hover(placeOf(text, '    status: in_progress', 14))).toContain('**`in_progress`**');
  });

  it('tells what an id stands for, and takes no Markdown from the plan', async () => {
    const plan =
      'kind: pdp\nid: a\ngoals:\n  - id: G1\n    goal: Lead [a call](http://x.test) <b>alone</b>\n' +
      'end_of_period:\n  carries_forward: [G1]\n';
    const { file } = await opened(plan);
    const note = await file.hover(placeOf(plan, '[G1]', 2));
    expect(note).toContain('**G1** (goal): Lead \\[a call\\]\\(http://x\\.test\\) \\<b\\>alone');
  });

  it('is silent in other YAML', async () => {
    const { file } = await opened('kind: Pod\nstatus: up\n');
    expect(await file.hover({ line: 1, character: 2 })).toBe('');
  });
});

describe('completion', () => {
  const labels = async (text: string, mark: string, plus = 0): Promise<readonly string[]> => {
    const { file } = await opened(text);
    return (await file.complete(placeOf(text, mark, plus))).map(({ label }) => label);
  };

  it('offers the words of a choice, half typed ones too', async () => {
    const words = ['draft', 'agreed', 'active', 'closed'];
    expect(await labels('kind: pdp\nid: a\nstatus: \n', 'status: ', 8)).toEqual(words);
    expect(await labels('kind: pdp\nid: a\nstatus: ac\n', 'status: ac', 10)).toEqual(words);
    expect(await labels('kind: pdp\nwaivers:\n  - until: \n', 'until: ', 7)).toEqual(['closed']);
  });

  it('offers the keys that a map has not yet, with what they mean', async () => {
    const text = 'kind: pdp\nid: a\ngoals:\n  - id: G1\n    \n    how: practice\n';
    const { file } = await opened(text);
    const offers = await file.complete({ line: 4, character: 4 });
    const names = offers.map(({ label }) => label);
    expect(names).toContain('success');
    expect(names).not.toContain('id');
    expect(names).not.toContain('how');
    expect(offers.find(({ label }) => label === 'goal')?.documentation).toContain('able to do');
    const top = await labels('kind: pdp\nid: a\nst\n', 'st\n', 2);
    expect(top).toContain('status');
    expect(top).not.toContain('kind');
  });

  it('writes a key with what comes after it, at its column', async () => {
    const text = 'kind: pdp\nid: a\ngoals:\n  - id: G1\n    su\n';
    const { file } = await opened(text);
    const offers = await file.complete(placeOf(text, '    su', 6));
    const edit = offers.find(({ label }) => label === 'success')?.textEdit as {
      range: Range;
      newText: string;
    };
    expect(applied(text, [edit])).toBe('kind: pdp\nid: a\ngoals:\n  - id: G1\n    success:\n      - \n');
  });

  it.each([
    ['concerns of a milestone', '    concern: ', 'milestones:\n  - id: MS9\n    concern: ', ['C1', 'C2']],
    ['tasks of a risk', '    tasks: [', 'risks:\n  - id: R9\n    tasks: [', ['C1.1', 'C1.2', 'C2.1']],
    ['causes of an action', '    root_cause: ', 'actions:\n  - task: C1.9\n    root_cause: ', ['RC1']],
    ['measures of an action', '      - ', 'actions:\n  - task: C1.9\n    measures:\n      - ', ['M1']],
    [
      'items of a waiver',
      '    item: ',
      'waivers:\n  - rule: plan/marking\n    item: ',
      ['C1', 'RC1', 'C2.1'],
    ],
  ])('offers ids: %s', async (_, mark, typed, wanted) => {
    const plan = [
      'kind: force-pip\nid: n-1\nconcerns:\n  - id: C1\n    title: Attendance\n  - id: C2\n    title: Calls\n',
      'root_causes:\n  - id: RC1\n    cause: Old profile\n',
    ];
    const rest = typed.startsWith('actions:')
      ? 'measures:\n  - id: M1\n    name: Grade 1\n'
      : 'measures:\n  - id: M1\n    name: Grade 1\nactions:\n  - task: C1.1\n    action: Rebuild\n  - task: C1.2\n  - task: C2.1\n';
    const before = plan.join('') + rest;
    const { file } = await opened(before);
    await file.findings();
    const text = before + typed;
    file.type(text);
    const last = text.split('\n').length - 1;
    const offers = await file.complete({ line: last, character: text.split('\n').at(-1)?.length ?? 0 });
    expect(text.endsWith(mark)).toBe(true);
    expect(offers.map(({ label }) => label)).toEqual(expect.arrayContaining([...wanted]));
    for (const { label } of offers)
      expect(before).toMatch(new RegExp(`(id|task): ${label.replace('.', '\\.')}\\n`));
  });

  it('offers goals as the keys of a review, kinds to an empty file, rules to a waiver', async () => {
    const pdp =
      'kind: pdp\nid: a\ngoals:\n  - id: G1\n  - id: G2\nreviews:\n  - date: 2026-07-29\n    goals:\n      G1: on_track\n      \n';
    const { file } = await opened(pdp);
    expect((await file.complete({ line: 9, character: 6 })).map(({ label }) => label)).toEqual(['G2']);
    expect(await labels('kind: \n', 'kind: ', 6)).toContain('individual-pip');
    expect(await labels('kind: \napiVersion: v1\n', 'kind: ', 6)).toEqual([]);
    expect(await labels('kind: pdp\nwaivers:\n  - rule: \n', 'rule: ', 6)).toContain('pdp/quarterly');
  });

  it('is silent inside running text and in other YAML', async () => {
    expect(await labels('kind: pdp\nid: a\ntitle: >-\n  some words\n  stat\n', '  stat', 6)).toEqual([]);
    expect(await labels('title: Plan of two\n  lines\nkind: pdp\n', '  lines', 4)).toEqual([]);
    expect(await labels('kind: Pod\nst\n', 'st\n', 2)).toEqual([]);
  });
});

describe('places', () => {
  const text = example('force-pip/good.yaml');

  it('lead from a reference to its item, for tasks, concerns, measures and causes', async () => {
    const { file } = await opened(text);
    for (const [from, to] of [
      ['tasks: [C1.1', '  - task: C1.1'],
      ['concern: C1', '  - id: C1'],
      ['measures: [M1', '  - id: M1'],
      ['root_cause: RC1', '  - id: RC1'],
    ] as const) {
      const [target, ...more] = await file.define(placeOf(text, from, from.length - 1));
      const id = to.split(': ')[1] ?? '';
      expect([from, target?.range]).toEqual([
        from,
        { start: placeOf(text, to, to.length - id.length), end: placeOf(text, to, to.length) },
      ]);
      expect(more).toEqual([]);
    }
    expect(await file.define(placeOf(text, 'title:', 1))).toEqual([]);
  });

  it('are found for every mention of an item, and for no other of the same letters', async () => {
    const { file } = await opened(text);
    const found = await file.refer(placeOf(text, '  - task: C1.1', 11));
    const lines = text.split('\n');
    const words = found.map(({ range }) =>
      lines[range.start.line]?.slice(range.start.character, range.end.character),
    );
    expect(new Set(words)).toEqual(new Set(['C1.1']));
    const typed = text.match(/(?<![\w.])C1\.1(?![\w.])/g) ?? [];
    expect(found.length).toBeGreaterThan(2);
    expect(found.length).toBeLessThanOrEqual(typed.length);
  });

  it('make an outline in which each item lies in its section', async () => {
    const { file } = await opened(text);
    const sections = await file.symbols();
    const names = sections.map(({ name }) => name);
    for (const name of ['concerns', 'measures', 'actions', 'risks', 'reviews']) expect(names).toContain(name);
    const actions = sections.find(({ name }) => name === 'actions');
    expect(actions?.children?.[0]?.name).toMatch(/^C1\.1 \S/);
    const risk = sections.find(({ name }) => name === 'risks')?.children?.[0];
    expect(risk?.children?.[0]?.detail).toBe('mitigation');
    const lines = text.split('\n');
    for (const section of sections) {
      expect(lines[section.selectionRange.start.line]).toMatch(new RegExp(`^${section.name}:`));
      for (const child of section.children ?? []) {
        expect(child.range.start.line).toBeGreaterThan(section.range.start.line - 1);
        expect(child.range.end.line).toBeLessThanOrEqual(section.range.end.line);
        expect(child.selectionRange.end.line).toBeLessThanOrEqual(child.range.end.line);
      }
    }
  });
});

describe('fixes', () => {
  const titled = (found: readonly CodeAction[], start: string): CodeAction | undefined =>
    found.find(({ title }) => title.startsWith(start));
  const result = (text: string, uri: string, fix: CodeAction | undefined): string =>
    applied(text, fix?.edit?.changes?.[uri] ?? []);

  it.each([
    ['a key', 'statsu: draft', 'statsu', 'status: draft'],
    ['a word', 'status: darft', 'darft', 'status: draft'],
    ['a day', 'agreed: 31/07/2026', '31/07', 'agreed: 2026-07-31'],
    ['a number that YAML changes', 'title: 1.10', '1.10', 'title: "1.10"'],
    ['a colon in a text', 'title: Our aim: fewer calls', 'Our', 'title: "Our aim: fewer calls"'],
    ['a text cut by #', 'title: Calls about PAY #77', 'PAY', 'title: "Calls about PAY #77"'],
    ['a text that begins with @', 'title: @home work', '@', 'title: "@home work"'],
  ])('put %s right', async (_, wrong, mark, right) => {
    const text = `kind: pdp\nid: a\n${wrong}\nmanager: Rosa\n`;
    const { file } = await opened(text);
    const at = placeOf(text, mark);
    const [fix] = (await file.fixes({ start: at, end: at })).filter(({ isPreferred }) => isPreferred);
    const after = result(text, file.uri, fix);
    expect(after).toBe(`kind: pdp\nid: a\n${right}\nmanager: Rosa\n`);
    file.type(after);
    const codes = (await file.findings()).map(({ code }) => String(code));
    expect(codes.filter((code) => /schema|syntax|split/.test(code))).toEqual([]);
  });

  it('quote prose that a comma cuts in a flow map', async () => {
    const text = 'kind: pdp\nid: a\ngoals:\n  - { id: G1, goal: Lead a call, and close it }\n';
    const { file } = await opened(text);
    const found = (await file.findings()).find(({ code }) => /split-text|syntax|schema/.test(String(code)));
    const fix = (await file.fixes(found?.range ?? expect.fail('no finding'))).find(
      ({ isPreferred }) => isPreferred,
    );
    expect(result(text, file.uri, fix)).toContain('goal: "Lead a call, and close it" }');
  });

  it('set a rule aside by a waiver, with a reason to be written and an end', async () => {
    const text = example('pdp/bad.yaml');
    const { file } = await opened(text);
    const at = placeOf(text, 'Attend the Kubernetes');
    const fix = titled(await file.fixes({ start: at, end: at }), 'Set aside for G1: add a waiver');
    const after = result(text, file.uri, fix);
    expect(after.startsWith(text.trimEnd())).toBe(true);
    expect(after).toContain(
      'waivers:\n  - rule: wording/activity-as-goal\n    item: G1\n    reason: <why this is set aside>\n    until: 2026-10-15',
    );
    file.type(after);
    const found = await file.findings();
    expect(
      found.filter(({ code, range }) => code === 'wording/activity-as-goal' && range.start.line === at.line),
    ).toEqual([]);
    expect(found.map(({ code }) => code)).toContain('plan/placeholder');
  });

  it('set a rule aside by a comment above the line', async () => {
    const text = example('pdp/bad.yaml');
    const { file } = await opened(text);
    const at = placeOf(text, 'Attend the Kubernetes');
    const fix = titled(await file.fixes({ start: at, end: at }), 'Set aside on this line');
    const after = result(text, file.uri, fix);
    expect(after.split('\n')[at.line]).toBe(
      '    # lint-disable-next-line wording/activity-as-goal -- <why this is set aside>',
    );
    file.type(after);
    expect((await file.findings()).filter(({ code }) => code === 'wording/activity-as-goal')).toEqual([]);
  });

  it('never set aside that a file cannot be read', async () => {
    const text = 'kind: pdp\nid: a\ntitle: "open\n';
    const { file } = await opened(text);
    const at = placeOf(text, '"open');
    const titles = (await file.fixes({ start: at, end: at })).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Set aside'))).toEqual([]);
  });
});
