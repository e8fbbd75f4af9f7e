// Renders every overlay, and every component by itself on top of the base, into target/rendered.
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { HOME, kustomize, ROOT } from "./support/kubectl.mjs";

const RENDERED = join(HOME, "target/rendered");
const ALONE = join(HOME, "target/alone");
const NEEDED = { "kafka-cluster": ["kafka"] };

const folders = (path) =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();

/** A kustomization of the base and that component only. */
function alone(name, path) {
  const folder = join(ALONE, name);
  const components = [...(NEEDED[name] ?? []).map((other) => join(HOME, "components", other)), path];
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "kustomization.yaml"),
    JSON.stringify({
      apiVersion: "kustomize.config.k8s.io/v1beta1",
      kind: "Kustomization",
      namespace: "talent-pool",
      resources: [relative(folder, join(HOME, "base"))],
      components: components.map((component) => relative(folder, component)),
    }),
  );
  return folder;
}

rmSync(RENDERED, { recursive: true, force: true });
rmSync(ALONE, { recursive: true, force: true });
mkdirSync(RENDERED, { recursive: true });
const overlays = folders(join(HOME, "overlays")).map((name) => [`overlay-${name}`, join(HOME, "overlays", name)]);
const components = [
  ...folders(join(HOME, "components")).map((name) => [name, join(HOME, "components", name)]),
  ["observability", join(ROOT, "deploy/observability")],
].map(([name, path]) => [`component-${name}`, alone(name, path)]);
for (const [name, folder] of [...overlays, ...components]) {
  const yaml = kustomize(folder);
  writeFileSync(join(RENDERED, `${name}.yaml`), yaml);
  console.log(`${name}: ${yaml.split(/^kind: /m).length - 1} resources`);
}
