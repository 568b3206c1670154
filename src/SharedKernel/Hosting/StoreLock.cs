using Samverkan.SharedKernel.Storage;

namespace Samverkan.SharedKernel.Hosting;

/// <summary>
/// Holds a SQLite folder for one host. The operating system lets go when the process ends, however it ends; the file itself
/// means nothing.
/// </summary>
public sealed class StoreLock : IDisposable
{
    private readonly FileStream? file;

    private StoreLock(FileStream? file) => this.file = file;

    /// <summary>Takes the folder, which is created if need be. On SQL Server there is nothing to take.</summary>
    /// <exception cref="StoreInUseException">Another host has it.</exception>
    public static StoreLock Take(StoreOptions options)
    {
        if (options.Provider != StoreProvider.Sqlite)
        {
            return new(null);
        }

        var folder = Path.GetFullPath(options.Folder);
        Directory.CreateDirectory(folder);
        try
        {
            return new(new FileStream(Path.Combine(folder, ".lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or FileNotFoundException or PathTooLongException))
        {
            throw new StoreInUseException(folder, taken);
        }
    }

    /// <summary>Lets the folder go.</summary>
    public void Dispose() => file?.Dispose();
}

/// <summary>A data folder is held by another host.</summary>
public sealed class StoreInUseException(string folder, Exception cause)
    : IOException($"Another host uses the data folder {folder}. Stop it first, or set Samverkan__Data__Folder to another folder.", cause);
