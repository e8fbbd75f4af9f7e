import type { InfiniteData } from '@tanstack/react-query';
import { Ban, CalendarCheck, Check, History } from 'lucide-react';
import { useState } from 'react';
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
import { Badge } from '../../ui/pieces';
import { ReasonDialog } from '../../ui/reason-dialog';
import { say } from '../../ui/toast';
import { words } from '../../words/en';
import { nameOf, toneOf } from '../../words/named';
import { CandidateContact, ClientContact } from '../people';
import styles from './review-card.module.css';
import { ScheduleDialog } from './schedule-dialog';

export function ReviewCard({ request }: { request: ReviewedRequest }) {
  const now = useNow(30);
  return (
    <article className={`card ${styles.card}`}>
      <header className="row spread">
        <div className="row">
          <Badge tone={toneOf(requestTones, request.status)}>{nameOf(words.requestStatus, request.status)}</Badge>
          <span className="small soft">{words.review.asked(fromNow(request.created_at, now))}</span>
        </div>
        <ShowHistory request={request} />
      </header>
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
      <Actions request={request} />
    </article>
  );
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

function Actions({ request }: { request: ReviewedRequest }) {
  const [scheduling, setScheduling] = useState(false);
  const [rejecting, setRejecting] = useState(false);
  const approve = useApprove(request);
  const reject = useReject(request, () => setRejecting(false));
  const open = request.status === 'pending' || request.status === 'approved';
  if (!open) {
    return null;
  }
  return (
    <div className="row">
      <Button variant="primary" onPress={() => setScheduling(true)}>
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
      {scheduling && <ScheduleDialog request={request} onClose={() => setScheduling(false)} />}
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
