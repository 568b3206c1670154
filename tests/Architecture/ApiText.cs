using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Samverkan.Architecture.Tests;

/// <summary>The public surface of an assembly as text like C#, in a stable order: types by namespace and name, their members by kind and name.</summary>
internal static class ApiText
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Of an assembly.</summary>
    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var group in assembly.GetExportedTypes().GroupBy(t => t.Namespace).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(text.Length == 0 ? "" : "\n").Append("namespace ").Append(group.Key).Append("\n\n").Append(Of([.. group]));
        }
        return text.ToString();
    }

    /// <summary>Of types.</summary>
    public static string Of(IReadOnlyList<Type> types) => string.Join('\n', types.OrderBy(t => ApiNames.Of(t), StringComparer.Ordinal).Select(Type));

    /// <summary>The lines that only one of two texts has, each with the type that it stands in.</summary>
    public static IReadOnlyList<string> Difference(IReadOnlyList<string> committed, IReadOnlyList<string> compiled)
    {
        var (before, now) = (Placed(committed), Placed(compiled));
        return [.. before.Except(now).Select(l => $"{l.Type}: - {l.Line.Trim()}"), .. now.Except(before).Select(l => $"{l.Type}: + {l.Line.Trim()}")];
    }

    private static List<(string Type, string Line)> Placed(IReadOnlyList<string> lines)
    {
        var type = "";
        var placed = new List<(string, string)>();
        foreach (var line in lines)
        {
            type = line.Length > 0 && line[0] is not ('{' or '}' or ' ') ? line : type;
            placed.Add((type, line));
        }
        return placed;
    }

    private static string Type(Type type)
    {
        if (type.IsAssignableTo(typeof(Delegate)))
        {
            var invoke = type.GetMethod("Invoke")!;
            return $"public delegate {ApiNames.Of(invoke.ReturnParameter)} {ApiNames.Of(type)}({Parameters(invoke)});{Constraints(Own(type), "    ")}\n";
        }
        var members = (type.IsEnum ? Values(type) : Members(type)).Select(m => $"    {m}\n").ToList();
        var head = $"public {Kind(type)} {ApiNames.Of(type)}{Bases(type)}{Constraints(Own(type), "    ")}";
        return members.Count == 0 ? $"{head};\n" : $"{head}\n{{\n{string.Concat(members)}}}\n";
    }

    private static string Kind(Type type) =>
        type.IsEnum ? "enum"
        : type.IsInterface ? "interface"
        : type.IsValueType ? (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (IsRecord(type) ? "record struct" : "struct")
        : (type is { IsAbstract: true, IsSealed: true } ? "static " : type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (IsRecord(type) ? "record" : "class");

    private static bool IsRecord(Type type) => type.GetMethod("PrintMembers", Declared) is not null;

    private static string Bases(Type type)
    {
        if (type.IsEnum)
        {
            return Enum.GetUnderlyingType(type) == typeof(int) ? "" : " : " + ApiNames.Of(Enum.GetUnderlyingType(type));
        }
        var inherited = (type.BaseType?.GetInterfaces() ?? []).Concat(type.GetInterfaces().SelectMany(i => i.GetInterfaces())).ToHashSet();
        var bases = new[] { type.BaseType }.Where(b => b is not null && b != typeof(object) && b != typeof(ValueType))
            .Concat(type.GetInterfaces().Where(i => i.IsVisible && !inherited.Contains(i) && !(IsRecord(type) && IsEquatable(i))).OrderBy(i => ApiNames.Of(i), StringComparer.Ordinal))
            .Select(b => ApiNames.Of(b!)).ToList();
        return bases.Count == 0 ? "" : " : " + string.Join(", ", bases);
    }

    private static bool IsEquatable(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IEquatable<>);

    private static IEnumerable<string> Values(Type type) => type.GetFields(BindingFlags.Public | BindingFlags.Static)
        .OrderBy(f => f.MetadataToken)
        .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.Name} = {Convert.ChangeType(f.GetRawConstantValue()!, typeof(long), CultureInfo.InvariantCulture)},"));

    private static IEnumerable<string> Members(Type type) =>
    [
        .. type.GetConstructors(Declared & ~BindingFlags.Static).Where(c => Visible(c, type) && !IsCopying(c)).Select(c => $"{Reach(c, type)}{ApiNames.Plain(type)}({Parameters(c)});").Order(StringComparer.Ordinal),
        .. type.GetFields(Declared).Where(f => f.IsPublic || (f.IsFamily || f.IsFamilyOrAssembly) && !type.IsSealed).OrderBy(f => !f.IsLiteral).ThenBy(f => f.Name, StringComparer.Ordinal).Select(Field),
        .. type.GetProperties(Declared).Where(p => p.Name != "EqualityContract" && p.GetAccessors(nonPublic: true).Any(a => Visible(a, type)))
            .OrderBy(p => p.Name, StringComparer.Ordinal).Select(p => Property(p, type)),
        .. type.GetMethods(Declared).Where(m => Visible(m, type) && !IsMade(m)).Select(m => Method(m, type)).Order(StringComparer.Ordinal),
        .. type.GetEvents(Declared).Where(e => Visible(e.AddMethod!, type)).OrderBy(e => e.Name, StringComparer.Ordinal)
            .Select(e => $"{Reach(e.AddMethod!, type)}event {ApiNames.Of(e)} {e.Name};"),
    ];

    private static bool Visible(MethodBase member, Type type) => member.IsPublic || ((member.IsFamily || member.IsFamilyOrAssembly) && !type.IsSealed);

    // What the compiler makes of records, and the accessors that stand with their properties.
    private static bool IsMade(MethodInfo method) =>
        method.IsDefined(typeof(CompilerGeneratedAttribute)) || (method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal))
        || (method.IsVirtual && method.GetBaseDefinition().DeclaringType != method.DeclaringType && method.GetBaseDefinition().DeclaringType!.Assembly == typeof(object).Assembly
            && method.Name is nameof(ToString) or nameof(Equals) or nameof(GetHashCode));

    private static bool IsCopying(ConstructorInfo constructor) =>
        constructor.IsDefined(typeof(CompilerGeneratedAttribute)) || (IsRecord(constructor.DeclaringType!) && constructor.GetParameters() is [var one] && one.ParameterType == constructor.DeclaringType);

    private static string Field(FieldInfo field) =>
        $"{(field.IsPublic ? "" : "protected ")}{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{ApiNames.Of(field)} {field.Name}"
        + $"{(field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "")};";

    private static string Property(PropertyInfo property, Type type)
    {
        var accessors = new[] { property.GetMethod, property.SetMethod }.OfType<MethodInfo>().Where(a => Visible(a, type)).ToList();
        var index = property.GetIndexParameters();
        var name = index.Length == 0 ? property.Name : $"this[{string.Join(", ", index.Select(Parameter))}]";
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        return $"{Reach(accessors.MaxBy(a => a.IsPublic)!, type)}{required}{ApiNames.Of(property)} {name} {{ {string.Join(' ', accessors.Select(a => Accessor(a, property, accessors)))} }}";
    }

    private static string Accessor(MethodInfo accessor, PropertyInfo property, List<MethodInfo> all)
    {
        var reach = !accessor.IsPublic && all.Exists(a => a.IsPublic) ? "protected " : "";
        var isInit = accessor.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
        return reach + (accessor == property.GetMethod ? "get;" : isInit ? "init;" : "set;");
    }

    private static string Method(MethodInfo method, Type type)
    {
        var arguments = method.IsGenericMethodDefinition ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        var extends = method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "";
        return $"{Reach(method, type)}{ApiNames.Of(method.ReturnParameter)} {method.Name}{arguments}({extends}{Parameters(method)})"
            + $"{Constraints(method.IsGenericMethodDefinition ? method.GetGenericArguments() : [], "        ")};";
    }

    private static string Reach(MethodBase member, Type type)
    {
        var overrides = member is MethodInfo { IsVirtual: true } method && method.GetBaseDefinition() != method;
        return (member.IsPublic ? "" : "protected ")
            + (member.IsStatic ? "static " : "")
            + (type.IsInterface || !member.IsVirtual || (member.IsFinal && !overrides) ? "" : member.IsAbstract ? "abstract " : overrides ? "override " : type.IsSealed ? "" : "virtual ");
    }

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var way = parameter.IsOut ? "out " : parameter.IsIn ? "in " : parameter.ParameterType.IsByRef ? "ref "
            : parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        return $"{way}{ApiNames.Of(parameter)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Default(parameter) : "")}";
    }

    // Nested types have the type parameters of their outer ones too.
    private static Type[] Own(Type type) => [.. type.GetGenericArguments().Skip(type.DeclaringType?.GetGenericArguments().Length ?? 0)];

    private static string Constraints(Type[] arguments, string indent) => string.Concat(arguments.Where(a => a.IsGenericParameter).Select(argument =>
    {
        var attributes = argument.GenericParameterAttributes;
        var isStruct = attributes.HasFlag(GenericParameterAttributes.NotNullableValueTypeConstraint);
        var constraints = new[] { attributes.HasFlag(GenericParameterAttributes.ReferenceTypeConstraint) ? "class" : isStruct ? "struct" : "" }
            .Concat(argument.GetGenericParameterConstraints().Where(c => c != typeof(ValueType)).Select(ApiNames.Of))
            .Append(attributes.HasFlag(GenericParameterAttributes.DefaultConstructorConstraint) && !isStruct ? "new()" : "")
            .Where(c => c.Length > 0).ToList();
        return constraints.Count == 0 ? "" : $"\n{indent}where {argument.Name} : {string.Join(", ", constraints)}";
    }));

    private static string Default(ParameterInfo parameter) => parameter.DefaultValue is { } value ? Literal(value)
        : parameter.ParameterType.IsValueType && Nullable.GetUnderlyingType(parameter.ParameterType) is null ? "default" : "null";

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        Enum e => $"{ApiNames.Of(e.GetType())}.{e}",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
