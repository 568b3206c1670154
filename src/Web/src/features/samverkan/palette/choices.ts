import type { PaletteQuery } from '@/__generated__/samverkan/graphql';

/** A page that one can go to. */
export interface Place {
  to: string;
  text: string;
  about: string;
}

/** What one can choose. */
export type Choice = Place;

const fold = (text: string) => text.toLocaleLowerCase('sv');

/** What fits what is written: pages first, then municipalities, then what the graph found. */
export function choicesOf(text: string, places: readonly Place[], found: PaletteQuery | undefined): readonly Choice[] {
  const sought = fold(text);
  const pages = places.filter((place) => fold(`${place.text} ${place.about}`).includes(sought));
  if (!found) {
    return pages;
  }
  const county = found.kommunovergripande;
  return [
    ...pages,
    ...county.municipalities.filter((m) => fold(m.name).includes(sought) || m.code === text).map((m) => ({ to: `/kommuner/${m.code}`, text: m.name, about: 'Kommun' })),
    ...county.organisations.nodes.map((o) => ({ to: `/organisationer/${o.id}`, text: o.name, about: 'Organisation' })),
    ...county.agreements.nodes.map((a) => ({ to: `/overenskommelser/${a.id}`, text: a.title, about: a.appliesFrom ? `Överenskommelse ${a.appliesFrom.slice(0, 4)}` : 'Överenskommelse' })),
    ...(county.register?.nodes ?? []).flatMap((entry) => {
      const order = entry.kind === 'STUDY_ORDER' ? entry.item?.id : undefined;
      return order ? [{ to: `/bestallningar/${order}`, text: entry.title, about: `Beställning ${entry.registryNumber ?? ''}`.trim() }] : [];
    }),
  ];
}
