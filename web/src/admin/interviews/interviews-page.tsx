import { parseDate } from '@internationalized/date';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { CalendarX2, ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { keys } from '../../api/keys';
import { answer, type Services } from '../../api/services';
import { thingsIn } from '../../api/things';
import type { Interview, InterviewStatus } from '../../api/types';
import { useServices } from '../../app/context';
import { useTitle } from '../../app/title';
import { dayOfYear, isReadable } from '../../time/format';
import { serverTime } from '../../time/now';
import { beginningOf, type Day, daysFrom, weekOf } from '../../time/slots';
import { ownZone } from '../../time/zones';
import { Alone, each } from '../../ui/alone';
import { Button, IconButton } from '../../ui/button';
import { Segments } from '../../ui/choices';
import { More } from '../../ui/more';
import { Empty, PageHead, ProblemNote, SkeletonCards } from '../../ui/pieces';
import { words } from '../../words/en';
import { InterviewDialog } from './interview-dialog';
import { InterviewRow } from './interview-row';
import { Week } from './week';

const views = ['week', 'list'] as const;
const statuses = ['all', 'scheduled', 'completed', 'cancelled', 'no_show'] as const;

export function Page() {
  useTitle(words.calendar.title);
  const [parameters, setParameters] = useSearchParams();
  const view = views.find((known) => known === parameters.get('view')) ?? 'week';
  const open = parameters.get('open');
  const set = (changes: Record<string, string | undefined>) =>
    setParameters(
      (now) => {
        for (const [name, value] of Object.entries(changes)) {
          value === undefined ? now.delete(name) : now.set(name, value);
        }
        return now;
      },
      { replace: true, preventScrollReset: true },
    );
  const show = (interview: Interview) => set({ open: interview.id });
  return (
    <div className="stack-loose">
      <PageHead title={words.calendar.title} lead={words.calendar.lead}>
        <Segments
          label={words.calendar.view}
          options={views.map((value) => ({ value, label: words.calendar.views[value] }))}
          value={view}
          onChange={(next) => set({ view: next })}
        />
      </PageHead>
      <Alone kind="part">
        <Attention onOpen={show} />
      </Alone>
      <Alone kind="part" of={view}>
        {view === 'week' ? (
          <WeekView monday={parameters.get('week')} onMove={(week) => set({ week })} onOpen={show} />
        ) : (
          <ListView status={parameters.get('status')} onStatus={(status) => set({ status })} onOpen={show} />
        )}
      </Alone>
      {open && <InterviewDialog id={open} onClose={() => set({ open: undefined })} />}
    </div>
  );
}

/** As many as leave the calendar in sight. */
const FEW = 5;

/** What somebody should look at comes before everything else. */
function Attention({ onOpen }: { onOpen: (interview: Interview) => void }) {
  const { scheduling } = useServices();
  const [all, setAll] = useState(false);
  const attention = useInfiniteQuery({
    queryKey: [...keys.interviews, 'attention'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        scheduling.GET('/api/admin/interviews/scheduled', {
          params: { query: { attention: 'any', limit: 100, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
  });
  const list = attention.data?.pages.flatMap((page) => thingsIn(page.interviews)) ?? [];
  const shown = all ? list : list.slice(0, FEW);
  if (list.length === 0) {
    return attention.isError ? <ProblemNote error={attention.error} retry={() => void attention.refetch()} /> : null;
  }
  return (
    <section className="stack" style={{ gap: '0.5rem' }} aria-label={words.calendar.attention}>
      <h2>{words.calendar.attention}</h2>
      {each(shown, 'interview', (interview) => (
        <InterviewRow interview={interview} onOpen={onOpen} />
      ))}
      {shown.length < list.length ? (
        <div>
          <Button variant="quiet" onPress={() => setAll(true)}>
            {words.calendar.allAttention(list.length, attention.hasNextPage)}
          </Button>
        </div>
      ) : (
        <More query={attention} />
      )}
    </section>
  );
}

interface WeekViewProps {
  /** The week's first day as it stands in the address; this week where it is none. */
  monday: string | null;
  onMove: (monday: string) => void;
  onOpen: (interview: Interview) => void;
}

function WeekView({ monday, onMove, onOpen }: WeekViewProps) {
  const zone = ownZone();
  const first = dayIn(monday) ?? weekOf(serverTime(), zone);
  const week = useWeek(first, zone);
  const last = first.add({ days: 6 });
  // What cannot be put into a week is shown beneath it.
  const hasPlace = (interview: Interview) => isReadable(interview?.scheduled_time) && interview.duration_minutes > 0;
  const timed = week.data?.filter(hasPlace) ?? [];
  const timeless = week.data?.filter((interview) => !hasPlace(interview)) ?? [];
  return (
    <section className="card stack" aria-label={words.calendar.views.week}>
      <div className="row spread">
        <h2>{`${dayOfYear(beginningOf(first, zone), zone)} – ${dayOfYear(beginningOf(last, zone), zone)}`}</h2>
        <div className="row">
          <IconButton label={words.week.earlier} onPress={() => onMove(first.subtract({ weeks: 1 }).toString())}>
            <ChevronLeft aria-hidden />
          </IconButton>
          <Button onPress={() => onMove(weekOf(serverTime(), zone).toString())}>{words.week.today}</Button>
          <IconButton label={words.week.later} onPress={() => onMove(first.add({ weeks: 1 }).toString())}>
            <ChevronRight aria-hidden />
          </IconButton>
        </div>
      </div>
      {week.isError && <ProblemNote error={week.error} retry={() => void week.refetch()} />}
      <Week days={daysFrom(first, 7)} zone={zone} interviews={timed} onOpen={onOpen} busy={week.isPending} />
      {timeless.length > 0 && (
        <section className="stack" aria-label={words.calendar.noTime}>
          <h3>{words.calendar.noTime}</h3>
          {each(timeless, 'interview', (interview) => (
            <InterviewRow interview={interview} onOpen={onOpen} />
          ))}
        </section>
      )}
    </section>
  );
}

function dayIn(text: string | null): Day | undefined {
  try {
    return text ? parseDate(text) : undefined;
  } catch {
    return undefined; // somebody has typed it
  }
}

function useWeek(first: Day, zone: string) {
  const services = useServices();
  return useQuery({
    queryKey: [...keys.interviews, 'week', first.toString(), zone],
    queryFn: ({ signal }) =>
      everyPage(services, beginningOf(first, zone), beginningOf(first.add({ days: 7 }), zone), signal),
  });
}

/** A week is looked at as a whole, however many pages it has. */
async function everyPage({ scheduling }: Services, from: Date, to: Date, signal: AbortSignal): Promise<Interview[]> {
  const all: Interview[] = [];
  let cursor: string | undefined;
  do {
    const query = { from: from.toISOString(), to: to.toISOString(), limit: 100, cursor };
    const page = await answer(scheduling.GET('/api/admin/interviews/scheduled', { params: { query }, signal }));
    all.push(...thingsIn(page.interviews));
    cursor = page.next_cursor ?? undefined;
  } while (cursor);
  return all.reverse();
}

interface ListViewProps {
  status: string | null;
  onStatus: (status: string) => void;
  onOpen: (interview: Interview) => void;
}

function ListView({ status: asked, onStatus, onOpen }: ListViewProps) {
  const status = statuses.find((known) => known === asked) ?? 'all';
  const interviews = useInterviews(status);
  const list = interviews.data?.pages.flatMap((page) => thingsIn(page.interviews)) ?? [];
  return (
    <section className="stack" style={{ gap: '0.5rem' }} aria-label={words.calendar.views.list}>
      <Segments
        label={words.calendar.status}
        options={statuses.map((value) => ({
          value,
          label: value === 'all' ? words.common.all : words.interviewStatus[value],
        }))}
        value={status}
        onChange={onStatus}
      />
      {interviews.isError && <ProblemNote error={interviews.error} retry={() => void interviews.refetch()} />}
      {interviews.isPending && <SkeletonCards count={10} height="2.75rem" />}
      {interviews.data && list.length === 0 && (
        <Empty icon={CalendarX2} title={words.calendar.empty.title}>
          {words.calendar.empty.text}
        </Empty>
      )}
      {each(list, 'interview', (interview) => (
        <InterviewRow interview={interview} onOpen={onOpen} />
      ))}
      <More query={interviews} />
    </section>
  );
}

function useInterviews(status: InterviewStatus | 'all') {
  const { scheduling } = useServices();
  return useInfiniteQuery({
    queryKey: [...keys.interviews, 'list', status],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      answer(
        scheduling.GET('/api/admin/interviews/scheduled', {
          params: { query: { status, limit: 25, cursor: pageParam } },
          signal,
        }),
      ),
    getNextPageParam: (page) => page.next_cursor,
  });
}
