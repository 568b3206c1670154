namespace Samverkan.Kommunovergripande.Contracts;

/// <summary>A module's items as they are now, for a register that is built anew. Every module that publishes <see cref="RegisterItemChanged"/> has one.</summary>
public interface IRegisterSource
{
    /// <summary>The module's name.</summary>
    string Module { get; }

    /// <summary>The next items in order of id: all that are committed and may be listed.</summary>
    /// <param name="after">The last id of those before; null for the first.</param>
    /// <param name="count">How many at most; fewer only at the end.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<RegisterItem>> ItemsAfterAsync(Guid? after, int count, CancellationToken cancellationToken);
}
