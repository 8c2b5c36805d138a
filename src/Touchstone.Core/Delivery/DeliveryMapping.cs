using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Delivery;

internal sealed class DeliveryMapping
    : IEntityTypeConfiguration<DeliveryPlan>,
        IEntityTypeConfiguration<MappedCapability>,
        IEntityTypeConfiguration<AnnualReturn>
{
    private const string Schema = "delivery";

    public void Configure(EntityTypeBuilder<DeliveryPlan> builder)
    {
        builder.ToTable("plan", Schema).Ignore(p => p.Ref).Ignore(p => p.IsOpen).Ignore(p => p.IsInForce);
        builder.Property(p => p.Programme).AsJson();
        builder.Property(p => p.Revision).IsConcurrencyToken();
        builder.HasMany(p => p.Mapped).WithOne().HasForeignKey(m => m.PlanId);
    }

    public void Configure(EntityTypeBuilder<MappedCapability> builder) =>
        builder
            .ToTable("mapped_capability", Schema)
            .Ignore(m => m.IsAnswered)
            .HasKey(m => new { m.PlanId, m.Capability });

    public void Configure(EntityTypeBuilder<AnnualReturn> builder)
    {
        builder.ToTable("annual_return", Schema).Ignore(r => r.Ref);
        builder.Property(r => r.Figures).AsJson();
        builder.Property(r => r.Revision).IsConcurrencyToken();
    }
}
