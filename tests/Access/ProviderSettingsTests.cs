using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting.Internal;
using Samverkan.Access.Web;

namespace Samverkan.Access.Tests;

/// <summary>Settings of providers that cannot be followed, as whoever runs the host is told of them.</summary>
public sealed class ProviderSettingsTests
{
    private const string Section = "Samverkan:Access:Providers:0:";

    [Fact]
    public void Settings_WhenTheyAreWhole_AreFollowed() => Assert.Null(Fault([]));

    [Theory]
    [InlineData("Id", "Ett Id", "Samverkan:Access:Providers:0: Id must be 1–30 small letters, digits and hyphens, not \"Ett Id\"")]
    [InlineData("Name", "", "Name must be what people know prov by")]
    [InlineData("Issuer", "id.example.se", "Issuer must be the https address of a provider, not \"id.example.se\"")]
    [InlineData("Issuer", "http://id.example.se", "Issuer must be the https address")]
    [InlineData("ClientId", "", "ClientId must be what prov knows Samverkan by")]
    [InlineData("ClientSecret", "", "ClientSecret is empty")]
    [InlineData("Scopes:0", "profile email", "Scopes names one scope in each entry")]
    [InlineData("Algorithms:0", "HS256", "Algorithms names HS256. There are RS256")]
    [InlineData("Algorithms:0", "none", "Algorithms names none.")]
    [InlineData("Groups:0:Role", "Administrator", "Groups gives administrators: they are made here.")]
    [InlineData("Groups:0:Role", "Kejsare", "Groups has an entry that cannot be read. There are the roles RegionOffice, ")]
    [InlineData("MultiFactor", "ja", "Providers:0:MultiFactor")]
    [InlineData("Groups:0:ScopeKind", "Municipality", "Groups, samordnare: Rollen kan inte ges i det omfånget.")]
    public void Setting_WhenItIsWrong_IsNamed(string name, string value, string told) => Assert.Contains(told, Fault([(name, value)]), StringComparison.Ordinal);

    [Theory]
    [InlineData("Id", "prov", "Id prov is another provider's already.")]
    [InlineData("Issuer", "https://id.example.se/", "Issuer https://id.example.se/ is another provider's already.")]
    public void Provider_WhenItIsThereTwice_IsNamed(string name, string value, string told)
    {
        var second = new Dictionary<string, string?>
        {
            ["Samverkan:Access:Providers:1:Id"] = "annan",
            ["Samverkan:Access:Providers:1:Name"] = "Annan",
            ["Samverkan:Access:Providers:1:Issuer"] = "https://annan.example.se",
            ["Samverkan:Access:Providers:1:ClientId"] = "samverkan",
            ["Samverkan:Access:Providers:1:" + name] = value,
        };

        Assert.Equal("Samverkan:Access:Providers:1: " + told, Fault([], more: second));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("http://samverkan.example.se")]
    public void Address_OutsideDevelopment_IsTheHttpsAddressOfThePages(string? address) =>
        Assert.Contains("Samverkan:Access:Address must be the https address of the pages", Fault([], address), StringComparison.Ordinal);

    [Fact]
    public void Address_InDevelopment_IsThatOfTheRequest() => Assert.Null(Fault([("Issuer", "http://localhost:8081")], address: null, environment: "Development"));

    [Theory]
    [InlineData("appsettings.json", true)]
    [InlineData("appsettings.Production.json", true)]
    [InlineData("hemligheter.json", false)]
    public void Secret_InAFileOfSettings_IsRefused(string file, bool isRefused)
    {
        var folder = Directory.CreateTempSubdirectory("samverkan-providers-");
        try
        {
            var path = Path.Combine(folder.FullName, file);
            File.WriteAllText(path, """{ "Samverkan": { "Access": { "Providers": [ { "ClientSecret": "hemlig" } ] } } }""");

            var fault = Fault([], file: path);

            Assert.Equal(isRefused ? "Samverkan:Access:Providers:0:ClientSecret stands in a file of settings. A secret is given by the environment, or by a file that is not kept with the code." : null, fault);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string? Fault(
        (string Name, string Value)[] changes, string? address = "https://samverkan.example.se", string environment = "Production", Dictionary<string, string?>? more = null, string? file = null)
    {
        var settings = new Dictionary<string, string?>(more ?? [])
        {
            ["Samverkan:Access:Address"] = address,
            [Section + "Id"] = "prov",
            [Section + "Name"] = "Provlegitimation",
            [Section + "Issuer"] = "https://id.example.se",
            [Section + "ClientId"] = "samverkan",
            [Section + "Groups:0:Group"] = "samordnare",
            [Section + "Groups:0:Role"] = "Coordinator",
            [Section + "Groups:0:ScopeKind"] = "Network",
            [Section + "Groups:0:ScopeValue"] = "valfard/fouJamt",
        };
        foreach (var (name, value) in changes)
        {
            settings[Section + name] = value;
        }

        var builder = new ConfigurationBuilder();
        if (file is not null)
        {
            builder.AddJsonFile(file);
        }

        return AccessHosting.FaultIn(builder.AddInMemoryCollection(settings).Build(), new HostingEnvironment { EnvironmentName = environment });
    }
}
