import type { Level, Path } from '../../kit/finding.ts';
import { defaultSettings, defaultThresholds, type Settings } from '../../kit/settings.ts';
import type { Shape } from '../../kit/shape.ts';
import { shapeOf } from '../../kit/shape-of.ts';
import type { Source } from '../../kit/source.ts';
import { nearest } from '../../kit/words.ts';
import { schemaRemarks } from '../schema-words.ts';
import { settle } from '../settle.ts';
import { type Config, schema } from './schema.ts';
import { unlowered } from './unlowered.ts';

/** Something wrong in the config, with its place in the text. */
export interface ConfigFault {
  readonly message: string;
  readonly offset: number;
}

/** A config as read: the parts that the machine uses, or what is wrong with it. */
export interface ReadConfig {
  readonly config: Config;
  readonly settings: Settings;
  readonly faults: readonly ConfigFault[];
}

/** Reads `pip.config.yaml`; unknown keys, rule ids and levels are faults with positions. `ruleIds` are all that exist. */
export function readConfig(source: Source, ruleIds: readonly string[]): ReadConfig {
  const shape: Shape = shapeOf(schema);
  const problems = source.problems.map(({ message, span }) => ({ message, offset: span.start }));
  const { data } = settle(source.raw ?? {}, shape);
  const at = (path: Path, message: string, key?: 'key'): ConfigFault => ({
    message,
    offset: source.locate(path, key).start,
  });
  const refused = schemaRemarks(schema, data, shape).map(({ path, message, at: key }) =>
    at(path, message, key && 'key'),
  );
  const faults = [...problems, ...refused];
  if (faults.length > 0) return { config: {}, settings: defaultSettings, faults };
  const config = data as Config;
  const shares = wrongShares(config).map((path) => at(path, NO_SHARE));
  const wrong = ruleNames(config).flatMap(({ id, level, path }) => {
    const message = ruleFault(id, level, ruleIds);
    return message ? [at(path, message, 'key')] : [];
  });
  return { config, settings: settingsOf(config), faults: [...shares, ...wrong] };
}

const NO_SHARE = 'lag: is a share of the way to the target: write a number from 0 to 1, such as 0.1';

/** Where a share stands that is none: `10` is meant for ten per cent more often than for ten times the way. */
const wrongShares = (config: Config): readonly Path[] =>
  (['thresholds', 'rating'] as const).flatMap((section) => {
    const lag = config[section]?.lag ?? 0;
    return lag < 0 || lag > 1 ? [[section, 'lag']] : [];
  });

function ruleFault(id: string, level: Level, ruleIds: readonly string[]): string | null {
  if (!ruleIds.includes(id)) return unknownRule(id, ruleIds);
  return id === 'plan/syntax' && level !== 'error' ? unlowered(id) : null;
}

const unknownRule = (id: string, ruleIds: readonly string[]): string => {
  const near = nearest(id, ruleIds);
  return `there is no rule ${id}${near ? `: write ${near}` : '; the command rules lists them'}`;
};

interface Named {
  readonly id: string;
  readonly level: Level;
  readonly path: Path;
}

function ruleNames({ rules, overrides }: Config): readonly Named[] {
  const under = (levels: Readonly<Record<string, Level>>, path: Path): readonly Named[] =>
    Object.entries(levels).map(([id, level]) => ({ id, level, path: [...path, id] }));
  return [
    ...under(rules ?? {}, ['rules']),
    ...(overrides ?? []).flatMap((o, i) => under(o.rules ?? {}, ['overrides', i, 'rules'])),
  ];
}

function settingsOf({ organisation, thresholds, rating, markings, meetings, wording }: Config): Settings {
  const numbers = Object.entries({ ...thresholds, ...rating }).filter(
    ([key, value]) => key in defaultThresholds && value !== null,
  );
  const lower = (words: readonly string[] | null | undefined) =>
    (words ?? []).map((word) => word.toLowerCase());
  return {
    organisation: organisation ?? null,
    thresholds: { ...defaultThresholds, ...Object.fromEntries(numbers) },
    markings: { allowed: markings?.allowed ?? null, people: markings?.people ?? null },
    meetings: (meetings ?? []).flatMap(({ body, date, papers_due }) =>
      body && date ? [{ body, date, papers_due: papers_due ?? undefined }] : [],
    ),
    wording: { allow: lower(wording?.allow), flag: lower(wording?.flag) },
  };
}

/** The level that a config gives a rule in one file; `matches` tells whether the file is under a pattern. */
export function levelIn(
  config: Config,
  rule: string,
  matches: (patterns: readonly string[]) => boolean,
): Level | undefined {
  const perPath = (config.overrides ?? [])
    .filter(({ files }) => matches(files ?? []))
    .map(({ rules }) => rules?.[rule]);
  return perPath.filter((level) => level !== undefined).at(-1) ?? config.rules?.[rule];
}
