using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.EntityFrameworkCore.Rows;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Filters;

/// <summary>The rows that a field of a row leads to, as a query within the row's query.</summary>
/// <remarks>
/// Every query begins at a table of the model, and so has the model's query filters: what one may not see is not there to be found. References are
/// sought by key and never joined, for the join to a hidden row would hide what refers to it.
/// </remarks>
internal abstract class RelatedRows
{
    /// <summary>The rows related to a row.</summary>
    public abstract Expression Of(ResolveContext context, ParameterExpression row);

    /// <summary>Those of a list's own query that have a member in common with the row.</summary>
    public static RelatedRows OfQuery(Func<ResolveContext, object?, object?> invoke, Type related, PropertyInfo key, PropertyInfo relatedKey) =>
        new ByKeys(context => ((IQueryable)invoke(new WithoutArguments(context), null)!).Expression, _ => [(Reader(key), Reader(relatedKey))], related);

    /// <summary>Those of a table that have a member in common with the row.</summary>
    public static RelatedRows OfTable(Type related, Type contextType, PropertyInfo key, PropertyInfo relatedKey) =>
        new ByKeys(Table(related, contextType), _ => [(Reader(key), Reader(relatedKey))], related);

    /// <summary>The one that a navigation of the model leads to.</summary>
    public static RelatedRows OfNavigation(Type row, PropertyInfo navigation, Type contextType) =>
        new ByKeys(Table(navigation.PropertyType, contextType), context => ForeignKey(Database(context, contextType).Model, row, navigation), navigation.PropertyType);

    private static DbContext Database(ResolveContext context, Type contextType) => (DbContext)context.Services.GetRequiredService(contextType);

    private static Func<ResolveContext, Expression> Table(Type related, Type contextType) =>
        GenericCall.Of<Func<ResolveContext, Expression>>(typeof(RelatedRows), nameof(TableOf), [related], contextType);

    private static Func<ResolveContext, Expression> TableOf<TRow>(Type contextType)
        where TRow : class => context => ((IQueryable)Database(context, contextType).Set<TRow>()).Expression;

    private static IReadOnlyList<(Func<Expression, Expression> Key, Func<Expression, Expression> RelatedKey)> ForeignKey(IModel model, Type row, PropertyInfo navigation)
    {
        var found = model.FindEntityTypes(row).Select(t => t.FindNavigation(navigation.Name)).FirstOrDefault(n => n is not null)
            ?? throw new InvalidOperationException($"{row.Name}.{navigation.Name} is no navigation of the model: say by which key it is filtered.");
        var pairs = found.ForeignKey.Properties.Zip(found.ForeignKey.PrincipalKey.Properties);
        return [.. pairs.Select(p => found.IsOnDependent ? (Reader(p.First), Reader(p.Second)) : (Reader(p.Second), Reader(p.First)))];
    }

    private static Func<Expression, Expression> Reader(PropertyInfo member) => row => Expression.Property(row, member);

    private static Func<Expression, Expression> Reader(IProperty property) => property.PropertyInfo is { } member
        ? Reader(RowMembers.Find(member.DeclaringType!, member.Name)!)
        : row => Expression.Call(typeof(EF), nameof(EF.Property), [property.ClrType], row, Expression.Constant(property.Name));

    private sealed class ByKeys(
        Func<ResolveContext, Expression> rows,
        Func<ResolveContext, IReadOnlyList<(Func<Expression, Expression> Key, Func<Expression, Expression> RelatedKey)>> keys,
        Type relatedType) : RelatedRows
    {
        public override Expression Of(ResolveContext context, ParameterExpression row)
        {
            var related = Expression.Parameter(relatedType, "r");
            var same = keys(context).Select(k => Same(k.RelatedKey(related), k.Key(row))).Aggregate(Expression.AndAlso);
            return Expression.Call(
                typeof(Queryable), nameof(Queryable.Where), [relatedType], rows(context), Expression.Quote(Expression.Lambda(same, related)));
        }

        /// <summary>Said of a key that may be null, it spares the database a test of null against null, which no index serves.</summary>
        private static Expression Same(Expression related, Expression key)
        {
            var same = DatabaseComparison.Of(ExpressionType.Equal, Widened(related, key.Type), Widened(key, related.Type));
            return related.Type.IsValueType && Nullable.GetUnderlyingType(related.Type) is null
                ? same
                : Expression.AndAlso(Expression.NotEqual(related, Expression.Constant(null, related.Type)), same);
        }
    }

    /// <summary>EF Core compares one type with itself: where one side may be null and the other not, both may.</summary>
    private static Expression Widened(Expression value, Type other) => Nullable.GetUnderlyingType(other) == value.Type ? Expression.Convert(value, other) : value;

    /// <summary>A list that one filters by is meant as it is without arguments; those at hand are another field's.</summary>
    private sealed class WithoutArguments(ResolveContext inner) : ResolveContext
    {
        private static readonly Dictionary<string, object?> None = [];

        public override IServiceProvider Services => inner.Services;

        public override CancellationToken CancellationToken => inner.CancellationToken;

        public override Schema Schema => inner.Schema;

        public override FieldDefinition Field => inner.Field;

        public override string ResponseName => inner.ResponseName;

        public override IReadOnlyDictionary<string, object?> Arguments => None;

        public override Selection Selection => inner.Selection;

        public override T Cached<T>(object discriminator, Func<T> create) => inner.Cached(discriminator, create);
    }
}
