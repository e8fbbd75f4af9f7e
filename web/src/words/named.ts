import type { Tone } from '../ui/pieces';
import { words } from './en';

/** What a value is called. One that no version of ours knew is shown as it is. */
export function nameOf(names: Readonly<Record<string, string>>, value: unknown): string {
  return (isText(value) && own(names, value)) || rawOf(value);
}

/** How it looks; one that is not known is neither good nor bad. */
export function toneOf(tones: Readonly<Record<string, Tone>>, value: unknown): Tone {
  return (isText(value) && own(tones, value)) || 'none';
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

function rawOf(value: unknown): string {
  return isText(value) || typeof value === 'number' ? String(value) : words.common.unknown;
}
