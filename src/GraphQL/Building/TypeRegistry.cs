using System.Collections.Frozen;
using System.Reflection;
using Samverkan.GraphQL.Types;

namespace Samverkan.GraphQL.Building;

/// <summary>The types of a module while they are being built: each is registered when first met, and built when its turn comes.</summary>
internal sealed class TypeRegistry(string lane, IReadOnlyList<IFieldConvention> conventions) : ITypeRegistry
{
    private static readonly FrozenDictionary<Type, ScalarType> Scalars = new Dictionary<Type, ScalarType>
    {
        [typeof(int)] = BuiltInScalars.Int,
        [typeof(double)] = BuiltInScalars.Float,
        [typeof(string)] = BuiltInScalars.String,
        [typeof(bool)] = BuiltInScalars.Boolean,
        [typeof(Guid)] = BuiltInScalars.Id,
        [typeof(DateOnly)] = CustomScalars.Date,
        [typeof(DateTimeOffset)] = CustomScalars.DateTime,
        [typeof(decimal)] = CustomScalars.Decimal,
        [typeof(Uri)] = CustomScalars.Url,
        [typeof(Markdown)] = CustomScalars.Markdown,
        [typeof(IUpload)] = CustomScalars.Upload,
    }.ToFrozenDictionary();

    private readonly Dictionary<Type, string> names = [];
    private readonly Dictionary<string, TypeDefinition> definitions = [];
    private readonly Dictionary<string, ObjectTypeDraft> drafts = [];
    private readonly List<(Type Class, Type Extended)> extensions = [];
    private readonly Queue<Action> work = new();
    private readonly List<string> faults = [];
    private readonly NullabilityInfoContext nullability = new();

    /// <summary>The module.</summary>
    public string Lane => lane;

    /// <summary>What takes methods that the builder does not know.</summary>
    public IReadOnlyList<IFieldConvention> Conventions => conventions;

    /// <summary>All faults noted so far.</summary>
    public IReadOnlyList<string> Faults => faults;

    /// <inheritdoc/>
    public void Fault(string sentence) => faults.Add($"{lane}: {sentence}");

    /// <inheritdoc/>
    public TypeReference TypeOf(Type clrType) => Reference(clrType, null, GraphNames.Clr(clrType));

    /// <summary>The graph's type of a property.</summary>
    public TypeReference TypeOf(PropertyInfo property) =>
        Identifying(property, Reference(property.PropertyType, nullability.Create(property), $"{GraphNames.Clr(property.DeclaringType!)}.{property.Name}"));

    /// <summary>The graph's type of a parameter, also of the one that stands for a method's return value.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="path">Which type argument of its type, then of that: the awaited value of a task, the values of a dictionary.</param>
    public TypeReference TypeOf(ParameterInfo parameter, params IEnumerable<int> path)
    {
        var (type, known) = (parameter.ParameterType, nullability.Create(parameter));
        foreach (var i in path)
        {
            (type, known) = (type.GetGenericArguments()[i], known.GenericTypeArguments[i]);
        }
        return Identifying(parameter, Reference(type, known, Place(parameter)));
    }

    /// <summary>Where a parameter stands, for faults.</summary>
    public static string Place(ParameterInfo parameter) =>
        $"{GraphNames.Clr(parameter.Member.DeclaringType!)}.{parameter.Member.Name}{(parameter.Position < 0 ? "" : $"({parameter.Name})")}";

    /// <inheritdoc/>
    public IReadOnlyList<InputValueDefinition> ArgumentsOf(MethodInfo method) =>
        [.. method.GetParameters().Where(Invoker.IsArgument).Select(p => InputTypes.Value(p, this))];

    /// <inheritdoc/>
    Func<ResolveContext, object?, object?> ITypeRegistry.Invoker(MethodInfo method) => Invoker.Compile(method);

    /// <inheritdoc/>
    public IReadOnlyList<(PropertyInfo Property, string FieldName, string? Description)> FieldsOf(Type rowType) =>
        [.. ObjectFields.Of(rowType).Select(p => (p, ObjectFields.NameOf(p), XmlDocumentation.Of(p)))];

    /// <inheritdoc/>
    public IReadOnlyList<FieldMember> MethodsOf(Type rowType)
    {
        var key = rowType.GetCustomAttribute<EntityAttribute>()?.KeyType;
        return
        [
            .. extensions.Where(e => e.Extended == rowType || e.Extended == key).Prepend((Class: rowType, Extended: rowType))
                .SelectMany(e => MethodFields.Of(e.Class, e.Extended, this)),
        ];
    }

    /// <inheritdoc/>
    public void Add(TypeDefinition definition)
    {
        if (!definitions.TryAdd(definition.Name, definition) && TypeShape.Of(definitions[definition.Name]) != TypeShape.Of(definition))
        {
            Fault($"Type {definition.Name} is defined twice, in different shapes: {TypeShape.Of(definitions[definition.Name])} and {TypeShape.Of(definition)}.");
        }
    }

    /// <summary>Registers an annotated type; false where it has no annotation.</summary>
    public bool Register(Type type)
    {
        if (type.GetCustomAttribute<ExtendObjectTypeAttribute>() is { } extension)
        {
            return Extend(type, extension);
        }
        var annotated = type.IsEnum
            ? type.IsDefined(typeof(EnumNameAttribute))
            : type.IsDefined(typeof(ObjectTypeAttribute)) || type.IsDefined(typeof(EntityKeyAttribute))
                || type.IsDefined(typeof(InterfaceTypeAttribute)) || type.IsDefined(typeof(InputTypeAttribute));
        if (annotated)
        {
            NameOf(type, GraphNames.Clr(type));
        }
        return annotated;
    }

    /// <summary>The object type of a name, begun where it is not yet.</summary>
    public ObjectTypeDraft Draft(string name)
    {
        if (!drafts.TryGetValue(name, out var draft))
        {
            drafts.Add(name, draft = new ObjectTypeDraft(name));
        }
        return draft;
    }

    /// <summary>The scalar of a CLR type, or null.</summary>
    public static ScalarType? ScalarOf(Type type) => Scalars.GetValueOrDefault(type);

    /// <summary>The name of the graph's type of a CLR type, which is registered where it is not yet.</summary>
    public string NameOf(Type type, string place)
    {
        if (names.TryGetValue(type, out var known))
        {
            return known;
        }
        if (Scalars.TryGetValue(type, out var scalar))
        {
            Add(scalar);
            return names[type] = scalar.Name;
        }
        if (Kind(type) is not var (name, build))
        {
            Fault($"{place}: {GraphNames.Clr(type)} is no type of the graph. Annotate it, or mark the parameter [Service] if it is one.");
            return names[type] = "String";
        }
        names[type] = name;
        work.Enqueue(build);
        return name;
    }

    /// <summary>Builds what is registered, and what that registers, until nothing is left.</summary>
    public IReadOnlyList<TypeDefinition> Complete()
    {
        var entities = new HashSet<ObjectTypeDraft>();
        do
        {
            while (work.TryDequeue(out var build))
            {
                build();
            }
            foreach (var draft in drafts.Values.Where(d => d.Key is not null && entities.Add(d)).ToList())
            {
                Entities.Build(draft, draft.Key!, this);
            }
        }
        while (work.Count > 0);
        foreach (var draft in drafts.Values)
        {
            Add(draft.Complete(this));
        }
        return [.. definitions.Values];
    }

    private (string Name, Action Build)? Kind(Type type)
    {
        if (type.IsEnum)
        {
            var enumName = type.GetCustomAttribute<EnumNameAttribute>()?.Name ?? type.Name;
            return (enumName, () => Add(Enums.Of(type, enumName)));
        }
        if (type.GetCustomAttribute<EntityKeyAttribute>() is { } key)
        {
            return (key.TypeName, () => ObjectFields.BuildKey(Draft(key.TypeName), type, this));
        }
        if (type.GetCustomAttribute<ObjectTypeAttribute>() is { } o)
        {
            var entity = type.GetCustomAttribute<EntityAttribute>()?.KeyType.GetCustomAttribute<EntityKeyAttribute>()?.TypeName;
            var objectName = o.Name ?? entity ?? type.Name;
            if (entity is not null && entity != objectName)
            {
                Fault($"{GraphNames.Clr(type)} is called {objectName}, but its key record says {entity}.");
            }
            return (objectName, () => ObjectFields.BuildRow(Draft(objectName), type, this));
        }
        if (type.GetCustomAttribute<InterfaceTypeAttribute>() is { } i)
        {
            var interfaceName = i.Name ?? (type.Name is ['I', ..] ? type.Name[1..] : type.Name);
            return (interfaceName, () => Add(ObjectFields.Interface(interfaceName, type, this)));
        }
        if (type.GetCustomAttribute<InputTypeAttribute>() is { } input)
        {
            var inputName = input.Name ?? type.Name;
            return (inputName, () => Add(InputTypes.Of(type, inputName, input.OneOf, this)));
        }
        return null;
    }

    private bool Extend(Type extension, ExtendObjectTypeAttribute attribute)
    {
        var extended = attribute.Type;
        if (extended is not null && !extended.IsDefined(typeof(ObjectTypeAttribute)) && !extended.IsDefined(typeof(EntityKeyAttribute)))
        {
            Fault($"{GraphNames.Clr(extension)} extends {GraphNames.Clr(extended)}, which is neither an object type nor the key of an entity.");
            return true;
        }
        if (extended is not null)
        {
            extensions.Add((extension, extended));
        }
        var name = extended is null ? attribute.TypeName! : NameOf(extended, GraphNames.Clr(extension));
        work.Enqueue(() => MethodFields.Build(Draft(name), extension, extended, this));
        return true;
    }

    private static TypeReference Identifying(ICustomAttributeProvider place, TypeReference type) =>
        place.IsDefined(typeof(IdAttribute), inherit: false) ? Renamed(type) : type;

    private static TypeReference Renamed(TypeReference type) => type switch
    {
        NonNullTypeReference n => Renamed(n.Type).NonNull(),
        ListTypeReference l => Renamed(l.Item).List(),
        _ => TypeReference.Named(BuiltInScalars.Id.Name),
    };

    private TypeReference Reference(Type type, NullabilityInfo? known, string place)
    {
        var core = Nullable.GetUnderlyingType(type) ?? type;
        var reference = ClrLists.ItemOf(core) is { } item
            ? Reference(item, ClrLists.ItemOf(known), place).List()
            : TypeReference.Named(NameOf(core, place));
        return core != type || known?.ReadState == NullabilityState.Nullable ? reference : reference.NonNull();
    }
}
