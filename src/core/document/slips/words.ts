import type { Fault } from './fault.ts';

const words: Readonly<Partial<Record<Fault['code'], string>>> = {
  BAD_INDENT: 'this line does not stand where the lines around it do; line it up with its neighbours',
  BAD_DQ_ESCAPE: 'a backslash in double quotes starts a code, and this is none; use single quotes',
  BAD_SCALAR_START: 'an unquoted text cannot start with this character; put the text in quotes',
  BLOCK_AS_IMPLICIT_KEY:
    'a colon or a dash inside unquoted text is read as structure; put the text in quotes',
  BLOCK_IN_FLOW: 'inside brackets a comma is missing, or a text with a colon needs quotes',
  KEY_OVER_1024_CHARS: 'a colon this far into a text makes all before it a key; put the text in quotes',
  MULTILINE_IMPLICIT_KEY:
    'this line has no `key:` of its own; add one, or indent it as more of the text above',
  TAB_AS_INDENT: 'a tab is no indentation in YAML; use spaces',
};

const MISSING: readonly (readonly [string, string])[] = [
  ['closing', 'the text that starts here has no quote at its end; add one'],
  ['Missing ,', 'inside brackets a comma is missing, or a text needs quotes'],
  [
    'without - indicator',
    'this line belongs to no list item; start it with a dash, or line it up with a key',
  ],
  ['must end with', 'a bracket that was opened is not closed; add ] or }'],
  ['indented and end with', 'a bracket that was opened is not closed; add ] or }'],
  ['map values', 'this line has no colon; write `key: value`, or indent it as more of the text above'],
  ['at node end', 'something follows a value that was complete; put the whole text in quotes'],
];

/** Our own words for a fault that no correction of a line mends. */
export function inWords(fault: Fault): string {
  const told = MISSING.find(([part]) => fault.told.includes(part));
  return told?.[1] ?? words[fault.code] ?? 'this cannot be read as YAML; compare it with the lines around it';
}
