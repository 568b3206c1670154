using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation;

/// <summary>Looks for fragments that spread themselves, depth first and without recursion: chains of fragments may be long.</summary>
internal sealed class FragmentCycles(FragmentGraph graph)
{
    private readonly HashSet<string> visited = [];

    /// <summary>The fragments on the way from the first to the present one, each with the spreads still to follow.</summary>
    private readonly Stack<(string Fragment, IEnumerator<FragmentSpreadNode> Spreads)> way = [];

    private readonly Dictionary<string, int> placeOnWay = [];
    private readonly List<FragmentSpreadNode> followed = [];

    public IEnumerable<IReadOnlyList<FragmentSpreadNode>> Find(IEnumerable<FragmentDefinitionNode> fragments)
    {
        foreach (var fragment in fragments.Where(f => visited.Add(f.Name.Value)))
        {
            Enter(fragment);
            while (way.TryPeek(out var present))
            {
                if (!present.Spreads.MoveNext())
                {
                    Leave();
                    continue;
                }
                var spread = present.Spreads.Current;
                followed.Add(spread);
                if (placeOnWay.TryGetValue(spread.Name.Value, out var place))
                {
                    yield return followed[place..];
                }
                if (graph.Fragment(spread.Name.Value) is { } next && visited.Add(next.Name.Value))
                {
                    Enter(next);
                }
                else
                {
                    followed.RemoveAt(followed.Count - 1);
                }
            }
        }
    }

    private void Enter(FragmentDefinitionNode fragment)
    {
        placeOnWay[fragment.Name.Value] = way.Count;
        way.Push((fragment.Name.Value, graph.Spreads(fragment).GetEnumerator()));
    }

    private void Leave()
    {
        placeOnWay.Remove(way.Pop().Fragment);
        if (way.Count > 0)
        {
            followed.RemoveAt(followed.Count - 1);
        }
    }
}
