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
        var orders = await store.StudyOrders.Where(o => input.StudyOrderIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancellationToken);
        var errors = new List<UserError>();
        for (var index = 0; index < input.StudyOrderIds.Count; index++)
        {
            var id = input.StudyOrderIds[index];
            // one that is there already may have come further since
            if (!before.Exists(b => b.StudyOrderId == id) && StudyOrderSteps.Assign.IsRefused(orders.GetValueOrDefault(id), seen: null, out var refused))
            {
                errors.Add(new(refused.Errors[0].Code, refused.Errors[0].Message, ["input", "studyOrderIds", $"{index}"]));
            }
        }
        if (errors.Count > 0)
        {
            return Outcome.Refused(errors);
        }
        store.CombinedPostOrders.RemoveRange(before.Where(b => !input.StudyOrderIds.Contains(b.StudyOrderId)));
        store.CombinedPostOrders.AddRange(input.StudyOrderIds.Where(id => !before.Exists(b => b.StudyOrderId == id)).Select(id => new CombinedPostOrder(post!.Id, id)));
        post!.Assigned(time.GetUtcNow());
        return Outcome.Changed(nameof(CombinedPost), post.Id);
    }
}
