using Samverkan.GraphQL.Language;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Rights;

namespace Samverkan.SharedKernel.Tests.Rights;

public sealed class AuthorizerTests
{
    private static readonly AccessRule Reading = new("library.read");

    [Fact]
    public void Deny_WhenNothingIsStated_DeniesWhoeverMayNotDoAll()
    {
        Assert.Equal(ErrorCodes.Forbidden, DenialOf(Principal.With("lisa", "Lisa", "library.read"), null));
        Assert.Equal(ErrorCodes.Unauthenticated, DenialOf(Principal.Anonymous, null));
        Assert.Null(DenialOf(Principal.Sample, null));
    }

    [Fact]
    public void Deny_WhenPublic_AllowsAnybody() => Assert.Null(DenialOf(Principal.Anonymous, AccessRule.Public));

    [Fact]
    public void Deny_WhenAPermissionIsNeeded_AllowsWhoHasIt()
    {
        Assert.Equal(ErrorCodes.Unauthenticated, DenialOf(Principal.Anonymous, Reading));
        Assert.Equal(ErrorCodes.Forbidden, DenialOf(Principal.With("rut", "Rut", "library.write"), Reading));
        Assert.Null(DenialOf(Principal.With("lisa", "Lisa", "library.read"), Reading));
    }

    private static string? DenialOf(Principal principal, AccessRule? rule) => new Authorizer(new RequestInfo { Principal = principal }).Deny(rule);
}
