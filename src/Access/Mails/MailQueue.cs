using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Samverkan.SharedKernel.Storage;

namespace Samverkan.Access.Mails;

/// <summary>
/// Takes mails, to be sent by and by: whether there was one to send is not told by the time of an answer. In Development they go to a folder beside the stores,
/// where the sign-in page shows them.
/// </summary>
internal sealed class MailQueue(IHostEnvironment environment, StoreOptions stores)
{
    private const int Most = 1000;

    private readonly Channel<Mail> waiting = Channel.CreateBounded<Mail>(new BoundedChannelOptions(Most) { FullMode = BoundedChannelFullMode.DropWrite });

    private string Folder => Path.Combine(Path.GetFullPath(stores.Folder), "mails");

    /// <summary>Mails that wait to be sent.</summary>
    public ChannelReader<Mail> Waiting => waiting.Reader;

    /// <summary>Takes a mail.</summary>
    public async Task AddAsync(Mail mail, CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment())
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(Path.Combine(Folder, $"{mail.At.UtcTicks:D20}-{Guid.NewGuid():N}.json"), JsonSerializer.Serialize(mail, JsonSerializerOptions.Web), cancellationToken);
        }
        else
        {
            waiting.Writer.TryWrite(mail);
        }
    }

    /// <summary>Development's mails, the latest first.</summary>
    public async Task<IReadOnlyList<Mail>> ListAsync(CancellationToken cancellationToken)
    {
        var mails = new List<Mail>();
        foreach (var file in Directory.Exists(Folder) ? Directory.EnumerateFiles(Folder, "*.json").OrderDescending(StringComparer.Ordinal).Take(100) : [])
        {
            mails.Add(JsonSerializer.Deserialize<Mail>(await File.ReadAllTextAsync(file, cancellationToken), JsonSerializerOptions.Web)!);
        }

        return mails;
    }
}
