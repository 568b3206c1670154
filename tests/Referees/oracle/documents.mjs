// Random operations for a schema: valid by construction but for what fields may not share, which the caller sees to.
import {
  getNamedType, getNullableType, isAbstractType, isCompositeType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType,
  isRequiredArgument, isRequiredInputField,
} from 'graphql';

const texts = ['', 'x', 'a b', 'å', 'line\nbreak', '😀', 'null', '"quoted"', '\\', 'V0_0'];

export class DocumentMaker {
  /**
   * @param random chance
   * @param schema of graphql-js
   * @param reached notes which coercions the document brings about
   */
  constructor(random, schema, reached = new Set()) {
    Object.assign(this, { random, schema, reached });
  }

  /** A document with one or more operations, and the variables of the one to run. */
  document() {
    const { random } = this;
    this.fragments = [];
    this.names = 0;
    const count = random.chance(0.1) ? random.between(2, 3) : 1;
    const operations = random.times(count, count, (i) => this.operation(i, count));
    const chosen = random.pick(operations);
    const parts = [...operations.map((o) => o.text), ...this.fragments.map((f) => f.text)];
    // definitions stand in any order
    if (random.chance(0.3)) {
      parts.reverse();
    }
    return {
      text: parts.join('\n\n'),
      operationName: operations.length > 1 ? chosen.name : undefined,
      kind: chosen.kind,
      variables: chosen.variables,
    };
  }

  operation(index, count) {
    const { random, schema } = this;
    const kinds = ['query', 'query', 'query', ...schema.getMutationType() ? ['mutation'] : [], ...schema.getSubscriptionType() ? ['subscription'] : []];
    const kind = random.pick(kinds);
    const root = schema.getRootType(kind);
    this.variables = new Map();
    this.conditions = kind !== 'subscription';
    const name = random.chance(0.6) || count > 1 ? `Do${index}` : undefined;
    const named = name ?? 'Do0';
    const body = kind === 'subscription' ? `{ ${this.field(random.pick(Object.values(root.getFields())), 0, root)} }` : this.selections(root, 0, kind === 'query');
    const directives = this.directives(false);
    const definitions = [...this.variables.values()];
    const head = definitions.length > 0 ? `(${definitions.map((v) => `$${v.name}: ${v.type}${v.default === undefined ? '' : ` = ${v.default}`}`).join(', ')})` : '';
    return {
      name: named,
      kind,
      text: kind === 'query' && name === undefined && head === '' && directives === '' && random.chance(0.7) && index === 0
        ? body
        : `${random.chance(0.1) ? '"""An operation."""\n' : ''}${kind} ${named}${head}${directives} ${body}`,
      variables: this.values(definitions),
    };
  }

  /** A selection set on a type. */
  selections(type, depth, isRoot = false) {
    const { random } = this;
    const count = depth > 3 ? 2 : depth === 0 ? 5 : 4;
    const parts = random.times(1, count, () => this.selection(type, depth));
    if (isRoot && random.chance(0.04)) {
      parts.push('__schema { queryType { name } directives { name isRepeatable args(includeDeprecated: true) { name defaultValue } } }');
    }
    if (isRoot && random.chance(0.04)) {
      const named = random.pick(Object.keys(this.schema.getTypeMap()).filter((n) => !n.startsWith('__')));
      parts.push(`t: __type(name: "${named}") { kind name isOneOf specifiedByURL fields(includeDeprecated: ${random.chance(0.5)}) { name isDeprecated deprecationReason args { name type { kind name ofType { kind name } } } } inputFields(includeDeprecated: true) { name defaultValue isDeprecated } enumValues { name } possibleTypes { name } interfaces { name } }`);
    }
    return `{ ${parts.join(' ')} }`;
  }

  selection(type, depth) {
    const { random } = this;
    const luck = random.next();
    if (luck < 0.08 || !type.getFields) {
      return luck < 0.4 && type.getFields || luck < 0.3 ? `${random.chance(0.3) ? 'kind: ' : ''}__typename` : this.inline(type, depth);
    }
    if (luck < 0.2) {
      return this.inline(type, depth);
    }
    if (luck < 0.32) {
      return this.spread(type, depth);
    }
    return this.field(random.pick(Object.values(type.getFields())), depth, type);
  }

  /** A field, often under the name that tells its arguments apart. */
  field(field, depth) {
    const { random } = this;
    const named = getNamedType(field.type);
    if (!isLeafType(named) && depth > 5) {
      return '__typename';
    }
    const args = this.args(field.args);
    const plain = args === '' && random.chance(0.75);
    const alias = plain ? '' : `${field.name}_${random.chance(0.2) ? 'x' : this.names++}: `;
    const below = isLeafType(named) ? '' : ` ${this.selections(named, depth + 1)}`;
    return `${alias}${field.name}${args}${this.directives()}${below}`;
  }

  inline(type, depth) {
    const { random } = this;
    const condition = random.chance(0.15) ? undefined : this.overlapping(type);
    return `...${condition ? ` on ${condition.name}` : ''}${this.directives()} ${this.selections(condition ?? type, depth + 1)}`;
  }

  spread(type, depth) {
    const { random } = this;
    const fitting = this.fragments.filter((f) => f.done && f.on.some((t) => t === type) && f.variables.every((v) => !this.variables.has(v.name) || this.variables.get(v.name) === v));
    if (fitting.length > 0 && random.chance(0.5)) {
      const fragment = random.pick(fitting);
      fragment.variables.forEach((v) => this.variables.set(v.name, v));
      return `...${fragment.name}${this.directives()}`;
    }
    if (this.fragments.length > 6 || depth > 4) {
      return '__typename';
    }
    const condition = this.overlapping(type);
    const fragment = { name: `Part${this.fragments.length}`, on: this.overlaps(condition), done: false };
    this.fragments.push(fragment);
    const before = this.variables;
    this.variables = new Map();
    const body = this.selections(condition, depth + 1);
    fragment.text = `${random.chance(0.05) ? '"A part." ' : ''}fragment ${fragment.name} on ${condition.name}${this.directives(false)} ${body}`;
    fragment.variables = [...this.variables.values()];
    fragment.done = true;
    this.variables = before;
    fragment.variables.forEach((v) => this.variables.set(v.name, v));
    return `...${fragment.name}${this.directives()}`;
  }

  overlaps(type) {
    const possible = new Set(isAbstractType(type) ? this.schema.getPossibleTypes(type) : [type]);
    return Object.values(this.schema.getTypeMap()).filter((t) => isCompositeType(t) && !t.name.startsWith('__')
      && (isAbstractType(t) ? this.schema.getPossibleTypes(t) : [t]).some((o) => possible.has(o)));
  }

  overlapping(type) {
    return this.random.pick([type, ...this.overlaps(type)]);
  }

  directives(conditional = true) {
    const { random } = this;
    const all = [];
    if (conditional && this.conditions && random.chance(0.06)) {
      all.push(`@${random.pick(['skip', 'include'])}(if: ${this.condition()})`);
    }
    const own = this.schema.getDirectives().filter((d) => d.name.startsWith('mark'));
    if (own.length > 0 && random.chance(0.05)) {
      const directive = random.pick(own);
      all.push(...random.times(1, directive.isRepeatable ? 2 : 1, () => `@${directive.name}${this.args(directive.args)}`));
    }
    return all.map((d) => ` ${d}`).join('');
  }

  condition() {
    return this.random.chance(0.5) ? String(this.random.chance(0.5)) : `$${this.variable('Boolean!', this.random.chance(0.3) ? 'true' : undefined)}`;
  }

  args(definitions) {
    const given = definitions.filter((a) => isRequiredArgument(a) || this.random.chance(0.6));
    return given.length === 0 ? '' : `(${given.map((a) => `${a.name}: ${this.input(a.type, 0, a.default !== undefined)}`).join(', ')})`;
  }

  /** A literal, or a variable that may stand there. */
  input(type, depth, hasDefault = false, oneOf = false) {
    const { random } = this;
    if (!this.constants && random.chance(depth === 0 ? 0.35 : 0.15)) {
      return `$${this.variableFor(type, hasDefault, oneOf)}`;
    }
    if (!isNonNullType(type) && !oneOf && random.chance(0.1)) {
      this.reached.add('literal null');
      return 'null';
    }
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      if (random.chance(0.2)) {
        this.reached.add('literal item for list');
        const item = getNullableType(nullable.ofType);
        return this.literal(item, depth + 1);
      }
      this.reached.add('literal list');
      return `[${random.times(0, depth > 3 ? 1 : 3, () => this.input(nullable.ofType, depth + 1)).join(', ')}]`;
    }
    return this.literal(nullable, depth);
  }

  literal(type, depth) {
    const { random } = this;
    if (isListType(type)) {
      return this.literal(getNullableType(type.ofType), depth);
    }
    this.reached.add(`literal ${isEnumType(type) ? 'enum' : isInputObjectType(type) ? (type.isOneOf ? 'OneOf' : 'input object') : type.name}`);
    if (isInputObjectType(type)) {
      return this.object(type, depth);
    }
    if (isEnumType(type)) {
      return random.pick(type.getValues()).name;
    }
    switch (type.name) {
      case 'Int': return String(random.pick([0, 1, -5, 2147483647, -2147483648, random.below(100)]));
      case 'Float': return random.pick(['0', '1.5', '-2.5e3', '3', '1E5', '0.1']);
      case 'String': return random.chance(0.15) ? '"""block\n  text"""' : JSON.stringify(random.pick(texts));
      case 'Boolean': return random.pick(['true', 'false']);
      case 'ID': return random.pick(['"a"', '7', '"7"', '-0']);
      case 'Any': return random.pick(['"any"', '1', '2.5', 'WORD', '{a: [1, null, {b: true}]}', '[[]]', 'false']);
      default: return String(2 * random.below(50));
    }
  }

  object(type, depth) {
    const { random } = this;
    const fields = Object.values(type.getFields());
    if (type.isOneOf) {
      const field = depth > 2 ? fields[0] : random.pick(fields);
      return `{${field.name}: ${this.input(field.type, depth + 1, false, true)}}`;
    }
    const given = fields.filter((f) => isRequiredInputField(f) || (depth < 3 && random.chance(0.5)));
    return `{${given.map((f) => `${f.name}: ${this.input(f.type, depth + 1, f.default !== undefined)}`).join(', ')}}`;
  }

  variableFor(type, hasDefault, oneOf) {
    const { random } = this;
    // IsVariableUsageAllowed: stricter always, looser with a default
    if (oneOf) {
      return this.variable(`${getNullableType(type)}!`);
    }
    if (isNonNullType(type)) {
      return random.chance(0.5) || hasDefault
        ? this.variable(hasDefault && random.chance(0.5) ? String(type.ofType) : String(type), undefined)
        : this.variable(String(type.ofType), this.constant(type));
    }
    return random.chance(0.3) ? this.variable(`${type}!`) : this.variable(String(type), random.chance(0.3) ? this.constant(type) : undefined);
  }

  /** A literal without variables. */
  constant(type) {
    const { reached } = this;
    Object.assign(this, { reached: new Set(), constants: true });
    const made = this.input(type, 0);
    this.reached.forEach((r) => reached.add(r.replace('literal', 'default')));
    Object.assign(this, { reached, constants: false });
    return made;
  }

  variable(type, fallback) {
    const same = [...this.variables.values()].filter((v) => v.type === type && v.default === fallback);
    if (same.length > 0 && this.random.chance(0.4)) {
      return this.random.pick(same).name;
    }
    const name = `v${this.names++}`;
    this.variables.set(name, { name, type, default: fallback });
    return name;
  }

  /** Variables' values: most fit, some are missing, some do not fit. */
  values(definitions) {
    const { random } = this;
    const values = {};
    const faulty = random.chance(0.12);
    for (const { name, type, default: fallback } of definitions) {
      if ((!type.endsWith('!') || fallback !== undefined || (faulty && random.chance(0.2))) && random.chance(0.3)) {
        this.reached.add('variable absent');
        continue;
      }
      values[name] = this.json(type, 0, faulty);
    }
    return values;
  }

  json(type, depth, faulty) {
    const { random } = this;
    if (faulty && random.chance(0.25)) {
      return random.pick([null, 'text', 5, -1.5, true, [], {}, [null], { alpha: 1, none: [1] }, 3000000000, [[1]], ['V0_0'], 'v0_0', 1e300]);
    }
    if (type.endsWith('!')) {
      return this.fitting(type.slice(0, -1), depth, faulty);
    }
    if (random.chance(0.15)) {
      this.reached.add('variable null');
      return null;
    }
    return this.fitting(type, depth, faulty);
  }

  fitting(type, depth, faulty) {
    const { random } = this;
    if (type.startsWith('[')) {
      const inner = type.slice(1, -1);
      if (random.chance(0.2)) {
        this.reached.add('variable item for list');
        return this.fitting(inner.replace(/!$/, ''), depth + 1, faulty);
      }
      this.reached.add('variable list');
      return random.times(0, depth > 3 ? 1 : 3, () => this.json(inner, depth + 1, faulty));
    }
    const named = this.schema.getType(type);
    this.reached.add(`variable ${isEnumType(named) ? 'enum' : isInputObjectType(named) ? (named.isOneOf ? 'OneOf' : 'input object') : type}`);
    if (isEnumType(named)) {
      return random.pick(named.getValues()).name;
    }
    if (isInputObjectType(named)) {
      const fields = Object.values(named.getFields());
      const given = named.isOneOf
        ? [depth > 2 ? fields[0] : random.pick(fields)]
        : fields.filter((f) => isRequiredInputField(f) || (depth < 3 && random.chance(0.5)));
      return Object.fromEntries(given.map((f) => [f.name, this.json(named.isOneOf ? `${f.type}!` : String(f.type), depth + 1, faulty)]));
    }
    switch (type) {
      case 'Int': return random.pick([0, 1, -5, 2147483647, random.below(100)]);
      case 'Float': return random.pick([0, 1.5, -2.5e3, 3, 1e21, 1e-7]);
      case 'String': return random.pick(texts);
      case 'Boolean': return random.chance(0.5);
      case 'ID': return random.pick(['a', 7, '7', 123456789012]);
      case 'Any': return random.pick(['any', 1, 2.5, { a: [1, null, { b: true }] }, [[]], false]);
      default: return 2 * random.below(50);
    }
  }
}
