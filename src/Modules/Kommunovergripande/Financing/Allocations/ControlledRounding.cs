namespace Samverkan.Kommunovergripande.Financing.Allocations;

/// <summary>
/// Rounds the matrix of exact shares (amount × weight / sum of weights) so that rows keep their sums, and cells and columns stay less than one unit
/// from what is exact, with the greatest possible sum of remainders rounded up.
/// </summary>
/// <remarks>
/// Every cell begins at its floor, and every row sends its odd units to its largest remainders: the best there is as long as nobody looks at columns.
/// A column that has got too much then gives a unit to one that has too little, through rows that round another cell up instead, along the cheapest
/// such way: successive shortest paths of a minimum-cost flow, so the result is the best of all that keep the columns. A way always exists: the exact
/// shares themselves, as a fractional flow, keep every bound, and where bounds are whole an integral flow does so too.
/// </remarks>
internal sealed class ControlledRounding
{
    private readonly int rows;
    private readonly int columns;
    private readonly int sink;
    private readonly long[,] floors;
    // what rounding a cell up is worth: its remainder first, then the order of keys; null where nothing remains and it cannot be rounded up
    private readonly Int128?[,] gains;
    private readonly bool[,] up;
    private readonly int[] odd;
    private readonly int[] least;
    private readonly int[] most;
    private readonly int[] passed;

    /// <summary>Of amounts and weights in the order of their keys; one weight at least is more than zero.</summary>
    public ControlledRounding(long[] amounts, long[] weights)
    {
        (rows, columns) = (amounts.Length, weights.Length);
        sink = rows + columns;
        (floors, gains, up) = (new long[rows, columns], new Int128?[rows, columns], new bool[rows, columns]);
        (odd, least, most, passed) = (new int[rows], new int[columns], new int[columns], new int[columns]);
        var sum = weights.Aggregate(Int128.Zero, (total, weight) => total + weight);
        SetCells(amounts, weights, sum);
        SetColumns(amounts, weights, sum);
    }

    /// <summary>Units of a cell.</summary>
    public long Units(int row, int column) => floors[row, column] + (up[row, column] ? 1 : 0);

    /// <summary>Rounds.</summary>
    public void Round()
    {
        for (var row = 0; row < rows; row++)
        {
            foreach (var column in Enumerable.Range(0, columns).Where(c => gains[row, c] is not null).OrderByDescending(c => gains[row, c]).Take(odd[row]))
            {
                up[row, column] = true;
            }
        }
        for (var column = 0; column < columns; column++)
        {
            passed[column] = Math.Clamp(RoundedUp(column), least[column], most[column]);
        }
        var excess = Excess();
        for (var from = Array.FindIndex(excess, e => e > 0); from >= 0; from = Array.FindIndex(excess, e => e > 0))
        {
            var to = MoveUnit(from, excess);
            excess[from]--;
            excess[to]++;
        }
    }

    private void SetCells(long[] amounts, long[] weights, Int128 sum)
    {
        // greater than what all ties can sum to, so that a remainder always outweighs them
        var scale = ((Int128)rows * rows * columns * columns) + 1;
        for (var row = 0; row < rows; row++)
        {
            Int128 floor = 0;
            for (var column = 0; column < columns; column++)
            {
                var (whole, remainder) = Int128.DivRem((Int128)amounts[row] * weights[column], sum);
                floors[row, column] = (long)whole;
                floor += whole;
                if (remainder > 0)
                {
                    gains[row, column] = (remainder * scale) + ((Int128)(rows - row) * (columns - column));
                }
            }
            odd[row] = (int)(amounts[row] - floor);
        }
    }

    private void SetColumns(long[] amounts, long[] weights, Int128 sum)
    {
        var total = amounts.Aggregate(Int128.Zero, (sofar, amount) => sofar + amount);
        for (var column = 0; column < columns; column++)
        {
            var (whole, remainder) = Int128.DivRem(total * weights[column], sum);
            for (var row = 0; row < rows; row++)
            {
                whole -= floors[row, column];
            }
            least[column] = (int)whole;
            most[column] = least[column] + (remainder > 0 ? 1 : 0);
        }
    }

    private int RoundedUp(int column) => Enumerable.Range(0, rows).Count(row => up[row, column]);

    /// <summary>Units that a node has too many of: rows none, columns beyond their bounds, the sink what columns pass on beyond what there is.</summary>
    private int[] Excess()
    {
        var excess = new int[sink + 1];
        for (var column = 0; column < columns; column++)
        {
            excess[rows + column] = RoundedUp(column) - passed[column];
        }
        excess[sink] = passed.Sum() - odd.Sum();
        return excess;
    }

    /// <summary>Moves a unit to the nearest node that lacks one.</summary>
    private int MoveUnit(int from, int[] excess)
    {
        var (costs, before) = CheapestWays(from);
        var to = Enumerable.Range(0, sink + 1).Where(node => excess[node] < 0 && costs[node] is not null).MinBy(node => costs[node]!.Value);
        for (var node = to; node != from; node = before[node])
        {
            Pass(before[node], node);
        }
        return to;
    }

    /// <summary>Bellman and Ford's: costs may be negative, and no cycle's is.</summary>
    private (Int128?[] Costs, int[] Before) CheapestWays(int from)
    {
        var costs = new Int128?[sink + 1];
        var before = new int[sink + 1];
        costs[from] = 0;
        var queue = new Queue<int>([from]);
        var queued = new HashSet<int>([from]);
        while (queue.TryDequeue(out var node))
        {
            queued.Remove(node);
            foreach (var (next, cost) in Ways(node))
            {
                var reached = costs[node]!.Value + cost;
                if (costs[next] is { } known && known <= reached)
                {
                    continue;
                }
                (costs[next], before[next]) = (reached, node);
                if (queued.Add(next))
                {
                    queue.Enqueue(next);
                }
            }
        }
        return (costs, before);
    }

    private IEnumerable<(int Node, Int128 Cost)> Ways(int node) =>
        node == sink ? Enumerable.Range(0, columns).Where(c => passed[c] > least[c]).Select(c => (rows + c, Int128.Zero))
        : node < rows ? Enumerable.Range(0, columns).Where(c => gains[node, c] is not null && !up[node, c]).Select(c => (rows + c, -gains[node, c]!.Value))
        : WaysOfColumn(node - rows);

    private IEnumerable<(int Node, Int128 Cost)> WaysOfColumn(int column)
    {
        for (var row = 0; row < rows; row++)
        {
            if (up[row, column])
            {
                yield return (row, gains[row, column]!.Value);
            }
        }
        if (passed[column] < most[column])
        {
            yield return (sink, 0);
        }
    }

    private void Pass(int from, int to)
    {
        if (from == sink)
        {
            passed[to - rows]--;
        }
        else if (to == sink)
        {
            passed[from - rows]++;
        }
        else if (from < rows)
        {
            up[from, to - rows] = true;
        }
        else
        {
            up[to, from - rows] = false;
        }
    }
}
