/** Who may import whom. ARCHITECTURE.md tells the same seven rules in words; test/boundaries.test.ts proves that each can fail. */

const { builtinModules } = require('node:module');

/** Features may build on those before them. Those on one line do not know each other. */
const order = [
  ['people'],
  ['sign-in'],
  ['promises'],
  ['asks', 'thanks', 'partnerships', 'goals', 'heads-ups', 'conversations', 'notes', 'rounds'],
  ['today', 'team-view'],
];

/** The model's nouns: a file named after one (`promise.ts`, `promise-revision.ts`) holds pure rules. */
const nouns = [
  'actor',
  'person',
  'team',
  'guide',
  'hours',
  'plate',
  'circle',
  'mention',
  'consent',
  'setting',
  'promise',
  'ask',
  'offer',
  'thanks',
  'win',
  'partnership',
  'charter',
  'expectation',
  'goal',
  'heads-up',
  'round',
  'pairing',
  'conversation',
  'feedback',
  'repair',
  'review',
  'note',
  'reflection',
  'practice',
  'card',
  'pattern',
];

/** Files of a feature by their name: in its own folder, or in one of its capabilities below it. */
const inFeature = (name) => [`^src/features/[^/]+/${name}`, `^src/features/[^/]+/(?!web/)[a-z-]+/${name}`];

const serverFiles = inFeature('(jobs|cards|public|[a-z-]*(api|store))\\.ts$');
const nounName = `(${nouns.join('|')})(\\.|-(?![a-z-]*(store|api)\\.)[a-z-]*\\.)ts$`;
const contractName = '([a-z-]*contract|refusals)\\.ts$';
const nounFiles = inFeature(nounName);
const contracts = inFeature(contractName);
const serverPlatform = '^src/platform/(database|http|embedded|backup)/';
const serverHalfOfAnIntegration = '^(src/integrations/[^/]+|sample)/(?!web/|[a-z-]*contract\\.ts$)';
const pages = '^(src/(web|web-app|(features|integrations)/[^/]+/web)|sample/web)/';
const tests = '\\.test\\.tsx?$|^test/';
const seesEverything = '^src/(app\\.ts$|main\\.ts$|cli/main\\.ts$|web-app/)';
const serverPackages =
  'node_modules/(pg|pg-[a-z-]+|kysely|fastify|@fastify|graphile-worker|nodemailer|pino|@simplewebauthn/server)/';

/** Neither upward nor sideways: each feature against all that stand after it, and against its neighbours but for their events. */
const upward = order.flatMap((line, position) =>
  line.flatMap((feature) => {
    const rule = (others, pathNot, comment) => ({
      name: '3-features-stand-in-order',
      comment,
      severity: 'error',
      from: { path: `^src/features/${feature}/`, pathNot: tests },
      to: { path: others.map((other) => `^src/features/${other}/`), pathNot },
    });
    const above = order.slice(position + 1).flat();
    const beside = line.filter((other) => other !== feature);
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
      from: { path: '^src/features/([^/]+)/', pathNot: [tests, '/web/', ...contracts, ...nounFiles] },
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
        path: [
          `^src/features/([^/]+)/(web/|${contractName}|${nounName})`,
          `^src/features/([^/]+)/(?!web/)[a-z-]+/(${contractName}|${nounName})`,
        ],
        pathNot: tests,
      },
      to: { path: '^src/features/', pathNot: ['^src/features/$1/', ...contracts, ...nounFiles, '/web/'] },
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
      from: { path: [...nounFiles, ...contracts], pathNot: tests },
      to: { path: [serverPackages, serverPlatform, ...serverFiles, '^src/features/[^/]+/web/'] },
    },
    {
      name: '4-rules-and-contracts-do-no-io',
      severity: 'error',
      from: { path: [...nounFiles, ...contracts], pathNot: tests },
      to: { dependencyTypes: ['core'] },
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
