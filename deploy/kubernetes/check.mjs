// Renders and checks everything; where there is no kubectl for this machine, it says so and leaves it at that.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { hasKubectl, HOME } from "./support/kubectl.mjs";

if (!hasKubectl()) {
  console.log("There is no kubectl here, so the manifests are not checked. Install one, and they are.");
  process.exit(0);
}
const tests = readdirSync(join(HOME, "test")).map((file) => join("test", file));
for (const step of [["render.mjs"], ["--test", "--test-reporter=spec", ...tests]]) {
  const { status } = spawnSync(process.execPath, step, { cwd: HOME, stdio: "inherit" });
  if (status !== 0) process.exit(1);
}
