using System.Collections;

namespace Samverkan.SharedKernel.Modules;

/// <summary>The modules that this process hosts.</summary>
public sealed class HostedModules(IReadOnlyList<IModule> modules) : IReadOnlyList<IModule>
{
    private readonly Dictionary<string, IModule> byName = modules.ToDictionary(m => m.Name, StringComparer.Ordinal);

    /// <inheritdoc/>
    public int Count => modules.Count;

    /// <inheritdoc/>
    public IModule this[int index] => modules[index];

    /// <summary>The module of that name, or null where it is not hosted here.</summary>
    public IModule? Find(string name) => byName.GetValueOrDefault(name);

    /// <inheritdoc/>
    public IEnumerator<IModule> GetEnumerator() => modules.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
