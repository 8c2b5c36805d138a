using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Platform.Storage;
using Touchstone.Core.Workforce.Findings.Titles;

namespace Touchstone.Core.Workforce.Findings;

internal sealed class FindingsMapping
    : IEntityTypeConfiguration<WorkforceFinding>,
        IEntityTypeConfiguration<TitleCluster>,
        IEntityTypeConfiguration<ClusteredTitle>
{
    private const string Schema = "workforce";

    public void Configure(EntityTypeBuilder<WorkforceFinding> builder)
    {
        builder.ToTable("finding", Schema).Ignore(f => f.Ref);
        builder.Property(f => f.Content).AsJson();
    }

    public void Configure(EntityTypeBuilder<TitleCluster> builder)
    {
        builder.ToTable("title_cluster", Schema);
        builder.Property(c => c.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ClusteredTitle> builder) =>
        builder.ToTable("clustered_title", Schema).HasKey(t => new { t.RoundId, t.Title });
}
