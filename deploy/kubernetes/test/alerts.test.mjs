// Every alert is explained in the runbook and tried; every dashboard asks for what the services measure.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse, stringify } from "yaml";
import { HOME, ROOT } from "../support/kubectl.mjs";
import { ofKind, renderings } from "../support/rendered.mjs";

const OBSERVABILITY = join(ROOT, "deploy/observability");
const groups = parse(readFileSync(join(OBSERVABILITY, "alerts.yaml"), "utf8")).spec.groups;
const rules = groups.flatMap(({ rules }) => rules);
const tests = parse(readFileSync(join(OBSERVABILITY, "alerts.test.yaml"), "utf8")).tests;

test("each alert leads to its part of the runbook", () => {
  const runbook = readFileSync(join(ROOT, "deploy/RUNBOOK.md"), "utf8");
  const anchors = new Set([...runbook.matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading.toLowerCase().replaceAll(/[^a-z0-9 -]/g, "").replaceAll(" ", "-")));
  for (const { alert, annotations, labels } of rules) {
    assert.ok(anchors.has(annotations.runbook_url.split("#")[1]), `${alert}: ${annotations.runbook_url}`);
    assert.ok(["critical", "warning"].includes(labels.severity), alert);
    assert.ok(annotations.summary && annotations.description, alert);
  }
});

test("the links of alerts lead to where the overlay's one setting says, else into the repository", () => {
  for (const [rendering, resources] of renderings) {
    const { url } = resources.find(({ metadata }) => metadata.name === "talent-pool-runbook").data;
    const links = ofKind(resources, "PrometheusRule").flatMap(({ spec }) =>
      spec.groups.flatMap(({ rules }) => rules.map(({ annotations }) => annotations.runbook_url)),
    );
    for (const link of links) assert.match(link, new RegExp(`^${RegExp.escape?.(url) ?? url.replaceAll(".", "\\.")}#[a-z-]+$`), rendering);
    if (rendering === "overlay-production") assert.ok(links.length === rules.length && url.startsWith("https://"));
    if (rendering === "component-observability") assert.ok(links.length === rules.length && url === "deploy/RUNBOOK.md");
  }
});

test("what is inhibited, and by what, are alerts of ours; a page is silenced by a page only", () => {
  const inhibitions = parse(readFileSync(join(OBSERVABILITY, "inhibitions.yaml"), "utf8")).spec.inhibitRules;
  const severity = new Map(rules.map(({ alert, labels }) => [alert, labels.severity]));
  for (const { sourceMatch, targetMatch } of inhibitions) {
    const [sources, targets] = [sourceMatch, targetMatch].map((match) => match.flatMap(({ value }) => value.split("|")));
    for (const name of [...sources, ...targets]) assert.ok(severity.has(name), name);
    assert.ok(sources.every((name) => !targets.includes(name)));
    const silencesPages = targets.some((name) => severity.get(name) === "critical");
    assert.ok(!silencesPages || sources.every((name) => severity.get(name) === "critical"), String(sources));
  }
});

test("each alert is tried: when it fires, and when it must not", () => {
  for (const { alert } of rules) {
    const name = alert.replace("TalentPool", "");
    const names = tests.map((one) => one.name);
    for (const expected of [`${name} fires`, `${name} is quiet`]) assert.ok(names.includes(expected), expected);
  }
});

test("Prometheus itself says so", (t) => {
  const where = spawnSync(join(OBSERVABILITY, "prometheus"), ["promtool"], { encoding: "utf8" });
  if (where.status !== 0) return t.skip(where.stderr.trim());
  const folder = join(HOME, "target/rules");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "rules.yaml"), stringify({ groups }));
  copyFileSync(join(OBSERVABILITY, "alerts.test.yaml"), join(folder, "alerts.test.yaml"));
  const { status, stdout, stderr } = spawnSync(where.stdout.trim(), ["test", "rules", "alerts.test.yaml"], { cwd: folder, encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
});

test("what everybody measures is asked of our services only", () => {
  const dashboards = readdirSync(join(OBSERVABILITY, "dashboards")).map((file) => JSON.parse(readFileSync(join(OBSERVABILITY, "dashboards", file), "utf8")));
  const questions = [...rules.map(({ expr }) => expr), ...dashboards.flatMap(({ panels }) => panels.flatMap(({ targets }) => targets.map(({ expr }) => expr)))];
  const series = questions.flatMap((question) => [...question.matchAll(/\b(?:up|(?:http|sql|postgresql|jvm|process)_[a-z_]+)\b.{0,27}/g)].map(([found]) => found));
  assert.ok(series.length >= 20);
  for (const one of series) assert.match(one, /^[a-z_]+\{app_kubernetes_io_part_of=/);
});

test("dashboards are sound", () => {
  for (const file of readdirSync(join(OBSERVABILITY, "dashboards"))) {
    const { uid, title, panels } = JSON.parse(readFileSync(join(OBSERVABILITY, "dashboards", file), "utf8"));
    assert.ok(uid && title.endsWith("?"), file);
    assert.equal(new Set(panels.map(({ id }) => id)).size, panels.length);
    for (const panel of panels) {
      assert.ok(panel.title && panel.description && panel.targets.length > 0, `${file}: ${panel.title}`);
      const { x, w } = panel.gridPos;
      assert.ok(x + w <= 24, panel.title);
    }
  }
});
