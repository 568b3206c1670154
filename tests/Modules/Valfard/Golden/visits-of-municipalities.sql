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
        WHERE [c].[visit_id] = [v0].[id])
    ORDER BY [v0].[on] DESC, [v0].[id] DESC
)
ORDER BY [v].[on] DESC, [v].[id] DESC
