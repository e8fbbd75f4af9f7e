// What no schema sees: that the parts of each rendering fit each other, and that pods keep to the restricted Pod Security Standard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { named, ofKind, renderings, title, workloads } from "../support/rendered.mjs";

const each = (name, check) =>
  test(name, async (t) => {
    for (const [rendering, resources] of renderings) await t.test(rendering, () => check(resources));
  });

const fits = (selector, labels) => Object.entries(selector).every(([key, value]) => labels[key] === value);
const bytes = (text) => {
  const [, number, unit] = /^(\d+)(Ki|Mi|Gi)?$/.exec(text);
  return Number(number) * { Ki: 1024, Mi: 1024 ** 2, Gi: 1024 ** 3 }[unit ?? "Ki"];
};

const everyContainer = (resources) =>
  workloads(resources).flatMap((workload) => workload.spec.containers.map((container) => ({ ...workload, container })));

each("selectors find what they are for", (resources) => {
  const pods = workloads(resources).map(({ pod }) => pod.metadata.labels);
  for (const deployment of ofKind(resources, "Deployment", "StatefulSet")) {
    const { selector, template } = deployment.spec;
    assert.ok(fits(selector.matchLabels, template.metadata.labels), title(deployment));
  }
  for (const service of ofKind(resources, "Service", "PodDisruptionBudget")) {
    const selector = service.kind === "Service" ? service.spec.selector : service.spec.selector.matchLabels;
    assert.equal(new Set(pods.filter((labels) => fits(selector, labels)).map((labels) => labels["app.kubernetes.io/name"])).size, 1, title(service));
  }
  for (const scaler of ofKind(resources, "HorizontalPodAutoscaler")) {
    const { kind, name } = scaler.spec.scaleTargetRef;
    const target = named(resources, kind, name);
    assert.ok(target, title(scaler));
    assert.equal(target.spec.replicas, undefined, `${title(target)} must leave its number to ${title(scaler)}`);
    assert.ok(scaler.spec.minReplicas <= scaler.spec.maxReplicas);
  }
  for (const { resource, spec, pod } of workloads(resources)) {
    for (const { labelSelector } of spec.topologySpreadConstraints ?? []) {
      assert.ok(fits(labelSelector.matchLabels, pod.metadata.labels), title(resource));
    }
  }
});

each("whatever is referred to is there", (resources) => {
  for (const { resource, spec, container } of workloads(resources)) {
    const volumes = new Set(spec.volumes.map(({ name }) => name));
    const mounted = spec.containers.flatMap(({ volumeMounts }) => volumeMounts.map(({ name }) => name));
    assert.deepEqual([...volumes].sort(), [...new Set(mounted)].sort(), title(resource));
    assert.ok(named(resources, "ServiceAccount", spec.serviceAccountName), `${title(resource)}: ${spec.serviceAccountName}`);
    const maps = [
      ...(container.envFrom ?? []).map(({ configMapRef }) => configMapRef.name),
      ...spec.volumes.flatMap(({ configMap }) => (configMap ? [configMap.name] : [])),
    ].filter((name) => name !== "database-ca"); // made by hand from what the provider of the database offers
    for (const name of maps) assert.ok(named(resources, "ConfigMap", name), `${title(resource)}: ${name}`);
  }
  for (const ingress of ofKind(resources, "Ingress", "HTTPRoute")) {
    const backends =
      ingress.kind === "Ingress"
        ? ingress.spec.rules.flatMap(({ http }) => http.paths.map(({ backend }) => [backend.service.name, backend.service.port.name]))
        : ingress.spec.rules.flatMap(({ backendRefs }) => backendRefs.map(({ name, port }) => [name, port]));
    for (const [name, port] of backends) {
      const ports = named(resources, "Service", name).spec.ports;
      assert.ok(ports.some((one) => one.name === port || one.port === port), `${title(ingress)} → ${name}:${port}`);
    }
  }
});

each("pods keep to the restricted standard, and further", (resources) => {
  for (const { resource, spec, container } of everyContainer(resources)) {
    const what = `${title(resource)}, ${container.name}`;
    const pod = spec.securityContext;
    assert.equal(pod.runAsNonRoot, true, what);
    assert.ok(pod.runAsUser > 0, what);
    assert.equal(pod.seccompProfile.type, "RuntimeDefault", what);
    assert.deepEqual(container.securityContext.capabilities, { drop: ["ALL"] }, what);
    assert.equal(container.securityContext.allowPrivilegeEscalation, false, what);
    assert.equal(container.securityContext.readOnlyRootFilesystem, true, what);
    assert.equal(spec.automountServiceAccountToken, false, what);
    for (const member of ["hostNetwork", "hostPID", "hostIPC"]) assert.equal(spec[member], undefined, what);
    for (const volume of spec.volumes) assert.equal(volume.hostPath, undefined, what);
    for (const { hostPort } of container.ports ?? []) assert.equal(hostPort, undefined, what);
  }
});

each("memory is bounded, and processors are not held back", (resources) => {
  for (const { resource, container } of everyContainer(resources)) {
    const { requests, limits } = container.resources;
    assert.ok(bytes(requests.memory) <= bytes(limits.memory), title(resource));
    assert.ok(requests.cpu, title(resource));
    assert.equal(limits.cpu, undefined, `${title(resource)}: a limit makes it slow for no reason`);
  }
});

each("what makes a pod of a service unready does not have it restarted", (resources) => {
  const services = workloads(resources).filter(
    ({ resource, pod }) => resource.kind === "Deployment" && pod.metadata.labels["app.kubernetes.io/component"] === "service",
  );
  assert.equal(services.length, 4);
  for (const { resource, container } of services) {
    assert.notEqual(container.livenessProbe.httpGet.path, container.readinessProbe.httpGet.path, title(resource));
  }
});

each("what Strimzi runs keeps to the restricted standard, too", (resources) => {
  for (const { metadata, spec } of ofKind(resources, "Kafka")) {
    const containers = [
      spec.kafka.template.kafkaContainer,
      spec.entityOperator.template.topicOperatorContainer,
      spec.entityOperator.template.userOperatorContainer,
    ];
    for (const { securityContext } of containers) {
      const { allowPrivilegeEscalation, capabilities, runAsNonRoot, seccompProfile } = securityContext;
      assert.deepEqual([allowPrivilegeEscalation, capabilities.drop, runAsNonRoot, seccompProfile.type], [false, ["ALL"], true, "RuntimeDefault"], metadata.name);
    }
  }
});

each("what is denied everything may go where it has to", (resources) => {
  const policies = ofKind(resources, "NetworkPolicy").map(({ spec }) => spec);
  if (policies.length === 0) return;
  const labels = workloads(resources).map(({ pod }) => pod.metadata.labels);
  if (ofKind(resources, "KafkaUser").length > 0) labels.push({ "strimzi.io/kind": "Kafka" });
  for (const pod of labels.filter((one) => one["app.kubernetes.io/component"] !== "web")) {
    const ways = policies.filter(({ podSelector, egress }) => egress && finds(podSelector, pod));
    assert.ok(ways.length >= 2, `${JSON.stringify(pod)} may do no more than look up names`);
  }
});
const finds = ({ matchLabels = {}, matchExpressions = [] }, labels) =>
  fits(matchLabels, labels) &&
  matchExpressions.every(({ key, operator, values }) => (operator === "Exists" ? key in labels : values.includes(labels[key])));

each("a Job runs beside what it needs, whoever applies it", (resources) => {
  for (const job of ofKind(resources, "Job")) {
    // Before the rest there is neither its ServiceAccount nor its settings.
    assert.equal(job.metadata.annotations["argocd.argoproj.io/hook"], "Sync", title(job));
  }
});
