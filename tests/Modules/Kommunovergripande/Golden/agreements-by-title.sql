SELECT TOP(@Size) [a].[id] AS [Id], [a].[title] AS [Title], [a].[title_sort] AS [TitleSort]
FROM [kommunovergripande].[agreements] AS [a]
ORDER BY [a].[title_sort], [a].[id]
