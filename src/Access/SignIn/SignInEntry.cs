using Microsoft.EntityFrameworkCore;
using Samverkan.Access.Sessions;

namespace Samverkan.Access.SignIn;

/// <summary>An attempt to sign in, kept for as long as somebody may want to know of it.</summary>
internal sealed class SignInEntry
{
    public Guid Id { get; init; }

    public DateTimeOffset At { get; init; }

    /// <summary>Whose account; null where what was typed is nobody's, which is not kept.</summary>
    public Guid? AccountId { get; init; }

    public SignInMethod Method { get; init; }

    public SignInOutcome Outcome { get; init; }

    /// <summary>From where.</summary>
    public string? Address { get; init; }

    /// <summary>How many attempts it stands for: those that are refused unread are counted, and noted at 1, 10, 100 …</summary>
    public int Attempts { get; init; } = 1;

    internal static void Map(ModelBuilder model) => model.Entity<SignInEntry>(table =>
    {
        table.ToTable("sign_ins");
        table.Property(e => e.Address).HasMaxLength(Session.MaxAddress).IsUnicode(false);
        table.HasIndex(e => new { e.AccountId, e.At, e.Id });
        table.HasIndex(e => new { e.At, e.Id });
    });
}

/// <summary>What became of an attempt to sign in (utfall av inloggning).</summary>
internal enum SignInOutcome
{
    /// <summary>Somebody signed in (inloggad).</summary>
    SignedIn,

    /// <summary>The password was right, and a second factor was asked for (andra steget).</summary>
    SecondFactorAsked,

    /// <summary>There is no such account, or something was wrong (nekad).</summary>
    Refused,

    /// <summary>It was wrong once too often: the account is locked for a while (låst).</summary>
    LockedOut,

    /// <summary>The account was locked (nekad, låst).</summary>
    RefusedLocked,

    /// <summary>A link to choose a password was asked for and sent (länk skickad).</summary>
    LinkSent,

    /// <summary>There were too many attempts: this one was not even read (bromsad).</summary>
    Throttled,
}
