using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Samverkan.Access.Web;

namespace Samverkan.Access.Tests;

/// <summary>Settings of authorities that cannot be followed, as whoever runs the host is told of them.</summary>
public sealed class AuthoritySettingsTests
{
    private const string Section = "Samverkan:Access:Authorities:0";

    [Fact]
    public void Settings_WhenTheyAreWhole_AreFollowed() => Assert.Null(Fault("Audience", "samverkan"));

    [Theory]
    [InlineData("Issuer", "id.example.se", "Issuer must be the https address of an authority, not \"id.example.se\".")]
    [InlineData("Audience", "", "Audience must say what the authority's tokens for Samverkan are for.")]
    [InlineData("Algorithms:0", "HS256", "Algorithms names HS256. There are RS256")]
    [InlineData("Groups:0:Role", "Administrator", "Groups gives administrators: they are made here.")]
    [InlineData("Groups:0:Role", "Kejsare", "Groups has an entry that cannot be read. There are the roles RegionOffice, ")]
    [InlineData("Groups:0:ScopeKind", "Världen", "Groups has an entry that cannot be read. There are the roles RegionOffice, ")]
    public void Setting_WhenItIsWrong_IsNamed(string name, string value, string told) =>
        Assert.StartsWith($"{Section}: {told}", Fault(name, value), StringComparison.Ordinal);

    private static string? Fault(string name, string value)
    {
        var settings = new Dictionary<string, string?>
        {
            [$"{Section}:Issuer"] = "https://id.example.se",
            [$"{Section}:Audience"] = "samverkan",
            [$"{Section}:Groups:0:Group"] = "samordnare",
            [$"{Section}:Groups:0:Role"] = "Coordinator",
            [$"{Section}:Groups:0:ScopeKind"] = "Network",
            [$"{Section}:Groups:0:ScopeValue"] = "valfard/fouJamt",
            [$"{Section}:{name}"] = value,
        };
        return AccessHosting.FaultIn(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), new HostingEnvironment { EnvironmentName = "Production" });
    }
}
