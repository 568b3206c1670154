using FluentValidation;

namespace Samverkan.Kommunovergripande.Organisations;

/// <summary>What of an organisation changes as time goes: its period, whose body it is and what it may do, and who says so.</summary>
internal sealed record OrganisationDetails(
    DateOnly? ValidFrom = null, DateOnly? ValidTo = null, Guid? PartOfId = null, BodyMandate? Mandate = null, string? Source = null)
{
    /// <summary>Whether the last day, where there is one, is not before the first.</summary>
    public bool IsInOrder => ValidFrom is not { } first || ValidTo is not { } last || last >= first;
}

internal static class OrganisationRules
{
    /// <summary>What every name must be.</summary>
    public static IRuleBuilderOptions<T, string> OrganisationName<T>(this IRuleBuilder<T, string> name) =>
        name.Must(text => text.Trim().Length is > 0 and <= Organisation.MaxName)
            .WithMessage($"Ett namn behövs, med högst {Organisation.MaxName} tecken.");

    /// <summary>What a source must be, where one is given.</summary>
    public static IRuleBuilderOptions<T, string?> OrganisationSource<T>(this IRuleBuilder<T, string?> source) =>
        source.MaximumLength(Organisation.MaxSource).WithMessage("Källan på {TotalLength} tecken är för lång. Ange högst {MaxLength}.");
}
