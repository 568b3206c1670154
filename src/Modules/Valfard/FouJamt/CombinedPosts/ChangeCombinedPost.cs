using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Valfard.FouJamt.CombinedPosts;

/// <summary>What a combined post is, is said anew.</summary>
[Needs("valfard.combinedPost.change")]
internal sealed record ChangeCombinedPost(ChangeCombinedPostInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class ChangeCombinedPostValidator : AbstractValidator<ChangeCombinedPost>
{
    public ChangeCombinedPostValidator() => RuleFor(c => c.Input).SetValidator(new CombinedPostInputValidator());
}

internal sealed class ChangeCombinedPostHandler(ValfardContext store) : IRequestHandler<ChangeCombinedPost, Outcome>
{
    public async Task<Outcome> Handle(ChangeCombinedPost command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var post = await store.CombinedPosts.FirstOrDefaultAsync(p => p.Id == input.Id, cancellationToken);
        if (CombinedPostRefusals.Of(post, input.Version) is { } refusal)
        {
            return refusal;
        }
        post!.Change(new(input.Title.Trim(), input.Task, input.FouJamtPercent, input.OtherPercent, input.PersonId));
        return Outcome.Changed(nameof(CombinedPost), post.Id);
    }
}

internal static class CombinedPostRefusals
{
    /// <summary>That there is no such post, or that somebody else changed it; null where neither is so.</summary>
    public static Outcome? Of(CombinedPost? post, int seen) =>
        post is null ? Outcome.Refused(UserErrorCode.NotFound, "Kombinationstjänsten finns inte. Ange id för en tjänst som finns i listan.", "input", "id")
        : post.IsStale(seen) ? Outcome.Conflict(nameof(CombinedPost), post.Id)
        : null;
}
