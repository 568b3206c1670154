SELECT [a].[allocation_id], [a].[assignment_code], [a].[municipality_code], [a].[amount_ore]
FROM [kommunovergripande].[allocation_shares] AS [a]
WHERE [a].[allocation_id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] binary(16) '$') AS [i]
)
ORDER BY [a].[assignment_code], [a].[municipality_code]

SELECT [m].[allocation_id], [m].[municipality_code], [m].[amount_ore], [m].[population], [m].[reference_date], [m].[source]
FROM [kommunovergripande].[municipality_allocations] AS [m]
WHERE [m].[allocation_id] IN (
    SELECT [i].[value]
    FROM OPENJSON(@ids) WITH ([value] binary(16) '$') AS [i]
)
ORDER BY [m].[municipality_code]
