// Probes, deadlines and autoscaling leave twice the time that was measured, and building an index is no reason for more replicas that build.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { HOME } from "../support/kubectl.mjs";
import { named, overlays, title, workloads } from "../support/rendered.mjs";
import { SERVICES } from "../support/services.mjs";

const readme = readFileSync(join(HOME, "README.md"), "utf8");
const measured = (what) => Number(new RegExp(`^\\| ${what} \\| (\\d+) \\|$`, "m").exec(readme)[1]);
const START = measured("start of a service, at most");
const INDEX_OF_MANY = measured("index of 100,000 candidates");
const INDEX_OF_A_MILLION = measured("index of 1,000,000 candidates");
/** An index is built by one thread. */
const BUILDING = 1;

const processors = (text) => (text.endsWith("m") ? Number(text.slice(0, -1)) / 1000 : Number(text));
const each = (name, check) =>
  test(name, async (t) => {
    for (const [overlay, resources] of overlays) {
      for (const service of SERVICES) {
        const workload = workloads(resources).find(({ resource }) => resource.kind === "Deployment" && resource.metadata.name === service);
        const scaler = named(resources, "HorizontalPodAutoscaler", service);
        await t.test(`${overlay}, ${service}`, () => check({ ...workload, scaler, isGateway: service === "candidate-gateway" }));
      }
    }
  });

each("a start has twice as long as it takes where it gets no more processor than it requests", ({ resource, container }) => {
  const { periodSeconds, failureThreshold } = container.startupProbe;
  assert.ok(periodSeconds * failureThreshold >= (2 * START) / processors(container.resources.requests.cpu), title(resource));
});

each("a rollout is given up after twice the time that a replica needs, and not sooner", ({ resource, container, isGateway }) => {
  const { progressDeadlineSeconds, minReadySeconds } = resource.spec;
  const { periodSeconds, failureThreshold } = container.startupProbe;
  assert.ok(progressDeadlineSeconds >= 2 * periodSeconds * failureThreshold + minReadySeconds, title(resource));
  if (isGateway) assert.ok(progressDeadlineSeconds >= 2 * (INDEX_OF_A_MILLION / BUILDING) + minReadySeconds, title(resource));
  assert.ok(minReadySeconds >= 3 * container.readinessProbe.periodSeconds, title(resource));
});

each("replicas come one at a time, the next when the first can have changed anything", ({ scaler, isGateway }) => {
  const { stabilizationWindowSeconds, policies } = scaler.spec.behavior.scaleUp;
  assert.deepEqual(policies.map(({ type, value }) => [type, value]), [["Pods", 1]]);
  const untilOfUse = isGateway ? INDEX_OF_MANY / BUILDING : START;
  assert.ok(policies[0].periodSeconds >= 2 * untilOfUse, title(scaler));
  assert.ok(stabilizationWindowSeconds >= 2 * untilOfUse, title(scaler));
});

each("a replica that builds an index while it serves is no reason for another", ({ scaler, container, isGateway }) => {
  const { target } = scaler.spec.metrics[0].resource;
  const requested = processors(container.resources.requests.cpu);
  const wanted = target.type === "AverageValue" ? processors(target.averageValue) : (target.averageUtilization / 100) * requested;
  assert.ok(wanted >= (isGateway ? BUILDING : 0) + 2 * requested, `${title(scaler)}: ${wanted} processors`);
});
