import { Search, SlidersHorizontal, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import {
  Disclosure,
  DisclosurePanel,
  Heading,
  Input,
  Label,
  Button as RacButton,
  SearchField,
} from 'react-aria-components';
import type { Facets } from '../api/types';
import { Alone } from '../ui/alone';
import { Button, IconButton } from '../ui/button';
import { Slider, TextField } from '../ui/fields';
import { words } from '../words/en';
import { Facets as FacetLists } from './facets';
import { count, type Filter, isEmpty } from './filter';
import styles from './filters.module.css';
import { SkillsField } from './skills-field';
import { listOf, valuesIn } from './value-list';

/** Long enough not to search for half a word, short enough to feel at once. */
const PAUSE = 250;

/** As many characters as the API takes of a parameter. */
const LONGEST = 200;

interface FiltersProps {
  filter: Filter;
  /** How many candidates have what; undefined until that is known. */
  facets: Facets | undefined;
  onChange: (filter: Filter) => void;
}

export function Filters({ filter, facets, onChange }: FiltersProps) {
  const [draft, change] = useDebounced(filter, onChange);
  const set = (part: Filter) => change({ ...draft, ...part });
  const { search: _, ...others } = draft;
  const skills = valuesIn(draft.skills);
  const places = valuesIn(draft.location);
  return (
    <search className={`card stack ${styles.filters}`} aria-label={words.pool.filters}>
      <SearchField
        className="field"
        value={draft.search ?? ''}
        onChange={(search) => set({ search })}
        maxLength={LONGEST}
      >
        <Label className="field-label">{words.pool.search}</Label>
        <div className={styles.search}>
          <Search aria-hidden />
          <Input className="input" placeholder={words.pool.searchExample} />
          {draft.search && (
            <IconButton label={words.pool.clearSearch}>
              <X aria-hidden />
            </IconButton>
          )}
        </div>
      </SearchField>
      <Disclosure className={styles.more} defaultExpanded={window.matchMedia('(width >= 64rem)').matches}>
        <Heading level={2} className={styles.toggle}>
          <RacButton slot="trigger" className="button" data-variant="plain">
            <SlidersHorizontal aria-hidden />
            {words.pool.moreFilters(count(others))}
          </RacButton>
        </Heading>
        <DisclosurePanel>
          <div className={`stack ${styles.panel}`}>
            <SkillsField
              value={skills.typed}
              maxLength={Math.max(0, LONGEST - listOf({ ...skills, typed: '' }).length)}
              onChange={(typed) => set({ skills: listOf({ ...skills, typed }) })}
            />
            <TextField
              label={words.pool.location}
              value={places.typed}
              maxLength={100}
              onChange={(typed) => set({ location: listOf({ ...places, typed }) })}
            />
            <Slider
              label={words.pool.experience}
              value={draft.minExperience ?? 0}
              max={20}
              read={words.pool.years}
              onChange={(minExperience) => set({ minExperience })}
            />
            <Slider
              label={words.pool.culture}
              value={draft.culturalFitMin ?? 0}
              max={100}
              step={5}
              read={words.pool.atLeast}
              onChange={(culturalFitMin) => set({ culturalFitMin })}
            />
            {facets && (
              <Alone kind="facets" of={facets}>
                <FacetLists counts={facets} filter={draft} onChange={set} />
              </Alone>
            )}
          </div>
        </DisclosurePanel>
      </Disclosure>
      {!isEmpty(draft) && (
        <Button variant="quiet" onPress={() => change({ sort: draft.sort })}>
          {words.pool.clear}
        </Button>
      )}
    </search>
  );
}

/** What is typed shows at once and counts a moment later; what comes from elsewhere (the way back) shows, too. */
function useDebounced(filter: Filter, onChange: (filter: Filter) => void): [Filter, (filter: Filter) => void] {
  const [draft, setDraft] = useState(filter);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(filter);

  useEffect(() => {
    if (JSON.stringify(filter) !== JSON.stringify(sent.current)) {
      sent.current = filter;
      setDraft(filter);
    }
  }, [filter]);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const change = (next: Filter) => {
    setDraft(next);
    clearTimeout(waiting.current);
    waiting.current = setTimeout(() => {
      sent.current = next;
      onChange(next);
    }, PAUSE);
  };
  return [draft, change];
}
