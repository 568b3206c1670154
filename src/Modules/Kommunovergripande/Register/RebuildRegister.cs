using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.Kommunovergripande.Contracts;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Kommunovergripande.Register;

/// <summary>Makes the register say what the hosted modules say now, and nothing else of theirs.</summary>
/// <remarks>
/// The register is read as before until the commit. Events wait for the transaction meanwhile; what they say is either in the modules' items already, and then
/// older, or newer than what was read here: the item's version tells.
/// </remarks>
[Needs("kommunovergripande.register.rebuild")]
internal sealed record RebuildRegister : ICommand
{
    /// <inheritdoc/>
    public string Module => KommunovergripandeModule.ModuleName;
}

internal sealed class RebuildRegisterHandler(KommunovergripandeContext store, IEnumerable<IRegisterSource> sources, TimeProvider time)
    : IRequestHandler<RebuildRegister, Outcome>
{
    private const int PageSize = 500;

    public async Task<Outcome> Handle(RebuildRegister request, CancellationToken cancellationToken)
    {
        foreach (var source in sources)
        {
            await RebuildAsync(source, cancellationToken);
        }
        return Outcome.Changed("Register", KommunovergripandeModule.ModuleName);
    }

    private async Task RebuildAsync(IRegisterSource source, CancellationToken cancellationToken)
    {
        var listed = (await store.RegisterEntries.Where(e => e.Module == source.Module).ToListAsync(cancellationToken)).ToLookup(e => e.ItemId);
        var found = new HashSet<Guid>();
        IReadOnlyList<RegisterItem> page;
        Guid? last = null;
        do
        {
            page = await source.ItemsAfterAsync(last, PageSize, cancellationToken);
            foreach (var item in page)
            {
                found.Add(item.ItemId);
                store.List(item, [.. listed[item.ItemId]], time.GetUtcNow());
                last = item.ItemId;
            }
        }
        while (page.Count == PageSize);
        store.RegisterEntries.RemoveRange(listed.Where(rows => !found.Contains(rows.Key)).SelectMany(rows => rows));
    }
}
