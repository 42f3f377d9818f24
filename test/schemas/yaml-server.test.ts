import { describe, expect, it } from 'vitest';
import { placeOf } from '../lsp/client.ts';
import { kindIds, scaffold, textOf } from './plans.ts';
import { openYaml } from './yaml-server.ts';

describe('a file made by init, in an editor with a YAML language server', () => {
  it.each(kindIds)('has no faults as a fresh %s', async (kind) => {
    const text = await scaffold(kind);
    expect(text).toContain(`schemas/${kind}.schema.json`);
    const { findings, type } = await openYaml('plan.yaml', text);
    expect(findings).toEqual([]);
    // That silence is the schema's word, and not that there is none.
    const wrong = await type(`${text}\nnot_a_field: 1\n`);
    expect(wrong.map(({ message }) => message)).toEqual(['Property not_a_field is not allowed.']);
  });

  it('completes the words of status, and nothing that is no word', async () => {
    const text = (await scaffold('force-pip')).replace(/^status:.*$/m, 'status: ');
    const { complete } = await openYaml('plan.yaml', text);
    const offers = await complete(placeOf(text, '\nstatus: ', '\nstatus: '.length));
    expect(offers.map(({ label }) => label).sort()).toEqual(['active', 'agreed', 'closed', 'draft']);
  });

  it('completes keys', async () => {
    const text = `${await scaffold('pdp')}\nachie`;
    const { complete } = await openYaml('plan.yaml', text);
    const offers = await complete(placeOf(text, '\nachie', '\nachie'.length));
    const offer = offers.find(({ label }) => label === 'achievements');
    expect(JSON.stringify(offer?.documentation)).toContain('glad of');
  });

  it('tells what success_criteria wants', async () => {
    const text = await scaffold('force-pip');
    const { hover } = await openYaml('plan.yaml', text);
    const note = await hover(placeOf(text, 'success_criteria:', 3));
    expect(note).toContain('The intended outputs, each one checkable');
  });

  it('marks a wrong key and a wrong word at their places', async () => {
    const text = textOf('pdp/good.yaml');
    const schema = './node_modules/pip-plan/schemas/pdp.schema.json';
    const linked = text.replace(/\$schema=\S+/, `$schema=${schema}`);
    const { findings, type } = await openYaml('plan.yaml', linked);
    expect(findings).toEqual([]);
    const wrong = linked.replace('\nreview_dates:', '\nreview_date:');
    const [key] = await type(wrong);
    expect(key?.message).toContain('review_date');
    expect(key?.range.start).toEqual(placeOf(wrong, 'review_date:'));
    const word = linked.replace(/^status: .*$/m, 'status: activ');
    const [fault] = await type(word);
    expect(fault?.message).toContain('"active"');
    expect(fault?.range.start).toEqual(placeOf(word, 'activ\n'));
  });
});
