// How the pages are served: what their policy lets them connect to, that browsers come back by TLS, and what may be kept for how long, above
// all of what is not there. By a real nginx, where there is one.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import pages from "../../images/nginx/policy.js";
import { ROOT } from "../support/kubectl.mjs";
import * as nginx from "../support/nginx.mjs";
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

const FOREVER = "public, max-age=31536000, immutable";
/** What is asked for, the status, and what may be kept. */
const kept = [
  ["/assets/app-1a2b.js", 200, FOREVER],
  ["/assets/old-9z8y.js", 200, FOREVER],
  ["/assets/gone-0000.js", 404, "no-store"],
  ["/assets/", 404, "no-store"],
  ["/gone.png", 404, "no-store"],
  ["/theme.js", 200, "no-cache"],
  ["/", 200, "no-cache"],
  ["/candidates/7", 200, "no-cache"],
  ["/config.json", 200, "no-cache"],
];

test("only what is there is kept, by the configuration's table", () => {
  const configuration = readFileSync(join(NGINX, "nginx.conf"), "utf8");
  const [, table] = configuration.match(/map "\$status \$uri" \$cached \{([^}]*)\}/);
  const rules = [...table.matchAll(/^\s*(?:"~(.+?)"|default)\s+"?([^";]+)"?;/gm)].map(([, pattern, value]) => [pattern, value]);
  assert.equal(rules.length, 3);
  const told = (text) => rules.find(([pattern]) => pattern === undefined || new RegExp(pattern).test(text))[1];
  for (const [path, status, value] of kept) assert.equal(told(`${status} ${path}`), value, path);
  for (const status of [304, 400, 403, 405, 416, 500]) {
    assert.equal(told(`${status} /assets/app-1a2b.js`), status === 304 ? FOREVER : "no-store");
  }
  assert.deepEqual([...configuration.matchAll(/add_header Cache-Control (\S+)/g)].map(([, value]) => value), ["$cached"]);
});

const folder = nginx.folder("pages");
let stop;
after(() => stop?.());

/** The image's nginx.conf on a free port, with that config.json; where files are is all that is different. */
async function serve(config) {
  const port = await nginx.freePort();
  for (const part of ["html/assets", "before/assets"]) mkdirSync(join(folder, part), { recursive: true });
  mkdirSync(join(folder, "tmp"), { recursive: true });
  writeFileSync(join(folder, "html/index.html"), "<!doctype html>the page");
  writeFileSync(join(folder, "html/theme.js"), "theme");
  writeFileSync(join(folder, "html/assets/app-1a2b.js"), "new");
  writeFileSync(join(folder, "before/assets/old-9z8y.js"), "old");
  writeFileSync(join(folder, "before/index.html"), "the page before");
  writeFileSync(join(folder, "config.json"), config);
  cpSync(join(NGINX, "policy.js"), join(folder, "policy.js"));
  writeFileSync(join(folder, "mime.types"), "types { text/html html; text/javascript js; application/json json; }");
  const conf = readFileSync(join(NGINX, "nginx.conf"), "utf8")
    .replaceAll(" /tmp/", ` ${join(folder, "tmp")}/`)
    .replace("modules/ngx", join(nginx.home, "usr/lib/nginx/modules/ngx"))
    .replace("/dev/stderr", join(folder, "error.log"))
    .replaceAll("/etc/talent-pool", folder)
    .replaceAll("/etc/nginx", folder)
    .replaceAll("/usr/share/nginx", folder)
    .replace("listen 8080", `listen 127.0.0.1:${port}`);
  writeFileSync(join(folder, "nginx.conf"), conf);
  return port;
}

test("nginx sends the policy of its config.json, asks for TLS of whoever came by it, and lets be kept only what is there", async (t) => {
  if (nginx.missing) return t.skip(nginx.missing);
  const config = { identity: { issuer: "https://id.example.com/auth" } };
  const port = await serve(JSON.stringify(config));
  stop = await nginx.start(folder, port);
  const ask = (path, headers = {}, method = "GET") => fetch(`http://127.0.0.1:${port}${path}`, { headers, method });
  for (const path of ["/", "/admin/requests", "/config.json", "/missing.js"]) {
    const plain = await ask(path);
    assert.equal(plain.headers.get("content-security-policy"), pages.policyOf(config), path);
    assert.equal(plain.headers.get("strict-transport-security"), null, path);
    const secure = await ask(path, { "X-Forwarded-Proto": "https" });
    assert.equal(secure.headers.get("strict-transport-security"), "max-age=31536000", path);
  }
  for (const [path, status, value] of kept) {
    const answer = await ask(path);
    assert.deepEqual([answer.status, answer.headers.get("cache-control")], [status, value], path);
  }
  const part = await ask("/assets/app-1a2b.js", { Range: "bytes=9-" });
  assert.equal(part.status, 200);
  const again = await ask("/assets/app-1a2b.js", { "If-None-Match": part.headers.get("etag") });
  assert.deepEqual([again.status, again.headers.get("cache-control")], [304, FOREVER]);
  const refused = await ask("/assets/app-1a2b.js", {}, "POST");
  assert.deepEqual([refused.status, refused.headers.get("cache-control")], [405, "no-store"]);
  assert.equal(await (await ask("/index.html")).text(), "<!doctype html>the page");
});

test("nginx does not start with a config.json that is none", async (t) => {
  if (nginx.missing) return t.skip(nginx.missing);
  const tried = async (config) => {
    await serve(config);
    const [program, options] = nginx.call(folder);
    return spawnSync(program, [...options, "-t"]).status;
  };
  assert.equal(await tried("{}"), 0);
  assert.notEqual(await tried("{ no JSON"), 0);
});
