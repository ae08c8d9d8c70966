// Writes src/report.ts from the report's JSON Schema, its single source. With --check it writes nothing and fails
// when the file is not what it would write. It knows the part of JSON Schema that the report uses, no more.
import {readFileSync, writeFileSync} from 'node:fs';

const schemaPath = new URL('../../core/report/report.schema.json', import.meta.url);
const typesPath = new URL('../src/report.ts', import.meta.url);
const schema = JSON.parse(readFileSync(schemaPath, 'utf8'));

/** A doc comment at `indent`, folded at 120 columns; nothing when there is nothing to say. */
function comment(text, indent = '') {
  if (!text) return '';
  const line = `${indent}/** ${text} */\n`;
  if (line.length <= 121) return line;
  const folded = text.replace(new RegExp(`(.{1,${115 - indent.length}})(?: |$)`, 'g'), `${indent} * $1\n`);
  return `${indent}/**\n${folded}${indent} */\n`;
}

/** The TypeScript type of `node`. */
function type(node, indent = '') {
  if (node.$ref) return node.$ref.replace('#/$defs/', '');
  if ('const' in node) return JSON.stringify(node.const).replaceAll('"', "'");
  if (node.enum) return node.enum.map((value) => `'${value}'`).join(' | ');
  switch (node.type) {
    case 'integer':
    case 'number':
      return 'number';
    case 'string':
    case 'boolean':
      return node.type;
    case 'array':
      return `${type(node.items, indent)}[]`;
    case 'object':
      return `{\n${members(node, `${indent}  `)}${indent}}`;
    default:
      throw new Error(`No TypeScript for ${JSON.stringify(node)}`);
  }
}

function members(node, indent) {
  const required = new Set(node.required);
  return Object.entries(node.properties)
    .map(([key, value]) => {
      const optional = required.has(key) ? '' : '?';
      return `${comment(value.description, indent)}${indent}${key}${optional}: ${type(value, indent)};\n`;
    })
    .join('');
}

function declaration(name, node) {
  const head = comment(node.description);
  if (node.type === 'object') return `${head}export interface ${name} {\n${members(node, '  ')}}\n`;
  const alternatives = node.enum?.map((value) => `\n  | '${value}'`).join('');
  return `${head}export type ${name} =${alternatives ?? ` ${type(node)}`};\n`;
}

const types = [
  '// Written by web/scripts/types.mjs from core/report/report.schema.json; change that and run `npm run types -w web`.\n',
  ...[[schema.title, schema], ...Object.entries(schema.$defs)].map(([name, node]) => declaration(name, node)),
].join('\n');

if (!process.argv.includes('--check')) {
  writeFileSync(typesPath, types);
} else if (readFileSync(typesPath, 'utf8') !== types) {
  console.error('web/src/report.ts does not fit core/report/report.schema.json: run npm run types -w web');
  process.exit(1);
}
