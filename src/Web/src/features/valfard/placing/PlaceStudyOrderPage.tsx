import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { useClient, useQuery } from 'urql';
import type { PlacingChoicesQuery, StudyOrderPriority } from '@/__generated__/valfard/graphql';
import { PlaceStudyOrderDocument, PlacingChoicesDocument } from '@/__generated__/valfard/graphql';
import { FaultSummary } from '@/shared/forms/FaultSummary';
import { useDraft } from '@/shared/forms/draft';
import { faultsOf, noFaults } from '@/shared/forms/faults';
import { failureOf } from '@/shared/graph/failure';
import { answered, keyed } from '@/shared/graph/writing';
import { useMay, useMayFor, useSession } from '@/shared/session/session';
import { studyOrderPriority } from '@/shared/terms/terms';
import { Answer } from '@/shared/ui/Answer';
import { Page } from '@/shared/ui/Page';
import { Denied } from '@/shared/ui/states';
import styles from './PlaceStudyOrderPage.module.css';

interface Draft {
  municipalityCode: string;
  title: string;
  need: string;
  relief: string;
  priority: string;
  considerations: string;
  assignmentCode: string;
  isSecret: boolean;
  chapter: string;
  section: string;
  note: string;
}

const empty: Draft = { municipalityCode: '', title: '', need: '', relief: '', priority: 'NORMAL', considerations: '', assignmentCode: '', isSecret: false, chapter: '', section: '', note: '' };

const labels: Record<keyof Draft, string> = {
  municipalityCode: 'Kommun',
  title: 'Rubrik',
  need: 'Vad kommunen behöver',
  relief: 'Vad kommunen ska avlastas',
  priority: 'Prioritet',
  considerations: 'Hänsyn till flickor, pojkar, kvinnor, män, utrikes- och inrikesfödda',
  assignmentCode: 'Uppdrag',
  isSecret: 'Beställningen är hemlig',
  chapter: 'Kapitel i offentlighets- och sekretesslagen',
  section: 'Paragraf',
  note: 'Anmärkning',
};

/** A municipality orders something of FoU Jämt. */
export function PlaceStudyOrderPage() {
  const may = useMay();
  const { session } = useSession();
  const [asked, ask] = useQuery({ query: PlacingChoicesDocument });
  return (
    <Page title="Beställ en studie" narrow crumbs={[{ to: '/bestallningar', text: 'Beställningar' }]} lead="Beskriv vad kommunen behöver hjälp med. FoU Jämt bedömer beställningen, och FoU-rådet beslutar.">
      {may('valfard.studyOrder.place') ? (
        <Answer asked={asked} retry={() => ask({ requestPolicy: 'network-only' })}>
          {(data) => <Form choices={data.kommunovergripande} />}
        </Answer>
      ) : (
        <Denied failure={session.kind === 'signedIn' ? 'forbidden' : 'unauthenticated'} />
      )}
    </Page>
  );
}

const said = {
  unauthenticated: 'Du är inte inloggad längre. Det du skrivit finns kvar: logga in igen och skicka på nytt.',
  forbidden: 'Du har inte behörighet att beställa.',
  unreachable: 'Servern svarar inte. Det du skrivit finns kvar: skicka igen om en stund. Beställningen läggs bara en gång.',
  tooMuch: 'Det blev för mycket på en gång. Vänta några sekunder och skicka igen.',
  failed: 'Något gick fel hos oss. Det du skrivit finns kvar: skicka igen.',
} as const;

function Form({ choices }: { choices: PlacingChoicesQuery['kommunovergripande'] }) {
  const client = useClient();
  const navigate = useNavigate();
  const form = useId();
  const mayFor = useMayFor();
  const municipalities = choices.municipalities.filter((m) => mayFor('valfard.studyOrder.place', m.code));
  const own = municipalities.length === 1 ? municipalities[0]?.code : undefined;
  const [draft, set, forget, isKept] = useDraft<Draft>('bestallning', { ...empty, municipalityCode: own ?? '' });
  const [faults, setFaults] = useState(noFaults);
  const [isSending, setSending] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.isSecret && !/^\d{1,3}$/.test(draft.chapter.trim())) {
      setFaults({ ...noFaults, of: { chapter: 'Ange kapitlet som ett tal, 15–40.' } });
      return;
    }
    setSending(true);
    const input = {
      municipalityCode: draft.municipalityCode,
      title: draft.title,
      need: draft.need,
      relief: draft.relief,
      priority: draft.priority as StudyOrderPriority,
      considerations: draft.considerations.trim() || null,
      assignmentCode: draft.assignmentCode || null,
      secrecy: draft.isSecret ? { chapter: Number(draft.chapter), section: draft.section, note: draft.note.trim() || null } : null,
    };
    const { data, error } = await client.mutation(PlaceStudyOrderDocument, { input }, keyed('place', input)).toPromise();
    setSending(false);
    if (!data) {
      setFaults({ ...noFaults, others: [said[error ? failureOf(error) : 'failed']] });
      return;
    }
    answered();
    const { studyOrder, errors } = data.valfardPlaceStudyOrder;
    setFaults(faultsOf(errors, Object.keys(empty)));
    if (studyOrder && errors.length === 0) {
      forget();
      await navigate(`/bestallningar/${studyOrder.id}`);
    }
  };
  const field = (name: Exclude<keyof Draft, 'isSecret'>) => ({
    id: `${form}-${name}`,
    label: labels[name],
    value: draft[name],
    error: faults.of[name],
    onChange: (event: { currentTarget: { value: string } }) => set({ [name]: event.currentTarget.value }),
  });
  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} noValidate>
      {isKept && (
        <p className={styles.kept} role="status">
          Det du skrev förra gången finns kvar.
        </p>
      )}
      <FaultSummary faults={faults} labels={labels} idOf={(name) => `${form}-${name}`} />
      <NativeSelect {...field('municipalityCode')} data={[...(own ? [] : [{ value: '', label: 'Välj kommun' }]), ...municipalities.map((m) => ({ value: m.code, label: m.name }))]} />
      <TextInput {...field('title')} description="Vad det handlar om, med några få ord." />
      <Textarea {...field('need')} description="Varför frågan har kommit upp, och för vilka." autosize minRows={5} />
      <Textarea {...field('relief')} description="Vad som blir lättare i vardagen när studien är gjord." autosize minRows={3} />
      <NativeSelect {...field('priority')} data={Object.entries(studyOrderPriority).map(([value, label]) => ({ value, label }))} />
      <Textarea {...field('considerations')} description="Frivilligt. Hur grupperna ska komma fram i studien." autosize minRows={3} />
      <NativeSelect {...field('assignmentCode')} description="Frivilligt. Lämna tomt för det vanliga uppdraget." data={[{ value: '', label: 'FoU Jämts vanliga uppdrag' }, ...choices.assignments.nodes.map((a) => ({ value: a.code, label: a.name }))]} />
      {mayFor('valfard.studyOrder.setSecrecy', draft.municipalityCode) && (
        <Checkbox
          id={`${form}-isSecret`}
          label={labels.isSecret}
          description="Kräver stöd i lag. Den syns då bara för kommunens egna företrädare, FoU Jämts samordnare och FoU-rådets ordförande och sekreterare. I diariet står nummer och dag."
          checked={draft.isSecret}
          onChange={(event) => set({ isSecret: event.currentTarget.checked })}
        />
      )}
      {draft.isSecret && (
        <>
          <TextInput {...field('chapter')} description="15–40. Socialtjänst: 26. Hälso- och sjukvård: 25." inputMode="numeric" maw={220} />
          <TextInput {...field('section')} description="Ett tal, med bokstav om den har en: 1 eller 1 a." maw={220} />
          <TextInput {...field('note')} description="Frivilligt." />
        </>
      )}
      <div className={styles.buttons}>
        <Button type="submit" loading={isSending}>
          Skicka beställningen
        </Button>
        <Button variant="subtle" onClick={forget}>
          Töm formuläret
        </Button>
      </div>
    </form>
  );
}
