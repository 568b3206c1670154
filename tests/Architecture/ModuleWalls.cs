using System.Reflection;
using System.Runtime.CompilerServices;

namespace Samverkan.Architecture.Tests;

/// <summary>What a module shows of itself (ADR 0001).</summary>
public sealed class ModuleWalls
{
    public static TheoryData<string> Modules => [.. Repository.Projects.Where(p => p.IsModule).Select(p => p.Name)];

    public static TheoryData<string> Contracts => [.. Repository.Projects.Where(p => p.IsContracts).Select(p => p.Name)];

    [Theory, MemberData(nameof(Modules))]
    public void Module_WhenCompiled_ShowsOnlyItsModuleClass(string module) =>
        Assert.Equal([$"{module}Module"], Load(module).GetExportedTypes().Select(t => t.Name));

    [Theory, MemberData(nameof(Modules))]
    public void ModuleClasses_WhenNothingDerivesFromThem_AreSealed(string module)
    {
        var classes = Repository.Selected(Written(Load(module)).Where(t => t.IsClass));
        Repository.NoBreach(classes
            .Where(c => !c.IsSealed && !classes.Any(other => other != c && other.IsAssignableTo(c)))
            .Select(c => $"{c} is open, and nothing derives from it"));
    }

    [Theory, MemberData(nameof(Contracts))]
    public void Contracts_WhenCompiled_HoldRecordsInterfacesAndEnums(string contracts)
    {
        var types = Repository.Selected(Written(Load(contracts)));
        Repository.NoBreach(types.Where(t => !t.IsInterface && !t.IsEnum && !IsRecord(t))
            .Select(t => $"{t} is no record, interface or enum"));
    }

    [Fact]
    public void ContractsProjects_WhenTheyStand_BelongToAModule()
    {
        var contracts = Repository.Selected(Repository.Projects.Where(p => p.IsContracts));
        Repository.NoBreach(contracts
            .Where(c => !Repository.Projects.Any(p => p.IsModule && c.Name == p.Name + ".Contracts"))
            .Select(c => $"{c.Path} belongs to no module"));
    }

    private static Assembly Load(string name) => ProjectWalls.Load(Repository.Projects.Single(p => p.Name == name));

    /// <summary>Types that somebody wrote: not the compiler's closures, iterators and embedded attributes.</summary>
    private static IEnumerable<Type> Written(Assembly assembly) => assembly.GetTypes()
        .Where(t => !t.Name.Contains('<', StringComparison.Ordinal) && t.DeclaringType?.Name.Contains('<', StringComparison.Ordinal) != true
            && !t.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false));

    private static bool IsRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public) is not null;
}
