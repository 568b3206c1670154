SELECT TOP(@Size) [a].[id] AS [Id], [a].[title] AS [Title], [a].[starts_on] AS [StartsOn]
FROM [kommunovergripande].[agreements] AS [a]
WHERE [a].[status] = @concluded AND [a].[starts_on] <= @day AND [a].[starts_on] <> @notStated AND [a].[ends_on] >= @day AND [a].[title_folded] LIKE @Value_contains ESCAPE N'\' AND [a].[kind] = @Value5 AND EXISTS (
    SELECT 1
    FROM [kommunovergripande].[agreement_parties] AS [a0]
    WHERE [a0].[agreement_id] = [a].[id] AND EXISTS (
        SELECT 1
        FROM [kommunovergripande].[organisations] AS [o]
        WHERE [o].[id] = [a0].[organisation_id] AND [o].[kind] = @Value6))
ORDER BY [a].[starts_on] DESC, [a].[id] DESC
