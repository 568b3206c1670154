import type { WholeStudyOrderFragment } from '@/__generated__/valfard/graphql';
import { SetStudyOrderSecrecyDocument } from '@/__generated__/valfard/graphql';
import type { Confirmation } from '@/shared/forms/Confirm';
import { PlainFields, plainFaults, plainLabels } from '@/shared/forms/PlainFields';
import type { PlainField, PlainValues } from '@/shared/forms/PlainFields';
import { commandOf, WorkForm } from '@/shared/forms/WorkForm';
import { orderSubject } from './told';
import type { Way } from './StepForm';

const reason: PlainField = { name: 'reason', label: 'Varför', kind: 'text', rows: 3, about: 'Står i historiken, för dem som ser beställningen.' };

const grounds: readonly PlainField[] = [
  { name: 'secrecy.chapter', label: 'Kapitel i offentlighets- och sekretesslagen', kind: 'count', about: '15–40. Socialtjänst: 26. Hälso- och sjukvård: 25.' },
  { name: 'secrecy.section', label: 'Paragraf', kind: 'line', about: 'Ett tal, med bokstav om den har en: 1 eller 1 a.' },
  { name: 'secrecy.note', label: 'Anmärkning', kind: 'line', about: 'Frivilligt.' },
  reason,
];

const hides: Confirmation = {
  title: 'Ska beställningen bli hemlig?',
  text: (
    <>
      <p>Det här händer genast:</p>
      <ul>
        <li>
          <strong>För andra kommuner, regionen och alla andra som deltar i samverkan</strong> försvinner beställningen med plan, bedömning, yttranden, historik och alla resultat. De finns inte i listor, sökning, antal eller uttag, och en sparad länk visar ingenting.
        </li>
        <li>
          <strong>För allmänheten</strong> försvinner resultat som är publicerade. I diariet står numret och dagen kvar, men inte vilken kommun och inte vad det gäller.
        </li>
        <li>
          <strong>Kvar ser den</strong> kommunens egna företrädare och kommunchef, FoU Jämts samordnare och FoU-rådets ordförande och sekreterare.
        </li>
      </ul>
      <p>Sekretessen kan hävas igen. Det som någon redan har läst eller hämtat går inte att ta tillbaka.</p>
    </>
  ),
  yes: 'Ja, gör beställningen hemlig',
};

const shows: Confirmation = {
  title: 'Ska sekretessen hävas?',
  text: (
    <>
      <p>Det här händer genast:</p>
      <ul>
        <li>
          <strong>Alla som deltar i samverkan</strong> ser beställningen igen, med allt som hör till den, och historiken över vad som gjordes medan den var hemlig.
        </li>
        <li>
          <strong>Allmänheten</strong> ser publicerade resultat, och i diariet vilken kommun det är och vad det gäller.
        </li>
      </ul>
      <p>Den kan göras hemlig igen, men inte för den som hunnit läsa.</p>
    </>
  ),
  yes: 'Ja, häv sekretessen',
};

/** An order becomes secret, or is so on another ground. */
export function SecrecyForm({ order, ...way }: { order: WholeStudyOrderFragment } & Way) {
  const { secrecy } = order;
  return (
    <WorkForm<PlainValues>
      {...way}
      command={commandOf('secrecy', SetStudyOrderSecrecyDocument)}
      subject={orderSubject(order)}
      title={order.isSecret ? 'Ändra sekretessgrund' : 'Gör beställningen hemlig'}
      button={order.isSecret ? 'Spara grunden' : 'Gör hemlig'}
      about={<p>Sekretess kräver stöd i lag. Ange vilken bestämmelse som gäller.</p>}
      initial={() => ({ 'secrecy.chapter': secrecy ? String(secrecy.chapter) : '', 'secrecy.section': secrecy?.section ?? '', 'secrecy.note': secrecy?.note ?? '', reason: '' })}
      labelsOf={() => plainLabels(grounds)}
      check={(values) => plainFaults(grounds, values)}
      inputOf={(values, version) => ({
        id: order.id,
        version,
        reason: values['reason'],
        secrecy: { chapter: Number(values['secrecy.chapter']), section: values['secrecy.section'], note: values['secrecy.note']?.trim() || null },
      })}
      confirmation={order.isSecret ? undefined : hides}
    >
      {(binding) => <PlainFields fields={grounds} binding={binding} />}
    </WorkForm>
  );
}

/** A secret order becomes open. */
export const LiftSecrecyForm = ({ order, ...way }: { order: WholeStudyOrderFragment } & Way) => (
  <WorkForm<PlainValues>
    {...way}
    command={commandOf('lift', SetStudyOrderSecrecyDocument)}
    subject={orderSubject(order)}
    title="Häv sekretessen"
    button="Häv sekretessen"
    about={order.secrecy && <p>Beställningen är hemlig enligt {order.secrecy.ground}.</p>}
    initial={() => ({ reason: '' })}
    labelsOf={() => plainLabels([reason])}
    inputOf={(values, version) => ({ id: order.id, version, reason: values['reason'], secrecy: null })}
    confirmation={shows}
  >
    {(binding) => <PlainFields fields={[reason]} binding={binding} />}
  </WorkForm>
);
