import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { Who } from './planDraft';
import styles from './PlanForm.module.css';

export type Persons = readonly { id: string; name: string }[];

interface WhoFieldsProps {
  legend: string;
  who: Who;
  persons: Persons;
  id: string;
  fault: string | undefined;
  set: (who: Who) => void;
  remove?: () => void;
}

/** An office that is written, or one of the persons whom one may see. */
export const WhoFields = ({ legend, who, persons, id, fault, set, remove }: WhoFieldsProps) => (
  <fieldset className={styles.who}>
    <legend>{legend}</legend>
    {persons.length > 0 && (
      <NativeSelect
        id={who.personId ? id : undefined}
        label="Person"
        error={who.personId && fault}
        value={who.personId}
        data={[{ value: '', label: 'Ange en befattning' }, ...persons.map((person) => ({ value: person.id, label: person.name }))]}
        onChange={(event) => set({ office: '', personId: event.currentTarget.value })}
      />
    )}
    {!who.personId && <TextInput id={id} label="Befattning" error={fault} value={who.office} onChange={(event) => set({ office: event.currentTarget.value, personId: '' })} />}
    {remove && (
      <Button size="xs" variant="default" aria-label={`Ta bort ${legend.toLocaleLowerCase('sv')}`} onClick={remove}>
        Ta bort
      </Button>
    )}
  </fieldset>
);
