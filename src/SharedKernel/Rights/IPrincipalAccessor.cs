using Microsoft.AspNetCore.Http;

namespace Samverkan.SharedKernel.Rights;

/// <summary>Says who sends a request.</summary>
public interface IPrincipalAccessor
{
    /// <summary>The request's principal; <see cref="Principal.Anonymous"/> where nobody is signed in.</summary>
    Principal PrincipalOf(HttpContext request);
}

/// <summary>Development: everything is asked by one sample principal, who may do all.</summary>
internal sealed class SamplePrincipalAccessor : IPrincipalAccessor
{
    public Principal PrincipalOf(HttpContext request) => Principal.Sample;
}

/// <summary>Nobody can sign in yet: outside Development everybody is anonymous, and what is not public is denied.</summary>
internal sealed class AnonymousPrincipalAccessor : IPrincipalAccessor
{
    public Principal PrincipalOf(HttpContext request) => Principal.Anonymous;
}
