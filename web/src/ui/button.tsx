import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Link,
  type LinkProps,
  ProgressBar,
  Button as RacButton,
  type ButtonProps as RacButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import { words } from '../words/en';

export type Variant = 'primary' | 'plain' | 'danger' | 'quiet' | 'icon';

interface ButtonProps extends Omit<RacButtonProps, 'children' | 'className'> {
  variant?: Variant;
  children: ReactNode;
}

/** While it is pending it takes no more presses, keeps the focus and says that it is at work. */
export function Button({ variant = 'plain', children, ...props }: ButtonProps) {
  return (
    <RacButton {...props} className="button" data-variant={variant}>
      {props.isPending && <Spinner />}
      {children}
    </RacButton>
  );
}

/** A picture for a button; its name is read out, and shown to whoever lingers. */
export function IconButton({ label, children, ...props }: ButtonProps & { label: string }) {
  return (
    <TooltipTrigger delay={500}>
      <Button variant="icon" aria-label={label} {...props}>
        {children}
      </Button>
      <Tooltip className="tooltip" offset={6}>
        {label}
      </Tooltip>
    </TooltipTrigger>
  );
}

/** The way to where somebody came from, at the top of a page. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="button" data-variant="quiet" data-start>
      <ArrowLeft aria-hidden />
      {children}
    </Link>
  );
}

export function ButtonLink({ variant = 'plain', children, ...props }: LinkProps & { variant?: Variant }) {
  return (
    <Link {...props} className="button" data-variant={variant}>
      {children}
    </Link>
  );
}

function Spinner() {
  return <ProgressBar isIndeterminate aria-label={words.common.busy} className="spinner" />;
}
