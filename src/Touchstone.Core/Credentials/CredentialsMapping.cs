using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Touchstone.Core.Credentials;

internal sealed class CredentialsMapping
    : IEntityTypeConfiguration<Credential>,
        IEntityTypeConfiguration<JourneyStage>,
        IEntityTypeConfiguration<EarlierName>,
        IEntityTypeConfiguration<Forecast>
{
    private const string Schema = "credentials";

    public void Configure(EntityTypeBuilder<Credential> builder)
    {
        builder.ToTable("credential", Schema);
        builder.Ignore(c => c.Ref).Ignore(c => c.Underway);
        builder.Property(c => c.Revision).IsConcurrencyToken();
        builder.HasMany(c => c.Stages).WithOne().HasForeignKey(s => s.CredentialId);
        builder.HasMany(c => c.EarlierNames).WithOne().HasForeignKey(n => n.CredentialId);
    }

    public void Configure(EntityTypeBuilder<JourneyStage> builder)
    {
        builder.ToTable("stage", Schema).HasKey(s => new { s.CredentialId, s.Stage });
        builder.Property(s => s.Stage).HasConversion<int>();
    }

    public void Configure(EntityTypeBuilder<EarlierName> builder)
    {
        builder.ToTable("earlier_name", Schema);
        builder.Property(n => n.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<Forecast> builder)
    {
        builder.ToTable("forecast", Schema);
        builder.Property(f => f.Stage).HasConversion<int>();
    }
}
