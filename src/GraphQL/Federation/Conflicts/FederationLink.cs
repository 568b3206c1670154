using System.Globalization;
using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.GraphQL.TypeSystem;

namespace Samverkan.GraphQL.Federation.Conflicts;

/// <summary>What a subgraph's document links of federation, and how it calls it.</summary>
/// <param name="Names">From a directive's name in the document to federation's.</param>
internal sealed record FederationLink(IReadOnlyDictionary<string, string> Names)
{
    private const string Identity = "https://specs.apollo.dev/federation/v";
    private const int Newest = 7;

    // The directives as federation defines them, and the version that brought them.
    private static readonly Dictionary<string, (int Since, string Definition)> Known = new()
    {
        ["key"] = (0, "(fields: federation__FieldSet!, resolvable: Boolean = true) repeatable on OBJECT | INTERFACE"),
        ["requires"] = (0, "(fields: federation__FieldSet!) on FIELD_DEFINITION"),
        ["provides"] = (0, "(fields: federation__FieldSet!) on FIELD_DEFINITION"),
        ["external"] = (0, "(reason: String) on OBJECT | FIELD_DEFINITION"),
        ["shareable"] = (0, " repeatable on OBJECT | FIELD_DEFINITION"),
        ["override"] = (0, "(from: String!, label: String) on FIELD_DEFINITION"),
        ["tag"] = (0, "(name: String!) repeatable on " + Anywhere),
        ["inaccessible"] = (0, " on " + Anywhere),
        ["extends"] = (0, " on OBJECT | INTERFACE"),
        ["composeDirective"] = (1, "(name: String!) repeatable on SCHEMA"),
        ["interfaceObject"] = (3, " on OBJECT"),
        ["authenticated"] = (5, " on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM"),
        ["requiresScopes"] = (5, "(scopes: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM"),
        ["policy"] = (6, "(policies: [[String!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM"),
    };

    private const string Anywhere =
        "FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION";

    /// <summary>The link in a document; a document without one knows all directives by their own names. Null after a fault.</summary>
    public static FederationLink? In(DocumentNode document, Action<string, string> fault)
    {
        var links = document.Definitions.OfType<SchemaDefinitionNode>().SelectMany(s => s.Directives).Where(d => d.Name.Value == "link").ToList();
        var link = links.Find(l => l.Text("url")?.StartsWith(Identity, StringComparison.Ordinal) ?? false);
        if (link is null)
        {
            return new(Known.Keys.ToDictionary(k => k));
        }
        var version = link.Text("url")![Identity.Length..];
        if (!version.StartsWith("2.", StringComparison.Ordinal)
            || !int.TryParse(version[2..], NumberStyles.None, CultureInfo.InvariantCulture, out var minor) || minor > Newest)
        {
            fault("UNKNOWN_FEDERATION_LINK_VERSION", $"Federation v{version} is not known; v2.0 to v2.{Newest} are.");
            return null;
        }
        var prefix = link.Text("as") ?? "federation";
        var names = Known.Where(k => k.Value.Since <= minor).ToDictionary(k => $"{prefix}__{k.Key}", k => k.Key);
        var right = Imports(link).ToList().TrueForAll(i => Import(i, names, minor, fault));
        return right ? new(names) : null;
    }

    /// <summary>What the document has of its link, to be built upon; what it defines itself is left out.</summary>
    public SchemaDefinition Definitions(DocumentNode document)
    {
        var own = document.Definitions.OfType<DirectiveDefinitionNode>().Select(d => d.Name.Value)
            .Concat(document.Definitions.OfType<TypeDefinitionNode>().Select(d => d.Name.Value)).ToHashSet();
        string[] scalars = ["federation__FieldSet", "FieldSet"];
        var definitions = Names.Where(n => !own.Contains(n.Key)).Select(n => $"directive @{n.Key}{Known[n.Value].Definition}")
            .Concat(scalars.Where(s => !own.Contains(s)).Select(s => $"scalar {s}"))
            .Concat(own.Contains("link") ? [] : ["directive @link(url: String!, as: String, for: String, import: [_Any]) repeatable on SCHEMA", "scalar _Any"]);
        return SchemaBuilder.Build(Parser.ParseDocument(string.Join('\n', definitions)));
    }

    private static IEnumerable<(string Name, string As)> Imports(DirectiveNode link) => (link.Argument("import") as ListValueNode)?.Values.Select(v => v switch
    {
        StringValueNode text => (text.Value, text.Value),
        ObjectValueNode o when Text(o, "name") is { } name => (name, Text(o, "as") ?? name),
        _ => ("", ""),
    }) ?? [];

    private static string? Text(ObjectValueNode value, string field) =>
        (value.Fields.FirstOrDefault(f => f.Name.Value == field)?.Value as StringValueNode)?.Value;

    private static bool Import((string Name, string As) import, Dictionary<string, string> names, int minor, Action<string, string> fault)
    {
        if (import.Name is "FieldSet" or "Scope" or "Policy")
        {
            return true;
        }
        if (import is { Name: ['@', ..], As: ['@', ..] } && Known.TryGetValue(import.Name[1..], out var known) && known.Since <= minor)
        {
            names[import.As[1..]] = import.Name[1..];
            return true;
        }
        fault("INVALID_LINK_DIRECTIVE_USAGE", $"\"{import.Name}\" cannot be imported of federation v2.{minor}.");
        return false;
    }
}
