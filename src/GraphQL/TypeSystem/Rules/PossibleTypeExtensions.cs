using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.Validation;

namespace Samverkan.GraphQL.TypeSystem.Rules;

/// <summary>What is extended is there, and of the same kind. (<see href="https://spec.graphql.org/September2025/#sec-Type-Extensions"/>)</summary>
internal sealed class PossibleTypeExtensions(DocumentContext context) : SyntaxVisitor
{
    private readonly Dictionary<string, TypeDefinitionNode> defined = [];

    public override void Enter(DocumentNode document)
    {
        foreach (var definition in document.Definitions.OfType<TypeDefinitionNode>().Where(d => !d.Extension))
        {
            defined[definition.Name.Value] = definition;
        }
    }

    public override void Enter(TypeSystemNode definition)
    {
        if (definition is not TypeDefinitionNode { Extension: true } extension)
        {
            return;
        }
        var name = extension.Name.Value;
        var own = defined.GetValueOrDefault(name);
        var kind = own is not null ? KindOf(own) : context.TypeOfSchema(name) is { } existing ? KindOf(existing) : null;
        if (kind is null)
        {
            var suggestions = Suggestions.For(name, defined.Keys.Concat(context.TypesOfSchema));
            context.Report($"Cannot extend type \"{name}\" because it is not defined.{suggestions}", extension.Name);
        }
        else if (kind != KindOf(extension))
        {
            context.Report($"Cannot extend non-{KindOf(extension)} type \"{name}\".", own is null ? [extension] : [own, extension]);
        }
    }

    private static string KindOf(TypeDefinitionNode node) => node switch
    {
        ScalarTypeDefinitionNode => "scalar",
        ObjectTypeDefinitionNode => "object",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        _ => "input object",
    };

    private static string KindOf(TypeDefinition type) => type switch
    {
        ScalarType => "scalar",
        ObjectType => "object",
        InterfaceType => "interface",
        UnionType => "union",
        EnumType => "enum",
        _ => "input object",
    };
}
