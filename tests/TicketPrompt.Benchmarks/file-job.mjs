// A file of tickets to a file of prompts with npm's handlebars: HANDLEBARS_DIR=... node file-job.mjs <tickets.json> <prompts> <template>
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const Handlebars = createRequire((process.env.HANDLEBARS_DIR ?? process.cwd()) + '/x.js')('handlebars');
const [, , input, output, specimen] = process.argv;
const template = Handlebars.compile(readFileSync(specimen, 'utf8'), { noEscape: true });
writeFileSync(output, JSON.parse(readFileSync(input, 'utf8')).map(ticket => template({ ticket, now: new Date().toISOString() })).join('\n') + '\n');
