// What nginx says of the pages' files: what may be kept for how long, above all of what is not there. By a real nginx where this machine has
// one, and by the configuration's own table in any case.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT } from "../support/kubectl.mjs";

const configuration = readFileSync(join(ROOT, "deploy/images/nginx/nginx.conf"), "utf8");

const FOREVER = "public, max-age=31536000, immutable";
/** What is asked for, the status, and what may be kept. */
const expected = [
  ["/assets/app-1a2b.js", 200, FOREVER],
  ["/assets/old-9z8y.js", 200, FOREVER],
  ["/assets/gone-0000.js", 404, "no-store"],
  ["/assets/", 404, "no-store"],
  ["/gone.png", 404, "no-store"],
  ["/theme.js", 200, "no-cache"],
  ["/", 200, "no-cache"],
  ["/candidates/7", 200, "no-cache"],
  ["/config.json", 404, "no-store"],
  ["/assets/../config.json", 404, "no-store"],
];

test("only what is there is kept, by the configuration's table", () => {
  const [, table] = configuration.match(/map "\$status \$uri" \$cached \{([^}]*)\}/);
  const rules = [...table.matchAll(/^\s*(?:"~(.+?)"|default)\s+"?([^";]+)"?;/gm)].map(([, pattern, value]) => [pattern, value]);
  assert.equal(rules.length, 3);
  const kept = (text) => rules.find(([pattern]) => pattern === undefined || new RegExp(pattern).test(text))[1];
  for (const [path, status, value] of expected) assert.equal(kept(`${status} ${path}`), value, path);
  for (const status of [304, 400, 403, 405, 416, 500]) {
    assert.equal(kept(`${status} /assets/app-1a2b.js`), status === 304 ? FOREVER : "no-store");
  }
  assert.deepEqual([...configuration.matchAll(/add_header Cache-Control (\S+)/g)].map(([, value]) => value), ["$cached"]);
});

const nginx = ["nginx", "/usr/sbin/nginx", process.env.TALENT_POOL_NGINX].find((path) => path && spawnSync(path, ["-v"]).status === 0);

test("only what is there is kept, by a real nginx", { skip: !nginx && "there is no nginx on this machine" }, async () => {
  const folder = mkdtempSync(join(tmpdir(), "talent-pool-nginx-"));
  const port = await freePort();
  for (const part of ["html/assets", "before/assets"]) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, "html/index.html"), "<!doctype html>the page");
  writeFileSync(join(folder, "html/theme.js"), "theme");
  writeFileSync(join(folder, "html/assets/app-1a2b.js"), "new");
  writeFileSync(join(folder, "before/assets/old-9z8y.js"), "old");
  writeFileSync(join(folder, "before/index.html"), "the page before");
  writeFileSync(join(folder, "mime.types"), "types { text/html html; text/javascript js; }");
  writeFileSync(
    join(folder, "nginx.conf"),
    configuration
      .replaceAll(" /tmp/", ` ${folder}/`)
      .replace("/dev/stderr", join(folder, "error.log"))
      .replaceAll("/usr/share/nginx", folder)
      .replaceAll("/etc/nginx/mime.types", join(folder, "mime.types"))
      .replaceAll("/etc/talent-pool", join(folder, "none"))
      .replace("listen 8080", `listen 127.0.0.1:${port}`)
      .replace("http {", "daemon off; master_process off;\nhttp {"),
  );
  const server = spawn(nginx, ["-p", folder, "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  try {
    const address = `http://127.0.0.1:${port}`;
    await started(address, server);
    for (const [path, status, value] of expected) {
      const answer = await fetch(address + path);
      assert.equal(answer.status, status, path);
      assert.equal(answer.headers.get("cache-control"), value, path);
      assert.match(answer.headers.get("content-security-policy"), /default-src 'none'/, path);
    }
    const part = await fetch(`${address}/assets/app-1a2b.js`, { headers: { Range: "bytes=9-" } });
    assert.equal(part.status, 200);
    const again = await fetch(`${address}/assets/app-1a2b.js`, { headers: { "If-None-Match": part.headers.get("etag") } });
    assert.deepEqual([again.status, again.headers.get("cache-control")], [304, FOREVER]);
    const refused = await fetch(`${address}/assets/app-1a2b.js`, { method: "POST" });
    assert.deepEqual([refused.status, refused.headers.get("cache-control")], [405, "no-store"]);
    assert.equal(await (await fetch(`${address}/index.html`)).text(), "<!doctype html>the page");
  } finally {
    if (server.exitCode === null && server.kill()) await once(server, "exit");
    rmSync(folder, { recursive: true });
  }
});

async function started(address, server) {
  for (let tries = 0; server.exitCode === null && tries < 600; tries++) {
    const answer = await fetch(`${address}/healthz`).catch(() => undefined);
    if (answer?.ok) return;
    await pause(50);
  }
  assert.fail("nginx does not start");
}

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
