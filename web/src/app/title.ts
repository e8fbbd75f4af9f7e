import { useEffect } from 'react';
import { words } from '../words/en';

/** What the browser's tab says. Never a candidate's name: titles end up in histories. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · ${words.product}`;
  }, [title]);
}
