// Prints, for each file, the milliseconds that npm's package for its markup takes to make Markdown of it:
//   MARKUP_DIR=<folder with node_modules of adf-to-md, jira2md and turndown> node markup.mjs <file.adf|file.wiki|file.html> ...
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';

let converters;
try {
  const require = createRequire((process.env.MARKUP_DIR ?? process.cwd()) + '/x.js');
  const adf = require('adf-to-md');
  const jira = require('jira2md');
  const Turndown = require('turndown');
  const turndown = new Turndown();
  converters = {
    adf: { prepare: JSON.parse, convert: (document) => adf.convert(document).result },
    wiki: { prepare: String, convert: (text) => jira.to_markdown(text) },
    html: { prepare: String, convert: (text) => turndown.turndown(text) },
  };
} catch {
  console.error('npm install adf-to-md jira2md turndown, and name the folder in MARKUP_DIR.');
  process.exit(1);
}

// Some of them print what they do not know.
console.log = console.warn = () => {};
const now = () => Number(process.hrtime.bigint()) / 1e6;
for (const file of process.argv.slice(2)) {
  const { prepare, convert } = converters[file.slice(file.lastIndexOf('.') + 1)];
  const input = prepare(readFileSync(file, 'utf8'));
  const start = now();
  let count = 0;
  let length = 0;
  while (now() - start < 300) {
    length += convert(input).length;
    count++;
  }
  const times = [];
  const each = Math.max(1, Math.floor(15 / ((now() - start) / count)));
  for (let round = 0; round < 15; round++) {
    const from = now();
    for (let i = 0; i < each; i++) length += convert(input).length;
    times.push((now() - from) / each);
  }
  if (length === 0) throw new Error('nothing came of ' + file);
  process.stdout.write(file + '\t' + Math.min(...times).toFixed(5) + '\n');
}
