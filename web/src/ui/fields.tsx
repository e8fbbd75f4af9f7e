import { Check, ChevronDown, CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  NumberField,
  Popover,
  Button as RacButton,
  RadioGroup as RacRadioGroup,
  Select as RacSelect,
  Slider as RacSlider,
  TextField as RacTextField,
  Radio,
  SelectValue,
  SliderOutput,
  SliderThumb,
  SliderTrack,
  Text,
  TextArea,
  type TextFieldProps,
} from 'react-aria-components';
import { words } from '../words/en';

interface Described {
  label: string;
  hint?: ReactNode;
  /** What the server, or the form, has to say against the value. */
  error?: string | undefined;
}

interface TextProps extends Described, Omit<TextFieldProps, 'children' | 'className'> {
  multiline?: boolean;
  /** As low as one line until there is more in it. */
  low?: boolean;
  placeholder?: string;
  /** For a date: the last. */
  max?: string;
  /** Shows how much is left when it becomes little. */
  limit?: number;
}

export function TextField({ label, hint, error, multiline, low, placeholder, max, limit, ...props }: TextProps) {
  return (
    <RacTextField {...props} isInvalid={error !== undefined} className="field" validationBehavior="aria">
      <Label className="field-label">{label}</Label>
      {multiline ? (
        <TextArea className="input" data-low={low || undefined} placeholder={placeholder} />
      ) : (
        <Input className="input" placeholder={placeholder} max={max} />
      )}
      {limit !== undefined && <Remaining of={limit} length={props.value?.trim().length ?? 0} />}
      <Beneath hint={hint} error={error} />
    </RacTextField>
  );
}

function Remaining({ of, length }: { of: number; length: number }) {
  if (length < of * 0.8) {
    return null;
  }
  return (
    <span className="field-hint" aria-live="polite">
      {words.common.charactersLeft(of - length)}
    </span>
  );
}

/** What stands under every field: how it is meant, and what is wrong with it. */
function Beneath({ hint, error }: Omit<Described, 'label'>) {
  return (
    <>
      {hint && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">
        <CircleAlert size={16} aria-hidden />
        <span>{error}</span>
      </FieldError>
    </>
  );
}

export interface Option<T extends string> {
  value: T;
  label: string;
}

interface SelectProps<T extends string> extends Described {
  options: readonly Option<T>[];
  value: T;
  onChange: (value: T) => void;
}

export function Select<T extends string>({ label, hint, error, options, value, onChange }: SelectProps<T>) {
  return (
    <RacSelect
      className="field"
      value={value}
      onChange={(key) => onChange(key as T)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <RacButton className="input select-button">
        <SelectValue />
        <ChevronDown aria-hidden />
      </RacButton>
      <Beneath hint={hint} error={error} />
      <Popover className="popover">
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.value} className="option">
              {option.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </RacSelect>
  );
}

interface ChoicesProps<T extends string> extends Described {
  options: readonly (Option<T> & { icon?: ReactNode })[];
  value: T | null;
  onChange: (value: T) => void;
}

/** A few alternatives, all in sight. */
export function Choices<T extends string>({ label, hint, error, options, value, onChange }: ChoicesProps<T>) {
  return (
    <RacRadioGroup
      className="field"
      value={value}
      onChange={(key) => onChange(key as T)}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <div className="choices">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className="choice">
            <span className="box" data-round aria-hidden>
              <Check />
            </span>
            {option.label}
          </Radio>
        ))}
      </div>
      <Beneath hint={hint} error={error} />
    </RacRadioGroup>
  );
}

interface SliderProps {
  label: string;
  value: number;
  max: number;
  step?: number;
  /** The value as people read it. */
  read: (value: number) => string;
  onChange: (value: number) => void;
}

export function Slider({ label, value, max, step = 1, read, onChange }: SliderProps) {
  return (
    <RacSlider
      className="slider"
      value={value}
      minValue={0}
      maxValue={max}
      step={step}
      onChange={(v) => onChange(v as number)}
    >
      <Label className="field-label">{label}</Label>
      <SliderOutput className="small soft figures">{read(value)}</SliderOutput>
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </RacSlider>
  );
}

interface MinutesProps extends Described {
  value: number;
  onChange: (value: number) => void;
}

export function Minutes({ label, hint, error, value, onChange }: MinutesProps) {
  return (
    <NumberField
      className="field"
      value={value}
      onChange={onChange}
      step={5}
      minValue={15}
      maxValue={240}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      <Input className="input" />
      <Beneath hint={hint} error={error} />
    </NumberField>
  );
}
