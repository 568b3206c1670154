SELECT TOP(@Size) [a].[id] AS [Id], [a].[title] AS [Title], [a].[title_sort] AS [TitleSort]
FROM [kommunovergripande].[agreements] AS [a]
WHERE [a].[status] IN ('Concluded', 'PutToDecision') OR @ef_filter__SeesAgreementWork1 = CAST(1 AS bit)
ORDER BY [a].[title_sort], [a].[id]
