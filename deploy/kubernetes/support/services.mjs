// What the services really are, read from their sources.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./kubectl.mjs";

const read = (path) => readFileSync(join(ROOT, path), "utf8");

export const SERVICES = ["request-service", "scheduling-service", "outcome-service", "candidate-gateway"];

/** The settings of a service, from the table that its tests keep equal to its code: variable → { needed, secret }. */
export function settingsOf(service) {
  const rows = read(`${service}/README.md`).matchAll(/^\| `([A-Z0-9_]+)` \| (.*) \| (.*) \|$/gm);
  return new Map(
    [...rows].map(([, variable, meaning, fallback]) => [
      variable,
      { needed: fallback === "**needed**", secret: meaning.endsWith("**Secret.**") },
    ]),
  );
}

export function portOf(service) {
  return Number(/^quarkus\.http\.port=(\d+)$/m.exec(read(`${service}/src/main/resources/application.properties`))[1]);
}

/** Name of a property in a file → variable: talent-pool.database.password → TALENT_POOL_DATABASE_PASSWORD. */
export const variableOf = (property) => property.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_");

/** The topics, as the embedded broker makes them. */
export function topics() {
  const source = read("deploy/embedded/src/main/java/io/talentpool/embedded/broker/TalentPoolTopics.java");
  return [...source.matchAll(/"(talent-pool\.[a-z-]+)"/g)].map(([, topic]) => topic);
}

/** What a service publishes and follows: its own topic, the followed ones, and its group. */
export function traffic(service) {
  const properties = read(`${service}/src/main/resources/application.properties`);
  const all = (pattern) => [...properties.matchAll(pattern)].map(([, value]) => value);
  return {
    writes: all(/^talent-pool\.events\.topic=(.*)$/gm),
    reads: all(/^mp\.messaging\.incoming\.[a-z-]+\.topics?=(.*)$/gm).flatMap((value) => value.split(",")),
    deadLetters: all(/^mp\.messaging\.incoming\.[a-z-]+\.dead-letter-queue\.topic=(.*)$/gm),
    groups: [...new Set(all(/^mp\.messaging\.incoming\.[a-z-]+\.group\.id=(.*)$/gm))],
  };
}

/** The services that one asks, from the interface of its settings. */
export function neighboursOf(service) {
  return [...settingsOf(service).keys()]
    .map((variable) => /^TALENT_POOL_(.*)_URL$/.exec(variable)?.[1].toLowerCase().replaceAll("_", "-"))
    .filter((name) => SERVICES.includes(name));
}

/** The paths and who answers them, as the local system's edge knows them: [path, exact, service]. */
export function routes() {
  const source = read("deploy/local/src/main/java/io/talentpool/local/edge/EdgeRoutes.java");
  const prefixes = [...source.matchAll(/Map\.entry\("(\/api[^"]*)", ([A-Z_]+)\)/g)].map(([, path, part]) => [
    path,
    false,
    part.toLowerCase().replaceAll("_", "-"),
  ]);
  const page = /CLIENT_PAGE = "([^"]*)"/.exec(source)[1];
  return [...prefixes, [page, true, "candidate-gateway"], ["/", false, "web"]];
}
