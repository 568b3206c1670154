using MediatR;
using Microsoft.EntityFrameworkCore;
using Samverkan.GraphQL.Building;
using Samverkan.SharedKernel.Commands;

namespace Samverkan.Valfard.FouJamt.CombinedPosts;

/// <summary>A combined post ends.</summary>
[Needs("valfard.combinedPost.end")]
internal sealed record EndCombinedPost(EndCombinedPostInput Input) : ICommand
{
    /// <inheritdoc/>
    public string Module => ValfardModule.ModuleName;
}

internal sealed class EndCombinedPostHandler(ValfardContext store) : IRequestHandler<EndCombinedPost, Outcome>
{
    public async Task<Outcome> Handle(EndCombinedPost command, CancellationToken cancellationToken)
    {
        var input = command.Input;
        var post = await store.CombinedPosts.FirstOrDefaultAsync(p => p.Id == input.Id, cancellationToken);
        if (CombinedPostRefusals.Of(post, input.Version) is { } refusal)
        {
            return refusal;
        }
        if (input.To < post!.From)
        {
            return Outcome.Refused(UserErrorCode.Invalid, $"Sista dagen ligger före den första. Ange en dag från och med {post.From:yyyy-MM-dd}.", "input", "to");
        }
        if (input.To >= post.Until)
        {
            return Outcome.Refused(UserErrorCode.NotAllowedInState, $"Tjänsten slutar redan {post.Until:yyyy-MM-dd}. Ange en tidigare dag, eller registrera en ny tjänst.", "input", "to");
        }
        post.End(input.To);
        return Outcome.Changed(nameof(CombinedPost), post.Id);
    }
}
