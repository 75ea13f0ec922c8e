// Makes full.expected.md and minimal.expected.md with handlebars.js, the reference for what a template means:
//   npm install handlebars@4.7.10 && node generate.mjs
// The test run needs neither Node nor npm; run this only when the tickets here change.
import { readFileSync, writeFileSync } from 'node:fs';
import Handlebars from 'handlebars';

const read = name => readFileSync(new URL(name, import.meta.url), 'utf8');
const render = Handlebars.compile(read('specimen.hbs'), { noEscape: true });
for (const name of ['full', 'minimal']) {
    const ticket = JSON.parse(read(`${name}.json`));
    writeFileSync(new URL(`${name}.expected.md`, import.meta.url), render({ ticket, now: '2026-10-05T12:00:00Z' }));
}
