using Microsoft.Data.Sqlite;

namespace Samverkan.EndToEnd.Tests;

/// <summary>Looks into a module's file as an auditor with a database tool would.</summary>
internal static class Store
{
    public static long Number(string folder, string module, string sql) => (long)One(folder, module, sql)!;

    public static IReadOnlyList<string> Texts(string folder, string module, string sql)
    {
        using var connection = Open(folder, module);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }
        return texts;
    }

    private static object? One(string folder, string module, string sql)
    {
        using var connection = Open(folder, module);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static SqliteConnection Open(string folder, string module)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path.Combine(folder, module + ".db"),
            Mode = SqliteOpenMode.ReadOnly,
            Pooling = false,
        }.ToString());
        connection.Open();
        return connection;
    }
}
