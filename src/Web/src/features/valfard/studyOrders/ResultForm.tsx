import { Checkbox, Textarea, TextInput } from '@mantine/core';
import type { StudyOrderResultFragment, WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { ChangeStudyResultDocument, RegisterStudyResultDocument } from '@/__generated__/valfard/graphql';
import { commandOf, WorkForm } from '@/shared/forms/WorkForm';
import type { Binding } from '@/shared/forms/WorkForm';
import { formats, resultDraft, resultFaults, resultInput, toggled } from './resultDraft';
import type { ResultDraft } from './resultDraft';
import type { Way } from './StepForm';
import { orderSubject, resultSubject } from './told';
import { resultFormat } from '@/shared/terms/terms';
import styles from './Results.module.css';

const labels: Readonly<Record<string, string>> = {
  title: 'Rubrik',
  summary: 'Sammanfattning',
  presentations: 'Format',
  considerations: 'Hänsyn till flickor, pojkar, kvinnor, män, utrikes- och inrikesfödda',
  ...Object.fromEntries(formats.map((format) => [`link.${format}`, `Länk till ${resultFormat[format].toLocaleLowerCase('sv')}`])),
};

/** Adds a result to an order, or changes one. */
export function ResultForm({ order, result, ...way }: { order: WholeStudyOrderFragment; result?: StudyOrderResultFragment } & Way) {
  return (
    <WorkForm<ResultDraft>
      {...way}
      command={result ? commandOf('changeResult', ChangeStudyResultDocument) : commandOf('register', RegisterStudyResultDocument)}
      subject={result ? resultSubject(result) : orderSubject(order)}
      title={result ? 'Ändra resultatet' : 'Lägg till ett resultat'}
      button={result ? 'Spara ändringen' : 'Spara som utkast'}
      initial={() => resultDraft(result)}
      labelsOf={() => labels}
      check={resultFaults}
      inputOf={(values, version) => ({ ...resultInput(values), ...(result ? { id: result.id, version } : { studyOrderId: order.id }) })}
    >
      {(binding) => <Fields binding={binding} />}
    </WorkForm>
  );
}

function Fields({ binding }: { binding: Binding<ResultDraft> }) {
  const { values, set, idOf, faultOf } = binding;
  const field = (name: 'title' | 'summary' | 'considerations', description: string) => ({
    id: idOf(name),
    label: labels[name],
    description,
    value: values[name],
    error: faultOf(name),
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <>
      <TextInput {...field('title', 'Vad det handlar om, med några få ord.')} />
      <Textarea {...field('summary', 'Vad ni fann, kort och enkelt. Högst 1 000 tecken.')} autosize minRows={4} />
      <fieldset className={styles.choice} aria-describedby={faultOf('presentations') && `${idOf('presentations')}-fault`}>
        <legend>Format</legend>
        <p className="soft small">Film, workshop, sociala medier, nyhetsbrev och podd går att ta till sig utan att läsa en rapport. Minst ett sådant behövs innan arbetet kan slutföras.</p>
        {faultOf('presentations') && (
          <p id={`${idOf('presentations')}-fault`} className={styles.fault}>
            {faultOf('presentations')}
          </p>
        )}
        {formats.map((format, i) => (
          <div key={format} className={styles.format}>
            <Checkbox id={i === 0 ? idOf('presentations') : undefined} label={resultFormat[format]} checked={values.formats[format] !== undefined} onChange={() => set({ formats: toggled(values.formats, format) }, ['presentations', `link.${format}`])} />
            {values.formats[format] !== undefined && (
              <TextInput
                id={idOf(`link.${format}`)}
                label={labels[`link.${format}`]}
                description="Frivilligt, till exempel för en workshop."
                type="url"
                value={values.formats[format]}
                error={faultOf(`link.${format}`)}
                onChange={(event) => set({ formats: { ...values.formats, [format]: event.currentTarget.value } }, [`link.${format}`])}
              />
            )}
          </div>
        ))}
      </fieldset>
      <Textarea {...field('considerations', 'Hur grupperna har beaktats. Behövs innan resultatet kan publiceras.')} autosize minRows={3} />
    </>
  );
}
