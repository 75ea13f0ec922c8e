// Renders what Agreement.cs generated with npm's handlebars, a JSON line each:
//   HANDLEBARS_DIR=<folder with node_modules/handlebars> node handlebars-agreement.mjs <cases.json> <results.jsonl>
// As the conformance cases have it: noEscape, each tag prints as text of its own, lists print joined by ", ", objects as JSON.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

let Handlebars;
try {
  Handlebars = createRequire((process.env.HANDLEBARS_DIR ?? process.cwd()) + '/x.js')('handlebars');
} catch {
  console.error('npm install handlebars, and name the folder in HANDLEBARS_DIR.');
  process.exit(1);
}

const { data, partials, templates } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const append = Handlebars.JavaScriptCompiler.prototype.appendToBuffer;
Handlebars.JavaScriptCompiler.prototype.appendToBuffer = function (source, location, explicit) {
  return append.call(this, ["''+(", source, ')'], location, explicit);
};
Handlebars.log = () => {};
Handlebars.logger.log = () => {};
Array.prototype.toString = function () { return this.map(item => item == null ? '' : String(item)).join(', '); };
// A null context is a sealed {} inside a block there, and stays null here: the manual says so.
Object.prototype.toString = function () { return Object.isSealed(this) && Object.keys(this).length === 0 ? '' : JSON.stringify(this); };
for (const [name, text] of Object.entries(partials)) Handlebars.registerPartial(name, text);
const results = templates.map(template => {
  try {
    return JSON.stringify({ text: Handlebars.compile(template, { noEscape: true })(JSON.parse(JSON.stringify(data))) });
  } catch (e) {
    return JSON.stringify({ error: String(e.message).slice(0, 300) });
  }
});
writeFileSync(process.argv[3], results.join('\n'));
console.log(Handlebars.VERSION);
