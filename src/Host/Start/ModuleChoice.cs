using Samverkan.SharedKernel.Modules;

namespace Samverkan.Host.Start;

/// <summary>Which modules a process hosts: all, or those that <c>Samverkan:Modules</c> names.</summary>
internal static class ModuleChoice
{
    private const string Key = "Samverkan:Modules";

    /// <summary>The chosen modules, in the order in which they are known.</summary>
    /// <param name="configuration">May name modules as a list, or as one text with commas.</param>
    /// <param name="known">Every module there is.</param>
    /// <exception cref="StartFault">A name is no module's.</exception>
    public static IReadOnlyList<IModule> Of(IConfiguration configuration, IReadOnlyList<IModule> known)
    {
        var section = configuration.GetSection(Key);
        var names = (section.Get<string[]>() ?? section.Value?.Split(',') ?? [])
            .Select(n => n.Trim()).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
        var unknown = names.Where(n => known.All(m => m.Name != n)).ToList();
        if (unknown.Count > 0)
        {
            throw new StartFault(
                $"{Key} names {string.Join(", ", unknown)}, which is no module. The modules are {string.Join(", ", known.Select(m => m.Name))}.");
        }
        return names.Count == 0 ? known : [.. known.Where(m => names.Contains(m.Name))];
    }
}
