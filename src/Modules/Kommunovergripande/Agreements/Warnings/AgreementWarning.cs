using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;

namespace Samverkan.Kommunovergripande.Agreements.Warnings;

/// <summary>Something about an agreement that somebody should do something about: computed for a day from what is known, and never stored (varning).</summary>
/// <param name="Kind">What it is (typ).</param>
/// <param name="AgreementId">The agreement.</param>
/// <param name="Message">What is the matter, in Swedish (vad).</param>
/// <param name="WhatToDo">What would be right to do, in Swedish (åtgärd).</param>
/// <param name="Date">The day that it is about: the last day of validity or of a step; null where there is none (dag).</param>
/// <param name="PartyId">The party.</param>
/// <param name="Step">Number of the step in the time plan; null where it is about none (steg).</param>
[ObjectType, Needs("kommunovergripande.agreement.readWork")]
internal sealed record AgreementWarning(
    [property: Field] AgreementWarningKind Kind, Guid AgreementId, [property: Field] string Message, [property: Field] string WhatToDo,
    [property: Field] DateOnly? Date = null, Guid? PartyId = null, [property: Field] int? Step = null)
{
    /// <summary>The agreement that it is about (överenskommelse).</summary>
    [Field]
    public AgreementKey Agreement => new(AgreementId);

    /// <summary>The party that it is about; null where it is about none (part).</summary>
    [Field]
    public OrganisationKey? Party => PartyId is { } id ? new(id) : null;
}

/// <summary>What a warning is about (typ av varning).</summary>
internal enum AgreementWarningKind
{
    /// <summary>Its last day, extensions counted, comes soon, and no concluded agreement follows from the day after (går snart ut).</summary>
    ExpiresSoon,

    /// <summary>Its last day has been, and no concluded agreement has followed (har gått ut utan efterföljare).</summary>
    ExpiredWithoutSuccessor,

    /// <summary>It is put to decision, and a party has neither approved nor declined it (part har inte beslutat).</summary>
    PartyNotDecided,

    /// <summary>A step of its time plan is not done though its time is over (steg i tidplanen är försenat).</summary>
    StepOverdue,

    /// <summary>It still applies, and was extended by a body whose mandate is not to decide, nor was then (förlängd utöver organets mandat).</summary>
    ExtendedBeyondMandate,
}
