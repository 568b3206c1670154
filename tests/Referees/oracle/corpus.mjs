// What a run asks: everything follows from the seed.
import { buildASTSchema, validate, validateSchema } from 'graphql';
import { parseOfEdition as parse } from './edition.mjs';
import { DocumentMaker } from './documents.mjs';
import { mutateDocument, mutateSchema, mutateText, relayout } from './mutations.mjs';
import { Random } from './random.mjs';
import { SchemaMaker } from './schemas.mjs';
import { schemaFor } from './checks.mjs';
import { documentRules } from './rules.mjs';

/** Random schemas that are valid, without end. */
export function* schemas(random) {
  for (;;) {
    const sdl = new SchemaMaker(random).sdl();
    if (validateSchema(buildASTSchema(parse(sdl))).length === 0) {
      yield sdl;
    }
  }
}

/** Texts to parse: good ones in many layouts, and what edits make of them. */
export function* texts(seed, count) {
  const random = new Random(seed);
  const from = schemas(random);
  for (let sdl = from.next().value, i = 0; i < count; i++) {
    if (i % 20 === 0) {
      sdl = from.next().value;
    }
    const text = random.chance(0.3) ? sdl : new DocumentMaker(random, schemaFor(sdl, 0, 0)).document().text;
    yield { kind: 'print', text: random.chance(0.35) ? relayout(random, text) : mutateText(random, text) };
  }
}

/** Type system documents: valid ones, and what edits make of them. */
export function* typeSystems(seed, count) {
  const random = new Random(seed);
  const from = schemas(random);
  for (let i = 0; i < count; i++) {
    const sdl = i % 3 === 0 ? from.next().value : new SchemaMaker(random).sdl();
    yield { kind: 'sdl', text: i % 10 === 0 ? sdl : random.chance(0.1) ? mutateText(random, sdl) : mutateSchema(random, sdl) };
  }
}

/** Executable documents: valid ones, and what edits make of them. */
export function* documents(seed, count) {
  const random = new Random(seed);
  const from = schemas(random);
  for (let sdl, i = 0; i < count; i++) {
    if (i % 25 === 0) {
      sdl = from.next().value;
    }
    const { text } = new DocumentMaker(random, schemaFor(sdl, 0, 0)).document();
    yield { kind: 'validate', sdl, text: i % 10 === 0 ? text : random.chance(0.1) ? mutateText(random, text) : mutateDocument(random, text) };
  }
}

/** Valid requests, and which coercions they bring about. */
export function* requests(seed, count, reached) {
  const random = new Random(seed);
  const from = schemas(random);
  let sdl;
  for (let i = 0; i < count;) {
    if (i % 30 === 0) {
      sdl = from.next().value;
    }
    const seedOfData = random.below(2 ** 31);
    const made = new Set();
    const { text, kind, variables, operationName } = new DocumentMaker(random, schemaFor(sdl, 0, 0), made).document();
    const valid = kind !== 'subscription' && validate(schemaFor(sdl, 0, 0), parse(text), documentRules()).length === 0;
    if (valid) {
      made.forEach((r) => reached.add(r));
      // the same few troubles for many requests, so that schemas need not be made anew
      yield { kind: 'execute', sdl, text, variables, operationName, seed: seedOfData % 3, trouble: [0, 15, 60][i % 3] };
      i++;
    }
  }
}
