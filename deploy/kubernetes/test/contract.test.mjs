// The manifests say of the services what is true of them: images, ports, probes, settings, secrets, routes, topics, neighbours.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { ROOT } from "../support/kubectl.mjs";
import { named, ofKind, overlays, renderings, title, workloads } from "../support/rendered.mjs";
import { neighboursOf, portOf, routes, SERVICES, settingsOf, topics, traffic, variableOf } from "../support/services.mjs";

const each = (name, check) =>
  test(name, async (t) => {
    for (const [overlay, resources] of overlays) await t.test(overlay, () => check(resources, overlay));
  });

/** Only those for people: those for a laptop have sample parts in the place of Ingress and operators. */
const eachForPeople = (name, check) =>
  test(name, async (t) => {
    const forPeople = [...overlays].filter(([, resources]) => !named(resources, "Deployment", "sample-parts"));
    assert.ok(forPeople.length >= 2);
    for (const [overlay, resources] of forPeople) await t.test(overlay, () => check(resources, overlay));
  });

/** Variables from the ConfigMap and from the container itself, and those that files of Secrets stand for. */
function given(resources, workload) {
  const { container, spec } = workload;
  const variables = { ...Object.fromEntries((container.env ?? []).map(({ name, value }) => [name, value])) };
  for (const { configMapRef } of container.envFrom ?? []) {
    Object.assign(variables, named(resources, "ConfigMap", configMapRef.name).data);
  }
  const files = (spec.volumes.find(({ name }) => name === "secrets")?.projected.sources ?? []).flatMap(({ secret }) =>
    secret.items ? secret.items.map(({ path }) => path) : keysOf(resources, secret.name),
  );
  return { variables, files };
}

/** The members of a Secret, whoever makes it. */
function keysOf(resources, name) {
  const external = named(resources, "ExternalSecret", name);
  const plain = named(resources, "Secret", name);
  const members = external?.spec.data.map(({ secretKey }) => secretKey) ?? Object.keys(plain?.stringData ?? plain?.data ?? {});
  assert.ok(members.length > 0, `nobody makes the Secret ${name}`);
  return members;
}

const serviceOf = ({ container }) => container.image.split("/").at(-1).split(/[:@]/)[0];
const ours = (resources) => workloads(resources).filter((workload) => SERVICES.includes(serviceOf(workload)));

each("every service is there, and each workload runs an image that is built", (resources) => {
  const built = readFileSync(join(ROOT, "deploy/images/build"), "utf8");
  const images = /^images="(.*)"$/m.exec(built)[1].split(" ");
  for (const workload of workloads(resources)) {
    if (workload.container.image.includes("talent-pool/")) {
      assert.ok(images.includes(serviceOf(workload)), `${title(workload.resource)} runs ${workload.container.image}`);
    }
  }
  const deployed = ofKind(resources, "Deployment").map(({ metadata }) => metadata.name);
  for (const name of [...SERVICES, "web"]) assert.ok(deployed.includes(name), name);
});

each("every setting is one that the service knows, and none that it needs is missing", (resources) => {
  const known = new Set(["JAVA_TOOL_OPTIONS", ...SERVICES.flatMap((service) => [...settingsOf(service).keys()])]);
  for (const workload of ours(resources)) {
    const settings = settingsOf(serviceOf(workload));
    const { variables, files } = given(resources, workload);
    for (const variable of Object.keys(variables)) {
      assert.ok(known.has(variable), `no service reads ${variable} (${title(workload.resource)})`);
      assert.ok(!settings.get(variable)?.secret, `${variable} is a secret and stands in plain sight`);
    }
    for (const file of files) {
      assert.ok(settings.has(variableOf(file)), `${title(workload.resource)} does not read the secret ${file}`);
    }
    const all = new Set([...Object.keys(variables), ...files.map(variableOf)]);
    for (const [variable, { needed }] of settings) {
      assert.ok(!needed || all.has(variable), `${title(workload.resource)} lacks ${variable}`);
    }
  }
});

each("who migrates knows the owner's password, and nobody else where a Job does it", (resources) => {
  const jobs = ofKind(resources, "Job").length > 0;
  const migration = "talent-pool.database.migration-password";
  for (const workload of ours(resources).filter((one) => serviceOf(one) !== "candidate-gateway")) {
    const { variables, files } = given(resources, workload);
    assert.equal(variables.TALENT_POOL_DATABASE_MIGRATE_AT_START === "false", jobs);
    assert.equal(files.includes(migration), !jobs || workload.resource.kind === "Job", title(workload.resource));
  }
});

each("ports and probes are the services' own", (resources) => {
  for (const service of SERVICES) {
    const port = portOf(service);
    const deployment = workloads(resources).find(({ resource }) => resource.metadata.name === service);
    assert.deepEqual(deployment.container.ports, [{ name: "http", containerPort: port }].map((p) => ({ ...p, ...protocol(deployment) })));
    const [exposed] = named(resources, "Service", service).spec.ports;
    assert.equal(exposed.port, port);
    assert.equal(exposed.targetPort, "http");
    const path = (probe) => deployment.container[probe].httpGet.path;
    assert.deepEqual(["startupProbe", "livenessProbe", "readinessProbe"].map(path), [
      "/q/health/started",
      "/q/health/live",
      "/q/health/ready",
    ]);
    const variable = `TALENT_POOL_${service.toUpperCase().replaceAll("-", "_")}_URL`;
    const { variables } = given(resources, deployment);
    assert.equal(variables[variable], `http://${service}:${port}`);
  }
});
const protocol = ({ container }) => (container.ports[0].protocol ? { protocol: container.ports[0].protocol } : {});

each("what is told to stop has the time for it", (resources) => {
  const seconds = (text) => Number(/^(\d+)s$/.exec(text)[1]);
  const shared = readFileSync(join(ROOT, "service-support/src/main/resources/META-INF/microprofile-config.properties"), "utf8");
  const timeout = seconds(/^quarkus\.shutdown\.timeout=(.*)$/m.exec(shared)[1]);
  for (const workload of ours(resources).filter(({ resource }) => resource.kind === "Deployment")) {
    const delay = seconds(given(resources, workload).variables.TALENT_POOL_HTTP_SHUTDOWN_DELAY);
    const { periodSeconds, failureThreshold } = workload.container.readinessProbe;
    assert.ok(delay > periodSeconds * failureThreshold, "it serves until everybody knows");
    assert.ok(workload.spec.terminationGracePeriodSeconds > delay + timeout + 10);
  }
});

eachForPeople("what an overlay says is what holds", (resources, overlay) => {
  const folder = join(ROOT, "deploy/kubernetes/overlays", overlay.replace("overlay-", ""));
  const settings = parse(readFileSync(join(folder, "settings.yaml"), "utf8")).data;
  for (const workload of ours(resources)) {
    const { variables } = given(resources, workload);
    for (const [variable, value] of Object.entries(settings)) assert.equal(variables[variable], value, variable);
  }
});

eachForPeople("each image is of a registry and a release", (resources) => {
  for (const { resource, container } of workloads(resources)) {
    assert.match(container.image, /^[\w-]+(\.[\w-]+)+(:\d+)?\/(.+\/)?[a-z-]+(:[\w.-]+|@sha256:[0-9a-f]{64})$/, title(resource));
  }
});

eachForPeople("files that settings name are mounted", (resources) => {
  for (const { resource, container, spec } of ours(resources)) {
    const { variables } = given(resources, { container, spec });
    const files = [variables.TALENT_POOL_DATABASE_TLS_CA, variables.BPOC_DATABASE_TLS_CA];
    if (resource.kind === "Deployment") files.push(variables.KAFKA_SSL_TRUSTSTORE_LOCATION);
    for (const file of files.filter(Boolean)) {
      assert.ok(
        container.volumeMounts.some(({ mountPath }) => dirname(file) === mountPath),
        `${title(resource)}: ${file}`,
      );
    }
  }
});

eachForPeople("whoever answers to a service has to show who it is", (resources) => {
  for (const { resource, container, spec } of ours(resources)) {
    const { variables } = given(resources, { container, spec });
    const said = (variable) => `${title(resource)}: ${variable}=${variables[variable]}`;
    for (const database of ["TALENT_POOL_DATABASE", "BPOC_DATABASE"]) {
      assert.equal(variables[`${database}_TLS`], "verify-full", said(`${database}_TLS`));
      assert.ok(variables[`${database}_TLS_CA`], said(`${database}_TLS_CA`));
      assert.equal(variables[`${database}_TLS_ANY_SERVER`], undefined, said(`${database}_TLS_ANY_SERVER`));
    }
    assert.match(variables.KAFKA_SECURITY_PROTOCOL, /SSL$/, said("KAFKA_SECURITY_PROTOCOL"));
    assert.equal(variables.KAFKA_SSL_ENDPOINT_IDENTIFICATION_ALGORITHM, undefined);
    for (const address of ["TALENT_POOL_IDENTITY_ISSUER_URL", "TALENT_POOL_ROOM_LINKS_PUBLIC_URL", "DAILY_API_URL", "DAILY_WEBHOOK_URL"]) {
      assert.match(variables[address], /^https:/, said(address));
    }
  }
});

eachForPeople("browsers that came by TLS come back by TLS, to this name alone", (resources) => {
  const rules = ofKind(resources, "HTTPRoute").flatMap(({ spec }) => spec.rules);
  for (const { matches, filters = [] } of rules) {
    const set = filters.flatMap(({ responseHeaderModifier }) => responseHeaderModifier?.set ?? []);
    assert.deepEqual(set, [{ name: "Strict-Transport-Security", value: "max-age=31536000" }], matches[0].path.value);
  }
  for (const { spec, metadata } of ofKind(resources, "Ingress")) assert.deepEqual(spec.tls[0].hosts, [spec.rules[0].host], metadata.name);
});

eachForPeople("pages and services look for roles in the same place, at the same provider", (resources) => {
  const [settings, pages] = ["talent-pool-settings", "web-config"].map((name) =>
    ofKind(resources, "ConfigMap").find(({ metadata }) => metadata.name.startsWith(`${name}-`)),
  );
  const { issuer, clientId, rolesClaim } = JSON.parse(pages.data["config.json"]).identity;
  assert.equal(issuer, settings.data.TALENT_POOL_IDENTITY_ISSUER_URL);
  assert.equal(rolesClaim, settings.data.TALENT_POOL_IDENTITY_ROLES_CLAIM);
  assert.ok(clientId);
});

eachForPeople("addresses lead to the services as in the local system", (resources) => {
  const found = [
    ...ofKind(resources, "Ingress").flatMap(({ spec }) =>
      spec.rules.flatMap(({ http }) =>
        http.paths.map(({ path, pathType, backend }) => [path, pathType === "Exact", backend.service.name]),
      ),
    ),
    ...ofKind(resources, "HTTPRoute").flatMap(({ spec }) =>
      spec.rules.flatMap(({ matches, backendRefs }) =>
        matches.map(({ path }) => [path.value, path.type === "Exact", backendRefs[0].name]),
      ),
    ),
  ];
  const sorted = (list) => list.map((route) => route.join(" ")).sort();
  assert.deepEqual(sorted(found), sorted(routes()));
});

eachForPeople("the topics are there, in equal parts", (resources) => {
  const declared = ofKind(resources, "KafkaTopic");
  const names = topics().flatMap((topic) => [topic, `${topic}.dead-letter`]);
  assert.deepEqual(declared.map(({ metadata }) => metadata.name).sort(), names.sort());
  const parts = declared.filter(({ metadata }) => topics().includes(metadata.name)).map(({ spec }) => spec.partitions);
  assert.equal(new Set(parts).size, 1);
});

eachForPeople("each service may do in Kafka what it does, and no more", (resources) => {
  for (const service of SERVICES) {
    const { writes, reads, deadLetters, groups } = traffic(service);
    const rights = named(resources, "KafkaUser", service).spec.authorization.acls.flatMap(({ resource, operations }) =>
      operations.filter((operation) => operation !== "Describe").map((operation) => `${operation} ${resource.name}`),
    );
    const group = (name) => name.replace(/\$\{.*$/, "");
    const expected = [
      ...[...writes, ...deadLetters].map((topic) => `Write ${topic}`),
      ...[...reads, ...groups.map(group)].map((name) => `Read ${name}`),
    ];
    assert.deepEqual(rights.sort(), expected.sort(), service);
  }
});

eachForPeople("an operator may read in Kafka, and no more", (resources) => {
  const { acls } = named(resources, "KafkaUser", "operator").spec.authorization;
  assert.deepEqual([...new Set(acls.flatMap(({ operations }) => operations))].sort(), ["Describe", "Read"]);
});

eachForPeople("nobody reaches a service but those who ask it", (resources) => {
  const policies = ofKind(resources, "NetworkPolicy");
  const all = policies.find(({ metadata }) => metadata.name === "deny-all").spec;
  assert.deepEqual([all.podSelector, all.policyTypes, all.ingress, all.egress], [{}, ["Ingress", "Egress"], undefined, undefined]);
  const values = ({ podSelector }) => podSelector?.matchExpressions?.[0].values ?? [];
  for (const service of SERVICES) {
    const own = policies.filter(({ spec }) => spec.podSelector.matchLabels?.["app.kubernetes.io/name"] === service);
    const inwards = own.flatMap(({ spec }) => (spec.ingress ?? []).flatMap(({ from }) => from.flatMap(values)));
    const outwards = own.flatMap(({ spec }) => (spec.egress ?? []).flatMap(({ to }) => to.flatMap(values)));
    assert.deepEqual(outwards.sort(), neighboursOf(service).sort(), `${service} asks`);
    assert.deepEqual(
      inwards.sort(),
      SERVICES.filter((other) => neighboursOf(other).includes(service)).sort(),
      `${service} is asked by`,
    );
  }
});

test("each overlay that we ship is a page", () => {
  const folder = join(ROOT, "deploy/kubernetes/overlays");
  for (const name of ["local", "staging", "production"]) {
    const lines = readFileSync(join(folder, name, "kustomization.yaml"), "utf8").trim().split("\n").length;
    assert.ok(lines <= 40, `${name} has ${lines} lines`);
  }
});

test("every component is in an overlay, or stands by itself for those who choose", () => {
  const used = [...overlays.keys()].map((name) => name.replace("overlay-", ""));
  const text = used.map((name) => readFileSync(join(ROOT, "deploy/kubernetes/overlays", name, "kustomization.yaml"), "utf8")).join();
  for (const name of readdirSync(join(ROOT, "deploy/kubernetes/components"))) {
    assert.ok(text.includes(`components/${name}`), `no overlay uses ${name}`);
    assert.ok(renderings.has(`component-${name}`));
  }
});
