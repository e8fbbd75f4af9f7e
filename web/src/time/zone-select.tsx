import { useMemo } from 'react';
import { Select } from '../ui/fields';
import { words } from '../words/en';
import { zoneTitle } from './moment';

interface ZoneSelectProps {
  /** What the service accepts and this browser knows. */
  zones: readonly string[];
  /** One's own, which comes first. */
  own: string;
  value: string;
  onChange: (zone: string) => void;
}

/** In which zone times are meant. */
export function ZoneSelect({ zones, own, value, onChange }: ZoneSelectProps) {
  const options = useMemo(() => {
    const now = new Date();
    const option = (zone: string) => ({ value: zone, label: zoneTitle(zone, now) });
    const others = zones.filter((zone) => zone !== own).map(option);
    return [option(own), ...others.sort((a, b) => a.label.localeCompare(b.label, 'en'))];
  }, [zones, own]);
  return <Select label={words.time.zone} options={options} value={value} onChange={onChange} />;
}
