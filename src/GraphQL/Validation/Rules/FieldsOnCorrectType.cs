using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Fields are those of the type they are selected on. (<see href="https://spec.graphql.org/September2025/#sec-Field-Selections"/>)</summary>
internal sealed class FieldsOnCorrectType(ValidationContext context) : SyntaxVisitor
{
    public override void Enter(FieldNode field)
    {
        if (context.Types is { Parent: { } parent, Field: null })
        {
            context.Report($"Cannot query field \"{field.Name.Value}\" on type \"{parent.Name}\".{Suggest(parent, field.Name.Value)}", field);
        }
    }

    private string Suggest(TypeDefinition parent, string field)
    {
        var types = Suggestions.DidYouMean("to use an inline fragment on ", TypesWith(parent, field));
        return types.Length > 0 ? types : Suggestions.For(field, (parent as CompositeType)?.Fields.Select(f => f.Name) ?? []);
    }

    /// <summary>Possible types of an abstract type that have the field, and interfaces of these; those of most use first.</summary>
    private IEnumerable<string> TypesWith(TypeDefinition parent, string field) => parent is ObjectType
        ? []
        : context.Schema.PossibleTypes(parent.Name)
            .Where(type => context.Schema.Field(type.Name, field) is not null)
            .SelectMany(type => type.Interfaces.Where(i => context.Schema.Field(i, field) is not null).Append(type.Name))
            .CountBy(name => name)
            .OrderByDescending(use => use.Value)
            .ThenByDescending(use => context.Schema.Type(use.Key) is InterfaceType)
            .ThenBy(use => use.Key, StringComparer.Ordinal)
            .Select(use => use.Key);
}
