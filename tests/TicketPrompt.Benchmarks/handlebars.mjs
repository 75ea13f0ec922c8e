// Prints the microseconds that npm's handlebars takes for a prompt, with the flat copy of the ticket that it needs:
//   HANDLEBARS_DIR=<folder with node_modules/handlebars> node handlebars.mjs <template>
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

let Handlebars;
try {
  Handlebars = createRequire((process.env.HANDLEBARS_DIR ?? process.cwd()) + '/x.js')('handlebars');
} catch {
  console.error('npm install handlebars, and name the folder in HANDLEBARS_DIR.');
  process.exit(1);
}

const sentence = 'A refund above the limit answers with 504 after thirty seconds. ';
const tickets = Array.from({ length: 1000 }, (_, i) => ({
  key: `PAY-${i + 1}`, summary: 'Refunds over 10 000 EUR time out', description: sentence.repeat(7).slice(0, 400),
  issueType: 'Bug', priority: 'High', status: 'Open', components: ['api', 'ledger'], labels: ['backend', 'tier-1'],
  assignee: 'Zoe Muller', created: '2026-09-28T07:41:13Z', updated: '2026-10-02T16:05:44Z', url: 'https://lindenpay.example/browse/PAY-1',
}));
const template = Handlebars.compile(readFileSync(process.argv[2], 'utf8'), { noEscape: true });
const times = [];
let length = 0;
for (let round = 0; round < 61; round++) {
  const start = process.hrtime.bigint();
  for (const ticket of tickets) length += template({ ticket: { ...ticket } }).length;
  if (round >= 30) times.push(Number(process.hrtime.bigint() - start) / 1e6);
}
times.sort((a, b) => a - b);
console.log(times[15].toFixed(3));
