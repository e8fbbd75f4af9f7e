import { useMemo } from 'react';
import { Select } from '../ui/fields';
import { words } from '../words/en';
import { zoneTitle } from './moment';
import { knownZones, ownZone } from './zones';

/** In which zone times are meant; one's own comes first. */
export function ZoneSelect({ value, onChange }: { value: string; onChange: (zone: string) => void }) {
  const options = useMemo(() => {
    const now = new Date();
    const [own, ...others] = knownZones(ownZone()).map((zone) => ({ value: zone, label: zoneTitle(zone, now) }));
    return [...(own ? [own] : []), ...others.sort((a, b) => a.label.localeCompare(b.label, 'en'))];
  }, []);
  return <Select label={words.time.zone} options={options} value={value} onChange={onChange} />;
}
