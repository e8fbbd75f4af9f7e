// Puts the services' JSON Schemas and examples together into one AsyncAPI document (asyncapi.yaml) and one page for people (EVENTS.md).
//   node contract.mjs write   writes both
//   node contract.mjs check   ends with an error if they are not as it would write them, or if the document is not valid
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Parser } from '@asyncapi/parser';
import { parse, stringify } from 'yaml';

const here = dirname(fileURLToPath(import.meta.url));
const house = join(here, '..', '..');
const services = ['request-service', 'scheduling-service', 'outcome-service'];
const documentFile = join(here, 'asyncapi.yaml');
const pageFile = join(here, 'EVENTS.md');

const json = (...path) => JSON.parse(readFileSync(join(house, ...path), 'utf8'));

/** A schema as it stands in the document: without what only a file of its own needs, and with references into the document. */
function embedded(schema) {
  const { $schema, $id, ...rest } = schema;
  return JSON.parse(JSON.stringify(rest), (name, value) =>
    name === '$ref' && value === 'io.talentpool.change.v1.json' ? '#/components/schemas/Change' : value);
}

function messagesOf(service) {
  const folder = join(service, 'src/main/resources/events');
  return readdirSync(join(house, folder))
    .filter((file) => file.endsWith('.v1.json'))
    .map((file) => {
      const type = file.replace(/\.json$/, '');
      const schema = json(folder, file);
      return [type, {
        name: type,
        title: schema.title,
        summary: schema.description,
        contentType: 'application/json',
        traits: [{ $ref: '#/components/messageTraits/cloudEvent' }],
        payload: embedded(schema),
        examples: [{ name: 'example', payload: json(folder, `${type}.example.json`) }],
      }];
    });
}

/** The hand-written frame with everything that the services bring. */
function compose() {
  const frame = parse(readFileSync(join(here, 'frame.yaml'), 'utf8'));
  frame.components.schemas.Change = embedded(json('service-support/src/main/resources/events/io.talentpool.change.v1.json'));
  frame.components.messages = {};
  for (const service of services) {
    const channel = frame.channels[service];
    channel.messages = {};
    for (const [type, message] of messagesOf(service)) {
      frame.components.messages[type] = message;
      channel.messages[type] = { $ref: `#/components/messages/${type}` };
    }
  }
  return '# Written by contract.mjs from frame.yaml and the schemas beside each service; to change it, change those and run: npm run write\n'
    + stringify(frame, { lineWidth: 140, aliasDuplicateObjects: false });
}

async function parsed(document) {
  const { document: valid, diagnostics } = await new Parser().parse(document);
  const faults = diagnostics.filter((found) => found.severity <= 1);
  if (!valid || faults.length > 0) {
    throw new Error('The AsyncAPI document is not valid:\n'
      + faults.map((fault) => `  ${fault.path.join('.')}: ${fault.message}`).join('\n'));
  }
  return valid;
}

function membersOf(schema) {
  const own = Object.entries(schema.properties ?? {});
  const inherited = (schema.allOf ?? []).flatMap((part) => Object.entries(part.properties ?? {}));
  return { own, inherited };
}

const typeOf = (schema) => [schema.type].flat().filter(Boolean).join(' or ')
  + (schema.format ? ` (${schema.format})` : '')
  + (schema.items ? ` of ${typeOf(schema.items)}` : '');

const valuesOf = (schema) => {
  const values = schema['x-extensible-enum'] ?? schema.enum;
  return values ? `${schema.description ? ' ' : ''}One of ${values.map((value) => `\`${value}\``).join(', ')}${schema.enum ? '' : '; new ones may come'}.` : '';
};

const sentence = (text) => (!text || /[.!?]$/.test(text) ? text ?? '' : `${text}.`);

const table = (members) => ['| Member | Type | |', '|---|---|---|',
  ...members.map(([name, schema]) => `| \`${name}\` | ${typeOf(schema)} | ${sentence(schema.description)}${valuesOf(schema)} |`)].join('\n');

/** The document for people. */
function page(document) {
  const lines = [
    '<!-- Written by contract.mjs from asyncapi.yaml; to change it, change what that is made of and run: npm run write -->',
    `# ${document.info().title()}`, '', document.info().description().trim(), '',
    '## What every event says', '',
    table(Object.entries(document.components().schemas().get('Change').json().properties)), '',
  ];
  for (const channel of document.channels()) {
    lines.push(`## \`${channel.address()}\``, '', channel.description().trim(), '');
    for (const message of channel.messages()) {
      const { own } = membersOf(message.payload().json());
      lines.push(`### ${message.name()}`, '', message.summary(), '', table(own), '', '```json',
        JSON.stringify(message.examples()[0].payload(), null, 2), '```', '');
    }
  }
  return lines.join('\n');
}

function requireSame(file, content) {
  if (readFileSync(file, 'utf8') !== content) {
    throw new Error(`${file} is not what the schemas and examples say: run npm run write in deploy/events, and look at the difference.`);
  }
}

try {
  const document = compose();
  const people = page(await parsed(document));
  if (process.argv[2] === 'write') {
    writeFileSync(documentFile, document);
    writeFileSync(pageFile, people);
  } else {
    requireSame(documentFile, document);
    requireSame(pageFile, people);
    console.log('The AsyncAPI document is valid, and as the schemas and examples say.');
  }
} catch (fault) {
  console.error(fault.message);
  process.exit(1);
}
