using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Npgsql;
using Touchstone.Core.Platform.Storage;
using Touchstone.Web.Security;

namespace Touchstone.Web.Hosting;

/// <summary>The database among what the site is made of.</summary>
internal static class Database
{
    public static async Task<SiteDatabase> AddDatabaseAsync(this WebApplicationBuilder builder)
    {
        var given = builder.Configuration["database"];
        var data = builder.Configuration["data"];
        var folder = Path.GetFullPath(string.IsNullOrWhiteSpace(data) ? "data" : data);
        var isEmbedded = string.IsNullOrWhiteSpace(given);
        var database = await SiteDatabase.OpenAsync(isEmbedded ? null : given, folder, CancellationToken.None);
        builder.Services.AddSingleton(database);
        builder.Services.AddSingleton(
            new KeysInDatabase(database.Source, Seal(builder.Configuration, isEmbedded, folder))
        );
        builder.Services.AddDataProtection().SetApplicationName("Touchstone");
        builder
            .Services.AddOptions<KeyManagementOptions>()
            .Configure<KeysInDatabase>((options, keys) => options.XmlRepository = keys);
        return database;
    }

    /// <summary>
    /// <c>Security:KeyFile</c> names the file with the key that seals the keys in the database; every node has the same. An embedded
    /// database has one node, so that the key is made beside it. Without any, the keys are as safe as the database.
    /// </summary>
    private static KeySeal? Seal(IConfiguration settings, bool isEmbedded, string dataFolder)
    {
        var file = settings[$"{SecuritySettings.Section}:{nameof(SecuritySettings.KeyFile)}"];
        return !string.IsNullOrWhiteSpace(file) ? KeySeal.FromFile(Path.GetFullPath(file))
            : isEmbedded ? KeySeal.FromFileOrNew(Path.Combine(dataFolder, "site.key"))
            : null;
    }

    /// <summary>
    /// The first node of a new installation makes the first key while it holds the lock of the migrations; one that starts at
    /// the same moment waits and finds it. Two first keys would mean that each node refuses the other's cookies.
    /// </summary>
    public static async Task MakeFirstKeyAsync(this WebApplication app)
    {
        await using var owner = NpgsqlDataSource.Create(
            app.Services.GetRequiredService<SiteDatabase>().OwnerConnection
        );
        await using var connection = await owner.OpenConnectionAsync();
        await ExecuteAsync(connection, $"select pg_advisory_lock({Migrator.LockKey})");
        try
        {
            app.Services.GetRequiredService<KeysInDatabase>().SealAll();
            app.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("first key").Protect([]);
        }
        finally
        {
            await ExecuteAsync(connection, $"select pg_advisory_unlock({Migrator.LockKey})");
        }
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
