using System.Linq.Expressions;
using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>Batch resolvers of methods.</summary>
internal static class BatchMethods
{
    private delegate bool KeyReader<TKey>(object parent, out TKey key);

    private delegate object? KeyLookup<TKey>(object? answer, bool known, TKey key);

    private static readonly MethodInfo KeyedMethod = Own(nameof(Keyed));
    private static readonly MethodInfo RowsMethod = Own(nameof(KeyedRows));
    private static readonly MethodInfo DictionaryMethod = Own(nameof(FromDictionary));
    private static readonly MethodInfo LookupMethod = Own(nameof(FromLookup));

    /// <summary>A method without parents: called once per level, its value stands at every parent.</summary>
    public static BatchResolver Once(MethodInfo method)
    {
        var (invoke, awaiting) = (Invoker.Compile(method), Invoker.Awaiting(method.ReturnType));
        return new(async (context, parents) =>
        {
            var column = new object?[parents.Count];
            Array.Fill(column, await awaiting(invoke(context, null)).ConfigureAwait(false));
            return column;
        });
    }

    /// <summary>A method over the distinct values of a member of its parents.</summary>
    /// <param name="method">The method.</param>
    /// <param name="member">The member; its type is the key type, or that made nullable: parents without a value are not asked about.</param>
    /// <param name="keyType">The key type.</param>
    /// <param name="answer">The dictionary or lookup interface that the awaited result implements.</param>
    public static BatchResolver ByKey(MethodInfo method, PropertyInfo member, Type keyType, Type answer) =>
        (BatchResolver)KeyedMethod.MakeGenericMethod(keyType).Invoke(null, [method, member, answer])!;

    /// <summary>Entity rows of a method that returns a dictionary: parents are the keys themselves.</summary>
    public static BatchResolver Rows(MethodInfo method, Type keyType, Type answer) =>
        (BatchResolver)RowsMethod.MakeGenericMethod(keyType).Invoke(null, [method, answer])!;

    private static MethodInfo Own(string name) => typeof(BatchMethods).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!;

    private static BatchResolver Keyed<TKey>(MethodInfo method, PropertyInfo member, Type answer) where TKey : notnull =>
        Resolver(method, ReaderOf<TKey>(member), LookupIn<TKey>(answer));

    private static BatchResolver KeyedRows<TKey>(MethodInfo method, Type answer) where TKey : notnull =>
        Resolver(method, (object parent, out TKey key) => (key = (TKey)parent) is not null, LookupIn<TKey>(answer));

    private static BatchResolver Resolver<TKey>(MethodInfo method, KeyReader<TKey> read, KeyLookup<TKey> lookUp) where TKey : notnull
    {
        var (invoke, awaiting) = (Invoker.Compile(method), Invoker.Awaiting(method.ReturnType));
        return new(async (context, parents) =>
        {
            var keys = Distinct(parents, read);
            var column = new object?[parents.Count];
            var answer = keys.Count == 0 ? null : await awaiting(invoke(context, keys)).ConfigureAwait(false);
            for (var i = 0; i < column.Length; i++)
            {
                column[i] = lookUp(answer, read(parents[i], out var key), key);
            }
            return column;
        });
    }

    private static List<TKey> Distinct<TKey>(IReadOnlyList<object> parents, KeyReader<TKey> read)
    {
        var seen = new HashSet<TKey>();
        var keys = new List<TKey>(parents.Count);
        foreach (var parent in parents)
        {
            if (read(parent, out var key) && seen.Add(key))
            {
                keys.Add(key);
            }
        }
        return keys;
    }

    private static KeyReader<TKey> ReaderOf<TKey>(PropertyInfo member)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        var key = Expression.Parameter(typeof(TKey).MakeByRefType(), "key");
        var value = Expression.Variable(member.PropertyType, "value");
        var nullable = Nullable.GetUnderlyingType(member.PropertyType) is not null;
        var body = Expression.Block(
            [value],
            Expression.Assign(value, Expression.Property(Expression.Convert(parent, member.DeclaringType!), member)),
            Expression.Assign(key, nullable && typeof(TKey) != member.PropertyType ? Expression.Call(value, "GetValueOrDefault", null) : value),
            nullable ? Expression.Property(value, "HasValue")
                : member.PropertyType.IsValueType ? Expression.Constant(true)
                : Expression.ReferenceNotEqual(value, Expression.Constant(null)));
        var compiled = Late.Of(Expression.Lambda<KeyReader<TKey>>(body, parent, key));
        return (object from, out TKey found) => compiled.Value(from, out found);
    }

    private static KeyLookup<TKey> LookupIn<TKey>(Type answer)
    {
        var method = answer.GetGenericTypeDefinition() == typeof(ILookup<,>) ? LookupMethod : DictionaryMethod;
        return method.MakeGenericMethod(answer.GetGenericArguments()).CreateDelegate<KeyLookup<TKey>>();
    }

    private static object? FromDictionary<TKey, T>(object? answer, bool known, TKey key) =>
        known && ((IReadOnlyDictionary<TKey, T>)answer!).TryGetValue(key, out var value) ? value : null;

    private static object FromLookup<TKey, T>(object? answer, bool known, TKey key) =>
        known ? ((ILookup<TKey, T>)answer!)[key] : Array.Empty<T>();
}
