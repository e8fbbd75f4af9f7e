// How much of the processor processes have used, from /proc; so it is measured on Linux only.
import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

function read(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return ''; // it has ended
  }
}

function stat(pid) {
  const text = read(`/proc/${pid}/stat`);
  if (!text) {
    return null;
  }
  // The name is in brackets and may contain anything.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const [user, system, usersChildren, systemsChildren] = fields.slice(11, 15).map(Number);
  return { pid: Number(pid), parent: Number(fields[1]), own: user + system, ended: usersChildren + systemsChildren };
}

/** Seconds that a process and everything below it have used, those that have ended among them. */
export function secondsOf(root) {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(stat)
    .filter(Boolean);
  const below = (pid) => all.filter(({ parent }) => parent === pid).flatMap((child) => [child, ...below(child.pid)]);
  const self = all.find(({ pid }) => pid === root);
  if (!self) {
    throw new Error(`Process ${root} is not there any more.`);
  }
  return [self, ...below(root)].reduce((sum, { own, ended }) => sum + own + ended, 0) / TICKS_PER_SECOND;
}

/** Seconds that all processors of this machine have been busy. */
export function secondsOfMachine() {
  const [user, nice, system, , , irq, softirq] = read('/proc/stat').split('\n')[0].split(/\s+/).slice(1).map(Number);
  return (user + nice + system + irq + softirq) / TICKS_PER_SECOND;
}

/** MiB that a process has in memory. */
export function residentOf(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(read(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

/**
 * Notes what processes use from now on.
 *
 * @param processes {name: pid}
 * @returns a function that tells, for each name, the seconds used since; and `foreign`, those that others used
 */
export function meter(processes, ourselves) {
  const look = () => {
    const seconds = Object.fromEntries(Object.entries(processes).map(([name, pid]) => [name, secondsOf(pid)]));
    const known = Object.entries(ourselves).reduce((sum, [, pid]) => sum + secondsOf(pid), 0);
    return { seconds, known, machine: secondsOfMachine(), at: performance.now() };
  };
  const before = look();
  return () => {
    const after = look();
    const used = Object.fromEntries(
      Object.keys(processes).map((name) => [name, Math.max(0, after.seconds[name] - before.seconds[name])]),
    );
    const elapsed = (after.at - before.at) / 1000;
    return { used, foreign: Math.max(0, after.machine - before.machine - (after.known - before.known)) / elapsed };
  };
}
