using System.Globalization;
using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Tests.Language;

/// <summary>Makes syntax trees at random; the same seed makes the same tree.</summary>
internal sealed class RandomDocument
{
    private static readonly string[] Characters =
        ["a", "Z", "_", " ", "  ", "\n", "\t", "\"", "\"\"\"", "\\", "/", "#", ",", "{", "å", "\u0007", "\u007F", "\u2028", "\U0001F600"];

    private static readonly string[] Names =
        ["a", "b", "id", "name", "query", "fragment", "type", "input", "null_", "trueish", "_x9", "Query", "Dog", "Int", "extend"];

    private readonly Random random;

    private RandomDocument(int seed) => random = new Random(seed);

    public static DocumentNode Executable(int seed)
    {
        var maker = new RandomDocument(seed);
        return new DocumentNode(maker.OneOrMore<DefinitionNode>(() => maker.Chance(3) ? maker.Operation() : maker.Fragment()), new Source(""));
    }

    public static DocumentNode TypeSystem(int seed)
    {
        var maker = new RandomDocument(seed);
        return new DocumentNode(maker.OneOrMore<DefinitionNode>(maker.Definition), new Source(""));
    }

    private bool Chance(int of) => random.Next(of) == 0;

    private T? Maybe<T>(Func<T> make) where T : class => Chance(3) ? make() : null;

    private T[] Some<T>(Func<T> make) => Chance(2) ? [] : OneOrMore(make);

    private T[] OneOrMore<T>(Func<T> make) => [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => make())];

    private T Pick<T>(params T[] of) => of[random.Next(of.Length)];

    private NameNode Name() => new(Pick(Names));

    private NamedTypeNode NamedType() => new(Name());

    private StringValueNode String()
    {
        var text = string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => Pick(Characters)));
        return Chance(2) ? new StringValueNode(text) : new StringValueNode(BlockStrings.Dedent(text), Block: true);
    }

    private OperationDefinitionNode Operation()
    {
        var description = Maybe(String);
        var name = Chance(3) ? null : Name();
        return new OperationDefinitionNode(
            description, Pick(Enum.GetValues<OperationType>()), name, Some(Variable), Some(() => Directive(false)), SelectionSet(0));
    }

    private VariableDefinitionNode Variable() => new(
        Maybe(String), new VariableNode(Name()), Type(), Maybe(() => Value(true, 0)), Some(() => Directive(true)));

    private FragmentDefinitionNode Fragment() =>
        new(Maybe(String), Name(), NamedType(), Some(() => Directive(false)), SelectionSet(0));

    private SelectionSetNode SelectionSet(int depth) => new(OneOrMore(() => Selection(depth + 1)));

    private SelectionNode Selection(int depth) => random.Next(5) switch
    {
        0 => new FragmentSpreadNode(Name(), Some(() => Directive(false))),
        1 when depth < 4 => new InlineFragmentNode(Maybe(NamedType), Some(() => Directive(false)), SelectionSet(depth)),
        _ => new FieldNode(
            Maybe(Name), Name(), Some(() => Argument(false)), Some(() => Directive(false)),
            depth < 4 && Chance(3) ? SelectionSet(depth) : null),
    };

    private ArgumentNode Argument(bool constant) => new(Name(), Value(constant, 0));

    private DirectiveNode Directive(bool constant) => new(Name(), Some(() => Argument(constant)));

    private TypeNode Type()
    {
        TypeNode type = Chance(3) ? new ListTypeNode(Type()) : NamedType();
        return Chance(2) ? new NonNullTypeNode(type) : type;
    }

    private ValueNode Value(bool constant, int depth) => random.Next(depth < 3 ? 9 : 7) switch
    {
        0 when !constant => new VariableNode(Name()),
        0 or 1 => new IntValueNode(random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture)),
        2 => new FloatValueNode(Pick("0.5", "-1.25e10", "3E-2", "0e+0")),
        3 => new BooleanValueNode(Chance(2)),
        4 => new NullValueNode(),
        5 => new EnumValueNode(Pick(Names)),
        6 => String(),
        7 => new ListValueNode(Some(() => Value(constant, depth + 1))),
        _ => new ObjectValueNode(Some(() => new ObjectFieldNode(Name(), Value(constant, depth + 1)))),
    };

    private TypeSystemNode Definition()
    {
        var extension = Chance(3);
        var (description, name) = (extension ? null : Maybe(String), Name());
        var directives = extension ? OneOrMore(() => Directive(true)) : Some(() => Directive(true));
        return random.Next(8) switch
        {
            0 => new SchemaDefinitionNode(description, directives, OneOrMore(OperationType), extension),
            1 => new ScalarTypeDefinitionNode(description, name, directives, extension),
            2 => new ObjectTypeDefinitionNode(description, name, Some(NamedType), directives, Some(Field), extension),
            3 => new InterfaceTypeDefinitionNode(description, name, Some(NamedType), directives, Some(Field), extension),
            4 => new UnionTypeDefinitionNode(description, name, directives, Some(NamedType), extension),
            5 => new EnumTypeDefinitionNode(description, name, directives, Some(EnumValue), extension),
            6 => new InputObjectTypeDefinitionNode(description, name, directives, Some(InputValue), extension),
            _ => new DirectiveDefinitionNode(Maybe(String), name, Some(InputValue), Chance(2), OneOrMore(Location)),
        };
    }

    private OperationTypeDefinitionNode OperationType() => new(Pick(Enum.GetValues<OperationType>()), NamedType());

    private FieldDefinitionNode Field() => new(Maybe(String), Name(), Some(InputValue), Type(), Some(() => Directive(true)));

    private InputValueDefinitionNode InputValue() =>
        new(Maybe(String), Name(), Type(), Maybe(() => Value(true, 0)), Some(() => Directive(true)));

    private EnumValueDefinitionNode EnumValue() => new(Maybe(String), Name(), Some(() => Directive(true)));

    private NameNode Location() => new(Pick([.. DirectiveLocations.Executable, .. DirectiveLocations.TypeSystem]));
}
