using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Modules;
using Samverkan.Testing;

namespace Samverkan.Rights.Tests;

/// <summary>Nothing is open because somebody forgot to say for whom it is.</summary>
public sealed class StatedTests : IAsyncLifetime
{
    private static readonly string[] Roots = ["Query", "Mutation", "Subscription"];

    private SamverkanHost host = null!;

    private HostedModules Modules => host.Services.GetRequiredService<HostedModules>();

    public async Task InitializeAsync() => host = await SamverkanHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public void RootFieldsAndFieldsOfEntities_StateWhatTheyNeed()
    {
        var fields = Modules.SelectMany(Objects).Where(t => Roots.Contains(t.Name) || t.Entity is not null)
            .SelectMany(t => t.Fields.Where(f => t.Entity?.KeyFields.Split(' ').Contains(f.Name) != true).Select(f => (Type: t.Name, Field: f))).ToList();

        Assert.True(fields.Count > 200, "The graph's fields were not found.");
        Assert.Empty(fields.Where(f => f.Field.Access is null).Select(f => $"{f.Type}.{f.Field.Name}"));
    }

    // a field that a class is extended by takes over what the class states: that of an open class would be open because nobody said otherwise
    [Fact]
    public void FieldsThatExtendAClass_StateByThemselvesWhatTheyNeed()
    {
        var fields = Modules.SelectMany(m => m.GetType().Assembly.GetTypes()).Where(t => t.IsDefined(typeof(ExtendObjectTypeAttribute)))
            .SelectMany(t => t.GetMembers(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)).Where(m => m.IsDefined(typeof(FieldAttribute))).ToList();

        Assert.True(fields.Count > 100, "The fields were not found.");
        Assert.Empty(fields.Where(f => !States(f) && !States(f.DeclaringType!)).Select(f => $"{f.DeclaringType!.Name}.{f.Name}"));
    }

    [Fact]
    public void Commands_StateWhatTheyNeed()
    {
        var commands = Modules.SelectMany(m => m.GetType().Assembly.GetTypes()).Where(t => t is { IsAbstract: false } && t.IsAssignableTo(typeof(ICommand))).ToList();

        Assert.True(commands.Count > 50, "The commands were not found.");
        Assert.Empty(commands.Where(c => !States(c)).Select(c => c.Name));
    }

    [Fact]
    public void PermissionsThatAreNeeded_StandInTheTables_AndNoOthers()
    {
        var needed = Modules.SelectMany(Objects).SelectMany(t => t.Fields).Select(f => f.Access?.Permission)
            .Concat(Modules.SelectMany(m => m.GetType().Assembly.GetTypes()).Select(t => t.GetCustomAttribute<NeedsAttribute>()?.Permission))
            .OfType<string>().ToHashSet();
        // asked for in queries, and by no field
        string[] ofRows = ["valfard.studyOrder.readSecret", "access.grant.end"];
        var given = Modules.SelectMany(m => m.Rights.Rights).Select(r => r.Permission).ToHashSet();

        Assert.Empty(needed.Except(given).Order());
        Assert.Empty(given.Except(needed).Except(ofRows).Order());
    }

    [Fact]
    public void Endpoints_ThatNobodyReviewed_AreNone()
    {
        // each with what it asks of who sends: a password, a token, a session, or nothing
        string[] reviewed =
        [
            "/health/live", "/health/ready", "/graphql", "/graphql/graphiql/assets/{file}", "/events", "/access/session", "/access/sign-in", "/access/sign-in/second-factor",
            "/access/sign-in/passkey/options", "/access/sign-in/passkey", "/access/sign-out", "/access/sign-out-everywhere", "/access/forgotten", "/access/reset", "/access/confirm",
            "/access/setup", "/access/sample-accounts", "/access/mails", "/access/outside", "/access/outside/{id}/begin", "/access/outside/{id}/link",
            "/access/outside/{id}/callback",
        ];

        var addresses = host.Services.GetRequiredService<IEnumerable<Microsoft.AspNetCore.Routing.EndpointDataSource>>().SelectMany(s => s.Endpoints)
            .OfType<Microsoft.AspNetCore.Routing.RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).Distinct().ToList();

        Assert.Contains("/graphql", addresses);
        Assert.DoesNotContain(addresses, a => !reviewed.Contains(a) && !IsPage(a) && !Modules.Any(m => a == $"/graphql/{m.Name}"));
    }

    // the portal's pages, scripts and pictures are the same for everybody; what they show they ask the graph for
    private static bool IsPage(string address) =>
        address is "/" or "/{*path:nonfile}" || address.EndsWith("/{**rest}", StringComparison.Ordinal) || address.StartsWith("/assets/", StringComparison.Ordinal)
        || (address.LastIndexOf('/') == 0 && Path.HasExtension(address));

    private static bool States(MemberInfo member) =>
        member.IsDefined(typeof(NeedsAttribute)) || member.IsDefined(typeof(PublicAttribute)) || member.IsDefined(typeof(SignedInAttribute));

    private static IEnumerable<ObjectType> Objects(IModule module)
    {
        var graph = new SubgraphBuilder(module.Name);
        graph.Add((IFieldConvention)Activator.CreateInstance(
            typeof(GraphQL.EntityFrameworkCore.QueryableConvention<>).MakeGenericType(module.ContextType), (Func<string, string>)(text => text))!);
        module.BuildGraph(graph);
        return graph.Build().Types.OfType<ObjectType>();
    }
}
