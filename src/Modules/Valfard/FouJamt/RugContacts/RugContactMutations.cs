using Samverkan.GraphQL.Building;
using Samverkan.GraphQL.Types;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.Contracts;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.RugContacts;

/// <summary>A municipality's RUG contact (ny RUG-kontakt).</summary>
/// <param name="MunicipalityCode">SCB's code of the municipality (kommunkod).</param>
/// <param name="Contact">Who it is; the same once at a time in the municipality, an office whatever its case (befattning eller person).</param>
/// <param name="From">First day (från och med).</param>
/// <param name="To">Last day; left out while it goes on (till och med).</param>
[InputType]
internal sealed record BeginRugContactInput(string MunicipalityCode, OfficeOrPersonInput Contact, DateOnly From, DateOnly? To = null);

/// <summary>A contact to end (avslutad RUG-kontakt).</summary>
/// <param name="Id">The contact.</param>
/// <param name="Version">The version that this was decided on (version).</param>
/// <param name="To">Last day, not before the first, and earlier than a last day that is known already (till och med).</param>
[InputType]
internal sealed record EndRugContactInput(Guid Id, int Version, DateOnly To);

/// <summary>What a RUG contact thinks of an order (yttrande).</summary>
/// <param name="StudyOrderId">The order: placed or assessed, and not yet ranked; counts as changed (beställning).</param>
/// <param name="RugContactId">Whose opinion it is; a contact of today (RUG-kontakt).</param>
/// <param name="Stance">For or against (hållning).</param>
/// <param name="Comment">What the contact says of it, at most 1 000 characters (kommentar).</param>
/// <param name="Priority">How soon the contact's municipality needs it (prioritet).</param>
/// <param name="Version">The version of the contact's opinion that this one replaces; left out for the first (version).</param>
[InputType]
internal sealed record StateRugOpinionInput(
    Guid StudyOrderId, Guid RugContactId, RugStance Stance, string? Comment = null, StudyOrderPriority? Priority = null, int? Version = null);

/// <summary>What became of a new contact (utfall av ny RUG-kontakt).</summary>
/// <param name="RugContact">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record BeginRugContactPayload([property: Field] RugContactKey? RugContact, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of an end (utfall av avslutad RUG-kontakt).</summary>
/// <param name="RugContact">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record EndRugContactPayload([property: Field] RugContactKey? RugContact, [property: Field] IReadOnlyList<UserError> Errors);

/// <summary>What became of an opinion (utfall av yttrande).</summary>
/// <param name="StudyOrder">As it is now, also where somebody else had changed it; null where it was refused.</param>
/// <param name="Errors">Why it was refused (fel).</param>
[ObjectType]
internal sealed record StateRugOpinionPayload([property: Field] StudyOrderKey? StudyOrder, [property: Field] IReadOnlyList<UserError> Errors);

[ExtendObjectType("Mutation")]
internal static class RugContactMutations
{
    /// <summary>A municipality gets a RUG contact (utse RUG-kontakt) [001].</summary>
    /// <param name="input">The contact.</param>
    [Field, Needs("valfard.rugContact.begin")]
    public static async Task<BeginRugContactPayload> ValfardBeginRugContact(
        BeginRugContactInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new BeginRugContact(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>Somebody is RUG contact no more (avsluta RUG-kontakt).</summary>
    /// <param name="input">Which, and the last day.</param>
    [Field, Needs("valfard.rugContact.end")]
    public static async Task<EndRugContactPayload> ValfardEndRugContact(
        EndRugContactInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new EndRugContact(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }

    /// <summary>A RUG contact says what the municipality thinks of a placed or assessed order, before FoU-rådet ranks it, or says it otherwise (yttra sig om beställning) [001].</summary>
    /// <param name="input">The opinion.</param>
    [Field, Needs("valfard.rugOpinion.state")]
    public static async Task<StateRugOpinionPayload> ValfardStateRugOpinion(
        StateRugOpinionInput input, [Service] Commands commands, ResolveContext context, CancellationToken cancellationToken)
    {
        var outcome = await commands.SendAsync(new StateRugOpinion(input), context.ResponseName, cancellationToken);
        return new(outcome.Id is { } id ? new(id) : null, outcome.Errors);
    }
}
