// Finds a Chromium for the browser tests. Without one they are skipped, but never in CI.
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

export const chromiumPath: string | undefined = [process.env['CHROMIUM'], ...PLACES].find((path) => path !== undefined && path !== '' && existsSync(path));

/** Why the tests are skipped, false where they run. In CI a missing browser is an error. */
export function skipReason(): string | false {
  if (chromiumPath !== undefined) return false;
  const how = 'no Chromium found: install one (Debian/Ubuntu: apt install chromium; macOS: brew install --cask chromium) or set CHROMIUM to its path';
  if (process.env['CI']) throw new Error(how);
  return how;
}

export const launch = (): Promise<Browser> => chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
