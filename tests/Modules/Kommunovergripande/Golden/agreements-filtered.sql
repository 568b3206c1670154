SELECT TOP(@Size) [a].[id] AS [Id], [a].[title] AS [Title], [a].[starts_on] AS [StartsOn]
FROM [kommunovergripande].[agreements] AS [a]
WHERE ([a].[status] IN ('Concluded', 'PutToDecision') OR @ef_filter__SeesAgreementWork1 = CAST(1 AS bit)) AND [a].[status] = @concluded AND [a].[starts_on] <= @day AND [a].[starts_on] <> @notStated AND [a].[ends_on] >= @day AND [a].[title_folded] LIKE @Value_contains ESCAPE N'\' AND [a].[kind] = @Value5 AND EXISTS (
    SELECT 1
    FROM [kommunovergripande].[agreement_parties] AS [a0]
    WHERE (@ef_filter__SeesAgreementWork1 = CAST(1 AS bit) OR EXISTS (
        SELECT 1
        FROM [kommunovergripande].[agreements] AS [a1]
        WHERE ([a1].[status] IN ('Concluded', 'PutToDecision') OR @ef_filter__SeesAgreementWork1 = CAST(1 AS bit)) AND [a1].[id] = [a0].[agreement_id])) AND [a0].[agreement_id] = [a].[id] AND EXISTS (
        SELECT 1
        FROM [kommunovergripande].[organisations] AS [o]
        WHERE [o].[id] = [a0].[organisation_id] AND [o].[kind] = @Value6))
ORDER BY [a].[starts_on] DESC, [a].[id] DESC
