SELECT TOP(@Size) [r].[id] AS [Id], [r].[title] AS [Title], [r].[occurred_at] AS [OccurredAt], [r].[municipality_codes] AS [MunicipalityCodes]
FROM [kommunovergripande].[register_entries] AS [r]
WHERE [r].[list] = N'' AND [r].[kind] = @Value
ORDER BY [r].[occurred_at] DESC, [r].[id] DESC

SELECT COUNT(*)
FROM [kommunovergripande].[register_entries] AS [r]
WHERE [r].[list] = N'' AND [r].[kind] = @Value
