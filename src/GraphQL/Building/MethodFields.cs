using System.Reflection;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Fields of static methods.</summary>
internal static class MethodFields
{
    private const BindingFlags OwnMethods = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Type[] Answers = [typeof(IReadOnlyDictionary<,>), typeof(ILookup<,>)];

    /// <summary>Adds the fields, and the entity rows, of a class's static methods.</summary>
    /// <param name="draft">The type they are added to.</param>
    /// <param name="declaring">The class that has the methods.</param>
    /// <param name="extended">The row class or key record whose type is extended; null for types extended by name.</param>
    /// <param name="types">The module's types.</param>
    public static void Build(ObjectTypeDraft draft, Type declaring, Type? extended, TypeRegistry types)
    {
        foreach (var method in declaring.GetMethods(OwnMethods).OrderBy(m => m.MetadataToken))
        {
            var field = method.GetCustomAttribute<FieldAttribute>();
            var rows = method.IsDefined(typeof(EntityRowsAttribute));
            if (field is null && !rows)
            {
                continue;
            }
            if (!method.IsStatic || method.IsGenericMethodDefinition)
            {
                types.Fault($"{Place(method)} must be static and without type parameters.");
                continue;
            }
            var member = Member(method, extended, field, types);
            if (rows)
            {
                Entities.NoteRows(draft, member, types);
            }
            else if ((draft.Name == SubscriptionFields.Root ? SubscriptionFields.Of(member, types) : Field(member, types)) is { } definition)
            {
                draft.Add(definition);
            }
        }
    }

    /// <summary>The fields that a class's static methods are.</summary>
    public static IEnumerable<FieldMember> Of(Type declaring, Type extended, TypeRegistry types) =>
        from method in declaring.GetMethods(OwnMethods)
        where method.IsStatic && !method.IsGenericMethodDefinition
        orderby method.MetadataToken
        let field = method.GetCustomAttribute<FieldAttribute>()
        where field is not null
        select Member(method, extended, field, types);

    /// <summary>A method as faults name it.</summary>
    public static string Place(MethodInfo method) => $"{GraphNames.Clr(method.DeclaringType!)}.{method.Name}";

    /// <summary>Whether a method's result is for the conventions.</summary>
    public static bool IsQueryable(MethodInfo method) =>
        ClrLists.As(Invoker.Awaited(method.ReturnType), typeof(IQueryable<>)) is not null;

    private static FieldMember Member(MethodInfo method, Type? extended, FieldAttribute? field, TypeRegistry types) => new(
        method,
        extended,
        field?.Name ?? GraphNames.Field(method.Name),
        XmlDocumentation.Of(method),
        field,
        types.Lane,
        AccessRules.Of(method, method.DeclaringType, extended));

    private static FieldDefinition? Field(FieldMember member, TypeRegistry types)
    {
        var readsRow = member.Parent?.IsDefined(typeof(EntityAttribute)) ?? false;
        if (member.Method.IsDefined(typeof(ConnectionAttribute)) || IsQueryable(member.Method))
        {
            var conventional = types.Conventions.Select(c => c.Build(member, types)).FirstOrDefault(f => f is not null);
            if (conventional is null)
            {
                types.Fault($"{Place(member.Method)} is taken by no convention.");
            }
            return conventional is null
                ? null
                : conventional with { ReadsRow = conventional.ReadsRow || readsRow, Directives = Stated(conventional.Directives, MemberDirectives.Of(member.Method)) };
        }
        if (Resolve(member, types) is not var (type, resolver, reads))
        {
            return null;
        }
        return new()
        {
            Name = member.Name,
            Type = type,
            Description = member.Description,
            Arguments = types.ArgumentsOf(member.Method),
            DeprecationReason = member.Attribute!.DeprecationReason,
            Directives = MemberDirectives.Of(member.Method),
            Resolver = resolver,
            Requires = [.. reads.Concat(member.Attribute.Requires).Distinct()],
            ReadsRow = readsRow,
            Lane = member.Lane,
            Access = member.Access,
        };
    }

    // What the method says goes before what the convention says of it.
    private static IReadOnlyList<DirectiveNode> Stated(IReadOnlyList<DirectiveNode> convention, IReadOnlyList<DirectiveNode> method) =>
        [.. convention.Where(d => !method.Has(d.Name.Value)), .. method];

    private static (TypeReference Type, BatchResolver Resolver, string[] Reads)? Resolve(FieldMember member, TypeRegistry types)
    {
        var method = member.Method;
        var result = Invoker.Awaited(method.ReturnType);
        int[] awaited = result == method.ReturnType ? [] : [0];
        if (ClrLists.As(result, typeof(IAsyncEnumerable<>)) is not null)
        {
            types.Fault($"{Place(method)} returns IAsyncEnumerable<T>, which only fields of {SubscriptionFields.Root} do.");
            return null;
        }
        if (result == typeof(void) || result == typeof(Task) || result == typeof(ValueTask))
        {
            types.Fault($"{Place(method)} returns nothing.");
            return null;
        }
        var parents = Array.Find(method.GetParameters(), Invoker.IsParents);
        if (parents is null)
        {
            return (types.TypeOf(method.ReturnParameter, awaited), BatchMethods.Once(method), []);
        }
        if (Answers.Select(a => ClrLists.As(result, a)).FirstOrDefault(a => a is not null) is not { } answer
            || ParentMember(member, parents, answer, types) is not { } parentMember)
        {
            types.Fault($"{Place(method)} must return IReadOnlyDictionary<TKey, T> or ILookup<TKey, T> for the IReadOnlyList<TKey> that [Parent] marks.");
            return null;
        }
        var value = types.TypeOf(method.ReturnParameter, [.. awaited, 1]);
        var type = answer.GetGenericTypeDefinition() == typeof(ILookup<,>) ? value.List().NonNull() : value;
        return (type, BatchMethods.ByKey(method, parentMember, answer.GetGenericArguments()[0], answer), [parentMember.Name]);
    }

    private static PropertyInfo? ParentMember(FieldMember member, ParameterInfo parents, Type answer, TypeRegistry types)
    {
        var name = parents.GetCustomAttribute<ParentAttribute>()!.Member;
        var key = ClrLists.ItemOf(parents.ParameterType);
        if (key is null || key != answer.GetGenericArguments()[0])
        {
            return null;
        }
        var property = member.Parent?.GetProperty(name);
        if (property is null || (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) != (Nullable.GetUnderlyingType(key) ?? key))
        {
            types.Fault($"{Place(member.Method)}: the extended type has no member {name} of type {GraphNames.Clr(key)}.");
            return null;
        }
        return property;
    }
}
