import { CalendarCheck, Hourglass, History as Past, Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useSearchParams } from 'react-router';
import type { MyInterview, MyRequest } from '../api/types';
import { useTitle } from '../app/title';
import { useNow } from '../time/now';
import { Alone, each } from '../ui/alone';
import { ButtonLink } from '../ui/button';
import { More, type Pages } from '../ui/more';
import { Empty, Note, PageHead, ProblemNote, SkeletonCards } from '../ui/pieces';
import { words } from '../words/en';
import { InterviewCard } from './interview-card';
import { isInterview, type Sorted, sorted, useAllOfMine } from './mine';
import { RequestCard } from './request-card';

type Show = keyof Sorted;

export function Page() {
  useTitle(words.mine.title);
  const mine = useAllOfMine();
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
      {mine.older.isLoadingError && <ProblemNote error={mine.older.error} retry={() => void mine.older.refetch()} />}
      {mine.data && (
        <Alone kind="part" of={mine.data}>
          <Lists lists={sorted(mine.data, now)} older={mine.older} />
        </Alone>
      )}
    </div>
  );
}

/** @param older loads what is not in the lists yet */
function Lists({ lists, older }: { lists: Sorted; older: Pages }) {
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
      <List id="upcoming" things={lists.upcoming} older={older} empty={<NothingComes />} />
      <List id="pending" things={lists.pending} older={older} empty={<NothingWaits />} />
      <List id="past" things={lists.past} older={older} empty={<NothingPast />} />
    </Tabs>
  );
}

/** Where there is something to see. */
function firstOf(lists: Sorted): Show {
  return (['upcoming', 'pending', 'past'] as const).find((name) => lists[name].length > 0) ?? 'upcoming';
}

/** How many cards are added at a time: a browser is slow with thousands. */
const STEP = 100;

interface ListProps {
  id: Show;
  things: (MyInterview | MyRequest)[];
  older: Pages;
  empty: ReactNode;
}

/** Whatever there is, step by step; where all that is loaded is shown, what is older is loaded. */
function List({ id, things, older, empty }: ListProps) {
  const [most, setMost] = useState(STEP);
  const further: Pages = {
    hasNextPage: true,
    isFetchingNextPage: false,
    isFetchNextPageError: false,
    fetchNextPage: async () => setMost(most + STEP),
  };
  return (
    <TabPanel id={id} style={{ paddingTop: '1.25rem' }}>
      {things.length === 0 && !older.hasNextPage && empty}
      <div className="stack">
        {each(things.slice(0, most), id === 'pending' ? 'request' : 'interview', (thing) =>
          isInterview(thing) ? <InterviewCard interview={thing} /> : <RequestCard request={thing} />,
        )}
        <More query={things.length > most ? further : older} />
      </div>
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
