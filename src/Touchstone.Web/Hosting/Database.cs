using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Npgsql;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Web.Hosting;

/// <summary>The database among what the site is made of.</summary>
internal static class Database
{
    public static async Task<SiteDatabase> AddDatabaseAsync(this WebApplicationBuilder builder)
    {
        var given = builder.Configuration["database"];
        var data = builder.Configuration["data"];
        var database = await SiteDatabase.OpenAsync(
            string.IsNullOrWhiteSpace(given) ? null : given,
            Path.GetFullPath(string.IsNullOrWhiteSpace(data) ? "data" : data),
            CancellationToken.None
        );
        builder.Services.AddSingleton(database);
        builder.Services.AddDataProtection().SetApplicationName("Touchstone");
        builder
            .Services.AddOptions<KeyManagementOptions>()
            .Configure(options => options.XmlRepository = new KeysInDatabase(database.Source));
        return database;
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
