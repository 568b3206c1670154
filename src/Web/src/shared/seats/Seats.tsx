import { Link } from 'react-router';
import { formatDate, today } from '@/shared/format/dates';
import { roleName } from '@/shared/terms/roles';
import { DataTable } from '@/shared/ui/DataTable';
import { Mark } from '@/shared/ui/Mark';
import { Section } from '@/shared/ui/Section';
import { holdsOn } from './days';

interface Seat {
  id: string;
  role: string;
  scopeKind: string;
  scopeValue: string;
  from: string;
  to?: string | null;
}

/** Roles that nobody gave: they follow from where a person sits, and end with the seat. */
export const Seats = ({ seats }: { seats: readonly Seat[] }) =>
  seats.length > 0 && (
    <Section title="Roller som följer av platser" note="Ingen har gett dem: de börjar och slutar med platsen.">
      <DataTable
        caption="Roller som följer av platser"
        rows={seats}
        keyOf={(seat) => seat.id}
        columns={[
          { header: 'Roll', isHeading: true, cell: (seat) => roleName(seat.role) },
          { header: 'Plats i', cell: (seat) => (seat.scopeKind === 'ORGANISATION' ? <Link to={`/organisationer/${seat.scopeValue}`}>Organet</Link> : seat.scopeValue) },
          { header: 'Från', cell: (seat) => formatDate(seat.from) },
          { header: 'Till', cell: (seat) => (seat.to ? formatDate(seat.to) : 'Så länge platsen varar') },
          { header: 'Läge', cell: (seat) => <Mark tone={holdsOn(seat, today()) ? 'good' : 'over'}>{holdsOn(seat, today()) ? 'Gäller' : 'Gäller inte'}</Mark> },
        ]}
      />
    </Section>
  );
