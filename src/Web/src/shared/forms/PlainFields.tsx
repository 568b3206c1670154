import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { isDay } from '../format/dates';
import type { Binding } from './WorkForm';

/** A field of a form that holds a text, whatever the graph makes of it. */
export interface PlainField {
  name: string;
  label: string;
  kind: 'text' | 'line' | 'day' | 'count' | 'choice';
  about?: string;
  rows?: number;
  choices?: readonly { value: string; label: string }[];
}

/** What such a form holds. */
export type PlainValues = Readonly<Record<string, string>>;

/** Their labels, by name. */
export const plainLabels = (fields: readonly PlainField[]): Readonly<Record<string, string>> => Object.fromEntries(fields.map((field) => [field.name, field.label]));

/** What a day, a number or a choice is not, before the graph is asked. */
export function plainFaults(fields: readonly PlainField[], values: PlainValues): Readonly<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const { name, kind } of fields) {
    const value = values[name] ?? '';
    if (kind === 'day' && !isDay(value)) {
      faults[name] = 'Ange en dag som finns, till exempel 2026-03-31.';
    } else if (kind === 'count' && !/^\d{1,9}$/.test(value.trim())) {
      faults[name] = 'Ange ett helt tal.';
    } else if (kind === 'choice' && value === '') {
      faults[name] = 'Välj i listan.';
    }
  }
  return faults;
}

/** The fields, one below the other. */
export const PlainFields = ({ fields, binding }: { fields: readonly PlainField[]; binding: Binding<PlainValues> }) => fields.map((field) => <One key={field.name} field={field} binding={binding} />);

function One({ field, binding }: { field: PlainField; binding: Binding<PlainValues> }) {
  const { name, kind } = field;
  const common = {
    id: binding.idOf(name),
    label: field.label,
    description: field.about,
    value: binding.values[name] ?? '',
    error: binding.faultOf(name),
    onChange: (event: { currentTarget: { value: string } }) => binding.set({ [name]: event.currentTarget.value }),
  };
  switch (kind) {
    case 'text':
      return <Textarea {...common} autosize minRows={field.rows ?? 4} />;
    case 'choice':
      return <NativeSelect {...common} data={[...(field.choices ?? [])]} />;
    case 'day':
      return <TextInput {...common} type="date" maw={220} />;
    case 'count':
      return <TextInput {...common} inputMode="numeric" maw={220} />;
    default:
      return <TextInput {...common} />;
  }
}
