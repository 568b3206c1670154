SELECT [s1].[id] AS [Id], [s1].[municipality_code] AS [MunicipalityCode], [s1].[title] AS [Title], [s1].[placed_at] AS [PlacedAt]
FROM (
    SELECT [Value] AS [Value] FROM OPENJSON(@ParentKeys) WITH ([Value] nvarchar(4) '$')
) AS [s]
CROSS JOIN (
    SELECT [s0].[id], [s0].[municipality_code], [s0].[placed_at], [s0].[title]
    FROM [valfard].[study_orders] AS [s0]
    WHERE [s0].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s0].[municipality_code] IN (
        SELECT [e].[value]
        FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e]
    )
) AS [s1]
WHERE @ParentKeys <> N'' AND [s1].[id] IN (
    SELECT TOP(@Size) [s2].[id]
    FROM [valfard].[study_orders] AS [s2]
    WHERE ([s2].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s2].[municipality_code] IN (
        SELECT [e0].[value]
        FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e0]
    )) AND [s2].[municipality_code] = [s].[Value]
    ORDER BY [s2].[placed_at] DESC, [s2].[id] DESC
)
ORDER BY [s1].[placed_at] DESC, [s1].[id] DESC

SELECT [s].[municipality_code] AS [Key], COUNT(*) AS [Count]
FROM [valfard].[study_orders] AS [s]
WHERE ([s].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s].[municipality_code] IN (
    SELECT [e].[value]
    FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e]
)) AND [s].[municipality_code] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] nvarchar(4) '$') AS [v]
)
GROUP BY [s].[municipality_code]
