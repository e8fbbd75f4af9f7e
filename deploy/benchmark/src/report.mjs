// What came of it: ratios round by round, the median of them against goal and least, as Markdown and as a picture.
import { operations } from './load.mjs';

/** What is to be reached: [goal, least]; ratios of ours to theirs, for rates higher is better, for the others lower. */
export const goals = {
  create: { Fastify: [6, 4], 'Spring MVC': [5, 4], 'pgbench, a transaction each': [2.5, 1.8] },
  'by id': { Fastify: [3.5, 2.5], 'Spring MVC': [5.5, 4], pgbench: [0.55, 0.35] },
  newest: { Fastify: [2.8, 1.6], 'Spring MVC': [3.5, 2] },
};
export const p99Goal = [0.25, 0.5];
export const aloneGoal = [0.5, 0.9];
export const cpuGoal = [0.5, 1];

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const OURS = 'Talent Pool';
const number = (value) => value.toPrecision(value >= 100 ? 4 : 3).replace(/\.0+$/, '');

function verdict(value, [goal, least], lowerIsBetter) {
  const reaches = (limit) => (lowerIsBetter ? value <= limit : value >= limit);
  if (reaches(goal)) {
    return 'goal';
  }
  return reaches(least) ? 'enough' : 'missed';
}

/** The ratio of ours to theirs in each round that is valid for both. */
function ratios(rounds, operation, theirs, figure) {
  return rounds
    .map((round) => [round[operation]?.[OURS], round[operation]?.[theirs]])
    .filter(([a, b]) => a?.valid && b?.valid && figure(a) > 0 && figure(b) > 0)
    .map(([a, b]) => figure(a) / figure(b));
}

/** All ratios that are judged: [{operation, what, values, value, goal, verdict}]. */
export function judged(rounds) {
  const rows = [];
  const add = (operation, what, values, goal, lower) => {
    if (values.length > 0) {
      const value = median(values);
      rows.push({ operation, what, values, value, goal, verdict: verdict(value, goal, lower), lower });
    }
  };
  for (const operation of Object.keys(operations)) {
    for (const [theirs, goal] of Object.entries(goals[operation])) {
      add(operation, `rate / ${theirs}`, ratios(rounds, operation, theirs, ({ rate }) => rate), goal, false);
    }
    add(operation, 'p99 / Fastify', ratios(rounds, operation, 'Fastify', ({ p99 }) => p99), p99Goal, true);
  }
  add('create', 'p50 at one connection / Fastify', ratios(rounds, 'create', 'Fastify', ({ alone }) => alone ?? 0), aloneGoal, true);
  add('create', 'CPU of all processes / Fastify + PostgreSQL', ratios(rounds, 'create', 'Fastify', ({ cpu }) => cpu), cpuGoal, true);
  return rows;
}

export function markdown(rounds, { date, machine }) {
  const lines = [`${date}, ${machine}, ${rounds.length} round${rounds.length === 1 ? '' : 's'}; each ratio is the median of its rounds.`, ''];
  lines.push('| Operation | Ratio | Median | Rounds | Goal; least | |', '|---|---|---|---|---|---|');
  for (const { operation, what, value, values, goal, verdict } of judged(rounds)) {
    lines.push(
      `| ${operations[operation].title} | ${what} | **${number(value)}** | ${values.map(number).join(', ')} | ${goal.join('; ')} | ${verdict} |`,
    );
  }
  lines.push('', '| Operation | Who | Answers a second | p50 | p99 | CPU of each answer, ms | of it |', '|---|---|---|---|---|---|---|');
  for (const operation of Object.keys(operations)) {
    for (const who of new Set(rounds.flatMap((round) => Object.keys(round[operation] ?? {})))) {
      const all = rounds.map((round) => round[operation]?.[who]).filter((found) => found?.valid);
      if (all.length === 0) {
        lines.push(`| ${operations[operation].title} | ${who} | no valid round | | | | |`);
        continue;
      }
      const of = (figure) => (all.every((one) => figure(one) !== undefined) ? number(median(all.map(figure))) : '');
      const parts = Object.keys(all[0].parts ?? {})
        .map((part) => [part, median(all.map((one) => one.parts[part]))])
        .filter(([, value]) => value >= 0.005)
        .map(([part, value]) => `${part} ${number(value)}`);
      lines.push(
        `| ${operations[operation].title} | ${who} | ${of(({ rate }) => rate)} | ${of(({ p50 }) => p50)} | ${of(({ p99 }) => p99)} | ${of(({ cpu }) => cpu)} | ${parts.join(', ')} |`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** A bar for each contender, for each operation: how many times as many answers a second as Fastify. */
export function picture(rounds) {
  const bars = [];
  for (const [operation, { title }] of Object.entries(operations)) {
    const theirs = rounds.map((round) => round[operation]?.Fastify).filter((found) => found?.valid);
    if (theirs.length === 0) {
      continue;
    }
    bars.push({ title });
    const base = median(theirs.map(({ rate }) => rate));
    for (const who of Object.keys(rounds[0][operation])) {
      const all = rounds.map((round) => round[operation][who]).filter((found) => found?.valid);
      if (all.length > 0) {
        bars.push({ who, value: median(all.map(({ rate }) => rate)) / base });
      }
    }
  }
  const most = Math.max(1, ...bars.map(({ value }) => value ?? 0));
  const height = 24;
  const body = bars.map((bar, i) => {
    const y = 10 + i * height;
    if (bar.title) {
      return `<text x="10" y="${y + 16}" font-weight="600">${bar.title}</text>`;
    }
    const width = Math.max(2, (420 * bar.value) / most);
    const colour = bar.who === OURS ? '#0f766e' : '#94a3b8';
    return `<text x="24" y="${y + 16}">${bar.who}</text><rect x="230" y="${y + 4}" width="${width.toFixed(1)}" height="16" rx="2" fill="${colour}"/><text x="${(236 + width).toFixed(1)}" y="${y + 16}">${number(bar.value)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${bars.length * height + 20}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Answers a second, as multiples of Fastify's"><rect width="100%" height="100%" fill="#fff"/><g fill="#0f172a">${body.join('')}</g></svg>\n`;
}
