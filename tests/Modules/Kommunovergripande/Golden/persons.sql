SELECT TOP(@Size) [p].[id] AS [Id], [p].[name] AS [Name], [p].[name_sort] AS [NameSort]
FROM [kommunovergripande].[persons] AS [p]
WHERE [p].[name_folded] >= @Value AND [p].[name_folded] < @Value1 AND [p].[name_folded] LIKE @Value2_startswith ESCAPE N'\' AND EXISTS (
    SELECT 1
    FROM [kommunovergripande].[organisations] AS [o]
    WHERE [o].[id] = [p].[organisation_id] AND [o].[kind] = @Value3)
ORDER BY [p].[name_sort], [p].[id]
