using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Commands;

/// <summary>The one command that a scope was made for.</summary>
internal sealed class CommandRun
{
    private ModuleContext? store;

    public ModuleContext Store => store ?? throw new InvalidOperationException("Commands are sent by Commands.SendAsync.");

    /// <summary>By which a repetition is known; null where the client gave no key.</summary>
    public IdempotencyKey? Key { get; private set; }

    public void Begin(ModuleContext store, IdempotencyKey? key) => (this.store, Key) = (store, key);
}
