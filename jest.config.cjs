// Everything, Nest 12's ESM packages included, is compiled to CommonJS: ESM under jest needs a flag
// that breaks on Node 20.
const { readFileSync } = require('node:fs');
const { $schema, ...swcrc } = JSON.parse(readFileSync(`${__dirname}/.swcrc`, 'utf8'));

const esmOnly = [
  '@nestjs',
  'cheerio',
  'cheerio-select',
  'htmlparser2',
  'domhandler',
  'domutils',
  'dom-serializer',
  'domelementtype',
  'entities',
  'css-select',
  'css-what',
  'boolbase',
  'nth-check',
  'parse5',
  'parse5-[a-z0-9-]+',
  'encoding-sniffer',
  'file-type',
  'strtok3',
  'token-types',
  'uint8array-extras',
  '@tokenizer',
  '@borewit',
  'load-esm',
  'uid',
  'axios',
  'content-disposition',
  '@fastify/cookie',
  'cookie',
  'fast-check',
  'pure-rand',
  '@lukeed',
];

const project = (displayName, extra) => ({
  displayName,
  rootDir: __dirname,
  testEnvironment: 'node',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1'] },
  transform: {
    '^.+\\.ts$': ['@swc/jest', { ...swcrc, swcrc: false }],
    '^.+\\.m?js$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: false,
        jsc: { target: 'es2022', parser: { syntax: 'ecmascript' } },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data', '<rootDir>/web/dist'],
  setupFiles: ['reflect-metadata', '<rootDir>/test/setup.ts'],
  ...extra,
});

const withDatabase = {
  globalSetup: '<rootDir>/test/postgres/global-setup.ts',
  globalTeardown: '<rootDir>/test/postgres/global-teardown.ts',
};

/** @type {import('jest').Config} */
module.exports = {
  testTimeout: 60_000,
  projects: [
    project('unit', {
      roots: [
        '<rootDir>/domain',
        '<rootDir>/ingest',
        '<rootDir>/server',
        '<rootDir>/web/src',
        '<rootDir>/test/replica',
        '<rootDir>/test/sample-city',
        '<rootDir>/test/campaign',
        '<rootDir>/test/architecture',
      ],
      testMatch: ['**/*.spec.ts'],
    }),
    project('integration', {
      roots: ['<rootDir>/test/integration'],
      testMatch: ['**/*.spec.ts'],
      ...withDatabase,
    }),
    project('e2e', { roots: ['<rootDir>/test/e2e'], testMatch: ['**/*.spec.ts'], ...withDatabase }),
  ],
};
