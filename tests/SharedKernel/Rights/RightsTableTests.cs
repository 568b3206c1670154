using Samverkan.SharedKernel.Rights;

namespace Samverkan.SharedKernel.Tests.Rights;

public sealed class RightsTableTests
{
    private static readonly RoleRights Rights = new(
    [
        new RightsTable("library")
            .GiveAnywhere("library.read", Role.Public, Role.Member)
            .Give("library.buy", Role.Coordinator)
            .Of("children").Give("library.read.aloud", Role.Coordinator, Role.MunicipalRepresentative),
        new RightsTable("archive").Give("archive.open", Role.Coordinator),
    ]);

    [Theory]
    [InlineData(ScopeKind.Everything, "", "library.buy,library.read.aloud,archive.open")]
    [InlineData(ScopeKind.Module, "library", "library.buy,library.read.aloud")]
    [InlineData(ScopeKind.Module, "archive", "archive.open")]
    [InlineData(ScopeKind.Network, "library/children", "library.read.aloud")]
    [InlineData(ScopeKind.Network, "library/elders", "")]
    [InlineData(ScopeKind.Arena, "library", "")]
    [InlineData(ScopeKind.Organisation, "library", "")]
    public void May_WithAGrantInAScope_IsWhatTheScopeCovers(ScopeKind kind, string value, string permissions)
    {
        var coordinator = Of(new Grant(Role.Coordinator, new(kind, value)));

        Assert.Equal(permissions, string.Join(',', Rights.All.Select(r => r.Permission).Where(p => p != "library.read" && coordinator.May(p))));
    }

    [Fact]
    public void May_WhatIsGivenAnywhere_HoldsInEveryScope() => Assert.True(Of(new Grant(Role.Member, new(ScopeKind.Arena, "a"))).May("library.read"));

    [Fact]
    public void May_WithoutAnyGrant_IsWhatEverybodyMay()
    {
        Assert.True(Of().May("library.read"));
        Assert.True(Rights.Public.May("library.read"));
        Assert.True(Rights.Public.IsAnonymous);
        Assert.False(Rights.Public.May("library.buy"));
    }

    [Fact]
    public void MayFor_WithAGrantForAMunicipality_IsThatMunicipality()
    {
        var one = Of(new Grant(Role.MunicipalRepresentative, Scope.OfMunicipality("2380")));

        Assert.True(one.MayFor("library.read.aloud", "2380"));
        Assert.False(one.MayFor("library.read.aloud", "2326"));
        Assert.False(one.MayFor("library.buy", "2380"));
    }

    [Fact]
    public void ReachOf_WithSeveralGrants_IsAllOfThem()
    {
        var two = Of(new(Role.MunicipalRepresentative, Scope.OfMunicipality("2380")), new(Role.MunicipalRepresentative, Scope.OfMunicipality("2326")));
        var everywhere = Of(new(Role.MunicipalRepresentative, Scope.OfMunicipality("2380")), new(Role.Coordinator, Scope.OfModule("library")));

        Assert.Equal(["2326", "2380"], two.ReachOf("library.read.aloud").Municipalities);
        Assert.True(everywhere.ReachOf("library.read.aloud").IsEverywhere);
    }

    [Theory]
    [InlineData("library.read")]
    [InlineData("archive.open")]
    public void Give_WhatIsStatedAlreadyOrOfAnotherModule_IsRefused(string permission) =>
        Assert.Throws<ArgumentException>(() => new RightsTable("library").Give("library.read", Role.Member).Give(permission, Role.Chair));

    private static Principal Of(params IReadOnlyList<Grant> grants) => Principal.Of("lisa", "Lisa", grants, Rights);
}
