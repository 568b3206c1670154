using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Builds fields of methods with a return type that the engine itself does not know (<c>IQueryable</c>, say).</summary>
public interface IFieldConvention
{
    /// <summary>The field of a method with <see cref="FieldAttribute"/>, or null where the method is none of this convention's.</summary>
    FieldDefinition? Build(FieldMember member, ITypeRegistry types);

    /// <summary>The rows of an entity from a method with <see cref="EntityRowsAttribute"/>, or null as above.</summary>
    BatchResolver? BuildRows(FieldMember member, EntityDefinition entity, ITypeRegistry types);
}

/// <summary>A method that shall become a field, with what its attributes and its documentation say.</summary>
/// <param name="Method">The method.</param>
/// <param name="Parent">The row class or key record that it extends; null for types extended by name.</param>
/// <param name="Name">The field's name.</param>
/// <param name="Description">From the XML documentation.</param>
/// <param name="Attribute">Its field attribute; null for entity rows.</param>
/// <param name="Lane">The module.</param>
/// <param name="Access">Who may.</param>
public sealed record FieldMember(
    MethodInfo Method, Type? Parent, string Name, string? Description, FieldAttribute? Attribute, string Lane, AccessRule? Access);

/// <summary>What a convention may ask of the builder that runs it.</summary>
public interface ITypeRegistry
{
    /// <summary>The graph's type of a CLR type; non-null unless it is a nullable value type. Registers it where needed.</summary>
    TypeReference TypeOf(Type clrType);

    /// <summary>The arguments that a method's parameters ask for; parameters that are services, parents or the engine's own are passed over.</summary>
    IReadOnlyList<InputValueDefinition> ArgumentsOf(MethodInfo method);

    /// <summary>Adds a definition of the convention's own; one of the same name must be equal in shape.</summary>
    void Add(TypeDefinition definition);

    /// <summary>
    /// Compiles a call of a static method. Parameters are filled from the context: services, arguments, token; the one that is marked as parent
    /// (or is the first of entity rows) from the second parameter of the returned delegate.
    /// </summary>
    Func<ResolveContext, object? /* parents */, object?> Invoker(MethodInfo method);

    /// <summary>The annotated members of a row class, for filters, orders and projections: CLR property and field name in the graph.</summary>
    IReadOnlyList<(PropertyInfo Property, string FieldName, string? Description)> FieldsOf(Type rowType);

    /// <summary>The methods that are fields of a row class's object type: in the class, and in what extends it or its key record.</summary>
    IReadOnlyList<FieldMember> MethodsOf(Type rowType);

    /// <summary>Notes a fault; all are reported together.</summary>
    void Fault(string sentence);
}
