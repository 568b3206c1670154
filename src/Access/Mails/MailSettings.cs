namespace Samverkan.Access.Mails;

/// <summary>The SMTP server that sends mails: configuration section <c>Samverkan:Access:Mail</c>.</summary>
internal sealed record MailSettings
{
    /// <summary>Its name; nothing is sent without.</summary>
    public string? Host { get; init; }

    /// <summary>Its port.</summary>
    public int Port { get; init; } = 587;

    /// <summary>Whether the connection is encrypted (STARTTLS).</summary>
    public bool Encrypted { get; init; } = true;

    /// <summary>By whom it knows us; nobody where it needs none.</summary>
    public string? User { get; init; }

    /// <summary>And by which password: from the environment or a secret file, never from a file of settings.</summary>
    public string? Password { get; init; }

    /// <summary>Who the mails are from.</summary>
    public string From { get; init; } = "samverkan@localhost";
}

/// <summary>A mail.</summary>
internal sealed record Mail(DateTimeOffset At, string To, string Subject, string Text);
