SELECT [r].[id] AS [Id], [r].[list] AS [List], [r].[title] AS [Title], [r].[occurred_at] AS [OccurredAt]
FROM (
    SELECT [Value] AS [Value] FROM OPENJSON(@ParentKeys) WITH ([Value] nvarchar(4) '$')
) AS [s]
CROSS JOIN [kommunovergripande].[register_entries] AS [r]
WHERE @ParentKeys <> N'' AND [r].[id] IN (
    SELECT TOP(@Size) [r0].[id]
    FROM [kommunovergripande].[register_entries] AS [r0]
    WHERE [r0].[list] = [s].[Value]
    ORDER BY [r0].[occurred_at] DESC, [r0].[id] DESC
)
ORDER BY [r].[occurred_at] DESC, [r].[id] DESC

SELECT [r].[list] AS [Key], COUNT(*) AS [Count]
FROM [kommunovergripande].[register_entries] AS [r]
WHERE [r].[list] IN (
    SELECT [v].[value]
    FROM OPENJSON(@Value) WITH ([value] nvarchar(4) '$') AS [v]
)
GROUP BY [r].[list]
