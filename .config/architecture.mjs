// The import rule: a layer imports only from layers before it; edges import any layer and never each other;
// each vendor's types stay in their place. Counts the modules it saw, so that it cannot pass by seeing none.
import { cruise } from 'dependency-cruiser'
import { readdirSync } from 'node:fs'

const LAYERS = [
  ...[
    'base',
    'store',
    'phrases',
    'hotels',
    'guests',
    'stays',
    'staff',
    'messages',
    'verification',
    'loyalty',
  ],
  ...['cases', 'facts', 'surveys', 'outreach', 'insights', 'privacy', 'journey', 'setup', 'conversation'],
]
const EDGES = ['channels', 'nlu', 'jobs', 'web']
/** Where a vendor's package may be imported. */
const VENDORS = {
  telegraf: '^src/channels/telegram',
  wechaty: '^src/channels/wechat',
  botbuilder: '^src/channels/bot-framework',
  openai: '^src/nlu/openai',
  'pg-boss': '^src/(jobs/|store/enqueue)',
  express: '^src/(web|channels)/',
  preact: '^src/web/',
  'temporal-polyfill': '^src/base/clock',
  pg: '^src/store/',
}

const inside = (folders) => `^src/(${folders.join('|')})/`
const rule = (name, from, to) => ({ name, severity: 'error', from, to })

const forbidden = [
  rule('no-cycles', {}, { circular: true, viaOnly: { pathNot: 'src/store/generated' } }),
  ...LAYERS.map((layer, n) =>
    rule(
      `${layer}-imports-only-layers-before-it`,
      { path: inside([layer]) },
      { path: inside([...LAYERS.slice(n + 1), ...EDGES]) },
    ),
  ),
  ...EDGES.map((edge) =>
    rule(
      `${edge}-imports-no-other-edge`,
      { path: inside([edge]) },
      { path: inside(EDGES.filter((other) => other !== edge)) },
    ),
  ),
  rule(
    'nothing-imports-the-composition-root',
    { path: '^src/(?!commands/).+/' },
    { path: '^src/(main|cli)\\.ts$' },
  ),
  rule('the-database-client-stays-in-store', { path: '^src/(?!store/)' }, { path: '^src/store/generated' }),
  ...Object.entries(VENDORS).map(([vendor, home]) =>
    rule(
      `${vendor}-stays-in-its-place`,
      { path: '^src/', pathNot: home },
      { path: `node_modules/(@types/)?${vendor}/` },
    ),
  ),
]

const { output } = await cruise(['src'], {
  ruleSet: { forbidden },
  validate: true,
  outputType: 'json',
  tsPreCompilationDeps: true,
  doNotFollow: { path: 'node_modules' },
  enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
})
const { summary, modules } = JSON.parse(output)
const seen = modules.filter(({ source }) => source.startsWith('src/')).length
const written = readdirSync('src', { recursive: true, withFileTypes: true }).filter((entry) =>
  /\.tsx?$/.test(entry.name),
).length

for (const { rule: broken, from, to } of summary.violations) console.error(`${broken.name}: ${from} -> ${to}`)
if (seen < written) console.error(`saw only ${seen} of ${written} modules`)
console.log(`${seen} modules, ${summary.violations.length} violations`)
process.exit(summary.violations.length > 0 || seen < written ? 1 : 0)
