using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Recognition.Badges;
using Touchstone.Core.Recognition.Evidencing;

namespace Touchstone.Core.Recognition;

internal sealed class RecognitionMapping
    : IEntityTypeConfiguration<Enrolment>,
        IEntityTypeConfiguration<SignOff>,
        IEntityTypeConfiguration<Evidence>,
        IEntityTypeConfiguration<Completion>,
        IEntityTypeConfiguration<Badge>,
        IEntityTypeConfiguration<IssuerKey>
{
    private const string Schema = "recognition";

    public void Configure(EntityTypeBuilder<Enrolment> builder)
    {
        builder.ToTable("enrolment", Schema).Ignore(e => e.Ref);
        builder.Property(e => e.Revision).IsConcurrencyToken();
        builder.HasMany(e => e.SignOffs).WithOne().HasForeignKey(s => s.EnrolmentId);
    }

    public void Configure(EntityTypeBuilder<SignOff> builder) =>
        builder.ToTable("sign_off", Schema).HasKey(s => new { s.EnrolmentId, s.Capability });

    public void Configure(EntityTypeBuilder<Evidence> builder) =>
        builder.ToTable("evidence", Schema).Ignore(e => e.Ref);

    public void Configure(EntityTypeBuilder<Completion> builder) =>
        builder.ToTable("completion", Schema).Ignore(c => c.Ref);

    public void Configure(EntityTypeBuilder<Badge> builder)
    {
        builder.ToTable("badge", Schema).Ignore(b => b.Ref).Ignore(b => b.IsShown);
        builder.Property(b => b.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<IssuerKey> builder) => builder.ToTable("issuer_key", Schema);
}
