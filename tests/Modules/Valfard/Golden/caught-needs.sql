SELECT TOP(@Size) [c].[id] AS [Id], [c].[text] AS [Text], [c].[caught_at] AS [CaughtAt]
FROM [valfard].[caught_needs] AS [c]
WHERE ([c].[study_order_id] IS NULL OR EXISTS (
    SELECT 1
    FROM [valfard].[study_orders] AS [s]
    WHERE ([s].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s].[municipality_code] IN (
        SELECT [e].[value]
        FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e]
    )) AND [s].[id] = [c].[study_order_id])) AND EXISTS (
    SELECT 1
    FROM [valfard].[visits] AS [v]
    WHERE [v].[id] = [c].[visit_id] AND [v].[status] = @Value)
ORDER BY [c].[caught_at] DESC, [c].[id] DESC

SELECT COUNT(*)
FROM [valfard].[caught_needs] AS [c]
WHERE ([c].[study_order_id] IS NULL OR EXISTS (
    SELECT 1
    FROM [valfard].[study_orders] AS [s]
    WHERE ([s].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s].[municipality_code] IN (
        SELECT [e].[value]
        FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e]
    )) AND [s].[id] = [c].[study_order_id])) AND EXISTS (
    SELECT 1
    FROM [valfard].[visits] AS [v]
    WHERE [v].[id] = [c].[visit_id] AND [v].[status] = @Value)
