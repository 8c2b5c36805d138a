using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Development.Specifications;

internal sealed class SpecificationsMapping
    : IEntityTypeConfiguration<Specification>,
        IEntityTypeConfiguration<SpecificationVersion>
{
    private const string Schema = "development";

    public void Configure(EntityTypeBuilder<Specification> builder)
    {
        builder.ToTable("specification", Schema).Ignore(s => s.Ref);
        builder.Property(s => s.Revision).IsConcurrencyToken();
        builder.Property(s => s.Body).AsJson();
    }

    public void Configure(EntityTypeBuilder<SpecificationVersion> builder)
    {
        builder.ToTable("specification_version", Schema).Ignore(v => v.Ref).Ignore(v => v.Pin);
        builder.Property(v => v.Body).AsJson();
    }
}
