// Draws a Grafana dashboard: each panel's questions are put to Prometheus, as Grafana would.
const DASHBOARDS = { healthy: "Is it healthy?", slow: "Why is it slow?", stuck: "What is stuck?" };
const HOUR = 3600;
const STEP = 15;
const AGAIN_MILLIS = 10_000;
const COLOURS = ["#3e6ae1", "#d9822b", "#29a36a", "#c2417c", "#7a5cd6", "#0b8f9c", "#a3761f", "#7b8496", "#d64545", "#4f9d2f"];

const chosen = () => (location.hash.slice(1) in DASHBOARDS ? location.hash.slice(1) : "healthy");

async function ask(path, parameters) {
  const answer = await fetch(`/observe/api/v1/${path}?${new URLSearchParams(parameters)}`);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return (await answer.json()).data.result;
}

/** {{job}} and the like, filled in. */
const named = (format, metric) => format.replace(/{{\s*(\w+)\s*}}/g, (_, label) => metric[label] ?? "") || "all";

function shown(value, unit) {
  if (value === null || Number.isNaN(value)) return "none yet";
  if (unit === "s") return value < 1 ? `${Math.round(value * 1000)} ms` : value < 120 ? `${value.toFixed(1)} s` : `${Math.round(value / 60)} min`;
  const number = (plain) => (Number.isInteger(plain) ? String(plain) : Number(plain.toPrecision(plain < 1 ? 2 : 3)).toString());
  if (unit === "percentunit") return `${number(value * 100)} %`;
  return unit === "reqps" ? `${number(value)}/s` : number(value);
}

/** As Grafana colours it: by the last step that the value has reached. */
function verdict(value, panel) {
  const steps = panel.fieldConfig.defaults.thresholds?.steps ?? [];
  const colour = steps.filter((step) => step.value === null || value >= step.value).at(-1)?.color;
  return { red: "bad", orange: "bad", green: "good" }[colour] ?? "";
}

function element(tag, text = "", className = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  made.className = className;
  return made;
}

async function numbers(panel, place) {
  const list = element("dl");
  const unit = panel.fieldConfig.defaults.unit;
  for (const target of panel.targets) {
    for (const { metric, value } of await ask("query", { query: target.expr })) {
      const number = Number(value[1]);
      list.append(element("dt", named(target.legendFormat, metric)), element("dd", shown(number, unit), verdict(number, panel)));
    }
  }
  place.replaceChildren(list.childElementCount > 0 ? list : element("p", "Nothing yet.", "none"));
}

async function chart(panel, place) {
  const end = Math.floor(Date.now() / 1000 / STEP) * STEP;
  const times = Array.from({ length: HOUR / STEP }, (_, i) => end - HOUR + (i + 1) * STEP);
  const unit = panel.fieldConfig.defaults.unit;
  const lines = [];
  for (const target of panel.targets) {
    for (const { metric, values } of await ask("query_range", { query: target.expr, start: times[0], end, step: STEP })) {
      const known = new Map(values.map(([time, value]) => [time, Number(value)]));
      lines.push({ label: named(target.legendFormat, metric), values: times.map((time) => (Number.isFinite(known.get(time)) ? known.get(time) : null)) });
    }
  }
  // A system that has just been started has a short past.
  const first = Math.max(0, Math.min(times.length - 40, ...lines.map(({ values }) => values.findIndex((value) => value !== null))));
  if (lines.length === 0) {
    place.replaceChildren(element("p", "Nothing yet.", "none"));
    return;
  }
  const colour = getComputedStyle(document.body).color;
  const axis = { stroke: colour, grid: { stroke: "#8884", width: 1 }, ticks: { stroke: "#8884" } };
  place.replaceChildren();
  new uPlot(
    {
      width: place.clientWidth,
      height: 190,
      series: [{ value: (_, time) => (time ? new Date(time * 1000).toLocaleTimeString() : "") }].concat(
        lines.map(({ label }, i) => ({ label, stroke: COLOURS[i % COLOURS.length], width: 2, value: (_, value) => (value === null ? "–" : shown(value, unit)) })),
      ),
      axes: [axis, { ...axis, size: 64, values: (_, ticks) => ticks.map((tick) => shown(tick, unit)) }],
      scales: { y: { range: (_, low, high) => [0, high > 0 ? high * 1.1 : 1] } },
    },
    [times, ...lines.map(({ values }) => values)].map((column) => column.slice(first)),
    place,
  );
}

async function show() {
  const name = chosen();
  const dashboard = await (await fetch(`/observe/dashboards/${name}.json`)).json();
  document.getElementById("title").textContent = dashboard.title;
  document.getElementById("description").textContent = dashboard.description;
  document.getElementById("dashboards").replaceChildren(
    ...Object.entries(DASHBOARDS).map(([key, title]) => {
      const link = element("a", title);
      link.href = `#${key}`;
      if (key === name) link.setAttribute("aria-current", "page");
      return link;
    }),
  );
  const panels = document.getElementById("panels");
  if (panels.dataset.of !== name) {
    panels.dataset.of = name;
    panels.replaceChildren(
      ...dashboard.panels.map((panel) => {
        const section = element("section");
        section.append(element("h2", panel.title), element("p", panel.description), element("div"));
        return section;
      }),
    );
  }
  const trouble = document.getElementById("trouble");
  try {
    await Promise.all(dashboard.panels.map((panel, i) => (panel.type === "stat" ? numbers : chart)(panel, panels.children[i].lastChild)));
    trouble.hidden = true;
  } catch (failure) {
    console.error(failure);
    trouble.textContent = "Prometheus does not answer. Start the system with deploy/local/start --observe; without it, each service's own figures are at its /q/metrics.";
    trouble.hidden = false;
  }
}

addEventListener("hashchange", show);
setInterval(show, AGAIN_MILLIS);
show();
