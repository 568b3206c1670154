SELECT TOP(@Size) [a].[id] AS [Id], [a].[title] AS [Title], [a].[status] AS [Status], [a].[starts_on] AS [StartsOn]
FROM [kommunovergripande].[agreements] AS [a]
WHERE [a].[status] IN ('Concluded', 'PutToDecision') OR @ef_filter__SeesAgreementWork1 = CAST(1 AS bit)
ORDER BY [a].[starts_on] DESC, [a].[id] DESC

SELECT COUNT(*)
FROM [kommunovergripande].[agreements] AS [a]
WHERE [a].[status] IN ('Concluded', 'PutToDecision') OR @ef_filter__SeesAgreementWork1 = CAST(1 AS bit)
