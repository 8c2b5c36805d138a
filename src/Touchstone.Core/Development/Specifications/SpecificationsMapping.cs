using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Touchstone.Core.Development.Specifications;

internal sealed class SpecificationsMapping
    : IEntityTypeConfiguration<Specification>,
        IEntityTypeConfiguration<SpecificationVersion>
{
    private const string Schema = "development";

    // A body is replaced as a whole, never changed in place, so it is the same only if it is the same object.
    private static readonly ValueComparer<SpecificationBody> ByReference = new(
        (a, b) => ReferenceEquals(a, b),
        body => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(body),
        body => body
    );

    public void Configure(EntityTypeBuilder<Specification> builder)
    {
        builder.ToTable("specification", Schema).Ignore(s => s.Ref);
        builder.Property(s => s.Revision).IsConcurrencyToken();
        Body(builder.Property(s => s.Body));
    }

    public void Configure(EntityTypeBuilder<SpecificationVersion> builder)
    {
        builder.ToTable("specification_version", Schema).Ignore(v => v.Ref).Ignore(v => v.Pin);
        Body(builder.Property(v => v.Body));
    }

    private static void Body(PropertyBuilder<SpecificationBody> property) =>
        property
            .HasColumnType("jsonb")
            .HasConversion(
                body => JsonSerializer.Serialize(body, JsonSerializerOptions.Web),
                json => JsonSerializer.Deserialize<SpecificationBody>(json, JsonSerializerOptions.Web)!,
                ByReference
            );
}
