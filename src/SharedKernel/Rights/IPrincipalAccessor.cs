using Microsoft.AspNetCore.Http;

namespace Samverkan.SharedKernel.Rights;

/// <summary>Says who sends a request.</summary>
public interface IPrincipalAccessor
{
    /// <summary>The request's principal, with what was granted to it as that is now; <see cref="RoleRights.Public"/> where nobody is signed in.</summary>
    /// <param name="request">The request, or the one that opened the connection over which was asked.</param>
    /// <param name="cancellationToken">Cancelled when the client leaves.</param>
    ValueTask<Principal> PrincipalOfAsync(HttpContext request, CancellationToken cancellationToken);
}

/// <summary>Development: everything is asked by one sample principal, who may do all.</summary>
internal sealed class SamplePrincipalAccessor : IPrincipalAccessor
{
    public ValueTask<Principal> PrincipalOfAsync(HttpContext request, CancellationToken cancellationToken) => ValueTask.FromResult(Principal.Sample);
}

/// <summary>Nobody can sign in yet: outside Development everybody is the public, and what is not public is denied.</summary>
internal sealed class PublicPrincipalAccessor(RoleRights rights) : IPrincipalAccessor
{
    public ValueTask<Principal> PrincipalOfAsync(HttpContext request, CancellationToken cancellationToken) => ValueTask.FromResult(rights.Public);
}
