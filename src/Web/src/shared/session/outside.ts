import { base } from '../url/place';

/** A provider elsewhere by which one can sign in. */
export interface Provider {
  id: string;
  name: string;
}

/** Where the way to a provider begins. */
export const beginAddress = (id: string, returnTo: string): string => `${base}/access/outside/${id}/begin?returnTo=${encodeURIComponent(plain(returnTo))}`;

/** A page's address as addresses are written: å as %C3%A5. */
export function plain(page: string): string {
  const { pathname, search, hash } = new URL(page, 'http://samverkan.invalid');
  return pathname + search + hash;
}

const faults: Readonly<Record<string, string>> = {
  avbruten: 'Inloggningen avbröts. Försök igen, eller logga in på ett annat sätt.',
  nekad: 'Det gick inte att logga in så. Har du ett konto: logga in som vanligt och koppla inloggningen på Min sida. Annars: vänta en stund, eller be om en inbjudan.',
  ogiltig: 'Inloggningen tog för lång tid eller kom tillbaka fel. Försök igen.',
  nere: 'Den du loggar in hos svarar inte som det ska just nu. Försök igen om en stund, eller logga in på ett annat sätt.',
  bromsad: 'För många försök. Vänta en stund och försök igen.',
  'har-konto': 'Det finns redan ett konto med din e-postadress. Logga in i det som vanligt och koppla inloggningen på Min sida.',
  'annat-konto': 'Den inloggningen är redan kopplad till ett annat konto.',
  'logga-in-igen': 'Det var ett tag sedan du loggade in, eller så är du inte inloggad som när du började. Logga in igen och koppla sedan inloggningen.',
  'for-manga': 'Kontot har så många inloggningar hos andra som det kan ha. Ta bort en först.',
};

/** Why nothing came of a sign-in elsewhere; the address tells which fault, never the words. */
export function outsideFault(parameters: URLSearchParams): string | undefined {
  const fault = parameters.get('fel');
  return fault === null ? undefined : (faults[fault] ?? 'Det gick inte. Försök igen om en stund.');
}
