/** A piece of a text: words, or an address that one can follow. */
export interface Piece {
  text: string;
  isLink: boolean;
}

/** Cuts a text at the addresses in it; what ends a sentence is no part of an address. */
export const piecesOf = (text: string): readonly Piece[] =>
  text
    .split(/(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/)
    .map((piece, i) => ({ text: piece, isLink: i % 2 === 1 }))
    .filter((piece) => piece.text !== '');
