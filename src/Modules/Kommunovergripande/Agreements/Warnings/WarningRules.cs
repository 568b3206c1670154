namespace Samverkan.Kommunovergripande.Agreements.Warnings;

/// <summary>What is warned of, from what is known of agreements.</summary>
/// <param name="On">The day.</param>
/// <param name="WithinDays">How many days ahead an end is warned of.</param>
internal sealed record WarningRules(DateOnly On, int WithinDays)
{
    /// <summary>The last day of validity that is warned of.</summary>
    public DateOnly Horizon { get; } = DateOnly.FromDayNumber(Math.Min(On.DayNumber + WithinDays, DateOnly.MaxValue.DayNumber - 1));

    /// <summary>Of an agreement's end, where nothing follows.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="followers">The versions that follow it, whatever their status.</param>
    public IEnumerable<AgreementWarning> OfEnd(WarnedAgreement agreement, IEnumerable<Follower> followers)
    {
        var next = agreement.EndsOn == Agreement.GoesOn ? agreement.EndsOn : agreement.EndsOn.AddDays(1);
        // what has ended may have been followed later than the day after
        var latest = next > On ? next : On;
        var isProposed = false;
        foreach (var follower in followers)
        {
            if (follower.Status == AgreementStatus.Concluded && follower.StartsOn != Agreement.NotStated && follower.StartsOn <= latest)
            {
                yield break;
            }
            isProposed |= follower.Status is AgreementStatus.Proposal or AgreementStatus.PutToDecision;
        }
        if (agreement.Status != AgreementStatus.Concluded || agreement.EndsOn > Horizon)
        {
            yield break;
        }
        yield return agreement.EndsOn >= On
            ? new(
                AgreementWarningKind.ExpiresSoon, agreement.Id, $"'{agreement.Title}' går ut {agreement.EndsOn:yyyy-MM-dd}, och ingen ingången överenskommelse gäller från och med {next:yyyy-MM-dd}.",
                isProposed ? "Lägg fram förslaget till efterföljare för beslut, eller förläng överenskommelsen." : "Ta fram ett förslag till efterföljare, eller förläng överenskommelsen.",
                agreement.EndsOn)
            : new(
                AgreementWarningKind.ExpiredWithoutSuccessor, agreement.Id, $"'{agreement.Title}' gick ut {agreement.EndsOn:yyyy-MM-dd}, och ingen ingången överenskommelse har följt efter.",
                isProposed ? "Lägg fram förslaget till efterföljare för beslut, eller anteckna hur det har ingåtts." : "Ta fram ett förslag till efterföljare, eller anteckna att överenskommelsen har förlängts.",
                agreement.EndsOn);
    }

    /// <summary>Of a party that has not decided.</summary>
    public static AgreementWarning OfParty(WarnedAgreement agreement, UndecidedParty party) => new(
        AgreementWarningKind.PartyNotDecided, agreement.Id, $"{party.Name} har inte beslutat om '{agreement.Title}'{(party.IsRecommended ? ", men är rekommenderad att göra det" : "")}.",
        "Anteckna partens beslut när det har fattats, eller påminn parten.", PartyId: party.OrganisationId);

    /// <summary>Of a step that is not done though its time is over.</summary>
    public static AgreementWarning OfStep(WarnedAgreement agreement, OverdueStep step) => new(
        AgreementWarningKind.StepOverdue, agreement.Id, $"Steg {step.Number} i tidplanen för '{agreement.Title}' skulle ha varit klart: {step.When}. {step.Text}",
        "Markera steget som klart, eller ge det en ny tid i tidplanen.", step.LastDay, Step: step.Number);

    /// <summary>Of an extension that the body had no mandate for.</summary>
    public static AgreementWarning OfExtension(WarnedAgreement agreement, BeyondMandate extension) => new(
        AgreementWarningKind.ExtendedBeyondMandate, agreement.Id,
        $"'{agreement.Title}' förlängdes till {extension.To:yyyy-MM-dd} av {extension.BodyName}, vars mandat inte är att besluta.",
        "Ange organets mandat, om det är att besluta. Annars: återta förlängningen, och förläng på nytt när ett organ med mandat att besluta har gjort det.", extension.To);
}

/// <summary>What is needed of an agreement to warn of it.</summary>
internal sealed record WarnedAgreement(Guid Id, string Title, AgreementStatus Status, DateOnly EndsOn);

/// <summary>A version that follows another.</summary>
internal sealed record Follower(Guid PredecessorId, AgreementStatus Status, DateOnly StartsOn);

/// <summary>A party that has not decided.</summary>
internal sealed record UndecidedParty(Guid AgreementId, Guid OrganisationId, string Name, bool IsRecommended);

/// <summary>A step that is not done though its time is over.</summary>
internal sealed record OverdueStep(Guid AgreementId, int Number, string When, string Text, DateOnly LastDay);

/// <summary>An extension that a body had no mandate for.</summary>
internal sealed record BeyondMandate(Guid AgreementId, DateOnly To, string BodyName);
