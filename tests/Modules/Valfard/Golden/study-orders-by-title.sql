SELECT TOP(@Size) [s].[id] AS [Id], [s].[title] AS [Title], [s].[title_sort] AS [TitleSort]
FROM [valfard].[study_orders] AS [s]
WHERE [s].[is_secret] = CAST(0 AS bit) OR @ef_filter__SeesSecretOrders1 = CAST(1 AS bit) OR [s].[municipality_code] IN (
    SELECT [e].[value]
    FROM OPENJSON(@ef_filter__SecretOrdersOf) WITH ([value] nvarchar(4) '$') AS [e]
)
ORDER BY [s].[title_sort] DESC, [s].[id] DESC
