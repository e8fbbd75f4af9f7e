import type { Interview } from '../../api/types';
import { clock } from '../../time/format';
import { words } from '../../words/en';
import { nameOf } from '../../words/named';

/** What a screen reader calls an interview in the calendar. */
export function spokenName(interview: Interview, zone: string): string {
  const { candidate_first_name, client_name, scheduled_time, status, attention } = interview;
  const who = words.calendar.who(candidate_first_name, client_name);
  const name = `${clock(scheduled_time, zone)}, ${who}, ${nameOf(words.interviewStatus, status)}`;
  return attention ? `${name}, ${nameOf(words.attention, attention)}` : name;
}
