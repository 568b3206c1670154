using System.Collections;
using System.Reflection;

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

    /// <summary>Every module whose assembly lies in a folder: for tools and tests, which name none.</summary>
    public static IReadOnlyList<IModule> InFolder(string folder) => [.. Directory.EnumerateFiles(folder, "Samverkan.*.dll")
        .SelectMany(file => Assembly.LoadFrom(file).GetExportedTypes())
        .Where(type => type is { IsClass: true, IsAbstract: false } && type.IsAssignableTo(typeof(IModule)))
        .Select(type => (IModule)Activator.CreateInstance(type)!)
        .OrderBy(module => module.Name, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public IEnumerator<IModule> GetEnumerator() => modules.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
