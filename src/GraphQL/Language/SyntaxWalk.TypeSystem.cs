namespace Samverkan.GraphQL.Language;

/// <content>Definitions and extensions of the type system.</content>
internal sealed partial class SyntaxWalk
{
    private void Walk(TypeSystemNode definition)
    {
        Enter(definition, static (v, n) => v.Enter(n));
        switch (definition)
        {
            case SchemaDefinitionNode schema:
                Walk(schema.Directives, "SCHEMA", schema);
                Walk(schema.OperationTypes.Select(o => o.Type));
                break;
            case ScalarTypeDefinitionNode scalar:
                Walk(scalar.Directives, "SCALAR", scalar);
                break;
            case ObjectTypeDefinitionNode type:
                Walk(type.Interfaces);
                Walk(type.Directives, "OBJECT", type);
                Walk(type.Fields);
                break;
            case InterfaceTypeDefinitionNode type:
                Walk(type.Interfaces);
                Walk(type.Directives, "INTERFACE", type);
                Walk(type.Fields);
                break;
            case UnionTypeDefinitionNode union:
                Walk(union.Directives, "UNION", union);
                Walk(union.Types);
                break;
            case EnumTypeDefinitionNode type:
                Walk(type.Directives, "ENUM", type);
                foreach (var value in type.Values)
                {
                    Walk(value.Directives, "ENUM_VALUE", value);
                }
                break;
            case InputObjectTypeDefinitionNode input:
                Walk(input.Directives, "INPUT_OBJECT", input);
                Walk(input.Fields, "INPUT_FIELD_DEFINITION");
                break;
            case DirectiveDefinitionNode directive:
                Walk(directive.Arguments, "ARGUMENT_DEFINITION");
                break;
        }
        Leave(definition, static (v, n) => v.Leave(n));
    }

    private void Walk(IEnumerable<NamedTypeNode> types)
    {
        foreach (var type in types)
        {
            Walk(type);
        }
    }

    private void Walk(IReadOnlyList<FieldDefinitionNode> fields)
    {
        foreach (var field in fields)
        {
            Walk(field.Arguments, "ARGUMENT_DEFINITION");
            Walk(field.Type);
            Walk(field.Directives, "FIELD_DEFINITION", field);
        }
    }

    private void Walk(IReadOnlyList<InputValueDefinitionNode> values, string location)
    {
        foreach (var value in values)
        {
            Walk(value.Type);
            if (value.DefaultValue is { } literal)
            {
                Walk(literal);
            }
            Walk(value.Directives, location, value);
        }
    }
}
