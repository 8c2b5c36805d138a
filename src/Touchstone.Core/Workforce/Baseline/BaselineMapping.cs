using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Touchstone.Core.Platform.Storage;

namespace Touchstone.Core.Workforce.Baseline;

internal sealed class BaselineMapping
    : IEntityTypeConfiguration<BaselineRound>,
        IEntityTypeConfiguration<BaselineReturn>,
        IEntityTypeConfiguration<ReturnVersion>,
        IEntityTypeConfiguration<PlanLine>,
        IEntityTypeConfiguration<PlanUpload>
{
    private const string Schema = "workforce";

    public void Configure(EntityTypeBuilder<BaselineRound> builder)
    {
        builder.ToTable("round", Schema).Ignore(r => r.Ref).Ignore(r => r.LastDay);
        builder.Property(r => r.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<BaselineReturn> builder)
    {
        builder.ToTable("return", Schema).Ignore(r => r.Ref).Ignore(r => r.State);
        builder.Property(r => r.Revision).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ReturnVersion> builder)
    {
        builder.ToTable("return_version", Schema);
        builder.Property(v => v.Answers!).AsJson().IsRequired(false);
    }

    public void Configure(EntityTypeBuilder<PlanLine> builder)
    {
        builder.ToTable("plan_line", Schema).HasKey(l => new { l.VersionId, l.Line });
        builder.Property(l => l.Cells).HasColumnType("jsonb");
    }

    public void Configure(EntityTypeBuilder<PlanUpload> builder)
    {
        builder.ToTable("plan_upload", Schema);
        builder.Property(u => u.Report).AsJson();
    }
}
