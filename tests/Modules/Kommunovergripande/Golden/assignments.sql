SELECT TOP(@Size) [a].[code] AS [Code], [a].[name] AS [Name], [a].[name_sort] AS [NameSort]
FROM [kommunovergripande].[assignments] AS [a]
WHERE EXISTS (
    SELECT 1
    FROM [kommunovergripande].[agreement_assignments] AS [a0]
    WHERE (@ef_filter__SeesAgreementWork1 = CAST(1 AS bit) OR EXISTS (
        SELECT 1
        FROM [kommunovergripande].[agreements] AS [a1]
        WHERE ([a1].[status] IN ('Concluded', 'PutToDecision') OR @ef_filter__SeesAgreementWork1 = CAST(1 AS bit)) AND [a1].[id] = [a0].[agreement_id])) AND [a0].[code] = [a].[code] AND EXISTS (
        SELECT 1
        FROM [kommunovergripande].[agreements] AS [a2]
        WHERE ([a2].[status] IN ('Concluded', 'PutToDecision') OR @ef_filter__SeesAgreementWork1 = CAST(1 AS bit)) AND [a2].[id] = [a0].[agreement_id] AND [a2].[status] = @Value))
ORDER BY [a].[name_sort], [a].[code]

SELECT COUNT(*)
FROM [kommunovergripande].[assignments] AS [a]
WHERE EXISTS (
    SELECT 1
    FROM [kommunovergripande].[agreement_assignments] AS [a0]
    WHERE (@ef_filter__SeesAgreementWork1 = CAST(1 AS bit) OR EXISTS (
        SELECT 1
        FROM [kommunovergripande].[agreements] AS [a1]
        WHERE ([a1].[status] IN ('Concluded', 'PutToDecision') OR @ef_filter__SeesAgreementWork1 = CAST(1 AS bit)) AND [a1].[id] = [a0].[agreement_id])) AND [a0].[code] = [a].[code] AND EXISTS (
        SELECT 1
        FROM [kommunovergripande].[agreements] AS [a2]
        WHERE ([a2].[status] IN ('Concluded', 'PutToDecision') OR @ef_filter__SeesAgreementWork1 = CAST(1 AS bit)) AND [a2].[id] = [a0].[agreement_id] AND [a2].[status] = @Value))
