import { Ellipsis, type LucideIcon } from 'lucide-react';
import { MenuItem, MenuTrigger, Popover, Menu as RacMenu } from 'react-aria-components';
import { IconButton } from './button';

export interface Action {
  label: string;
  icon: LucideIcon;
  act: () => void;
  danger?: boolean;
}

/** What else can be done with a thing. */
export function Menu({ label, actions }: { label: string; actions: readonly Action[] }) {
  return (
    <MenuTrigger>
      <IconButton label={label}>
        <Ellipsis aria-hidden />
      </IconButton>
      <Popover className="popover" placement="bottom end">
        <RacMenu items={actions.map((action) => ({ ...action, id: action.label }))}>
          {({ label: name, icon: Icon, act, danger }) => (
            <MenuItem id={name} className="option" onAction={act} data-danger={danger || undefined}>
              <Icon aria-hidden />
              {name}
            </MenuItem>
          )}
        </RacMenu>
      </Popover>
    </MenuTrigger>
  );
}
