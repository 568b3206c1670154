// Random schemas: every kind of type, interfaces of interfaces, inputs with defaults, OneOf, lists of lists.

const fieldNames = ['alpha', 'beta', 'gamma', 'delta', 'name', 'note', 'count', 'size', 'open', 'rank', 'next', 'owner', 'items', 'id2', 'kind10'];
const text = ['', 'x', 'a b', 'å\\n', '\\u00e5\\"', '😀', 'null'];

/** SDL that is valid; what it holds is told to <c>model</c> users by buildASTSchema. */
export class SchemaMaker {
  constructor(random) {
    this.random = random;
    this.enums = random.times(1, 3, (i) => ({ name: `Kind${i}`, values: random.times(1, 5, (v) => `V${v}_${i}`) }));
    this.scalars = ['Any', ...random.some(['Even', 'EvenMore'], 0.7)];
    this.interfaces = random.times(1, 4, (i) => ({ name: `Face${i}`, fields: [], implements: [] }));
    this.objects = random.times(2, 6, (i) => ({ name: `Thing${i}`, fields: [], implements: [] }));
    this.unions = random.times(1, 2, (i) => ({ name: `Either${i}`, types: this.distinct(this.objects.map((o) => o.name), 1, 4) }));
    this.inputs = random.times(2, 5, (i) => ({ name: `Input${i}`, oneOf: i === 1 || random.chance(0.2), fields: [] }));
    this.directives = random.times(0, 3, (i) => ({ name: `mark${i}` }));
    this.hasMutation = random.chance(0.7);
    this.hasSubscription = random.chance(0.4);
    this.rename = random.chance(0.3);
    this.fillInputs();
    this.fillInterfaces();
    this.fillObjects();
  }

  distinct(items, least, most) {
    const left = [...items];
    return Array.from({ length: Math.min(left.length, this.random.between(least, most)) }, () => left.splice(this.random.below(left.length), 1)[0]);
  }

  fillInputs() {
    for (const [i, input] of this.inputs.entries()) {
      input.fields = this.distinct(fieldNames, input.oneOf ? 2 : 1, 5).map((name, n) => {
        // what is needed comes earlier, what is optional may be anything; a OneOf begins with a leaf, so that values end
        const type = input.oneOf && n === 0 ? this.random.pick(['Int', '[String!]']) : this.inputType(input.oneOf ? 'nullable' : 'any', i);
        return { name, type, default: input.oneOf ? undefined : this.default(type, i) };
      });
    }
  }

  fillInterfaces() {
    for (const [i, face] of this.interfaces.entries()) {
      this.inherit(face, this.distinct(this.interfaces.slice(0, i), 0, 2));
      face.fields.push(...this.fields(face.fields, 1, 3));
    }
  }

  fillObjects() {
    for (const object of this.objects) {
      this.inherit(object, this.distinct(this.interfaces, 0, 2));
      object.fields.push(...this.fields(object.fields, 2, 6));
    }
    // an interface that nothing is of could answer with nothing
    for (const face of this.interfaces.filter((f) => !this.objects.some((o) => o.implements.includes(f.name)))) {
      const heirs = this.objects.filter((o) => this.canInherit(o, face));
      if (heirs.length > 0) {
        this.inherit(this.random.pick(heirs), [face]);
      } else {
        this.objects.push({ name: `Thing${this.objects.length}`, fields: [], implements: [] });
        this.inherit(this.objects.at(-1), [face]);
      }
    }
    this.roots = [this.root('Query', 4, 8)];
    if (this.hasMutation) {
      this.roots.push(this.root('Mutation', 2, 4));
    }
    if (this.hasSubscription) {
      this.roots.push(this.root('Subscription', 1, 3));
    }
  }

  root(operation, least, most) {
    const root = { name: this.rename ? `My${operation}` : operation, operation: operation.toLowerCase(), fields: [], implements: [] };
    root.fields = this.fields([], least, most);
    return root;
  }

  canInherit(type, face) {
    return face.fields.every((f) => !type.fields.some((own) => own.name === f.name));
  }

  inherit(type, faces) {
    for (const face of faces) {
      const all = [face, ...face.implements.map((n) => this.interfaces.find((i) => i.name === n))];
      if (type.implements.includes(face.name) || !all.every((f) => type.implements.includes(f.name) || this.canInherit(type, f) || f !== face)) {
        continue;
      }
      const missing = face.fields.filter((f) => !type.fields.some((own) => own.name === f.name));
      const known = face.fields.filter((f) => type.fields.some((own) => own.name === f.name));
      // the same field from elsewhere would have to have the same shape
      if (known.some((f) => JSON.stringify(type.fields.find((own) => own.name === f.name).promise) !== JSON.stringify(f.promise))) {
        continue;
      }
      type.fields.push(...missing.map((f) => ({ ...f, type: this.narrower(f.type), promise: f.promise, args: f.args })));
      type.implements.push(...all.map((f) => f.name).filter((n) => !type.implements.includes(n)));
    }
  }

  // covariant: what was nullable may be non-null
  narrower(type) {
    return !type.endsWith('!') && this.random.chance(0.2) ? `${type}!` : type;
  }

  fields(taken, least, most) {
    const free = fieldNames.filter((n) => !taken.some((f) => f.name === n));
    return this.distinct(free, least, most).map((name) => {
      const field = { name, type: this.wrapped(this.outputName()), args: this.args() };
      // each promise is one of its own, so that two interfaces never agree by accident
      field.promise = [field.type, field.args, this.random.next()];
      return field;
    });
  }

  args() {
    return this.random.chance(0.55) ? [] : this.distinct(fieldNames, 1, 3).map((name) => {
      const type = this.inputType('any', this.inputs.length);
      return { name, type, default: this.default(type, this.inputs.length) };
    });
  }

  outputName() {
    const { random } = this;
    return random.chance(0.45)
      ? random.pick(['Int', 'Float', 'String', 'Boolean', 'ID', 'String', ...this.scalars, ...this.enums.map((e) => e.name)])
      : random.pick([...this.objects, ...this.objects, ...this.interfaces, ...this.unions].map((t) => t.name));
  }

  wrapped(name, depth = 0) {
    const { random } = this;
    const inner = depth < 3 && random.chance(0.3) ? `[${this.wrapped(name, depth + 1)}]` : name;
    return random.chance(0.3) ? `${inner}!` : inner;
  }

  /** A type for a value; inputs from <c>below</c> on may only be optional, so that values end. */
  inputType(how, below) {
    const { random } = this;
    const leaves = ['Int', 'Float', 'String', 'Boolean', 'ID', ...this.scalars, ...this.enums.map((e) => e.name)];
    const index = random.below(this.inputs.length);
    const name = random.chance(0.35) ? this.inputs[index].name : random.pick(leaves);
    const type = this.wrapped(name);
    const nullable = type.replace(/!$/, '');
    return how === 'nullable' || (name.startsWith('Input') && index >= below) ? nullable : type;
  }

  default(type, below) {
    const index = Number(/Input(\d+)/.exec(type)?.[1] ?? -1);
    // defaults of inputs that are not made yet would be guesses
    return this.random.chance(0.35) && index < below ? this.literal(type) : undefined;
  }

  /** A literal of a type, as text. */
  literal(type, depth = 0, nonNull = false) {
    const { random } = this;
    if (type.endsWith('!')) {
      return this.literal(type.slice(0, -1), depth, true);
    }
    if (!nonNull && random.chance(0.15)) {
      return 'null';
    }
    if (type.startsWith('[')) {
      const inner = type.slice(1, -1);
      // one item stands for a list of it
      return random.chance(0.25)
        ? this.literal(inner, depth, true)
        : `[${random.times(0, depth > 3 ? 1 : 3, () => this.literal(inner, depth + 1)).join(', ')}]`;
    }
    const input = this.inputs.find((i) => i.name === type);
    if (input) {
      return this.objectLiteral(input, depth);
    }
    switch (type) {
      case 'Int': return String(random.pick([0, 1, -7, 2147483647, -2147483648, random.below(1000)]));
      case 'Float': return random.pick(['0', '1.5', '-2.25e3', '1e-7', '12345678901234567890', '3']);
      case 'String': return random.chance(0.2) ? '"""\n  block\n    text\n  """' : `"${random.pick(text)}"`;
      case 'Boolean': return random.pick(['true', 'false']);
      case 'ID': return random.pick(['"id"', '7', '"7"', '-3']);
      case 'Any': return random.pick(['"any"', '1', '1.5', 'WORD', '{a: [1, null, {b: true}]}', '[]', 'true']);
      case 'Even': case 'EvenMore': return String(2 * random.below(50));
      default: return random.pick(this.enums.find((e) => e.name === type).values);
    }
  }

  objectLiteral(input, depth) {
    const { random } = this;
    if (input.oneOf && input.fields.length === 0) {
      // not made yet: the schema will not be valid
      return '{}';
    }
    if (input.oneOf) {
      const field = depth > 3 ? input.fields[0] : random.pick(input.fields);
      return `{${field.name}: ${this.literal(field.type, depth + 1, true)}}`;
    }
    const given = input.fields.filter((f) => (f.type.endsWith('!') && f.default === undefined) || (depth < 3 && random.chance(0.6)));
    return `{${given.map((f) => `${f.name}: ${this.literal(f.type, depth + 1)}`).join(', ')}}`;
  }

  sdl() {
    const { random } = this;
    const doc = () => (random.chance(0.1) ? '"""About it."""\n' : '');
    const line = () => (random.chance(0.1) ? '"About it." ' : '');
    const value = (v) => `${line()}${v.name}: ${v.type}${v.default === undefined ? '' : ` = ${v.default}`}${!v.type.endsWith('!') && random.chance(0.06) ? ' @deprecated(reason: "old")' : ''}`;
    const args = (f) => (f.args.length === 0 ? '' : `(${f.args.map(value).join(', ')})`);
    const field = (f) => `  ${line()}${f.name}${args(f)}: ${f.type}`;
    const implemented = (t) => (t.implements.length === 0 ? '' : ` implements ${t.implements.join(' & ')}`);
    const block = (keyword, t) => `${doc()}${keyword} ${t.name}${implemented(t)} {\n${t.fields.map(field).join('\n')}\n}`;
    const parts = [
      ...this.rename ? [`schema {\n${this.roots.map((r) => `  ${r.operation}: ${r.name}`).join('\n')}\n}`] : [],
      ...this.directives.map((d, i) => `directive @${d.name}${i === 0 ? '(of: Int! = 3, words: [String!])' : i === 1 ? '(must: Boolean!)' : ''}${i === 2 ? ' repeatable' : ''} on FIELD | QUERY | MUTATION | SUBSCRIPTION | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION`),
      ...this.roots.map((r) => block('type', r)),
      ...this.objects.map((o) => block('type', o)),
      ...this.interfaces.map((i) => block('interface', i)),
      ...this.unions.map((u) => `union ${u.name} = ${u.types.join(' | ')}`),
      ...this.enums.map((e) => `enum ${e.name} {\n${e.values.map((v, i) => `  ${v}${i > 0 && random.chance(0.1) ? ' @deprecated' : ''}`).join('\n')}\n}`),
      ...this.inputs.map((i) => `input ${i.name}${i.oneOf ? ' @oneOf' : ''} {\n${i.fields.map((f) => `  ${value(f)}`).join('\n')}\n}`),
      ...this.scalars.map((s) => `scalar ${s}${random.chance(0.3) ? ` @specifiedBy(url: "https://example.org/${s}")` : ''}`),
    ];
    return `${this.extended(parts).join('\n\n')}\n`;
  }

  // some types stand in two parts
  extended(parts) {
    return parts.flatMap((part) => {
      const lines = part.split('\n');
      if (!/^(type|interface) /.test(part) || part.includes('"""') || lines.length < 4 || !this.random.chance(0.15)) {
        return [part];
      }
      const head = lines[0].replace(/ implements .*\{$/, ' {');
      return [[...lines.slice(0, 2), '}'].join('\n'), `extend ${[head, ...lines.slice(2)].join('\n')}`];
    });
  }
}
