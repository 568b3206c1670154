SELECT TOP(@Size) [s].[id] AS [Id], [s].[title] AS [Title], [s].[status] AS [Status], [s].[placed_at] AS [PlacedAt]
FROM [valfard].[study_orders] AS [s]
WHERE [s].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s].[municipality_code] IN (
    SELECT [e].[value]
    FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e]
)
ORDER BY [s].[placed_at] DESC, [s].[id] DESC

SELECT COUNT(*)
FROM [valfard].[study_orders] AS [s]
WHERE [s].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s].[municipality_code] IN (
    SELECT [e].[value]
    FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e]
)
