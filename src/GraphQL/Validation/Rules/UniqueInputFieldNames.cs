using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Fields of an input object have different names. (<see href="https://spec.graphql.org/September2025/#sec-Input-Object-Field-Uniqueness"/>)</summary>
internal sealed class UniqueInputFieldNames(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(ObjectValueNode value)
    {
        var known = new Dictionary<string, NameNode>();
        foreach (var name in value.Fields.Select(f => f.Name))
        {
            if (!known.TryAdd(name.Value, name))
            {
                context.Report($"There can be only one input field named \"{name.Value}\".", known[name.Value], name);
            }
        }
    }
}
