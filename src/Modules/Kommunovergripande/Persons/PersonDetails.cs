using FluentValidation;

namespace Samverkan.Kommunovergripande.Persons;

/// <summary>What is known of a person.</summary>
internal sealed record PersonDetails(string Name, string? Title, string? WorkEmail, string? WorkPhone, Guid OrganisationId)
{
    /// <summary>Longest name, in characters.</summary>
    public const int MaxName = 100;

    /// <summary>Longest title, in characters.</summary>
    public const int MaxTitle = 100;

    /// <summary>Longest address, in characters: the longest that mail can be sent to (RFC 5321, 4.5.3.1.3).</summary>
    public const int MaxEmail = 254;

    /// <summary>Longest telephone number, in characters.</summary>
    public const int MaxPhone = 30;

    /// <summary>The details as they are kept: nothing around the texts, and null where a text says nothing.</summary>
    public PersonDetails Trimmed() => this with { Name = Name.Trim(), Title = Said(Title), WorkEmail = Said(WorkEmail), WorkPhone = Said(WorkPhone) };

    private static string? Said(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

internal static class PersonRules
{
    /// <summary>What every name must be. Digits would be an identity number, which is not kept.</summary>
    public static IRuleBuilderOptions<T, string?> PersonName<T>(this IRuleBuilder<T, string?> name) => name
        .Must(text => text?.Trim().Length is > 0 and <= PersonDetails.MaxName)
        .WithMessage($"Ett namn behövs, med högst {PersonDetails.MaxName} tecken.")
        .Must(text => text is null || !text.Any(c => char.IsDigit(c) || char.IsControl(c)))
        .WithMessage("Namnet ska stå på en rad och vara utan siffror. Ange bara förnamn och efternamn; personnummer lagras inte.");

    /// <summary>What a title must be, where there is one.</summary>
    public static IRuleBuilderOptions<T, string?> PersonTitle<T>(this IRuleBuilder<T, string?> title) => title
        .Must(text => text is null || text.Length <= PersonDetails.MaxTitle)
        .WithMessage((_, text) => $"Titeln på {text!.Length} tecken är för lång. Ange högst {PersonDetails.MaxTitle}.");

    /// <summary>What an address must be, where there is one.</summary>
    public static IRuleBuilderOptions<T, string?> Email<T>(this IRuleBuilder<T, string?> email) => email
        .Must(text => string.IsNullOrWhiteSpace(text) || IsAddress(text.Trim()))
        .WithMessage("'{PropertyValue}' är ingen e-postadress. Ange en i tjänsten, till exempel kansliet@exempel.se, eller utelämna den.");

    /// <summary>What a telephone number must be, where there is one.</summary>
    public static IRuleBuilderOptions<T, string?> Phone<T>(this IRuleBuilder<T, string?> phone) => phone
        .Must(text => string.IsNullOrWhiteSpace(text) || IsNumber(text.Trim()))
        .WithMessage("'{PropertyValue}' är inget telefonnummer. Ange siffror, mellanslag och bindestreck, till exempel 08-465 004 00, eller utelämna det.");

    private static bool IsAddress(string text) =>
        text.Length <= PersonDetails.MaxEmail && text.Split('@') is [{ Length: > 0 }, { Length: > 0 } host] && host.Trim('.').Contains('.', StringComparison.Ordinal)
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c));

    private static bool IsNumber(string text) =>
        text.Length <= PersonDetails.MaxPhone && text.Count(char.IsAsciiDigit) >= 5 && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '+' or '(' or ')');
}
