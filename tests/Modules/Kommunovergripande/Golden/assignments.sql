SELECT TOP(@Size) [a].[code] AS [Code], [a].[name] AS [Name], [a].[name_sort] AS [NameSort]
FROM [kommunovergripande].[assignments] AS [a]
WHERE EXISTS (
    SELECT 1
    FROM [kommunovergripande].[agreement_assignments] AS [a0]
    WHERE [a0].[code] = [a].[code] AND EXISTS (
        SELECT 1
        FROM [kommunovergripande].[agreements] AS [a1]
        WHERE [a1].[id] = [a0].[agreement_id] AND [a1].[status] = @Value))
ORDER BY [a].[name_sort], [a].[code]

SELECT COUNT(*)
FROM [kommunovergripande].[assignments] AS [a]
WHERE EXISTS (
    SELECT 1
    FROM [kommunovergripande].[agreement_assignments] AS [a0]
    WHERE [a0].[code] = [a].[code] AND EXISTS (
        SELECT 1
        FROM [kommunovergripande].[agreements] AS [a1]
        WHERE [a1].[id] = [a0].[agreement_id] AND [a1].[status] = @Value))
