// What the runbook tells people to type finds what it is for: each command with kubectl, against what is deployed.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { ROOT } from "../support/kubectl.mjs";
import { named, ofKind, overlays, workloads } from "../support/rendered.mjs";
import { SERVICES } from "../support/services.mjs";

const runbook = readFileSync(join(ROOT, "deploy/RUNBOOK.md"), "utf8");
const deployed = overlays.get("overlay-staging");
const commands = [...runbook.matchAll(/kubectl [^`\n|#]*/g)]
  .map(([command]) => command.trim())
  .flatMap((command) => (command.includes("<service>") ? SERVICES.map((service) => command.replaceAll("<service>", service)) : [command]));

const KINDS = { deploy: "Deployment", job: "Job", externalsecret: "ExternalSecret", kafka: "Kafka" };

/** Labels of whatever the command may select from. */
function selectable(command) {
  const kind = Object.keys(KINDS).find((word) => new RegExp(`\\b${word}\\b`).test(command));
  if (kind) return ofKind(deployed, KINDS[kind]).map(({ metadata }) => metadata.labels ?? {});
  return workloads(deployed).map(({ pod }) => pod.metadata.labels);
}

test("selectors select something", () => {
  const selecting = commands.filter((command) => / -l /.test(command) && !command.includes("strimzi.io/"));
  assert.ok(selecting.length >= 5);
  for (const command of selecting) {
    const [key, value] = / -l (\S+)/.exec(command)[1].split("=");
    assert.ok(
      selectable(command).some((labels) => labels[key] === value),
      command,
    );
  }
});

test("whatever is named is there", () => {
  const names = commands.flatMap((command) => [
    ...[...command.matchAll(/\bdeploy\/([a-z-]+)(?= |$)/g)].map(([, name]) => [command, name]),
    ...(/ deploy ((?:[a-z-]+ )+)--/.exec(command)?.[1].trim().split(" ") ?? []).map((name) => [command, name]),
  ]);
  assert.ok(names.length >= 10);
  for (const [command, name] of names) assert.ok(named(deployed, "Deployment", name), `${command}: ${name}`);
});

test("files and folders exist", () => {
  const paths = [...runbook.matchAll(/(?<=[`\s])deploy\/(?:kubernetes|images|database|proofs|local)\/[\w./-]+/g)].map(([path]) => path);
  assert.ok(paths.length >= 8);
  for (const path of paths) assert.ok(existsSync(join(ROOT, path)), path);
});
