// Puts the services' OpenAPI documents, which their builds leave in target/openapi, together into one for the whole edge, which
// candidate-gateway answers with at /api/openapi.
//   node contract.mjs write   writes it
//   node contract.mjs check   ends with an error if it is not as it would be written, or if Redocly or Spectral finds fault with it or
//                             with one of the services' own
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
const house = join(here, '..', '..');
const services = ['candidate-gateway', 'request-service', 'scheduling-service', 'outcome-service'];
const documents = services.map((service) => join(house, service, 'target/openapi/openapi.json'));
const whole = join(house, 'candidate-gateway/src/main/resources/openapi/edge.json');

class Fault extends Error {}

function run(tool, ...options) {
  try {
    return execFileSync(process.execPath, [join(here, 'node_modules', ...tool), ...options], {
      cwd: here,
      encoding: 'utf8',
      stdio: 'pipe',
      env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
    });
  } catch (failed) {
    throw new Fault(`${failed.stdout}\n${failed.stderr}`);
  }
}

const redocly = (...options) => run(['@redocly', 'cli', 'bin', 'cli.js'], ...options);
const spectral = (...options) => run(['@stoplight', 'spectral-cli', 'dist', 'index.js'], ...options);

/** Paths in order, so that a change of one shows as a change of one. */
const inOrder = (members) => Object.fromEntries(Object.entries(members).sort(([one], [other]) => (one < other ? -1 : 1)));

/** Fails where two services mean different things by one name. */
function compose() {
  mkdirSync(join(here, 'target'), { recursive: true });
  const joined = join(here, 'target', 'joined.json');
  redocly('join', ...documents, '--without-x-tag-groups', '-o', joined);
  const document = JSON.parse(readFileSync(joined, 'utf8'));
  document.info.title = 'Talent Pool';
  document.info.description = readFileSync(join(here, 'frame.md'), 'utf8');
  for (const path of Object.values(document.paths)) {
    delete path.servers; // each path's are the whole document's
  }
  document.paths = inOrder(document.paths);
  for (const kind of Object.keys(document.components)) {
    document.components[kind] = inOrder(document.components[kind]);
  }
  return `${JSON.stringify(document, null, 1)}\n`;
}

try {
  const document = compose();
  if (process.argv[2] === 'write') {
    writeFileSync(whole, document);
  } else {
    if (readFileSync(whole, 'utf8') !== document) {
      throw new Fault('The document of the edge is not what the services say: run npm run write in deploy/openapi, and look at the difference.');
    }
    redocly('lint', whole, ...documents);
    spectral('lint', '--quiet', '--fail-severity', 'hint', whole, ...documents);
    console.log('The OpenAPI document of the edge is as the services say, and neither Redocly nor Spectral finds fault with any.');
  }
} catch (fault) {
  if (!(fault instanceof Fault)) {
    throw fault;
  }
  console.error(fault.message);
  process.exit(1);
}
