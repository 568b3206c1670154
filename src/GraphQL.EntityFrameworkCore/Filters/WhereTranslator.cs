using System.Linq.Expressions;
using System.Reflection;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.EntityFrameworkCore.Filters;

/// <summary>Turns a coerced <c>where</c> into a predicate over rows.</summary>
internal sealed class WhereTranslator
{
    private static readonly MethodInfo TextContains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
    private static readonly MethodInfo TextStartsWith = typeof(string).GetMethod(nameof(string.StartsWith), [typeof(string)])!;

    // nothing is asked
    private static readonly ConstantExpression Always = Expression.Constant(true);

    private readonly ParameterExpression row;
    private readonly Translation translation;
    private readonly int relations;

    private WhereTranslator(ParameterExpression row, Translation translation, int relations)
    {
        this.row = row;
        this.translation = translation;
        this.relations = relations;
    }

    /// <summary>The predicate.</summary>
    /// <exception cref="Language.GraphQLException">BAD_USER_INPUT past a limit or for a value that cannot be compared; FORBIDDEN without the right to the field.</exception>
    public static Expression<Func<TRow, bool>> Translate<TRow>(Condition condition, Func<string, string> fold, ResolveContext context)
    {
        var row = Expression.Parameter(typeof(TRow), "x");
        return Expression.Lambda<Func<TRow, bool>>(new WhereTranslator(row, new(fold, context), relations: 0).Translate(condition, 0), row);
    }

    /// <param name="condition">The condition.</param>
    /// <param name="depth">How many of and, or, not and relations it stands in: each holds an <see cref="All"/> of the fields given there.</param>
    private Expression Translate(Condition condition, int depth) => condition switch
    {
        All when depth > WhereLimits.Depth => throw BadInput.Because($"where may be nested at most {WhereLimits.Depth} levels of and, or, not and relations."),
        All all => all.Conditions.Select(c => Translate(c, depth + 1)).Aggregate((Expression)Always, And),
        Any { Conditions.Count: 0 } => throw BadInput.Because("or needs at least one condition."),
        Any any => any.Conditions.Select(c => Translate(c, depth)).Aggregate(Or),
        Not not => Negated(Translate(not.Condition, depth)),
        Related related => Exists(related, depth),
        Comparison comparison => Compare(comparison),
        _ => throw new InvalidOperationException($"No translation of {condition.GetType().Name}."),
    };

    private Expression Exists(Related condition, int depth)
    {
        var (relation, quantifier, inner) = condition;
        translation.CountRelation(relations + 1);
        foreach (var access in relation.Accesses)
        {
            Accesses.Demand(access, relation.Name, translation.Context.Services);
        }
        var related = Expression.Parameter(relation.Row, "r");
        var holds = new WhereTranslator(related, translation, relations + 1).Translate(inner, depth);
        var counted = Expression.Lambda(quantifier == Quantifier.All ? Negated(holds) : holds, related);
        var any = Expression.Call(
            typeof(Queryable), nameof(Queryable.Any), [relation.Row], relation.Rows.Of(translation.Context, row), Expression.Quote(counted));
        return quantifier == Quantifier.Some ? any : Expression.Not(any);
    }

    // What never holds is said by a parameter: for a value that it knows EF Core would drop the rest of the predicate, and with it the parents' keys.
    private static Expression Negated(Expression condition) => condition == Always
        ? Expression.Call(typeof(EF), nameof(EF.Parameter), [typeof(bool)], RequestValue.Of(false))
        : Expression.Not(condition);

    private static Expression And(Expression left, Expression right) => left == Always ? right : right == Always ? left : Expression.AndAlso(left, right);

    private static Expression Or(Expression left, Expression right) => left == Always || right == Always ? Always : Expression.OrElse(left, right);

    private Expression Compare(Comparison comparison)
    {
        translation.CountComparison();
        var (field, filterOperator, value) = comparison;
        Accesses.Demand(field.Access, field.Name, translation.Context.Services);
        var member = Expression.Property(row, field.Member);
        return (filterOperator, value) switch
        {
            (FilterOperator.Eq, null) when field.Nullable => Expression.Equal(member, Null(member)),
            (FilterOperator.Neq, null) when field.Nullable => Expression.NotEqual(member, Null(member)),
            (FilterOperator.Eq or FilterOperator.Neq, null) => throw BadInput.Because(
                $"{field.Name} is never null: give {FilterTypes.NameOf(filterOperator)} a value."),
            (_, null) => throw BadInput.Because($"{FilterTypes.NameOf(filterOperator)} of {field.Name} must not be null."),
            (FilterOperator.Eq, _) => Expression.Equal(member, Value(field, value, member.Type)),
            (FilterOperator.Neq, _) => Expression.NotEqual(member, Value(field, value, member.Type)),
            (FilterOperator.In, _) => OneOf(field, member, value),
            (FilterOperator.Nin, _) => Expression.Not(OneOf(field, member, value)),
            (FilterOperator.Contains, _) => Expression.Call(Folded(field), TextContains, RequestValue.Of(FoldedText(field, value))),
            (FilterOperator.StartsWith, _) => StartsWith(Folded(field), FoldedText(field, value)),
            _ => IfSet(field, member, set => DatabaseComparison.Of(Node(filterOperator), set, Value(field, value, set.Type))),
        };
    }

    private static ExpressionType Node(FilterOperator filterOperator) => filterOperator switch
    {
        FilterOperator.Lt => ExpressionType.LessThan,
        FilterOperator.Lte => ExpressionType.LessThanOrEqual,
        FilterOperator.Gt => ExpressionType.GreaterThan,
        _ => ExpressionType.GreaterThanOrEqual,
    };

    private static ConstantExpression Null(Expression member) => Expression.Constant(null, member.Type);

    /// <summary>The test of an ordered member, which fails where the member is null, so that its negation holds there.</summary>
    private static Expression IfSet(FilterMember field, Expression member, Func<Expression, Expression> test) =>
        !field.Nullable ? test(member)
        : Expression.AndAlso(
            Expression.NotEqual(member, Null(member)),
            test(Expression.Property(member, nameof(Nullable<>.Value))));

    private static Expression Value(FilterMember field, object value, Type type) => RequestValue.Of(Fit(field, value), type);

    private static object Fit(FilterMember field, object value)
    {
        if (value is string { Length: > WhereLimits.TextLength })
        {
            throw BadInput.Because($"A text that {field.Name} is held against may have at most {WhereLimits.TextLength} characters.");
        }
        return value switch
        {
            _ when field.ValueType.IsInstanceOfType(value) => value,
            string text when field.ValueType == typeof(Guid) => Guid.TryParse(text, out var id)
                ? id
                : throw BadInput.Because($"{field.Name} is held against a UUID such as 01937b5a-7d0c-7c3a-9f00-5a2f6f0c4a11."),
            int number when field.ValueType == typeof(long) => (long)number,
            _ => throw new InvalidOperationException($"{field.Name} is a {field.ValueType.Name}, its filter's value a {value.GetType().Name}."),
        };
    }

    private static Expression OneOf(FilterMember field, Expression member, object values)
    {
        var list = ((System.Collections.IEnumerable)values).Cast<object>().Select(v => Fit(field, v)).Take(WhereLimits.ListLength + 1).ToList();
        return list.Count > WhereLimits.ListLength
            ? throw BadInput.Because($"in and nin of {field.Name} take at most {WhereLimits.ListLength} values.")
            : RequestValue.OneOf(member, field.Nullable, list);
    }

    private MemberExpression Folded(FilterMember field) => Expression.Property(row, field.Folded!);

    private string FoldedText(FilterMember field, object value) => translation.Fold((string)Fit(field, value));

    /// <summary>The range gives the database a place in the index to begin and end; the test beside it has the last word.</summary>
    private static Expression StartsWith(Expression text, string prefix)
    {
        Expression test = Expression.Call(text, TextStartsWith, RequestValue.Of(prefix));
        if (After(prefix) is not { } end)
        {
            return test;
        }
        var begins = DatabaseComparison.Of(ExpressionType.GreaterThanOrEqual, text, RequestValue.Of(prefix));
        var ends = DatabaseComparison.Of(ExpressionType.LessThan, text, RequestValue.Of(end));
        return Expression.AndAlso(Expression.AndAlso(begins, ends), test);
    }

    /// <summary>
    /// The least text that sorts after all that begin with the prefix, in UTF-8 (SQLite) as in UTF-16 (SQL Server); null if there is none.
    /// The two agree on all characters before the surrogates, so the prefix is cut there.
    /// </summary>
    private static string? After(string prefix)
    {
        const char LastBeforeSurrogates = '\uD7FF';
        var length = prefix.TakeWhile(c => c < LastBeforeSurrogates).Count();
        return length == 0 ? null : new StringBuilder(prefix, 0, length, length).Replace(prefix[length - 1], (char)(prefix[length - 1] + 1), length - 1, 1).ToString();
    }

    /// <summary>What the translation of a whole <c>where</c> has in common, on whatever rows.</summary>
    private sealed class Translation(Func<string, string> fold, ResolveContext context)
    {
        private int comparisons;
        private int relations;

        public Func<string, string> Fold => fold;

        public ResolveContext Context => context;

        public void CountComparison()
        {
            if (++comparisons > WhereLimits.Comparisons)
            {
                throw BadInput.Because($"where may hold fields against at most {WhereLimits.Comparisons} values.");
            }
        }

        public void CountRelation(int depth)
        {
            if (depth > WhereLimits.RelationDepth)
            {
                throw BadInput.Because($"where may go at most {WhereLimits.RelationDepth} relations deep.");
            }
            if (++relations > WhereLimits.Relations)
            {
                throw BadInput.Because($"where may ask of at most {WhereLimits.Relations} relations.");
            }
        }
    }
}
