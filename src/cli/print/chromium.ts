import { delimiter, isAbsolute, join } from 'node:path';
import { isExecutable } from '../executable.ts';

type Env = Readonly<Record<string, string | undefined>>;

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
];

const USUAL: Readonly<Record<string, readonly string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/** The Chromium that prints: what `CHROMIUM` names, else one of PATH's absolute folders, else a usual place; or null. */
export function findChromium(env: Env, platform: string): string | null {
  const named = env['CHROMIUM'];
  if (named) return isAbsolute(named) && isExecutable(named) ? named : null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const ending = platform === 'win32' ? '.exe' : '';
  const places = folders.flatMap((folder) => NAMES.map((name) => join(folder, `${name}${ending}`)));
  return [...places, ...(USUAL[platform] ?? [])].find(isExecutable) ?? null;
}
