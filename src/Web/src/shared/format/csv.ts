/** A table as Swedish Excel opens it: semicolons, decimal commas as they stand, a byte order mark, CRLF. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  // what a spreadsheet would take for a formula is kept as text
  const harmless = /^[=+@\t\r]/.test(text) || (text.startsWith('-') && Number.isNaN(Number(text.replace(',', '.')))) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Gives the reader a file. */
export function download(fileName: string, content: BlobPart, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  URL.revokeObjectURL(address);
}

/** The bytes of a file that the graph gives in Base64. */
export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
