using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Touchstone.Core.Access;

namespace Touchstone.Core.Platform.Storage;

/// <summary>
/// The one mapping of the product's records. Each area configures its own entities beside them; this class only
/// gathers the configurations and states the conventions (snake_case names, enumerations as text, UTC instants).
/// </summary>
public sealed class TouchstoneDb(DbContextOptions<TouchstoneDb> options) : IdentityUserContext<Account, Guid>(options)
{
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Conventions.Add(_ => new StorageConventions());
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
        configurationBuilder.Properties<Record.RecordKind>().HaveConversion<RecordKindConverter>();
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(TouchstoneDb).Assembly);
    }
}
