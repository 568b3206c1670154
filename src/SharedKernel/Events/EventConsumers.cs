using System.Reflection;
using Samverkan.SharedKernel.Modules;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Events;

/// <summary>A handler of an event.</summary>
/// <param name="Name">Its class: under this the inbox notes what it handled.</param>
/// <param name="Event">The event's record.</param>
/// <param name="Handler">Its class.</param>
/// <param name="Module">The module that it writes.</param>
internal sealed record EventConsumer(string Name, Type Event, Type Handler, IModule Module)
{
    private static readonly MethodInfo Call = ((Delegate)CallAsync<IntegrationEvent>).Method.GetGenericMethodDefinition();

    private readonly Func<object, object, EventEnvelope, CancellationToken, Task> handle =
        Call.MakeGenericMethod(Event).CreateDelegate<Func<object, object, EventEnvelope, CancellationToken, Task>>();

    /// <summary>Runs the handler.</summary>
    public Task HandleAsync(object handler, object @event, EventEnvelope envelope, CancellationToken cancellationToken) =>
        handle(handler, @event, envelope, cancellationToken);

    private static Task CallAsync<TEvent>(object handler, object @event, EventEnvelope envelope, CancellationToken cancellationToken)
        where TEvent : IntegrationEvent =>
        ((IEventHandler<TEvent>)handler).HandleAsync((TEvent)@event, envelope, cancellationToken);
}

/// <summary>The handlers of the hosted modules, by event.</summary>
internal sealed class EventConsumers
{
    private readonly ILookup<(string Name, int Version), EventConsumer> byEvent;

    public EventConsumers(IReadOnlyList<EventConsumer> all)
    {
        All = all;
        byEvent = all.ToLookup(c => (OutboxRow.NameOf(c.Event).Name, OutboxRow.NameOf(c.Event).Version));
    }

    public IReadOnlyList<EventConsumer> All { get; }

    /// <summary>Those that handle an event of that name and version.</summary>
    public IEnumerable<EventConsumer> Of(string name, int version) => byEvent[(name, version)];

    /// <summary>Finds the handlers in the modules' assemblies. A handler belongs to the module whose context it asks for.</summary>
    /// <exception cref="InvalidOperationException">A handler asks for no module's context.</exception>
    public static EventConsumers In(IReadOnlyList<IModule> modules) => new([..
        from type in modules.Select(m => m.GetType().Assembly).Distinct().SelectMany(a => a.GetTypes())
        where type is { IsClass: true, IsAbstract: false }
        from role in type.GetInterfaces()
        where role.IsGenericType && role.GetGenericTypeDefinition() == typeof(IEventHandler<>)
        join module in modules on ContextOf(type) equals module.ContextType
        select new EventConsumer(type.FullName!, role.GetGenericArguments()[0], type, module)]);

    private static Type ContextOf(Type handler) => handler.GetConstructors(BindingFlags.Instance | BindingFlags.Public)
        .SelectMany(c => c.GetParameters())
        .Select(p => p.ParameterType)
        .FirstOrDefault(t => t.IsAssignableTo(typeof(ModuleContext)))
        ?? throw new InvalidOperationException($"{handler} asks for no module's context: what does it write?");
}
