using Microsoft.EntityFrameworkCore;
using Samverkan.Kommunovergripande.Representations;
using Samverkan.Kommunovergripande.Responsibilities;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Organisations;

/// <summary>Whether an organisation can have another period: what is said of it holds only while it is there.</summary>
internal static class OrganisationPeriod
{
    /// <summary>Why not; none where it can.</summary>
    public static async Task<IReadOnlyList<UserError>> FaultsAsync(
        KommunovergripandeContext store, Organisation organisation, OrganisationDetails details, CancellationToken cancellationToken)
    {
        if ((details.ValidFrom, details.ValidTo) == (organisation.ValidFrom, organisation.ValidTo))
        {
            return [];
        }
        var errors = new List<UserError>();
        if (await RegisterOrganisationHandler.NameIsTakenAsync(store, organisation.Name, details.ValidFrom, details.ValidTo, organisation.Id, cancellationToken))
        {
            errors.Add(new(UserErrorCode.Invalid, RegisterOrganisationHandler.NameTaken(organisation.Name), ["input", "validFrom"]));
        }
        var (first, last) = (details.ValidFrom ?? DateOnly.MinValue, details.ValidTo ?? DateOnly.MaxValue);
        UserError?[] left =
        [
            await SeatBeforeAsync(store, organisation.Id, first, cancellationToken), await SeatAfterAsync(store, organisation.Id, last, cancellationToken),
            await ResponsibilityBeforeAsync(store, organisation.Id, first, cancellationToken), await ResponsibilityAfterAsync(store, organisation.Id, last, cancellationToken),
            await BodyOutsideAsync(store, organisation.Id, first, last, cancellationToken),
        ];
        return [.. errors, .. left.OfType<UserError>()];
    }

    /// <summary>Whoever sits in a body, or is represented, is there all the time.</summary>
    private static async Task<UserError?> SeatBeforeAsync(KommunovergripandeContext store, Guid id, DateOnly first, CancellationToken cancellationToken) =>
        await Seats(store, id).Where(r => r.From < first).OrderBy(r => r.From).FirstOrDefaultAsync(cancellationToken) is { } seat
            ? LeftOut("validFrom", $"En representation börjar redan {seat.From:yyyy-MM-dd}. Ange en första dag som inte ligger efter den.")
            : null;

    private static async Task<UserError?> SeatAfterAsync(KommunovergripandeContext store, Guid id, DateOnly last, CancellationToken cancellationToken) =>
        await Seats(store, id).Where(r => r.Until > last).OrderByDescending(r => r.Until).FirstOrDefaultAsync(cancellationToken) is { } seat
            ? LeftOut("validTo", seat.To is { } end
                ? $"En representation varar till {end:yyyy-MM-dd}. Ange en sista dag som inte ligger före den, eller avsluta representationen först."
                : "En representation pågår tills vidare. Avsluta den först.")
            : null;

    // one statement each: an index seeks a body's seats, another those of who is represented
    private static IQueryable<Representation> Seats(KommunovergripandeContext store, Guid id) =>
        store.Representations.Where(r => r.BodyId == id).Concat(store.Representations.Where(r => r.RepresentedId == id));

    /// <summary>A first or last day of a responsibility that is not stated is that of the organisation.</summary>
    private static async Task<UserError?> ResponsibilityBeforeAsync(KommunovergripandeContext store, Guid id, DateOnly first, CancellationToken cancellationToken)
    {
        var notStated = DateOnly.MinValue;
        var earlier = await store.Responsibilities.AsNoTracking()
            .Where(r => r.OrganisationId == id && ((r.Since != notStated && r.Since < first) || r.Until < first)).OrderBy(r => r.Since).FirstOrDefaultAsync(cancellationToken);
        return earlier is null
            ? null
            : LeftOut("validFrom", $"Ansvaret för '{earlier.Subject}' {(earlier.From is { } from ? $"börjar redan {from:yyyy-MM-dd}" : $"slutar redan {earlier.To:yyyy-MM-dd}")}. "
                + "Ange en första dag som inte ligger efter den, eller ändra ansvaret först.");
    }

    private static async Task<UserError?> ResponsibilityAfterAsync(KommunovergripandeContext store, Guid id, DateOnly last, CancellationToken cancellationToken)
    {
        var goesOn = Responsibility.GoesOn;
        var later = await store.Responsibilities.AsNoTracking()
            .Where(r => r.OrganisationId == id && ((r.Until != goesOn && r.Until > last) || r.Since > last)).OrderByDescending(r => r.Since).FirstOrDefaultAsync(cancellationToken);
        return later is null
            ? null
            : LeftOut("validTo", $"Ansvaret för '{later.Subject}' {(later.To is { } to ? $"varar till {to:yyyy-MM-dd}" : $"börjar först {later.From:yyyy-MM-dd}")}. "
                + "Ange en sista dag som inte ligger före den, eller ändra ansvaret först.");
    }

    /// <summary>A body is there at some time together with the organisation whose it is.</summary>
    private static async Task<UserError?> BodyOutsideAsync(KommunovergripandeContext store, Guid id, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var body = await store.Organisations.AsNoTracking()
            .Where(o => o.PartOfId == id && (o.ValidTo < first || o.ValidFrom > last)).OrderBy(o => o.NameSort).FirstOrDefaultAsync(cancellationToken);
        return body switch
        {
            null => null,
            _ when body.ValidTo < first => LeftOut(
                "validFrom", $"Organet '{body.Name}' slutar redan {body.ValidTo:yyyy-MM-dd}. Ange en första dag som inte ligger efter den, eller ange en annan ägare för organet först."),
            _ => LeftOut(
                "validTo", $"Organet '{body.Name}' börjar först {body.ValidFrom:yyyy-MM-dd}. Ange en sista dag som inte ligger före den, eller ange en annan ägare för organet först."),
        };
    }

    private static UserError LeftOut(string field, string message) => new(UserErrorCode.NotAllowedInState, message, ["input", field]);
}
