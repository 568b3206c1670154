SELECT [a].[allocation_id], [a].[assignment_code], [a].[municipality_code], [a].[amount_ore]
FROM [kommunovergripande].[allocation_shares] AS [a]
WHERE EXISTS (
    SELECT 1
    FROM [kommunovergripande].[allocations] AS [a0]
    WHERE [a0].[year] = @year AND EXISTS (
        SELECT 1
        FROM [kommunovergripande].[agreements] AS [a1]
        WHERE ([a1].[status] IN ('Concluded', 'PutToDecision') OR @ef_filter__SeesAgreementWork1 = CAST(1 AS bit)) AND [a1].[id] = [a0].[agreement_id] AND [a1].[status] = 'Concluded') AND [a0].[id] = [a].[allocation_id]) AND [a].[municipality_code] IN (
    SELECT [c].[value]
    FROM OPENJSON(@codes) WITH ([value] nvarchar(4) '$') AS [c]
)
ORDER BY [a].[assignment_code], [a].[allocation_id]
