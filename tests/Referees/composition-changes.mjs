// Sets of subgraphs that compose, and changes at random that may bring them into conflict.
import { Kind, parse, print } from 'graphql';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.7", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@tag"])';

/** Good sets to begin with. */
export const shops = [
  {
    products: `${link}
      type Query { product(id: ID!): Product products(first: Int = 10, where: Filter): [Product!]! }
      type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! name: String kind: Kind! size: Size @shareable by: User @provides(fields: "email") }
      type Size @shareable { width: Float height: Float }
      type User @key(fields: "id") { id: ID! email: String @external }
      enum Kind { BOOK GAME }
      input Filter { kind: Kind name: String limit: Int! = 5 }`,
    users: `${link}
      type Query { me: User users(ids: [ID!]!): [User] }
      type User implements Named @key(fields: "id") { id: ID! name: String! email: String @shareable born: Int }
      interface Named { name: String! }`,
    reviews: `${link}
      type Query { reviews(of: Kind): [Review] }
      type Review @key(fields: "id") { id: ID! stars(scale: Int = 5): Int text: String product: Product author: User }
      type Product @key(fields: "id") { id: ID! size: Size @shareable weight: Int reviews(first: Int): [Review!] }
      type User @key(fields: "id") { id: ID! reviews: [Review] }
      type Size @shareable { width: Float height: Float }
      enum Kind { BOOK GAME }
      input Filter { kind: Kind name: String limit: Int! = 5 }
      type Mutation { review(with: Filter, stars: Int!): Review }`,
  },
  {
    library: `${link}
      type Query { items: [Item] find(by: Key): Found }
      interface Item { id: ID! title: String }
      type Book implements Item @key(fields: "id") { id: ID! title: String pages: Int }
      type Film implements Item @key(fields: "id") { id: ID! title: String minutes: Int }
      union Found = Book | Film
      input Key { id: ID title: String }
      scalar Isbn`,
    loans: `${link}
      type Query { loans(open: Boolean = true): [Loan!] }
      type Loan { book: Book film: Film until: String by: Person @shareable }
      type Book @key(fields: "id") { id: ID! lent: Boolean! isbn: Isbn pages: Int @external long: Boolean @requires(fields: "pages") }
      type Film @key(fields: "id") { id: ID! lent: Boolean! }
      type Person @shareable { name: String! town: Town }
      type Town @shareable { code: Int! }
      scalar Isbn
      input Key { id: ID title: String }`,
    people: `${link}
      type Query { person(name: String!): Person }
      type Person @shareable { name: String! town: Town }
      type Town @shareable { code: Int! }`,
  },
  {
    // what several resolve, with arguments, and one refers to
    council: `${link}
      type Query { decisions(first: Int = 10, open: Boolean): [Decision!] @shareable }
      type Decision @key(fields: "id") { id: ID! text(short: Boolean = true, length: Int): String! @shareable cost(in: Unit = SEK, round: Int): Int @shareable }
      enum Unit { SEK EUR }`,
    board: `${link}
      type Query { decisions(first: Int = 10, open: Boolean): [Decision!] @shareable }
      type Decision @key(fields: "id") { id: ID! text(short: Boolean = true, length: Int): String! @shareable cost(in: Unit = SEK, round: Int): Int @shareable }
      enum Unit { SEK EUR }`,
    budget: `${link}
      type Query { posts: [Post] }
      type Post @key(fields: "sum") { decision: Decision! sum: Int }
      type Decision @key(fields: "id") { id: ID! cost(in: Unit = SEK, round: Int): Int @external dear: Boolean @requires(fields: "cost(round: 0)") }
      enum Unit { SEK EUR }`,
  },
];

const withFields = [Kind.OBJECT_TYPE_DEFINITION, Kind.INTERFACE_TYPE_DEFINITION];
const named = (value) => ({ kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value } });
const directive = (name, ...texts) => ({
  kind: Kind.DIRECTIVE,
  name: { kind: Kind.NAME, value: name },
  arguments: texts.map(([key, value]) => ({ kind: Kind.ARGUMENT, name: { kind: Kind.NAME, value: key }, value: { kind: Kind.STRING, value } })),
});
const toggled = (type) => (type.kind === Kind.NON_NULL_TYPE ? type.type : { kind: Kind.NON_NULL_TYPE, type });
const without = (items, item) => items.filter((i) => i !== item);

/** Changes of a document; each gives false where it has nothing to change. */
const changes = {
  'a field is gone': (doc, r) => onField(doc, r, (type, field) => { type.fields = without(type.fields, field); }),
  'a field is called otherwise': (doc, r) => onField(doc, r, (_, field) => { field.name = { ...field.name, value: `${field.name.value}2` }; }),
  'a field may be null or not': (doc, r) => onField(doc, r, (_, field) => { field.type = toggled(field.type); }),
  'a field is of another type': (doc, r) => onField(doc, r, (_, field) => { field.type = named(r.pick(['Int', 'String', 'Boolean'])); }),
  'a field is shareable': (doc, r) => onField(doc, r, (_, field) => add(field, directive('shareable'))),
  'a field is external': (doc, r) => onField(doc, r, (_, field) => add(field, directive('external'))),
  'a field is inaccessible': (doc, r) => onField(doc, r, (_, field) => add(field, directive('inaccessible'))),
  'a field is overridden': (doc, r) => onField(doc, r, (_, field) => add(field, directive('override', ['from', r.pick(['products', 'users', 'reviews', 'library', 'loans', 'people', 'nobody'])]))),
  'a field requires another': (doc, r) => onField(doc, r, (type, field) => add(field, directive('requires', ['fields', r.pick(type.fields).name.value]))),
  'a directive of a field is gone': (doc, r) => onField(doc, r, (_, field) => drop(field, r)),
  'a directive of a type is gone': (doc, r) => onType(doc, r, (type) => drop(type, r)),
  'a type has another key': (doc, r) => onType(doc, r, (type) => add(type, directive('key', ['fields', r.pick(type.fields).name.value]))),
  'a key selects what is not there': (doc, r) => onType(doc, r, (type) => add(type, directive('key', ['fields', 'nothing']))),
  'a type is shareable': (doc, r) => onType(doc, r, (type) => add(type, directive('shareable'))),
  'a type is inaccessible': (doc, r) => onType(doc, r, (type) => add(type, directive('inaccessible'))),
  'a type implements nothing': (doc, r) => onType(doc, r, (type) => type.interfaces.length > 0 && (type.interfaces = [], true)),
  'a type is gone': (doc, r) => { doc.definitions = without(doc.definitions, r.pick(doc.definitions.slice(1))); },
  'an argument must be given or not': (doc, r) => onArgument(doc, r, (_, argument) => { argument.type = toggled(argument.type); }),
  'an argument is gone': (doc, r) => onArgument(doc, r, (field, argument) => { field.arguments = without(field.arguments, argument); }),
  'an argument has another default': (doc, r) => onArgument(doc, r, (_, argument) => argument.type.kind === Kind.NAMED_TYPE && argument.type.name.value === 'Int'
    && (argument.defaultValue = argument.defaultValue && r.chance(0.5) ? undefined : { kind: Kind.INT, value: `${r.below(9)}` }, true)),
  'an input field must be given or not': (doc, r) => onInput(doc, r, (_, field) => { field.type = toggled(field.type); }),
  'an input field is gone': (doc, r) => onInput(doc, r, (type, field) => { type.fields = without(type.fields, field); }),
  'an input field is inaccessible': (doc, r) => onInput(doc, r, (_, field) => add(field, directive('inaccessible'))),
  'an enum value is gone': (doc, r) => onEnum(doc, r, (type, value) => { type.values = without(type.values, value); }),
  'an enum value is called otherwise': (doc, r) => onEnum(doc, r, (_, value) => { value.name = { ...value.name, value: `${value.name.value}S` }; }),
  'a member of a union is gone': (doc, r) => {
    const union = doc.definitions.find((d) => d.kind === Kind.UNION_TYPE_DEFINITION);
    return union !== undefined && (union.types = without(union.types, r.pick(union.types)), true);
  },
};

/** A set with one to three changes, and what they are. */
export function changed(random) {
  const documents = Object.fromEntries(Object.entries(random.pick(shops)).map(([name, sdl]) => [name, structuredClone(parse(sdl, { noLocation: true }))]));
  const made = [];
  for (let left = random.between(1, 3); left > 0;) {
    const [subgraph, what] = [random.pick(Object.keys(documents)), random.pick(Object.keys(changes))];
    if (changes[what](documents[subgraph], random) !== false) {
      made.push(`${what} in ${subgraph}`);
      left--;
    }
  }
  return { made, subgraphs: Object.fromEntries(Object.entries(documents).map(([name, document]) => [name, print(document)])) };
}

function onType(doc, r, change) {
  const types = doc.definitions.filter((d) => withFields.includes(d.kind) && d.fields.length > 0);
  return types.length > 0 && change(r.pick(types)) !== false;
}

const onField = (doc, r, change) => onType(doc, r, (type) => change(type, r.pick(type.fields)));

const onArgument = (doc, r, change) => onField(doc, r, (_, field) => field.arguments.length > 0 && change(field, r.pick(field.arguments)));

function onInput(doc, r, change) {
  const types = doc.definitions.filter((d) => d.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && d.fields.length > 0);
  return types.length > 0 && (([type]) => change(type, r.pick(type.fields)))([r.pick(types)]) !== false;
}

function onEnum(doc, r, change) {
  const types = doc.definitions.filter((d) => d.kind === Kind.ENUM_TYPE_DEFINITION && d.values.length > 0);
  return types.length > 0 && (([type]) => change(type, r.pick(type.values)))([r.pick(types)]) !== false;
}

function add(node, added) {
  if (added.name.value !== 'key' && node.directives.some((d) => d.name.value === added.name.value)) {
    return false;
  }
  node.directives = [...node.directives, added];
  return true;
}

function drop(node, r) {
  if (node.directives.length === 0) {
    return false;
  }
  node.directives = without(node.directives, r.pick(node.directives));
  return true;
}
