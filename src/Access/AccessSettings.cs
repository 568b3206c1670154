using Samverkan.Access.Mails;
using Samverkan.Access.Outside;
using Samverkan.Access.Tokens;

namespace Samverkan.Access;

/// <summary>How people sign in: configuration section <c>Samverkan:Access</c>.</summary>
internal sealed record AccessSettings
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Samverkan:Access";

    /// <summary>Development: who is not signed in is the sample principal, who may do everything.</summary>
    public bool Open { get; init; }

    /// <summary>Address of the pages, for links in mails: <c>https://samverkan.example.se</c>.</summary>
    public string? Address { get; init; }

    /// <summary>Origins whose pages may ask from a browser, by keys or tokens: <c>https://rapport.example.se</c>. They get no cookie.</summary>
    public IReadOnlyList<string> Origins { get; init; } = [];

    /// <summary>Authorities whose access tokens are believed.</summary>
    public IReadOnlyList<AuthoritySettings> Authorities { get; init; } = [];

    /// <summary>OpenID providers that people sign in by.</summary>
    public IReadOnlyList<ProviderSettings> Providers { get; init; } = [];

    /// <summary>The server that sends mails.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>How long a link to choose a password is good, where it was asked for.</summary>
    public TimeSpan ForgottenLink { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long it is good for somebody who was invited.</summary>
    public TimeSpan InvitationLink { get; init; } = TimeSpan.FromDays(7);

    /// <summary>How long a session lasts that was begun without "remember me".</summary>
    public TimeSpan Session { get; init; } = TimeSpan.FromHours(12);

    /// <summary>How long a remembered session lasts.</summary>
    public TimeSpan RememberedSession { get; init; } = TimeSpan.FromDays(30);

    /// <summary>How many wrong passwords lock an account.</summary>
    public int LockedAfter { get; init; } = 10;

    /// <summary>How long an account is locked.</summary>
    public TimeSpan LockedFor { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Attempts to sign in to one account from one address, at once.</summary>
    public int AttemptsPerAccount { get; init; } = 10;

    /// <summary>Pause after which one more of them is allowed.</summary>
    public TimeSpan AttemptPause { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Attempts to sign in from one address, whatever the account, at once; one more is allowed each second.</summary>
    public int AttemptsPerAddress { get; init; } = 100;

    /// <summary>How long the log of attempts to sign in is kept.</summary>
    public TimeSpan LogKeptFor { get; init; } = TimeSpan.FromDays(90);
}
