using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Introspection;

/// <summary>A type, named or wrapping, as introspection shows it.</summary>
internal sealed record TypeView(Schema Schema, TypeReference Reference)
{
    /// <summary>The definition; null for wrapping types.</summary>
    public TypeDefinition? Definition => Reference is NamedTypeReference ? Schema.Type(Reference.Name) : null;

    /// <summary>The kind (4.5.1).</summary>
    public TypeKind Kind => Reference switch
    {
        NonNullTypeReference => TypeKind.NonNull,
        ListTypeReference => TypeKind.List,
        _ => Definition switch
        {
            ScalarType => TypeKind.Scalar,
            ObjectType => TypeKind.Object,
            InterfaceType => TypeKind.Interface,
            UnionType => TypeKind.Union,
            EnumType => TypeKind.Enum,
            _ => TypeKind.InputObject,
        },
    };

    /// <summary>The wrapped type.</summary>
    public TypeView? OfType => Reference switch
    {
        NonNullTypeReference n => this with { Reference = n.Type },
        ListTypeReference l => this with { Reference = l.Item },
        _ => null,
    };

    /// <summary>Another type of the schema.</summary>
    public TypeView Of(TypeReference reference) => new(Schema, reference);

    /// <summary>Other types of the schema.</summary>
    public IEnumerable<TypeView> Of(IEnumerable<string> names) => names.Select(n => Of(TypeReference.Named(n)));

    /// <summary>Arguments or input fields.</summary>
    public IEnumerable<InputValueView> Values(IEnumerable<InputValueDefinition> values, bool includeDeprecated) => values
        .Where(v => includeDeprecated || v.DeprecationReason is null)
        .Select(v => new InputValueView(this, v));
}

/// <summary>A field, and the type it stands on.</summary>
internal sealed record FieldView(TypeView Parent, FieldDefinition Definition);

/// <summary>An argument or an input field, and a type of its schema.</summary>
internal sealed record InputValueView(TypeView Parent, InputValueDefinition Definition);

/// <summary>A directive, and its schema.</summary>
internal sealed record DirectiveView(Schema Schema, DirectiveDefinition Definition);

/// <summary>The kinds of types (specification 4.5.1).</summary>
internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}
