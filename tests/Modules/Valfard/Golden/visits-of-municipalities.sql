SELECT [v].[id] AS [Id], [v].[municipality_code] AS [MunicipalityCode], [v].[on] AS [On], [v].[place] AS [Place]
FROM (
    SELECT [Value] AS [Value] FROM OPENJSON(@ParentKeys) WITH ([Value] nvarchar(4) '$')
) AS [s]
CROSS JOIN [valfard].[visits] AS [v]
WHERE @ParentKeys <> N'' AND [v].[id] IN (
    SELECT TOP(@Size) [v0].[id]
    FROM [valfard].[visits] AS [v0]
    WHERE [v0].[municipality_code] = [s].[Value] AND EXISTS (
        SELECT 1
        FROM [valfard].[caught_needs] AS [c]
        WHERE ([c].[study_order_id] IS NULL OR EXISTS (
            SELECT 1
            FROM [valfard].[study_orders] AS [s0]
            WHERE ([s0].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s0].[municipality_code] IN (
                SELECT [e].[value]
                FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e]
            )) AND [s0].[id] = [c].[study_order_id])) AND [c].[visit_id] = [v0].[id])
    ORDER BY [v0].[on] DESC, [v0].[id] DESC
)
ORDER BY [v].[on] DESC, [v].[id] DESC
