/** Who may import whom. ARCHITECTURE.md tells the same seven rules in words; test/boundaries.test.ts proves that each can fail. */

const { builtinModules } = require('node:module');

/**
 * Every feature in its place: it may build on those before it, and those on one level do not know each other. With each stand
 * its nouns: a file named after one (`promise.ts`, `promise-revision.ts`) holds pure rules, and so do all files of a folder
 * that is named here (`ranking/`). A pure file that no noun covers is found by test/boundaries.test.ts.
 */
const order = [
  {
    people:
      'person team guide hours plate circle mention setting actor address contact-days picture plain-name who-is-who kinds-to-mute meant-words small-words word-families',
  },
  { 'sign-in': 'letters device' },
  { promises: 'promise' },
  { consent: 'consent', agreements: 'agreement' },
  { expectations: 'expectation' },
  {
    asks: 'ask offer introduction ranking/ weight-snapshots',
    thanks: 'thanks win',
    partnerships: 'partnership',
    'team-charters': 'charter',
    goals: 'goal',
    'heads-ups': 'heads-up',
    conversations: 'conversation catch-up feedback advice repair review',
    notes: 'note reflection week card-of-the-day own-word questions',
    rounds: 'round pairing/',
    pulse: 'pulse',
  },
  { today: 'today card-quiet first-steps fair-turns digest-hour digest-letter', 'team-view': 'pattern' },
];

/** A path inside a feature, in its own folder or in a capability below it; never its pages. */
const inside = (feature, name) => `^src/features/${feature}/(?!web/)(|.*/)${name}`;

const notByRole = '(?!.*(store|api)\\.)';
const pureFiles = order
  .flatMap((level) => Object.entries(level))
  .flatMap(([feature, named]) =>
    named
      .split(' ')
      .map((name) =>
        name.endsWith('/')
          ? inside(feature, `${name}${notByRole}.*\\.ts$`)
          : inside(feature, `${name}(\\.|-${notByRole}[a-z-]*\\.)ts$`),
      ),
  );

const serverFiles = [inside('[^/]+', '(jobs|cards|public|[a-z-]*(api|store))\\.ts$')];
const contracts = [inside('[^/]+', '[a-z-]*contract\\.ts$')];
const refusals = [inside('[^/]+', 'refusals\\.ts$')];
/** The same path, with its feature for `$1`. */
const capturing = (path) => path.replace(/^(\^src\/features\/)(.*?)(\/\(\?!web)/, '$1($2)$3');

const serverPlatform = '^src/platform/(database|http|embedded|backup)/';
const serverHalfOfAnIntegration = '^(src/integrations/[^/]+|sample)/(?!web/|[a-z-]*contract\\.ts$)';
const pages = '^(src/(web|web-app|(features|integrations)/[^/]+/web)|sample/web)/';
const tests = '\\.test\\.tsx?$|^test/';
const seesEverything = '^src/(app\\.ts$|main\\.ts$|cli/main\\.ts$|web-app/)';
const serverPackages =
  'node_modules/(pg|pg-[a-z-]+|kysely|fastify|@fastify|graphile-worker|nodemailer|pino|@simplewebauthn/server)/';

const levels = order.map((level) => Object.keys(level));

/** Neither upward nor sideways: each feature against all that stand after it, and against its neighbours but for their events. */
const upward = levels.flatMap((level, position) =>
  level.flatMap((feature) => {
    const rule = (others, pathNot, comment) => ({
      name: '3-features-stand-in-order',
      comment,
      severity: 'error',
      from: { path: `^src/features/${feature}/`, pathNot: tests },
      to: { path: others.map((other) => `^src/features/${other}/`), pathNot },
    });
    const above = levels.slice(position + 1).flat();
    const beside = level.filter((other) => other !== feature);
    return [
      rule(above, [], `${feature} may not build on what stands above it; news travels upward as events.`),
      rule(
        beside,
        ['/events\\.ts$'],
        `${feature} hears of the events of its neighbours and knows nothing else of them.`,
      ),
    ].filter(({ to }) => to.path.length > 0);
  }),
);

module.exports = {
  forbidden: [
    {
      name: '1-platform-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^src/platform/', pathNot: tests },
      to: { path: '^(src|sample|test|bench)/', pathNot: '^src/platform/' },
    },
    {
      name: '2-features-meet-through-public',
      comment: "The server's half of a feature knows another feature by its public.ts alone.",
      severity: 'error',
      from: {
        path: '^src/features/([^/]+)/',
        pathNot: [tests, '/web/', ...contracts, ...refusals, ...pureFiles],
      },
      to: {
        path: '^src/features/',
        pathNot: ['^src/features/$1/', '^src/features/[^/]+/(public|events)\\.ts$'],
      },
    },
    {
      name: '2-pages-and-rules-meet-through-contracts',
      comment:
        "A page, a contract or a noun file knows another feature's contract and noun files; a page also its pages.",
      severity: 'error',
      from: {
        path: ['^src/features/([^/]+)/web/', ...[...contracts, ...refusals, ...pureFiles].map(capturing)],
        pathNot: tests,
      },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', ...contracts, ...pureFiles, '/web/'] },
    },
    {
      name: '2-a-kit-knows-no-page',
      severity: 'error',
      from: { path: '^src/features/[^/]+/web/kit/', pathNot: tests },
      to: { path: '^src/features/[^/]+/web/(?!kit/)' },
    },
    ...upward,
    {
      name: '3-no-cycles',
      severity: 'error',
      from: { path: '^(src|sample)/', pathNot: tests },
      to: { circular: true },
    },
    {
      name: '4-rules-and-contracts-do-no-io',
      severity: 'error',
      from: { path: [...pureFiles, ...contracts], pathNot: tests },
      to: { path: [serverPackages, serverPlatform, ...serverFiles, '^src/features/[^/]+/web/'] },
    },
    {
      name: '4-rules-and-contracts-do-no-io',
      severity: 'error',
      comment: 'A hash of what it is given is no I/O.',
      from: {
        path: [...pureFiles, ...contracts],
        pathNot: [tests, '^src/features/asks/ranking/load-balancing\\.ts$'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: '4-rules-and-contracts-do-no-io',
      comment: 'Nor by way of a file that does.',
      severity: 'error',
      from: { path: [...pureFiles, ...contracts], pathNot: tests },
      to: {
        path: '^src/features/',
        pathNot: [...pureFiles, ...contracts, ...refusals, '/events\\.ts$', '\\.json$'],
      },
    },
    {
      name: '4-events-are-names-and-payloads',
      severity: 'error',
      from: { path: '^src/features/[^/]+/events\\.ts$' },
      to: { path: '^src/', pathNot: '^src/platform/(jobs|contract)\\.ts$' },
    },
    {
      name: '4-web-knows-nothing-of-the-server',
      severity: 'error',
      from: { path: pages, pathNot: tests },
      to: { path: [serverPackages, serverPlatform, ...serverFiles, '^src/cli/', serverHalfOfAnIntegration] },
    },
    {
      name: '4-web-reaches-no-node-module',
      comment: 'Not even through others.',
      severity: 'error',
      from: { path: pages, pathNot: tests },
      to: { path: `^(node:)?(${builtinModules.join('|')})$`, reachable: true },
    },
    {
      name: '5-only-stores-speak-to-tables',
      severity: 'error',
      from: { path: '^(src/(features|integrations|cli)|sample)/', pathNot: [tests, '/[a-z-]*store\\.ts$'] },
      to: { path: ['node_modules/(kysely|pg)/', '^src/platform/database/schema\\.generated\\.ts$'] },
    },
    {
      name: '6-features-do-not-know-integrations',
      severity: 'error',
      from: { path: '^src/(features|platform|web)/', pathNot: [tests, seesEverything] },
      to: { path: '^(src/integrations|sample)/' },
    },
    {
      name: '6-integrations-come-in-by-the-front-door',
      severity: 'error',
      from: { path: '^(src/(integrations|cli)|sample)/', pathNot: [tests, seesEverything] },
      to: {
        path: '^src/features/',
        pathNot: ['/(public|events)\\.ts$', ...contracts, '^src/features/[^/]+/web/kit/'],
      },
    },
    {
      name: '7-only-a-few-see-everything',
      severity: 'error',
      from: { path: '^(src|sample)/', pathNot: [tests, seesEverything] },
      to: { path: '^src/(app\\.ts$|main\\.ts$|web-app/)' },
    },
    {
      name: '1-web-knows-no-feature',
      comment: 'Shared web code serves the pages of features; what composes them stands in web-app.',
      severity: 'error',
      from: { path: '^src/web/' },
      to: { path: '^(src|sample|test|bench)/', pathNot: ['^src/(web|platform)/', tests] },
    },
    {
      name: '0-source-needs-no-test',
      severity: 'error',
      from: { path: '^src/', pathNot: tests },
      to: { path: ['^(test|bench)/', '\\.test\\.tsx?$'] },
    },
    {
      name: '0-nothing-unresolved',
      severity: 'error',
      from: { path: '^(src|sample)/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
