import { InvalidArgumentError, Option } from 'commander';
import { PLATFORMS, type Platform } from '../../domain/platform';
import type { Reading } from '../../domain/reading';
import { printJson } from './command-io';
import { readMomentOption } from './moment-option';
import { readNamedFile } from './read-file';
import type { CommandTable } from './tuanwei';

interface PageOptions {
  surface?: string;
  platform?: Platform;
  url?: string;
  finalUrl?: string;
  status?: number;
  contentType?: string;
  askedUid?: string;
  fetchedAt?: Date;
}

/** `read-page FILE`: what a saved profile page says, without a database. */
export function addReadPage({ program, io }: CommandTable): void {
  program
    .command('read-page')
    .description(
      'Read a saved profile page: platform, surface, outcome and reading.\n读取保存下来的微博主页。',
    )
    .argument('<file>', 'the saved body of the page')
    .option('--surface <name>', 'the kind of page; recognised from the content when not given')
    .addOption(new Option('--platform <name>', 'the platform, as with --surface').choices([...PLATFORMS]))
    .option('--url <url>', 'the address that was asked for')
    .option('--final-url <url>', 'the address at which redirects ended')
    .option('--status <code>', 'the HTTP status', readStatus)
    .option('--content-type <type>', 'the content type, for its charset')
    .option('--asked-uid <uid>', 'the account that the page should be of')
    .option(
      '--fetched-at <moment>',
      'when it was fetched, for times like 5分钟前; default now',
      readMomentOption,
    )
    .action(async (file: string, options: PageOptions) => {
      const body = await readNamedFile(file);
      const { readPage } = await import('../../ingest/platforms/read-page.js');
      const { platform, surface, outcome, reading, detail } = readPage({
        ...options,
        body,
        fetchedAt: options.fetchedAt ?? new Date(),
      });
      printJson(io, { platform, surface, outcome, reading: reading && shownReading(reading), detail });
    });
}

/** Without the rounding steps: they are for the service's figures; people see whether anything is rounded. */
function shownReading(reading: Reading): Omit<Reading, 'steps'> {
  const shown: Partial<Reading> = { ...reading };
  delete shown.steps;
  return shown as Omit<Reading, 'steps'>;
}

function readStatus(text: string): number {
  if (!/^[1-5]\d\d$/.test(text)) throw new InvalidArgumentError('Give a number from 100 to 599.');
  return Number(text);
}
