SELECT [a].[id], [a].[agreement_id], [a].[budget_changed_at], [a].[budget_id], [a].[computed_at], [a].[computed_by], [a].[is_example], [a].[locked_at], [a].[planned_at], [a].[population_year], [a].[status], [a].[total_ore], [a].[version], [a].[year]
FROM [kommunovergripande].[allocations] AS [a]
WHERE [a].[agreement_id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] binary(16) '$') AS [i]
)
ORDER BY [a].[year]

SELECT [b].[id], [b].[agreement_id], [b].[changed_at], [b].[index_ten_thousandths], [b].[is_locked], [b].[source], [b].[total_ore], [b].[version], [b].[year]
FROM [kommunovergripande].[budgets] AS [b]
WHERE [b].[agreement_id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] binary(16) '$') AS [i]
)
ORDER BY [b].[year]
