using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Samverkan.Access.Keys;

/// <summary>The framework's keys in the store, so that hosts that share it understand each other, and a backup of it is whole.</summary>
/// <remarks>The framework asks for keys without awaiting.</remarks>
internal sealed class KeyStore(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<AccessContext>();
        return [.. store.Keys.AsNoTracking().Select(k => k.Xml).ToList().Select(xml => XElement.Parse(xml))];
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<AccessContext>();
        var table = store.Model.FindEntityType(typeof(StoredKey))!;
        var sql = store.GetService<ISqlGenerationHelper>();
        var columns = string.Join(", ", new[] { nameof(StoredKey.Name), nameof(StoredKey.Xml) }.Select(p => sql.DelimitIdentifier(table.FindProperty(p)!.GetColumnName())));
        var into = sql.DelimitIdentifier(table.GetTableName()!, table.GetSchema());
        // a context is saved only where somebody waits for it; the names are the model's, the values parameters
        var insert = string.Concat("INSERT INTO ", into, " (", columns, ") VALUES ({0}, {1})");
        store.Database.ExecuteSqlRaw(insert, friendlyName[..Math.Min(friendlyName.Length, StoredKey.MaxName)], element.ToString(SaveOptions.DisableFormatting));
    }
}

/// <summary>Has the framework keep its keys in the store.</summary>
internal sealed class KeepKeysInStore(IServiceScopeFactory scopes) : IConfigureOptions<KeyManagementOptions>
{
    public void Configure(KeyManagementOptions options) => options.XmlRepository = new KeyStore(scopes);
}
