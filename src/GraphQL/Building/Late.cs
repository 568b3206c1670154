using System.Linq.Expressions;

namespace Samverkan.GraphQL.Building;

/// <summary>Delegates that are compiled when they are first called: of what a schema holds, most is not asked for soon, and compiling it all was more than half of what a schema took to build.</summary>
internal static class Late
{
    /// <summary>The delegate of an expression, whose faults show at once.</summary>
    public static Lazy<TDelegate> Of<TDelegate>(Expression<TDelegate> expression)
        where TDelegate : Delegate => new(expression.Compile);
}
