SELECT TOP(@Size) [o].[id] AS [Id], [o].[name] AS [Name], [o].[name_sort] AS [NameSort]
FROM [kommunovergripande].[organisations] AS [o]
WHERE ([o].[valid_from] IS NULL OR [o].[valid_from] <= @day) AND ([o].[valid_to] IS NULL OR [o].[valid_to] >= @day) AND EXISTS (
    SELECT 1
    FROM [kommunovergripande].[organisations] AS [o0]
    WHERE [o0].[part_of_id] IS NOT NULL AND [o0].[part_of_id] = [o].[id] AND [o0].[mandate] = @Value)
ORDER BY [o].[name_sort], [o].[id]
