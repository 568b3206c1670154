using Samverkan.GraphQL.Coercion;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Tests.Types;

public sealed class SchemaFaultTests
{
    private const string Query = "type Query { a: Int } ";

    private static IReadOnlyList<string> FaultsOf(string sdl) =>
        Assert.Throws<InvalidSchemaException>(() => SdlSchema.Of(sdl)).Faults;

    [Theory]
    [InlineData("type A { a: Int }", "Query root type must be provided.")]
    [InlineData("interface Query { a: Int }", "Query root type must be Object type, it cannot be Query.")]
    [InlineData(Query + "input Mutation { a: Int }", "Mutation root type must be Object type if provided, it cannot be Mutation.")]
    [InlineData(Query + "type A { a: Int } type A { b: Int }", "There can be only one type named \"A\".")]
    [InlineData(Query + "type __A { a: Int }", "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(Query + "type A { __a: Int }", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(Query + "type A { a: Int a: Int }", "Field \"A.a\" can only be defined once.")]
    [InlineData(Query + "type A", "Type A must define one or more fields.")]
    [InlineData(Query + "type A { a: [B!] }", "A.a has the type [B!], which is not defined.")]
    [InlineData(Query + "type A { a: I } input I { a: Int }", "The type of A.a must be Output Type but got: I.")]
    [InlineData(Query + "type A { a(b: Int, b: Int): Int }", "Argument \"A.a(b:)\" can only be defined once.")]
    [InlineData(Query + "type A { a(b: Query): Int }", "The type of A.a(b:) must be Input Type but got: Query.")]
    [InlineData(Query + "type A { a(b: B): Int }", "A.a(b:) has the type B, which is not defined.")]
    [InlineData(Query + "type A { a(b: Int! = null): Int }", "A.a(b:) has invalid default value: Expected value of non-null type \"Int!\" not to be null.")]
    [InlineData(Query + "type A { a(b: Int! @deprecated): Int }", "Required argument A.a(b:) cannot be deprecated.")]
    [InlineData(Query + "union U", "Union type U must define one or more member types.")]
    [InlineData(Query + "union U = Query | Query", "Union type U can only include type Query once.")]
    [InlineData(Query + "union U = Nothing", "Union U has Nothing, which is not defined.")]
    [InlineData(Query + "union U = Int", "Union type U can only include Object types, it cannot include Int.")]
    [InlineData(Query + "enum E", "Enum type E must define one or more values.")]
    [InlineData(Query + "enum E { A A }", "Enum value \"E.A\" can only be defined once.")]
    [InlineData(Query + "enum E { __A }", "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData(Query + "input I", "Input Object type I must define one or more fields.")]
    [InlineData(Query + "input I { a: Int a: Int }", "Field \"I.a\" can only be defined once.")]
    [InlineData(Query + "input I { a: Query }", "The type of I.a must be Input Type but got: Query.")]
    [InlineData(Query + "input I { a: I! }", "Input Object I cannot be provided a finite value because it references itself through fields: I.a.")]
    [InlineData(Query + "input I { a: J! } input J { b: I! }", "Input Object I cannot be provided a finite value because it references itself through fields: I.a, J.b.")]
    [InlineData(Query + "input I @oneOf { a: I }", "Input Object I cannot be provided a finite value because it references itself through fields: I.a.")]
    [InlineData(Query + "input I @oneOf { a: Int! }", "OneOf input field I.a must be nullable.")]
    [InlineData(Query + "input I @oneOf { a: Int = 1 }", "OneOf input field I.a cannot have a default value.")]
    [InlineData(Query + "input I { a: I = {} }", "Invalid circular reference. The default value of Input Object field I.a references itself.")]
    [InlineData(Query + "input I { a: J = {} } input J { b: I = {} }", "Invalid circular reference. The default value of Input Object field I.a references itself via the default values of: J.b.")]
    [InlineData(Query + "input I { a: [Int] = [1, \"x\"] }", "I.a has invalid default value at [1]: Int cannot represent non-integer value: \"x\"")]
    [InlineData(Query + "type A implements Nothing { a: Int }", "Type A implements Nothing, which is not defined.")]
    [InlineData(Query + "type A implements Query { a: Int }", "Type A must only implement Interface types, it cannot implement Query.")]
    [InlineData(Query + "interface N { a: Int } type A implements N { b: Int }", "Interface field N.a expected but A does not provide it.")]
    [InlineData(Query + "interface N { a: Int! } type A implements N { a: Int }", "Interface field N.a expects type Int! but A.a is type Int.")]
    [InlineData(Query + "interface N { a: [Int] } type A implements N { a: Int }", "Interface field N.a expects type [Int] but A.a is type Int.")]
    [InlineData(Query + "interface N { a: Int } type A implements N { a: Int @deprecated }", "Interface field N.a is not deprecated, so implementation field A.a must not be deprecated.")]
    [InlineData(Query + "interface N { a(b: Int): Int } type A implements N { a: Int }", "Interface field argument N.a(b:) expected but A.a does not provide it.")]
    [InlineData(Query + "interface N { a(b: Int): Int } type A implements N { a(b: Int!): Int }", "Interface field argument N.a(b:) expects type Int but A.a(b:) is type Int!.")]
    [InlineData(Query + "interface N { a: Int } type A implements N { a(b: Int!): Int }", "Argument \"A.a(b:)\" must not be required type \"Int!\" if not provided by the Interface field \"N.a\".")]
    [InlineData(Query + "interface N { a: Int } interface M implements N { a: Int } type A implements M { a: Int }", "Type A must implement N because it is implemented by M.")]
    [InlineData(Query + "interface N implements N { a: Int }", "Type N cannot implement itself because it would create a circular reference.")]
    [InlineData(Query + "interface N implements M { a: Int } interface M implements N { a: Int }", "Type N cannot implement M because it would create a circular reference.")]
    [InlineData(Query + "type A implements N & N { a: Int } interface N { a: Int }", "Type A can only implement N once.")]
    public void Schema_WhenDefinitionsBreakARule_NamesThePlace(string sdl, string fault) => Assert.Contains(fault, FaultsOf(sdl));

    [Fact]
    public void Schema_WhenSeveralRulesAreBroken_NamesAll() =>
        Assert.Equal(["Type A must define one or more fields.", "Enum type E must define one or more values."], FaultsOf(Query + "type A enum E"));

    [Theory]
    [InlineData(Query + "interface N { a: N b: [N] c: U } type A implements N { a: A! b: [A!]! c: A } union U = A | Query")]
    [InlineData(Query + "interface N { a: Int } type A implements N { a(b: Int, c: Int! = 1): Int }")]
    [InlineData(Query + "input I { a: I b: [I!]! c: I = null }")]
    [InlineData(Query + "input I @oneOf { a: I b: Int }")]
    public void Schema_WhenRulesAreKept_IsMade(string sdl) => Assert.NotNull(SdlSchema.Of(sdl));
}

/// <summary>Definitions from SDL, without resolvers.</summary>
internal static class SdlSchema
{
    public static Schema Of(string sdl)
    {
        var types = Parser.ParseDocument(sdl).Definitions.OfType<TypeDefinitionNode>().Select(Type).ToList();
        return new Schema(new SchemaDefinition
        {
            Types = [.. types, .. BuiltInScalars.All],
            Directives = BuiltInDirectives.All,
            Mutation = types.Exists(t => t.Name == "Mutation") ? "Mutation" : null,
        });
    }

    private static TypeDefinition Type(TypeDefinitionNode node)
    {
        var (name, description) = (node.Name.Value, node.Description?.Value);
        return node switch
        {
            ObjectTypeDefinitionNode o => new ObjectType
            {
                Name = name,
                Description = description,
                Interfaces = Names(o.Interfaces),
                Fields = [.. o.Fields.Select(Field)],
            },
            InterfaceTypeDefinitionNode i => new InterfaceType
            {
                Name = name,
                Description = description,
                Interfaces = Names(i.Interfaces),
                Fields = [.. i.Fields.Select(Field)],
            },
            UnionTypeDefinitionNode u => new UnionType { Name = name, Description = description, Types = Names(u.Types) },
            EnumTypeDefinitionNode e => new EnumType { Name = name, Description = description, Values = [.. e.Values.Select(Value)] },
            InputObjectTypeDefinitionNode i => new InputObjectType
            {
                Name = name,
                Description = description,
                Fields = [.. i.Fields.Select(Input)],
                OneOf = i.Directives.Any(d => d.Name.Value == "oneOf"),
                Create = values => values,
            },
            _ => CustomScalars.All.Single(s => s.Name == name),
        };
    }

    private static IReadOnlyList<string> Names(IEnumerable<NamedTypeNode> types) => [.. types.Select(t => t.Name.Value)];

    private static FieldDefinition Field(FieldDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        Description = node.Description?.Value,
        Type = VariableCoercion.TypeOf(node.Type),
        Arguments = [.. node.Arguments.Select(Input)],
        DeprecationReason = Deprecated(node.Directives),
    };

    private static InputValueDefinition Input(InputValueDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        Description = node.Description?.Value,
        Type = VariableCoercion.TypeOf(node.Type),
        DefaultValue = node.DefaultValue,
        DeprecationReason = Deprecated(node.Directives),
    };

    private static EnumValueDefinition Value(EnumValueDefinitionNode node) => new()
    {
        Name = node.Name.Value,
        Value = node.Name.Value,
        Description = node.Description?.Value,
        DeprecationReason = Deprecated(node.Directives),
    };

    private static string? Deprecated(IEnumerable<DirectiveNode> directives) =>
        directives.FirstOrDefault(d => d.Name.Value == "deprecated") is not { } deprecated ? null
        : deprecated.Arguments is [{ Value: StringValueNode reason }] ? reason.Value
        : BuiltInDirectives.NoLongerSupported;
}
