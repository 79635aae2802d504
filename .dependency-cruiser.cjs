/** The arrows of the house: each rule says why, so that breaking one teaches something. */
module.exports = {
  forbidden: [
    {
      name: 'domain-knows-nothing',
      severity: 'error',
      comment:
        'domain/ holds the rules as plain functions: it may import nothing but itself, so that a rule can be read and tested without a database, a network or a clock.',
      from: { path: '^domain/', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: '^domain/' },
    },
    {
      name: 'ingest-reads-only',
      severity: 'error',
      comment:
        'ingest/ turns workbooks and pages into data. It may use domain/ and libraries, never the service or the board.',
      from: { path: '^ingest/' },
      to: { path: '^(server|web|test)/', pathNot: '^test/fixtures/' },
    },
    {
      name: 'ingest-has-no-nest',
      severity: 'error',
      comment: 'Readers run in scripts and worker threads too: no Nest, no database there.',
      from: { path: '^ingest/' },
      to: { path: 'node_modules/(@nestjs|typeorm|pg|graphile-worker)/' },
    },
    {
      name: 'server-does-not-show',
      severity: 'error',
      comment: 'server/ never imports the board or the tests; the board talks to it over HTTP.',
      from: { path: '^server/' },
      to: { path: '^(web|test)/' },
    },
    {
      name: 'web-speaks-http',
      severity: 'error',
      comment: 'web/ knows the service only through the generated types of its OpenAPI document.',
      from: { path: '^web/' },
      to: { path: '^(server|ingest|domain|test)/' },
    },
    {
      name: 'platforms-are-strangers',
      severity: 'error',
      comment: 'One folder changes when one platform changes: platforms do not import each other.',
      from: { path: '^ingest/platforms/(sina|tencent)/' },
      to: { path: '^ingest/platforms/(sina|tencent)/', pathNot: '^ingest/platforms/$1/' },
    },
    {
      name: 'features-are-strangers',
      severity: 'error',
      comment:
        'Features of the board share through src/ui, src/charts and src/api, not by reaching into each other.',
      from: { path: '^web/src/features/([^/]+)/' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'modules-meet-at-the-door',
      severity: 'error',
      comment:
        'Modules of the service meet through *.module, *.service, *.entity or *.dto files; queries and controllers are their own.',
      from: { path: '^server/modules/([^/]+)/' },
      to: {
        path: '^server/modules/',
        pathNot: ['^server/modules/$1/', '\\.(module|service|entity|dto)\\.ts$'],
      },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment:
        'A cycle means that two files are one. Only two entities that point at each other may: Relation<> and a lazy type break the circle there.',
      from: { pathNot: '\\.entity\\.ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^web/dist/|\\.d\\.ts$)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.mjs', '.cjs', '.vue', '.json'] },
  },
};
