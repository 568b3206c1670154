using Microsoft.EntityFrameworkCore;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.RegistryNumbers;

/// <summary>The objects that have registry numbers.</summary>
internal static class NumberedObjects
{
    /// <summary>Which object an input means.</summary>
    public static RegisteredObject Meant(this RegisteredObjectInput input) => input switch
    {
        { AgreementId: { } id } => new(RegisteredObjectKind.Agreement, id),
        { OfficialLetterId: { } id } => new(RegisteredObjectKind.OfficialLetter, id),
        { ConsultationId: { } id } => new(RegisteredObjectKind.Consultation, id),
        _ => throw new InvalidOperationException("The graph lets exactly one of them through."),
    };

    /// <summary>Why an object cannot have another number; null where it can.</summary>
    public static async Task<UserError?> FaultAsync(this KommunovergripandeContext store, RegisteredObject what, CancellationToken cancellationToken)
    {
        var (exists, field, name) = what.Kind switch
        {
            RegisteredObjectKind.Agreement => (await store.Agreements.AnyAsync(a => a.Id == what.Id, cancellationToken), "agreementId", "Överenskommelsen"),
            RegisteredObjectKind.OfficialLetter => (await store.OfficialLetters.AnyAsync(l => l.Id == what.Id, cancellationToken), "officialLetterId", "Tjänsteskrivelsen"),
            _ => (await store.DraftConsultations.AnyAsync(c => c.Id == what.Id, cancellationToken), "consultationId", "Remissen"),
        };
        if (!exists)
        {
            return new(UserErrorCode.NotFound, $"{name} finns inte. Ange id för en som finns i listan.", ["input", "object", field]);
        }
        var known = await store.RegistryNumbers.CountAsync(n => n.ObjectId == what.Id, cancellationToken);
        return known < RegistryNumber.MostOfAnObject
            ? null
            : new(UserErrorCode.Invalid, $"{name} har redan {known} diarienummer. Ange ett objekt som har färre än {RegistryNumber.MostOfAnObject}.", ["input", "object"]);
    }

    /// <summary>The numbers of some objects, each object's by year and running number: one statement.</summary>
    public static async Task<ILookup<Guid, RegistryNumber>> NumbersOfAsync(
        this KommunovergripandeContext store, IReadOnlyList<Guid> objects, CancellationToken cancellationToken)
    {
        var numbers = await store.RegistryNumbers.Where(n => objects.Contains(n.ObjectId))
            .OrderBy(n => n.Year).ThenBy(n => n.Running).ThenBy(n => n.Number).ToListAsync(cancellationToken);
        return numbers.ToLookup(n => n.ObjectId);
    }
}
