// How the pages are served: what their policy lets them connect to, and that browsers come back by TLS. By a real nginx, where there is one.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import pages from "../../images/nginx/policy.js";
import { ROOT } from "../support/kubectl.mjs";
import { ofKind, overlays } from "../support/rendered.mjs";

const NGINX = join(ROOT, "deploy/images/nginx");
const sources = (policy, directive) =>
  policy
    .split("; ")
    .find((one) => one.startsWith(`${directive} `))
    .split(" ")
    .slice(1);
const connects = (config) => sources(pages.policyOf(config), "connect-src");

test("pages connect to themselves and to where people sign in, and nowhere else", () => {
  for (const [overlay, resources] of overlays) {
    const { data } = ofKind(resources, "ConfigMap").find(({ metadata }) => metadata.name.startsWith("web-config"));
    const config = JSON.parse(data["config.json"]);
    assert.deepEqual(connects(config), ["'self'", new URL(config.identity.issuer).origin], overlay);
  }
});

test("the policy names origins, each once, whatever the addresses look like", () => {
  const identity = (issuer, origins) => ({ identity: { issuer, origins } });
  assert.deepEqual(connects(identity("https://ID.example.com:8443/realms/a?b=https://c")), ["'self'", "https://id.example.com:8443"]);
  assert.deepEqual(connects(identity("http://[::1]:8080/auth")), ["'self'", "http://[::1]:8080"]);
  assert.deepEqual(connects(identity("https://login.example.com/v2", ["https://graph.example.com/x", "https://login.example.com"])), [
    "'self'",
    "https://login.example.com",
    "https://graph.example.com",
  ]);
  const elsewhere = { ...identity("https://id.example.com"), services: { candidates: "https://api.example.com", requests: "/requests" } };
  assert.deepEqual(connects(elsewhere), ["'self'", "https://id.example.com", "https://api.example.com"]);
  assert.deepEqual(sources(pages.policyOf(elsewhere), "img-src"), ["'self'", "https://api.example.com"]);
});

test("no setting widens the policy beyond an origin", () => {
  for (const issuer of ["https:", "*", "https://*", "https://a.example.com; script-src *", "https://a.example.com https:", "javascript://x", "", undefined, null]) {
    assert.deepEqual(connects({ identity: { issuer } }), ["'self'"], String(issuer));
  }
  assert.deepEqual(connects({}), ["'self'"]);
});

const found = spawnSync(join(NGINX, "find"), { encoding: "utf8" });
const folder = mkdtempSync(join(tmpdir(), "pages-"));
const free = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
let nginx;
after(() => nginx?.kill("SIGQUIT"));

/** The image's nginx.conf on a free port, with that config.json; where files are is all that is different. */
async function serve(config) {
  const root = found.stdout.trim();
  const port = await free();
  mkdirSync(join(folder, "html/assets"), { recursive: true });
  mkdirSync(join(folder, "tmp"), { recursive: true });
  writeFileSync(join(folder, "html/index.html"), "<!doctype html>");
  writeFileSync(join(folder, "config.json"), config);
  cpSync(join(NGINX, "policy.js"), join(folder, "policy.js"));
  writeFileSync(join(folder, "mime.types"), "types { text/html html; application/json json; }");
  const conf = readFileSync(join(NGINX, "nginx.conf"), "utf8")
    .replaceAll(" /tmp/", ` ${join(folder, "tmp")}/`)
    .replace("modules/ngx", join(root, "usr/lib/nginx/modules/ngx"))
    .replace("/dev/stderr", join(folder, "error.log"))
    .replaceAll("/etc/talent-pool", folder)
    .replaceAll("/etc/nginx", folder)
    .replaceAll("/usr/share/nginx/html", join(folder, "html"))
    .replace("listen 8080", `listen 127.0.0.1:${port}`);
  writeFileSync(join(folder, "nginx.conf"), conf);
  return { command: join(root, "usr/sbin/nginx"), arguments: ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", "stderr"], port };
}

test("nginx sends the policy of its config.json, and asks for TLS of whoever came by it", async (t) => {
  if (found.status !== 0) return t.skip(found.stderr.trim());
  const config = { identity: { issuer: "https://id.example.com/auth" } };
  const server = await serve(JSON.stringify(config));
  nginx = spawn(server.command, [...server.arguments, "-g", "daemon off;"], { stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  nginx.stderr.on("data", (text) => {
    said += text;
  });
  const ask = async (path, headers = {}) => {
    for (let attempt = 0; attempt < 200; attempt++) {
      try {
        return await fetch(`http://127.0.0.1:${server.port}${path}`, { headers });
      } catch (refused) {
        assert.equal(nginx.exitCode, null, said);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    }
    assert.fail(`nginx does not answer: ${said}`);
  };
  for (const path of ["/", "/admin/requests", "/config.json", "/missing.js"]) {
    const plain = await ask(path);
    assert.equal(plain.headers.get("content-security-policy"), pages.policyOf(config), path);
    assert.equal(plain.headers.get("strict-transport-security"), null, path);
    const secure = await ask(path, { "X-Forwarded-Proto": "https" });
    assert.equal(secure.headers.get("strict-transport-security"), "max-age=31536000", path);
  }
});

test("nginx does not start with a config.json that is none", async (t) => {
  if (found.status !== 0) return t.skip(found.stderr.trim());
  const server = await serve("{ no JSON");
  assert.notEqual(spawnSync(server.command, [...server.arguments, "-t"]).status, 0);
  writeFileSync(join(folder, "config.json"), JSON.stringify({ identity: { issuer: "https://id.example.com" } }));
  assert.equal(spawnSync(server.command, [...server.arguments, "-t"]).status, 0);
});
