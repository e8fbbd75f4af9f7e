// Writes the types of the services' answers from their OpenAPI documents, which their builds leave in target/openapi.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const services = {
  candidates: 'candidate-gateway',
  requests: 'request-service',
  scheduling: 'scheduling-service',
  outcomes: 'outcome-service',
};
const house = new URL('../../', import.meta.url);
const written = new URL('../src/api/generated/', import.meta.url);

await mkdir(written, { recursive: true });
for (const [name, service] of Object.entries(services)) {
  const source = new URL(`${service}/target/openapi/openapi.json`, house);
  const document = await readFile(source, 'utf8').catch(() => {
    throw new Error(`${service} is not built yet: run ./mvnw package first.`);
  });
  const types = astToString(await openapiTS(JSON.parse(document)));
  await writeFile(new URL(`${name}.d.ts`, written), `// From the OpenAPI document of ${service}.\n${types}`);
}
