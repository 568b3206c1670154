using System.Linq.Expressions;

namespace Samverkan.GraphQL.EntityFrameworkCore.Compiled;

/// <summary>Holds a query against the shape of a template, and picks the values up that stand where the template has parameters.</summary>
/// <remarks>What it does not know is not the same: the query then goes EF Core's own way.</remarks>
internal sealed class ShapeMatch(IReadOnlyList<ClosureParameter> parameters)
{
    private readonly object?[] closures = new object?[parameters.Count];
    private readonly Dictionary<ParameterExpression, ParameterExpression> bound = new(ReferenceEqualityComparer.Instance);

    /// <summary>The values found, aligned with the parameters.</summary>
    public object?[] Values { get; } = new object?[parameters.Count];

    /// <summary>Whether a part of the query has the shape of a part of the template.</summary>
    public bool Same(Expression? shape, Expression? query)
    {
        if (shape is null || query is null)
        {
            return shape is null && query is null;
        }
        if (shape is ParameterExpression parameter)
        {
            return query is ParameterExpression other
                ? ReferenceEquals(bound.GetValueOrDefault(parameter, parameter), other)
                : IsSlot(parameter, query);
        }
        return shape.NodeType == query.NodeType && shape.Type == query.Type && (shape, query) switch
        {
            (MethodCallExpression a, MethodCallExpression b) => a.Method == b.Method && Same(a.Object, b.Object) && AllSame(a, b),
            (LambdaExpression a, LambdaExpression b) => Bind(a, b) && Same(a.Body, b.Body),
            (UnaryExpression a, UnaryExpression b) => a.Method == b.Method && Same(a.Operand, b.Operand),
            (BinaryExpression a, BinaryExpression b) =>
                a.Method == b.Method && a.IsLiftedToNull == b.IsLiftedToNull && Same(a.Left, b.Left) && Same(a.Right, b.Right),
            (MemberExpression a, MemberExpression b) => a.Member == b.Member && Same(a.Expression, b.Expression),
            (ConstantExpression a, ConstantExpression b) => Equals(a.Value, b.Value),
            (MemberInitExpression a, MemberInitExpression b) => Same(a.NewExpression, b.NewExpression) && SameBindings(a, b),
            (NewExpression a, NewExpression b) => a.Constructor == b.Constructor && AllSame(a, b),
            (ConditionalExpression a, ConditionalExpression b) => Same(a.Test, b.Test) && Same(a.IfTrue, b.IfTrue) && Same(a.IfFalse, b.IfFalse),
            _ => Roots.Same(shape, query),
        };
    }

    // a projection is kept with its plan, so that it is mostly the very same
    private bool SameBindings(MemberInitExpression a, MemberInitExpression b)
    {
        if (a.Bindings.Count != b.Bindings.Count)
        {
            return false;
        }
        for (var i = 0; i < a.Bindings.Count; i++)
        {
            if (a.Bindings[i] is not MemberAssignment x || b.Bindings[i] is not MemberAssignment y || x.Member != y.Member || !Same(x.Expression, y.Expression))
            {
                return false;
            }
        }
        return true;
    }

    private bool AllSame(IArgumentProvider a, IArgumentProvider b)
    {
        if (a.ArgumentCount != b.ArgumentCount)
        {
            return false;
        }
        for (var i = 0; i < a.ArgumentCount; i++)
        {
            if (!Same(a.GetArgument(i), b.GetArgument(i)))
            {
                return false;
            }
        }
        return true;
    }

    private bool Bind(LambdaExpression a, LambdaExpression b)
    {
        if (a.Parameters.Count != b.Parameters.Count)
        {
            return false;
        }
        for (var i = 0; i < a.Parameters.Count; i++)
        {
            if (a.Parameters[i].Type != b.Parameters[i].Type)
            {
                return false;
            }
            bound[a.Parameters[i]] = b.Parameters[i];
        }
        return true;
    }

    private bool IsSlot(ParameterExpression parameter, Expression query)
    {
        var index = IndexOf(parameter);
        if (index < 0 || query.Type != parameter.Type || Closures.Of(query) is not { } closure || !Closures.SameWay(parameters[index].Way, query))
        {
            return false;
        }
        if (closures[index] is { } known)
        {
            // one parameter stands in several places: so must its value
            return ReferenceEquals(known, closure);
        }
        closures[index] = closure;
        Values[index] = Closures.Read(query);
        return true;
    }

    private int IndexOf(ParameterExpression parameter)
    {
        for (var i = 0; i < parameters.Count; i++)
        {
            if (ReferenceEquals(parameters[i].Parameter, parameter))
            {
                return i;
            }
        }
        return -1;
    }
}
