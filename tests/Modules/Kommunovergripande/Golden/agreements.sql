SELECT TOP(@Size) [a].[id] AS [Id], [a].[title] AS [Title], [a].[status] AS [Status], [a].[starts_on] AS [StartsOn]
FROM [kommunovergripande].[agreements] AS [a]
ORDER BY [a].[starts_on] DESC, [a].[id] DESC

SELECT COUNT(*)
FROM [kommunovergripande].[agreements] AS [a]
