// Operations that cross modules, made at random of a schema: the same for the same seed.
import { getNamedType, isAbstractType, isEnumType, isInterfaceType, isLeafType, isNonNullType } from 'graphql';

/** A generator of numbers from 0 to 1, by a seed (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const deepest = 6;

/** Makes operations each of which asks at least two modules. */
export class Operations {
  /**
   * @param schema the composed schema.
   * @param owners the modules that resolve a field, by `Type.field`.
   * @param next numbers from 0 to 1.
   */
  constructor(schema, owners, next) {
    Object.assign(this, { schema, owners, next });
  }

  /** An operation: its text, its variables, and what it has in it. */
  one() {
    for (;;) {
      Object.assign(this, { variables: {}, definitions: [], fragments: [], crossings: new Set(), traits: new Set(), names: 0, fields: 0, apart: 0 });
      const root = this.#pick(['kommunovergripande', 'valfard']);
      const selection = this.#select(getNamedType(this.schema.getQueryType().getFields()[root].type), root, 0);
      if (selection && this.crossings.size > 0) {
        const head = this.definitions.length > 0 ? `query Crossing(${this.definitions.join(', ')})` : 'query Crossing';
        return {
          query: [`${head} { ${root} ${selection} }`, ...this.fragments].join('\n'),
          variables: this.variables, crossings: this.crossings, traits: this.traits,
        };
      }
    }
  }

  #select(type, module, depth) {
    if (isAbstractType(type)) {
      return this.#selectAbstract(type, module, depth);
    }
    const selections = this.#fieldsOf(type, module, depth);
    if (selections.length === 0) {
      return null;
    }
    const set = `{ ${selections.join(' ')} }`;
    const chance = this.next();
    if (chance < 0.12) {
      const name = `F${this.names++}`;
      this.traits.add('fragment');
      this.fragments.push(`fragment ${name} on ${type.name} ${set}`);
      return `{ ...${name} }`;
    }
    return chance < 0.2 ? `{ __typename ... on ${type.name} ${this.#condition()}${set} }` : set;
  }

  #selectAbstract(type, module, depth) {
    this.traits.add(isInterfaceType(type) ? 'interface' : 'union');
    this.apart++;
    const parts = this.schema.getPossibleTypes(type).map((t) => [t, this.#select(t, module, depth + 1)]).filter(([, set]) => set);
    this.apart--;
    return `{ __typename ${parts.map(([t, set]) => `... on ${t.name} ${set}`).join(' ')} }`;
  }

  #fieldsOf(type, module, depth) {
    const known = Object.values(type.getFields()).filter((f) => f.args.every((a) => !isNonNullType(a.type) || a.defaultValue !== undefined || a.name === 'year'));
    const leaves = known.filter((f) => isLeafType(getNamedType(f.type)));
    const inner = known.filter((f) => !isLeafType(getNamedType(f.type)));
    const chosen = [...this.#some(leaves, 3), ...(depth < deepest ? this.#some(this.#leading(type, inner, module), depth === 0 ? 1 : 2) : [])];
    return chosen.map((f) => this.#field(type, f, module, depth)).filter((text) => text);
  }

  // What leads into another module is chosen more often than it would be, and lists lead to their items.
  #leading(type, fields, module) {
    const nodes = fields.filter((f) => f.name === 'nodes' || f.name === 'edges' || f.name === 'item');
    const across = fields.filter((f) => !this.owners.get(`${type.name}.${f.name}`)?.has(module));
    return nodes.length > 0 ? nodes.slice(0, 1) : this.next() < 0.7 && across.length > 0 ? across : fields;
  }

  #field(type, field, module, depth) {
    if (this.fields++ > 40) {
      return null;
    }
    const owners = this.owners.get(`${type.name}.${field.name}`) ?? new Set([module]);
    const at = owners.has(module) ? module : [...owners][0];
    const below = getNamedType(field.type);
    const selection = isLeafType(below) ? '' : this.#select(below, at, depth + 1);
    if (selection === null) {
      return null;
    }
    if (at !== module) {
      this.crossings.add(`${module} to ${type.name}.${field.name}`);
    }
    if (/^\[+/.test(`${field.type}`.replace(/!/g, '')) && depth > 3) {
      this.traits.add('nested list');
    }
    const given = this.#arguments(field);
    // fields of one name may be of different types in the types that can stand here
    const alias = given !== '' || this.apart > 0 || this.next() < 0.1 ? `a${this.names++}: ` : '';
    return `${alias}${field.name}${given} ${selection}`;
  }

  #arguments(field) {
    const given = [];
    for (const argument of field.args) {
      if (argument.name === 'year') {
        given.push(`year: ${this.#value('Int!', 2020 + Math.floor(this.next() * 5))}`);
      } else if (argument.name === 'first') {
        given.push(`first: ${this.#value('Int', 1 + Math.floor(this.next() * 2))}`);
      } else if (argument.name === 'where' && this.next() < 0.5) {
        given.push(...this.#kind(getNamedType(argument.type)));
      }
    }
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  #kind(where) {
    const kind = where.getFields().kind ?? where.getFields().status;
    const values = kind && getNamedType(kind.type).getFields?.().eq;
    return values && isEnumType(getNamedType(values.type))
      ? [`where: { ${kind.name}: { eq: ${this.#pick(getNamedType(values.type).getValues()).name} } }`]
      : [];
  }

  #value(type, value) {
    return this.next() < 0.5 ? value : `$${this.#variable(type, value)}`;
  }

  #condition() {
    return this.next() < 0.4 ? `@include(if: $${this.#variable('Boolean!', this.next() < 0.7)}) ` : '';
  }

  #variable(type, value) {
    const name = `v${this.names++}`;
    this.traits.add('variable');
    this.definitions.push(`$${name}: ${type}`);
    this.variables[name] = value;
    return name;
  }

  #pick(list) {
    return list[Math.floor(this.next() * list.length)];
  }

  #some(list, most) {
    const left = [...list];
    const chosen = [];
    for (let n = Math.min(left.length, 1 + Math.floor(this.next() * most)); n > 0; n--) {
      chosen.push(...left.splice(Math.floor(this.next() * left.length), 1));
    }
    return chosen;
  }
}

/** The modules that resolve each field, by `Type.field`, from their documents. */
export function ownersOf(documents) {
  const owners = new Map();
  for (const [module, document] of Object.entries(documents)) {
    for (const type of document.definitions.filter((d) => /^ObjectType/.test(d.kind))) {
      for (const field of (type.fields ?? []).filter((f) => !f.directives.some((d) => d.name.value === 'external'))) {
        const place = `${type.name.value}.${field.name.value}`;
        owners.set(place, (owners.get(place) ?? new Set()).add(module));
      }
    }
  }
  return owners;
}

