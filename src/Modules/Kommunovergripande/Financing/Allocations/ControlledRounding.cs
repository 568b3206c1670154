namespace Samverkan.Kommunovergripande.Financing.Allocations;

/// <summary>
/// Rounds the matrix of exact shares (amount × weight / sum of weights) so that rows keep their sums, and cells and columns stay less than one unit
/// from what is exact, with the greatest possible sum of remainders rounded up.
/// </summary>
/// <remarks>
/// Every cell begins at its floor, and every row sends its odd units to its largest remainders: the best there is as long as nobody looks at columns.
/// A column that has got too much then gives a unit to one that has too little, through rows that round another cell up instead, along the cheapest
/// such way: successive shortest paths of a minimum-cost flow, so the result is the best of all that keep the columns. Each node has a potential, by which
/// no step costs less than nothing, and so Dijkstra's algorithm finds the way. A way always exists: the exact shares themselves, as a fractional flow, keep
/// every bound, and where bounds are whole an integral flow does so too.
/// </remarks>
internal sealed class ControlledRounding
{
    // instead of a node before: none is known, and there is none, since the way begins here
    private const int Unknown = -1, Start = -2;

    private readonly int rows;
    private readonly int columns;
    private readonly int sink;
    private readonly long[,] floors;
    // what rounding a cell up is worth: its remainder first, then the order of keys; 0 where nothing remains and it cannot be rounded up
    private readonly Int128[,] gains;
    private readonly bool[,] up;
    private readonly int[] odd;
    private readonly int[] least;
    private readonly int[] most;
    private readonly int[] passed;
    private readonly Int128[] potentials;
    // of the way that is sought: what it costs to each node, from where, and whether that is settled
    private readonly Int128[] costs;
    private readonly int[] before;
    private readonly bool[] isReached;

    /// <summary>Of amounts and weights in the order of their keys; one weight at least is more than zero.</summary>
    public ControlledRounding(long[] amounts, long[] weights)
    {
        (rows, columns) = (amounts.Length, weights.Length);
        sink = rows + columns;
        (floors, gains, up) = (new long[rows, columns], new Int128[rows, columns], new bool[rows, columns]);
        (odd, least, most, passed) = (new int[rows], new int[columns], new int[columns], new int[columns]);
        (potentials, costs, before, isReached) = (new Int128[sink + 1], new Int128[sink + 1], new int[sink + 1], new bool[sink + 1]);
        var sum = weights.Aggregate(Int128.Zero, (total, weight) => total + weight);
        SetCells(amounts, weights, sum);
        SetColumns(amounts, weights, sum);
    }

    /// <summary>Units of a cell.</summary>
    public long Units(int row, int column) => floors[row, column] + (up[row, column] ? 1 : 0);

    /// <summary>Rounds. Ties make many units to move, so it gives up when nobody waits for it any more.</summary>
    /// <exception cref="OperationCanceledException">It gave up.</exception>
    public void Round(CancellationToken cancellationToken)
    {
        for (var row = 0; row < rows; row++)
        {
            foreach (var column in Enumerable.Range(0, columns).Where(c => gains[row, c] > 0).OrderByDescending(c => gains[row, c]).Take(odd[row]))
            {
                up[row, column] = true;
            }
        }
        for (var column = 0; column < columns; column++)
        {
            passed[column] = Math.Clamp(RoundedUp(column), least[column], most[column]);
        }
        SetPotentials();
        var excess = Excess();
        while (Array.Exists(excess, e => e > 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            MoveUnit(excess);
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

    /// <summary>Between what a row rounds up and what it does not, so that no way begins by costing less than nothing.</summary>
    private void SetPotentials()
    {
        for (var row = 0; row < rows; row++)
        {
            var cells = Enumerable.Range(0, columns).Where(c => gains[row, c] > 0).ToLookup(c => up[row, c], c => gains[row, c]);
            potentials[row] = cells[true].Any() ? cells[true].Min() : cells[false].DefaultIfEmpty().Max();
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

    /// <summary>Moves a unit from a node that has too many to the nearest that lacks one: Dijkstra's way, from all that have too many at once.</summary>
    private void MoveUnit(int[] excess)
    {
        var to = NearestLack(excess);
        for (var node = 0; node <= sink; node++)
        {
            if (isReached[node])
            {
                potentials[node] += costs[node] - costs[to];
            }
        }
        var from = to;
        for (; before[from] != Start; from = before[from])
        {
            Pass(before[from], from);
        }
        excess[from]--;
        excess[to]++;
    }

    private int NearestLack(int[] excess)
    {
        for (var node = 0; node <= sink; node++)
        {
            (isReached[node], before[node], costs[node]) = (false, excess[node] > 0 ? Start : Unknown, 0);
        }
        while (true)
        {
            var nearest = Nearest();
            isReached[nearest] = true;
            if (excess[nearest] < 0)
            {
                return nearest;
            }
            LookFrom(nearest);
        }
    }

    private int Nearest()
    {
        var nearest = -1;
        for (var node = 0; node <= sink; node++)
        {
            if (before[node] != Unknown && !isReached[node] && (nearest < 0 || costs[node] < costs[nearest]))
            {
                nearest = node;
            }
        }
        return nearest >= 0 ? nearest : throw new InvalidOperationException("There is no rounding that keeps the sums.");
    }

    private void LookFrom(int node)
    {
        if (node < rows)
        {
            for (var column = 0; column < columns; column++)
            {
                if (!up[node, column] && gains[node, column] > 0)
                {
                    Look(node, rows + column, -gains[node, column]);
                }
            }
            return;
        }
        if (node == sink)
        {
            for (var column = 0; column < columns; column++)
            {
                if (passed[column] > least[column])
                {
                    Look(sink, rows + column, 0);
                }
            }
            return;
        }
        for (var row = 0; row < rows; row++)
        {
            if (up[row, node - rows])
            {
                Look(node, row, gains[row, node - rows]);
            }
        }
        if (passed[node - rows] < most[node - rows])
        {
            Look(node, sink, 0);
        }
    }

    private void Look(int from, int to, Int128 cost)
    {
        if (isReached[to])
        {
            return;
        }
        var reached = costs[from] + cost + potentials[from] - potentials[to];
        if (before[to] == Unknown || reached < costs[to])
        {
            (costs[to], before[to]) = (reached, from);
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
