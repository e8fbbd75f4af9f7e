// A real nginx for tests: the machine's own or Debian's, found by deploy/images/nginx/find, which says why where there is none.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "./kubectl.mjs";

const found = spawnSync(join(ROOT, "deploy/images/nginx/find"), { encoding: "utf8" });

/** Why there is none; undefined where there is one. */
export const missing = found.status === 0 ? undefined : found.stderr.trim();

/** The folder under which its program and modules are. */
export const home = found.stdout.trim();

/** A new folder that nginx's worker may read, which is nobody where root runs the tests. */
export function folder(name) {
  const made = mkdtempSync(join(tmpdir(), `${name}-`));
  chmodSync(made, 0o755);
  return made;
}

/** A port that was free a moment ago. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** How it is called for the nginx.conf of a folder. */
export const call = (prefix) => [join(home, "usr/sbin/nginx"), ["-p", prefix, "-c", join(prefix, "nginx.conf"), "-e", "stderr"]];

/** Starts it with the nginx.conf of a folder and waits until its port answers. Returns what ends it. */
export async function start(prefix, port) {
  const [program, options] = call(prefix);
  const nginx = spawn(program, [...options, "-g", "daemon off;"], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  nginx.stderr.on("data", (text) => {
    said += text;
  });
  for (let attempt = 0; attempt < 600; attempt++) {
    if (await answers(port)) return () => nginx.kill("SIGQUIT");
    assert.equal(nginx.exitCode, null, said);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  nginx.kill("SIGKILL");
  assert.fail(`nginx does not answer: ${said}`);
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1", () => {
      socket.destroy();
      resolve(true);
    });
    socket.on("error", () => resolve(false));
  });
