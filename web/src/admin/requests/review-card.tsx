import type { InfiniteData } from '@tanstack/react-query';
import { Ban, CalendarCheck, Check, ChevronRight, History } from 'lucide-react';
import { useId, useState } from 'react';
import { Button as RacButton } from 'react-aria-components';
import { useCommand } from '../../api/command';
import { keys } from '../../api/keys';
import { answer, seen } from '../../api/services';
import { thingsIn } from '../../api/things';
import type { ReviewedRequest } from '../../api/types';
import { useConfig, useServices } from '../../app/context';
import { HistoryDialog } from '../../history/history-dialog';
import { requestTones } from '../../interviews/request-card';
import { fromNow, instantOf, isReadable } from '../../time/format';
import { Moment, zoneTitle } from '../../time/moment';
import { useNow } from '../../time/now';
import { alike } from '../../time/zones';
import { Alone } from '../../ui/alone';
import { Button, IconButton } from '../../ui/button';
import { useMedia, WIDE } from '../../ui/media';
import { Badge } from '../../ui/pieces';
import { ReasonDialog } from '../../ui/reason-dialog';
import { say } from '../../ui/toast';
import { words } from '../../words/en';
import { nameOf, toneOf } from '../../words/named';
import { CandidateContact, ClientContact } from '../people';
import styles from './review-card.module.css';
import { ScheduleDialog } from './schedule-dialog';

interface ReviewCardProps {
  request: ReviewedRequest;
  /** Whether the list has others than those of one status. */
  mixed: boolean;
}

/** One line of the list, which opens to everything about the request. */
export function ReviewCard({ request, mixed }: ReviewCardProps) {
  const [open, setOpen] = useState(false);
  const [scheduling, setScheduling] = useState(false);
  const wide = useMedia(WIDE);
  const details = useId();
  const schedule = () => setScheduling(true);
  return (
    <article className={styles.card} data-open={open || undefined}>
      <div className={styles.line}>
        <RacButton
          className={styles.summary}
          aria-expanded={open}
          aria-controls={open ? details : undefined}
          onPress={() => setOpen(!open)}
        >
          <Summary request={request} mixed={mixed} />
        </RacButton>
        {wide && !open && isOpen(request) && (
          <Button variant="quiet" onPress={schedule}>
            {words.review.schedule}
          </Button>
        )}
      </div>
      {open && <Details id={details} request={request} onSchedule={schedule} />}
      {scheduling && <ScheduleDialog request={request} onClose={() => setScheduling(false)} />}
    </article>
  );
}

/** What somebody who looks through many requests wants to know of each. */
function Summary({ request, mixed }: ReviewCardProps) {
  const now = useNow(30);
  return (
    <>
      <ChevronRight size={16} aria-hidden className={styles.chevron} />
      <span className={styles.client}>
        <strong>{request.client_name ?? words.people.unknownClient}</strong>
        {request.client_company && <span className="soft"> {request.client_company}</span>}
      </span>
      <span className={styles.candidate}>
        {request.candidate_first_name}
        {request.candidate_left && <Badge tone="warn">{words.review.left}</Badge>}
      </span>
      <NextTime request={request} />
      <span className={styles.notes}>{request.client_notes}</span>
      <span className={styles.asked}>
        {mixed && (
          <Badge tone={toneOf(requestTones, request.status)}>{nameOf(words.requestStatus, request.status)}</Badge>
        )}
        <span className="visually-hidden">{words.review.asked('')}</span> {fromNow(request.created_at, now)}
      </span>
    </>
  );
}

/** The first that is not over, by the office's clocks, and how many there are besides. */
function NextTime({ request: { preferred_times: times } }: { request: ReviewedRequest }) {
  const { office } = useConfig();
  const now = useNow(60);
  const ahead = thingsIn(times).filter((at) => instantOf(at) > now);
  const [next] = ahead;
  return (
    <span className={styles.when}>
      {next ? <Moment at={next} zone={office.timeZone} /> : <Badge tone="warn">{words.review.allGone}</Badge>}
      {ahead.length > 1 && <span className="soft"> {words.review.more(ahead.length - 1)}</span>}
    </span>
  );
}

interface DetailsProps {
  id: string;
  request: ReviewedRequest;
  onSchedule: () => void;
}

function Details({ id, request, onSchedule }: DetailsProps) {
  return (
    <div id={id} className={styles.details}>
      <div className={styles.people}>
        <ClientContact of={request} />
        <CandidateContact
          id={request.bpoc_candidate_id}
          firstName={request.candidate_first_name}
          left={request.candidate_left}
        />
        <Alone kind="time" of={request}>
          <PreferredTimes request={request} />
        </Alone>
      </div>
      {(request.client_notes || request.status_reason) && (
        <div className="said">
          {request.client_notes && (
            <p>
              <strong>{words.review.notes}</strong> {request.client_notes}
            </p>
          )}
          {request.status_reason && (
            <p>
              <strong>{words.mine.because}</strong> {request.status_reason}
            </p>
          )}
        </div>
      )}
      <div className="row spread">
        <Actions request={request} onSchedule={onSchedule} />
        <ShowHistory request={request} />
      </div>
    </div>
  );
}

function isOpen({ status }: ReviewedRequest): boolean {
  return status === 'pending' || status === 'approved';
}

/** In the client's zone, as they were meant, and in the office's. */
function PreferredTimes({ request }: { request: ReviewedRequest }) {
  const { office } = useConfig();
  const now = useNow(60);
  const times = thingsIn(request.preferred_times);
  const first = instantOf(times.find(isReadable) ?? now);
  const both = !alike(request.client_timezone, office.timeZone, first);
  return (
    <div className={styles.times}>
      <table>
        <caption className="small soft">{words.review.times}</caption>
        <thead>
          <tr className="small soft">
            <th scope="col">{words.review.clientTime(zoneTitle(request.client_timezone, first))}</th>
            {both && <th scope="col">{words.review.officeTime(zoneTitle(office.timeZone, first))}</th>}
          </tr>
        </thead>
        <tbody>
          {times.map((at) => (
            <tr key={at} data-past={instantOf(at) <= now || undefined}>
              <td>
                <Moment at={at} zone={request.client_timezone} />
                {instantOf(at) <= now && <span className="small"> {words.review.gone}</span>}
              </td>
              {both && (
                <td>
                  <Moment at={at} zone={office.timeZone} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Actions({ request, onSchedule }: Omit<DetailsProps, 'id'>) {
  const [rejecting, setRejecting] = useState(false);
  const approve = useApprove(request);
  const reject = useReject(request, () => setRejecting(false));
  if (!isOpen(request)) {
    return <span />;
  }
  return (
    <div className="row">
      <Button variant="primary" onPress={onSchedule}>
        <CalendarCheck aria-hidden />
        {words.review.schedule}
      </Button>
      {request.status === 'pending' && (
        <Button onPress={() => approve.start()} isPending={approve.isPending}>
          <Check aria-hidden />
          {words.review.approve}
        </Button>
      )}
      <Button onPress={() => setRejecting(true)}>
        <Ban aria-hidden />
        {words.review.reject}
      </Button>
      {rejecting && (
        <ReasonDialog
          title={words.review.rejectTitle(request.candidate_first_name)}
          hint={words.reason.forClient}
          action={words.review.reject}
          required
          command={reject}
          onClose={() => setRejecting(false)}
        />
      )}
    </div>
  );
}

type Pages = InfiniteData<{ requests: readonly ReviewedRequest[] }>;

function useApprove(request: ReviewedRequest) {
  const { requests } = useServices();
  return useCommand({
    run: () =>
      answer(
        requests.POST('/api/admin/interviews/requests/{id}/approve', {
          params: { path: { id: request.id }, header: seen(request) },
          body: {},
        }),
      ),
    affects: [keys.requests],
    // It leaves the list of what waits at once; if that was too early, it comes back.
    expect: (_input, cache) =>
      cache.setQueryData<Pages>(
        [...keys.requests, 'pending'],
        (data) =>
          data && {
            ...data,
            pages: data.pages.map((page) => ({
              ...page,
              requests: thingsIn(page.requests).filter((one) => one?.id !== request.id),
            })),
          },
      ),
    done: () => say(words.review.approved(request.candidate_first_name), { tone: 'good' }),
    tell: true,
  });
}

function useReject(request: ReviewedRequest, done: () => void) {
  const { requests } = useServices();
  return useCommand({
    run: (reason: string) =>
      answer(
        requests.POST('/api/admin/interviews/requests/{id}/reject', {
          params: { path: { id: request.id }, header: seen(request) },
          body: { reason },
        }),
      ),
    affects: [keys.requests],
    done: () => {
      done();
      say(words.review.rejected(request.candidate_first_name), { tone: 'good' });
    },
  });
}

function ShowHistory({ request }: { request: ReviewedRequest }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <IconButton label={words.history.title} onPress={() => setOpen(true)}>
        <History aria-hidden />
      </IconButton>
      {open && <HistoryDialog of={{ kind: 'request', id: request.id }} onClose={() => setOpen(false)} />}
    </>
  );
}
