// A second user of an embedded PostgreSQL: starts or attaches, says so, and leaves on SIGTERM.
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');
const { $schema: _, ...swcrc } = JSON.parse(readFileSync(`${__dirname}/../../../.swcrc`, 'utf8'));

require.extensions['.ts'] = (module, filename) =>
  module._compile(
    transformSync(readFileSync(filename, 'utf8'), { ...swcrc, filename, swcrc: false }).code,
    filename,
  );
const {
  startEmbeddedPostgres,
} = require('../../../server/database/embedded-postgres/start-embedded-postgres.ts');

startEmbeddedPostgres({ dataDir: process.argv[2], database: 'tuanwei', durable: false }).then((server) => {
  process.once('SIGTERM', () => server.stop().then(() => process.exit(0)));
  process.stdin.resume();
  process.stdout.write('ready\n');
});
