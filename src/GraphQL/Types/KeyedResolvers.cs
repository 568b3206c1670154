namespace Samverkan.GraphQL.Types;

/// <summary>Resolvers of fields that do with an entity's key, where parents may be rows as well.</summary>
internal static class KeyedResolvers
{
    /// <summary>The same resolver over the parents' keys.</summary>
    public static Resolver? Of(Resolver? resolver, EntityDefinition entity) => resolver switch
    {
        InlineResolver inline => new InlineResolver(parent => inline.Read(entity.KeyOf(parent))),
        BatchResolver batch => new BatchResolver((context, parents) => batch.Resolve(context, Keys(parents, entity))),
        _ => resolver,
    };

    private static object[] Keys(IReadOnlyList<object> parents, EntityDefinition entity)
    {
        var keys = new object[parents.Count];
        for (var i = 0; i < keys.Length; i++)
        {
            keys[i] = entity.KeyOf(parents[i]);
        }
        return keys;
    }
}
