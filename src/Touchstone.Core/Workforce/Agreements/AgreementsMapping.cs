using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Workforce.Agreements;

internal sealed class AgreementsMapping
    : IEntityTypeConfiguration<Agreement>,
        IEntityTypeConfiguration<AgreementPoint>,
        IEntityTypeConfiguration<CertificateOutcome>,
        IEntityTypeConfiguration<UniversityPosition>,
        IEntityTypeConfiguration<Adoption>
{
    private const string Schema = "workforce";

    public void Configure(EntityTypeBuilder<Agreement> builder)
    {
        builder.ToTable("agreement", Schema).Ignore(a => a.Ref);
        builder.Property(a => a.Revision).IsConcurrencyToken();
        builder.HasMany(a => a.Points).WithOne().HasForeignKey(p => p.AgreementId);
        builder.HasMany(a => a.Outcomes).WithOne().HasForeignKey(o => o.AgreementId);
        builder.HasMany(a => a.Positions).WithOne().HasForeignKey(p => p.AgreementId);
        builder.HasMany(a => a.Adoptions).WithOne().HasForeignKey(x => x.AgreementId);
    }

    public void Configure(EntityTypeBuilder<AgreementPoint> builder)
    {
        builder.ToTable("agreement_point", Schema);
        // It names itself, so that one which joins an agreement that is loaded counts as new.
        builder.Property(p => p.Id).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<CertificateOutcome> builder)
    {
        builder.ToTable("certificate_outcome", Schema);
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.Capabilities).AsJson();
    }

    public void Configure(EntityTypeBuilder<UniversityPosition> builder) =>
        builder.ToTable("university_position", Schema).HasKey(p => new { p.PointId, p.ProviderId });

    public void Configure(EntityTypeBuilder<Adoption> builder) =>
        builder.ToTable("adoption", Schema).HasKey(a => new { a.PointId, a.ProviderId });
}
