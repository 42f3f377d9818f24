import { inertLine, unforged } from '../kit/inert.ts';
import type { Reporter } from '../kit/results.ts';

export const reporter: Reporter = {
  id: 'compact',
  about: 'one line a finding: file:line:column: severity: message [rule]',
  machine: true,
  report: ({ files }) =>
    files
      .flatMap(({ findings }) => findings)
      .map((f) => {
        const place = `${inertLine(f.file)}:${f.line}:${f.column}`;
        return unforged(`${place}: ${f.severity}: ${inertLine(f.message)} [${f.rule}]\n`);
      })
      .join(''),
};
