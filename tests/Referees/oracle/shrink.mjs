// Makes a case that fails smaller as long as it fails: the document, the schema, the variables, then the bare text.
import { print, validateSchema, validate, visit } from 'graphql';
import { checks, schemaFor } from './checks.mjs';
import { ofEdition, parseOfEdition as parse } from './edition.mjs';

const mostTries = 3000;

/** The smallest case found that still differs. */
export async function shrink(harness, wrong) {
  let best = wrong;
  let tries = 0;
  const smaller = async (candidate) => {
    if (candidate === undefined || size(candidate) >= size(best) || ++tries > mostTries || !await differs(harness, candidate)) {
      return false;
    }
    best = candidate;
    return true;
  };
  for (let before; before !== best && tries < mostTries;) {
    before = best;
    for (const part of ['text', ...wrong.sdl ? ['sdl'] : []]) {
      // what is dropped makes room for the next of the same place
      for (let at = 1; at < nodes(best[part]);) {
        at += await smaller(without(best, part, at)) ? 0 : 1;
      }
    }
    for (const name of Object.keys(best.variables ?? {})) {
      const { [name]: _, ...variables } = best.variables;
      await smaller({ ...best, variables });
    }
    await smaller({ ...best, trouble: 0 });
    for (let length = Math.ceil(best.text.length / 2); length >= 1 && best.text.length < 2000; length = Math.floor(length / 2)) {
      for (let at = 0; at + length <= best.text.length;) {
        at += await smaller({ ...best, text: best.text.slice(0, at) + best.text.slice(at + length) }) ? 0 : length;
      }
    }
  }
  return best;
}

async function differs(harness, candidate) {
  try {
    return isFair(candidate) && await checks[candidate.kind](harness, candidate) !== null;
  } catch {
    return false;
  }
}

// layout does not count: what is printed anew has another one
const letters = (text) => text.replace(/[\s,]+/g, ' ').length;
const size = (c) => letters(c.text) + letters(c.sdl ?? '') + JSON.stringify(c.variables ?? {}).length + (c.trouble ?? 0);

/** Executed are only valid requests, against valid schemas. */
function isFair({ kind, sdl, text }) {
  if (!sdl) {
    return true;
  }
  const schema = schemaFor(sdl, 0, 0);
  return validateSchema(schema).length === 0 && (kind !== 'execute' || validate(schema, parse(text), undefined, ofEdition).length === 0);
}

function nodes(text) {
  try {
    let count = 0;
    visit(parse(text), { enter() { count++; } });
    return count;
  } catch {
    return 0;
  }
}

/** The case without a node; undefined where what is left is no document, or nothing can be left out. */
function without(wrong, part, drop) {
  try {
    let at = 0;
    let dropped = false;
    const left = visit(parse(wrong[part]), {
      enter(node, key, parent) {
        if (at++ !== drop || !Array.isArray(parent)) {
          return undefined;
        }
        dropped = true;
        return null;
      },
    });
    return dropped ? { ...wrong, [part]: print(left) } : undefined;
  } catch {
    return undefined;
  }
}
