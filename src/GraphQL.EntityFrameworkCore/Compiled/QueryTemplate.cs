using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Samverkan.GraphQL.EntityFrameworkCore.Connections;

namespace Samverkan.GraphQL.EntityFrameworkCore.Compiled;

/// <summary>
/// A query compiled for its shape: what a request brings along, in closures, became parameters. Later requests of the same shape run it with their own
/// values and spare EF Core the way from a tree to the compiled query, which costs more than a page of rows.
/// </summary>
internal sealed class QueryTemplate<TRow>
{
    private readonly Expression shape;
    private readonly IReadOnlyList<ClosureParameter> parameters;
    private readonly Func<DbContext, object?[], IAsyncEnumerable<TRow>> run;

    private QueryTemplate(IModel model, Expression shape, IReadOnlyList<ClosureParameter> parameters, Func<DbContext, object?[], IAsyncEnumerable<TRow>> run)
    {
        Model = model;
        this.shape = shape;
        this.parameters = parameters;
        this.run = run;
    }

    /// <summary>Whether it has run.</summary>
    public bool Proven { get; set; }

    /// <summary>The model that it was compiled for.</summary>
    public IModel Model { get; }

    /// <summary>The query made a template, or null if it holds what cannot become a parameter (another query in a closure, too many values).</summary>
    public static QueryTemplate<TRow>? Of(DbContext context, Expression query)
    {
        var closures = new ClosureParameters();
        var shape = closures.Visit(query);
        return closures.Parameters is { } parameters && CompiledCall.Of<TRow>(context.GetType(), new PlainParameters().Visit(shape), [.. parameters.Select(p => p.Parameter)]) is { } run
            ? new(context.Model, shape, parameters, run)
            : null;
    }

    /// <summary>The rows of a query of this shape; null if it has another.</summary>
    public IAsyncEnumerable<TRow>? Run(DbContext context, Expression query)
    {
        if (!ReferenceEquals(context.Model, Model))
        {
            return null;
        }
        var values = new ShapeMatch(parameters);
        return values.Same(shape, query) ? run(context, values.Values) : null;
    }
}

/// <summary>A parameter of a compiled query is one anyway; to demand it (<c>EF.Parameter</c>) is refused there.</summary>
internal sealed class PlainParameters : ExpressionVisitor
{
    /// <inheritdoc/>
    protected override Expression VisitMethodCall(MethodCallExpression node) =>
        node.Method.DeclaringType == typeof(EF) && node.Method.Name == nameof(EF.Parameter) ? Visit(node.Arguments[0]) : base.VisitMethodCall(node);
}

/// <summary>A parameter, and the way to its value.</summary>
internal sealed record ClosureParameter(ParameterExpression Parameter, MemberExpression Way);

/// <summary>Turns what stands in closures into parameters.</summary>
internal sealed class ClosureParameters : ExpressionVisitor
{
    private readonly List<ClosureParameter> known = [];
    private bool refused;

    /// <summary>The parameters; null if a closure holds what none can be made of.</summary>
    public IReadOnlyList<ClosureParameter>? Parameters => refused ? null : known;

    /// <inheritdoc/>
    protected override Expression VisitMember(MemberExpression node)
    {
        if (Closures.Of(node) is not { } closure)
        {
            return base.VisitMember(node);
        }
        if (node.Type.IsAssignableTo(typeof(IQueryable)) || node.Type.IsAssignableTo(typeof(DbContext)))
        {
            refused = true;
            return node;
        }
        var same = known.Find(k => ReferenceEquals(Closures.Of(k.Way), closure) && Closures.SameWay(k.Way, node));
        if (same is null)
        {
            // what a statement refers to by name must be found under it
            var name = node.Member.Name == nameof(PageValues.ParentKeys) ? node.Member.Name : $"p{known.Count}";
            known.Add(same = new(Expression.Parameter(node.Type, name), node));
        }
        return same.Parameter;
    }

    /// <inheritdoc/>
    protected override Expression VisitExtension(Expression node) => Roots.Detached(node);
}
