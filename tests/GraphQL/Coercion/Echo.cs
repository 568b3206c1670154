using System.Text.Json;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Tests.Execution;
using Samverkan.GraphQL.Validation.Limits;

namespace Samverkan.GraphQL.Tests.Coercion;

/// <summary>A colour.</summary>
public enum Colour
{
    /// <summary>Like blood.</summary>
    Red,

    /// <summary>Like grass.</summary>
    DarkGreen,
}

/// <summary>A shape.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Colour">Its colour.</param>
/// <param name="Sides">Lengths of its sides.</param>
/// <param name="Note">A word on it.</param>
/// <param name="Title">A title, which may be left out but not be null.</param>
/// <param name="Inner">What is inside it.</param>
[InputType]
public sealed record Shape(
    string Name, Colour Colour = Colour.Red, IReadOnlyList<int>? Sides = null, Optional<string?> Note = default, Optional<string> Title = default, Shape? Inner = null)
{
    /// <summary>What was coerced.</summary>
    public override string ToString() =>
        $"{Name} {Colour} [{string.Join(' ', Sides ?? [])}] note:{(Note.Given ? Note.Value ?? "null" : "absent")} title:{(Title.Given ? Title.Value : "absent")}"
        + (Inner is null ? "" : $" ({Inner})");
}

/// <summary>Which one.</summary>
/// <param name="Id">By id.</param>
/// <param name="Number">By number.</param>
[InputType(OneOf = true)]
public sealed record Which(Guid? Id, int? Number);

/// <summary>Says what it was asked.</summary>
[ExtendObjectType("Query")]
internal static class Echo
{
    /// <summary>The ids.</summary>
    /// <param name="ids">The ids.</param>
    [Field] public static string Ids(IReadOnlyList<Guid> ids) => string.Join(' ', ids);

    /// <summary>The shape.</summary>
    /// <param name="shape">The shape.</param>
    [Field] public static string? Shape(Shape? shape = null) => shape?.ToString();

    /// <summary>The shapes.</summary>
    /// <param name="shapes">The shapes.</param>
    [Field] public static string Shapes(IReadOnlyList<Shape?> shapes) => string.Join(" | ", shapes);

    /// <summary>Which.</summary>
    /// <param name="which">Which.</param>
    [Field] public static string Which(Which which) => which.Id is { } id ? $"id {id}" : $"number {which.Number}";

    /// <summary>The years.</summary>
    /// <param name="year">A year.</param>
    /// <param name="to">Another.</param>
    [Field] public static string Years(int year = 2024, int? to = null) => $"{year}-{to}";

    /// <summary>The date.</summary>
    /// <param name="date">A day.</param>
    /// <param name="amount">Money.</param>
    [Field] public static string Date(DateOnly? date, decimal amount = 1.50m) => FormattableString.Invariant($"{date:yyyy-MM-dd} {amount}");

    private static readonly RequestExecutor Executor =
        new(Composition.Compose([new SubgraphBuilder("echo").Add(typeof(Echo)).Build()]), new RequestLimits());

    public static async Task<JsonElement> AskAsync(string query, string variables = "{}")
    {
        using var document = JsonDocument.Parse(variables);
        var request = new GraphQLRequest(query, Variables: document.RootElement);
        return ExecutableSchema.Json(await Executor.ExecuteAsync(request, false, NoServices.Instance, CancellationToken.None));
    }
}
