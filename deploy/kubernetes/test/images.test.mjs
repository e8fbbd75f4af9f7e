// The recipes of the images: linted, pinned, for nobody in particular; and the compose file that runs them.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { HOME, ROOT } from "../support/kubectl.mjs";
import { SERVICES, settingsOf, variableOf } from "../support/services.mjs";

const IMAGES = join(ROOT, "deploy/images");
const recipes = readdirSync(IMAGES).filter((file) => file.endsWith(".Dockerfile"));
const bin = (name) => join(HOME, "node_modules/.bin", name);

test("recipes pass the linter", () => {
  for (const recipe of recipes) {
    const { stdout } = spawnSync(bin("dockerfilelint"), ["-o", "json", join(IMAGES, recipe)], { encoding: "utf8" });
    // It does not know that an image may be named by an argument.
    const found = JSON.parse(stdout).files.flatMap(({ issues }) => issues).filter(({ content }) => !content.startsWith("FROM ${"));
    assert.deepEqual(found, [], recipe);
  }
});

test("every image begins with one that is pinned, and ends as nobody", () => {
  assert.ok(recipes.length >= 2);
  for (const recipe of recipes) {
    const text = readFileSync(join(IMAGES, recipe), "utf8");
    const bases = [...text.matchAll(/^ARG [A-Z]+=(.*)$/gm)].map(([, base]) => base);
    const pinned = bases.filter((base) => /:[^@]+@sha256:[0-9a-f]{64}$/.test(base));
    // What else there is stands for one that is pinned.
    const others = bases.filter((base) => !pinned.includes(base));
    assert.ok(pinned.length > 0 && others.every((base) => /^\$\{[A-Z]+\}$/.test(base)), `${recipe}: ${bases}`);
    assert.ok([...text.matchAll(/^FROM (\S+)/gm)].every(([, base]) => base.startsWith("${")), recipe);
    assert.match(text, /^USER [1-9]\d*:[1-9]\d*$/m, recipe);
    assert.match(text, /^STOPSIGNAL SIG/m, recipe);
    assert.match(text, /^ENTRYPOINT \[/m, recipe);
  }
});

test("every image says where it is from and what is in it", () => {
  const labels = ["title", "licenses", "version", "revision", "created", "source", "base.name", "base.digest"];
  const build = readFileSync(join(IMAGES, "build"), "utf8");
  for (const recipe of recipes) {
    const last = readFileSync(join(IMAGES, recipe), "utf8").split(/^FROM /m).at(-1);
    const given = new Set([...last.matchAll(/^ARG ([A-Z_]+)$/gm)].map(([, name]) => name));
    for (const label of labels) {
      const value = new RegExp(`org\\.opencontainers\\.image\\.${label.replace(".", "\\.")}="([^"]+)"`).exec(last)?.[1];
      assert.ok(value, `${recipe}: ${label}`);
      for (const [, name] of value.matchAll(/\$\{([A-Z_]+)\}/g)) {
        assert.ok(given.has(name), `${recipe}: ${name} is no argument of the last stage`);
        assert.ok(build.includes(`"${name}=`), `deploy/images/build does not say ${name}`);
      }
    }
    assert.match(last, /^COPY \S+bom\.jso\[n\] /m, recipe);
  }
});

test("nothing was past its end when this was committed, and the table of ends names what is used", () => {
  const rows = [...readFileSync(join(IMAGES, "README.md"), "utf8").matchAll(/^\| [^|]+ \| (\S+) \| ([^|]+) \| (\d{4}-\d\d-\d\d) \|$/gm)];
  assert.equal(rows.length, 6);
  const { stdout } = spawnSync("git", ["log", "-1", "--format=%cs"], { cwd: ROOT, encoding: "utf8" });
  const version = {
    "service.Dockerfile": /eclipse-temurin:(\d+)-jre-([a-z]+)@/,
    "stand-ins.Dockerfile": /eclipse-temurin:(\d+)-jre-([a-z]+)@/,
    "web.Dockerfile": /nginx-unprivileged:(\d+\.\d+)\./,
    "compose.yaml": /library\/postgres:(\d+)\./,
    "sample-parts.yaml": /library\/postgres:(\d+)\./,
    "with-node": /^node=(\d+)\./m,
    "pom.xml": /<maven\.compiler\.release>(\d+)</,
  };
  const path = (name) =>
    [`deploy/images/${name}`, `deploy/compose/${name}`, `deploy/kubernetes/components/sample-parts/${name}`, `deploy/${name}`, name].find((one) =>
      existsSync(join(ROOT, one)),
    );
  for (const [row, used, places, end] of rows) {
    assert.ok(end > stdout.trim(), row);
    for (const place of places.split(", ")) {
      const found = version[place].exec(readFileSync(join(ROOT, path(place)), "utf8")).slice(1);
      assert.ok(found.includes(used), `${place} has ${found}, not ${used}`);
    }
  }
});

const composeFile = join(ROOT, "deploy/compose/compose.yaml");
const compose = parse(readFileSync(composeFile, "utf8"), { merge: true });

test("the compose file passes the linter", () => {
  execFileSync(bin("dclint"), ["-c", join(HOME, "dclint.json"), composeFile], { encoding: "utf8" });
});

test("services in the compose file have all that they need, and nothing that they do not know", () => {
  for (const service of SERVICES) {
    const settings = settingsOf(service);
    const known = new Set(SERVICES.flatMap((one) => [...settingsOf(one).keys()]));
    const { environment, secrets = [] } = compose.services[service];
    const given = new Set([...Object.keys(environment), ...secrets.map(({ target }) => variableOf(target.split("/").at(-1)))]);
    for (const [variable, { needed }] of settings) assert.ok(!needed || given.has(variable), `${service} lacks ${variable}`);
    for (const variable of given) assert.ok(known.has(variable), `nobody reads ${variable}`);
  }
});

test("what others have made is pinned in the compose file, too", () => {
  for (const [name, { image, build }] of Object.entries(compose.services)) {
    assert.ok(build || /@sha256:[0-9a-f]{64}$/.test(image), `${name}: ${image}`);
  }
});
