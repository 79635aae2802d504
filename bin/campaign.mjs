// npm run campaign: the whole campaign of 2012 on a simulated clock, held against the truth day by day.
//   --small             a city of eight units instead of 128
//   --reads-per-day N   pages that each platform is asked for a day, at most
//   --seed N            another city, other weather
//   --out FILE          writes the table of days there, too
// Ends with 0 only when nothing the service has reported contradicts the world. See test/README.md.
import { createRequire } from 'node:module';
import path from 'node:path';
import { prepare, root } from './prepare.mjs';

await prepare({ server: true });
const require = createRequire(import.meta.url);
const { campaignCommand } = require(path.join(root, 'dist/test/campaign/campaign-command.js'));
process.exit(await campaignCommand(process.argv.slice(2), path.join(root, '.data', 'campaign')));
