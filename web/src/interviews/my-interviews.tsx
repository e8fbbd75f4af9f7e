import { CalendarCheck, Hourglass, History as Past, Users } from 'lucide-react';
import { Children, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import type { MyInterview, MyRequest } from '../api/types';
import { useTitle } from '../app/title';
import { useNow } from '../time/now';
import { Alone, each } from '../ui/alone';
import { ButtonLink } from '../ui/button';
import { Empty, Note, PageHead, ProblemNote, SkeletonCards } from '../ui/pieces';
import { words } from '../words/en';
import { InterviewCard } from './interview-card';
import { endOfPage, isInterview, type Sorted, sorted, useMine } from './mine';
import { OlderInterviews } from './older-interviews';
import { RequestCard } from './request-card';

type Show = keyof Sorted;

export function Page() {
  useTitle(words.mine.title);
  const mine = useMine();
  const now = useNow(30);
  return (
    <div className="stack-loose">
      <PageHead title={words.mine.title} lead={words.mine.lead}>
        <ButtonLink href="/candidates">
          <Users aria-hidden />
          {words.mine.find}
        </ButtonLink>
      </PageHead>
      {mine.data?.warnings?.map((warning) => (
        <Note key={warning} tone="warn">
          {warning}
        </Note>
      ))}
      {mine.isError && <ProblemNote error={mine.error} retry={() => void mine.refetch()} />}
      {mine.isPending && (
        <div className="stack">
          <SkeletonCards count={3} height="9rem" />
        </div>
      )}
      {mine.data && (
        <Alone kind="part" of={mine.data}>
          <Lists lists={sorted(mine.data, now)} older={endOfPage(mine.data)} />
        </Alone>
      )}
    </div>
  );
}

/** @param older where the page ends, if there may be more than it holds */
function Lists({ lists, older }: { lists: Sorted; older: string | undefined }) {
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('show') as Show | null;
  const show = asked && asked in lists ? asked : firstOf(lists);
  return (
    <Tabs selectedKey={show} onSelectionChange={(key) => setParameters({ show: String(key) }, { replace: true })}>
      <TabList className="tabs-list" aria-label={words.mine.title}>
        {(['upcoming', 'pending', 'past'] as const).map((name) => (
          <Tab key={name} id={name} className="tab">
            {words.mine.tabs[name]}
            <span className="count">{lists[name].length}</span>
          </Tab>
        ))}
      </TabList>
      <List id="upcoming" empty={<NothingComes />}>
        {each(lists.upcoming, 'interview', (interview) => (
          <InterviewCard interview={interview} />
        ))}
      </List>
      <List id="pending" empty={<NothingWaits />}>
        {each(lists.pending, 'request', (request) => (
          <RequestCard request={request} />
        ))}
      </List>
      <List id="past" empty={<NothingPast />}>
        {each<MyInterview | MyRequest>(lists.past, 'interview', (thing) =>
          isInterview(thing) ? <InterviewCard interview={thing} /> : <RequestCard request={thing} />,
        )}
        {older && <OlderInterviews key="older" before={older} />}
      </List>
    </Tabs>
  );
}

/** Where there is something to see. */
function firstOf(lists: Sorted): Show {
  return (['upcoming', 'pending', 'past'] as const).find((name) => lists[name].length > 0) ?? 'upcoming';
}

function List({ id, children, empty }: { id: Show; children: ReactNode; empty: ReactNode }) {
  const isEmpty = Children.toArray(children).length === 0;
  return (
    <TabPanel id={id} style={{ paddingTop: '1.25rem' }}>
      {isEmpty ? empty : <div className="stack">{children}</div>}
    </TabPanel>
  );
}

function Find() {
  return (
    <ButtonLink href="/candidates" variant="primary">
      {words.mine.find}
    </ButtonLink>
  );
}

function NothingComes() {
  return (
    <Empty icon={CalendarCheck} title={words.mine.empty.upcoming.title} action={<Find />}>
      {words.mine.empty.upcoming.text}
    </Empty>
  );
}

function NothingWaits() {
  return (
    <Empty icon={Hourglass} title={words.mine.empty.pending.title} action={<Find />}>
      {words.mine.empty.pending.text}
    </Empty>
  );
}

function NothingPast() {
  return (
    <Empty icon={Past} title={words.mine.empty.past.title}>
      {words.mine.empty.past.text}
    </Empty>
  );
}
