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
    [InlineData("type A { a: Int }", "Query root type Query is not defined.")]
    [InlineData("interface Query { a: Int }", "Query root type must be an object type, which Query is not.")]
    [InlineData(Query + "input Mutation { a: Int }", "Mutation root type must be an object type, which Mutation is not.")]
    [InlineData(Query + "type A { a: Int } type A { b: Int }", "There are several types named A.")]
    [InlineData(Query + "type __A { a: Int }", "__A: names that begin with \"__\" are reserved for introspection.")]
    [InlineData(Query + "type A { __a: Int }", "A.__a: names that begin with \"__\" are reserved for introspection.")]
    [InlineData(Query + "type A { a: Int a: Int }", "Type A has several fields named a.")]
    [InlineData(Query + "type A", "Type A has no fields.")]
    [InlineData(Query + "type A { a: [B!] }", "A.a has the type [B!], which is not defined.")]
    [InlineData(Query + "type A { a: I } input I { a: Int }", "A.a has the type I, which is an input type.")]
    [InlineData(Query + "type A { a(b: Int, b: Int): Int }", "A.a has several arguments named b.")]
    [InlineData(Query + "type A { a(b: Query): Int }", "A.a(b:) has the type Query, which is no input type.")]
    [InlineData(Query + "type A { a(b: B): Int }", "A.a(b:) has the type B, which is not defined.")]
    [InlineData(Query + "type A { a(b: Int! = null): Int }", "A.a(b:) has the type Int! and cannot have the default null.")]
    [InlineData(Query + "type A { a(b: Int! @deprecated): Int }", "A.a(b:) is required and cannot be deprecated.")]
    [InlineData(Query + "union U", "Union U has no types.")]
    [InlineData(Query + "union U = Query | Query", "Union U has Query several times.")]
    [InlineData(Query + "union U = Nothing", "Union U has Nothing, which is not defined.")]
    [InlineData(Query + "union U = Int", "Union U has Int, which is no object type.")]
    [InlineData(Query + "enum E", "Enum E has no values.")]
    [InlineData(Query + "enum E { A A }", "Enum E has several values named A.")]
    [InlineData(Query + "enum E { __A }", "E.__A: names that begin with \"__\" are reserved for introspection.")]
    [InlineData(Query + "input I", "Input I has no fields.")]
    [InlineData(Query + "input I { a: Int a: Int }", "Input I has several fields named a.")]
    [InlineData(Query + "input I { a: Query }", "I.a has the type Query, which is no input type.")]
    [InlineData(Query + "input I { a: I! }", "Input I can have no finite value: what it needs leads back to itself.")]
    [InlineData(Query + "input I { a: J! } input J { b: I! }", "Input J can have no finite value: what it needs leads back to itself.")]
    [InlineData(Query + "input I @oneOf { a: I }", "Input I can have no finite value: what it needs leads back to itself.")]
    [InlineData(Query + "input I @oneOf { a: Int! }", "I.a is a field of a OneOf input: it must be nullable and without default.")]
    [InlineData(Query + "input I @oneOf { a: Int = 1 }", "I.a is a field of a OneOf input: it must be nullable and without default.")]
    [InlineData(Query + "type A implements Nothing { a: Int }", "Type A implements Nothing, which is not defined.")]
    [InlineData(Query + "type A implements Query { a: Int }", "Type A implements Query, which is no interface.")]
    [InlineData(Query + "interface N { a: Int } type A implements N { b: Int }", "N.a is missing in A.")]
    [InlineData(Query + "interface N { a: Int! } type A implements N { a: Int }", "N.a has the type Int!, but A.a has Int.")]
    [InlineData(Query + "interface N { a: [Int] } type A implements N { a: Int }", "N.a has the type [Int], but A.a has Int.")]
    [InlineData(Query + "interface N { a(b: Int): Int } type A implements N { a: Int }", "N.a(b:) is missing in A.a.")]
    [InlineData(Query + "interface N { a(b: Int): Int } type A implements N { a(b: Int!): Int }", "N.a(b:) has the type Int, but A.a(b:) has Int!.")]
    [InlineData(Query + "interface N { a: Int } type A implements N { a(b: Int!): Int }", "A.a(b:) is required, but N.a does not have it.")]
    [InlineData(Query + "interface N { a: Int } interface M implements N { a: Int } type A implements M { a: Int }", "Type A must implement N, because M does.")]
    [InlineData(Query + "interface N implements N { a: Int }", "Type N cannot implement itself.")]
    [InlineData(Query + "interface N implements M { a: Int } interface M implements N { a: Int }", "Type N and M implement each other.")]
    [InlineData(Query + "type A implements N & N { a: Int } interface N { a: Int }", "Type A implements N several times.")]
    public void Schema_WhenDefinitionsBreakARule_NamesThePlace(string sdl, string fault) => Assert.Contains(fault, FaultsOf(sdl));

    [Fact]
    public void Schema_WhenSeveralRulesAreBroken_NamesAll() =>
        Assert.Equal(["Type A has no fields.", "Enum E has no values."], FaultsOf(Query + "type A enum E"));

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
