namespace Samverkan.GraphQL.Types;

/// <summary>Text in Markdown (CommonMark); shown as it is it reads well too.</summary>
/// <param name="Text">The Markdown source.</param>
public readonly record struct Markdown(string Text)
{
    /// <inheritdoc/>
    public override string ToString() => Text;
}
