import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = PLACES.find((place) => existsSync(place));

if (!executablePath) {
  const sentence = `No Chromium at ${PLACES.slice(0, 3).join(', ')}: the browser tests`;
  if (process.env['CI'] === 'true') throw new Error(`${sentence} cannot run, and CI demands them.`);
  console.warn(`${sentence} are skipped.`);
}

/** `describe` where a Chromium is installed, otherwise its skipping sister. */
export const describeInBrowser = executablePath ? describe : describe.skip;

export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath, args: FLAGS });
}
