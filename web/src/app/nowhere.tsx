import { Compass, DoorClosed, TriangleAlert } from 'lucide-react';
import { useEffect } from 'react';
import { useRouteError } from 'react-router';
import { Button, ButtonLink } from '../ui/button';
import { Empty } from '../ui/pieces';
import { words } from '../words/en';
import { reportFailure } from './failures';

export function NothingHere() {
  return (
    <Empty
      alone
      icon={Compass}
      title={words.nowhere.title}
      action={
        <ButtonLink href="/" variant="primary">
          {words.nowhere.home}
        </ButtonLink>
      }
    >
      {words.nowhere.text}
    </Empty>
  );
}

export function NotForYou() {
  return (
    <Empty alone icon={DoorClosed} title={words.notForYou.title}>
      {words.notForYou.text}
    </Empty>
  );
}

/** A mistake of ours, or a new version whose files have taken the place of those that this page knows. */
export function PageFailed() {
  const cause = useRouteError();
  useEffect(() => reportFailure('page', cause), [cause]);
  return (
    <Empty
      alone
      icon={TriangleAlert}
      title={words.pageFailed.title}
      action={
        <Button variant="primary" onPress={() => location.reload()}>
          {words.pageFailed.reload}
        </Button>
      }
    >
      {words.pageFailed.text}
    </Empty>
  );
}
