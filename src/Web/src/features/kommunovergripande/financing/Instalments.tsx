import { Button } from '@mantine/core';
import { useState } from 'react';
import { useClient } from 'urql';
import type { InvoiceBasisFormat, WholeInstalmentFragment } from '@/__generated__/kommunovergripande/graphql';
import { InvoiceBasesDocument, InvoiceInstalmentDocument } from '@/__generated__/kommunovergripande/graphql';
import { bytesOf, download } from '@/shared/format/csv';
import { formatDate, formatPeriod, today } from '@/shared/format/dates';
import { formatKronor } from '@/shared/format/numbers';
import { Choices } from '@/shared/forms/Choices';
import { PlainFields, plainFaults, plainLabels } from '@/shared/forms/PlainFields';
import type { PlainField, PlainValues } from '@/shared/forms/PlainFields';
import { commandOf, WorkForm } from '@/shared/forms/WorkForm';
import { useMay } from '@/shared/session/session';
import { DataTable } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Mark';
import { Section } from '@/shared/ui/Section';
import styles from './Instalments.module.css';

type Instalment = WholeInstalmentFragment;

/** In which parts a year's money is invoiced, the basis for the invoices, and that they are sent. */
export function Instalments({ agreement, instalments, again }: { agreement: string; instalments: readonly Instalment[]; again: () => void }) {
  const may = useMay();
  const next = instalments.find((i) => i.status === 'PLANNED');
  return (
    instalments.length > 0 && (
      <Section title="Delbetalningar" note="Kommunerna betalar i förskott. Underlaget har en rad per kommun.">
        {next && may('kommunovergripande.invoicing.invoice') && (
          <Choices
            label="Fakturering"
            choices={[
              {
                name: 'invoice',
                button: `Notera att delbetalning ${next.number} är fakturerad`,
                done: 'Delbetalningen är noterad som fakturerad. Årets budget och fördelning är låsta.',
                form: (way) => <InvoiceForm instalment={next} again={again} {...way} />,
              },
            ]}
          />
        )}
        <DataTable
          caption="Delbetalningar"
          rows={instalments}
          keyOf={(i) => i.id}
          columns={[
            { header: 'Nummer', isHeading: true, cell: (i) => i.number },
            { header: 'Avser', cell: (i) => formatPeriod(i.periodFrom, i.periodTo) },
            { header: 'Fakturadag', cell: (i) => formatDate(i.invoiceDate) },
            { header: 'Förfaller', cell: (i) => formatDate(i.dueDate) },
            { header: 'Läge', cell: (i) => <Standing instalment={i} /> },
            { header: 'Belopp', numeric: true, cell: (i) => `${formatKronor(i.amount)} kr` },
            { header: 'Fakturaunderlag', cell: (i) => <Basis agreement={agreement} instalment={i} /> },
          ]}
        />
      </Section>
    )
  );
}

const Standing = ({ instalment: { status, isOverdue, invoicedOn } }: { instalment: Instalment }) => (
  <span>
    <Mark tone={status === 'INVOICED' ? 'good' : isOverdue ? 'attention' : 'plain'}>{status === 'INVOICED' ? 'Fakturerad' : isOverdue ? 'Skulle ha fakturerats' : 'Planerad'}</Mark>
    {invoicedOn && <span className="soft small"> {formatDate(invoicedOn)}</span>}
  </span>
);

/** The basis as a file, made when one asks for it. */
function Basis({ agreement, instalment }: { agreement: string; instalment: Instalment }) {
  const client = useClient();
  const [isFailed, setFailed] = useState(false);
  const fetchFile = async (format: InvoiceBasisFormat) => {
    const { data } = await client.query(InvoiceBasesDocument, { agreement, format }, { requestPolicy: 'network-only' }).toPromise();
    const basis = data?.kommunovergripande.agreement?.allocations.flatMap((a) => a.instalments).find((i) => i.id === instalment.id)?.invoiceBasis;
    setFailed(!basis);
    if (basis) {
      download(basis.fileName, bytesOf(basis.content), basis.mediaType);
    }
  };
  return (
    <>
      <span className={styles.files}>
        {(['XLSX', 'CSV'] as const).map((format) => (
          <Button key={format} size="xs" variant="default" aria-label={`${format === 'XLSX' ? 'Excel' : 'CSV'}, underlag för delbetalning ${instalment.number}`} onClick={() => void fetchFile(format)}>
            {format === 'XLSX' ? 'Excel' : 'CSV'}
          </Button>
        ))}
      </span>
      <span role="status">{isFailed && 'Det gick inte att hämta underlaget. Försök igen.'}</span>
    </>
  );
}

const fields: readonly PlainField[] = [{ name: 'invoicedOn', label: 'Fakturerades den', kind: 'day' }];

const InvoiceForm = ({ instalment, ...way }: { instalment: Instalment; close: () => void; done: () => void; again: () => void }) => (
  <WorkForm<PlainValues>
    {...way}
    command={commandOf('invoice', InvoiceInstalmentDocument)}
    subject={{
      id: instalment.id,
      version: instalment.version,
      told: [
        ['Läge', instalment.status === 'INVOICED' ? 'Fakturerad' : 'Planerad'],
        ['Belopp', formatKronor(instalment.amount)],
        ['Fakturadag', formatDate(instalment.invoiceDate)],
      ],
    }}
    title={`Delbetalning ${instalment.number} är fakturerad`}
    button="Notera"
    about={<p>{formatKronor(instalment.amount)} kr i allt, för {formatPeriod(instalment.periodFrom, instalment.periodTo)}.</p>}
    initial={() => ({ invoicedOn: today() })}
    labelsOf={() => plainLabels(fields)}
    check={(values) => plainFaults(fields, values)}
    inputOf={(values, version) => ({ ...values, id: instalment.id, version })}
    confirmation={{
      title: 'Är fakturorna skickade?',
      text: 'Det går inte att ångra: en sänd faktura rättas med en kreditfaktura i ekonomisystemet. Den första delbetalningen som faktureras låser årets budget och fördelning.',
      yes: 'Ja, notera att de är skickade',
    }}
  >
    {(binding) => <PlainFields fields={fields} binding={binding} />}
  </WorkForm>
);
