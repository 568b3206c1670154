using Samverkan.GraphQL.AspNetCore;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Execution;
using Samverkan.GraphQL.Federation;
using Samverkan.GraphQL.Printing;
using Samverkan.GraphQL.Types;

namespace Samverkan.Referees.FileHost;

internal static class FileHost
{
    public static Task Main(string[] arguments)
    {
        var builder = WebApplication.CreateSlimBuilder(arguments);
        builder.Services.AddGraphQLHttp();
        var app = builder.Build();
        var schema = Composition.Compose([new SubgraphBuilder("files").Add(typeof(Queries)).Add(typeof(Mutations)).Add(typeof(KeptFile)).Build()]);
        app.MapGraphQL("/graphql", new RequestExecutor(schema, new()), () => SchemaPrinter.Print(schema));
        return app.RunAsync();
    }
}

[ExtendObjectType("Query"), Public]
internal static class Queries
{
    /// <summary>Always true.</summary>
    [Field] public static bool Ready() => true;
}

/// <summary>A file as it arrived.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ContentType">Its media type.</param>
/// <param name="Length">Its bytes.</param>
/// <param name="Text">What it says.</param>
[ObjectType]
internal sealed record KeptFile(
    [property: Field] string Name, [property: Field] string? ContentType, [property: Field] int Length, [property: Field] string Text);

[ExtendObjectType("Mutation"), Public]
internal static class Mutations
{
    /// <summary>Reads files.</summary>
    /// <param name="files">The files.</param>
    [Field]
    public static async Task<IReadOnlyList<KeptFile>> Keep(IReadOnlyList<IUpload> files, CancellationToken cancellationToken)
    {
        var kept = new List<KeptFile>();
        foreach (var file in files)
        {
            using var reader = new StreamReader(await file.OpenReadAsync(cancellationToken));
            kept.Add(new(file.FileName, file.ContentType, (int)file.Length, await reader.ReadToEndAsync(cancellationToken)));
        }
        return kept;
    }
}
