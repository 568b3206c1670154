namespace Samverkan.GraphQL.Validation.Limits;

/// <summary>A part of a cost: known, or a step of the program, because variables have a say in it.</summary>
internal readonly record struct CostTerm(OperationCost Known, int? Step)
{
    /// <summary>A known part.</summary>
    public static implicit operator CostTerm(OperationCost known) => new(known, null);
}

/// <summary>How long a list is at most: known, or to be asked of variables.</summary>
internal readonly record struct ListLength(double Known, Func<GivenVariables, double>? Asked)
{
    /// <summary>A known length.</summary>
    public static implicit operator ListLength(double known) => new(known, null);
}

/// <summary>
/// The parts of a cost that variables have a say in, each worked out once per request however often the document uses it. What is known is
/// reckoned while the program is made; for most operations nothing is left.
/// </summary>
internal sealed class CostProgram
{
    private readonly List<Func<OperationCost[], GivenVariables, OperationCost>> steps = [];

    /// <summary>Whether variables have a say at all.</summary>
    public bool AsksVariables => steps.Count > 0;

    /// <summary>A part that variables decide.</summary>
    public CostTerm Ask(Func<GivenVariables, OperationCost> cost) => Step((_, variables) => cost(variables));

    /// <summary>All parts together.</summary>
    public CostTerm Sum(IEnumerable<CostTerm> terms) => Fold(terms, static (a, b) => a.Plus(b));

    /// <summary>The largest of the parts, field cost and type cost each by itself.</summary>
    public CostTerm Largest(IEnumerable<CostTerm> terms) => Fold(terms, static (a, b) => a.Or(b));

    /// <summary>A part for each item of a list.</summary>
    public CostTerm Times(ListLength length, CostTerm item) => (length.Asked, item.Step) switch
    {
        (null, null) => item.Known.Times(length.Known),
        (null, { } step) => Step((done, _) => done[step].Times(length.Known)),
        ({ } asked, null) => Step((_, variables) => item.Known.Times(asked(variables))),
        ({ } asked, { } step) => Step((done, variables) => done[step].Times(asked(variables))),
    };

    /// <summary>The value of a part.</summary>
    public OperationCost Evaluate(CostTerm term, GivenVariables variables)
    {
        var done = new OperationCost[steps.Count];
        for (var i = 0; i < done.Length; i++)
        {
            done[i] = steps[i](done, variables);
        }
        return term.Step is { } step ? done[step] : term.Known;
    }

    private CostTerm Fold(IEnumerable<CostTerm> terms, Func<OperationCost, OperationCost, OperationCost> add)
    {
        var known = OperationCost.None;
        List<int>? open = null;
        foreach (var term in terms)
        {
            if (term.Step is { } step)
            {
                (open ??= []).Add(step);
            }
            else
            {
                known = add(known, term.Known);
            }
        }
        if (open is null)
        {
            return known;
        }
        if (open.Count == 1 && known == OperationCost.None)
        {
            return new CostTerm(OperationCost.None, open[0]);
        }
        return Step((done, _) =>
        {
            var all = known;
            foreach (var step in open)
            {
                all = add(all, done[step]);
            }
            return all;
        });
    }

    private CostTerm Step(Func<OperationCost[], GivenVariables, OperationCost> step)
    {
        steps.Add(step);
        return new CostTerm(OperationCost.None, steps.Count - 1);
    }
}
