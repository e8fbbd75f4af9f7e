import { X } from 'lucide-react';
import { useEffect } from 'react';
import {
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { words } from '../words/en';
import { Button, IconButton } from './button';
import { stayClear } from './stay-clear';

interface Message {
  text: string;
  tone: 'news' | 'good' | 'bad';
  undo?: () => void;
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

/** Long enough to read a sentence, and to think better of it. */
const READ = 6_000;
const RECONSIDER = 10_000;

/** Says something that needs no answer. With `undo` it stays a little longer and offers the way back. */
export function say(text: string, { tone = 'news', undo }: Partial<Omit<Message, 'text'>> = {}): void {
  queue.add({ text, tone, undo }, { timeout: undo ? RECONSIDER : READ });
}

function closeNewest({ key, defaultPrevented }: KeyboardEvent): void {
  const [newest] = queue.visibleToasts;
  // What a dialog, a menu or a field makes of Escape is theirs.
  if (key === 'Escape' && !defaultPrevented && newest) {
    queue.close(newest.key);
  }
}

function whileShown(region: HTMLElement | null) {
  return region ? stayClear(region) : undefined;
}

export function forgetMessages(): void {
  queue.clear();
}

/** They stay off what has the focus; Escape takes away the newest, from wherever the focus is. */
export function Toasts() {
  useEffect(() => {
    document.addEventListener('keydown', closeNewest);
    return () => document.removeEventListener('keydown', closeNewest);
  }, []);
  return (
    <ToastRegion queue={queue} className="toasts" aria-label={words.common.messages} ref={whileShown}>
      {({ toast }) => (
        <Toast toast={toast} className="toast" data-tone={toast.content.tone}>
          <ToastContent>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.undo && (
            <Button
              variant="quiet"
              onPress={() => {
                toast.content.undo?.();
                queue.close(toast.key);
              }}
            >
              {words.common.undo}
            </Button>
          )}
          <IconButton label={words.common.close} slot="close">
            <X aria-hidden />
          </IconButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
