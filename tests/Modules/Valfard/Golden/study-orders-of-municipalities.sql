SELECT [s0].[id] AS [Id], [s0].[municipality_code] AS [MunicipalityCode], [s0].[title] AS [Title], [s0].[placed_at] AS [PlacedAt]
FROM (
    SELECT [Value] AS [Value] FROM OPENJSON(@ParentKeys) WITH ([Value] nvarchar(4) '$')
) AS [s]
CROSS JOIN [valfard].[study_orders] AS [s0]
WHERE @ParentKeys <> N'' AND [s0].[id] IN (
    SELECT TOP(@Size) [s1].[id]
    FROM [valfard].[study_orders] AS [s1]
    WHERE [s1].[municipality_code] = [s].[Value]
    ORDER BY [s1].[placed_at] DESC, [s1].[id] DESC
)
ORDER BY [s0].[placed_at] DESC, [s0].[id] DESC

SELECT [s].[municipality_code] AS [Key], COUNT(*) AS [Count]
FROM [valfard].[study_orders] AS [s]
WHERE [s].[municipality_code] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] nvarchar(4) '$') AS [v]
)
GROUP BY [s].[municipality_code]
