import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useState } from 'react';
import { keys } from '../api/keys';
import { answer } from '../api/services';
import type { FacetCount } from '../api/types';
import { useServices } from '../app/context';
import { words } from '../words/en';
import styles from './skills-field.module.css';

interface SkillsFieldProps {
  /** Separated by commas. */
  value: string;
  onChange: (value: string) => void;
  maxLength: number;
}

/**
 * Skills, separated by commas; the last one is completed as somebody types. The keys are those of every combobox: up and down to choose, Enter
 * to take, Escape to be left alone.
 */
export function SkillsField({ value, onChange, maxLength }: SkillsFieldProps) {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const last = lastOf(value);
  const suggestions = useSuggestions(isOpen ? last : '').filter(({ value: skill }) => skill !== last);
  const shown = isOpen && suggestions.length > 0;

  const close = () => {
    setOpen(false);
    setChosen(-1);
  };
  const take = (skill: string) => {
    onChange(`${value.slice(0, value.lastIndexOf(',') + 1)}${value.includes(',') ? ' ' : ''}${skill}, `);
    close();
  };
  const type = (typed: string) => {
    onChange(typed);
    setOpen(true);
    setChosen(-1);
  };
  const press = (event: KeyboardEvent) => {
    const picked = suggestions[chosen];
    if (event.key === 'Escape') {
      close();
    } else if (event.key === 'Enter' && shown && picked) {
      event.preventDefault();
      take(picked.value);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setChosen(moved(chosen, event.key === 'ArrowDown' ? 1 : -1, suggestions.length));
    }
  };

  return (
    <div className={`field ${styles.field}`}>
      <label className="field-label" htmlFor={id}>
        {words.pool.skills}
      </label>
      <input
        id={id}
        className="input"
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-activedescendant={shown && chosen >= 0 ? `${id}-${chosen}` : undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        value={value}
        maxLength={maxLength}
        onChange={(event) => type(event.target.value)}
        onKeyDown={press}
        onBlur={close}
      />
      <div id={`${id}-list`} role="listbox" aria-label={words.pool.skills} className={styles.list} hidden={!shown}>
        {shown &&
          suggestions.map(({ value: skill, count }, at) => (
            <div
              key={skill}
              id={`${id}-${at}`}
              role="option"
              tabIndex={-1}
              aria-selected={at === chosen}
              className="option"
              data-focused={at === chosen || undefined}
              // The field keeps the focus, or it would close before the click has arrived.
              onPointerDown={(event) => event.preventDefault()}
              onPointerUp={() => take(skill)}
            >
              <span className={styles.skill}>{skill}</span> <span className="count">{count}</span>
            </div>
          ))}
      </div>
      <span id={`${id}-hint`} className="field-hint">
        {words.pool.skillsHint}
      </span>
      <span className="visually-hidden" role="status">
        {shown ? words.pool.skillsSuggested(suggestions.length) : ''}
      </span>
    </div>
  );
}

function useSuggestions(beginning: string): FacetCount[] {
  const { candidates } = useServices();
  const found = useQuery({
    queryKey: keys.skills(beginning),
    queryFn: ({ signal }) =>
      answer(candidates.GET('/api/client/candidates/suggestions', { params: { query: { skill: beginning } }, signal })),
    enabled: beginning !== '',
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });
  // A field without suggestions is still a field: their absence is nothing to bother anybody with.
  return beginning === '' ? [] : (found.data?.skills ?? []);
}

function lastOf(list: string): string {
  return list.slice(list.lastIndexOf(',') + 1).trim();
}

/** From the last the way down leads to none, which is the text as typed, and then to the first. */
function moved(from: number, by: number, length: number): number {
  return ((from + 1 + by + length + 1) % (length + 1)) - 1;
}
