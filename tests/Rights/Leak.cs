using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.Extensions.DependencyInjection;

namespace Samverkan.Rights.Tests;

/// <summary>Leaks of the kinds that a slip would make, to show that they are found: queries of one kind forget the filters.</summary>
internal static class Leak
{
    /// <summary>Pages of lists.</summary>
    public static bool OfLists(Shape query) => query.Calls("Take") && query.Roots.Contains("StudyOrder");

    /// <summary><c>totalCount</c>.</summary>
    public static bool OfCounts(Shape query) => query.Calls("Count") && !query.Calls("GroupBy");

    /// <summary>Rows by key.</summary>
    public static bool OfEntities(Shape query) => query.Calls("Contains") && !query.Calls("Take") && query.Roots is ["StudyOrder"];

    /// <summary>Lists that are filtered.</summary>
    public static bool OfFilters(Shape query) => query.Calls("Take") && query.Calls("Where") && query.Roots is ["StudyResult", ..];

    /// <summary>Filters over relations.</summary>
    public static bool OfRelations(Shape query) => query.Calls("Any") && query.Roots.Count > 1;

    /// <summary>Figures for reports.</summary>
    public static bool OfGroupedCounts(Shape query) => query.Calls("GroupBy") && query.Calls("Concat");

    /// <summary>What hangs on other rows: ranked orders.</summary>
    public static bool OfChildren(Shape query) => query.Roots is ["RankedStudyOrder"];

    public static void Plant(IServiceCollection services, string kind) => services.AddSingleton<IInterceptor>(new Forgetful(kind switch
    {
        nameof(OfLists) => OfLists,
        nameof(OfCounts) => OfCounts,
        nameof(OfEntities) => OfEntities,
        nameof(OfFilters) => OfFilters,
        nameof(OfRelations) => OfRelations,
        nameof(OfGroupedCounts) => OfGroupedCounts,
        nameof(OfChildren) => OfChildren,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    }));

    private sealed class Forgetful(Func<Shape, bool> forgets) : IQueryExpressionInterceptor
    {
        public Expression QueryCompilationStarting(Expression queryExpression, QueryExpressionEventData eventData)
        {
            var shape = new Shape();
            shape.Visit(queryExpression);
            return forgets(shape) ? new Unfiltered().Visit(queryExpression) : queryExpression;
        }
    }

    private sealed class Unfiltered : ExpressionVisitor
    {
        protected override Expression VisitExtension(Expression node) => node is EntityQueryRootExpression root
            ? Expression.Call(typeof(EntityFrameworkQueryableExtensions), nameof(EntityFrameworkQueryableExtensions.IgnoreQueryFilters), [root.ElementType], root)
            : base.VisitExtension(node);
    }

    /// <summary>What a query is made of.</summary>
    internal sealed class Shape : ExpressionVisitor
    {
        private readonly HashSet<string> calls = [];

        public List<string> Roots { get; } = [];

        public bool Calls(string method) => calls.Contains(method);

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            calls.Add(node.Method.Name);
            return base.VisitMethodCall(node);
        }

        protected override Expression VisitExtension(Expression node)
        {
            if (node is EntityQueryRootExpression root)
            {
                Roots.Add(root.EntityType.ClrType.Name);
                return node;
            }

            return base.VisitExtension(node);
        }
    }
}
