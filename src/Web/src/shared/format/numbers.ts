const whole = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('sv-SE', { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
const signedWhole = new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 0, signDisplay: 'exceptZero' });

/** A count: "64 714". */
export const formatCount = (count: number): string => whole.format(count);

/** A change of a count: "+27", "−12", "0". */
export const formatChange = (change: number): string => signedWhole.format(change);

/** A part of a whole: "48,7 %". */
export const formatPart = (part: number): string => oneDecimal.format(part);

/**
 * Kronor, as the graph writes them ("1234.50"): "1 234,50", or "1 234" where there are no öre. The text is never made a number,
 * which could not hold every amount.
 */
export function formatKronor(amount: string): string {
  const [, sign = '', kronor = '0', ore = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const grouped = kronor.replace(/\B(?=(\d{3})+$)/g, '\u00a0');
  const rest = ore.replace(/0+$/, '');
  return `${sign && '−'}${grouped}${rest && `,${rest.padEnd(2, '0')}`}`;
}

/** Öre of an amount; exact. */
export function oreOf(amount: string): bigint {
  const [, sign = '', kronor = '0', ore = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? [];
  const value = BigInt(kronor) * 100n + BigInt(ore.padEnd(2, '0').slice(0, 2));
  return sign ? -value : value;
}

/** The sum of amounts, as the graph writes amounts. */
export function sumOf(amounts: readonly string[]): string {
  const sum = amounts.reduce((total, amount) => total + oreOf(amount), 0n);
  const positive = sum < 0n ? -sum : sum;
  return `${sum < 0n ? '-' : ''}${positive / 100n}.${String(positive % 100n).padStart(2, '0')}`;
}

/** How much of a whole an amount is, for widths of bars and parts in per cent. */
export function partOf(amount: string, whole: string): number {
  const all = oreOf(whole);
  return all === 0n ? 0 : Number(oreOf(amount)) / Number(all);
}
