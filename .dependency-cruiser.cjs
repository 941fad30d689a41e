/* The table of docs/ARCHITECTURE.md §"Who may import whom", as rules. Everything under `electron/` that is plain Node stays so. */
const plainNode = '^electron/(host|storage|documents|imports|lan)/';

/* The areas of the domain in the order that docs/ARCHITECTURE.md draws: each knows those before it and none behind it. */
const areas = [
  'kernel',
  'attachments',
  'assembly',
  'registry',
  'mandates',
  'imports',
  'invitations',
  'attendance',
  'quorum',
  'sitting',
  'agenda',
  'speakers',
  'proposals',
  'polls',
  'ballots',
  'elections',
  'decisions',
  'documents',
  'minutes',
  'guide',
  'tasks',
  'statistics',
  'projection',
  'retention',
  'undo',
];
const anArea = '^shared/domain/[^/]+/';

const orderOfTheAreas = [
  ...areas.slice(0, -1).map((area, place) => ({
    name: `${area}-knows-no-area-above`,
    severity: 'error',
    from: { path: `^shared/domain/${area}/` },
    to: { path: `^shared/domain/(${areas.slice(place + 1).join('|')})/` },
  })),
  {
    name: 'every-area-has-a-place-in-the-order',
    severity: 'error',
    from: {},
    to: { path: anArea, pathNot: `^shared/domain/(${areas.join('|')})/` },
  },
  {
    name: 'areas-know-no-root-but-the-state',
    severity: 'error',
    from: { path: anArea },
    to: { path: '^shared/domain/[^/]+$', pathNot: '^shared/domain/state\\.ts$' },
  },
  {
    name: 'areas-know-the-state-by-its-types',
    severity: 'error',
    from: { path: anArea },
    to: { path: '^shared/domain/state\\.ts$', dependencyTypesNot: ['type-only'] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...orderOfTheAreas,
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-imports-shared',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: '^(shared/|node_modules/(zod|immutable|diff)/)' },
    },
    {
      // A schema stands where something is declared that comes from outside: a message, or a fact read back from the record.
      name: 'zod-only-where-schemas-are-declared',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/(contract/|domain/kernel/|domain/[^/]+/events\\.ts$)' },
      to: { path: '^node_modules/zod/' },
    },
    {
      name: 'immutable-and-diff-only-in-domain',
      severity: 'error',
      from: { path: '^shared/', pathNot: '^shared/domain/' },
      to: { path: '^node_modules/(immutable|diff)/' },
    },
    {
      name: 'text-and-counting-stand-alone',
      severity: 'error',
      from: { path: '^shared/(text|counting)/' },
      to: { path: '^shared/(domain|contract)/' },
    },
    {
      name: 'domain-knows-no-contract',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { path: '^shared/contract/' },
    },
    {
      name: 'renderer-imports-renderer-and-shared',
      severity: 'error',
      from: { path: '^renderer/' },
      to: { path: '^(electron|build|tests)/' },
    },
    {
      name: 'electron-imports-no-renderer',
      severity: 'error',
      from: { path: '^electron/' },
      to: { path: '^renderer/' },
    },
    {
      name: 'plain-node-knows-no-electron',
      severity: 'error',
      from: { path: plainNode },
      to: { path: '^(electron$|node_modules/electron/)|^electron/(main|ipc|windows|security|preload)' },
    },
    {
      name: 'rooms-by-their-doors',
      severity: 'error',
      from: { path: '^electron/(host|storage|documents|imports|lan|ipc|windows|demo)/' },
      to: {
        path: '^electron/(host|storage|documents|imports|lan|windows|security)/(?!index\\.ts$)',
        pathNot: '^electron/$1/',
      },
    },
    {
      name: 'preload-imports-contract',
      severity: 'error',
      from: { path: '^electron/preload/' },
      to: { pathNot: '^(electron/preload/|shared/contract/|shared/domain/|node_modules/electron/|electron$)' },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^electron$' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
