// One connection for all tabs: over HTTP/1.1 a browser has six to an address, so the seventh stream of changes waits for ever. By a real nginx
// with TLS whose locations are the routes of the manifests, set as Ingress NGINX sets them.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect, constants } from "node:http2";
import { Agent, get } from "node:https";
import { join } from "node:path";
import { after, test } from "node:test";
import * as nginx from "../support/nginx.mjs";
import { ofKind, overlays, title } from "../support/rendered.mjs";

const TABS = 10;
const CONNECTIONS_OF_A_BROWSER = 6;
const STREAMS = ["/api/client/events", "/api/admin/events"];

/** By address: what is asked for there, and by whom it is answered. */
const routes = (resources) => [
  ...ofKind(resources, "Ingress").flatMap(({ spec }) =>
    spec.rules.flatMap(({ http }) =>
      http.paths.map(({ path, pathType, backend }) => ({ path, exact: pathType === "Exact", service: backend.service.name })),
    ),
  ),
  ...ofKind(resources, "HTTPRoute").flatMap(({ spec }) =>
    spec.rules.flatMap(({ matches, backendRefs }) =>
      matches.map(({ path }) => ({ path: path.value, exact: path.type === "Exact", service: backendRefs[0].name })),
    ),
  ),
];

const annotation = (resources, name) =>
  ofKind(resources, "Ingress").find(({ metadata }) => metadata.name === "talent-pool")?.metadata.annotations[`nginx.ingress.kubernetes.io/${name}`];

const ways = [...overlays].filter(([, resources]) => ofKind(resources, "Ingress", "HTTPRoute").length > 0);

test("browsers reach every route by TLS, without which none speaks HTTP/2", () => {
  assert.equal(ways.length, 2, "an Ingress and a Gateway");
  for (const [overlay, resources] of ways) {
    for (const ingress of ofKind(resources, "Ingress")) {
      const secured = ingress.spec.tls.flatMap(({ hosts }) => hosts);
      for (const { host } of ingress.spec.rules) assert.ok(secured.includes(host), `${overlay}: ${title(ingress)} ${host}`);
    }
    for (const route of ofKind(resources, "HTTPRoute")) {
      for (const { sectionName } of route.spec.parentRefs) assert.equal(sectionName, "https", `${overlay}: ${title(route)}`);
    }
  }
});

const ends = [];
after(() => ends.reverse().forEach((end) => end()));

/** The services in one: streams begin and go on, all else is answered with the name of who was asked. Tells how many streams are open. */
async function services() {
  const open = new Set();
  const server = createServer((request, response) => {
    if (!STREAMS.includes(request.url)) return response.end(request.headers["x-service"]);
    response.writeHead(200, { "Content-Type": "text/event-stream", "Cache-Control": "no-store" });
    response.write("event: heartbeat\ndata: {}\n\n");
    open.add(response);
    response.on("close", () => open.delete(response));
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { open, port: server.address().port };
}

/** A certificate for localhost, that nobody vouches for but itself. */
function certificate(folder) {
  const [key, crt] = [join(folder, "tls.key"), join(folder, "tls.crt")];
  const made = spawnSync("openssl", [
    ..."req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost".split(" "),
    ...["-keyout", key, "-out", crt],
  ]);
  return made.status === 0 ? { key, crt, ca: readFileSync(crt) } : undefined;
}

/** The edge: HTTP/2 as Ingress NGINX has it by default (use-http2), or without it. */
async function edge(folder, resources, { http2, tls, behind }) {
  const port = await nginx.freePort();
  const locations = new Map();
  for (const { path, exact, service } of routes(resources).sort((one, other) => one.exact - other.exact)) {
    if (path === "/") locations.set("/", service);
    else if (!exact) locations.set(`= ${path}`, service).set(`${path}/`, service);
    else locations.set(`= ${path}`, service);
  }
  const passed = [...locations].map(
    ([location, service]) => `location ${location} { proxy_set_header X-Service ${service}; proxy_pass http://127.0.0.1:${behind}; }`,
  );
  mkdirSync(join(folder, "tmp"), { recursive: true });
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${join(folder, "tmp", kind)};`);
  writeFileSync(
    join(folder, "nginx.conf"),
    `worker_processes 1; pid ${join(folder, "nginx.pid")}; error_log stderr warn;
    events { worker_connections 256; }
    http {
      access_log off; ${temporary.join(" ")}
      server {
        listen 127.0.0.1:${port} ssl${http2 ? " http2" : ""};
        ssl_certificate ${tls.crt}; ssl_certificate_key ${tls.key};
        add_header X-Connection $connection always;
        proxy_http_version 1.1; proxy_set_header Connection "";
        proxy_buffering ${annotation(resources, "proxy-buffering") ?? "off"};
        proxy_read_timeout ${annotation(resources, "proxy-read-timeout") ?? "3600"}s;
        client_max_body_size ${annotation(resources, "proxy-body-size") ?? "1m"};
        ${passed.join("\n        ")}
      }
    }`,
  );
  ends.push(await nginx.start(folder, port));
  return port;
}

async function until(what, condition) {
  for (let attempt = 0; attempt < 600; attempt++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.fail(`waited in vain for ${what}`);
}

for (const [overlay, resources] of ways) {
  test(`${overlay}: the streams of ten tabs, and what they ask besides, share one connection`, async (t) => {
    if (nginx.missing) return t.skip(nginx.missing);
    const folder = nginx.folder("edge");
    const tls = certificate(folder);
    if (!tls) return t.skip("openssl is not here to make a certificate");
    const behind = await services();
    const port = await edge(folder, resources, { http2: true, tls, behind: behind.port });
    const browser = connect(`https://localhost:${port}`, { ca: tls.ca });
    ends.push(() => browser.destroy());
    const begin = (path) =>
      new Promise((resolve, reject) => {
        const stream = browser.request({ [constants.HTTP2_HEADER_PATH]: path });
        stream.once("error", reject);
        stream.once("response", (headers) => stream.once("data", (data) => resolve({ headers, data: data.toString() })));
      });
    const tabs = await Promise.all(Array.from({ length: TABS }, (_, tab) => begin(STREAMS[tab % STREAMS.length])));
    assert.equal(behind.open.size, TABS, "all of them are open at once");
    const answers = await Promise.all(["/", "/api/client/candidates", "/api/client/interviews", "/api/client/interviews/7/outcome"].map(begin));
    assert.deepEqual(
      answers.map(({ data }) => data),
      ["web", "candidate-gateway", "candidate-gateway", "outcome-service"],
    );
    assert.equal(browser.alpnProtocol, "h2");
    const connections = new Set([...tabs, ...answers].map(({ headers }) => headers["x-connection"]));
    assert.equal(connections.size, 1, [...connections].join());
    browser.close();
    browser.destroy();
    await until("the end of the streams, once the tabs are closed", () => behind.open.size === 0);
  });
}

test("over HTTP/1.1 the seventh tab waits, which is why", async (t) => {
  if (nginx.missing) return t.skip(nginx.missing);
  const folder = nginx.folder("edge");
  const tls = certificate(folder);
  if (!tls) return t.skip("openssl is not here to make a certificate");
  const behind = await services();
  const port = await edge(folder, ways[0][1], { http2: false, tls, behind: behind.port });
  const agent = new Agent({ maxSockets: CONNECTIONS_OF_A_BROWSER, ca: tls.ca });
  const tabs = Array.from({ length: TABS }, () => get({ host: "localhost", port, path: STREAMS[0], agent }));
  for (const tab of tabs) tab.on("error", () => {}); // they end with the agent
  ends.push(() => {
    tabs.forEach((tab) => tab.destroy());
    agent.destroy();
  });
  await until("six streams", () => behind.open.size === CONNECTIONS_OF_A_BROWSER);
  assert.equal(Object.values(agent.requests).flat().length, TABS - CONNECTIONS_OF_A_BROWSER);
});
