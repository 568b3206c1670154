using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.Valfard.FouJamt.StudyOrders;

namespace Samverkan.Valfard.FouJamt.CombinedPosts;

/// <summary>It is said which orders a combined post works with: the whole list.</summary>
[Needs("valfard.combinedPost.assign")]
internal sealed record SetCombinedPostOrders(SetCombinedPostOrdersInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class SetCombinedPostOrdersValidator : AbstractValidator<SetCombinedPostOrders>
{
    public SetCombinedPostOrdersValidator() => RuleFor(c => c.Input.StudyOrderIds)
        .Must(ids => ids.Count <= CombinedPost.MaxOrders).WithMessage((_, ids) => $"{ids.Count} beställningar är för många. Ange högst {CombinedPost.MaxOrders}.")
        .Must(ids => ids.Distinct().Count() == ids.Count).WithMessage("En beställning står flera gånger. Ange den en gång.");
}

internal sealed class SetCombinedPostOrdersHandler(ValfardContext store, TimeProvider time) : IRequestHandler<SetCombinedPostOrders, Outcome>
{
    public async Task<Outcome> Handle(SetCombinedPostOrders command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var post = await store.CombinedPosts.FirstOrDefaultAsync(p => p.Id == input.Id, cancellationToken);
        if (CombinedPostRefusals.Of(post, input.Version) is { } refusal)
        {
            return refusal;
        }
        var before = await store.CombinedPostOrders.Where(o => o.CombinedPostId == post!.Id).ToListAsync(cancellationToken);
        // one that is there already may have come further since
        var added = input.StudyOrderIds.Where(id => !before.Exists(b => b.StudyOrderId == id)).ToList();
        var orders = await store.StudyOrders.Where(o => added.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        var errors = await FaultsAsync(post!, input, added, orders, cancellationToken);
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        var now = time.GetUtcNow();
        store.CombinedPostOrders.RemoveRange(before.Where(b => !input.StudyOrderIds.Contains(b.StudyOrderId)));
        store.CombinedPostOrders.AddRange(added.Select(id => new CombinedPostOrder(post!.Id, id)));
        foreach (var order in orders.Values)
        {
            // counts as changed, so that it is not completed, or given to more posts, meanwhile by one who did not see this
            order.Touch(now);
            store.TellRegister(order);
        }
        post!.Assigned(now);
        return Outcome.Changed(nameof(CombinedPost), post.Id);
    }

    private async Task<List<UserError>> FaultsAsync(
        CombinedPost post, SetCombinedPostOrdersInput input, List<Guid> added, Dictionary<Guid, StudyOrder> orders, CancellationToken cancellationToken)
    {
        if (added.Count > 0 && post.Until < time.Today())
        {
            return [new(
                UserErrorCode.NotAllowedInState,
                $"Tjänsten slutade {post.Until:yyyy-MM-dd} och tar inga nya beställningar. Ange en tjänst som inte har slutat, eller bara beställningar som den redan har.",
                ["input", "id"])];
        }
        var posts = await store.CombinedPostOrders.Where(o => added.Contains(o.StudyOrderId)).GroupBy(o => o.StudyOrderId)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        var errors = new List<UserError>();
        for (var index = 0; index < input.StudyOrderIds.Count; index++)
        {
            var id = input.StudyOrderIds[index];
            if (added.Contains(id) && Fault(orders.GetValueOrDefault(id), posts.GetValueOrDefault(id)) is { } fault)
            {
                errors.Add(new(fault.Code, fault.Message, ["input", "studyOrderIds", $"{index}"]));
            }
        }
        return errors;
    }

    /// <summary>Why an order cannot be given to one more post; null where it can.</summary>
    private static UserError? Fault(StudyOrder? order, int posts) =>
        StudyOrderSteps.Assign.IsRefused(order, seen: null, out var refused) ? refused.Errors[0]
        : posts < CombinedPost.MaxPosts ? null
        : new(
            UserErrorCode.NotAllowedInState, $"{order.Named} har redan {posts} kombinationstjänster, och fler går inte. Ta först bort den från en av dem.", ["input", "studyOrderIds"]);
}
