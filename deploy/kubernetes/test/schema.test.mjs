// Every resource is what Kubernetes and the operators take: nothing missing, nothing of the wrong kind, nothing unknown.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import ts from "typescript";
import { HOME } from "../support/kubectl.mjs";
import { renderings, title } from "../support/rendered.mjs";

/** Group of an API → the package that knows it, and the folder of the group in there. Strimzi's are checked by StrimziResourcesTest. */
const PACKAGES = {
  "gateway.networking.k8s.io": "@kubernetes-models/gateway-api",
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator",
  "external-secrets.io": "@kubernetes-models/external-secrets",
};
const ELSEWHERE = new Set(["kafka.strimzi.io"]);

const groupOf = ({ apiVersion }) => (apiVersion.includes("/") ? apiVersion.split("/")[0] : "");
const moduleOf = (resource) => {
  const group = groupOf(resource);
  return `${PACKAGES[group] ?? "kubernetes-models"}/${resource.apiVersion}/${resource.kind}`;
};

/** Long secrets are broken into lines, which Kubernetes passes over and the validator does not. */
const inOneLine = (resource) =>
  resource.kind === "Secret"
    ? { ...resource, data: Object.fromEntries(Object.entries(resource.data).map(([key, value]) => [key, value.replaceAll("\n", "")])) }
    : resource;

const known = [...renderings].flatMap(([name, resources]) =>
  resources.filter((resource) => !ELSEWHERE.has(groupOf(resource))).map((resource) => [name, resource]),
);

test("every resource validates against its schema", async () => {
  assert.ok(known.length > 100);
  for (const [name, resource] of known) {
    const module = await import(moduleOf(resource));
    const model = new module[resource.kind](inOneLine(resource));
    assert.doesNotThrow(() => model.validate(), `${name}: ${title(resource)}`);
  }
});

test("no resource has a member that its schema does not know", () => {
  const folder = join(HOME, "target/typed");
  mkdirSync(folder, { recursive: true });
  const files = [...renderings.keys()].map((name) => {
    const lines = known
      .filter(([rendering]) => rendering === name)
      .map(([, resource], index) => [
        `import { I${resource.kind} as T${index} } from "${moduleOf(resource)}";`,
        `export const r${index}: T${index} = ${JSON.stringify(resource)};`,
      ]);
    const file = join(folder, `${name}.ts`);
    writeFileSync(file, lines.map(([line]) => line).concat(lines.map(([, line]) => line)).join("\n"));
    return file;
  });
  const program = ts.createProgram(files, {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ES2022,
    types: [],
  });
  const mistakes = ts
    .getPreEmitDiagnostics(program)
    .map((mistake) => `${mistake.file?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(mistake.messageText, "\n")}`);
  assert.deepEqual(mistakes, []);
});
