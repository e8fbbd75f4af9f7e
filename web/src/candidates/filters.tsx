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
import { Button, IconButton } from '../ui/button';
import { Segments } from '../ui/choices';
import { Slider, TextField } from '../ui/fields';
import { words } from '../words/en';
import { count, type Disc, discTypes, type Filter, isEmpty } from './filter';
import styles from './filters.module.css';

/** Long enough not to search for half a word, short enough to feel at once. */
const PAUSE = 250;

const anyOrDisc = [
  { value: 'any', label: words.pool.any },
  ...discTypes.map((type) => ({ value: type, label: type })),
] as const;

interface FiltersProps {
  filter: Filter;
  onChange: (filter: Filter) => void;
}

export function Filters({ filter, onChange }: FiltersProps) {
  const [draft, change] = useDebounced(filter, onChange);
  const set = (part: Filter) => change({ ...draft, ...part });
  const { search: _, ...others } = draft;
  return (
    <search className={`card stack ${styles.filters}`} aria-label={words.pool.filters}>
      <SearchField className="field" value={draft.search ?? ''} onChange={(search) => set({ search })} maxLength={200}>
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
            <TextField
              label={words.pool.skills}
              hint={words.pool.skillsHint}
              value={draft.skills ?? ''}
              maxLength={200}
              onChange={(skills) => set({ skills })}
            />
            <TextField
              label={words.pool.location}
              value={draft.location ?? ''}
              maxLength={100}
              onChange={(location) => set({ location })}
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
            <div className="field">
              <span className="field-label">{words.pool.disc}</span>
              <Segments
                label={words.pool.disc}
                options={anyOrDisc}
                value={draft.discType ?? 'any'}
                onChange={(type) => set({ discType: type === 'any' ? undefined : (type as Disc) })}
              />
            </div>
          </div>
        </DisclosurePanel>
      </Disclosure>
      {!isEmpty(draft) && (
        <Button variant="quiet" onPress={() => change({})}>
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
