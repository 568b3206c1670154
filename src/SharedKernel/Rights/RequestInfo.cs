namespace Samverkan.SharedKernel.Rights;

/// <summary>What is known of a request, in its scope and in those of the commands it sends.</summary>
public sealed class RequestInfo
{
    /// <summary>Who sends it.</summary>
    public Principal Principal { get; set; } = Principal.Anonymous;

    /// <summary>Finds out anew who it is, as that then is: for what lasts longer than a request. Null where it cannot change.</summary>
    public Func<ValueTask<Principal>>? AskAgain { get; set; }

    /// <summary>The <c>Idempotency-Key</c> header as it came.</summary>
    public string? IdempotencyKey { get; set; }
}
