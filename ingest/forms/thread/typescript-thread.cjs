// Starts a thread whose entry is TypeScript, as under jest, where nothing has been built: every .ts file is
// compiled as the build would, with the same .swcrc. In dist/ the entries are JavaScript and this is not used.
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { workerData } = require('node:worker_threads');
const { transformFileSync } = require('@swc/core');

const swcrc = JSON.parse(readFileSync(join(__dirname, '../../../.swcrc'), 'utf8'));
// Known to editors, not to the compiler's interface.
delete swcrc.$schema;

require.extensions['.ts'] = (module, file) => {
  module._compile(transformFileSync(file, { ...swcrc, swcrc: false, sourceMaps: 'inline' }).code, file);
};
require(workerData.entry);
