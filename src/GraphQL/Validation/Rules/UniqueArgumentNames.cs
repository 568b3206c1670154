using Samverkan.GraphQL.Language;

namespace Samverkan.GraphQL.Validation.Rules;

/// <summary>Arguments of a field or directive have different names. (<see href="https://spec.graphql.org/September2025/#sec-Argument-Uniqueness"/>)</summary>
internal sealed class UniqueArgumentNames(DocumentContext context) : SyntaxVisitor
{
    public override void Enter(FieldNode field) => Check(field.Arguments);

    public override void Enter(DirectiveNode directive) => Check(directive.Arguments);

    private void Check(IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count < 2)
        {
            return;
        }
        foreach (var same in arguments.GroupBy(a => a.Name.Value).Where(same => same.Count() > 1))
        {
            context.Report($"There can be only one argument named \"{same.Key}\".", same.Select(a => a.Name));
        }
    }
}
