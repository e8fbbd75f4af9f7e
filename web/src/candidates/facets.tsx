import { useState } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Facets as Counts, FacetCount } from '../api/types';
import { Button } from '../ui/button';
import { words } from '../words/en';
import styles from './facets.module.css';
import { type Disc, discTypes, type Filter, type Years, yearBands } from './filter';
import { listOf, valuesIn } from './value-list';

/** As many of a facet's values as show until somebody wants more. */
const FEW = 6;

interface FacetsProps {
  counts: Counts;
  filter: Filter;
  onChange: (part: Filter) => void;
}

/** What the candidates found have in common, with how many have it; each narrows the list down. */
export function Facets({ counts, filter, onChange }: FacetsProps) {
  const skills = valuesIn(filter.skills);
  const places = valuesIn(filter.location);
  return (
    <>
      <Facet
        label={words.pool.facets.skills}
        counts={counts.skills}
        chosen={skills.exact}
        several
        onChange={(exact) => onChange({ skills: listOf({ ...skills, exact }) })}
      />
      <Facet
        label={words.pool.facets.places}
        counts={counts.places}
        chosen={places.exact}
        onChange={(exact) => onChange({ location: listOf({ ...places, exact }) })}
      />
      <Facet
        label={words.pool.facets.years}
        counts={counts.years}
        chosen={filter.years ? [filter.years] : []}
        read={(band) => words.pool.bands[band as Years] ?? band}
        onChange={([band]) => onChange({ years: yearBands.find((known) => known === band) })}
      />
      <Facet
        label={words.pool.disc}
        counts={counts.disc}
        chosen={filter.discType ? [filter.discType] : []}
        onChange={([type]) => onChange({ discType: discTypes.find((known): known is Disc => known === type) })}
      />
    </>
  );
}

interface FacetProps {
  label: string;
  counts: readonly FacetCount[];
  chosen: readonly string[];
  several?: boolean;
  /** A value as people read it. */
  read?: (value: string) => string;
  onChange: (chosen: string[]) => void;
}

function Facet({ label, counts, chosen, several, read = (value) => value, onChange }: FacetProps) {
  const [all, setAll] = useState(false);
  // What is chosen shows even where it is not among the most frequent, or else it could not be taken back.
  const missing = chosen.filter((value) => !counts.some((count) => count.value === value));
  const shown = counts.filter((count, at) => all || at < FEW || chosen.includes(count.value));
  if (counts.length + missing.length === 0) {
    return null;
  }
  return (
    <div className="field">
      <span className="field-label">{label}</span>
      <ToggleButtonGroup
        aria-label={label}
        className={styles.values}
        orientation="vertical"
        selectionMode={several ? 'multiple' : 'single'}
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChange([...keys].map(String))}
      >
        {[...missing.map((value) => ({ value, count: undefined })), ...shown].map(({ value, count }) => (
          <ToggleButton key={value} id={value} className={styles.value}>
            <span className={styles.text}>{read(value)}</span>{' '}
            {count !== undefined && <span className="count">{count}</span>}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      {counts.length > FEW && (
        <Button variant="quiet" onPress={() => setAll(!all)}>
          {all ? words.pool.facets.fewer : words.pool.facets.all(counts.length)}
        </Button>
      )}
    </div>
  );
}
