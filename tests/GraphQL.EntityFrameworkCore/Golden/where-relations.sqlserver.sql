-- A relation is EXISTS by key, under the query filters of what it leads to and within what its list shows; values are parameters.

SELECT TOP(@Size) [b].[Id], [b].[BoughtAt]
FROM [Books] AS [b]
WHERE [b].[Withdrawn] = CAST(0 AS bit) AND NOT EXISTS (
    SELECT 1
    FROM [Reviews] AS [r]
    WHERE [r].[BookId] = [b].[Id]) AND EXISTS (
    SELECT 1
    FROM [Publisher] AS [p]
    WHERE [p].[Secret] = CAST(0 AS bit) AND [p].[Id] = [b].[PublisherId] AND [p].[NameFolded] >= @Value AND [p].[NameFolded] < @Value1 AND [p].[NameFolded] LIKE @Value2_startswith ESCAPE N'\') AND EXISTS (
    SELECT 1
    FROM [Loans] AS [l]
    WHERE [l].[Erased] = CAST(0 AS bit) AND [l].[Private] = CAST(0 AS bit) AND [l].[BookId] = [b].[Id] AND [l].[Borrower] = @Value3 AND [l].[Days] > @Value4) AND NOT EXISTS (
    SELECT 1
    FROM [Loans] AS [l0]
    WHERE [l0].[Erased] = CAST(0 AS bit) AND [l0].[Private] = CAST(0 AS bit) AND [l0].[BookId] = [b].[Id] AND [l0].[ReturnedOn] IS NULL) AND NOT EXISTS (
    SELECT 1
    FROM [Loans] AS [l1]
    WHERE [l1].[Erased] = CAST(0 AS bit) AND [l1].[Private] = CAST(0 AS bit) AND [l1].[BookId] = [b].[Id] AND NOT EXISTS (
        SELECT 1
        FROM [Books] AS [b0]
        WHERE [b0].[Withdrawn] = CAST(0 AS bit) AND [b0].[Id] = [l1].[BookId] AND [b0].[Pages] < @Value5))
ORDER BY [b].[BoughtAt] DESC, [b].[Id] DESC
